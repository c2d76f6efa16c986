"""The sun's place among the stars, for the seasons and the solar terms of the Chinese calendar."""

from datetime import date, timedelta
from functools import cache
from math import radians, sin

from viewer.extraction.dates.spans import Span

_J2000 = date(2000, 1, 1).toordinal() + 0.5
_BEIJING = 8 / 24
_FIRST_DEGREE = 280
"""The sun's longitude about New Year."""


def _longitude(day: float) -> float:
    """The apparent longitude in degrees at a day of universal time: Meeus, Astronomical Algorithms, chapter 25."""
    t = (day - _J2000) / 36525
    anomaly = radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
    center = (1.914602 - 0.004817 * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
    center += 0.000289 * sin(3 * anomaly)
    node = radians(125.04 - 1934.136 * t)
    return (280.46646 + 36000.76983 * t + 0.0003032 * t * t + center - 0.00569 - 0.00478 * sin(node)) % 360


@cache
def _day(year: int, degrees: int) -> date:
    """The day, by Beijing's clock, on which the sun reaches a longitude."""
    guess = date(year, 1, 1).toordinal() + ((degrees - _FIRST_DEGREE) % 360) * 365.2422 / 360
    for _ in range(6):
        guess -= ((_longitude(guess) - degrees + 180) % 360 - 180) * 365.2422 / 360
    return date.fromordinal(int(guess + _BEIJING))


def term(year: int, degrees: int) -> Span | None:
    """The day of a solar term, for the years in which the formula holds to the day."""
    if not 1600 <= year <= 2400:
        return None
    d = _day(year, degrees)
    return Span(d, d)


def season(year: int, start: int, end: int) -> Span | None:
    """From the term that opens a season to the day before the one that opens the next."""
    first, after = term(year, start), term(year + (end == 315), end)
    return Span(first.first, after.first - timedelta(1)) if first and after else None
