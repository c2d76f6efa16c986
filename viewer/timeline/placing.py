"""Finding room for marks and titles: greedily, the most telling first, in rows."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns, Indices, Ints, Open
from viewer.timeline.hidden import Hidden
from viewer.timeline.metrics import Metrics
from viewer.timeline.pyramid import LaneIndex
from viewer.timeline.scale import TimeScale

STEP = 4
"""Pixels per bit of a row's occupancy."""

Floats = NDArray[np.float64]

Wishes = Sequence[tuple[int, int, int, int, float]]
"""Events that ask for room, best first: where each stands among all that ask, the row of the columns, the first bit
that bar and glyph take and how many more they take, and where the title would begin, in pixels from bit 0.
"""

Placed = tuple[int, int, float]
"""Where an event that asked for room found it: where it stands among all that asked, the row, and how much of its title
has room, in pixels.
"""


class TitleWidths:
    """Widths of the titles of events with what follows them, in pixels, no wider than `longest`, each measured once.

    `badge` is what the number of reports adds.
    """

    def __init__(
        self, columns: Columns, measure: Callable[[str], float], badge: Callable[[int], float], longest: float
    ) -> None:
        self._columns, self._measure, self._badge, self._longest = columns, measure, badge, longest
        self._known = array("f", bytes(4 * len(columns)))

    def of(self, event: int) -> float:
        """The width of an event's title."""
        return self._known[event] or self._measured(event)

    def _measured(self, event: int) -> float:
        width = self._measure(self._columns.titles[event]) + self._badge(int(self._columns.reports[event]))
        self._known[event] = min(width, self._longest)
        return self._known[event]


class Bars(NamedTuple):
    """Bars in pixels: left and right of each, and left of its glyph."""

    left: Floats
    right: Floats
    tile: Floats


def bars(start: Floats, end: Floats, sides: Floats, scale: TimeScale, metrics: Metrics) -> Bars:
    """The bars of events given by their columns; `sides` are open, see `Open`.

    They are cut well outside the window; a glyph stays in sight while its bar crosses the left edge.
    """
    glyph, edge = metrics.glyph, scale.origin
    near, far = edge - 1.5 * metrics.longest_title, edge + scale.width + 4 * metrics.fade
    ends = (np.stack((start, end)) - scale.start) / scale.per_pixel + edge
    left, right = np.minimum(np.maximum(ends, near), far)
    tile = np.where(right - left >= glyph, left, (left + right - glyph) / 2)
    tile = np.where((tile < edge) & (edge < right), np.minimum(edge, np.maximum(tile, right - glyph)), tile)
    if sides.any():
        left = left - np.where(sides.astype(int) & Open.START, metrics.fade, 0.0)
        right = right + np.where(sides.astype(int) & Open.END, metrics.fade, 0.0)
    return Bars(left, right, tile)


def wishes(events: Indices, wanted: Bars, metrics: Metrics) -> Wishes:
    """What events ask for that want these bars, in a window that begins at pixel 0."""
    base = -2 * metrics.longest_title
    low = ((np.minimum(wanted.left, wanted.tile) - base) / STEP).astype(np.int64)
    title = wanted.tile + (metrics.glyph + metrics.gap - base)
    own = (np.maximum(wanted.right + (metrics.gap - base), title) / STEP).astype(np.int64) - low
    return [*zip(range(len(low)), *(column.tolist() for column in (events, low, own, title)), strict=True)]


def place(asking: Wishes, rows: int, titles: TitleWidths, short: float, settled: Mapping[int, int]) -> list[Placed]:
    """Those that found room in so many rows.

    A title that finds no room is cut to `short`, then left away. `settled` names the row that an event had a moment
    ago, which it keeps if it can, so that marks do not jump between rows while the view moves.
    """
    taken, full = [0] * rows, 0
    found: list[Placed] = []
    for at, event, low, own, title in asking:
        if full & ((2 << own) - 1) << low:  # taken in every row: most of a crowd ends here
            continue
        wish, whole = settled.get(event, 0), titles.of(event)
        for width in (whole, min(whole, short), 0.0):
            bits = ((2 << max(own, int((title + width) / STEP) - low)) - 1) << low
            if full & bits:
                continue
            if wish < rows and not taken[wish] & bits:
                row = wish
            else:
                for row, held in enumerate(taken):  # noqa: B007 - the first that is free is taken
                    if not held & bits:
                        break
                else:
                    continue
            taken[row] |= bits
            full = reduce(and_, taken)
            found.append((at, row, width))
            break
    return found


@dataclass(frozen=True, slots=True)
class Placing:
    """The events of a lane that found room, and counts of those that found none.

    `found` has a column for each event: start and end in minutes, which sides are open, its row, how much of the title
    has room, and how far that reaches beyond the right end of the bar, in pixels.

    It was worked out for the stretch from `start` to `end` at so many minutes per pixel, for a lane of this height, of
    which `strip` is not for marks.
    """

    lane: LaneIndex
    height: float
    open: bool
    promoted: int | None
    start: float
    end: float
    per_pixel: float
    strip: float
    events: Indices
    found: Floats
    hidden: Hidden

    @property
    def rows(self) -> Ints:
        """The row of each event."""
        rows: Ints = self.found[3].astype(np.int64)
        return rows

    def row_of(self) -> Mapping[int, int]:
        """The row by event."""
        return dict(zip(self.events.tolist(), self.rows.tolist(), strict=True))


Placings = Mapping[str, Placing]
"""The placing of each lane in sight, by key."""
