"""The table of events in the window."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from viewer.models.event_table import Column, EventTable
from viewer.models.session import Session
from viewer.models.wording import Wording
from viewer.ui.table_size import LetterSized

WIDTHS = {
    Column.WHEN: 13,
    Column.KIND: 6,
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


class EventView(QTableView):
    """Selecting a row selects the event; Enter goes on to its article."""

    eventActivated = Signal(str)

    def __init__(self, session: Session, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = EventTable(session, wording, self)
        self._following = False
        self.setModel(self._model)
        self._prepare()
        self._model.modelReset.connect(self._follow_selection)
        session.selectionChanged.connect(self._follow_selection)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.activated.connect(self._activate)

    def _prepare(self) -> None:
        self.setAccessibleName(self.tr("Events"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.WHEN, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsMovable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in WIDTHS.items():
            self.setColumnWidth(column, int(letters * letter * 1.35) + 16)
        LetterSized(self)

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

    def copy_row(self) -> None:
        """Put the current row on the clipboard, its cells parted by tabs."""
        row = self.currentIndex().row()
        if row >= 0:
            cells = [str(self._model.index(row, column).data()) for column in range(self._model.columnCount())]
            QApplication.clipboard().setText("\t".join(cells))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_row()
        else:
            super().keyPressEvent(event)
