"""Spans of whole days and the arithmetic of calendars. Whatever leaves the years 1–9999 is `None`."""

import calendar
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple


class Span(NamedTuple):
    """Days from `first` to `last`, both inclusive."""

    first: date
    last: date


def day(year: int, month: int, number: int) -> Span | None:
    """One day, or `None` where the calendar has no such day."""
    try:
        d = date(year, month, number)
    except ValueError:
        return None
    return Span(d, d)


def on(d: date | None) -> Span | None:
    """The span of one day."""
    return Span(d, d) if d is not None else None


def days(first: date, before: int = 0, after: int = 0) -> Span | None:
    """From `before` days before to `after` days after a day."""
    try:
        return Span(first - timedelta(before), first + timedelta(after))
    except OverflowError:
        return None


@lru_cache(maxsize=1200)
def month(year: int, number: int) -> Span | None:
    """A month; `number` may lie outside 1–12 and then counts into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return Span(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def months(year: int, first: int, last: int) -> Span | None:
    """From the first day of one month to the last day of another, numbered from January of `year`."""
    return join(month(year, first), month(year, last))


def year(number: int, count: int = 1) -> Span | None:
    """`count` years from `number` on."""
    return months(number, 1, 12 * count)


def week(d: date, shift: int = 0, count: int = 1) -> Span | None:
    """`count` weeks, Monday first, starting `shift` weeks after the one that holds `d`."""
    start = move(d, days=7 * shift - d.weekday())
    return days(start, 0, 7 * count - 1) if start is not None else None


def join(a: Span | None, b: Span | None) -> Span | None:
    """From the start of one span to the end of the other; `None` where that runs backwards."""
    if a is None or b is None or a.first > b.last:
        return None
    return Span(a.first, b.last)


def move(d: date, days: int = 0, months: int = 0) -> date | None:
    """A day so many days and months on; the 31st becomes the last day of a shorter month."""
    target = month(d.year, d.month + months)
    if target is None:
        return None
    try:
        return target.first.replace(day=min(d.day, target.last.day)) + timedelta(days)
    except OverflowError:
        return None


def distance(span: Span, d: date) -> int:
    """Days between a day and a span, 0 inside it."""
    if d < span.first:
        return (span.first - d).days
    return max(0, (d - span.last).days)
