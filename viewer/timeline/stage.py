"""The state of one timeline view: what is shown of which events, and through which window. No Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from viewer.domain import Event
from viewer.timeline.columns import UNDATED, Columns, columns
from viewer.timeline.first_view import first_view, whole
from viewer.timeline.lanes import Arrangement, Grouping, LaneBy, arranged, grouping, narrowed
from viewer.timeline.layout import Scene, scene
from viewer.timeline.links import links
from viewer.timeline.navigation import History, holds, nearest, neighbour
from viewer.timeline.pyramid import LaneIndex, lane_index
from viewer.timeline.scale import DAY, TimeScale, minutes

Window = tuple[float, float]
NO_EVENTS: Window = (float(minutes(date(2022, 1, 1))), float(minutes(date(2023, 1, 1))))
"""What an empty timeline shows: some year."""


@dataclass(frozen=True, slots=True)
class View:
    """A view as it can be kept and come back: the window in minutes, and the lanes."""

    start: float
    end: float
    lanes: LaneBy
    arrangement: Arrangement


class Stage:
    """Holds events as columns, the lanes made of them, and the window; every question is answered from these.

    `window` is where the view stands; whoever animates sets it step by step and calls `leave` before setting out.
    """

    def __init__(self) -> None:
        self.events: Sequence[Event] = ()
        self.columns: Columns = columns(())
        self.links: Mapping[int, tuple[int, ...]] = {}
        self.by = LaneBy.PARTY
        self.arrangement = Arrangement()
        self.shown: NDArray[np.bool_] | None = None
        self.history = History()
        self.window: Window = NO_EVENTS
        self._row_of: dict[str, int] = {}
        self._grouping: Grouping = grouping((), self.by)
        self._index_all()

    def set_events(self, events: Sequence[Event], ready: Columns | None = None) -> None:
        """Take other events, with their columns if they are ready; the filter is forgotten, the window stays."""
        self.events, self.columns, self.links = events, ready or columns(events), links(events)
        self._row_of = {event.id: row for row, event in enumerate(events)}
        self.shown = None
        self._regroup()

    def show_only(self, shown: NDArray[np.bool_] | None) -> None:
        """Show the rows that are true, or all."""
        self.shown = None if shown is None or bool(shown.all()) else shown
        self._index_all()

    def set_lanes(self, by: LaneBy) -> None:
        """Make the lanes of something else; what was done to the old ones is forgotten."""
        if by is not self.by:
            self.by, self.arrangement = by, Arrangement()
            self._regroup()

    def _regroup(self) -> None:
        self._grouping = grouping(self.events, self.by)
        self._index_all()

    def _index_all(self) -> None:
        totals = {key: len(rows) for key, rows in self._grouping.lanes.items()}
        kept = self._grouping if self.shown is None else narrowed(self._grouping, self.shown)
        self.scene: Scene = scene(self.columns, kept, totals)
        rows = np.arange(len(self.columns), dtype=np.int32)
        self.everything: LaneIndex = lane_index(
            self.columns, rows if self.shown is None else rows[self.shown], self.scene.lattice
        )

    @property
    def undated(self) -> int:
        """How many of the shown events have no place in time."""
        start = self.columns.start if self.shown is None else self.columns.start[self.shown]
        return int(np.count_nonzero(start == UNDATED))

    def row(self, event_id: str | None) -> int | None:
        """The row of an event's id, if it is among the events."""
        return None if event_id is None else self._row_of.get(event_id)

    def lane_keys(self) -> tuple[str, ...]:
        """Keys of the lanes shown, top first."""
        return arranged(self.scene.totals, self.arrangement)

    def scale(self, width: float, origin: float) -> TimeScale:
        """The window over so many pixels."""
        return TimeScale(*self.window, max(width, 1.0), origin)

    def first_view(self) -> Window:
        """The window to open on."""
        return first_view(self.everything.start, self.everything.end) if len(self.everything) else NO_EVENTS

    def whole(self) -> Window:
        """The window of everything shown."""
        return whole(self.everything.start, self.everything.end) if len(self.everything) else NO_EVENTS

    def around(self, row: int) -> Window:
        """A window in which an event can be seen with what surrounds it."""
        start, end = float(self.columns.start[row]), float(self.columns.end[row])
        spare = max((end - start) * 1.5, 3.0 * DAY)
        return start - spare, end + spare

    def revealing(self, row: int) -> Window:
        """The window moved, not zoomed, as far as it takes to show an event; the same one where it is in sight."""
        start, end = self.window
        at, until = float(self.columns.start[row]), float(self.columns.end[row])
        span = end - start
        if at < end - span * 0.05 and until > start + span * 0.05:
            return self.window
        middle = (at + min(until, at + span)) / 2
        return middle - span / 2, middle + span / 2

    def next_event(self, event: int | None, lane: str | None, steps: int) -> int | None:
        """The event before or after one, in a lane or, where there is no such lane, among all."""
        index = self.everything if lane is None else self.scene.lanes.get(lane, self.everything)
        return neighbour(self.columns, index, event, steps, self.window[0] if steps > 0 else self.window[1])

    def beside(self, event: int, lane: str, steps: int) -> tuple[str, int] | None:
        """The next lane up or down that holds anything, and the event in it nearest in time."""
        keys = self.lane_keys()
        at = keys.index(lane) + steps if lane in keys else 0
        while 0 <= at < len(keys):
            found = nearest(self.columns, self.scene.lanes[keys[at]], float(self.columns.start[event]))
            if found is not None:
                return keys[at], found
            at += steps
        return None

    def lane_of(self, event: int, wish: str | None) -> str | None:
        """The lane shown that an event stands in: the one wished if it does, else the topmost."""
        keys = sorted(self.lane_keys(), key=lambda key: key != wish)
        return next((key for key in keys if holds(self.columns, self.scene.lanes[key], event)), None)
