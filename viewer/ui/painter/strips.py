"""The density at the foot of a lane: columns as high as there are events, meetings below, statements on top."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.timeline.shapes import Strip
from viewer.ui.painter.theme import Theme

HIGHEST = 255
"""Pixels that a strip may be high."""
PREMULTIPLIED = QImage.Format.Format_ARGB32_Premultiplied
LEAST = 3.0
"""Pixels that a single event gets, so that it is seen."""


def column_heights(strip: Strip, peak: int, height: float) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Pixels of the meetings and of meetings and statements together in each column, by the square root of the count.

    A column with an event never has none; a kind that is there has at least one pixel.
    """
    total = strip.meetings + strip.statements
    top = _ladder(max(peak, 4), height).take(total, mode="clip")
    low = -(top * strip.meetings // -np.maximum(total, 1))
    return np.minimum(low, top - (strip.statements > 0)).astype(np.uint8), top.astype(np.uint8)


@lru_cache(maxsize=64)
def _ladder(peak: int, height: float) -> NDArray[np.int32]:
    """The height in pixels for every count up to `peak`."""
    tall = np.sqrt(np.arange(peak + 1) / peak) * (height - LEAST) + LEAST
    tall[0] = 0
    return np.ceil(tall).astype(np.int32)


def strip_image(strip: Strip, peak: int, height: int, theme: Theme) -> QImage:
    """The strip as a picture with one pixel per column, in premultiplied colours, transparent where nothing is."""
    low, top = column_heights(strip, peak, height)
    row = np.arange(height, 0, -1, dtype=np.uint8)[:, None]
    statements, meetings = (np.uint32(QColor(colour).rgba()) for colour in (theme.statement_soft, theme.meeting_soft))
    pixels = (row <= top) * statements
    pixels ^= (row <= low) * (statements ^ meetings)  # `low` is never above `top`
    return QImage(pixels.data.cast("B"), len(top), height, 4 * len(top), PREMULTIPLIED)


def paint_strip(
    painter: QPainter, strip: Strip, left: float, box: tuple[float, float], peak: int, theme: Theme
) -> None:
    """Draw the strip's columns from pixel `left`, between the top and bottom of `box`, as pixels."""
    height = min(max(int(box[1] - box[0]), 4), HIGHEST)
    painter.drawImage(QPointF(left, box[1] - height), strip_image(strip, peak, height, theme))


def paint_strip_shapes(
    painter: QPainter, strip: Strip, left: float, box: tuple[float, float], peak: int, theme: Theme
) -> None:
    """The same as rectangles, one for each run of equal columns: for files of shapes."""
    low, top = column_heights(strip, peak, min(max(box[1] - box[0], 4), HIGHEST))
    for level, below, colour in ((low, np.zeros_like(low), theme.meeting_soft), (top, low, theme.statement_soft)):
        changes = np.flatnonzero((np.diff(level) != 0) | (np.diff(below) != 0)) + 1
        bounds = np.concatenate((np.zeros(1, np.intp), changes, np.array([len(level)])))
        for first, last in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
            high, base = int(level[first]), int(below[first])
            if high > base:
                painter.fillRect(QRectF(left + first, box[1] - high, last - first, high - base), QColor(colour))
