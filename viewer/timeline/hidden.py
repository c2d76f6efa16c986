"""Counts of the events that a lane does not draw singly."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from viewer.timeline.columns import Columns, Indices, Ints
from viewer.timeline.pyramid import LaneIndex
from viewer.timeline.scale import TimeScale


class Pill(NamedTuple):
    """How many events of a stretch of a lane's strip are not drawn singly."""

    left: float
    right: float
    events: int


class Hidden(NamedTuple):
    """How many events without a mark there are in each stretch of time; `bounds`, in minutes, are one more."""

    bounds: Sequence[float]
    events: Sequence[int]

    def pills(self, scale: TimeScale) -> tuple[Pill, ...]:
        """What is in sight of it."""
        bounds, edge, per_pixel = self.bounds, scale.origin, scale.per_pixel
        first, last = max(bisect_right(bounds, scale.start) - 1, 0), bisect_left(bounds, scale.end)
        inside = [max(min(bound, scale.end), scale.start) - scale.start for bound in bounds[first : last + 1]]
        places = [edge + past / per_pixel for past in inside]
        there = zip(pairwise(places), self.events[first:last], strict=True)
        return tuple([Pill(*ends, events) for ends, events in there if events > 0])


class Crowd(NamedTuple):
    """A lane, how many of its events touch a window, and those of them that have a mark."""

    lane: LaneIndex
    visible: int
    marked: Indices


def stretches(ticks: Sequence[int], window: TimeScale, least: float) -> list[float]:
    """Bounds of stretches at least so many pixels wide that follow the ticks and cover the window, in minutes."""
    wide = least * window.per_pixel
    bounds = [window.start]
    for tick in ticks:
        if tick >= bounds[-1] + wide and tick <= window.end - wide:
            bounds.append(tick)
    return [*bounds, window.end]


def hidden(crowds: Sequence[Crowd], columns: Columns, bounds: Sequence[float]) -> list[Hidden]:
    """How many events of each lane, of which there is one at least, begin in each stretch, or go on at its beginning if
    it is the first, unmarked."""
    minutes = np.ceil(np.array(bounds)).astype(np.int64)
    begun = np.array([crowd.lane.start.searchsorted(minutes) for crowd in crowds])
    begun[:, 0] = begun[:, -1] - [crowd.visible for crowd in crowds]
    events = np.diff(begun, axis=1) - _marked(crowds, columns, bounds[0], minutes)
    return [Hidden(bounds, row) for row in events.tolist()]


def _marked(crowds: Sequence[Crowd], columns: Columns, first: float, minutes: Ints) -> Ints:
    """How many of them have a mark."""
    count = len(minutes) - 1
    marked = np.concatenate([crowd.marked for crowd in crowds])
    row = np.repeat(np.arange(len(crowds)) * count, [len(crowd.marked) for crowd in crowds])
    start = columns.start[marked]
    seen = (columns.end[marked] > first) & (start < minutes[-1])
    place = np.maximum(minutes.searchsorted(start, side="right") - 1, 0) + row
    return np.asarray(np.bincount(place[seen], minlength=len(crowds) * count).reshape(len(crowds), count))
