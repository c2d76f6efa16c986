"""What went wrong while reading, as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from viewer.domain import Problem, printable
from viewer.models.remarks import in_words
from viewer.models.session import Session
from viewer.models.tips import plain_tip
from viewer.models.wording import Wording, translate

Index = QModelIndex | QPersistentModelIndex
INVALID = QModelIndex()


class ProblemTable(QAbstractTableModel):
    """The session's problems in the order of reading: sort of problem, file, reason."""

    def __init__(self, session: Session, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wording = wording
        self._problems = session.problems
        session.problemsChanged.connect(self._renew)

    @Slot()
    def _renew(self) -> None:
        self.beginResetModel()
        self._problems = self._session.problems
        self.endResetModel()

    def problem(self, row: int) -> Problem:
        """The problem in a row."""
        return self._problems[row]

    def rowCount(self, parent: Index = INVALID) -> int:
        return 0 if parent.isValid() else len(self._problems)

    def columnCount(self, parent: Index = INVALID) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("ProblemTable", "Problem"),
            translate("ProblemTable", "File"),
            translate("ProblemTable", "What happened, and what to do"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = printable(self._texts(self._problems[index.row()])[index.column()])
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def _texts(self, problem: Problem) -> tuple[str, str, str]:
        where = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
        return self._wording.problem(problem.kind), where, in_words(problem.remark)
