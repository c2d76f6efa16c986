"""Glyphs and words from remembered pixmaps: what the screen is drawn with."""

import sys
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from viewer.domain import Kind, Status
from viewer.ui.painter.ink import BADGE_GAP, Bar, Fold, Outright, Stripe, Style, Tile, draw_tile
from viewer.ui.painter.looks import BarLook

REMEMBERED = 1024
"""Pixmaps of words kept."""

PAGES = 128
"""Pages of tiles kept."""
ROWS = 16
"""Tiles on a page; those of ten characters take some 12 KB each at 100 %."""
COLUMN = 8
"""Ems by which pages differ in width."""

UNLIMITED = sys.maxsize
"""More new titles than are ever drawn at a time."""

MEASURED = 1 << 15
"""Widths of words kept."""

BAR = 1330
"""Pixels of a bar that are kept, beginning with its left end."""
BAR_START = 120
"""Where what follows in a longer one begins to repeat: the dashes of `outline`, as Qt rounds them, do so every 605."""
BAR_END = 8
"""Pixels that the right end of a bar takes."""

NUMBERS = 4096
"""Numbers kept."""


class Cut(NamedTuple):
    """Where a tile is kept, in device pixels."""

    pixmap: QPixmap
    left: int
    top: int
    width: int
    height: int


@dataclass(slots=True, eq=False)
class Page:
    """Tiles below each other; drawing several at once costs less than a pixmap for each."""

    pixmap: QPixmap
    tiles: list[Tile] = field(default_factory=list)
    full: bool = False
    """Whether no more tiles are to be put on it."""


