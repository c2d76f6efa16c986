"""The tally in the window: who met whom how often, who spoke how often."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from viewer.models.tally import Tally
from viewer.models.tally_table import COUNT_ROLE, PairTable, SpeakerTable
from viewer.models.wording import Wording
from viewer.ui.painter.theme import Theme
from viewer.ui.table_size import LetterSized


class _Shading(QStyledItemDelegate):
    """Cells the darker the more they count; the diagonal, which is a sum, stays plain."""

    def __init__(self, model: PairTable, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        count = index.data(COUNT_ROLE)
        if index.row() == index.column():
            painter.fillRect(option.rect, QColor(self.theme.stripe))
        elif count:
            tint = QColor(self.theme.meeting_tint)
            tint.setAlphaF(0.35 + 0.65 * count / max(self._model.most(), 1))
            painter.fillRect(option.rect, tint)
        super().paint(painter, option, index)


class TallyView(QWidget):
    """Two tables and a line that says what is counted. A click on a number shows just those events."""

    pairWanted = Signal(tuple)
    speakerWanted = Signal(str)
    exportWanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.pairs = PairTable(wording, self)
        self.speakers = SpeakerTable(wording, self)
        self.pair_view, self.speaker_view = QTableView(), QTableView()
        self.scope = QLabel()
        self._shading = _Shading(self.pairs, theme, self)
        self._lay_out()
        self.pair_view.activated.connect(self._pair)
        self.pair_view.clicked.connect(self._pair)
        self.speaker_view.activated.connect(self._speaker)
        self.speaker_view.clicked.connect(self._speaker)

    def _lay_out(self) -> None:
        self.scope.setProperty("muted", True)
        self.scope.setWordWrap(True)
        save = QPushButton(self.tr("Save as CSV…"))
        save.setProperty("link", True)
        save.clicked.connect(self.exportWanted)
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 12, 0)
        head.addWidget(self.scope, 1)
        head.addWidget(save)
        tables = QSplitter(Qt.Orientation.Horizontal)
        tables.addWidget(self._pair_table())
        tables.addWidget(self._speaker_table())
        tables.setStretchFactor(0, 3)
        tables.setStretchFactor(1, 2)
        tables.setSizes([480, 320])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(tables, 1)

    def _pair_table(self) -> QTableView:
        view = self.pair_view
        view.setModel(self.pairs)
        view.setItemDelegate(self._shading)
        view.setAccessibleName(self.tr("Meetings by pair of parties"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.horizontalHeader().setMinimumSectionSize(56)
        view.horizontalHeader().setResizeContentsPrecision(0)
        view.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setCornerButtonEnabled(False)
        LetterSized(view)
        return view

    def _speaker_table(self) -> QTableView:
        view = self.speaker_view
        view.setModel(self.speakers)
        view.setAccessibleName(self.tr("Statements by speaker"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.verticalHeader().hide()
        view.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        view.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        LetterSized(view)
        return view

    def show_tally(self, counted: Tally, scope: str) -> None:
        """Show a count; `scope` says in words what was counted."""
        self.scope.setText(scope)
        self.pairs.show(counted)
        self.speakers.show(counted)

    def rows(self) -> list[list[str]]:
        """Both tables one below the other, for a CSV file."""
        return [*self.pairs.rows(), [], *self.speakers.rows()]

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._shading.theme = theme
        self.pair_view.viewport().update()

    @Slot(QModelIndex)
    def _pair(self, index: QModelIndex) -> None:
        if self.pairs.count(index.row(), index.column()):
            self.pairWanted.emit(self.pairs.pair(index.row(), index.column()))

    @Slot(QModelIndex)
    def _speaker(self, index: QModelIndex) -> None:
        self.speakerWanted.emit(self.speakers.speaker(index.row()))
