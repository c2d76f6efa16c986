"""Time to pixel and back.

Time is counted in whole minutes since the first day of year 1, so every calendar day fits.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import overload

import numpy as np
from numpy.typing import NDArray

HOUR = 60
DAY = 24 * HOUR
EPOCH = datetime(1, 1, 1)
BEGINNING = 0
END = date.max.toordinal() * DAY
"""The first minute after the last day that the calendar knows."""
NARROWEST = 30.0
"""The shortest stretch of time that a view may show, in minutes."""


def minutes(day: date, hour: int = 0, minute: int = 0) -> int:
    """The minute count at which `day`, or a time within it, begins."""
    return (day.toordinal() - 1) * DAY + hour * HOUR + minute


def moment(count: float) -> datetime:
    """The wall-clock moment of a minute count; counts outside the calendar give its first or last minute."""
    return EPOCH + timedelta(minutes=min(max(int(count // 1), BEGINNING), END - 1))


def day_of(count: float) -> date:
    """The day that a minute count falls on."""
    return moment(count).date()


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A window `[start, end)` in minutes, drawn over `width` pixels from pixel `origin`."""

    start: float
    end: float
    width: float
    origin: float = 0.0

    @property
    def span(self) -> float:
        """How many minutes are shown."""
        return self.end - self.start

    @property
    def per_pixel(self) -> float:
        """Minutes per pixel."""
        return self.span / self.width

    @overload
    def x(self, count: float) -> float: ...
    @overload
    def x(self, count: NDArray[np.float64]) -> NDArray[np.float64]: ...
    def x(self, count: float | NDArray[np.float64]) -> float | NDArray[np.float64]:
        """The pixel of a minute count, or of several."""
        return self.origin + (count - self.start) / self.per_pixel

    def time(self, x: float) -> float:
        """The minute count at a pixel."""
        return self.start + (x - self.origin) * self.per_pixel

    def over(self, width: float, origin: float) -> "TimeScale":
        """The same window of time drawn elsewhere."""
        return TimeScale(self.start, self.end, max(width, 1.0), origin)

    def showing(self, start: float, end: float) -> "TimeScale":
        """The same pixels with another window of time, held within the calendar and not narrower than allowed."""
        span = min(max(end - start, NARROWEST), float(END))
        middle = (start + end) / 2
        first = min(max(middle - span / 2, BEGINNING), END - span)
        return TimeScale(first, first + span, self.width, self.origin)

    def zoomed(self, factor: float, x: float) -> "TimeScale":
        """Closer by `factor`, with the time under pixel `x` staying there."""
        span = min(max(self.span / factor, NARROWEST), float(END))
        share = (x - self.origin) / self.width
        start = self.time(x) - share * span
        return self.showing(start, start + span)

    def panned(self, pixels: float) -> "TimeScale":
        """Moved so that what stood at pixel `x + pixels` stands at `x`."""
        shift = pixels * self.per_pixel
        return self.showing(self.start + shift, self.end + shift)
