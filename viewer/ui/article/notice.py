"""A line above the text that says something of it and offers what can be done."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget


class Notice(QFrame):
    """Hidden until it has something to say."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("bar", True)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons: list[QPushButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, words: str, choices: Iterable[tuple[str, Callable[[], None]]] = ()) -> None:
        """Shows the words and a button per choice; no words hide it."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(text, chosen) for text, chosen in choices]
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        """What it says at present."""
        return self._words.text()

    def buttons(self) -> tuple[QPushButton, ...]:
        """What it offers at present."""
        return tuple(self._buttons)

    def _button(self, text: str, chosen: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(chosen)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(button)
        return button
