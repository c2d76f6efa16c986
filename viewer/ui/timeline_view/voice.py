"""What assistive technology is told of the timeline."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from viewer.ui.timeline_view.canvas import Canvas


class Voice:
    """Keeps a canvas's accessible description true and announces what changes."""

    def __init__(self, canvas: Canvas, name: str) -> None:
        _introduce()
        self._canvas = canvas
        canvas.setAccessibleName(name)

    def describe(self, text: str) -> None:
        """The live description: what the view holds."""
        if self._canvas.accessibleDescription() != text:
            self._canvas.setAccessibleDescription(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self._canvas, QAccessible.Event.DescriptionChanged))

    def announce(self, text: str) -> None:
        """Say something now, such as the event just selected."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, text))


@cache
def _introduce() -> None:
    """Have Qt present every canvas as a chart; without it a widget that paints itself is a nameless area."""
    QAccessible.installFactory(_chart)


def _chart(_name: str, thing: QObject) -> QAccessibleInterface | None:
    return QAccessibleWidget(thing, QAccessible.Role.Chart) if isinstance(thing, Canvas) else None
