"""The strip beside the text that shows where along the whole article its mentions are."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.domain import Kind
from viewer.ui.article.evidence import Mark
from viewer.ui.article.marking import mark_colours
from viewer.ui.article.underlay import Underlay

_WIDTH = 14
_NEAR = 8
"""Pixels within which a click belongs to a mark."""


class MarginStrip(QWidget):
    """Meetings on the left half, statements on the right; a click goes to the nearest."""

    markClicked = Signal(int)
    """The code point where the mark begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Underlay | None = None
        self._heights: list[float] | None = None
        self._seen = (0.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(_WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Where the mentions are in the article"))
        self.setToolTip(self.tr("Where the mentions are in the article"))

    def show_page(self, page: Underlay | None) -> None:
        """Shows the marks of a page, or nothing."""
        self._page = page
        self.measure_again()

    def measure_again(self) -> None:
        """The document has grown or another width: the places are looked up at the next paint."""
        self._heights = None
        self.update()

    def set_seen(self, first: float, last: float) -> None:
        """Which part of the article is in sight, as shares of its height."""
        self._seen = (first, last)
        self.update()

    def places(self) -> list[tuple[float, Mark]]:
        """The marks that the document has, and where, as shares of its height."""
        if self._page is None:
            return []
        if self._heights is None:
            self._heights = [_top(self._page, mark) for mark in self._page.evidence.marks]
        marks = zip(self._heights, self._page.evidence.marks, strict=True)
        return [(share, mark) for share, mark in marks if share >= 0]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the part in sight, and the marks, the selected ones last and larger."""
        if self._page is None:
            return
        painter = QPainter(self)
        theme = self._page.typography.theme
        painter.fillRect(self.rect(), QColor(theme.surface))
        first, last = self._seen
        painter.fillRect(QRectF(0, first * self.height(), _WIDTH, (last - first) * self.height()), QColor(theme.stripe))
        painter.fillRect(QRectF(0, 0, 1, self.height()), QColor(theme.line))
        selected = self._page.selected
        for share, mark in sorted(self.places(), key=lambda place: selected in place[1].mentions):
            for kind in mark.kinds:
                self._paint_mark(painter, share, kind, selected=selected in mark.mentions)
        painter.end()

    def _paint_mark(self, painter: QPainter, share: float, kind: Kind, *, selected: bool) -> None:
        if self._page is None:
            return
        left = 3.0 if kind is Kind.MEETING else _WIDTH / 2 + 1
        height = 5.0 if selected else 2.5
        colours = mark_colours(self._page.typography.theme, kind)
        y = min(share * self.height(), self.height() - height)
        painter.fillRect(QRectF(left, y, _WIDTH / 2 - 3, height), colours.line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes to the nearest mark, if one is near."""
        places = self.places()
        if not places or not self.height():
            return
        y = event.position().y()
        share, mark = min(places, key=lambda place: abs(place[0] * self.height() - y))
        if abs(share * self.height() - y) <= _NEAR:
            self.markClicked.emit(mark.start)


def _top(page: Underlay, mark: Mark) -> float:
    """Where a mark begins, as a share of the document's height; -1 where the document does not have it."""
    ranges = page.rendering.positions.ranges(mark.start, mark.end)
    height = page.document.size().height()
    if not ranges or height <= 0:
        return -1.0
    block = page.document.findBlock(ranges[0][0])
    return page.document.documentLayout().blockBoundingRect(block).top() / height
