"""Paints the marks of evidence behind the text: a tint, and under it a line per kind (solid or dashed)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument, QTextLine

from viewer.domain import Kind
from viewer.ui.article.evidence import Mark
from viewer.ui.painter import Theme
from viewer.ui.painter.looks import blend


@dataclass(frozen=True, slots=True)
class MarkColours:
    """A kind's line, its tint, and the stronger tint of the selected mention."""

    line: QColor
    tint: QColor
    strong: QColor


def mark_colours(theme: Theme, kind: Kind) -> MarkColours:
    """The colours of a kind, the same as on the timeline."""
    line, tint = (
        (theme.meeting, theme.meeting_tint) if kind is Kind.MEETING else (theme.statement, theme.statement_tint)
    )
    return MarkColours(QColor(line), blend(tint, theme.surface, 0.55), blend(line, tint, 0.18))


def place_colour(theme: Theme) -> QColor:
    """Behind a place found; it covers marks, which would darken it."""
    return blend(theme.accent, theme.surface, 0.24)


def text_rects(document: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """One rectangle per line that shows `[start, end)`, in the document's coordinates, as tall as the letters."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        yield from _block_rects(document, block, start - block.position(), end - block.position())
        block = block.next()


def _block_rects(document: QTextDocument, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first < last:
            yield _line_rect(line, origin, first, last)


def _line_rect(line: QTextLine, origin: QPointF, first: int, last: int) -> QRectF:
    left, right = _x(line, first), _x(line, last)
    baseline = line.y() + line.ascent()
    letters = min(line.ascent(), line.height() * 0.62)
    rect = QRectF(min(left, right), baseline - letters, abs(right - left), letters + line.descent() * 0.9)
    return rect.translated(origin)


def _x(line: QTextLine, position: int) -> float:
    # The binding gives the coordinate and the position; its stubs say `object`.
    return cast("tuple[float, int]", line.cursorToX(position))[0]


def paint_mark(painter: QPainter, theme: Theme, rects: list[QRectF], mark: Mark, selected: Kind | None) -> None:
    """Paints one mark: a tint, a solid line if it tells of a meeting, a dashed one if of a statement.

    `selected` is the kind of the selected mention, if this is its evidence.
    """
    colours = mark_colours(theme, selected or mark.kinds[0])
    width = 2 if selected else 1
    for rect in rects:
        painter.fillRect(rect, colours.strong if selected else colours.tint)
        for number, kind in enumerate(mark.kinds):
            pen = QPen(mark_colours(theme, kind).line, width)
            pen.setStyle(Qt.PenStyle.SolidLine if kind is Kind.MEETING else Qt.PenStyle.DashLine)
            painter.setPen(pen)
            y = round(rect.bottom()) + 1 + (width + 1) * number  # on whole pixels, or some lines would look thicker
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
