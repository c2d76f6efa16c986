"""Finding room for marks and titles: greedily, the most telling first, in rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from operator import and_
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns, Indices, Open
from viewer.timeline.metrics import Metrics
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import Mark

STEP = 4
"""Pixels per bit of a row's occupancy."""


Wishes = Sequence[tuple[int, int, int, int, int, int, float]]
"""Events that ask for room, best first: where each stands among all that ask, the row of the columns, the first bit
that bar and glyph take, how many more they take, and how many with the title or the title cut short; the whole title
in pixels.
"""


class Rows(NamedTuple):
    """The rows of a lane: its number on the screen, and the top of each row in pixels."""

    lane: int
    tops: list[float]


Placed = tuple[int, int, float, float]
"""Where an event that asked for room found it: where it stands among all that asked, the number of the lane, the top of
the row, and how much of its title has room, in pixels.
"""


class TitleWidths:
    """Widths of the titles of events with what follows them, in pixels, no wider than `longest`, each measured once.

    `badge` is what the number of reports adds.
    """

    def __init__(
        self, columns: Columns, measure: Callable[[str], float], badge: Callable[[int], float], longest: float
    ) -> None:
        self._columns, self._measure, self._badge, self._longest = columns, measure, badge, longest
        self._known = np.full(len(columns), np.nan)

    def of(self, events: Indices) -> NDArray[np.float64]:
        """The width of each event's title."""
        new = events[np.isnan(self._known[events])]
        for event in new.tolist():
            title, reports = self._columns.titles[event], int(self._columns.reports[event])
            self._known[event] = min(self._measure(title) + self._badge(reports), self._longest)
        return self._known[events]


@dataclass(frozen=True, slots=True)
class Candidates:
    """What events ask for, in pixels: left and right of the bar, left of the glyph, the whole title."""

    events: Indices
    left: NDArray[np.float64]
    right: NDArray[np.float64]
    tile: NDArray[np.float64]
    title: NDArray[np.float64]

    def wishes(self, edge: float, metrics: Metrics) -> Wishes:
        """The same in bits; `edge` is the left edge of the window."""
        base = edge - 2 * metrics.longest_title
        low = ((np.minimum(self.left, self.tile) - base) / STEP).astype(np.int64)
        end = self.tile + metrics.glyph + metrics.gap
        own = np.maximum(self.right + metrics.gap, end)
        cut, whole = (np.maximum(own, end + np.minimum(self.title, most)) for most in (metrics.short_title, np.inf))
        more = [((until - base) / STEP).astype(np.int64) - low for until in (own, whole, cut)]
        events, title = self.events.tolist(), self.title.tolist()
        return [*zip(range(len(low)), events, low.tolist(), *[until.tolist() for until in more], title, strict=True)]

    def marks(self, placed: Sequence[Placed]) -> list[Mark]:
        """The marks of those that found room."""
        if not placed:
            return []
        at, lanes, tops, titles = zip(*placed, strict=True)
        events, left, right, tile = (
            column[[*at]].tolist() for column in (self.events, self.left, self.right, self.tile)
        )
        return [*map(MARK, zip(events, lanes, left, right, tops, tile, titles, strict=True))]


MARK: Callable[[tuple[int, int, float, float, float, float, float]], Mark] = partial(tuple.__new__, Mark)
"""`Mark._make` without a call in Python for each."""


def candidates(
    columns: Columns, events: Indices, scale: TimeScale, widths: TitleWidths, metrics: Metrics
) -> Candidates:
    """What the events ask for.

    Bars are cut well outside the window; a glyph stays in sight while its bar crosses the left edge.
    """
    glyph, edge = metrics.glyph, scale.origin
    near, far = edge - 1.5 * metrics.longest_title, edge + scale.width + 4 * metrics.fade
    ends = (np.stack((columns.start[events], columns.end[events])) - scale.start) / scale.per_pixel + edge
    left, right = np.minimum(np.maximum(ends, near), far)
    tile = np.where(right - left >= glyph, left, (left + right - glyph) / 2)
    tile = np.where((tile < edge) & (edge < right), np.minimum(edge, np.maximum(tile, right - glyph)), tile)
    open_ = columns.open[events]
    if open_.any():
        left = left - np.where(open_ & Open.START, metrics.fade, 0.0)
        right = right + np.where(open_ & Open.END, metrics.fade, 0.0)
    return Candidates(events, left, right, tile, widths.of(events))


def place(wishes: Wishes, rows: Rows, short: float, settled: Mapping[int, int]) -> list[Placed]:
    """Those that found room.

    A title that finds no room is cut to `short`, then left away. `settled` names the row that an event had a moment
    ago, which it keeps if it can, so that marks do not jump between rows while the view moves.
    """
    lane, tops = rows
    taken, full = [0] * len(tops), 0
    found: list[Placed] = []
    for at, event, low, own, whole, cut, title in wishes:
        if full & ((2 << own) - 1) << low:  # taken in every row: most of a crowd ends here
            continue
        wish = settled.get(event, 0)
        for more, width in ((whole, title), (cut, min(title, short)), (own, 0.0)):
            bits = ((2 << more) - 1) << low
            if full & bits:
                continue
            if wish < len(tops) and not taken[wish] & bits:
                row = wish
            else:
                for row, held in enumerate(taken):  # noqa: B007 - the first that is free is taken
                    if not held & bits:
                        break
                else:
                    continue
            taken[row] |= bits
            full = reduce(and_, taken)
            found.append((at, lane, tops[row], width))
            break
    return found
