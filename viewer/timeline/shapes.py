"""The shapes of one frame, in pixels: all that a painter or a hit test needs."""

from dataclasses import dataclass
from typing import NamedTuple

from viewer.timeline.hidden import Pill
from viewer.timeline.metrics import Metrics
from viewer.timeline.placing import Placings
from viewer.timeline.scale import TimeScale
from viewer.timeline.tally import Counts
from viewer.timeline.ticks import Ticks


class Mark(NamedTuple):
    """One event drawn singly in one lane: its bar, its glyph at `tile` and a title `title` wide (0: none)."""

    event: int
    lane: int
    left: float
    right: float
    top: float
    tile: float
    title: float


COLUMN = 2
"""Pixels that a column of a strip is wide."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The density at the foot of a lane: events touching each `COLUMN` pixels from the gutter on, by kind."""

    top: float
    height: float
    meetings: Counts
    statements: Counts
    pills: tuple[Pill, ...] = ()


@dataclass(frozen=True, slots=True)
class LaneBand:
    """One lane on the screen. `count` is all it holds within the filter, `visible` what touches the window."""

    key: str
    top: float
    height: float
    count: int
    visible: int
    pinned: bool
    collapsed: bool
    strip: Strip | None


@dataclass(frozen=True, slots=True)
class Layout:
    """The shapes of one frame. `lanes` and `marks` lie within the height; `lanes_height` is what all lanes need;
    `placings` is for the next frame.
    """

    width: float
    height: float
    metrics: Metrics
    scale: TimeScale
    ticks: Ticks
    weekends: tuple[tuple[float, float], ...]
    now: float | None
    published: tuple[float, float] | None
    lanes: tuple[LaneBand, ...]
    marks: tuple[Mark, ...]
    placings: Placings
    peak: int
    lanes_height: float

    def mark_of(self, event: int) -> Mark | None:
        """The first mark of an event."""
        return next((mark for mark in self.marks if mark.event == event), None)
