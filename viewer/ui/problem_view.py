"""The list of problems in the window."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from viewer.domain import ProblemKind
from viewer.models.problem_table import ProblemTable
from viewer.models.session import Session
from viewer.models.wording import Wording
from viewer.ui.table_size import LetterSized


class ProblemView(QTableView):
    """Activating a problem opens its article, where it has one."""

    pathActivated = Signal(str)

    def __init__(self, session: Session, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ProblemTable(session, wording, self)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("Problems"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setWordWrap(False)
        letter = self.fontMetrics().averageCharWidth()
        self.setColumnWidth(0, 14 * letter)
        self.setColumnWidth(1, 26 * letter)
        LetterSized(self)
        self.activated.connect(self._activate)

    @Slot(QModelIndex)
    def _activate(self, index: QModelIndex) -> None:
        problem = self._model.problem(index.row())
        if problem.kind is ProblemKind.REPAIRED:
            self.pathActivated.emit(problem.path)
