"""Keeps the timeline and the session of one mind."""

from PySide6.QtCore import QObject, Signal, Slot

from viewer.models.session import Session
from viewer.ui.timeline_view import TimelineView


class TimelineLink(QObject):
    """What the session learns goes to the timeline, what the reader does there to the session."""

    activated = Signal()

    def __init__(self, session: Session, timeline: TimelineView, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._timeline = timeline
        session.eventsChanged.connect(self.show_events)
        session.filterChanged.connect(self.show_filter)
        session.selectionChanged.connect(self._follow)
        timeline.eventSelected.connect(self._selected)
        timeline.eventActivated.connect(self._activated)
        self.show_events()
        self.show_filter()
        timeline.select(session.selected)

    @Slot()
    def show_events(self) -> None:
        """Hand the timeline every event."""
        self._timeline.set_events(self._session.events, self._session.published())

    @Slot()
    def show_filter(self) -> None:
        """Hand the timeline what passes the filter."""
        self._timeline.show_only(None if self._session.filter.empty else self._session.filtered.mask)

    @Slot(object)
    def _follow(self, event_id: str | None) -> None:
        if self._timeline.selected() != event_id:
            self._timeline.select(event_id)

    @Slot(str)
    def _selected(self, event_id: str) -> None:
        self._session.select(event_id or None)

    @Slot(str)
    def _activated(self, event_id: str) -> None:
        self._session.select(event_id)
        self.activated.emit()
