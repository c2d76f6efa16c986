"""The table of events in the window."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from viewer.models.event_table import Column, EventTable
from viewer.models.session import Session
from viewer.models.wording import Wording
from viewer.ui.row_table import RowTable

WIDTHS: dict[int, int] = {
    Column.WHEN: 10,
    Column.KIND: 5,
    Column.TITLE: 30,
    Column.PARTIES: 14,
    Column.ACTORS: 16,
    Column.PLACE: 8,
    Column.STATUS: 7,
    Column.OUTLET: 10,
    Column.PRECISION: 9,
    Column.EVIDENCE: 60,
}
"""In average letters of the window's font, of which a Chinese one takes two."""


class EventView(RowTable):
    """Selecting a row selects the event; Enter goes on to its article."""

    eventActivated = Signal(str)

    def __init__(self, session: Session, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = EventTable(session, wording, self)
        self._following = False
        self.setAccessibleName(self.tr("Events"))
        self.show_model(self._model, WIDTHS)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.WHEN, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setSectionsMovable(True)
        self._model.modelReset.connect(self._follow_selection)
        session.selectionChanged.connect(self._follow_selection)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.activated.connect(self._activate)

    @Slot()
    def _follow_selection(self) -> None:
        """Show the session's selection, also after the rows have been made anew."""
        row = self._model.row_of(self._session.selected)
        self._following = True
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif row != self.currentIndex().row():
            self.selectRow(row)
            self.scrollTo(self._model.index(row, Column.WHEN))
        self._following = False

    @Slot(QModelIndex)
    def _row_changed(self, index: QModelIndex) -> None:
        if index.isValid() and not self._following:
            self._session.select(self._model.event_at(index.row()).id)

    @Slot(QModelIndex)
    def _activate(self, index: QModelIndex) -> None:
        self.eventActivated.emit(self._model.event_at(index.row()).id)
