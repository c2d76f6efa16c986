"""Who has found room in a lane, and for how long that holds: while the view moves, crowded lanes are placed for more
than the window, and anew only when it leaves that.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from math import inf, log2
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns, Indices
from viewer.timeline.hidden import Crowd, Hidden, hidden
from viewer.timeline.metrics import Metrics
from viewer.timeline.placing import Floats, Placed, Placing, Placings, TitleWidths, Wishes, bars, place, wishes
from viewer.timeline.pyramid import Asking, LaneIndex, asking
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import Mark

MARGIN = 0.5
"""What a moving view places to either side of the window, as a share of it."""
SLACK = 1.2
"""How much farther out a view that zooms out places, so that the next steps find everything in place."""
CLOSER = 3.0
"""How much closer a moving view may come to what has been placed."""
FEW_FRAMES = 3
"""Frames that the margin must last to be worth its cost."""
TRIED = 64
"""Events up to which every one of a lane is tried."""
LEAST_TRIED = 16
"""Events that are tried in any crowd."""
SAME = 1e-9
"""Share by which a window may be wider than the one before and yet be the same."""
ROUNDING = 0.5
"""Pixels by which a title may miss its room."""


class Room(NamedTuple):
    """One lane's place on the screen, whether it is open, and its events."""

    key: str
    top: float
    height: float
    open: bool
    lane: LaneIndex


class Asked(NamedTuple):
    """What the events of some lanes ask for, lane by lane; `bounds` parts the lanes.

    `times` has rows for start, end and open sides; `inside` tells who touches the window, `beyond` how many pixels a
    glyph reaches past the right end of its bar.
    """

    events: Indices
    times: Floats
    inside: NDArray[np.bool_]
    beyond: Floats
    wishes: Wishes
    bounds: Sequence[int]


