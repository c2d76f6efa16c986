"""How many events touch each pixel column, at a cost that does not grow with the number of events."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Ints

CELLS = 1 << 17
"""Cells of the lattice; in a wide window each pixel column spans several."""
FEW = 2048
"""Events in the window up to which they are counted one by one."""
MANY = 4096
"""Events from which on counts by cell are worth their memory."""

Counts = NDArray[np.integer]


@dataclass(frozen=True, slots=True)
class Lattice:
    """A fine division of all of time that the events cover; cell `i` begins at `origin + i * cell` minutes."""

    origin: int
    cell: int
    cells: int


def lattice(starts: Ints, ends: Ints) -> Lattice:
    """The lattice that holds these events, of which there is at least one."""
    origin, last = int(starts.min()), int(ends.max()) - 1
    cell = max(1, -(-(last + 1 - origin) // CELLS))
    return Lattice(origin, cell, (last - origin) // cell + 1)


@dataclass(frozen=True, slots=True)
class Edges:
    """The edges of a window's pixel columns, made ready once for all lanes.

    `begin` holds the first whole minute at or after each right edge, `over` the last at or before each left one;
    `cells` the edges of the lattice around each column, if columns are wide enough for it.
    """

    start: float
    end: float
    count: int
    begin: Ints
    over: Ints
    cells: tuple[Ints, Ints] | None


def edges(start: float, end: float, count: int, cut: Lattice | None = None) -> Edges:
    """The edges of `count` equal columns of a window."""
    exact = np.linspace(start, end, count + 1)
    begin, over = np.ceil(exact[1:]).astype(np.int64), np.floor(exact[:-1]).astype(np.int64)
    if cut is None or (end - start) / count < 2 * cut.cell:
        return Edges(start, end, count, begin, over, None)
    place = (exact - cut.origin) / cut.cell
    return Edges(
        start, end, count, begin, over, (np.ceil(place[1:]).astype(np.int64), np.floor(place[:-1]).astype(np.int64))
    )


class Bounds(NamedTuple):
    """How many events start before the first column and before the end of the last, and how many are over by then."""

    low: int
    high: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Tally:
    """Starts and ends of a set of events, each sorted for itself."""

    starts: Ints
    ends: Ints
    prefix: tuple[NDArray[np.int32], NDArray[np.int32]] | None
    """How many start, and how many are over, before each edge of the lattice."""

    def __len__(self) -> int:
        return len(self.starts)

    def bounds(self, columns: Edges) -> Bounds:
        """Where the columns' events stand."""
        # Keys are whole: a float key would have NumPy convert the whole column at every search.
        low, high = self.starts.searchsorted(np.array((ceil(columns.start), ceil(columns.end)), np.int64)).tolist()
        keys = np.array((floor(columns.start), floor(columns.end)), np.int64)
        return Bounds(low, high, *self.ends.searchsorted(keys, side="right").tolist())

    def over(self, at: float) -> int:
        """How many events are over by a time."""
        return int(self.ends.searchsorted(floor(at), side="right"))

    def by_lattice(self, columns: Edges, out: Counts) -> bool:
        """Count into `out`, see `touching`; false where columns are too narrow or events too few for that."""
        if self.prefix is None or columns.cells is None:
            return False
        self.prefix[0].take(columns.cells[0], mode="clip", out=out)
        out -= self.prefix[1].take(columns.cells[1], mode="clip")
        return True

    def by_search(self, columns: Edges) -> Counts:
        """See `touching`."""
        over = self.ends.searchsorted(columns.over, side="right")
        return np.asarray(self.starts.searchsorted(columns.begin) - over)


def touching(tallies: Sequence[Tally], columns: Edges) -> Counts:
    """How many events of each tally touch each column: a row for every tally.

    In a wide window an event may be counted in the column before or after as well, never in none.
    """
    counts = np.empty((len(tallies), columns.count), np.int32)
    few: list[tuple[int, Tally, Bounds]] = []
    for row, tally in enumerate(tallies):
        if tally.by_lattice(columns, counts[row]):
            continue
        if (bounds := tally.bounds(columns)).high - bounds.low <= FEW:
            few.append((row, tally, bounds))
        else:
            counts[row] = tally.by_search(columns)
    if few:
        counts[[row for row, _, _ in few]] = one_by_one([(tally, bounds) for _, tally, bounds in few], columns)
    return counts


def one_by_one(tallies: Sequence[tuple[Tally, Bounds]], columns: Edges) -> Counts:
    """See `touching`: each start adds one from its column on, each end takes one away."""
    begun = _changes([tally.starts[at.low : at.high] for tally, at in tallies], columns, np.floor)
    ended = _changes([tally.ends[at.first : at.last] for tally, at in tallies], columns, np.ceil)
    going = np.array([at.low - at.first for _, at in tallies])
    return np.asarray(np.cumsum(begun - ended, axis=1)[:, :-1] + going[:, None])


def _changes(lists: list[Ints], columns: Edges, rounded: np.ufunc) -> Ints:
    """How many times of each list fall into each column, and into one more that begins with the end."""
    stride, width = columns.count + 1, (columns.end - columns.start) / columns.count
    place = rounded((np.concatenate(lists) - columns.start) / width).astype(np.int64)
    rows = np.repeat(np.arange(len(lists)) * stride, [len(times) for times in lists])
    found = np.bincount(np.minimum(place, columns.count) + rows, minlength=len(lists) * stride)
    return found.reshape(len(lists), stride)


def _prefix(times: Ints, cut: Lattice) -> NDArray[np.int32]:
    held = np.bincount((times - cut.origin) // cut.cell, minlength=cut.cells)
    return np.concatenate((np.zeros(1, np.int32), np.cumsum(held, dtype=np.int32)))


def tally(starts: Ints, ends: Ints, cut: Lattice) -> Tally:
    """The tally of events given by their starts and ends, in any order, all of which the lattice holds."""
    first, last = np.sort(starts), np.sort(ends)
    if len(first) <= MANY:
        return Tally(first, last, None)
    # An event that ends exactly at an edge is over there: its last minute decides its cell.
    return Tally(first, last, (_prefix(first, cut), _prefix(last - 1, cut)))
