"""Durations that count from a day: 三年前, 两天后, 过去十年, within 24 hours."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from viewer.extraction.dates import spans
from viewer.extraction.dates.spans import Span

_IN_MONTHS = {"month": 1, "quarter": 3, "year": 12, "century": 1200}
_IN_DAYS = {"day": 1, "week": 7}


class Mode(StrEnum):
    """Where a duration lies from the day it counts from."""

    AGO = "ago"
    AHEAD = "ahead"
    PAST = "past"
    """All of it up to that day: 过去十年, 三个月来."""
    FUTURE = "future"
    """All of it from that day on: 未来两个月."""
    WITHIN = "within"
    """At most so long: 一周内. Ahead unless the tense says otherwise."""


class Offset(NamedTuple):
    """`least` to `most` units, perhaps and a half. `round_` counts are spelled out and no finer than their unit: 三年前
    is that year, 3年前 that very day; `more`: 三年多."""

    mode: Mode
    unit: str
    least: int
    most: int
    half: bool = False
    more: bool = False
    round_: bool = False

    def days(self, now: date) -> Span | None:
        """The days it names, counted from a day; `None` where they leave the calendar."""
        match self.mode:
            case Mode.AGO:
                return self._point(now, -1)
            case Mode.AHEAD:
                return self._point(now, 1)
            case Mode.PAST:
                first = self._floor(now)
                return Span(first, now) if first is not None and first <= now else None
            case _:
                last = self._moved(now, 1, self.most)
                if last is not None and self.mode is Mode.FUTURE and self.unit in _IN_MONTHS:
                    last = spans.move(last, -1)
                return Span(now, last) if last is not None and now <= last else None

    def _point(self, now: date, sign: int) -> Span | None:
        near, far = self._grain(self._moved(now, sign, self.least)), self._grain(self._moved(now, sign, self.most))
        return spans.join(far, near) if sign < 0 else spans.join(near, far)

    def _grain(self, d: date | None) -> Span | None:
        """The day itself, or the month or year around it where the count is round."""
        if d is None:
            return None
        if self.unit == "year" and (self.round_ or self.most > self.least):
            return spans.month(d.year, d.month) if self.half else spans.year(d.year)
        if self.unit in ("month", "quarter") and self.round_ and not self.half:
            return spans.month(d.year, d.month)
        if self.unit == "week" and self.round_:
            return spans.week(d)
        return Span(d, d)

    def _floor(self, now: date) -> date | None:
        """The first day of a past that reaches up to now: 三年多来 starts with a year, 三年半来 with a month."""
        d = self._moved(now, -1, self.most)
        if d is None or not (self.more or (self.half and self.unit == "year")):
            return d
        if self.unit == "year":
            return d.replace(day=1) if self.half else d.replace(month=1, day=1)
        return d.replace(day=1) if self.unit in _IN_MONTHS else d

    def _moved(self, now: date, sign: int, n: int) -> date | None:
        if self.unit in _IN_MONTHS:
            size = _IN_MONTHS[self.unit]
            moved = spans.move(now, months=sign * (n * size + (size // 2 if self.half else 0)))
            return spans.move(moved, sign * 15) if moved and self.half and size == 1 else moved
        if self.unit == "workday":
            return _workdays(now, sign * n)
        if self.unit == "hour":
            return spans.move(now, sign * (n // 24))
        return spans.move(now, sign * (n * _IN_DAYS[self.unit] + (_IN_DAYS[self.unit] + 1) // 2 * self.half))


def _workdays(now: date, n: int) -> date | None:
    """So many Mondays to Fridays on; holidays are not known here."""
    weeks, rest = divmod(abs(n), 5)
    sign = 1 if n > 0 else -1
    d = spans.move(now, sign * 7 * weeks)
    while d is not None and (rest or d.weekday() > 4):
        d = spans.move(d, sign)
        if d is not None and d.weekday() < 5 and rest:
            rest -= 1
    return d
