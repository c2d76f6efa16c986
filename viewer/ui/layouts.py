"""What Qt's layouts cannot do by themselves."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QStyle, QWidget


def clear(layout: QLayout) -> None:
    """Take everything out of a layout; its widgets are gone from sight at once and deleted soon."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def fitting(window: QWidget, wanted: QSize) -> QSize:
    """The size wanted for a window, or what the screen has room for, its title bar included."""
    room = window.screen().availableGeometry().size()
    return wanted.boundedTo(room - QSize(0, window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)))
