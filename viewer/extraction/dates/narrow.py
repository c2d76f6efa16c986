"""What days a piece of an expression names, alone or within what stands before it."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from viewer.extraction.dates import edges, festivals, spans
from viewer.extraction.dates.atoms import Atom, How, Level
from viewer.extraction.dates.offsets import Offset
from viewer.extraction.dates.spans import Span

_YEARS = (-1, 0, 1)
_LEAP_YEARS = (-4, -3, -2, 2, 3, 4)
"""Tried only where no nearer year has the day: 29 February."""

_WHOLE = 27
"""Days of the shortest month, less one."""
_MONTH = 30
"""Days of the longest month, less one."""


class Ground(NamedTuple):
    """What an expression is read from: the reference day, and the days told last, if any."""

    now: date
    told: Span | None = None

    @property
    def last_told(self) -> date:
        """The day that 次日 and 同月 count from."""
        return self.told.first if self.told else self.now


def full_year(n: int, now: date) -> int:
    """A year of two digits is one of this century up to eleven years ahead, else of the last."""
    if n >= 100:
        return n
    century = now.year // 100 * 100
    return century + n if century + n <= now.year + 11 else century - 100 + n


def _keep(found: list[Span | None]) -> list[Span]:
    return [span for span in found if span is not None]


def alone(atom: Atom, ground: Ground) -> list[Span]:
    """The spans that a piece may mean by itself, all readings, earliest first; empty where it means none."""
    if atom.how in (How.FROM_NOW, How.FROM_TOLD):
        return _keep([_counted(atom, ground)])
    if atom.offset is not None:
        return _keep([_moved(atom.offset, ground)])
    if atom.how is How.REST:
        whole = _counted(replace(atom, how=How.FROM_NOW, values=(0,)), ground)
        return _keep([whole and Span(ground.now, whole.last)])
    if atom.how is How.NEAREST:
        return _keep([_nearest(atom, ground)])
    if atom.level is Level.MONTH and len(atom.values) == 2:
        return _keep([spans.month(*atom.values)])
    if atom.how is How.COUNT:
        return _keep([edges.units_around(ground.now, atom.values[0], Level(atom.values[1]), atom.name)])
    if atom.how is How.NTH:
        return _keep([_ordinal(atom, ground)])
    if atom.level <= Level.YEAR or (len(atom.values) == 3 and atom.level is Level.DAY):
        return _keep([_calendar(atom, ground)])
    if atom.level >= Level.PART:
        return [Span(ground.last_told, ground.last_told)]
    return _repeating(atom, ground)


def _moved(offset: Offset, ground: Ground) -> Span | None:
    """Four months after a month is a month, six years after a year a year; a year after a month is a month."""
    told = ground.told
    if told is None or told.first != ground.now or told.first == told.last:
        return offset.days(ground.now)
    if (told.last - told.first).days < _WHOLE:
        first, last = offset.days(told.first), offset.days(told.last)
        return first and last and Span(first.first, last.last)
    if offset.unit == "year" and offset.most == 1 and (told.last - told.first).days <= _MONTH:
        offset = offset._replace(unit="month", least=12, most=12)
    return offset._replace(round_=True).days(ground.now)


def _repeating(atom: Atom, ground: Ground) -> list[Span]:
    """What comes back every week, month or year: the readings around the reference day."""
    now = ground.now
    if atom.how is How.NAMED and atom.level in (Level.EDGE, Level.WEEKDAY, Level.DAY):
        return _keep([_edge(atom, ground)])
    if atom.level is Level.WEEKDAY:
        return _keep([_weekday(spans.week(now, shift), atom.values[-2:]) for shift in (-1, 0, 1)])
    if atom.level is Level.DAY and len(atom.values) == 1:
        near = _keep([spans.month(now.year, now.month + shift) for shift in (-2, -1, 0, 1, 2)])
        return _keep([within(span, atom, ground) for span in near])
    return _in_years(atom, ground, _YEARS) or _in_years(atom, ground, _LEAP_YEARS)


def _in_years(atom: Atom, ground: Ground, shifts: tuple[int, ...]) -> list[Span]:
    years = _keep([spans.year(ground.now.year + shift) for shift in shifts])
    return _keep([within(span, atom, ground) for span in years])


def _edge(atom: Atom, ground: Ground) -> Span | None:
    """月底 is the end of this month, 年初 the beginning of this year; 初 alone is none."""
    now = ground.now
    if atom.level is Level.WEEKDAY:
        base = spans.week(now)
    elif atom.values and atom.values[0] != Level.EDGE:
        base = spans.month(now.year, now.month) if atom.values[0] == Level.MONTH else spans.year(now.year)
    else:
        base = None
    return base and edges.part(base, atom.name)


def _nearest(atom: Atom, ground: Ground) -> Span | None:
    """Last Friday, next June: the nearest one that lies wholly before or after the reference day."""
    shift, values = atom.values[0], atom.values[1:]
    how = How.MONTHS if atom.level is Level.SEASON else How.IS
    found = _repeating(replace(atom, how=how, values=values), ground)
    if shift == 0:
        week = spans.week(ground.now) if atom.level is Level.WEEKDAY else spans.year(ground.now.year)
        return next((s for s in found if week is not None and s.first >= week.first), None)
    if shift < 0:
        return next((s for s in reversed(found) if s.last < ground.now), None)
    return next((s for s in found if s.first > ground.now), None)


def _ordinal(atom: Atom, ground: Ground) -> Span | None:
    """第三天 counts the day told as the first; the n-th Monday is one of this month."""
    n, told = atom.values[0], ground.last_told
    if atom.level is Level.YEAR:
        return spans.year(told.year + n - 1)
    if atom.level is Level.DAY:
        return spans.on(spans.move(told, n - 1)) if n > 0 else None
    span = spans.month(told.year, told.month) if atom.level is Level.WEEKDAY else None
    return span and edges.nth(span, atom)


def _calendar(atom: Atom, ground: Ground) -> Span | None:
    if atom.level is Level.DAY:
        return edges.numeric(atom.values, atom.name) if atom.how is How.NAMED else spans.day(*atom.values)
    n = atom.values[0]
    if atom.level is Level.CENTURY:
        return spans.year((n - 1) * 100, 100)
    if atom.level is Level.DECADE:
        return spans.year(full_year(n, ground.now), 10)
    year = full_year(n, ground.now)
    return spans.year(year) if n >= 100 or year <= ground.now.year + 1 else None


_DAYS_BESIDE = (0, -1, 1, -2, 2, -3, 3)
"""How far from the day that a word names another one may be that stands in brackets behind it."""


def _counted(atom: Atom, ground: Ground) -> Span | None:
    base, n = (ground.now, atom.values[0]) if atom.how is How.FROM_NOW else (ground.last_told, atom.values[0])
    match atom.level:
        case Level.CENTURY:
            return spans.year((base.year // 100 + n) * 100, 100)
        case Level.YEAR:
            return spans.year(base.year + n, 1 + atom.values[-1] - n)
        case Level.SEASON:
            size = 3 if atom.name == "quarter" else 6
            first = (base.month - 1) // size * size + 1 + n * size
            return spans.months(base.year, first, first + size - 1)
        case Level.MONTH if len(atom.values) > 1:
            ahead = (atom.values[1] - base.month) % 12 or 12
            return spans.month(base.year, base.month + (ahead if n > 0 else ahead - 12 or -12))
        case Level.MONTH:
            return spans.month(base.year, base.month + n)
        case Level.WEEK:
            return spans.week(base, n)
        case Level.WEEKDAY if atom.how is How.FROM_TOLD and len(atom.values) == 2:
            ahead = (atom.values[1] - base.weekday()) % 7 or 7
            return spans.on(spans.move(base, ahead if n > 0 else ahead - 7 or -7))
        case Level.WEEKDAY:
            return _weekday(spans.week(base, n), atom.values[1:])
        case Level.DECADE:
            return spans.year((base.year // 10 + n) * 10, 10)
        case _:
            return _beside(spans.on(spans.move(base, n)), *atom.values[1:])


def _beside(told: Span | None, number: int | None = None) -> Span | None:
    """今天（21日） in what was published on the 22nd: the number decides, where it is days away at most."""
    near = (spans.on(spans.move(told.first, days)) for days in _DAYS_BESIDE) if told is not None and number else ()
    return next((span for span in near if span is not None and span.first.day == number), told)


def _weekday(week: Span | None, weekdays: tuple[int, ...]) -> Span | None:
    if week is None:
        return None
    return spans.join(spans.days(week.first, -weekdays[0], weekdays[0]), spans.days(week.first, 0, weekdays[-1]))


def within(span: Span, atom: Atom, ground: Ground) -> Span | None:
    """The days of `span` that a piece names, or `None` where the span has no such days."""
    if atom.level >= Level.PART:
        return span
    if atom.how is How.NTH:
        return edges.nth(span, atom)
    if atom.how is How.COUNT:
        return edges.counted(span, atom.values[0], Level(atom.values[1]))
    if atom.how is How.MONTHS:
        return spans.months(span.first.year, *atom.values)
    if atom.how is How.NAMED:
        named = festivals.within(span, atom) if atom.level is Level.SEASON else edges.part(span, atom.name)
        return named if named is not None and named.first <= named.last else None
    if atom.how is How.FROM_NOW or atom.how is How.FROM_TOLD:
        return _counted(atom, ground)
    return _numbered(span, atom)


def _numbered(span: Span, atom: Atom) -> Span | None:
    match atom.level:
        case Level.YEAR:
            return spans.year(span.first.year + atom.values[0] % 10)
        case Level.DECADE:
            return spans.year(span.first.year // 100 * 100 + atom.values[0] % 100, 10)
        case Level.MONTH:
            return spans.month(span.first.year, atom.values[0])
        case Level.DAY if len(atom.values) == 2:
            return spans.day(span.first.year, *atom.values)
        case Level.DAY:
            return spans.day(span.first.year, span.first.month, atom.values[0])
        case Level.WEEKDAY:
            if span.first == span.last:
                return span  # 1月21日（周五）: the date decides, misprinted or not
            return _weekday(spans.week(span.first), atom.values)
        case _:
            return span


def candidates(atoms: tuple[Atom, ...], ground: Ground) -> list[Span]:
    """All readings of the pieces of an expression, each piece narrowing the one before; earliest first."""
    found: list[Span | None] = [*alone(atoms[0], ground)]
    for atom in atoms[1:]:
        found = [within(span, atom, ground) for span in found if span is not None]
    return _keep(found)
