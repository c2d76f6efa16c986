"""What this article tells: its mentions as a list, in reading order."""

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from viewer.domain import Kind, Mention
from viewer.models.tips import plain_tip
from viewer.models.wording import Wording
from viewer.ui.article.evidence import Evidence
from viewer.ui.painter import Theme

_ID = Qt.ItemDataRole.UserRole
_SIGN = 12
MOST = 2_000
"""Rows; no article has told so many things yet."""


class Outline(QWidget):
    """A list to choose a mention from, by mouse or keys."""

    chosen = Signal(str)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._title = QLabel(self)
        self._title.setContentsMargins(12, 6, 12, 2)
        self._list = QListWidget(self)
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setIconSize(QSize(_SIGN, _SIGN))
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("What this article tells"))
        # Not the current item, which is set by merely coming here with the Tab key.
        self._list.itemSelectionChanged.connect(self._selection_changed)
        self._list.itemClicked.connect(self._clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._list)

    def show_mentions(self, evidence: Evidence, theme: Theme) -> None:
        """Lists the mentions; none is current."""
        self._list.blockSignals(True)
        self._list.clear()
        signs = {kind: _sign(kind, theme) for kind in Kind}
        for mention in evidence.mentions[:MOST]:
            item = QListWidgetItem(signs[mention.kind], self._row(mention))
            item.setData(_ID, mention.id)
            item.setToolTip(plain_tip(" ".join(mention.evidence[0].quote.split())[:300]))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(mention))
            self._list.addItem(item)
        self._list.setCurrentRow(-1)
        self._list.blockSignals(False)
        count = len(evidence.mentions)
        if count:
            self._title.setText(self.tr("What this article tells ({n})").format(n=count))
        else:
            self._title.setText(self.tr("No meeting or statement was found in this article"))
        self._list.setVisible(count > 0)

    def select(self, mention_id: str | None) -> None:
        """Makes a mention's row current, silently."""
        self._list.blockSignals(True)
        rows = (row for row in range(self._list.count()) if self._list.item(row).data(_ID) == mention_id)
        self._list.setCurrentRow(next(rows, -1))
        self._list.blockSignals(False)
        current = self._list.currentItem()
        if current is not None:
            self._list.scrollToItem(current)

    def _row(self, mention: Mention) -> str:
        title = " ".join(mention.title.split())[:200]
        return f"{self._wording.when(mention.when)}   {title}"

    def _spoken(self, mention: Mention) -> str:
        return f"{self._wording.kind(mention.kind)}, {self._wording.status(mention.status)}, {self._row(mention)}"

    @Slot()
    def _selection_changed(self) -> None:
        for item in self._list.selectedItems():
            self.chosen.emit(item.data(_ID))

    @Slot(QListWidgetItem)
    def _clicked(self, item: QListWidgetItem) -> None:
        # A click on the selected row goes back to its sentence.
        self.chosen.emit(item.data(_ID))


def _sign(kind: Kind, theme: Theme) -> QIcon:
    """A filled square for a meeting, a ring for a statement: told apart without colour."""
    pixmap = QPixmap(_SIGN * 2, _SIGN * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = QRect(4, 4, _SIGN * 2 - 8, _SIGN * 2 - 8)
    if kind is Kind.MEETING:
        painter.fillRect(inner, QColor(theme.meeting))
    else:
        pen = painter.pen()
        pen.setColor(QColor(theme.statement))
        pen.setWidth(4)
        painter.setPen(pen)
        painter.drawEllipse(inner)
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)
