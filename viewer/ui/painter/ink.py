"""Glyphs and words, and how they are drawn as such; `remembered` draws the same for the screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from viewer.domain import Kind, Status
from viewer.ui.painter.looks import BarLook, glyph_path, open_right, outline
from viewer.ui.painter.theme import Theme

BADGE_GAP = 0.35
"""Ems between a title and the number of its reports."""


class Style(IntEnum):
    """What words are for; see `STYLES`."""

    TITLE = 0
    STRUCK = 1
    NUMBER = 2
    CONTEXT = 3
    UNIT = 4
    HEADING = 5
    NOTE = 6


class Face(NamedTuple):
    """How words look: their size as a share of the font."""

    share: float
    bold: bool = False
    struck: bool = False
    muted: bool = False


STYLES: Mapping[Style, Face] = {
    Style.TITLE: Face(1.0),
    Style.STRUCK: Face(1.0, struck=True, muted=True),
    Style.NUMBER: Face(0.82, muted=True),
    Style.CONTEXT: Face(1.0, bold=True),
    Style.UNIT: Face(0.92, muted=True),
    Style.HEADING: Face(1.45, bold=True),
    Style.NOTE: Face(0.9, muted=True),
}


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """The part of a mark that does not stretch: its glyph, title cut to `width`, and number of reports ("" for one).

    A tile is known by itself, not by what it holds: it is looked up for every mark of every frame.
    """

    look: BarLook
    title: str
    width: float
    reports: str


Bar = tuple[int, int, int, BarLook, bool]
"""A bar: its top left corner at some pixel, its width, its look, and whether its title spills out of it: such a bar has
no right edge, which would cross the words.
"""


class Fold(NamedTuple):
    """How a lane stands."""

    collapsed: bool
    pinned: bool


ARROWS = (((-1.0, -0.7), (1.0, -0.7), (0.0, 1.0)), ((-1.0, -1.0), (0.8, 0.0), (-1.0, 1.0)))
"""Corners of the arrow of an open and of a collapsed lane, about its middle."""


Stripe = tuple[float, float, str]
"""Left edge, width and colour."""


class Ink(Protocol):
    """What draws the small repeated things. `x` and `y` are the top left corner, in logical pixels."""

    def stripes(self, painter: QPainter, box: QRectF, stripes: Sequence[Stripe]) -> None:
        """Upright stripes over the whole height of a box, each over those before it."""

    def glyph(self, painter: QPainter, x: float, y: float, kind: Kind, status: Status) -> None:
        """The mark of a kind of event, `Metrics.glyph` wide and `Metrics.mark` high."""

    def arrow(self, painter: QPainter, middle: float, fold: Fold) -> None:
        """The arrow left of a lane's name, which shows how the lane stands, with its middle at a height."""

    def tiles(self, painter: QPainter, placed: Sequence[tuple[int, int, Tile]]) -> None:
        """Glyphs, titles and numbers of reports of marks; `placed` gives the top left corner of each."""

    def words(self, painter: QPainter, x: float, y: float, text: str, style: Style, width: float = 0.0) -> None:
        """Words on one line, set in the middle of `Metrics.mark`; those wider than `width`, if given, are cut."""

    def numbers(self, painter: QPainter, placed: Sequence[tuple[float, int, str]]) -> None:
        """Numbers, each with its middle at some pixel; they stand where `words` would set them."""

    def badge(self, painter: QPainter, x: float, y: float, text: str) -> None:
        """A small number in a box."""

    def bars(self, painter: QPainter, placed: Sequence[Bar]) -> None:
        """Bars with crisp ends, `Metrics.mark` high."""

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
    face = STYLES[style]
    font = theme.sized(face.share, bold=face.bold)
    font.setStrikeOut(face.struck)
    metrics = QFontMetricsF(font)
    base = (theme.metrics.mark + metrics.ascent() - metrics.descent()) / 2
    return _Type(font, metrics, QColor(theme.muted if face.muted else theme.text), base)


@dataclass(slots=True)
class Outright:
    """Draws shapes and text as such: the way for SVG, PDF and large pictures."""

    theme: Theme
    _types: Mapping[Style, _Type] = field(init=False)

    def __post_init__(self) -> None:
        self._types = {style: _type(self.theme, style) for style in Style}

    def stripes(self, painter: QPainter, box: QRectF, stripes: Sequence[Stripe]) -> None:
        """See `Ink.stripes`."""
        top, high = box.top(), box.height()
        colours = {colour: QColor(colour) for colour in {colour for _, _, colour in stripes}}
        for left, width, colour in stripes:
            painter.fillRect(QRectF(left, top, width, high), colours[colour])

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

    def arrow(self, painter: QPainter, middle: float, fold: Fold) -> None:
        """See `Ink.arrow`."""
        font = self.theme.metrics.font
        centre, arm = QPointF(font * 0.8, middle), font * 0.28
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent if fold.pinned else self.theme.muted))
        painter.drawPolygon([centre + QPointF(*corner) * arm for corner in ARROWS[fold.collapsed]])
        painter.restore()

    def tiles(self, painter: QPainter, placed: Sequence[tuple[int, int, Tile]]) -> None:
        """See `Ink.tiles`."""
        for x, y, tile in placed:
            draw_tile(self, painter, (x, y), tile, self)

    def words(self, painter: QPainter, x: float, y: float, text: str, style: Style, width: float = 0.0) -> None:
        """See `Ink.words`."""
        kind = self._types[style]
        painter.setFont(kind.font)
        painter.setPen(kind.colour)
        shown = kind.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width + 0.5) if width else text
        painter.drawText(QPointF(x, y + kind.base), shown)

    def numbers(self, painter: QPainter, placed: Sequence[tuple[float, int, str]]) -> None:
        """See `Ink.numbers`."""
        for middle, y, text in placed:
            self.words(painter, int(middle - self.width(text, Style.NUMBER) / 2), y, text, Style.NUMBER)

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

    def bars(self, painter: QPainter, placed: Sequence[Bar]) -> None:
        """See `Ink.bars`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for x, y, width, look, spills in placed:
            box = QRectF(x + 0.5, y + 0.5, width - 1, self.theme.metrics.mark - 1)
            painter.setBrush(look.brush)
            painter.setPen(look.pen)
            if spills:
                painter.drawPath(open_right(box, look.radius))
            else:
                painter.drawRoundedRect(box, look.radius, look.radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def width(self, text: str, style: Style) -> float:
        """See `Ink.width`."""
        return self._types[style].metrics.horizontalAdvance(text)

    def badge_width(self, text: str) -> float:
        """See `Ink.badge_width`."""
        return self.width(text, Style.NUMBER) + self.theme.metrics.font * (0.6 + BADGE_GAP)


def draw_tile(ink: Ink, painter: QPainter, at: tuple[float, float], tile: Tile, titles: Outright) -> None:
    """Draw a tile with one ink and its title outright: each title is another, glyphs and badges are few."""
    metrics, status = titles.theme.metrics, tile.look.status
    ink.glyph(painter, *at, tile.look.kind, status)
    if not tile.width:
        return
    left, width = at[0] + metrics.glyph + metrics.inset, tile.width - metrics.inset
    if tile.reports:
        width -= ink.badge_width(tile.reports)
        ink.badge(painter, int(left + width), at[1], tile.reports)
    style = Style.STRUCK if status is Status.CANCELLED else Style.TITLE
    titles.words(painter, left, at[1], tile.title, style, width if ink.width(tile.title, style) > width + 0.5 else 0.0)
