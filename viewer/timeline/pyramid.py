"""Which events deserve a label in a window: the best of every stretch of time, the same ones as long as they fit.

Everything here is in ranks (0 is the best event of all). They are unique: candidates merge and sort as numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, log2
from typing import NamedTuple

import numpy as np

from viewer.timeline.columns import Columns, Indices, Ints
from viewer.timeline.tally import Lattice, Tally, tally

FINEST = 8
"""The finest buckets span 2**8 minutes, about four hours."""
BUCKET = 48
"""Pixels that one bucket covers at the least."""
SINGLY = 512
"""Events starting in the window up to which every one is considered."""
BLOCK = 256
"""Events whose latest end is kept together."""
NEAR = 4096
"""Events up to which all are looked at rather than those of some blocks."""
LANE_BITS = 32
"""Where the number of a lane stands above a rank."""
FOREMOST = -1
"""What stands for a rank that goes before all others."""
NOBODY = np.zeros(0, np.int32)


@dataclass(frozen=True, slots=True)
class Level:
    """The best rank of every bucket that is not empty; bucket `i` spans `[i << shift, (i + 1) << shift)` minutes."""

    shift: int
    buckets: Ints
    best: Indices


@dataclass(frozen=True, slots=True)
class LaneIndex:
    """One lane's events by start: ranks, starts and ends, the latest end of every block, the best of every bucket, and
    tallies by kind.
    """

    rank: Indices
    start: Ints
    end: Ints
    latest: Ints
    levels: tuple[Level, ...]
    meetings: Tally
    statements: Tally

    def __len__(self) -> int:
        return len(self.rank)

    def within(self, start: float, end: float) -> int:
        """How many events touch the window `[start, end)`."""
        begun = int(self.start.searchsorted(ceil(end)))
        return begun - self.meetings.over(start) - self.statements.over(start)

    def candidates(self, start: int, end: int, per_pixel: float, most: int) -> list[Indices]:
        """Ranks worth a try at a label from one minute to before another, in any order, some of them twice: `most` of
        those that start in between and of those that go on, and the best of every stretch."""
        low, high = self.start.searchsorted(np.array((start, end), np.int64)).tolist()
        found = [_top(self.rank[low:high], most)] if high - low <= SINGLY else []
        if high - low > most:
            found.append(self._best_by_bucket(start, end, per_pixel))
        if low:
            found.append(_top(self._still_going(low, start), most))
        return found

    def _best_by_bucket(self, start: int, end: int, per_pixel: float) -> Indices:
        wanted = ceil(log2(max(per_pixel * BUCKET, 1.0)))
        level = self.levels[min(max(wanted - FINEST, 0), len(self.levels) - 1)]
        first, last = start >> level.shift, end >> level.shift
        low, high = level.buckets.searchsorted(np.array((first, last + 1), np.int64)).tolist()
        best: Indices = level.best[low:high]
        return best

    def _still_going(self, low: int, start: int) -> Indices:
        """Those of the first `low` that go on after a minute."""
        blocks = (self.latest[: -(-low // BLOCK)] > start).nonzero()[0]
        if not len(blocks):
            return self.rank[:0]
        first = int(blocks[0]) * BLOCK
        if low - first <= NEAR:
            near: Indices = self.rank[first:low][self.end[first:low] > start]
            return near
        rows = (blocks[:, None] * BLOCK + np.arange(BLOCK)).ravel()
        rows = rows[rows < low]
        going: Indices = self.rank[rows[self.end[rows] > start]]
        return going


class Asking(NamedTuple):
    """Ranks of the events that ask for a label, lane by lane, the best first; `bounds` parts the lanes."""

    ranks: Ints
    bounds: list[int]


def asking(
    lanes: Sequence[LaneIndex],
    start: float,
    end: float,
    per_pixel: float,
    mosts: Sequence[int],
    best: int | None,
) -> Asking:
    """The events of each lane worth a try at a label in the window, see `LaneIndex.candidates`; rank `best` goes before
    all others.
    """
    first, last = ceil(start), ceil(end)
    lists = [lane.candidates(first, last, per_pixel, most) for lane, most in zip(lanes, mosts, strict=True)]
    if best is not None:
        for lane, found in zip(lanes, lists, strict=True):
            found.append(lane.rank[lane.rank == best])
    ranks = np.concatenate([NOBODY, *(ranks for found in lists for ranks in found)])
    if best is not None:
        ranks[ranks == best] = FOREMOST
    lane_of = np.repeat(np.arange(len(lanes)), [sum([len(ranks) for ranks in found]) for found in lists])
    keys = (lane_of << LANE_BITS) + (ranks - FOREMOST)
    keys.sort()
    fresh = np.ones(len(keys), np.bool_)
    np.not_equal(keys[1:], keys[:-1], out=fresh[1:])
    keys = keys[fresh]
    ranks = (keys & ((1 << LANE_BITS) - 1)) + FOREMOST
    if best is not None:
        ranks[ranks == FOREMOST] = best
    return Asking(ranks, keys.searchsorted(np.arange(len(lanes) + 1) << LANE_BITS).tolist())


def _top(ranks: Indices, most: int) -> Indices:
    return np.partition(ranks, most)[:most] if len(ranks) > most else ranks


def _levels(start: Ints, rank: Indices) -> tuple[Level, ...]:
    levels: list[Level] = []
    buckets, best, shift = start >> FINEST, rank, FINEST
    while len(start):
        edges = np.flatnonzero(np.concatenate((np.ones(1, np.bool_), buckets[1:] != buckets[:-1])))
        buckets, best = buckets[edges], np.minimum.reduceat(best, edges)
        levels.append(Level(shift, buckets, best))
        if len(buckets) == 1:
            break
        buckets, shift = buckets >> 1, shift + 1
    return tuple(levels)


def lane_index(columns: Columns, members: Indices, cut: Lattice) -> LaneIndex:
    """The index of a lane, on a lattice that holds all events; undated members are left out."""
    start = columns.start[members]
    order = np.argsort(start)
    order = order[start[order].searchsorted(0) :]
    members, start = members[order], start[order]
    end, rank, meeting = columns.end[members], columns.rank[members], columns.kind[members] == 0
    latest = np.maximum.reduceat(end, np.arange(0, len(end), BLOCK)) if len(end) else end
    return LaneIndex(
        rank=rank,
        start=start,
        end=end,
        latest=latest,
        levels=_levels(start, rank),
        meetings=tally(start[meeting], end[meeting], cut),
        statements=tally(start[~meeting], end[~meeting], cut),
    )
