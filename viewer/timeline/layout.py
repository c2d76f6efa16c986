"""From a window of time to the shapes of a frame."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import accumulate
from math import ceil

import numpy as np

from viewer.timeline.columns import UNDATED, Columns
from viewer.timeline.hidden import stretches
from viewer.timeline.lanes import Arrangement, Grouping, arranged, heights
from viewer.timeline.metrics import Metrics
from viewer.timeline.placing import Placing, Placings, TitleWidths
from viewer.timeline.pyramid import LaneIndex, lane_index
from viewer.timeline.scale import TimeScale
from viewer.timeline.settling import Room, Settler, fast, marks
from viewer.timeline.shapes import COLUMN, LaneBand, Layout, Strip
from viewer.timeline.tally import Counts, Edges, Lattice, edges, lattice, touching
from viewer.timeline.ticks import Calendar, Measure, ticks, unit_edges, weekends


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is to draw: the columns, an index for every lane, and how many events each lane has in all.

    `totals` counts what the lanes hold without the filter: their order and height follow it, so that filtering moves
    no lane.
    """

    columns: Columns
    lanes: Mapping[str, LaneIndex]
    totals: Mapping[str, int]
    lattice: Lattice


@dataclass(frozen=True, slots=True)
class Frame:
    """How to draw it: the size in pixels, the window of time, and where the lanes are scrolled to.

    `now` and `published` (first minute, last minute exclusive) are marked when given. `rows` fixes how many rows of
    marks a lane has, by key; without it lanes share the height.
    """

    width: float
    height: float
    scale: TimeScale
    metrics: Metrics
    arrangement: Arrangement = field(default_factory=Arrangement)
    scroll: float = 0.0
    now: float | None = None
    published: tuple[float, float] | None = None
    rows: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """What a layout needs to know about text: widths of titles and tick labels, and the calendar's language."""

    titles: TitleWidths
    calendar: Calendar
    tick: Measure


def scene(columns: Columns, grouped: Grouping, totals: Mapping[str, int]) -> Scene:
    """The scene of the lanes given; see `Scene.totals`."""
    cut = whole_lattice(columns)
    return Scene(columns, {key: lane_index(columns, rows, cut) for key, rows in grouped.lanes.items()}, totals, cut)


def whole_lattice(columns: Columns) -> Lattice:
    """The lattice of all events that have a place in time."""
    dated = columns.start[columns.start != UNDATED]
    return lattice(dated, columns.end) if len(dated) else Lattice(0, 1, 1)


def time_scale(frame: Frame) -> TimeScale:
    """The frame's window over the pixels right of the gutter."""
    return frame.scale.over(frame.width - frame.metrics.gutter, frame.metrics.gutter)


ORDINARY = 0.98
"""Share of the columns that a strip shows in proportion; a lone spike is cut rather than flattening the rest."""
SAMPLED = 3
"""Of so many columns one is looked at for that."""


def _heights(scene: Scene, frame: Frame, keys: tuple[str, ...]) -> list[float]:
    metrics, wish = frame.metrics, frame.arrangement
    if frame.rows is None:
        return heights(keys, scene.totals, wish, frame.height - metrics.axis, metrics)
    return [metrics.folded if key in wish.collapsed else metrics.lane_of(frame.rows[key]) for key in keys]


def _rooms(scene: Scene, frame: Frame) -> list[Room]:
    keys = arranged(scene.totals, frame.arrangement)
    tall = _heights(scene, frame, keys)
    tops = accumulate(tall, initial=frame.metrics.axis - frame.scroll)
    folded = frame.arrangement.collapsed
    return [
        Room(key, top, height, key not in folded, scene.lanes[key])
        for key, top, height in zip(keys, tops, tall, strict=False)
    ]


def strip_columns(scale: TimeScale, cut: Lattice) -> Edges:
    """The columns of a strip across the window; the last may reach a little beyond it."""
    count = ceil(scale.width / COLUMN)
    return edges(scale.start, scale.time(scale.origin + count * COLUMN), count, cut)


