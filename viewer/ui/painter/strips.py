"""The density at the foot of a lane: columns as high as there are events, meetings below, statements on top."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.timeline.shapes import Strip
from viewer.ui.painter.theme import Theme

LEAST = 3.0
"""Pixels that a single event gets, so that it is seen."""


def column_heights(strip: Strip, peak: int, height: float) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Pixels of the meetings and of meetings and statements together in each column, by the square root of the count.

    A column with an event never has none; a kind that is there has at least one pixel.
    """
    total = strip.meetings + strip.statements
    tall = np.sqrt(total / max(peak, 4)) * (height - LEAST) + LEAST
    top = np.where(total > 0, np.ceil(tall), 0).astype(np.int32)
    share = np.ceil(top * (strip.meetings / np.maximum(total, 1))).astype(np.int32)
    low = np.where(strip.statements > 0, np.minimum(share, top - 1), share)
    return low, top


def strip_image(strip: Strip, peak: int, height: int, theme: Theme) -> QImage:
    """The strip as a picture with one pixel per column, transparent where nothing is."""
    low, top = column_heights(strip, peak, height)
    row = np.arange(height, 0, -1, dtype=np.int32)[:, None]
    colours = np.array([0, QColor(theme.statement_soft).rgba(), QColor(theme.meeting_soft).rgba()], dtype=np.uint32)
    pixels = np.ascontiguousarray(colours[(row <= top).astype(np.uint8) + (row <= low)])
    data = pixels.data.cast("B")
    return QImage(data, len(top), height, len(top) * 4, QImage.Format.Format_ARGB32_Premultiplied).copy()


def paint_strip(painter: QPainter, strip: Strip, left: float, box: tuple[float, float], peak: int, theme: Theme) -> None:
    """Draw the strip's columns from pixel `left`, between the top and bottom of `box`, as pixels."""
    height = max(int(box[1] - box[0]), 4)
    painter.drawImage(QPointF(left, box[1] - height), strip_image(strip, peak, height, theme))


def paint_strip_shapes(painter: QPainter, strip: Strip, left: float, box: tuple[float, float], peak: int, theme: Theme) -> None:
    """The same as rectangles, one for each run of equal columns: for files of shapes."""
    low, top = column_heights(strip, peak, max(box[1] - box[0], 4))
    for level, below, colour in ((low, np.zeros_like(low), theme.meeting_soft), (top, low, theme.statement_soft)):
        changes = np.flatnonzero((np.diff(level) != 0) | (np.diff(below) != 0)) + 1
        bounds = np.concatenate((np.zeros(1, np.intp), changes, np.array([len(level)])))
        for first, last in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
            high, base = int(level[first]), int(below[first])
            if high > base:
                painter.fillRect(QRectF(left + first, box[1] - high, last - first, high - base), QColor(colour))
