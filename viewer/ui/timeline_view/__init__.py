"""The timeline as a widget: axis, lanes, minimap, hand and eye."""

from viewer.ui.timeline_view.keys import KEYS, Key
from viewer.ui.timeline_view.view import TimelineView

__all__ = ["KEYS", "Key", "TimelineView"]
