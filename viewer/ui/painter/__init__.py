"""The one painter: screen, PNG, SVG and PDF are drawn by the same code from `(painter, layout, theme, selection)`."""

from viewer.ui.painter.frame import FramePainter, Selection, mark_box
from viewer.ui.painter.ink import Ink, Outright
from viewer.ui.painter.remembered import Remembered
from viewer.ui.painter.theme import Theme, dark_theme, light_theme

__all__ = [
    "FramePainter",
    "Ink",
    "Outright",
    "Remembered",
    "Selection",
    "Theme",
    "dark_theme",
    "light_theme",
    "mark_box",
]
