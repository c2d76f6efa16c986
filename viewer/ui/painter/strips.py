"""The density at the foot of a lane: columns as high as there are events, meetings below, statements on top."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.timeline.shapes import COLUMN, Strip
from viewer.ui.painter.theme import Theme

HIGHEST = 255
"""Pixels that a strip may be high."""
PREMULTIPLIED = QImage.Format.Format_ARGB32_Premultiplied
Pixels = NDArray[np.uint8]
LEAST = 3.0
"""Pixels that a single event gets, so that it is seen."""
SPARE = 1e-3
"""Share of a pixel by which a height may be too much for its number before another pixel is begun."""


class Place(NamedTuple):
    """Where a strip's columns stand: their left and lowest pixel, and how high they may be."""

    left: float
    foot: float
    height: float


def column_heights(strips: Sequence[Strip], heights: Sequence[float], peak: int) -> tuple[Pixels, Pixels]:
    """Pixels of the meetings and of meetings and statements together in each column of each strip, by the square root
    of the count; `heights` are those of the strips.

    A column with an event never has none; a kind that is there has at least one pixel.
    """
    meetings, statements = (np.array([getattr(strip, kind) for strip in strips]) for kind in ("meetings", "statements"))
    total, peak = meetings + statements, max(peak, 4)
    top = np.minimum(total, peak).astype(np.float32)
    top *= 1 / peak
    np.sqrt(top, out=top)
    top *= np.array(heights, np.float32)[:, None] - LEAST
    top += LEAST * (1 - SPARE)
    np.ceil(top, out=top)
    top *= total > 0
    low = np.divide(meetings, np.maximum(total, 1, out=total), dtype=np.float32)
    low *= top
    low -= SPARE
    np.ceil(low, out=low)
    return np.minimum(low, top - (statements > 0), out=low).astype(np.uint8), top.astype(np.uint8)


@dataclass(slots=True)
class StripPainter:
    """Draws columns as pixels; the memory that this takes is kept from one frame to the next."""

    theme: Theme
    _pixels: NDArray[np.uint64] = field(default_factory=lambda: np.zeros((2, 0, 0), np.uint64))

    def paint(self, painter: QPainter, strips: Sequence[tuple[Strip, Place]], peak: int) -> None:
        """Strips, all as wide as the first."""
        if not strips:
            return
        heights = [min(max(int(place.height), 4), HIGHEST) for _, place in strips]
        lows, tops = column_heights([strip for strip, _ in strips], heights, peak)
        colours = [_column(colour) for colour in (self.theme.meeting_soft, self.theme.statement_soft)]
        for (_, place), height, low, top in zip(strips, heights, lows, tops, strict=True):
            painter.drawImage(int(place.left), int(place.foot) - height, self._picture(low, top, height, *colours))

    def _picture(self, low: Pixels, top: Pixels, height: int, meetings: np.uint64, statements: np.uint64) -> QImage:
        """Columns as a picture, transparent where nothing is; it lasts until the next."""
        if self._pixels.shape != (2, height, len(top)):
            self._pixels = np.zeros((2, height, len(top)), np.uint64)
        row, (pixels, more) = np.arange(height, 0, -1, dtype=np.uint8)[:, None], self._pixels
        np.multiply(row <= top, statements, out=pixels)
        np.multiply(row <= low, statements ^ meetings, out=more)
        np.bitwise_xor(pixels, more, out=pixels)  # `low` is never above `top`
        return QImage(pixels.data.cast("B"), COLUMN * len(top), height, pixels.strides[0], PREMULTIPLIED)


def _column(colour: str) -> np.uint64:
    """The pixels of a row of a column, all of one colour, as one number."""
    return np.uint64(sum(QColor(colour).rgba() << 32 * pixel for pixel in range(COLUMN)))


def paint_strip_shapes(painter: QPainter, strips: Sequence[tuple[Strip, Place]], peak: int, theme: Theme) -> None:
    """The same as rectangles, one for each run of equal columns: for files of shapes."""
    if not strips:
        return
    heights = [min(max(place.height, 4), HIGHEST) for _, place in strips]
    lows, tops = column_heights([strip for strip, _ in strips], heights, peak)
    for (_, place), low, top in zip(strips, lows, tops, strict=True):
        for level, below, colour in ((low, np.zeros_like(low), theme.meeting_soft), (top, low, theme.statement_soft)):
            _paint_runs(painter, level, below, place, QColor(colour))


def _paint_runs(painter: QPainter, level: Pixels, below: Pixels, place: Place, colour: QColor) -> None:
    changes = np.flatnonzero((np.diff(level) != 0) | (np.diff(below) != 0)) + 1
    bounds = np.concatenate((np.zeros(1, np.intp), changes, np.array([len(level)])))
    for first, last in pairwise(bounds.tolist()):
        high, base = int(level[first]), int(below[first])
        if high > base:
            left, width = place.left + COLUMN * first, COLUMN * (last - first)
            painter.fillRect(QRectF(left, place.foot - high, width, high - base), colour)
