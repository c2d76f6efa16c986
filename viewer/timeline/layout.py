"""From a window of time to the shapes of a frame."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import accumulate, islice
from typing import NamedTuple

import numpy as np

from viewer.timeline.columns import UNDATED, Columns, Indices, Ints
from viewer.timeline.lanes import Arrangement, Grouping, arranged, heights
from viewer.timeline.metrics import Metrics
from viewer.timeline.placing import Candidates, Rows, TitleWidths, candidates, place
from viewer.timeline.pyramid import LaneIndex, lane_index
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import LaneBand, Layout, Mark, Pill, Strip
from viewer.timeline.tally import Edges, Lattice, edges, lattice
from viewer.timeline.ticks import Calendar, Measure, Tick, ticks, weekends


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


Settled = Mapping[str, Mapping[int, int]]
ORDINARY = 0.98
"""Share of the columns that a strip shows in proportion; a lone spike is cut rather than flattening the rest."""
NOT_SETTLED: Mapping[int, int] = {}


class _Room(NamedTuple):
    """One lane's place on the screen."""

    number: int
    key: str
    top: float
    height: float


def _heights(scene: Scene, frame: Frame, keys: tuple[str, ...]) -> list[float]:
    metrics, wish = frame.metrics, frame.arrangement
    if frame.rows is None:
        return heights(keys, scene.totals, wish, frame.height - metrics.axis, metrics)
    return [metrics.folded if key in wish.collapsed else metrics.lane_of(frame.rows[key]) for key in keys]


def _rooms(scene: Scene, frame: Frame) -> list[_Room]:
    keys = arranged(scene.totals, frame.arrangement)
    tall = _heights(scene, frame, keys)
    tops = accumulate(tall, initial=frame.metrics.axis - frame.scroll)
    return [_Room(*place) for place in zip(range(len(keys)), keys, tops, tall, strict=False)]


def lane_place(scene: Scene, frame: Frame, key: str) -> tuple[float, float]:
    """Top and height of a lane that is shown, in pixels below the axis, however far the lanes are scrolled."""
    room = next(room for room in _rooms(scene, replace(frame, scroll=0.0)) if room.key == key)
    return room.top - frame.metrics.axis, room.height


@dataclass(frozen=True, slots=True)
class _Cells:
    """Stretches of the window in which events are counted: their edges in pixels, and as whole minutes."""

    bounds: list[float]
    minutes: Ints


def _cells(row: tuple[Tick, ...], scale: TimeScale, least: float) -> _Cells:
    """Stretches at least `least` wide that follow the ticks and cover the window."""
    edge, far = scale.origin, scale.origin + scale.width
    found = [edge]
    for tick in row:
        if tick.left >= found[-1] + least and tick.left <= far - least:
            found.append(tick.left)
    bounds = [*found, far]
    exact = scale.start + (np.array(bounds) - scale.origin) * scale.per_pixel
    return _Cells(bounds, np.ceil(exact).astype(np.int64))


def _pills(
    index: LaneIndex, visible: int, placed: list[Mark], columns: Columns, cells: _Cells, start: float
) -> tuple[Pill, ...]:
    minutes, bounds = cells.minutes, cells.bounds
    begun = index.start.searchsorted(minutes)
    begun[0] = begun[-1] - visible
    events = np.array([mark.event for mark in placed], np.int64)
    shown = columns.start[events[columns.end[events] > start]]
    places = np.maximum(minutes.searchsorted(shown, side="right") - 1, 0)
    inside = places[shown < minutes[-1]]
    hidden = (begun[1:] - begun[:-1] - np.bincount(inside, minlength=len(minutes))[: len(minutes) - 1]).tolist()
    return tuple(
        [Pill(left, right, count) for left, right, count in zip(bounds, bounds[1:], hidden, strict=False) if count > 0]
    )


