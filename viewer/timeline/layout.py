"""From a window of time to the shapes of a frame."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np

from viewer.timeline.columns import UNDATED, Columns
from viewer.timeline.crowds import Cells, Crowd, cells, strips
from viewer.timeline.lanes import Arrangement, Grouping, arranged, heights
from viewer.timeline.metrics import Metrics
from viewer.timeline.placing import Candidates, Placed, Rows, TitleWidths, Wishes, candidates, place
from viewer.timeline.pyramid import Asking, LaneIndex, asking, lane_index
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import LaneBand, Layout, Mark, Strip
from viewer.timeline.tally import Edges, Lattice, edges, lattice
from viewer.timeline.ticks import Calendar, Measure, ticks, weekends


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


class _Drawn(NamedTuple):
    """What is drawn of a lane: who found room, and the height of its strip if it needs one."""

    placed: list[Placed]
    strip: float


@dataclass(frozen=True, slots=True)
class _Artist:
    """Lays out one lane after the other for one frame."""

    scene: Scene
    frame: Frame
    scale: TimeScale
    words: Wording
    edges: Edges
    cells: Cells
    promoted: int | None

    def lanes(self, rooms: list[_Room], settled: Settled) -> tuple[list[LaneBand], list[Mark]]:
        """Every lane, and the marks of all. What all lanes ask for is worked out at once."""
        visible = [self.scene.lanes[room.key].within(self.scale.start, self.scale.end) for room in rooms]
        folded = self.frame.arrangement.collapsed
        asked = self._asking([self.scene.lanes[room.key] for room in rooms if room.key not in folded])
        events = self.scene.columns.by_rank[asked.ranks]
        there = candidates(self.scene.columns, events, self.scale, self.words.titles, self.frame.metrics)
        drawn = [*self._drawn(rooms, visible, there, asked.bounds, settled)]
        marks = there.marks([one for placed, _ in drawn for one in placed])
        ends = accumulate([len(placed) for placed, _ in drawn], initial=0)
        crowds = {
            room.number: self._crowd(room, seen, marks[first:last], strip)
            for room, seen, (_, strip), (first, last) in zip(rooms, visible, drawn, pairwise(ends), strict=True)
            if strip
        }
        told = dict(zip(crowds, strips([*crowds.values()], self.scene.columns, self.edges, self.cells), strict=True))
        bands = [self._band(room, seen, told.get(room.number)) for room, seen in zip(rooms, visible, strict=True)]
        return bands, marks

    def _band(self, room: _Room, visible: int, strip: Strip | None) -> LaneBand:
        key, wish = room.key, self.frame.arrangement
        count = len(self.scene.lanes[key])
        return LaneBand(key, room.top, room.height, count, visible, key in wish.pinned, key in wish.collapsed, strip)

    def _crowd(self, room: _Room, visible: int, marks: list[Mark], height: float) -> Crowd:
        top = room.top + room.height - height - self.frame.metrics.padding / 2
        return Crowd(self.scene.lanes[room.key], visible, marks, top, height)

    def _drawn(
        self, rooms: list[_Room], visible: list[int], there: Candidates, bounds: list[int], settled: Settled
    ) -> Iterator[_Drawn]:
        columns, scale, metrics = self.scene.columns, self.scale, self.frame.metrics
        touching = (columns.start[there.events] < scale.end) & (columns.end[there.events] > scale.start)
        wishes, parts = there.wishes(scale.origin, metrics), pairwise(bounds)
        for room, seen in zip(rooms, visible, strict=True):
            if room.key in self.frame.arrangement.collapsed:
                yield _Drawn([], room.height - 2 * metrics.padding)
            else:
                first, last = next(parts)
                everything = int(np.count_nonzero(touching[first:last])) >= seen
                yield self._open(room, wishes[first:last], everything, settled.get(room.key, NOT_SETTLED))

    def _open(self, room: _Room, wishes: Wishes, everything: bool, settled: Mapping[int, int]) -> _Drawn:
        """An open lane: all rows are for marks if `everything` in the window finds room, else a strip takes some."""
        metrics = self.frame.metrics
        if everything:
            placed = place(wishes, self._rows(room, 2 * metrics.padding), metrics.short_title, settled)
            if len(placed) == len(wishes):
                return _Drawn(placed, 0.0)
        height = min(max(room.height * 0.25, metrics.strip), metrics.font * 4.5)
        rows = self._rows(room, 1.5 * metrics.padding + height)
        return _Drawn(place(wishes, rows, metrics.short_title, settled), height)

    def _rows(self, room: _Room, taken: float) -> Rows:
        """The rows of marks in a lane of which something else takes some pixels."""
        metrics = self.frame.metrics
        most = max(int((room.height - taken + 1) // metrics.row), 1)
        return Rows(room.number, [room.top + metrics.padding + row * metrics.row for row in range(most)])

    def _asking(self, lanes: list[LaneIndex]) -> Asking:
        scale, promoted = self.scale, self.promoted
        before = self.frame.metrics.longest_title * scale.per_pixel
        best = None if promoted is None else int(self.scene.columns.rank[promoted])
        return asking(lanes, scale.start - before, scale.end, scale.per_pixel, best)


def lay_out(
    scene: Scene, frame: Frame, words: Wording, *, promoted: int | None = None, settled: Settled | None = None
) -> Layout:
    """The shapes of a frame.

    `promoted` is an event that gets its mark before all others; `settled` is `Layout.rows()` of the frame before.
    """
    scale, metrics = time_scale(frame), frame.metrics
    rows = ticks(scale, words.calendar, words.tick, metrics.font)
    columns = edges(scale.start, scale.end, max(round(scale.width), 1), scene.lattice)
    artist = _Artist(scene, frame, scale, words, columns, cells(rows.units, scale, metrics.pill), promoted)
    rooms = _rooms(scene, frame)
    seen = [room for room in rooms if room.top < frame.height and room.top + room.height > metrics.axis]
    seen = [room._replace(number=number) for number, room in enumerate(seen)]
    lanes, marks = artist.lanes(seen, settled or {}) if seen else ([], [])
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
        marks=tuple(marks),
        peak=_peak([lane.strip for lane in lanes if lane.strip]),
        lanes_height=sum(room.height for room in rooms),
    )


def _peak(strips: list[Strip]) -> int:
    if not strips:
        return 0
    totals = np.array([strip.meetings for strip in strips]) + [strip.statements for strip in strips]
    at = int(totals.shape[1] * ORDINARY)
    return int(np.partition(totals, at, axis=1)[:, at].max())


def rows_needed(scene: Scene, frame: Frame, words: Wording, most: int) -> Mapping[str, int]:
    """How many rows each lane shown needs to draw all its events singly in this window, up to `most` and one more."""
    keys = arranged(scene.totals, frame.arrangement)
    tall = replace(frame, rows=dict.fromkeys(keys, most + 1), height=float("inf"), scroll=0.0)
    used = dict.fromkeys(keys, 1)
    for lane, rows in lay_out(scene, tall, words).rows().items():
        used[lane] = max(rows.values(), default=0) + 1
    return used