@dataclass(slots=True)
class Remembered:
    """Draws the same from pixmaps: words cost a copy instead of being shaped. Only for surfaces of pixels.

    `ratio` is the number of device pixels to a logical one; `patience` is how many new titles may be drawn at a time:
    fewer while all will soon be drawn anew.
    """

    outright: Outright
    ratio: float
    patience: int = UNLIMITED
    _kept: OrderedDict[Hashable, QPixmap] = field(default_factory=OrderedDict)
    _tiles: dict[Tile, Cut] = field(default_factory=dict)
    _pages: list[Page] = field(default_factory=list)
    _open_pages: dict[float, Page] = field(default_factory=dict)
    _digits: dict[str, tuple[QPixmap, float]] = field(default_factory=dict)
    _numbers: dict[str, tuple[QPixmap, float]] = field(default_factory=dict)
    _bars: dict[int, tuple[QPixmap, QPixmap]] = field(default_factory=dict)
    _widths: dict[tuple[str, Style], float] = field(default_factory=dict)

    def stripes(self, painter: QPainter, box: QRectF, stripes: Sequence[Stripe]) -> None:
        """See `Ink.stripes`. They are drawn one pixel high, and that row is repeated."""
        row = QPixmap(round(box.width() * self.ratio), 1)
        row.setDevicePixelRatio(self.ratio)
        inner = QPainter(row)
        self.outright.stripes(inner, QRectF(0, 0, box.width(), 1), stripes)
        inner.end()
        painter.drawTiledPixmap(box, row)

    def glyph(self, painter: QPainter, x: float, y: float, kind: Kind, status: Status) -> None:
        """See `Ink.glyph`."""
        key = (kind, status)
        pixmap = self._kept.get(key) or self._draw(
            key, self.outright.theme.metrics.glyph, lambda inner: self.outright.glyph(inner, 0, 0, kind, status)
        )
        painter.drawPixmap(int(x), int(y), pixmap)

    def arrow(self, painter: QPainter, middle: float, fold: Fold) -> None:
        """See `Ink.arrow`."""
        metrics, whole = self.outright.theme.metrics, int(middle)
        above, key = int(metrics.mark / 2), (fold, middle - whole)
        pixmap = self._kept.get(key) or self._draw(
            key, metrics.font * 1.5, lambda inner: self.outright.arrow(inner, above + middle - whole, fold)
        )
        painter.drawPixmap(0, whole - above, pixmap)

    def tiles(self, painter: QPainter, placed: Sequence[tuple[int, int, Tile]]) -> None:
        """See `Ink.tiles`. Of those that are new only the first `patience` get their titles."""
        kept = self._tiles
        if len(self._pages) > PAGES:
            self._forget_tiles({tile for _, _, tile in placed})
        new = {tile: None for _, _, tile in placed if tile not in kept}
        self._draw_tiles([*new][: self.patience])
        for x, y, tile in placed:
            cut = kept.get(tile)
            if cut is not None:
                painter.drawPixmap(x, y, *cut)
            else:
                self.glyph(painter, x, y, tile.look.kind, tile.look.status)

    def _forget_tiles(self, seen: set[Tile]) -> None:
        """Let go of the oldest pages of those that hold nothing that is seen."""
        unseen = [page for page in self._pages if seen.isdisjoint(page.tiles)]
        for page in unseen[: len(self._pages) - PAGES]:
            self._pages.remove(page)
            for tile in page.tiles:
                del self._tiles[tile]
            page.full = True

    def _draw_tiles(self, tiles: Iterable[Tile]) -> None:
        """Draw new tiles, each below the one before on a page of tiles about as wide."""
        metrics, column = self.outright.theme.metrics, self.outright.theme.metrics.font * COLUMN
        widths = {tile: metrics.glyph + tile.width + 1 for tile in tiles}
        high = round(metrics.mark * self.ratio)
        for columns, alike in groupby(sorted(widths, key=widths.__getitem__), lambda tile: ceil(widths[tile] / column)):
            page, inner = self._page(columns * column), QPainter()
            for tile in alike:
                if page.full:
                    inner.end()
                    page = self._page(columns * column)
                if not inner.isActive():
                    inner.begin(page.pixmap)
                row = len(page.tiles)
                draw_tile(self, inner, (0, row * high / self.ratio), tile, self.outright)
                self._tiles[tile] = Cut(page.pixmap, 0, row * high, round(widths[tile] * self.ratio), high)
                page.tiles.append(tile)
                page.full = len(page.tiles) == ROWS
            inner.end()

    def _page(self, width: float) -> Page:
        """The page of a width that has room."""
        page = self._open_pages.get(width)
        if page is None or page.full:
            high = round(self.outright.theme.metrics.mark * self.ratio)
            page = self._open_pages[width] = Page(self._clear(round(width * self.ratio), high * ROWS))
            self._pages.append(page)
        return page

    def words(self, painter: QPainter, x: float, y: float, text: str, style: Style, width: float = 0.0) -> None:
        """See `Ink.words`."""
        if style is Style.NUMBER and text.isdigit():  # numbers change with every frame
            self._row(painter, x, int(y), self._digits_of(text))
        else:
            self._piece(painter, x, y, text, style, width)

    def numbers(self, painter: QPainter, placed: Sequence[tuple[float, int, str]]) -> None:
        """See `Ink.numbers`."""
        known = self._numbers
        for middle, y, text in placed:
            pixmap, width = known.get(text) or self._number(text)
            painter.drawPixmap(int(middle - width / 2), y, pixmap)

    def _number(self, text: str) -> tuple[QPixmap, float]:
        """A number put together from its digits."""
        if len(self._numbers) >= NUMBERS:
            self._numbers.clear()
        digits = self._digits_of(text)
        width = sum([advance for _, advance in digits])
        pixmap = self._pixmap(width + 1, lambda inner: self._row(inner, 0, 0, digits))
        self._numbers[text] = pixmap, width
        return pixmap, width

    def _digits_of(self, text: str) -> list[tuple[QPixmap, float]]:
        known = self._digits
        return [known.get(digit) or self._digit(digit) for digit in text]

    def _row(self, painter: QPainter, x: float, y: int, digits: list[tuple[QPixmap, float]]) -> None:
        """Digits side by side, each at a whole device pixel."""
        ratio = self.ratio
        for pixmap, advance in digits:
            painter.drawPixmap(QPointF(round(x * ratio) / ratio, y), pixmap)
            x += advance

    def _digit(self, digit: str) -> tuple[QPixmap, float]:
        width = self.outright.width(digit, Style.NUMBER)
        pixmap = self._pixmap(width + 1, lambda inner: self.outright.words(inner, 0, 0, digit, Style.NUMBER))
        self._digits[digit] = pixmap, width
        return pixmap, width

    def _piece(self, painter: QPainter, x: float, y: float, text: str, style: Style, width: float) -> None:
        key = (text, style, width)
        pixmap = self._kept.get(key) or self._draw(
            key,
            (width or self.width(text, style)) + 1,
            lambda inner: self.outright.words(inner, 0, 0, text, style, width),
        )
        painter.drawPixmap(round(x), round(y), pixmap)

    def badge(self, painter: QPainter, x: float, y: float, text: str) -> None:
        """See `Ink.badge`."""
        key = ("badge", text)
        pixmap = self._kept.get(key) or self._draw(
            key, self.outright.badge_width(text) + 1, lambda inner: self.outright.badge(inner, 0, 0, text)
        )
        painter.drawPixmap(int(x), int(y), pixmap)

    def bars(self, painter: QPainter, placed: Sequence[Bar]) -> None:
        """See `Ink.bars`. The left of a long bar kept serves shorter ones, and its end is put to it."""
        known, ratio, high = self._bars, self.ratio, round(self.outright.theme.metrics.mark * self.ratio)
        for x, y, width, look, spills in placed:
            long, end = known.get(look.code) or self._bar_parts(look)
            cut = width if spills else width - BAR_END
            painter.drawPixmap(x, y, long, 0, 0, ceil(min(cut, BAR) * ratio), high)
            for past in range(BAR, cut, BAR - BAR_START):
                left, more = round(BAR_START * ratio), ceil(min(cut - past, BAR - BAR_START) * ratio)
                painter.drawPixmap(x + past, y, long, left, 0, more, high)
            if not spills:
                painter.drawPixmap(x + cut, y, end)

    def _bar_parts(self, look: BarLook) -> tuple[QPixmap, QPixmap]:
        def drawn(width: int, left: int) -> QPixmap:
            bar = left, 0, BAR + 2 * BAR_END, look, False
            return self._pixmap(width, lambda inner: self.outright.bars(inner, [bar]))

        parts = self._bars[look.code] = drawn(BAR, 0), drawn(BAR_END, -BAR - BAR_END)
        return parts

    def width(self, text: str, style: Style) -> float:
        """See `Ink.width`."""
        if style is Style.NUMBER:
            return sum([advance for _, advance in self._digits_of(text)])
        key = (text, style)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) >= MEASURED:
                self._widths.clear()
            width = self._widths[key] = self.outright.width(text, style)
        return width

    def badge_width(self, text: str) -> float:
        """See `Ink.badge_width`."""
        return self.width(text, Style.NUMBER) + self.outright.theme.metrics.font * (0.6 + BADGE_GAP)

    def _draw(self, key: Hashable, width: float, draw: Callable[[QPainter], object]) -> QPixmap:
        while len(self._kept) >= REMEMBERED:
            self._kept.popitem(last=False)
        pixmap = self._kept[key] = self._pixmap(width, draw)
        return pixmap

    def _pixmap(self, width: float, draw: Callable[[QPainter], object]) -> QPixmap:
        pixmap = self._clear(max(round(width * self.ratio), 1), round(self.outright.theme.metrics.mark * self.ratio))
        painter = QPainter(pixmap)
        draw(painter)
        painter.end()
        return pixmap

    def _clear(self, width: int, height: int) -> QPixmap:
        pixmap = QPixmap(width, height)
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap
