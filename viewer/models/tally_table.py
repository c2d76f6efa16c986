"""The tally as two tables: meetings by pair of parties, statements by speaker."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.models.tally import Tally, tally
from viewer.models.tips import plain_tip
from viewer.models.wording import Wording, translate

Index = QModelIndex | QPersistentModelIndex
INVALID = QModelIndex()
NUMBER_ALIGNMENT = Qt.AlignmentFlag.AlignCenter
COUNT_ROLE = Qt.ItemDataRole.UserRole


class PairTable(QAbstractTableModel):
    """Meetings by pair of parties, a symmetric matrix; on the diagonal a party's meetings altogether."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._tally = tally(())

    def show(self, counted: Tally) -> None:
        """Show another count."""
        self.beginResetModel()
        self._tally = counted
        self.endResetModel()

    def pair(self, row: int, column: int) -> tuple[str, ...]:
        """The codes of the parties of a cell: two, or one on the diagonal."""
        parties = self._tally.parties
        return tuple(dict.fromkeys((parties[row], parties[column])))

    def count(self, row: int, column: int) -> int:
        """How many meetings a cell counts."""
        pair = self.pair(row, column)
        return self._tally.pairs.get((pair[0], pair[1]), 0) if len(pair) == 2 else self._tally.totals[pair[0]]

    def most(self) -> int:
        """The highest count of two different parties, to shade the cells by."""
        return max(self._tally.pairs.values(), default=0)

    def rowCount(self, parent: Index = INVALID) -> int:
        return 0 if parent.isValid() else len(self._tally.parties)

    def columnCount(self, parent: Index = INVALID) -> int:
        return self.rowCount(parent)

    def headerData(self, section: int, _: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._wording.party(self._tally.parties[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        count = self.count(index.row(), index.column())
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._wording.number(count) if count else "",
            Qt.ItemDataRole.TextAlignmentRole: lambda: NUMBER_ALIGNMENT,
            Qt.ItemDataRole.ToolTipRole: lambda: plain_tip(self._sentence(index, count)),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._sentence(index, count),
            COUNT_ROLE: lambda: count,
        }
        answer = answers.get(role)
        return answer() if answer else None

    def _sentence(self, index: Index, count: int) -> str:
        names = [self._wording.party(code) for code in self.pair(index.row(), index.column())]
        meetings = self.tr("%Ln meeting(s)", "", count)  # not within the braces below, where lupdate does not look
        return f"{' – '.join(names)}: {meetings}"

    def rows(self) -> list[list[str]]:
        """Head and body as text, for a CSV file."""
        parties = self._tally.parties
        names = [self._wording.party(code) for code in parties]
        counts = [[str(self.count(row, column)) for column in range(len(parties))] for row in range(len(parties))]
        return [["", *names], *([name, *line] for name, line in zip(names, counts, strict=True))]


class SpeakerTable(QAbstractTableModel):
    """Statements by speaker, most first."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._speakers: tuple[tuple[str, int], ...] = ()

    def show(self, counted: Tally) -> None:
        """Show another count."""
        self.beginResetModel()
        self._speakers = counted.speakers
        self.endResetModel()

    def speaker(self, row: int) -> str:
        """The name in a row."""
        return self._speakers[row][0]

    def rowCount(self, parent: Index = INVALID) -> int:
        return 0 if parent.isValid() else len(self._speakers)

    def columnCount(self, parent: Index = INVALID) -> int:
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (translate("SpeakerTable", "Speaker"), translate("SpeakerTable", "Statements"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        name, count = self._speakers[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return NUMBER_ALIGNMENT
        if role == Qt.ItemDataRole.DisplayRole:
            return self._wording.number(count) if index.column() else name
        return None

    def rows(self) -> list[list[str]]:
        """Head and body as text, for a CSV file."""
        head = [str(self.headerData(section, Qt.Orientation.Horizontal)) for section in range(2)]
        return [head, *([name, str(count)] for name, count in self._speakers)]
