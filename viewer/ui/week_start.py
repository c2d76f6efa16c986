"""The day that weeks begin on: the system's, or the reader's choice."""

from PySide6.QtCore import QLocale, QObject

from viewer.ui.keeping import WEEK_START, Settings
from viewer.ui.timeline_view import TimelineView

SYSTEM = "system"
DAYS = {"monday": 0, "sunday": 6}
"""Weekdays by the names they are kept under, as `date.weekday` numbers them."""


class WeekStart(QObject):
    """Keeps the choice and tells the timeline."""

    def __init__(self, timeline: TimelineView, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self._settings = settings
        timeline.set_week_start(self.day())

    def day(self) -> int:
        """The weekday that weeks begin on; 0 is Monday."""
        return DAYS.get(self._choice(), QLocale.system().firstDayOfWeek().value - 1)

    def choose(self, choice: str) -> None:
        """Change it: `system` or a name of `DAYS`."""
        self._settings.keep(WEEK_START, choice)
        self._timeline.set_week_start(self.day())

    def has(self, choice: str) -> bool:
        """Whether this is chosen. What cannot be understood counts as not chosen."""
        return self._choice() == choice

    def _choice(self) -> str:
        kept = self._settings.text(WEEK_START, SYSTEM)
        return kept if kept in DAYS else SYSTEM
