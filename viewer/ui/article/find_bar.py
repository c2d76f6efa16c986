"""The bar under the text in which words to find are typed."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from viewer.ui.article.finding import Places


class FindBar(QWidget):
    """Emits what is wanted; is told what was found."""

    changed = Signal(str)
    stepWanted = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("Find in this article"))
        self._words.setAccessibleName(self.tr("Find in this article"))
        self._words.setClearButtonEnabled(True)
        self._words.textChanged.connect(self.changed)
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self._words, 1)
        row.addWidget(self._count)
        for sign, name, chosen in (
            ("↑", self.tr("Previous place"), self._back),
            ("↓", self.tr("Next place"), self._forward),
            ("✕", self.tr("Close"), self.close_bar),
        ):
            button = QToolButton(self)
            button.setText(sign)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(chosen)
            row.addWidget(button)
        self.hide()

    def words(self) -> str:
        """What is looked for; nothing while the bar is hidden."""
        return "" if self.isHidden() else self._words.text()

    def open_bar(self, words: str = "") -> None:
        """Shows the bar, ready to type; `words` are put in if there are any."""
        self.show()
        if words:
            self._words.setText(words)
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()
        self.changed.emit(self._words.text())

    def show_places(self, places: Places) -> None:
        """Says which place of how many is shown."""
        if not self._words.text():
            self._count.clear()
        elif places.found:
            self._count.setText(self.tr("{n} of {total}").format(n=places.present + 1, total=len(places.found)))
        else:
            self._count.setText(self.tr("not found"))
        self._count.setAccessibleName(self._count.text())

    @Slot()
    def close_bar(self) -> None:
        """Hides the bar; nothing is marked any more."""
        self.hide()
        self.closed.emit()

    @Slot()
    def _back(self) -> None:
        self.stepWanted.emit(-1)

    @Slot()
    def _forward(self) -> None:
        self.stepWanted.emit(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepWanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
