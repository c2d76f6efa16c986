"""How many events touch each pixel column, at a cost that does not grow with the number of events."""

from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Ints

CELLS = 1 << 16
"""Cells of the fine grid; at a wide window each pixel column spans several."""
FEW = 512
"""Events in the window up to which they are counted one by one."""
MANY = 4096
"""Events from which on a grid is worth its memory."""

Counts = NDArray[np.integer]


@dataclass(frozen=True, slots=True)
class Grid:
    """Counts of starts and ends before each cell edge; cell `i` begins at `origin + i * cell`."""

    origin: int
    cell: int
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Tally:
    """Starts and ends of a set of events, each sorted for itself."""

    starts: Ints
    ends: Ints
    grid: Grid | None

    def __len__(self) -> int:
        return len(self.starts)

    def before(self, start: float, end: float) -> tuple[int, int, int, int]:
        """How many events start before `start` and `end`, then how many are over by `start` and by `end`."""
        # Keys are made whole: a float key would have NumPy convert the whole column at every search.
        begun = self.starts.searchsorted(np.array((ceil(start), ceil(end)), np.int64))
        over = self.ends.searchsorted(np.array((floor(start), floor(end)), np.int64), side="right")
        return int(begun[0]), int(begun[1]), int(over[0]), int(over[1])

    def within(self, start: float, end: float) -> int:
        """How many events touch the window `[start, end)`."""
        _, begun, over, _ = self.before(start, end)
        return begun - over

    def touching(self, edges: NDArray[np.float64]) -> Counts:
        """How many events touch each `[edges[i], edges[i + 1])`, the edges being equally far apart.

        In a wide window an event may be counted in the column before or after as well, never in none.
        """
        if self.grid is not None and edges[1] - edges[0] >= 2 * self.grid.cell:
            return _from_grid(self.grid, edges)
        if (bounds := self.before(edges[0], edges[-1]))[1] - bounds[0] <= FEW:
            return self._one_by_one(edges, bounds)
        begun = self.starts.searchsorted(np.ceil(edges[1:]).astype(np.int64))
        return np.asarray(begun - self.ends.searchsorted(np.floor(edges[:-1]).astype(np.int64), side="right"))

    def _one_by_one(self, edges: NDArray[np.float64], bounds: tuple[int, int, int, int]) -> Counts:
        low, high, first, last = bounds
        columns, width = len(edges) - 1, (edges[-1] - edges[0]) / (len(edges) - 1)
        begin = ((self.starts[low:high] - edges[0]) / width).astype(np.int64)
        finish = np.ceil((self.ends[first:last] - edges[0]) / width).astype(np.int64)
        begun, ended = (np.bincount(times, minlength=columns)[:columns] for times in (begin, finish))
        return np.asarray(low - first + np.cumsum(begun - ended))


def _from_grid(grid: Grid, edges: NDArray[np.float64]) -> Counts:
    place = (edges - grid.origin) / grid.cell
    begun = grid.starts.take(np.ceil(place[1:]).astype(np.int64), mode="clip")
    return np.asarray(begun - grid.ends.take(np.floor(place[:-1]).astype(np.int64), mode="clip"))


def _prefix(times: Ints, origin: int, cell: int, cells: int) -> NDArray[np.int32]:
    held = np.bincount((times - origin) // cell, minlength=cells)
    return np.concatenate((np.zeros(1, np.int32), np.cumsum(held, dtype=np.int32)))


def _grid(starts: Ints, ends: Ints) -> Grid:
    origin, last = int(starts[0]), int(ends[-1])
    cell = max(1, -(-(last + 1 - origin) // CELLS))
    cells = (last - origin) // cell + 1
    # An event that ends exactly at an edge is over there: its last minute decides its cell.
    return Grid(origin, cell, _prefix(starts, origin, cell, cells), _prefix(ends - 1, origin, cell, cells))


def tally(starts: Ints, ends: Ints) -> Tally:
    """The tally of events given by their starts and ends, in any order."""
    first, last = np.sort(starts), np.sort(ends)
    return Tally(first, last, _grid(first, last) if len(first) > MANY else None)