@dataclass(frozen=True, slots=True)
class _Artist:
    """Lays out one lane after the other for one frame."""

    scene: Scene
    frame: Frame
    scale: TimeScale
    words: Wording
    edges: Edges
    cells: _Cells
    promoted: int | None

    def lanes(self, rooms: list[_Room], settled: Settled) -> Iterator[tuple[LaneBand, list[Mark]]]:
        """Every lane with its marks. What all lanes ask for is turned into pixels at once."""
        asked = [self._asking(room) for room in rooms]
        bars = iter(candidates(self.scene.columns, np.concatenate(asked), self.scale, self.frame.metrics))
        for room, asking in zip(rooms, asked, strict=True):
            yield self._lane(room, asking, islice(bars, len(asking)), settled.get(room.key, NOT_SETTLED))

    def _lane(
        self, room: _Room, asking: Indices, bars: Candidates, settled: Mapping[int, int]
    ) -> tuple[LaneBand, list[Mark]]:
        index, wish = self.scene.lanes[room.key], self.frame.arrangement
        visible = index.within(self.scale.start, self.scale.end)
        folded = room.key in wish.collapsed
        marks, strip = self._folded(room, visible) if folded else self._open(room, asking, bars, visible, settled)
        band = LaneBand(room.key, room.top, room.height, len(index), visible, room.key in wish.pinned, folded, strip)
        return band, marks

    def _folded(self, room: _Room, visible: int) -> tuple[list[Mark], Strip | None]:
        return [], self._strip(room, visible, room.height - 2 * self.frame.metrics.padding, [])

    def _open(
        self, room: _Room, asking: Indices, bars: Candidates, visible: int, settled: Mapping[int, int]
    ) -> tuple[list[Mark], Strip | None]:
        metrics = self.frame.metrics
        most = max(int((room.height - 2 * metrics.padding + 1) // metrics.row), 1)
        rows = Rows(room.number, [room.top + metrics.padding + row * metrics.row for row in range(most)])
        chosen = place(bars, rows, self.scale.origin, self.words.titles, metrics, settled)
        if len(chosen) == len(asking) and self._everything(asking) >= visible:
            return chosen, None
        height = min(max(room.height * 0.25, metrics.strip), metrics.font * 4.5)
        left = max(int((room.height - 1.5 * metrics.padding - height + 1) // metrics.row), 1)
        chosen = [mark for mark in chosen if mark.top <= rows.tops[left - 1]]
        return chosen, self._strip(room, visible, height, chosen)

    def _asking(self, room: _Room) -> Indices:
        columns, scale, index = self.scene.columns, self.scale, self.scene.lanes[room.key]
        if room.key in self.frame.arrangement.collapsed:
            return columns.by_rank[:0]
        before = self.frame.metrics.longest_title * scale.per_pixel
        events = columns.by_rank[index.candidates(scale.start - before, scale.end, scale.per_pixel)]
        if self.promoted is not None and columns.rank[self.promoted] in index.rank:
            events = np.concatenate(([np.int32(self.promoted)], events[events != self.promoted]))
        return events

    def _everything(self, asking: Indices) -> int:
        columns = self.scene.columns
        touching = (columns.start[asking] < self.scale.end) & (columns.end[asking] > self.scale.start)
        return int(np.count_nonzero(touching))

    def _strip(self, room: _Room, visible: int, height: float, placed: list[Mark]) -> Strip:
        top, index = room.top + room.height - height - self.frame.metrics.padding / 2, self.scene.lanes[room.key]
        pills = _pills(index, visible, placed, self.scene.columns, self.cells, self.scale.start)
        return Strip(top, height, index.meetings.touching(self.edges), index.statements.touching(self.edges), pills)


def lay_out(
    scene: Scene, frame: Frame, words: Wording, *, promoted: int | None = None, settled: Settled | None = None
) -> Layout:
    """The shapes of a frame.

    `promoted` is an event that gets its mark before all others; `settled` is `Layout.rows()` of the frame before.
    """
    scale, metrics = time_scale(frame), frame.metrics
    rows = ticks(scale, words.calendar, words.tick, metrics.font)
    columns = edges(scale.start, scale.end, max(round(scale.width), 1), scene.lattice)
    artist = _Artist(scene, frame, scale, words, columns, _cells(rows.units, scale, metrics.pill), promoted)
    rooms = _rooms(scene, frame)
    seen = [room for room in rooms if room.top < frame.height and room.top + room.height > metrics.axis]
    seen = [room._replace(number=number) for number, room in enumerate(seen)]
    drawn = list(artist.lanes(seen, settled or {})) if seen else []
    lanes = tuple(band for band, _ in drawn)
    return Layout(
        width=frame.width,
        height=frame.height,
        metrics=metrics,
        scale=scale,
        ticks=rows,
        weekends=weekends(scale),
        now=None if frame.now is None else scale.x(frame.now),
        published=None if frame.published is None else (scale.x(frame.published[0]), scale.x(frame.published[1])),
        lanes=lanes,
        marks=tuple(mark for _, marks in drawn for mark in marks),
        peak=max((_peak(lane.strip) for lane in lanes if lane.strip), default=0),
        lanes_height=sum(room.height for room in rooms),
    )


def _peak(strip: Strip) -> int:
    total = strip.meetings + strip.statements
    return int(np.partition(total, at := int(len(total) * ORDINARY))[at]) if len(total) else 0


def rows_needed(scene: Scene, frame: Frame, words: Wording, most: int) -> Mapping[str, int]:
    """How many rows each lane shown needs to draw all its events singly in this window, up to `most` and one more."""
    keys = arranged(scene.totals, frame.arrangement)
    tall = replace(frame, rows=dict.fromkeys(keys, most + 1), height=float("inf"), scroll=0.0)
    used = dict.fromkeys(keys, 1)
    for lane, rows in lay_out(scene, tall, words).rows().items():
        used[lane] = max(rows.values(), default=0) + 1
    return used
