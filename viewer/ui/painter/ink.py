"""Glyphs, titles and numbers: drawn outright for files, from remembered pixmaps for the screen."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from viewer.domain import Kind, Status
from viewer.ui.painter.theme import Theme

REMEMBERED = 2048
"""Pixmaps kept; a title of ten characters takes some 12 KB at 100 %."""


BADGE_GAP = 0.35
"""Ems between a title and the number of its reports."""


class Ink(Protocol):
    """What draws the small repeated things. `x` and `y` are the top left corner, in logical pixels."""

    def glyph(self, painter: QPainter, x: float, y: float, kind: Kind, status: Status) -> None:
        """The mark of a kind of event, `Metrics.glyph` wide and `Metrics.mark` high."""

    def title(self, painter: QPainter, x: float, y: float, text: str, width: float, struck: bool) -> None:
        """A title cut to `width`, `Metrics.mark` high."""

    def number(self, painter: QPainter, x: float, y: float, text: str, boxed: bool) -> float:
        """A small number with its left edge at `x`; gives its width. `boxed` numbers count the reports of an event."""

    def number_width(self, text: str, boxed: bool) -> float:
        """How wide `number` would draw."""


@dataclass(slots=True)
class Outright:
    """Draws shapes and text as such: the way for SVG, PDF and large pictures."""

    theme: Theme
    _font: QFont = field(init=False)
    _struck: QFont = field(init=False)
    _small: QFont = field(init=False)
    _metrics: QFontMetricsF = field(init=False)
    _small_metrics: QFontMetricsF = field(init=False)

    def __post_init__(self) -> None:
        self._font, self._struck = self.theme.sized(), self.theme.sized()
        self._struck.setStrikeOut(True)
        self._small = self.theme.sized(0.82)
        self._metrics, self._small_metrics = QFontMetricsF(self._font), QFontMetricsF(self._small)

    def glyph(self, painter: QPainter, x: float, y: float, kind: Kind, status: Status) -> None:
        """See `Ink.glyph`."""
        metrics = self.theme.metrics
        box = QRectF(x, y, metrics.glyph, metrics.mark)
        path = glyph_path(kind, box.center(), metrics.font * 0.46)
        colour = QColor(self.theme.meeting if kind is Kind.MEETING else self.theme.statement)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(outline(colour, status, metrics.font / 13 * 1.5))
        painter.setBrush(colour if status is Status.HELD else QColor(self.theme.surface))
        painter.drawPath(path)
        if status is Status.CANCELLED:
            _slash(painter, box.center(), metrics.font * 0.5)
        painter.restore()

    def title(self, painter: QPainter, x: float, y: float, text: str, width: float, struck: bool) -> None:
        """See `Ink.title`."""
        painter.setFont(self._struck if struck else self._font)
        painter.setPen(QColor(self.theme.muted if struck else self.theme.text))
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width + 0.5)
        painter.drawText(QPointF(x, self._baseline(y, self._metrics)), shown)

    def number(self, painter: QPainter, x: float, y: float, text: str, boxed: bool) -> float:
        """See `Ink.number`."""
        width = self.number_width(text, boxed)
        painter.setFont(self._small)
        painter.setPen(QColor(self.theme.muted))
        inset = 0.0
        if boxed:
            inset = self.theme.metrics.font * 0.3
            self._box(painter, QRectF(x, y, width, self.theme.metrics.mark))
        painter.drawText(QPointF(x + inset, self._baseline(y, self._small_metrics)), text)
        return width

    def number_width(self, text: str, boxed: bool) -> float:
        """See `Ink.number_width`."""
        return self._small_metrics.horizontalAdvance(text) + (self.theme.metrics.font * 0.6 if boxed else 0.0)

    def _box(self, painter: QPainter, around: QRectF) -> None:
        high = self.theme.metrics.font * 1.15
        box = QRectF(around.left() + 0.5, around.center().y() - high / 2, around.width() - 1, high)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self.theme.raised))
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.drawRoundedRect(box, high / 3, high / 3)
        painter.restore()

    def _baseline(self, y: float, metrics: QFontMetricsF) -> float:
        return y + (self.theme.metrics.mark + metrics.ascent() - metrics.descent()) / 2


@dataclass(slots=True)
class Remembered:
    """Draws the same from pixmaps: a title costs a copy instead of shaping its text. Only for surfaces of pixels."""

    outright: Outright
    ratio: float
    _kept: OrderedDict[Hashable, QPixmap] = field(default_factory=OrderedDict)

    def glyph(self, painter: QPainter, x: float, y: float, kind: Kind, status: Status) -> None:
        """See `Ink.glyph`."""
        key = (kind, status)
        pixmap = self._kept.get(key) or self._draw(
            key, self.outright.theme.metrics.glyph, lambda inner: self.outright.glyph(inner, 0, 0, kind, status)
        )
        painter.drawPixmap(QPointF(x, y), pixmap)

    def title(self, painter: QPainter, x: float, y: float, text: str, width: float, struck: bool) -> None:
        """See `Ink.title`."""
        key = (text, width, struck)
        pixmap = self._kept.get(key) or self._draw(
            key, width + 1, lambda inner: self.outright.title(inner, 0, 0, text, width, struck)
        )
        painter.drawPixmap(QPointF(x, y), pixmap)

    def number(self, painter: QPainter, x: float, y: float, text: str, boxed: bool) -> float:
        """See `Ink.number`."""
        key = (text, boxed)
        pixmap = self._kept.get(key) or self._draw(
            key, self.outright.number_width(text, boxed) + 1, lambda inner: self.outright.number(inner, 0, 0, text, boxed)
        )
        painter.drawPixmap(QPointF(x, y), pixmap)
        return pixmap.width() / self.ratio - 1

    def number_width(self, text: str, boxed: bool) -> float:
        """See `Ink.number_width`."""
        return self.outright.number_width(text, boxed)

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
    """The pen that tells a status by its dashes: solid when held or planned, dashed when proposed, dotted when cancelled."""
    pen = QPen(colour, width)
    if status is Status.PROPOSED:
        pen.setDashPattern([2.2, 1.6])
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
    tail.addPolygon(QPolygonF([QPointF(foot.x(), body.bottom() - 1), foot, QPointF(foot.x() + radius * 0.75, body.bottom() - 1)]))
    tail.closeSubpath()
    return path.united(tail)


def _slash(painter: QPainter, centre: QPointF, arm: float) -> None:
    painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm))
