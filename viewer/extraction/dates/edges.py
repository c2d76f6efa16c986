"""Parts of a span: its beginning and end, its n-th week, its first months, and dates written in figures only."""

from datetime import date, timedelta

from viewer.extraction.dates import spans
from viewer.extraction.dates.atoms import Atom, Level
from viewer.extraction.dates.spans import Span

_PIVOT = 40
"""Years of two figures in dates like 05/05/89: up to 39 is this century."""

_LONGEST_SHORT = 27
"""Days of a span that is parted by thirds, and not as a month is."""


def numeric(values: tuple[int, ...], separator: str) -> Span | None:
    """A date of three figures: year first where dashes join two-figure years, else day first, else month first."""
    a, b, c = values
    long = c if c >= 100 else c + (2000 if c < _PIVOT else 1900)
    year_first = spans.day(2000 + a, b, c) if separator == "-" and a >= 10 and c < 100 else None
    return year_first or spans.day(long, b, a) or spans.day(long, a, b)


def nth(span: Span, atom: Atom) -> Span | None:
    """The n-th week, month, day or weekday of a span; -1 is the last."""
    n = atom.values[0]
    match atom.level:
        case Level.MONTH:
            return spans.month(span.first.year, n)
        case Level.WEEKDAY:
            return _nth_weekday(span, n, atom.values[1])
        case Level.WEEK:
            first = _first_monday(span)
            return spans.week(first, n - 1) if n > 0 and first else spans.week(span.last)
        case _:
            return spans.on(spans.move(span.first, n - 1) if n > 0 else span.last)


def _nth_weekday(span: Span, n: int, weekday: int) -> Span | None:
    if n > 0:
        d = spans.move(span.first, (weekday - span.first.weekday()) % 7 + 7 * (n - 1))
    else:
        d = spans.move(span.last, -((span.last.weekday() - weekday) % 7) + 7 * (n + 1))
    return Span(d, d) if d is not None and span.first <= d <= span.last else None


def _first_monday(span: Span) -> date | None:
    """The first Monday of a month; of a year the Monday of its first ISO week, which holds 4 January."""
    if (span.last - span.first).days > 31:
        fourth = span.first + timedelta(3)
        return spans.move(fourth, -fourth.weekday())
    return spans.move(span.first, -span.first.weekday() % 7)


def counted(span: Span, n: int, unit: Level) -> Span | None:
    """The first `n` (or last, negative) days, weeks, months or years of a span."""
    match unit:
        case Level.MONTH:
            return spans.months(span.first.year, 1, n) if n > 0 else spans.months(span.first.year, 13 + n, 12)
        case Level.WEEK:
            if n > 0:
                first = _first_monday(span)
                return spans.week(first, 0, n) if first is not None else None
            last_sunday = spans.move(span.last, -((span.last.weekday() + 1) % 7))
            return spans.days(last_sunday, -7 * n - 1) if last_sunday is not None else None
        case Level.SEASON:
            return spans.months(span.first.year, 1, 3 * n) if n > 0 else spans.months(span.first.year, 13 + 3 * n, 12)
        case Level.YEAR:
            return spans.year(span.first.year, n) if n > 0 else spans.year(span.last.year + n + 1, -n)
        case _:
            return spans.days(span.first, 0, n - 1) if n > 0 else spans.days(span.last, -n - 1)


def units_around(now: date, n: int, unit: Level, word: str) -> Span | None:
    """前两天, 上两周, 下三个月: whole units around the present one; 前三个月 and more are the first of the year."""
    if word == "前" and (unit is Level.SEASON or (unit is Level.MONTH and n > 2)):
        return counted(Span(date(now.year, 1, 1), now), n, unit)
    if word == "最":
        return None
    first, count = (-n, n) if n > 0 else (1, -n)
    match unit:
        case Level.WEEK:
            return spans.week(now, first, count)
        case Level.MONTH:
            return spans.months(now.year, now.month + first, now.month + first + count - 1)
        case Level.YEAR if word == "后":
            return spans.join(spans.on(spans.move(now, 1)), spans.on(spans.move(now, months=12 * count)))
        case Level.YEAR:
            return spans.year(now.year + first, count)
        case Level.SEASON:
            start = (now.month - 1) // 3 * 3 + 1 + 3 * first
            return spans.months(now.year, start, start + 3 * count - 1)
        case _:
            return spans.days(d, 0, count - 1) if (d := spans.move(now, first)) else None


def part(span: Span, name: str) -> Span | None:
    """The beginning, middle or end of a span, as wide as readers of news take it: a third of a month, of a year as in
    JioNLP's suite."""
    length = (span.last - span.first).days + 1
    if name == "first-ten":
        return spans.days(span.first, 0, 9)
    if name == "second-ten":
        return spans.days(span.first, -10, 19)
    if name == "last-ten":
        return Span(span.first + timedelta(20), span.last)
    if name in ("first-half", "second-half"):
        half = 3 if length <= 7 else 15
        return (
            Span(span.first, span.first + timedelta(half - 1))
            if name == "first-half"
            else Span(span.first + timedelta(half), span.last)
        )
    if length <= 1:
        return span
    if length <= _LONGEST_SHORT:
        return _short_part(span, name, length)
    return _month_part(span, name) if length <= 31 else _long_part(span, name, length)


def _short_part(span: Span, name: str, length: int) -> Span:
    """A third of a week or of a few days: early last week is Monday to Wednesday, late last week Friday to Sunday."""
    third = -(-length // 3)
    if name in ("very-start", "start", "early"):
        return Span(span.first, span.first + timedelta(third - 1))
    if name == "middle":
        return Span(span.first + timedelta(length // 3), span.last - timedelta(length // 3))
    return Span(span.last - timedelta(third - 1), span.last)


def _month_part(span: Span, name: str) -> Span | None:
    match name:
        case "very-start":
            return spans.days(span.first, 0, 4)
        case "start" | "early":
            return spans.days(span.first, 0, 9)
        case "middle":
            return spans.days(span.first, -10, 19)
        case _:
            return Span(span.first + timedelta(20), span.last)


_PARTS = (
    (92, {"start": (1, 1), "middle": (2, 2), "end": (3, 3)}),
    (366, {"very-start": (1, 1), "start": (1, 2), "early": (1, 3), "middle": (6, 7), "late": (10, 12), "end": (11, 12),
           "very-end": (12, 12)}),
    (3660, {"start": (1, 36), "middle": (37, 84), "end": (85, 120)}),
    (36600, {"start": (1, 240), "middle": (481, 720), "end": (961, 1200)}),
)  # fmt: skip
"""By length in days of the whole: first and last month of its parts. 年初 and 年底 as JioNLP's suite has them."""
_LIKE = {"very-start": "start", "early": "start", "late": "end", "very-end": "end"}


def _long_part(span: Span, name: str, length: int) -> Span | None:
    parts = next((parts for longest, parts in _PARTS if length <= longest), {})
    months = parts.get(name) or parts.get(_LIKE.get(name, ""))
    if months is None:
        return None
    first, last = months
    base = span.first.month - 1
    return spans.months(span.first.year, base + first, base + last)
