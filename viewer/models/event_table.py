"""The events as a table: everything the timeline shows, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from viewer.domain import Event, printable
from viewer.models.columns import UNDATED, Numbers
from viewer.models.session import Session
from viewer.models.tips import plain_tip
from viewer.models.wording import Wording, translate

Index = QModelIndex | QPersistentModelIndex
INVALID = QModelIndex()


class Column(IntEnum):
    """The columns, as they come."""

    WHEN = 0
    KIND = 1
    TITLE = 2
    PARTIES = 3
    ACTORS = 4
    PLACE = 5
    STATUS = 6
    OUTLET = 7
    PRECISION = 8
    EVIDENCE = 9


@dataclass(frozen=True, slots=True)
class _Shown:
    heading: str
    text: Callable[[Event], str]


def _columns(wording: Wording) -> dict[Column, _Shown]:
    return {
        Column.WHEN: _Shown(translate("EventTable", "When"), lambda event: wording.when(event.when)),
        Column.KIND: _Shown(translate("EventTable", "Kind"), lambda event: wording.kind(event.kind)),
        Column.TITLE: _Shown(translate("EventTable", "Title"), lambda event: event.title),
        Column.PARTIES: _Shown(translate("EventTable", "Parties"), wording.parties),
        Column.ACTORS: _Shown(translate("EventTable", "Actors"), wording.actors),
        Column.PLACE: _Shown(translate("EventTable", "Place"), lambda event: event.place or ""),
        Column.STATUS: _Shown(translate("EventTable", "Status"), lambda event: wording.status(event.status)),
        Column.OUTLET: _Shown(translate("EventTable", "Outlet"), wording.outlets),
        Column.PRECISION: _Shown(
            translate("EventTable", "Precision"), lambda event: wording.precision(event.when.precision)
        ),
        Column.EVIDENCE: _Shown(translate("EventTable", "Evidence"), quote),
    }


def quote(event: Event) -> str:
    """The sentence that tells most of an event, on one line."""
    evidence = event.reports[0].mention.evidence
    return " ".join(evidence[0].quote.split()) if evidence else ""


class EventTable(QAbstractTableModel):
    """The events that pass the session's filter, in the order last sorted by: at first by time."""

    def __init__(self, session: Session, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wording = wording
        self._columns = _columns(wording)
        self._sorted = (Column.WHEN, Qt.SortOrder.AscendingOrder)
        # The events that the rows number, for Qt may paint while the session is already at those of another folder.
        self._events: tuple[Event, ...] = ()
        self._order: Numbers = np.empty(0, np.int64)
        self._rows: Numbers = np.empty(0, np.int64)
        session.eventsChanged.connect(self._arrange)
        session.filterChanged.connect(self._refilter)
        self._arrange()

    def rowCount(self, parent: Index = INVALID) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = INVALID) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[Column(section)].heading
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        event = self.event_at(index.row())
        column = self._columns[Column(index.column())]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return printable(column.text(event))
            case Qt.ItemDataRole.ToolTipRole:
                return self._tool_tip(event, Column(index.column()))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column.heading}: {printable(column.text(event))}"
            case Qt.ItemDataRole.UserRole:
                return event
        return None

    def _tool_tip(self, event: Event, column: Column) -> str:
        if column is Column.WHEN:
            read = self._wording.reading(event.when, event.reports[0].mention.reading)
            return plain_tip(f"{self._wording.when(event.when)}: {read}")
        return plain_tip(printable(self._columns[column].text(event)))

    def event_at(self, row: int) -> Event:
        """The event in a row of the table."""
        return self._events[int(self._rows[row])]

    def row_of(self, event_id: str | None) -> int | None:
        """In which row an event stands; `None` where it is not shown."""
        at = self._session.row(event_id)
        if at is None:
            return None
        found = np.flatnonzero(self._rows == at)
        return int(found[0]) if len(found) else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = (Column(column), order)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        column, direction = self._sorted
        order = self._by_time() if column is Column.WHEN else self._by_text(column)
        self._order = order if direction is Qt.SortOrder.AscendingOrder else order[::-1]
        self._events = self._session.events
        self._refilter()

    def _by_time(self) -> Numbers:
        """Earliest first; of the same day the shorter span first; undated ones last."""
        first, last = self._session.columns.first, self._session.columns.last
        return np.lexsort((last, first, first == UNDATED))

    def _by_text(self, column: Column) -> Numbers:
        """By what the column shows, ignoring case; within the same text by time."""
        text, events = self._columns[column].text, self._session.events
        by_time = self._by_time().tolist()
        return np.array(sorted(by_time, key=lambda row: text(events[row]).casefold()), np.int64)

    @Slot()
    def _refilter(self) -> None:
        self.beginResetModel()
        mask = self._session.filtered.mask
        self._rows = self._order[mask[self._order]]
        self.endResetModel()
