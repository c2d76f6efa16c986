"""The shapes and pens that tell kind and status apart without colour."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QPolygonF

from viewer.domain import Kind, Status
from viewer.ui.painter.theme import Theme


def blend(over: str, under: str, share: float) -> QColor:
    """`share` of one colour over another."""
    a, b = QColor(over), QColor(under)
    mixed = (round(x * share + y * (1 - share)) for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True))  # type: ignore[index]
    return QColor(*mixed)


class BarLook(NamedTuple):
    """How the bars of a kind and status are drawn; `code` is another for each of both."""

    code: int
    kind: Kind
    status: Status
    pen: QPen
    tint: QColor
    pale: QColor
    brush: QBrush
    radius: float


def bar_look(theme: Theme, kind: Kind, status: Status) -> BarLook:
    meeting = kind is Kind.MEETING
    tint = theme.meeting_tint if meeting else theme.statement_tint
    pen = outline(QColor(theme.meeting if meeting else theme.statement), status, 1)
    brush = QBrush(QColor(tint)) if status is Status.HELD else QBrush(Qt.BrushStyle.NoBrush)
    code = len(Status) * list(Kind).index(kind) + list(Status).index(status)
    pale = blend(tint, theme.surface, 0.6)
    return BarLook(code, kind, status, pen, QColor(tint), pale, brush, 5 if meeting else 1)


def open_right(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath(box.topRight())
    path.lineTo(box.left() + radius, box.top())
    path.quadTo(box.topLeft(), box.topLeft() + QPointF(0, radius))
    path.lineTo(box.left(), box.bottom() - radius)
    path.quadTo(box.bottomLeft(), box.bottomLeft() + QPointF(radius, 0))
    path.lineTo(box.bottomRight())
    return path


def outline(colour: QColor, status: Status, width: float) -> QPen:
    """The pen that tells a status: solid when held or planned, dashed when proposed, dotted when cancelled."""
    pen = QPen(colour, width)
    if status is Status.PROPOSED:
        pen.setDashPattern([2.2, 1.6])
    elif status is Status.CANCELLED:
        pen.setDashPattern([1.0, 1.5])
    return pen


def glyph_path(kind: Kind, centre: QPointF, radius: float) -> QPainterPath:
    """A diamond for a meeting, a speech bubble for a statement."""
    return _diamond(centre, radius) if kind is Kind.MEETING else _bubble(centre, radius)


def _diamond(centre: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    corners = ((0, -radius), (radius, 0), (0, radius), (-radius, 0))
    path.addPolygon(QPolygonF([centre + QPointF(*corner) for corner in corners]))
    path.closeSubpath()
    return path


def _bubble(centre: QPointF, radius: float) -> QPainterPath:
    body = QRectF(centre.x() - radius, centre.y() - radius * 0.85, 2 * radius, radius * 1.35)
    path, tail = QPainterPath(), QPainterPath()
    path.addRoundedRect(body, radius * 0.4, radius * 0.4)
    foot = QPointF(body.left() + radius * 0.45, body.bottom() + radius * 0.6)
    top = body.bottom() - 1
    tail.addPolygon(QPolygonF([QPointF(foot.x(), top), foot, QPointF(foot.x() + radius * 0.75, top)]))
    tail.closeSubpath()
    return path.united(tail)
