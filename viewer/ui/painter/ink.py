"""Glyphs and words: drawn outright for files, from remembered pixmaps for the screen."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from viewer.domain import Kind, Status
from viewer.ui.painter.theme import Theme

REMEMBERED = 2048
"""Pixmaps kept; a title of ten characters takes some 12 KB at 100 %."""

BADGE_GAP = 0.35
"""Ems between a title and the number of its reports."""


class Style(Enum):
    """What words are for. The value is the size as a share of the font, whether bold, struck through, and muted."""

    TITLE = (1.0, False, False, False)
    STRUCK = (1.0, False, True, True)
    NUMBER = (0.82, False, False, True)
    CONTEXT = (1.0, True, False, False)
    UNIT = (0.92, False, False, True)
    LANE = (1.0, True, False, False)
    HEADING = (1.45, True, False, False)
    NOTE = (0.9, False, False, True)


class Ink(Protocol):
    """What draws the small repeated things. `x` and `y` are the top left corner, in logical pixels."""

    def glyph(self, painter: QPainter, x: float, y: float, kind: Kind, status: Status) -> None:
        """The mark of a kind of event, `Metrics.glyph` wide and `Metrics.mark` high."""

    def words(self, painter: QPainter, x: float, y: float, text: str, style: Style, width: float = 0.0) -> None:
        """Words on one line, set in the middle of `Metrics.mark`, cut to `width` if that is given."""

    def badge(self, painter: QPainter, x: float, y: float, text: str) -> None:
        """A small number in a box."""

    def width(self, text: str, style: Style) -> float:
        """How wide words are."""

    def badge_width(self, text: str) -> float:
        """How wide a badge is, with the gap before it."""


class _Type(NamedTuple):
    """A style made ready: its font, how it measures, its colour, and the baseline below the top of a mark."""

    font: QFont
    metrics: QFontMetricsF
    colour: QColor
    base: float


def _type(theme: Theme, style: Style) -> _Type:
    share, bold, struck, muted = style.value
    font = theme.sized(share, bold=bold)
    font.setStrikeOut(struck)
    metrics = QFontMetricsF(font)
    base = (theme.metrics.mark + metrics.ascent() - metrics.descent()) / 2
    return _Type(font, metrics, QColor(theme.muted if muted else theme.text), base)


@dataclass(slots=True)
class Outright:
    """Draws shapes and text as such: the way for SVG, PDF and large pictures."""

    theme: Theme
    _types: Mapping[Style, _Type] = field(init=False)

    def __post_init__(self) -> None:
        self._types = {style: _type(self.theme, style) for style in Style}

    def glyph(self, painter: QPainter, x: float, y: float, kind: Kind, status: Status) -> None:
        """See `Ink.glyph`."""
        metrics = self.theme.metrics
        box = QRectF(x, y, metrics.glyph, metrics.mark)
        colour = QColor(self.theme.meeting if kind is Kind.MEETING else self.theme.statement)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(outline(colour, status, metrics.font / 13 * 1.5))
        painter.setBrush(colour if status is Status.HELD else QColor(self.theme.surface))
        painter.drawPath(glyph_path(kind, box.center(), metrics.font * 0.46))
        if status is Status.CANCELLED:
            arm = QPointF(metrics.font * 0.5, -metrics.font * 0.5)
            painter.drawLine(box.center() - arm, box.center() + arm)
        painter.restore()

    def words(self, painter: QPainter, x: float, y: float, text: str, style: Style, width: float = 0.0) -> None:
        """See `Ink.words`."""
        kind = self._types[style]
        painter.setFont(kind.font)
        painter.setPen(kind.colour)
        shown = kind.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width + 0.5) if width else text
        painter.drawText(QPointF(x, y + kind.base), shown)

    def badge(self, painter: QPainter, x: float, y: float, text: str) -> None:
        """See `Ink.badge`."""
        font = self.theme.metrics.font
        high, left, wide = font * 1.15, x + BADGE_GAP * font, self.badge_width(text) - BADGE_GAP * font
        box = QRectF(left + 0.5, y + (self.theme.metrics.mark - high) / 2, wide - 1, high)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self.theme.raised))
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.drawRoundedRect(box, high / 3, high / 3)
        painter.restore()
        self.words(painter, left + font * 0.3, y, text, Style.NUMBER)

    def width(self, text: str, style: Style) -> float:
        """See `Ink.width`."""
        return self._types[style].metrics.horizontalAdvance(text)

    def badge_width(self, text: str) -> float:
        """See `Ink.badge_width`."""
        return self.width(text, Style.NUMBER) + self.theme.metrics.font * (0.6 + BADGE_GAP)


@dataclass(slots=True)
class Remembered:
    """Draws the same from pixmaps: words cost a copy instead of being shaped. Only for surfaces of pixels.

    `ratio` is the number of device pixels to a logical one.
    """

    outright: Outright
    ratio: float
    _kept: OrderedDict[Hashable, QPixmap] = field(default_factory=OrderedDict)
    _widths: dict[tuple[str, Style], float] = field(default_factory=dict)

    def glyph(self, painter: QPainter, x: float, y: float, kind: Kind, status: Status) -> None:
        """See `Ink.glyph`."""
        key = (kind, status)
        pixmap = self._kept.get(key) or self._draw(
            key, self.outright.theme.metrics.glyph, lambda inner: self.outright.glyph(inner, 0, 0, kind, status)
        )
        painter.drawPixmap(QPointF(x, y), pixmap)

    def words(self, painter: QPainter, x: float, y: float, text: str, style: Style, width: float = 0.0) -> None:
        """See `Ink.words`."""
        key = (text, style, width)
        pixmap = self._kept.get(key) or self._draw(
            key,
            (width or self.width(text, style)) + 1,
            lambda inner: self.outright.words(inner, 0, 0, text, style, width),
        )
        painter.drawPixmap(QPointF(x, y), pixmap)

    def badge(self, painter: QPainter, x: float, y: float, text: str) -> None:
        """See `Ink.badge`."""
        pixmap = self._kept.get(text) or self._draw(
            text, self.outright.badge_width(text) + 1, lambda inner: self.outright.badge(inner, 0, 0, text)
        )
        painter.drawPixmap(QPointF(x, y), pixmap)

    def width(self, text: str, style: Style) -> float:
        """See `Ink.width`."""
        key = (text, style)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) >= REMEMBERED:
                self._widths.clear()
            width = self._widths[key] = self.outright.width(text, style)
        return width

    def badge_width(self, text: str) -> float:
        """See `Ink.badge_width`."""
        return self.width(text, Style.NUMBER) + self.outright.theme.metrics.font * (0.6 + BADGE_GAP)

    def _draw(self, key: Hashable, width: float, draw: Callable[[QPainter], object]) -> QPixmap:
        height = self.outright.theme.metrics.mark
        pixmap = QPixmap(max(round(width * self.ratio), 1), round(height * self.ratio))
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw(painter)
        painter.end()
        while len(self._kept) >= REMEMBERED:
            self._kept.popitem(last=False)
        self._kept[key] = pixmap
        return pixmap


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
