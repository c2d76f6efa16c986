"""How many events touch each pixel column, at a cost that does not grow with the number of events."""

from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Ints

CELLS = 1 << 16
"""Cells of the lattice; in a wide window each pixel column spans several."""
FEW = 512
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


@dataclass(frozen=True, slots=True)
class Tally:
    """Starts and ends of a set of events, each sorted for itself."""

    starts: Ints
    ends: Ints
    prefix: tuple[NDArray[np.int32], NDArray[np.int32]] | None
    """How many start, and how many are over, before each edge of the lattice."""

    def __len__(self) -> int:
        return len(self.starts)

    def before(self, start: float, end: float) -> tuple[int, int, int, int]:
        """How many events start before `start` and `end`, then how many are over by `start` and by `end`."""
        # Keys are whole: a float key would have NumPy convert the whole column at every search.
        low, high = (int(self.starts.searchsorted(ceil(at))) for at in (start, end))
        return low, high, self.over(start), self.over(end)

    def over(self, at: float) -> int:
        """How many events are over by a time."""
        return int(self.ends.searchsorted(floor(at), side="right"))

    def touching(self, columns: Edges) -> Counts:
        """How many events touch each column.

        In a wide window an event may be counted in the column before or after as well, never in none.
        """
        if self.prefix is not None and columns.cells is not None:
            begun = self.prefix[0].take(columns.cells[0], mode="clip")
            return np.asarray(begun - self.prefix[1].take(columns.cells[1], mode="clip"))
        if (bounds := self.before(columns.start, columns.end))[1] - bounds[0] <= FEW:
            return self._one_by_one(columns, bounds)
        over = self.ends.searchsorted(columns.over, side="right")
        return np.asarray(self.starts.searchsorted(columns.begin) - over)

    def _one_by_one(self, columns: Edges, bounds: tuple[int, int, int, int]) -> Counts:
        low, high, first, last = bounds
        count, width = columns.count, (columns.end - columns.start) / columns.count
        begin = ((self.starts[low:high] - columns.start) / width).astype(np.int64)
        finish = np.ceil((self.ends[first:last] - columns.start) / width).astype(np.int64)
        begun, ended = (np.bincount(times, minlength=count)[:count] for times in (begin, finish))
        return np.asarray(low - first + np.cumsum(begun - ended))


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
