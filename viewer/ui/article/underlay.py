"""What lies behind the letters of a page: marks of evidence, places found, bars beside quotations.

Painted apart from the text, in the same way on the screen and on paper, so that marking never changes the document.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument

from viewer.domain import BlockKind
from viewer.ui.article.document import Rendering
from viewer.ui.article.evidence import Evidence
from viewer.ui.article.finding import Places
from viewer.ui.article.marking import paint_mark, place_colour, text_rects
from viewer.ui.article.typography import KIND, Typography


@dataclass(slots=True)
class Underlay:
    """One page and what is marked on it. Positions are of the document, offsets are of the text."""

    document: QTextDocument
    rendering: Rendering
    typography: Typography
    evidence: Evidence = field(default_factory=Evidence)
    selected: str | None = None
    places: Places = field(default_factory=Places)
    telling: bool = False
    """Whether time expressions and names are marked too."""

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Where `[start, end)` of the text stands in the document, a rectangle per line."""
        ranges = self.rendering.positions.ranges(start, end)
        return [rect for first, last in ranges for rect in text_rects(self.document, first, last)]

    def paint(self, painter: QPainter, first: int, last: int) -> None:
        """Paints what touches `[first, last)` of the document, in its coordinates."""
        positions = self.rendering.positions
        start, end = positions.nearest(first), positions.nearest(last) + 1
        self._paint_bars(painter, first, last)
        selected = self.evidence.mention(self.selected or "")
        for mark in self.evidence.between(start, end):
            kind = selected.kind if selected is not None and selected.id in mark.mentions else None
            paint_mark(painter, self.typography.theme, self.rects(mark.start, mark.end), mark, kind)
        if self.telling:
            self._paint_hints(painter, start, end)
        self._paint_places(painter, start, end)

    def _paint_bars(self, painter: QPainter, first: int, last: int) -> None:
        layout = self.document.documentLayout()
        for block in _blocks(self.document, first, last):
            if _is_quotation(block):
                rect, after = layout.blockBoundingRect(block), block.next()
                # One bar along all paragraphs of a quotation.
                bottom = layout.blockBoundingRect(after).top() if _is_quotation(after) else rect.bottom()
                bar = QRectF(rect.left() + 0.3 * self.typography.pixels, rect.top(), 3, bottom - rect.top())
                painter.fillRect(bar, QColor(self.typography.theme.line))

    def _paint_hints(self, painter: QPainter, start: int, end: int) -> None:
        pen = QPen(QColor(self.typography.theme.text), 1.4, Qt.PenStyle.DotLine)
        for hint in self.evidence.hints:
            if hint.start < end and hint.end > start:
                painter.setPen(pen)
                for rect in self.rects(hint.start, hint.end):
                    y = round(rect.bottom()) - 1  # on whole pixels, or some lines would look thicker
                    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _paint_places(self, painter: QPainter, start: int, end: int) -> None:
        theme = self.typography.theme
        painter.setBrush(place_colour(theme))
        for number, (first, last) in enumerate(self.places.found):
            if first < end and last > start:
                present = number == self.places.present
                painter.setPen(QPen(QColor(theme.accent), 2) if present else Qt.PenStyle.NoPen)
                for rect in self.rects(first, last):
                    painter.drawRect(rect.adjusted(-1, -1, 1, 1))


def _is_quotation(block: QTextBlock) -> bool:
    return block.isValid() and bool(block.blockFormat().property(KIND) == BlockKind.QUOTATION.value)


def _blocks(document: QTextDocument, first: int, last: int) -> Iterator[QTextBlock]:
    block = document.findBlock(first)
    while block.isValid() and block.position() < last:
        yield block
        block = block.next()
