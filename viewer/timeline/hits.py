"""What lies under a point of a laid-out frame."""

from dataclasses import dataclass
from enum import Enum

from viewer.timeline.shapes import LaneBand, Layout, Mark


class Place(Enum):
    """The parts of a frame."""

    NOWHERE = "nowhere"
    AXIS = "axis"
    LANE_NAME = "lane name"
    MARK = "mark"
    CLUSTER = "cluster"


@dataclass(frozen=True, slots=True)
class Hit:
    """What was hit.

    `mark` is set for `MARK`; `lane` for marks, clusters and names; `span` (minutes) and `events` for clusters.
    """

    place: Place
    lane: LaneBand | None = None
    mark: Mark | None = None
    span: tuple[float, float] | None = None
    events: int = 0


NOTHING = Hit(Place.NOWHERE)


def hit(layout: Layout, x: float, y: float) -> Hit:
    """What lies at `(x, y)`, in pixels. A mark's title belongs to it; where marks overlap the nearer glyph wins."""
    if y < layout.metrics.axis:
        return Hit(Place.AXIS) if x >= layout.scale.origin else NOTHING
    lane = next((lane for lane in layout.lanes if lane.top <= y < lane.top + lane.height), None)
    if lane is None:
        return NOTHING
    if x < layout.scale.origin:
        return Hit(Place.LANE_NAME, lane)
    under = [mark for mark in layout.marks if _covers(mark, layout, x, y)]
    if under:
        return Hit(Place.MARK, lane, min(under, key=lambda mark: abs(mark.tile - x)))
    return _cluster(layout, lane, x, y)


def _covers(mark: Mark, layout: Layout, x: float, y: float) -> bool:
    if not mark.top <= y < mark.top + layout.metrics.row:
        return False
    right = max(mark.right, mark.tile + layout.metrics.glyph + mark.title)
    return min(mark.left, mark.tile) <= x <= right


def _cluster(layout: Layout, lane: LaneBand, x: float, y: float) -> Hit:
    strip = lane.strip
    if strip is None or y < strip.top:
        return Hit(Place.NOWHERE, lane)
    for pill in strip.pills:
        if pill.left <= x < pill.right:
            return Hit(
                Place.CLUSTER, lane, None, (layout.scale.time(pill.left), layout.scale.time(pill.right)), pill.events
            )
    return Hit(Place.NOWHERE, lane)