@dataclass(frozen=True, slots=True)
class Settler:
    """Places the events of lanes for a window.

    `promoted` is an event that gets its mark before all others. At rest every placing is made for this very window; in
    a `moving` view that of a crowded lane is made for more, and serves on until the window has come too far from it, or
    while the view is so `fast` that another would not be seen: the strip shows what is there. `cut` gives the bounds,
    in minutes, of the stretches in which events without a mark are counted.
    """

    columns: Columns
    scale: TimeScale
    metrics: Metrics
    titles: TitleWidths
    promoted: int | None
    moving: bool
    fast: bool
    cut: Callable[[TimeScale], Sequence[float]]

    def settle(self, rooms: Sequence[Room], before: Placings) -> Placings:
        """The placing of each lane, most of them perhaps those of the frame before."""
        fit = {room.key: before[room.key] for room in rooms if self._fits(room, before.get(room.key))}
        strains = {key: _strain(placing, self.scale) for key, placing in fit.items()} if self.moving else {}
        stale = [room for room in rooms if self._is_worn(strains.get(room.key, inf), fit.get(room.key))]
        narrow = self.scale.over(self.scale.width, 0.0)
        if self.fast or not self.moving:
            made = self._placed(stale, narrow, before)
        else:
            made = self._placed([room for room in stale if self._may_be_sparse(room)], narrow, before, sparse=True)
            crowded = [room for room in stale if room.key not in made]
            made |= self._placed(crowded, self._wide(out=inf in strains.values()), before)
        return {room.key: made.get(room.key) or fit[room.key] for room in rooms}

    def _fits(self, room: Room, placing: Placing | None) -> bool:
        return (
            placing is not None
            and placing.lane is room.lane
            and (placing.height, placing.open) == (room.height, room.open)
            and placing.promoted == self.promoted
        )

    def _is_worn(self, strain: float, placing: Placing | None) -> bool:
        """Whether a lane is to be placed anew. A crowd's marks serve a fast view however far away it is."""
        return strain > 1.0 and not (self.fast and strain < inf and placing is not None and placing.strip)

    def _may_be_sparse(self, room: Room) -> bool:
        most = room.height / self.metrics.row * self.scale.width / self.metrics.glyph
        return room.open and room.lane.within(self.scale.start, self.scale.end) <= most

    def _wide(self, *, out: bool) -> TimeScale:
        """The window of a moving view with what may come into it next."""
        slack = SLACK if out else 1.0
        share = slack * (1 + 2 * MARGIN)
        spare = self.scale.span * (share - 1) / 2
        return TimeScale(self.scale.start - spare, self.scale.end + spare, self.scale.width * share / slack)

    def _placed(
        self, rooms: Sequence[Room], window: TimeScale, before: Placings, *, sparse: bool = False
    ) -> dict[str, Placing]:
        """The placing of each lane, or only of those in which everything finds room.

        What all lanes ask for is worked out at once.
        """
        if not rooms:
            return {}
        seen = {room.key: room.lane.within(window.start, window.end) for room in rooms}
        asked = self._asked([room for room in rooms if room.open], seen, window)
        parts = pairwise(asked.bounds)
        made: dict[str, Placing] = {}
        for room in rooms:
            part = slice(*next(parts)) if room.open else slice(0)
            settled = before[room.key].row_of() if room.key in before else {}
            found = self._found(room, asked, part, seen[room.key], settled, sparse=sparse)
            if found is not None:
                made[room.key] = self._placing(room, window, asked, *found)
        return made | self._counted(made, seen, window)

    def _asked(self, rooms: Sequence[Room], seen: Mapping[str, int], window: TimeScale) -> Asked:
        asked, columns = self._asking(rooms, seen, window), self.columns
        events = columns.by_rank[asked.ranks]
        times = np.stack((columns.start[events], columns.end[events], columns.open[events])).astype(np.float64)
        start, end, sides = times
        shapes = bars(start, end, sides, window, self.metrics)
        return Asked(
            events=events,
            times=times,
            inside=(start < window.end) & (end > window.start),
            beyond=shapes.tile + self.metrics.glyph - shapes.right,
            wishes=wishes(events, shapes, self.metrics),
            bounds=asked.bounds,
        )

    def _placing(self, room: Room, window: TimeScale, asked: Asked, placed: Sequence[Placed], strip: float) -> Placing:
        at, rows, titles = (np.array(column) for column in zip(*placed, strict=True)) if placed else NOTHING
        return Placing(
            lane=room.lane,
            height=room.height,
            open=room.open,
            promoted=self.promoted,
            start=window.start,
            end=window.end,
            per_pixel=window.per_pixel,
            strip=strip,
            events=asked.events[at],
            found=np.concatenate((asked.times[:, at], (rows, titles, np.maximum(asked.beyond[at] + titles, 0.0)))),
            hidden=NONE_HIDDEN,
        )

    def _counted(self, made: Placings, seen: Mapping[str, int], window: TimeScale) -> dict[str, Placing]:
        """The same placings of crowded lanes with counts of the events that have no mark."""
        crowds = {key: Crowd(one.lane, seen[key], one.events) for key, one in made.items() if one.strip}
        counts = hidden([*crowds.values()], self.columns, self.cut(window)) if crowds else []
        return {key: replace(made[key], hidden=count) for key, count in zip(crowds, counts, strict=True)}

    def _asking(self, rooms: Sequence[Room], seen: Mapping[str, int], window: TimeScale) -> Asking:
        before = self.metrics.longest_title * window.per_pixel
        best = None if self.promoted is None else int(self.columns.rank[self.promoted])
        mosts = [self._most(room, seen[room.key], window) for room in rooms]
        lanes = [room.lane for room in rooms]
        return asking(lanes, window.start - before, window.end, window.per_pixel, mosts, best)

    def _most(self, room: Room, seen: int, window: TimeScale) -> int:
        """How many of a kind to try: where all may find room all, else about as many as there is room for titles."""
        if seen <= TRIED:
            return TRIED
        return max(int(room.height / self.metrics.row * window.width / self.metrics.longest_title), LEAST_TRIED)

    def _found(
        self, room: Room, asked: Asked, part: slice, seen: int, settled: Mapping[int, int], *, sparse: bool
    ) -> tuple[list[Placed], float] | None:
        """Who found room, and the height of the strip: all rows are for marks if all that are `seen` in the window find
        room, else a strip takes some. A collapsed lane is all strip."""
        metrics, wanted = self.metrics, asked.wishes[part]
        if not room.open:
            return [], room.height - 2 * metrics.padding
        if int(np.count_nonzero(asked.inside[part])) >= seen:
            placed = self._place(room, wanted, 2 * metrics.padding, settled)
            if int(np.count_nonzero(asked.inside[[at for at, _, _ in placed]])) >= seen:
                return placed, 0.0
        if sparse:
            return None
        strip = min(max(room.height * 0.25, metrics.strip), metrics.font * 4.5)
        return self._place(room, wanted, 1.5 * metrics.padding + strip, settled), strip

    def _place(self, room: Room, wanted: Wishes, taken: float, settled: Mapping[int, int]) -> list[Placed]:
        """Those that find room in a lane of which something else takes some pixels."""
        rows = max(int((room.height - taken + 1) // self.metrics.row), 1)
        return place(wanted, rows, self.titles, self.metrics.short_title, settled)


def fast(scale: TimeScale, before: TimeScale) -> bool:
    """Whether a view moves so fast from one window to the next that what is beside them will hardly be seen."""
    shift = abs(scale.start + scale.end - before.start - before.end) / 2
    return shift > MARGIN / FEW_FRAMES * scale.span


def _strain(placing: Placing, scale: TimeScale) -> float:
    """How far a window is from the one this was worked out for: above 1 it serves no longer.

    Coming closer only moves marks apart; from farther away they would overlap.
    """
    closer = log2(placing.per_pixel / scale.per_pixel)
    near = min(scale.start - placing.start, placing.end - scale.end) / (MARGIN * scale.span)
    return max(closer / log2(CLOSER), 1.0 - near) if closer >= -SAME else inf


NONE_HIDDEN = Hidden((), ())
NOTHING = np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
MARK: Callable[[tuple[int, int, float, float, float, float, float]], Mark] = partial(tuple.__new__, Mark)
"""`Mark._make` without a call in Python for each."""


def marks(rooms: Sequence[Room], placings: Placings, scale: TimeScale, metrics: Metrics, *, moving: bool) -> list[Mark]:
    """The marks in sight of all that found room.

    A title slides along with its glyph while the bar crosses the left edge of the window, and is cut or left away where
    it would leave the room that it found. Beyond the edge it follows its bar only while the view is `moving`: at rest,
    a title without its beginning tells nothing.
    """
    if not rooms:
        return []
    held = [placings[room.key] for room in rooms]
    counts = [len(placing.events) for placing in held]
    start, end, sides, rows, titles, beyond = np.concatenate([placing.found for placing in held], axis=1)
    tops = np.repeat([room.top + metrics.padding for room in rooms], counts) + rows * metrics.row
    left, right, tile = bars(start, end, sides, scale, metrics)
    room_left = right + beyond - tile - metrics.glyph + ROUNDING
    titles = np.where(titles <= room_left, titles, np.where(metrics.short_title <= room_left, metrics.short_title, 0.0))
    until = np.maximum(right, tile + metrics.glyph + (titles if moving else 0.0))
    seen = (until > scale.origin) & (np.minimum(left, tile) < scale.origin + scale.width)
    events = np.concatenate([placing.events for placing in held])
    lanes = np.repeat(np.arange(len(rooms)), counts)
    shown = [column[seen].tolist() for column in (events, lanes, left, right, tops, tile, titles)]
    return [*map(MARK, zip(*shown, strict=True))]
