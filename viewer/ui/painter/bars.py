"""One mark: a bar as long as the event, as crisp as its date, with its glyph, title and number of reports."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter

from viewer.timeline import Columns, Mark, Open
from viewer.timeline.columns import BANDS, KINDS, PRECISIONS, STATUSES
from viewer.ui.painter.ink import Bar, Ink, Tile
from viewer.ui.painter.looks import BarLook, bar_look
from viewer.ui.painter.theme import Theme

REMEMBERED = 4096
"""Events whose look is kept at hand, and once more as many of those before."""


class Manner(NamedTuple):
    """How an event's mark is to be drawn: what its columns say, looked up once for each width of its title."""

    tile: Tile
    open: int
    crisp: bool


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
        self._manners_before: dict[tuple[int, float], Manner] = {}

    def paint(self, painter: QPainter, marks: Sequence[Mark]) -> None:
        """Marks, of which none lies over another: first the bars, then what stands on them."""
        known, glyph = self._manners, self._glyph
        bars: list[Bar] = []
        tiles: list[tuple[int, int, Tile]] = []
        for event, _, left, right, top, at, title in marks:
            manner = known.get((event, title)) or self._manner(event, title)
            if right - left >= glyph:
                x, y = int(left), int(top)
                if manner.crisp:
                    bars.append((x, y, int(right) - x, manner.tile.look, title > 0 and at + glyph + title > right))
                else:
                    self._uncertain(painter, (x, y), int(right) - x, manner)
            tiles.append((int(at), int(top), manner.tile))
        self._ink.bars(painter, bars)
        self._ink.tiles(painter, tiles)

    def _manner(self, event: int, width: float) -> Manner:
        """What is in sight is taken over from the older half: another tile would have its title drawn anew."""
        if len(self._manners) >= REMEMBERED:
            self._manners, self._manners_before = {}, self._manners
        key = event, width
        manner = self._manners[key] = self._manners_before.get(key) or self._looked_up(*key)
        return manner

    def _looked_up(self, event: int, width: float) -> Manner:
        columns = self._columns
        reports, look = int(columns.reports[event]), self._looks[columns.kind[event]][columns.status[event]]
        tile = Tile(look, columns.titles[event], width, str(reports) if reports > 1 else "")
        open_ = int(columns.open[event])
        crisp = not open_ and int(columns.precision[event]) not in self._banded
        return Manner(tile if width else self._bare[look.code], open_, crisp)

    def _uncertain(self, painter: QPainter, at: tuple[int, int], width: int, manner: Manner) -> None:
        box = QRectF(at[0] + 0.5, at[1] + 0.5, width - 1, self._metrics.mark - 1)
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
