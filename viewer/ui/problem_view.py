"""The list of problems in the window."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.domain import ProblemKind
from viewer.models.problem_table import ProblemTable
from viewer.models.session import Session
from viewer.models.wording import Wording
from viewer.ui.row_table import RowTable

WIDTHS = {0: 6, 1: 11}
"""In average letters: sort and file; the rest is what happened."""


PADDING = 16
"""Pixels on both sides of a cell's words, as the style sheet has it: Qt forgets them where it breaks lines."""


MOST_FITTED = 500
"""Rows measured whenever a column changes, which takes 66 µs each. Of more, each has one line and a tool tip."""


class _Lines(QStyledItemDelegate):
    """Cells as high as all of their lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -PADDING, 0)
        return super().sizeHint(narrower, index)


class ProblemView(RowTable):
    """Activating a problem opens its article, where it has one. Rows are as high as their words need."""

    pathActivated = Signal(str)

    def __init__(self, session: Session, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ProblemTable(session, wording, self)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self.setAccessibleName(self.tr("Problems"))
        self.show_model(self._model, WIDTHS)
        self.setWordWrap(True)
        self.setItemDelegate(_Lines(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.activated.connect(self._activate)
        self._fitting.timeout.connect(self._fit_rows)
        self._model.modelReset.connect(self._fitting.start)
        self.horizontalHeader().sectionResized.connect(self._fitting.start)

    @Slot()
    def _fit_rows(self) -> None:
        if self._model.rowCount() <= MOST_FITTED:
            self.resizeRowsToContents()

    @Slot(QModelIndex)
    def _activate(self, index: QModelIndex) -> None:
        problem = self._model.problem(index.row())
        if problem.kind is ProblemKind.REPAIRED:
            self.pathActivated.emit(problem.path)
