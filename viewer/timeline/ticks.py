"""The two rows of the axis: units below, their context above, worded in the reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cache
from itertools import pairwise
from math import ceil
from typing import NamedTuple

import numpy as np
from babel import Locale
from babel.dates import format_skeleton, parse_pattern

from viewer.timeline.scale import BEGINNING, DAY, END, EPOCH, TimeScale, minutes, moment

Measure = Callable[[str], float]
LAST_YEAR = 9999


class Unit(Enum):
    """What a rung of the axis counts in."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Rung:
    """Ticks every `step` units, how to word them, and which rung is their context."""

    unit: Unit
    step: int
    wording: tuple[str, ...]
    context: tuple[Unit, int]
    context_wording: tuple[str, ...]


DAY_ABOVE = ((Unit.DAY, 1), ("full day", "short day"))
MONTH_ABOVE = ((Unit.MONTH, 1), ("full month", "short month"))
YEAR_ABOVE = ((Unit.YEAR, 1), ("year",))
LADDER = (
    *(Rung(Unit.MINUTE, step, ("clock",), *DAY_ABOVE) for step in (1, 5, 15, 30, 60, 180, 360, 720)),
    Rung(Unit.DAY, 1, ("day weekday", "day of week", "bare day"), *MONTH_ABOVE),
    Rung(Unit.DAY, 7, ("day month", "bare day"), *MONTH_ABOVE),
    Rung(Unit.MONTH, 1, ("month", "bare month"), *YEAR_ABOVE),
    Rung(Unit.MONTH, 3, ("month", "bare month"), *YEAR_ABOVE),
    Rung(Unit.YEAR, 1, ("bare year",), (Unit.YEAR, 10), ("years",)),
    Rung(Unit.YEAR, 2, ("bare year",), (Unit.YEAR, 10), ("years",)),
    Rung(Unit.YEAR, 5, ("bare year",), (Unit.YEAR, 50), ("years",)),
    *(Rung(Unit.YEAR, step, ("bare year",), (Unit.YEAR, step * 10), ("years",)) for step in (10, 50, 100, 500, 1000)),
)
"""Finest first."""

PATTERNS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "clock": "H:mm",
        "full day": "y年M月d日 EEE",
        "short day": "M月d日",
        "day weekday": "M月d日 EEE",
        "day of week": "d日 EEE",
        "day month": "M月d日",
        "bare day": "d",
        "full month": "y年M月",
        "short month": "M月",
        "month": "M月",
        "bare month": "M",
        "year": "y年",
        "bare year": "y",
    },
    "en": {
        "clock": "HH:mm",
        "full day": "EEE d MMMM y",
        "short day": "d MMM",
        "day weekday": "EEE d MMM",
        "day of week": "EEE d",
        "day month": "d MMM",
        "bare day": "d",
        "full month": "MMMM y",
        "short month": "MMM y",
        "month": "MMM",
        "bare month": "LLLLL",
        "year": "y",
        "bare year": "y",
    },
}
"""Patterns of Unicode TS 35 for the languages of the interface, spaced for an axis."""
SKELETONS: Mapping[str, str] = {
    "clock": "Hm",
    "full day": "yMMMEd",
    "short day": "MMMd",
    "day weekday": "MMMEd",
    "day of week": "Ed",
    "day month": "MMMd",
    "bare day": "d",
    "full month": "yMMMM",
    "short month": "yMMM",
    "month": "MMM",
    "bare month": "M",
    "year": "y",
    "bare year": "y",
}
"""What other languages take from CLDR."""
WIDE = minutes(date(2022, 9, 28), 22, 58)


class Tick(NamedTuple):
    """One tick: where it begins and ends, in pixels, and what it says. Edges may lie outside the window."""

    left: float
    right: float
    label: str


