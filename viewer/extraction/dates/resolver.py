"""Walks through a text and chooses what each expression means."""

from collections.abc import Iterator
from datetime import date

from viewer.domain.when import Basis, Precision, When
from viewer.extraction.dates import chinese, phrases, spans
from viewer.extraction.dates.atoms import Atom, How, Level
from viewer.extraction.dates.expression import ExpressionKind, Relation, TimeExpression
from viewer.extraction.dates.narrow import Ground, alone, within
from viewer.extraction.dates.phrases import Phrase
from viewer.extraction.dates.spans import Span
from viewer.extraction.script import simplify


def _candidates(atoms: tuple[Atom, ...], ground: Ground) -> list[Span]:
    found: list[Span | None] = list(alone(atoms[0], ground))
    for atom in atoms[1:]:
        found = [within(span, atom, ground) for span in found if span is not None]
    return [span for span in found if span is not None]


def resolve(text: str, published: date | None) -> Iterator[TimeExpression]:
    plain = simplify(text)
    now = date(published.year, published.month, published.day) if published else date.today()
    told: Span | None = None
    for phrase in phrases.ranges(plain, phrases.group(plain, chinese.pieces(plain))):
        phrase = phrases.related(plain, phrase)
        if not phrase.dated:
            if told is None or phrase.atoms[-1].level is not Level.CLOCK and phrase.atoms[0].level is not Level.PART:
                continue
        ground = Ground(now, told)
        found = _candidates(phrase.atoms, ground)
        span = min(found, key=lambda s: spans.distance(s, now), default=None)
        if span is not None and phrase.until:
            ends = [e for e in _candidates(phrase.until, Ground(span.first, told)) if e.last >= span.first]
            end = min(ends, key=lambda s: spans.distance(s, span.first), default=None)
            span = spans.join(span, end) or span
        if span is not None and span.first == span.last:
            told = span
        yield _expression(text, phrase, span, now)


def _expression(text: str, phrase: Phrase, span: Span | None, now: date) -> TimeExpression:
    kinds = {How.FROM_NOW: ExpressionKind.DEICTIC, How.FROM_TOLD: ExpressionKind.CONNECTIVE}
    first, last = span or (None, None)
    shown = _related(phrase, span, now)
    precision = {0: Precision.VAGUE, 2: Precision.YEAR, 4: Precision.MONTH, 6: Precision.WEEK}.get(
        phrase.atoms[-1].level, Precision.DAY
    )
    if shown[0] != shown[1] and precision is Precision.DAY:
        precision = Precision.RANGE
    return TimeExpression(
        phrase.start, phrase.end, text[phrase.start : phrase.end],
        When(*shown, precision, Basis.EXPLICIT if len(phrase.atoms) > 1 else Basis.RELATIVE),
        kinds.get(phrase.atoms[0].how, ExpressionKind.CALENDAR), phrase.relation, (first, last), "nearest", now,
    )


def _related(phrase: Phrase, span: Span | None, now: date) -> tuple[date | None, date | None]:
    if span is None:
        return None, None
    match phrase.relation:
        case Relation.SINCE:
            return span.first, now if span.first <= now else None
        case Relation.UNTIL:
            return None, span.last
        case Relation.BEFORE:
            return None, span.last if phrase.inclusive else spans.move(span.first, -1)
        case Relation.AFTER:
            return span.first if phrase.inclusive else spans.move(span.last, 1), None
        case _:
            return span
