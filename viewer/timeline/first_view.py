"""Which window of time to open on: where the events are dense, not from one stray 1945 on."""

import numpy as np

from viewer.timeline.columns import Ints
from viewer.timeline.scale import DAY

MOST = 0.85
"""Share of the events that the first view must hold."""
STRETCH = 1.6
"""How much wider than that the whole may be to be shown outright."""
MARGIN = 0.04
LEAST = 7.0 * DAY


def whole(start: Ints, end: Ints) -> tuple[float, float]:
    """The window of all events with a margin, in minutes; there must be one."""
    return _with_margin(float(start.min()), float(end.max()))


def first_view(start: Ints, end: Ints) -> tuple[float, float]:
    """The shortest window in which most events begin, or the whole where that is little longer; there must be one."""
    begins = np.sort(start)
    wanted = max(round(len(begins) * MOST), 1)
    spans = begins[wanted - 1 :] - begins[: len(begins) - wanted + 1]
    at = int(np.argmin(spans))
    first, last = float(begins[at]), float(begins[at + wanted - 1])
    inside = (start >= first) & (start <= last) & (end - start < max(last - first, LEAST))
    last = float(end[inside].max()) if inside.any() else last + DAY
    everything = whole(start, end)
    if everything[1] - everything[0] <= STRETCH * max(last - first, LEAST):
        return everything
    return _with_margin(first, last)


def _with_margin(first: float, last: float) -> tuple[float, float]:
    spare = max((last - first) * MARGIN, (LEAST - (last - first)) / 2)
    return first - spare, last + spare
