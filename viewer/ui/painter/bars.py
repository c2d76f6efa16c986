"""One mark: a bar as long as the event, as crisp as its date, with its glyph, title and number of reports."""

from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from viewer.domain import Kind, Status
from viewer.timeline import Columns, Mark, Metrics, Open
from viewer.timeline.columns import BANDS, KINDS, PRECISIONS, STATUSES
from viewer.ui.painter.ink import BADGE_GAP, Ink, outline
from viewer.ui.painter.theme import Theme


def blend(over: str, under: str, share: float) -> QColor:
    """`share` of one colour over another."""
    a, b = QColor(over), QColor(under)
    mixed = (round(x * share + y * (1 - share)) for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True))  # type: ignore[index]
    return QColor(*mixed)


class _Look(NamedTuple):
    """How a crisp bar is drawn; one that its title spills out of has no right edge, which would cross the words."""

    tint: str
    pen: QPen
    radius: float
    filled: bool
    spills: bool


def _open_right(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath(box.topRight())
    path.lineTo(box.left() + radius, box.top())
    path.quadTo(box.topLeft(), box.topLeft() + QPointF(0, radius))
    path.lineTo(box.left(), box.bottom() - radius)
    path.quadTo(box.bottomLeft(), box.bottomLeft() + QPointF(radius, 0))
    path.lineTo(box.bottomRight())
    return path


@dataclass(slots=True)
class Bars:
    """Paints the marks of one frame. `status` by outline, `kind` by corners and glyph, both by colour too."""

    theme: Theme
    columns: Columns
    ink: Ink
    _metrics: Metrics = field(init=False)
    _banded: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        self._metrics = self.theme.metrics
        self._banded = frozenset(PRECISIONS.index(precision) for precision in BANDS)

    def paint(self, painter: QPainter, mark: Mark) -> None:
        """One mark."""
        columns, event = self.columns, mark.event
        kind, status = KINDS[columns.kind[event]], STATUSES[columns.status[event]]
        if mark.right - mark.left >= self._metrics.glyph:
            self._bar(painter, mark, kind, status)
        tile, top = int(mark.tile), int(mark.top)
        self.ink.glyph(painter, tile, top, kind, status)
        if mark.title:
            self._title(painter, mark, tile + int(self._metrics.glyph), top, status is Status.CANCELLED)

    def _title(self, painter: QPainter, mark: Mark, left: float, top: float, struck: bool) -> None:
        reports = int(self.columns.reports[mark.event])
        badge = 0.0
        if reports > 1:
            badge = self.ink.number_width(str(reports), True) + self._metrics.font * BADGE_GAP
        width = mark.title - badge
        self.ink.title(painter, left, top, self.columns.titles[mark.event], width, struck)
        if badge:
            self.ink.number(painter, int(left + width + self._metrics.font * BADGE_GAP), top, str(reports), True)

    def _bar(self, painter: QPainter, mark: Mark, kind: Kind, status: Status) -> None:
        meeting = kind is Kind.MEETING
        colour = QColor(self.theme.meeting if meeting else self.theme.statement)
        tint = self.theme.meeting_tint if meeting else self.theme.statement_tint
        box = QRectF(int(mark.left) + 0.5, int(mark.top) + 0.5, int(mark.right) - int(mark.left) - 1, self._metrics.mark - 1)
        open_ = int(self.columns.open[mark.event])
        if open_:
            self._fading(painter, box, tint, open_)
        elif self.columns.precision[mark.event] in self._banded:
            self._band(painter, box, blend(tint, self.theme.surface, 0.6), colour)
        else:
            spills = mark.tile + self._metrics.glyph + mark.title > mark.right
            pen, held = outline(colour, status, 1), status is Status.HELD
            self._crisp(painter, box, _Look(tint, pen, 5 if meeting else 1, held, bool(mark.title) and spills))

    def _crisp(self, painter: QPainter, box: QRectF, look: "_Look") -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen if look.spills else look.pen)
        painter.setBrush(QColor(look.tint) if look.filled else Qt.BrushStyle.NoBrush)
        if look.filled or not look.spills:
            painter.drawRoundedRect(box, look.radius, look.radius)
        if look.spills:
            painter.setPen(look.pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_open_right(box, look.radius))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _band(self, painter: QPainter, box: QRectF, tint: QColor, colour: QColor) -> None:
        foot, cap = box.bottom(), self._metrics.font * 0.35
        painter.fillRect(box, tint)
        painter.setPen(QPen(colour, 1))
        painter.drawLines([
            QLineF(box.left(), foot, box.right(), foot),
            QLineF(box.left(), foot - cap, box.left(), foot),
            QLineF(box.right(), foot - cap, box.right(), foot),
        ])

    def _fading(self, painter: QPainter, box: QRectF, tint: str, open_: int) -> None:
        ground, clear = QColor(tint), QColor(tint)
        clear.setAlpha(0)
        share = min(self._metrics.fade * 1.4 / max(box.width(), 1.0), 0.5 if open_ == (Open.START | Open.END) else 1.0)
        gradient = QLinearGradient(box.topLeft(), box.topRight())
        gradient.setColorAt(0.0, clear if open_ & Open.START else ground)
        gradient.setColorAt(share if open_ & Open.START else 0.0, ground)
        gradient.setColorAt(1.0 - share if open_ & Open.END else 1.0, ground)
        gradient.setColorAt(1.0, clear if open_ & Open.END else ground)
        painter.fillRect(box, QBrush(gradient))
