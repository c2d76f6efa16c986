"""The facets: what the events are, counted, to choose from."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from viewer.domain import printable
from viewer.models.columns import Facet
from viewer.models.filtering import FacetCount
from viewer.models.session import Session
from viewer.models.tips import plain_tip
from viewer.models.wording import Wording
from viewer.ui.painter.theme import Theme

FEW = 8
"""Values of a facet shown until the reader asks for more."""
GROWTH = 25
"""How many times as many each asking shows."""
VALUE_ROLE = Qt.ItemDataRole.UserRole
MORE = "\0more"


class FacetPanel(QWidget):
    """A tree of facets and their values. A value's count is what choosing it would show."""

    def __init__(self, session: Session, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wording = wording
        self._theme = theme
        self._limits = dict.fromkeys(Facet, FEW)
        self._values: dict[Facet, list[str]] = {facet: [] for facet in Facet}
        self._items: dict[Facet, list[QTreeWidgetItem]] = {facet: [] for facet in Facet}
        self.tree = QTreeWidget()
        self._headings = {facet: self._heading(facet) for facet in Facet}
        self._prepare()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree)
        # Queued: the tree must not be rebuilt within the signal of one of its own items.
        session.filterChanged.connect(self.refresh, Qt.ConnectionType.QueuedConnection)
        self.refresh()

    def _prepare(self) -> None:
        tree = self.tree
        tree.setAccessibleName(self.tr("Filter by"))
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setIndentation(12)
        tree.setUniformRowHeights(True)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        tree.header().setStretchLastSection(False)
        tree.header().setMinimumSectionSize(1)  # a number takes no more room than it needs
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.addTopLevelItems(list(self._headings.values()))
        tree.expandAll()
        tree.itemChanged.connect(self._changed)
        tree.itemClicked.connect(self._clicked)
        tree.itemActivated.connect(self._clicked)

    def _heading(self, facet: Facet) -> QTreeWidgetItem:
        item = QTreeWidgetItem([self._wording.facet(facet), ""])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        return item

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the session's counts."""
        self.tree.blockSignals(True)
        for facet, heading in self._headings.items():
            self._fill(facet, heading, self._session.filtered.facets[facet])
        self.tree.blockSignals(False)

    def _fill(self, facet: Facet, heading: QTreeWidgetItem, counts: tuple[FacetCount, ...]) -> None:
        limit = self._limits[facet]
        chosen = [count for count in counts if count.chosen]
        shown = counts[:limit] + tuple(count for count in chosen if count not in counts[:limit])
        hidden = len(counts) - len(shown)
        wanted = [count.value for count in shown] + ([MORE] if hidden else [])
        if self._values[facet] != wanted:
            self._values[facet] = wanted
            heading.takeChildren()
            self._items[facet] = [self._item(facet, value) for value in wanted]
            heading.addChildren(self._items[facet])
        for item, count in zip(self._items[facet], shown, strict=False):
            self._show_count(item, count)
        if MORE in wanted:
            more = self._items[facet][-1]
            more.setText(0, self.tr("%Ln more…", "", hidden))
            more.setForeground(0, QColor(self._theme.accent))
        heading.setHidden(not chosen and len(counts) < 2)

    def _item(self, facet: Facet, value: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        item.setData(0, VALUE_ROLE, (facet, value))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if value == MORE:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            return item
        words = printable(self._wording.value(facet, value))
        item.setText(0, words)
        item.setToolTip(0, plain_tip(words))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        return item

    def _show_count(self, item: QTreeWidgetItem, count: FacetCount) -> None:
        item.setCheckState(0, Qt.CheckState.Checked if count.chosen else Qt.CheckState.Unchecked)
        item.setText(1, self._wording.number(count.count))
        item.setForeground(1, QColor(self._theme.muted))

    @Slot(QTreeWidgetItem, int)
    def _changed(self, item: QTreeWidgetItem, _: int) -> None:
        facet, value = item.data(0, VALUE_ROLE)
        chosen = self._session.filter.chosen.get(facet, frozenset())
        if (value in chosen) != (item.checkState(0) is Qt.CheckState.Checked):
            self._session.set_filter(self._session.filter.toggling(facet, value))

    @Slot(QTreeWidgetItem, int)
    def _clicked(self, item: QTreeWidgetItem, _: int) -> None:
        facet_and_value = item.data(0, VALUE_ROLE)
        if facet_and_value is not None and facet_and_value[1] == MORE:
            self._limits[facet_and_value[0]] *= GROWTH
            self._session.filterChanged.emit()
