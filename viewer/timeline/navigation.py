"""From one event to the next, and back through the windows that were seen."""

from dataclasses import dataclass, field

import numpy as np

from viewer.timeline.columns import Columns
from viewer.timeline.pyramid import LaneIndex

KEPT = 100
"""Windows remembered."""


def neighbour(columns: Columns, lane: LaneIndex, event: int | None, steps: int, near: float) -> int | None:
    """The event `steps` (1 or -1) after `event` in a lane, by start.

    Where `event` is none or not in the lane: the one beside time `near`.
    """
    if not len(lane):
        return None
    place = _place(columns, lane, event)
    if place is None:
        at = int(lane.start.searchsorted(int(near)))
        return int(columns.by_rank[lane.rank[min(max(at if steps > 0 else at - 1, 0), len(lane) - 1)]])
    return int(columns.by_rank[lane.rank[min(max(place + steps, 0), len(lane) - 1)]])


def _place(columns: Columns, lane: LaneIndex, event: int | None) -> int | None:
    if event is None:
        return None
    low, high = lane.start.searchsorted(columns.start[event] + np.array((0, 1)))
    found = np.flatnonzero(lane.rank[low:high] == columns.rank[event])
    return int(low + found[0]) if len(found) else None


def holds(columns: Columns, lane: LaneIndex, event: int) -> bool:
    """Whether the event stands in the lane."""
    return _place(columns, lane, event) is not None


def nearest(columns: Columns, lane: LaneIndex, when: float) -> int | None:
    """The event of a lane that begins nearest to a time."""
    if not len(lane):
        return None
    at = int(lane.start.searchsorted(int(when)))
    around = [place for place in (at - 1, at) if 0 <= place < len(lane)]
    best = min(around, key=lambda place: abs(float(lane.start[place]) - when))
    return int(columns.by_rank[lane.rank[best]])


@dataclass(slots=True)
class History:
    """Windows of time that were rested at, with a place among them."""

    past: list[tuple[float, float]] = field(default_factory=list)
    future: list[tuple[float, float]] = field(default_factory=list)

    def leave(self, window: tuple[float, float]) -> None:
        """Remember a window about to be left for a new one."""
        if not self.past or self.past[-1] != window:
            self.past = [*self.past[-KEPT:], window]
        self.future.clear()

    def back(self, now: tuple[float, float]) -> tuple[float, float] | None:
        """The window before, if any; `now` becomes the one to go forward to."""
        return self._step(self.past, self.future, now)

    def forward(self, now: tuple[float, float]) -> tuple[float, float] | None:
        """The window after, if any."""
        return self._step(self.future, self.past, now)

    def _step(
        self, source: list[tuple[float, float]], other: list[tuple[float, float]], now: tuple[float, float]
    ) -> tuple[float, float] | None:
        if not source:
            return None
        other.append(now)
        return source.pop()
