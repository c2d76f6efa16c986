"""One mark: a bar as long as the event, as crisp as its date, with its glyph, title and number of reports."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter

from viewer.timeline import Columns, Mark, Open
from viewer.timeline.columns import BANDS, KINDS, PRECISIONS, STATUSES
from viewer.ui.painter.ink import Ink, Tile
from viewer.ui.painter.looks import BarLook, bar_look
from viewer.ui.painter.theme import Theme

REMEMBERED = 8192
"""Events whose look is kept at hand."""


class Manner(NamedTuple):
    """How an event's mark is to be drawn: what its columns say, looked up once for each width of its title."""

    tile: Tile
    open: int
    banded: bool


class Bars:
    """Paints marks: kind by corners, glyph and colour, status by outline and fill.

    `shapes` is true for files that hold shapes: Qt writes no gradient to a PDF that becomes transparent.
    """

    def __init__(self, theme: Theme, columns: Columns, ink: Ink, *, shapes: bool = False) -> None:
        self._nothing = QColor(theme.surface) if shapes else None
        self._metrics, self._ink, self._columns = theme.metrics, ink, columns
        self._glyph = theme.metrics.glyph
        self._looks = [[bar_look(theme, kind, status) for status in STATUSES] for kind in KINDS]
        self._banded = frozenset(PRECISIONS.index(precision) for precision in BANDS)
        self._bare = {look.code: Tile(look, "", 0.0, "") for looks in self._looks for look in looks}
        self._manners: dict[tuple[int, float], Manner] = {}

    def paint(self, painter: QPainter, marks: Sequence[Mark]) -> None:
        """Marks, of which none lies over another: first the bars, then what stands on them."""
        known = self._manners
        manners = [known.get((mark.event, mark.title)) or self._manner(mark.event, mark.title) for mark in marks]
        for mark, manner in zip(marks, manners, strict=True):
            if mark.right - mark.left >= self._glyph:
                self._bar(painter, mark, manner)
        self._ink.tiles(
            painter, [(int(mark.tile), int(mark.top), manner.tile) for mark, manner in zip(marks, manners, strict=True)]
        )

    def _bar(self, painter: QPainter, mark: Mark, manner: Manner) -> None:
        if manner.open or manner.banded:
            self._uncertain(painter, mark, manner)
            return
        spills = mark.title > 0 and mark.tile + self._glyph + mark.title > mark.right
        left = int(mark.left)
        self._ink.bar(painter, (left, int(mark.top)), int(mark.right) - left, manner.tile.look, spills)

    def _manner(self, event: int, width: float) -> Manner:
        columns = self._columns
        if len(self._manners) >= REMEMBERED:
            self._manners.clear()
        reports, look = int(columns.reports[event]), self._looks[columns.kind[event]][columns.status[event]]
        tile = Tile(look, columns.titles[event], width, str(reports) if reports > 1 else "")
        banded = int(columns.precision[event]) in self._banded
        manner = self._manners[event, width] = Manner(
            tile if width else self._bare[look.code], int(columns.open[event]), banded
        )
        return manner

    def _uncertain(self, painter: QPainter, mark: Mark, manner: Manner) -> None:
        left, right = int(mark.left), int(mark.right)
        box = QRectF(left + 0.5, int(mark.top) + 0.5, right - left - 1, self._metrics.mark - 1)
        if manner.open:
            self.fading(painter, box, manner.tile.look.tint, manner.open)
        else:
            self.band(painter, box, manner.tile.look)

    def band(self, painter: QPainter, box: QRectF, look: BarLook) -> None:
        """A week, month or year within which it was: pale, on a line with caps."""
        foot, cap = box.bottom(), self._metrics.font * 0.35
        painter.fillRect(box, look.pale)
        painter.setPen(look.pen)
        painter.drawLines(
            [
                QLineF(box.left(), foot, box.right(), foot),
                QLineF(box.left(), foot - cap, box.left(), foot),
                QLineF(box.right(), foot - cap, box.right(), foot),
            ]
        )

    def fading(self, painter: QPainter, box: QRectF, ground: QColor, open_: int) -> None:
        """A time that nothing bounds on one side."""
        clear = self._nothing or QColor(ground.red(), ground.green(), ground.blue(), 0)
        share = min(self._metrics.fade * 1.4 / max(box.width(), 1.0), 0.5 if open_ == Open.BOTH else 1.0)
        gradient = QLinearGradient(box.topLeft(), box.topRight())
        gradient.setColorAt(0.0, clear if open_ & Open.START else ground)
        gradient.setColorAt(share if open_ & Open.START else 0.0, ground)
        gradient.setColorAt(1.0 - share if open_ & Open.END else 1.0, ground)
        gradient.setColorAt(1.0, clear if open_ & Open.END else ground)
        painter.fillRect(box, QBrush(gradient))
