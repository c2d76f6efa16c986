"""Finding room for marks and titles: greedily, the most telling first, in rows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns, Indices, Open
from viewer.timeline.metrics import Metrics
from viewer.timeline.scale import TimeScale

STEP = 4
"""Pixels per bit of a row's occupancy."""


class Candidate(NamedTuple):
    """An event that asks for room: its row of the columns, its bar and the left edge of its glyph in pixels, the width of
    its title.
    """

    event: int
    left: float
    right: float
    tile: float
    title: float


class Placed(NamedTuple):
    """Where it found room: row, bar, the left edge of glyph and title, and the width the title got (0: none)."""

    event: int
    row: int
    left: float
    right: float
    tile: float
    title: float


@dataclass(frozen=True, slots=True)
class TitleWidths:
    """Widths of titles in pixels, each measured once. `badge` is what the number of reports adds."""

    columns: Columns
    measure: Callable[[str], float]
    badge: Callable[[int], float]
    longest: float
    known: NDArray[np.float32] = field(repr=False)

    def of(self, events: Indices) -> NDArray[np.float32]:
        """The widths of these events' titles with what follows them, no wider than `longest`."""
        widths = self.known[events]
        for row in events[np.isnan(widths)].tolist():
            self.known[row] = min(self.measure(self.columns.titles[row]) + self.badge(int(self.columns.reports[row])), self.longest)
        return self.known[events]


def title_widths(columns: Columns, measure: Callable[[str], float], badge: Callable[[int], float], longest: float) -> TitleWidths:
    """Widths of which none is known yet."""
    return TitleWidths(columns, measure, badge, longest, np.full(len(columns), np.nan, np.float32))


def candidates(
    columns: Columns, events: Indices, scale: TimeScale, widths: TitleWidths, metrics: Metrics
) -> Iterable[Candidate]:
    """What the events ask for. Bars are cut well outside the window; a glyph stays in sight while its bar crosses the edge."""
    glyph, edge = metrics.glyph, scale.origin
    near, far = edge - 4 * metrics.longest_title, edge + scale.width + 4 * metrics.fade
    left = np.clip((columns.start[events] - scale.start) / scale.per_pixel + edge, near, far)
    right = np.clip((columns.end[events] - scale.start) / scale.per_pixel + edge, near, far)
    tile = np.where(right - left >= glyph, left, (left + right - glyph) / 2)
    tile = np.where((tile < edge) & (edge < right), np.minimum(edge, np.maximum(tile, right - glyph)), tile)
    open_ = columns.open[events]
    if open_.any():
        left = left - np.where(open_ & Open.START, metrics.fade, 0.0)
        right = right + np.where(open_ & Open.END, metrics.fade, 0.0)
    return map(Candidate, events.tolist(), left.tolist(), right.tolist(), tile.tolist(), widths.of(events).tolist())


def place(asking: Iterable[Candidate], rows: int, edge: float, metrics: Metrics, settled: Mapping[int, int]) -> list[Placed]:
    """Those that found room in `rows` rows; `edge` is the left edge of the window.

    A title that finds no room is cut short, then left away. `settled` names the row that an event had a moment ago, which it
    keeps if it can, so that marks do not jump between rows while the view moves.
    """
    taken, found = [0] * rows, []
    glyph, gap, base = metrics.glyph, metrics.gap, edge - 5 * metrics.longest_title
    for event, left, right, tile, title in asking:
        low = int(min(left, tile) - base) // STEP
        for width in (title, min(title, metrics.short_title), 0.0):
            high = int(max(right, tile + glyph + width) + gap - base) // STEP
            bits = ((1 << (high - low + 1)) - 1) << low
            row = _free(taken, bits, settled.get(event, 0))
            if row is not None:
                taken[row] |= bits
                found.append(Placed(event, row, left, right, tile, width))
                break
    return found


def _free(taken: list[int], bits: int, wish: int) -> int | None:
    if wish < len(taken) and not taken[wish] & bits:
        return wish
    for row, held in enumerate(taken):
        if not held & bits:
            return row
    return None