def lane_place(scene: Scene, frame: Frame, key: str) -> tuple[float, float]:
    """Top and height of a lane that is shown, in pixels below the axis, however far the lanes are scrolled."""
    room = next(room for room in _rooms(scene, replace(frame, scroll=0.0)) if room.key == key)
    return room.top - frame.metrics.axis, room.height


def _bands(rooms: list[Room], placings: Placings, frame: Frame, scale: TimeScale, columns: Edges) -> list[LaneBand]:
    """Every lane. The columns of all strips are counted at once."""
    crowded = [room for room in rooms if placings[room.key].strip]
    kinds = [room.lane.meetings for room in crowded] + [room.lane.statements for room in crowded]
    counts = touching(kinds, columns)
    strips = {
        room.key: _strip(room, placings[room.key], scale, frame.metrics, *both)
        for room, both in zip(crowded, zip(counts, counts[len(crowded) :], strict=False), strict=True)
    }
    return [_band(room, frame.arrangement, scale, strips.get(room.key)) for room in rooms]


def _strip(
    room: Room, placing: Placing, scale: TimeScale, metrics: Metrics, meetings: Counts, statements: Counts
) -> Strip:
    top = room.top + room.height - placing.strip - metrics.padding / 2
    return Strip(top, placing.strip, meetings, statements, placing.hidden.pills(scale))


def _band(room: Room, wish: Arrangement, scale: TimeScale, strip: Strip | None) -> LaneBand:
    visible = room.lane.within(scale.start, scale.end)
    return LaneBand(
        room.key, room.top, room.height, len(room.lane), visible, room.key in wish.pinned, not room.open, strip
    )


def lay_out(
    scene: Scene,
    frame: Frame,
    words: Wording,
    *,
    promoted: int | None = None,
    before: Layout | None = None,
    moving: bool = False,
) -> Layout:
    """The shapes of a frame.

    `promoted` is an event that gets its mark before all others. Marks keep the rows that they had in the frame
    `before`, and while the view is `moving` most lanes are not placed anew.
    """
    scale, metrics = time_scale(frame), frame.metrics
    rows = ticks(scale, words.calendar, words.tick, metrics.font)
    columns = strip_columns(scale, scene.lattice)
    rooms = _rooms(scene, frame)
    seen = [room for room in rooms if room.top < frame.height and room.top + room.height > metrics.axis]

    def cut(window: TimeScale) -> list[float]:
        return stretches(unit_edges(window, words.calendar, words.tick, metrics.font), window, metrics.pill)

    settler = Settler(
        columns=scene.columns,
        scale=scale,
        metrics=metrics,
        titles=words.titles,
        promoted=promoted,
        moving=moving,
        fast=before is not None and fast(scale, before.scale),
        cut=cut,
    )
    placings = settler.settle(seen, before.placings if before else {})
    lanes = _bands(seen, placings, frame, scale, columns)
    return Layout(
        width=frame.width,
        height=frame.height,
        metrics=metrics,
        scale=scale,
        ticks=rows,
        weekends=weekends(scale),
        now=None if frame.now is None else scale.x(frame.now),
        published=None if frame.published is None else (scale.x(frame.published[0]), scale.x(frame.published[1])),
        lanes=tuple(lanes),
        marks=tuple(marks(seen, placings, scale, metrics, moving=moving)),
        placings=placings,
        peak=_peak([lane.strip for lane in lanes if lane.strip]),
        lanes_height=sum(room.height for room in rooms),
    )


def _peak(strips: list[Strip]) -> int:
    if not strips:
        return 0
    totals = np.array([strip.meetings[::SAMPLED] + strip.statements[::SAMPLED] for strip in strips])
    at = int(totals.shape[1] * ORDINARY)
    return int(np.partition(totals, at, axis=1)[:, at].max())


def rows_needed(scene: Scene, frame: Frame, words: Wording, most: int) -> Mapping[str, int]:
    """How many rows each lane shown needs to draw all its events singly in this window, up to `most` and one more."""
    keys = arranged(scene.totals, frame.arrangement)
    tall = replace(frame, rows=dict.fromkeys(keys, most + 1), height=float("inf"), scroll=0.0)
    placings = lay_out(scene, tall, words).placings
    return {key: int(placing.rows.max(initial=0)) + 1 for key, placing in placings.items()}
