"""The density at the foot of a lane: columns as high as there are events, meetings below, statements on top."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.timeline.shapes import Strip
from viewer.ui.painter.theme import Theme

HIGHEST = 255
"""Pixels that a strip may be high."""
PREMULTIPLIED = QImage.Format.Format_ARGB32_Premultiplied
Pixels = NDArray[np.uint8]
LEAST = 3.0
"""Pixels that a single event gets, so that it is seen."""


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
    tall = np.sqrt(np.minimum(total, peak) / peak) * (np.array(heights)[:, None] - LEAST) + LEAST
    top = np.ceil(tall) * (total > 0)
    low = np.ceil(top * meetings / np.maximum(total, 1))
    return np.minimum(low, top - (statements > 0)).astype(np.uint8), top.astype(np.uint8)


@dataclass(slots=True)
class StripPainter:
    """Draws columns as pixels; the memory that this takes is kept from one frame to the next."""

    theme: Theme
    _within: NDArray[np.bool_] = field(default_factory=lambda: np.zeros((0, 0, 0), np.bool_))
    _pixels: NDArray[np.uint32] = field(default_factory=lambda: np.zeros((2, 0, 0, 0), np.uint32))

    def paint(self, painter: QPainter, strips: Sequence[tuple[Strip, Place]], peak: int) -> None:
        """Strips, all as wide as the first."""
        if not strips:
            return
        heights = [min(max(int(place.height), 4), HIGHEST) for _, place in strips]
        lows, tops = column_heights([strip for strip, _ in strips], heights, peak)
        pixels, high = self._picture(lows, tops, max(heights)), max(heights)
        width = pixels.shape[2]
        image = QImage(pixels.data.cast("B"), width, len(strips) * high, 4 * width, PREMULTIPLIED)
        for at, ((_, place), height) in enumerate(zip(strips, heights, strict=True), start=1):
            painter.drawImage(
                QPointF(place.left, place.foot - height), image, QRectF(0, at * high - height, width, height)
            )

    def _picture(self, lows: Pixels, tops: Pixels, height: int) -> NDArray[np.uint32]:
        """Columns as pixels, a layer for each strip, transparent where nothing is."""
        shape = len(lows), height, lows.shape[1]
        if self._within.shape != shape:
            self._within, self._pixels = np.zeros(shape, np.bool_), np.zeros((2, *shape), np.uint32)
        meetings, statements = (
            np.uint32(QColor(colour).rgba()) for colour in (self.theme.meeting_soft, self.theme.statement_soft)
        )
        row, pixels = np.arange(height, 0, -1, dtype=np.uint8)[:, None], self._pixels
        np.multiply(np.less_equal(row, tops[:, None], out=self._within), statements, out=pixels[0])
        np.multiply(np.less_equal(row, lows[:, None], out=self._within), statements ^ meetings, out=pixels[1])
        return np.bitwise_xor(pixels[0], pixels[1], out=pixels[0])  # a low column is never above its top


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
            painter.fillRect(QRectF(place.left + first, place.foot - high, last - first, high - base), colour)
