"""One mark: a bar as long as the event, as crisp as its date, with its glyph, title and number of reports."""

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
    """How an event's mark is to be drawn: what its columns say, looked up once."""

    look: BarLook
    title: str
    reports: str
    open: int
    banded: bool


class Bars:
    """Paints marks: kind by corners, glyph and colour, status by outline and fill."""

    def __init__(self, theme: Theme, columns: Columns, ink: Ink) -> None:
        self._metrics, self._ink, self._columns = theme.metrics, ink, columns
        self._looks = [[bar_look(theme, kind, status) for status in STATUSES] for kind in KINDS]
        self._banded = frozenset(PRECISIONS.index(precision) for precision in BANDS)
        self._manners: dict[int, Manner] = {}

    def paint(self, painter: QPainter, mark: Mark) -> None:
        """One mark."""
        manner = self._manners.get(mark.event) or self._manner(mark.event)
        if mark.right - mark.left >= self._metrics.glyph:
            self._bar(painter, mark, manner)
        tile = Tile(manner.look, manner.title if mark.title else "", mark.title, manner.reports)
        self._ink.tile(painter, int(mark.tile), int(mark.top), tile)

    def _manner(self, event: int) -> Manner:
        columns = self._columns
        if len(self._manners) >= REMEMBERED:
            self._manners.clear()
        reports = int(columns.reports[event])
        manner = self._manners[event] = Manner(
            self._looks[columns.kind[event]][columns.status[event]],
            columns.titles[event],
            str(reports) if reports > 1 else "",
            int(columns.open[event]),
            int(columns.precision[event]) in self._banded,
        )
        return manner

    def _bar(self, painter: QPainter, mark: Mark, manner: Manner) -> None:
        left, right = int(mark.left), int(mark.right)
        box = QRectF(left + 0.5, int(mark.top) + 0.5, right - left - 1, self._metrics.mark - 1)
        if manner.open:
            self.fading(painter, box, manner.look.tint, manner.open)
        elif manner.banded:
            self.band(painter, box, manner.look)
        else:
            spills = bool(mark.title) and mark.tile + self._metrics.glyph + mark.title > mark.right
            self._ink.bar(painter, box, manner.look, spills)

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
        clear = QColor(ground)
        clear.setAlpha(0)
        share = min(self._metrics.fade * 1.4 / max(box.width(), 1.0), 0.5 if open_ == Open.BOTH else 1.0)
        gradient = QLinearGradient(box.topLeft(), box.topRight())
        gradient.setColorAt(0.0, clear if open_ & Open.START else ground)
        gradient.setColorAt(share if open_ & Open.START else 0.0, ground)
        gradient.setColorAt(1.0 - share if open_ & Open.END else 1.0, ground)
        gradient.setColorAt(1.0, clear if open_ & Open.END else ground)
        painter.fillRect(box, QBrush(gradient))
