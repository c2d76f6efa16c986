"""What a lane does not draw singly: its density by pixel column, and counts of the events without a mark."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from viewer.timeline.columns import Columns, Indices, Ints
from viewer.timeline.pyramid import LaneIndex
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import Pill, Strip
from viewer.timeline.tally import Edges, touching
from viewer.timeline.ticks import Tick


class Crowd(NamedTuple):
    """A lane with a strip, how many of its events touch the window, and those that have a mark; top and height of the
    strip.
    """

    lane: LaneIndex
    visible: int
    marked: Indices
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Cells:
    """Stretches of the window in which events are counted: their edges in pixels, and as whole minutes."""

    start: float
    bounds: list[float]
    minutes: Ints


def cells(row: Sequence[Tick], scale: TimeScale, least: float) -> Cells:
    """Stretches at least `least` wide that follow the ticks and cover the window."""
    edge, far = scale.origin, scale.origin + scale.width
    found = [edge]
    for tick in row:
        if tick.left >= found[-1] + least and tick.left <= far - least:
            found.append(tick.left)
    bounds = [*found, far]
    exact = scale.start + (np.array(bounds) - scale.origin) * scale.per_pixel
    return Cells(scale.start, bounds, np.ceil(exact).astype(np.int64))


def strips(crowds: Sequence[Crowd], columns: Columns, edges: Edges, cut: Cells) -> list[Strip]:
    """The strip of each lane."""
    if not crowds:
        return []
    counts = touching([*(crowd.lane.meetings for crowd in crowds), *(crowd.lane.statements for crowd in crowds)], edges)
    meetings, statements = counts[: len(crowds)], counts[len(crowds) :]
    stretches, hidden = [*pairwise(cut.bounds)], _hidden(crowds, columns, cut).tolist()
    return [
        Strip(crowd.top, crowd.height, met, said, _pills(stretches, rest))
        for crowd, met, said, rest in zip(crowds, meetings, statements, hidden, strict=True)
    ]


def _pills(stretches: list[tuple[float, float]], counts: list[int]) -> tuple[Pill, ...]:
    return tuple([Pill(*stretch, count) for stretch, count in zip(stretches, counts, strict=True) if count > 0])


def _hidden(crowds: Sequence[Crowd], columns: Columns, cut: Cells) -> Ints:
    """How many events of each lane begin in each stretch, or go on at its beginning if it is the first, unmarked."""
    begun = np.array([crowd.lane.start.searchsorted(cut.minutes) for crowd in crowds])
    begun[:, 0] = begun[:, -1] - [crowd.visible for crowd in crowds]
    stretches = len(cut.minutes) - 1
    marked = np.concatenate([crowd.marked for crowd in crowds])
    first = np.repeat(np.arange(len(crowds)) * stretches, [len(crowd.marked) for crowd in crowds])
    start = columns.start[marked]
    seen = (columns.end[marked] > cut.start) & (start < cut.minutes[-1])
    place = np.maximum(cut.minutes.searchsorted(start, side="right") - 1, 0) + first
    singly = np.bincount(place[seen], minlength=len(crowds) * stretches)
    return np.asarray(np.diff(begun, axis=1) - singly.reshape(len(crowds), stretches))
