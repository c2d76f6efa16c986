"""Finding room for marks and titles: greedily, the most telling first, in rows."""

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from operator import and_
from typing import NamedTuple

import numpy as np

from viewer.timeline.columns import Columns, Indices, Open
from viewer.timeline.metrics import Metrics
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import Mark

STEP = 4
"""Pixels per bit of a row's occupancy."""


Candidates = Sequence[tuple[int, float, float, float, int, int]]
"""Events that ask for room, best first: row of the columns; left and right of the bar and left of the glyph, in pixels;
the first and last bit that bar and glyph take.
"""


class Rows(NamedTuple):
    """The rows of a lane: its number on the screen, and the top of each row in pixels."""

    lane: int
    tops: list[float]


class TitleWidths(dict[int, float]):
    """Widths of the titles of events with what follows them, in pixels, no wider than `longest`, each measured once.

    `badge` is what the number of reports adds.
    """

    def __init__(
        self, columns: Columns, measure: Callable[[str], float], badge: Callable[[int], float], longest: float
    ) -> None:
        super().__init__()
        self._columns, self._measure, self._badge, self._longest = columns, measure, badge, longest

    def __missing__(self, event: int) -> float:
        title, reports = self._columns.titles[event], int(self._columns.reports[event])
        width = self[event] = min(self._measure(title) + self._badge(reports), self._longest)
        return width


def candidates(columns: Columns, events: Indices, scale: TimeScale, metrics: Metrics) -> Candidates:
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
    low = ((np.minimum(left, tile) - _base(edge, metrics)) / STEP).astype(np.int64)
    high = ((np.maximum(right, tile + glyph) + metrics.gap - _base(edge, metrics)) / STEP).astype(np.int64)
    found = (events, left, right, tile, low, high)
    return [*zip(*[one.tolist() for one in found], strict=True)]


def _base(edge: float, metrics: Metrics) -> float:
    """The pixel of the first bit."""
    return edge - 5 * metrics.longest_title


def place(
    asking: Candidates, rows: Rows, edge: float, widths: TitleWidths, metrics: Metrics, settled: Mapping[int, int]
) -> list[Mark]:
    """The marks of those that found room; `edge` is the left edge of the window.

    A title that finds no room is cut short, then left away. `settled` names the row that an event had a moment ago,
    which it keeps if it can, so that marks do not jump between rows while the view moves.
    """
    lane, tops = rows
    taken, full, found = [0] * len(tops), 0, []
    lead, short = metrics.glyph + metrics.gap - _base(edge, metrics), metrics.short_title
    for event, left, right, tile, low, high in asking:
        own = ((2 << (high - low)) - 1) << low
        if full & own:  # taken in every row: most of a crowd ends here
            continue
        title, wish = widths[event], settled.get(event, 0)
        for width in (title, short, 0.0) if title > short else (title, 0.0):
            until = int(tile + width + lead) // STEP
            bits = ((2 << (until - low)) - 1) << low if until > high else own
            if full & bits:
                continue
            if wish >= len(taken) or taken[wish] & bits:
                for row, held in enumerate(taken):  # noqa: B007 - the first that is free is taken
                    if not held & bits:
                        break
                else:
                    continue
            else:
                row = wish
            taken[row] |= bits
            full = reduce(and_, taken)
            found.append(Mark(event, lane, left, right, tops[row], tile, width))
            break
    return found
