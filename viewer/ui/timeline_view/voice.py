"""What assistive technology is told of the timeline."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget


class Voice:
    """Keeps a widget's accessible description true and announces what changes."""

    def __init__(self, widget: QWidget, name: str) -> None:
        self._widget = widget
        widget.setAccessibleName(name)

    def describe(self, text: str) -> None:
        """The live description: what the view holds."""
        if self._widget.accessibleDescription() != text:
            self._widget.setAccessibleDescription(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self._widget, QAccessible.Event.DescriptionChanged))

    def announce(self, text: str) -> None:
        """Say something now, such as the event just selected."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, text))
