"""Turns a resolved phrase into what the tagger hands out."""

from datetime import date, time
from typing import NamedTuple

from viewer.domain.when import Basis, Precision, When
from viewer.extraction.dates import spans
from viewer.extraction.dates.atoms import Atom, How, Level
from viewer.extraction.dates.expression import ExpressionKind, Relation, Rule, TimeExpression
from viewer.extraction.dates.phrases import Phrase
from viewer.extraction.dates.spans import Span

_KINDS = {
    How.FROM_NOW: ExpressionKind.DEICTIC,
    How.OFFSET: ExpressionKind.DEICTIC,
    How.FROM_TOLD: ExpressionKind.CONNECTIVE,
    How.CONNECTIVE: ExpressionKind.CONNECTIVE,
    How.EVENT: ExpressionKind.EVENT,
    How.CLAUSE_END: ExpressionKind.EVENT,
    How.FUZZY: ExpressionKind.FUZZY,
}
_ANCHORED = (Rule.TOLD, Rule.LIST)
_UNITS = {"week": Precision.WEEK, "month": Precision.MONTH, "quarter": Precision.MONTH, "year": Precision.YEAR}
_NOON = 12
_WIDTHS = ((1, Precision.DAY), (6, Precision.RANGE), (7, Precision.WEEK), (27, Precision.RANGE), (31, Precision.MONTH),
           (364, Precision.RANGE), (366, Precision.YEAR))  # fmt: skip


class Reading(NamedTuple):
    """A phrase, the days it names, the rule that chose them and the day it was read from.

    `limits`, where given, are the days to be shown; else they follow from span and relation.
    """

    phrase: Phrase
    span: Span | None
    rule: Rule
    reference: date | None
    limits: tuple[date | None, date | None] | None = None


def expression(text: str, plain: str, reading: Reading, now: date | None) -> TimeExpression:
    """The expression as `text` prints it and, in Simplified, `plain`, with the days it means on the day `now`."""
    phrase = reading.phrase
    first, last = reading.limits if reading.limits is not None else limits(phrase, reading.span, now)
    return TimeExpression(
        start=phrase.start,
        end=phrase.end,
        text=text[phrase.start : phrase.end],
        plain=plain[phrase.start : phrase.end],
        when=When(first, last, _precision(reading, first, last), _basis(reading), _clock(phrase)),
        kind=_KINDS.get(phrase.atoms[0].how, ExpressionKind.CALENDAR),
        relation=phrase.relation,
        span=reading.span if reading.span is not None else (None, None),
        rule=reading.rule,
        reference=reading.reference,
    )


def limits(phrase: Phrase, span: Span | None, now: date | None) -> tuple[date | None, date | None]:
    """The days on which an event can lie that stands so to a span.

    Since a day past means up to now. Before a time to come is a deadline, from now to its end,
    unless 以前 shuts it out.
    """
    if span is None:
        return None, None
    match phrase.relation:
        case Relation.SINCE:
            return span.first, now if now is not None and span.first <= now else None
        case Relation.UNTIL:
            return None, spans.move(span.first, -1) if phrase.strict else span.last
        case Relation.BEFORE:
            if now is not None and span.last > now and not phrase.strict:
                return now, span.last
            return None, span.last if phrase.inclusive else spans.move(span.first, -1)
        case Relation.AFTER if phrase.atoms[-1].level is Level.CLOCK and not phrase.inclusive:
            return span  # after 9 p.m. on Sunday is Sunday
        case Relation.AFTER:
            whole = phrase.inclusive or phrase.atoms[-1].level >= Level.PART
            return span.first if whole else spans.move(span.last, 1), None
        case _:
            return span


def _precision(reading: Reading, first: date | None, last: date | None) -> Precision:
    how = reading.phrase.atoms[0].how
    if reading.span is None or how in (How.FUZZY, How.CONNECTIVE) or first is None or last is None:
        return Precision.VAGUE
    if reading.phrase.relation is not Relation.AT and first != last:
        return Precision.RANGE
    levels = [atom.level for atom in reading.phrase.atoms if atom.level >= Level.PART]
    if first == last and levels:
        return Precision.MINUTE if max(levels) is Level.CLOCK else Precision.HOUR
    offset = reading.phrase.atoms[-1].offset
    if offset is not None and offset.unit in _UNITS and first == last:
        return _UNITS[offset.unit]  # 10年前 is no certain day
    length = (last - first).days + 1
    return next((precision for width, precision in _WIDTHS if length <= width), Precision.RANGE)


def _basis(reading: Reading) -> Basis:
    first = reading.phrase.atoms[0]
    if reading.span is None and reading.limits is None:
        return Basis.NONE
    if first.how in (How.FROM_TOLD, How.EVENT, How.CLAUSE_END, How.CONNECTIVE) or reading.rule in _ANCHORED:
        return Basis.ANCHORED
    return Basis.EXPLICIT if _explicit(reading.phrase.atoms) else Basis.RELATIVE


def _explicit(atoms: tuple[Atom, ...]) -> bool:
    """Whether the words name month and day, or a month or year of the calendar."""
    first = atoms[0]
    if first.how in (How.FROM_NOW, How.OFFSET, How.FUZZY, How.COUNT) and len(atoms) < 3:
        return False
    if first.level < Level.WEEK or (first.how is How.IS and len(first.values) > 1):
        return True
    return len(atoms) > 1 and atoms[1].level <= Level.MONTH


def _clock(phrase: Phrase) -> time | None:
    """The time of day; after noon where the part of the day says so."""
    clock = next((atom for atom in phrase.atoms if atom.level is Level.CLOCK), None)
    if clock is None:
        return None
    hour, minute = clock.values[:2]
    part = next((atom for atom in phrase.atoms if atom.level is Level.PART), None)
    if part is not None and part.values[1] > _NOON and hour < _NOON and part.values[0] >= _NOON - 1:
        hour += _NOON if not (part.values[0] < _NOON and hour == _NOON - 1) else 0
    return time(hour % 24, minute)