@dataclass(frozen=True, slots=True)
class Ticks:
    """Both rows, left to right."""

    context: tuple[Tick, ...]
    units: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Words moments in the language of a Babel tag ("zh_Hans_CN"); remembers them, since CLDR patterns are slow.

    Weeks begin on the weekday `week_start`, of which 0 is Monday.
    """

    locale: str
    week_start: int = 0
    _said: dict[tuple[str, int], str] = field(default_factory=dict, repr=False, compare=False)
    _widths: dict[str, float] = field(default_factory=dict, repr=False, compare=False)

    def say(self, wording: str, minute: int) -> str:
        """The moment that begins with a minute in the given wording of `PATTERNS`."""
        said = self._said.get((wording, minute))
        if said is None:
            if len(self._said) > 1 << 14:
                self._said.clear()
            said = self._said[wording, minute] = self._word(wording, moment(minute))
        return said

    def widths(self, measure: Measure) -> Mapping[str, float]:
        """How wide a long moment is in every wording of units; all measured at once, not in the midst of a zoom."""
        if not self._widths:
            wordings = {wording for rung in LADDER for wording in rung.wording}
            self._widths.update((wording, measure(self.say(wording, WIDE))) for wording in wordings)
        return self._widths

    def _word(self, wording: str, when: datetime) -> str:
        locale = _locale(self.locale)
        if wording in (patterns := PATTERNS.get(locale.language, {})):
            return parse_pattern(patterns[wording]).apply(when, locale)
        return format_skeleton(SKELETONS[wording], when, locale=locale)


@cache
def _locale(tag: str) -> Locale:
    return Locale.parse(tag)


def _floor(when: datetime, unit: Unit, step: int, week_start: int) -> datetime:
    midnight = when.replace(hour=0, minute=0)
    if unit is Unit.MINUTE:
        past = (when.hour * 60 + when.minute) // step * step
        return midnight.replace(hour=past // 60, minute=past % 60)
    if unit is Unit.DAY:
        return _week_of(midnight, week_start) if step == 7 else midnight
    if unit is Unit.MONTH:
        return midnight.replace(month=(when.month - 1) // step * step + 1, day=1)
    return midnight.replace(year=max(when.year // step * step, 1), month=1, day=1)


def _week_of(midnight: datetime, week_start: int) -> datetime:
    past = timedelta(days=(midnight.weekday() - week_start) % 7)
    return midnight - min(past, midnight - EPOCH)


def _following(when: datetime, unit: Unit, step: int) -> datetime | None:
    if unit is Unit.YEAR:
        year = when.year // step * step + step
        return when.replace(year=year) if year <= LAST_YEAR else None
    months = when.year * 12 + when.month - 1 + step
    return when.replace(year=months // 12, month=months % 12 + 1) if months // 12 <= LAST_YEAR else None


def _count(when: datetime | None) -> int:
    return END if when is None else minutes(when, when.hour, when.minute)


def edges(start: float, end: float, unit: Unit, step: int, week_start: int = 0) -> list[int]:
    """Every edge of a unit from the one at or before `start` to the first at or after `end`; all are minutes."""
    first = _floor(moment(start), unit, step, week_start)
    if unit in LASTING:
        found = [*range(_count(first), ceil(end), LASTING[unit] * step)]
        return [*found, min(found[-1] + LASTING[unit] * step, END)] if found else []
    when, found = _following(first, unit, step), [_count(first)]
    while found[-1] < end:
        found.append(_count(when))
        when = None if when is None else _following(when, unit, step)
    return found


CLOCK_GAPS = 4
"""Gaps after a time of day: it comes in late, since the name of the day says more."""
LASTING = {Unit.MINUTE: 1, Unit.DAY: DAY}
"""Minutes of the units that always last as long."""
LENGTH = {Unit.MINUTE: 1.0, Unit.DAY: float(DAY), Unit.MONTH: 28.0 * DAY, Unit.YEAR: 365.0 * DAY}


def _choose(per_pixel: float, calendar: Calendar, measure: Measure, gap: float) -> tuple[Rung, str]:
    widths = calendar.widths(measure)
    for rung in LADDER:
        spare = CLOCK_GAPS if rung.unit is Unit.MINUTE else 1
        room = LENGTH[rung.unit] * rung.step / per_pixel - gap * spare
        for wording in rung.wording:
            if widths[wording] <= room:
                return rung, wording
    return LADDER[-1], LADDER[-1].wording[-1]


def _years(minute: int, step: int) -> str:
    first = moment(minute).year // step * step
    return f"{first}–{min(first + step - 1, LAST_YEAR)}"


def _edges_within(scale: TimeScale, unit: Unit, step: int, week_start: int) -> list[int]:
    return edges(max(scale.start, BEGINNING), min(scale.end, END), unit, step, week_start)


def _row(scale: TimeScale, unit: Unit, step: int, say: Callable[[int], str], week_start: int = 0) -> list[Tick]:
    found = _edges_within(scale, unit, step, week_start)
    places = scale.x(np.array(found)).tolist()
    return [Tick(left, right, say(minute)) for minute, (left, right) in zip(found, pairwise(places), strict=False)]


def _context(scale: TimeScale, rung: Rung, calendar: Calendar, measure: Measure, gap: float) -> list[Tick]:
    unit, step = rung.context

    def say(minute: int) -> str:
        return _years(minute, step) if rung.context_wording == ("years",) else calendar.say(wording, minute)

    for wording in rung.context_wording:  # noqa: B007 - `say` reads the one at hand
        row = _row(scale, unit, step, say)
        if all(measure(tick.label) + gap <= tick.right - tick.left for tick in row):
            return row
    return row


def ticks(scale: TimeScale, calendar: Calendar, measure: Measure, gap: float) -> Ticks:
    """The ticks of a window. `measure` gives the width of a label in pixels, `gap` is the clear space after each."""
    rung, wording = _choose(scale.per_pixel, calendar, measure, gap)
    units = _row(scale, rung.unit, rung.step, lambda minute: calendar.say(wording, minute), calendar.week_start)
    return Ticks(tuple(_context(scale, rung, calendar, measure, gap)), tuple(units))


def unit_edges(scale: TimeScale, calendar: Calendar, measure: Measure, gap: float) -> list[int]:
    """The minutes at which the ticks below stand; the first may be before the window, the last after it."""
    rung, _ = _choose(scale.per_pixel, calendar, measure, gap)
    return _edges_within(scale, rung.unit, rung.step, calendar.week_start)


def weekends(scale: TimeScale) -> tuple[tuple[float, float], ...]:
    """Left and right pixel of each weekend in the window, where a day is wide enough to see."""
    if DAY / scale.per_pixel < 3:
        return ()
    week = 7 * DAY
    mondays = np.arange(max(scale.start, 0) // week, min(scale.end, END) // week + 1) * week
    return tuple(zip(scale.x(mondays + 5 * DAY).tolist(), scale.x(mondays + week).tolist(), strict=True))
