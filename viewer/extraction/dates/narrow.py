"""What days a piece of an expression names, alone or within what stands before it."""

from dataclasses import dataclass
from datetime import date

from viewer.extraction.dates import edges, festivals, spans
from viewer.extraction.dates.atoms import Atom, How, Level
from viewer.extraction.dates.spans import Span

_YEARS = (-1, 0, 1)
_LEAP_YEARS = (-4, -3, -2, 2, 3, 4)
"""Tried only where no nearer year has the day: 29 February."""


@dataclass(frozen=True, slots=True)
class Ground:
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
    if atom.level <= Level.YEAR or len(atom.values) == 3 and atom.level is Level.DAY:
        return _keep([_calendar(atom, ground)])
    if atom.level is Level.MONTH and len(atom.values) == 2:
        return _keep([spans.month(*atom.values)])
    if atom.level is Level.WEEKDAY and atom.how is How.IS:
        return _keep([_weekday(spans.week(ground.now, shift), atom.values) for shift in (-1, 0, 1)])
    if atom.level is Level.DAY and atom.how is How.IS and len(atom.values) == 1:
        base = [spans.month(ground.now.year, ground.now.month + shift) for shift in (-2, -1, 0, 1, 2)]
        return _keep([within(span, atom, ground) for span in _keep(base)])
    if atom.level is Level.DAY and atom.how is How.NTH:
        return _keep([spans.days(d, 0, 0) if (d := spans.move(ground.last_told, atom.values[0] - 1)) else None])
    if atom.level >= Level.PART:
        return [Span(ground.last_told, ground.last_told)]
    return _in_years(atom, ground)


def _in_years(atom: Atom, ground: Ground) -> list[Span]:
    def tried(shifts: tuple[int, ...]) -> list[Span]:
        years = _keep([spans.year(ground.now.year + shift) for shift in shifts])
        return _keep([within(span, atom, ground) for span in years])

    if atom.how is How.NTH and atom.level is Level.WEEK or atom.how is How.COUNT or atom.level is Level.EDGE:
        return tried((0,))
    return tried(_YEARS) or tried(_LEAP_YEARS)


def _calendar(atom: Atom, ground: Ground) -> Span | None:
    if atom.level is Level.DAY:
        return edges.numeric(atom.values, atom.name) if atom.how is How.NAMED else spans.day(*atom.values)
    n = atom.values[0]
    if atom.level is Level.CENTURY:
        return spans.year((n - 1) * 100, 100)
    if atom.level is Level.DECADE:
        return spans.year(full_year(n, ground.now), 10)
    return spans.year(full_year(n, ground.now))


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
        case Level.MONTH:
            return spans.month(base.year, base.month + n)
        case Level.WEEK:
            return spans.week(base, n)
        case Level.WEEKDAY:
            return _weekday(spans.week(base, n), atom.values[1:])
        case _:
            moved = spans.move(base, n)
            return moved and Span(moved, moved)


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
        return edges.part(span, atom.name) if atom.level is not Level.SEASON else festivals.within(span, atom)
    if atom.how is How.FROM_NOW or atom.how is How.FROM_TOLD:
        return _counted(atom, ground)
    return _numbered(span, atom, ground)


def _numbered(span: Span, atom: Atom, ground: Ground) -> Span | None:
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
                return span
            return _weekday(spans.week(span.first), atom.values)
        case _:
            return span
