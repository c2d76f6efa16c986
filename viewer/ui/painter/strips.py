"""The density at the foot of a lane: columns as high as there are events, meetings below, statements on top."""

from collections.abc import Sequence
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


def paint_strips(painter: QPainter, strips: Sequence[tuple[Strip, Place]], peak: int, theme: Theme) -> None:
    """Draw columns as pixels."""
    if not strips:
        return
    heights = [min(max(int(place.height), 4), HIGHEST) for _, place in strips]
    lows, tops = column_heights([strip for strip, _ in strips], heights, peak)
    colours = [np.uint32(QColor(colour).rgba()) for colour in (theme.meeting_soft, theme.statement_soft)]
    for (_, place), height, low, top in zip(strips, heights, lows, tops, strict=True):
        painter.drawImage(QPointF(place.left, place.foot - height), _image(low, top, height, *colours))


def _image(low: Pixels, top: Pixels, height: int, meetings: np.uint32, statements: np.uint32) -> QImage:
    """Columns as a picture, one pixel wide each, transparent where nothing is."""
    row = np.arange(height, 0, -1, dtype=np.uint8)[:, None]
    pixels = (row <= top) * statements
    pixels ^= (row <= low) * (statements ^ meetings)  # `low` is never above `top`
    return QImage(pixels.data.cast("B"), len(top), height, 4 * len(top), PREMULTIPLIED)


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
