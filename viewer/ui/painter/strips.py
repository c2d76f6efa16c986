"""The density at the foot of a lane: columns as high as there are events, meetings below, statements on top."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.timeline.shapes import Strip
from viewer.ui.painter.theme import Theme

HIGHEST = 255
"""Pixels that a strip may be high."""
LEAST = 3.0
"""Pixels that a single event gets, so that it is seen."""


def column_heights(strip: Strip, peak: int, height: float) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Pixels of the meetings and of meetings and statements together in each column, by the square root of the count.

    A column with an event never has none; a kind that is there has at least one pixel.
    """
    total, most = (strip.meetings + strip.statements).astype(np.float32), max(peak, 4)
    tall = np.sqrt(np.minimum(total / most, 1.0)) * (height - LEAST) + LEAST
    top = np.ceil(tall * (total > 0))
    low = np.ceil(top * strip.meetings / np.maximum(total, 1))
    return np.minimum(low, top - (strip.statements > 0)).astype(np.uint8), top.astype(np.uint8)


def strip_image(strip: Strip, peak: int, height: int, theme: Theme) -> QImage:
    """The strip as a picture with one pixel per column, transparent where nothing is."""
    low, top = column_heights(strip, peak, height)
    row = np.arange(height, 0, -1, dtype=np.uint8)[:, None]
    level = np.zeros((height, -(-len(top) // 4) * 4), dtype=np.uint8)  # QImage wants rows of whole 32-bit words
    np.add(row <= top, row <= low, out=level[:, : len(top)], dtype=np.uint8)
    image = QImage(level.data.cast("B"), len(top), height, level.shape[1], QImage.Format.Format_Indexed8)
    image.setColorTable([0, QColor(theme.statement_soft).rgba(), QColor(theme.meeting_soft).rgba()])
    return image


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
