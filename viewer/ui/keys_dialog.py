"""The list of keys, made from the table of actions."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.ui.actions import ActionSpec, plain
from viewer.ui.article import ArticlePane
from viewer.ui.timeline_view import KEYS

Section = tuple[str, list[tuple[str, str]]]
COLUMNS = 2


class KeysDialog(QDialog):
    """Sections side by side: the window's menus, the timeline, the article."""

    def __init__(self, sections: Iterable[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        inside = QWidget()
        self._columns = QGridLayout(inside)
        self._columns.setHorizontalSpacing(36)
        self._columns.setContentsMargins(18, 12, 18, 12)
        self._fill(list(sections))
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        self.resize(860, 620)

    def _fill(self, sections: list[Section]) -> None:
        """Each section goes where there is least so far."""
        columns = [QGridLayout() for _ in range(COLUMNS)]
        for title, keys in sections:
            column = min(columns, key=QGridLayout.rowCount)
            _add_section(column, title, keys)
        for at, column in enumerate(columns):
            column.setRowStretch(column.rowCount(), 1)
            self._columns.addLayout(column, 0, at)
            self._columns.setColumnStretch(at, 1)


def _add_section(column: QGridLayout, title: str, keys: list[tuple[str, str]]) -> None:
    heading = QLabel(f"<b>{title}</b>")
    heading.setContentsMargins(0, 10, 0, 2)
    row = column.rowCount()
    column.addWidget(heading, row, 0, 1, 2)
    for at, (words, key) in enumerate(keys, row + 1):
        column.addWidget(QLabel(words), at, 0)
        label = QLabel(key)
        label.setProperty("muted", True)
        column.addWidget(label, at, 1, Qt.AlignmentFlag.AlignRight)


def window_sections(table: Iterable[ActionSpec]) -> list[Section]:
    """The keys of the window's actions, by menu."""
    sections: dict[str, list[tuple[str, str]]] = {}
    for spec in table:
        if spec.keys:
            sections.setdefault(plain(spec.menu), []).append((plain(spec.text), native(spec.keys)))
    return list(sections.items())


def timeline_section() -> Section:
    """The keys that the timeline answers itself."""
    translate = QCoreApplication.translate
    return translate("Keys", "Timeline"), [(translate("TimelineView", str(row.text)), native(row.keys)) for row in KEYS]


def article_section(pane: ArticlePane) -> Section:
    """The keys that the article answers itself."""
    keyed = [action for action in pane.actions() if action.shortcuts()]
    keys = [(plain(action.text()), native(str(key.toString()) for key in action.shortcuts())) for action in keyed]
    return QCoreApplication.translate("Keys", "Article"), keys


def native(keys: Iterable[str]) -> str:
    """Keys as the reader's keyboard names them, two of the same name once."""
    names = (QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
    return "  ".join(dict.fromkeys(names))
