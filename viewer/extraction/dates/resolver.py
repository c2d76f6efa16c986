"""Walks through a text and chooses what each expression means."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from viewer.extraction.dates import shown, spans
from viewer.extraction.dates.atoms import Atom, How, Level
from viewer.extraction.dates.choice import Tense, choose, tense
from viewer.extraction.dates.expression import Relation, TimeExpression
from viewer.extraction.dates.fuzzy import bounds
from viewer.extraction.dates.markup import prose
from viewer.extraction.dates.memory import Memory, Told
from viewer.extraction.dates.narrow import Ground, alone, within
from viewer.extraction.dates.offsets import Mode
from viewer.extraction.dates.phrases import Phrase
from viewer.extraction.dates.recognise import recognise
from viewer.extraction.dates.quotes import Quote, find_quotes, quote_at
from viewer.extraction.dates.shown import Reading
from viewer.extraction.dates.spans import Span
from viewer.extraction.script import simplify

_ONE_OCLOCK = re.compile(".[点时]")
_SENTENCE_END = re.compile(
    "[。！？!?；;\n]|(?<!Jan)(?<!Feb)(?<!Mar)(?<!Apr)(?<!Aug)(?<!Sept)(?<!Oct)(?<!Nov)(?<!Dec)(?<!Mr)(?<!Mrs)(?<!Dr)(?<![A-Z])\\.(?=[\\s”\"])"
)
_LIST = re.compile(r"[ \u3000]?(?:[、，,和与及或至到]|以及|,? ?(?:and|or|&))[ \u3000]?(?:on )?(?:the )?")
_CLAUSE = re.compile("[，。；！？、：:,;!?“”\"「」『』（）()\n]")
_AFTER_QUOTE = 40
"""How far behind a quotation, in characters, the day of speaking may stand."""
_MONTH = 31
_FAR = 20
"""Days between the day told last and the reference from which on a bare day belongs to the month told."""
_NOT_EVENTS = "比在和与跟较如像"
"""After one of these 之前 stands by itself: 比之前."""
_LATELY = timedelta(3)
"""Quotations of an article are of the day it told last, if that is so many days back or fewer."""
_CLAUSE_LENGTH = 24
"""How many characters of a clause before 之后 are taken along."""


class Walk:
    """One text, read from left to right."""

    def __init__(self, text: str, published: date | None) -> None:
        self._text = text
        self._plain = simplify(prose(text))
        self._now = date(published.year, published.month, published.day) if published else None
        self._quotes = find_quotes(self._plain)
        self._sentences = [m.end() for m in _SENTENCE_END.finditer(self._plain)]
        self._paragraphs = [m.end() for m in re.finditer("\n", self._plain)]
        self._memory = Memory()
        self._phrases = recognise(self._plain)

    def expressions(self) -> Iterator[TimeExpression]:
        """The expressions, resolved, in order."""
        done = 0
        for i, phrase in enumerate(self._phrases):
            reading = self._read(replace(phrase, start=max(phrase.start, done)), i) if phrase.end > done else None
            if reading is None or reading.phrase.start >= reading.phrase.end:
                continue
            done = reading.phrase.end
            self._remember(reading)
            yield shown.expression(self._text, reading, self._now)

    def _remember(self, reading: Reading) -> None:
        phrase, span = reading.phrase, reading.span
        offset = phrase.atoms[0].offset
        if span is None or offset is not None and offset.unit not in ("day", "week"):
            return  # three months ago is no day that 当天 could mean
        quoted = quote_at(self._quotes, phrase.start) is not None
        year = phrase.atoms[0].level <= Level.YEAR or len(phrase.atoms[0].values) == 3
        level = max((a.level for a in phrase.until or phrase.atoms if a.level < Level.PART), default=Level.PART)
        self._memory.tell(Told(phrase.start, phrase.end, span, quoted, year, level), _before(self._sentences, phrase.start))

    def _read(self, phrase: Phrase, i: int) -> Reading | None:
        atom = phrase.atoms[0]
        match atom.how:
            case How.NOUN:
                self._memory.happen(atom.name, atom.start, _before(self._sentences, atom.start))
                return None
            case How.EVENT:
                return self._event(phrase)
            case How.CLAUSE_END:
                return self._clause_end(phrase)
            case How.CONNECTIVE:
                return self._connective(phrase, atom.name)
            case How.FUZZY:
                limits = bounds(atom.name, self._now) if self._now else (None, None)
                return Reading(phrase, None, "near-present", self._now, limits)
            case _:
                return self._dated(phrase, i)

    def _event(self, phrase: Phrase) -> Reading:
        """会谈后 is the day of the talks, 会谈前 up to it, 会谈次日 the day after."""
        atom = phrase.atoms[0]
        future = self._now is not None and tense(self._plain, phrase.start, phrase.end) is Tense.FUTURE
        span = self._memory.days_of(atom.name, self._now or date.max, future=future)
        self._memory.happen(atom.name, atom.start, _before(self._sentences, atom.start))
        return _anchored(phrase, span, atom.values[0])

    def _clause_end(self, phrase: Phrase) -> Reading | None:
        """The clause that 之后 or 之际 ends; at the start of a clause it is a connective."""
        at = phrase.start
        clause = self._plain[max(0, at - _CLAUSE_LENGTH) : at]
        marks = [m.end() for m in _CLAUSE.finditer(clause)]
        start = at - len(clause) + (marks[-1] if marks else 0)
        told = self._memory.last_day
        start = max(start, told.end if told else 0)
        words = self._plain[start:at].lstrip()
        if len(words) < 2 or words[-1] in _NOT_EVENTS:
            side = phrase.atoms[0].values[0]
            return self._connective(phrase, {-1: "before", 1: "after"}.get(side, "at"))
        return _anchored(replace(phrase, start=at - len(words)), None, phrase.atoms[0].values[0])

    def _connective(self, phrase: Phrase, side: str) -> Reading:
        last = self._memory.last_day
        span = last.span if last else None
        if span is None or side == "at":
            return Reading(phrase, None, "told", span.first if span else None, tuple(span) if span else (None, None))
        limits = (None, span.last) if side == "before" else (span.first, None)
        relation = Relation.BEFORE if side == "before" else Relation.AFTER
        return Reading(replace(phrase, relation=relation), None, f"told-{side}", span.first, limits)

    def _dated(self, phrase: Phrase, i: int) -> Reading | None:
        ground, why = self._ground(phrase, i)
        if ground is None:
            return Reading(phrase, None, "no-day-of-publication", None)
        found = _candidates(phrase.atoms, ground)
        if _hollow(phrase) and not found or _faint(phrase):
            return None
        days = phrase.atoms[0].level >= Level.DAY or phrase.atoms[0].how is How.NAMED and phrase.atoms[0].level is Level.SEASON
        if why == "list":
            found = [span for span in found if span.first >= ground.now] or found
            span, rule = choose(found, ground.now, Tense.NONE, days=days)
        elif why.startswith("told") and phrase.atoms[0].how is How.IS:
            span, rule = choose(found, ground.now, Tense.NONE, days=days)
        else:
            span, rule = choose(found, ground.now, tense(self._plain, phrase.start, phrase.end), days=days)
        if span is not None and phrase.until:
            span = self._until(phrase, span, ground)
        return Reading(phrase, span, why or rule, ground.now)

    def _until(self, phrase: Phrase, span: Span, ground: Ground) -> Span | None:
        """The range from a span to the end that the phrase names, its month and year taken over where it names none."""
        if phrase.until[0].level >= Level.PART:
            return span
        base = ground if phrase.until[0].how in (How.FROM_NOW, How.OFFSET) else Ground(span.first, span)
        ends = [end for end in _candidates(phrase.until, base) if end.last >= span.first]
        end = min(ends, key=lambda e: spans.distance(e, span.first), default=None)
        if end is not None and phrase.between:
            last = spans.move(end.first, -1)
            return Span(span.first, last) if last and last >= span.first else None
        return spans.join(span, end)

    def _ground(self, phrase: Phrase, i: int) -> tuple[Ground | None, str]:
        """What the phrase is read from, and the rule if it is not the day of publication."""
        atom, memory = phrase.atoms[0], self._memory
        last = memory.last_day
        now = self._now or (memory.told[-1].span.first if memory.told else None)
        if now is None:
            fixed = atom.level <= Level.YEAR and atom.how is How.IS or len(atom.values) == 3 or atom.level is Level.MONTH and len(atom.values) == 2
            return (Ground(date(2000, 1, 1)), "given") if fixed else (None, "")
        if atom.how is How.FROM_TOLD:
            last = memory.last_day_outside if quote_at(self._quotes, phrase.start) is None else last
            wide = memory.told[-1].span if memory.told and atom.level < Level.DAY else last.span if last else None
            return Ground(now, wide), "told" if wide else "publication"
        if atom.level >= Level.PART:
            near = last if last and last.at >= _before(self._paragraphs, phrase.start) else None
            return Ground(now, near.span if near else None), "told" if near else "publication"
        return self._reference(phrase, i, now, last)

    def _reference(self, phrase: Phrase, i: int, now: date, last: Told | None) -> tuple[Ground, str]:
        atom, paragraph = phrase.atoms[0], _before(self._paragraphs, phrase.start)
        if memory_last := self._memory.told[-1] if self._memory.told else None:
            gap = self._plain[memory_last.end : phrase.start]
            if atom.how is How.IS and len(gap) <= 12 and _LIST.fullmatch(gap) and atom.level is memory_last.level:
                return Ground(memory_last.span.first, memory_last.span), "list"
        if atom.offset is not None:
            if last and (atom.name == "told" or atom.offset.mode is Mode.AHEAD and not atom.name and last.at >= paragraph):
                return Ground(last.span.last, last.span), "told-after"
            return self._speaking(phrase, i, now)
        if atom.how is How.FROM_NOW:
            return self._speaking(phrase, i, now)
        if atom.how is How.IS and last and last.at >= paragraph and atom.level in (Level.MONTH, Level.DAY):
            far = abs((last.span.first - now).days) > _FAR
            if atom.level is Level.DAY and len(atom.values) == 1 and far:
                return Ground(last.span.first, last.span), "told-month"
        year = self._memory.told[-1] if self._memory.told else None
        if year and year.at >= paragraph and year.year and year.span.first.year != now.year and not self._close(phrase, now) and atom.level in (Level.MONTH, Level.SEASON) and atom.how in (How.IS, How.MONTHS, How.NAMED):
            return Ground(year.span.first, year.span), "told-year"
        return Ground(now, last.span if last else None), ""

    def _close(self, phrase: Phrase, now: date) -> bool:
        """Whether the phrase names days within a month of the reference day: then no year told before is meant."""
        return any(spans.distance(span, now) < _MONTH for span in _candidates(phrase.atoms, Ground(now)))

    def _speaking(self, phrase: Phrase, i: int, now: date) -> tuple[Ground, str]:
        """Inside a quotation the day of speaking, else the day of publication."""
        quote = quote_at(self._quotes, phrase.start)
        day = self._spoken_on(quote, i, now) if quote else None
        if day is None:
            return Ground(now), ""
        return Ground(day), "quoted"

    def _spoken_on(self, quote: Quote, i: int, now: date) -> date | None:
        """The day on which a quotation was spoken: told before it in its sentence, behind it, or before it in its paragraph."""
        told = [t for t in self._memory.told[-12:] if not t.quoted and t.span.first == t.span.last and t.span.first <= now]
        sentence, paragraph = _before(self._sentences, quote.start), _before(self._paragraphs, quote.start)
        for t in reversed(told):
            if t.at >= sentence:
                return t.span.first
        behind = self._behind(quote, i, now)
        if behind is not None:
            return behind
        return next((t.span.first for t in reversed(told) if t.at >= paragraph or t.span.first >= now - _LATELY), None)

    def _behind(self, quote: Quote, i: int, now: date) -> date | None:
        for phrase in self._phrases[i + 1 : i + 9]:
            if phrase.start > quote.end + _AFTER_QUOTE:
                return None
            if phrase.start < quote.end or not phrase.atoms[0].how.joins or not phrase.dated or phrase.relation is not Relation.AT:
                continue
            if _before(self._sentences, phrase.start) > quote.end:
                return None
            found = _candidates(phrase.atoms, Ground(now))
            span, _ = choose(found, now, Tense.PAST, days=True)
            return span.first if span and span.first == span.last and span.first <= now else None
        return None


def _before(ends: list[int], at: int) -> int:
    """Where the sentence or paragraph that holds a place starts."""
    i = bisect_right(ends, at)
    return ends[i - 1] if i else 0


def _hollow(phrase: Phrase) -> bool:
    """Whether a piece that names no day by itself is no expression either: 底, 第一周."""
    return phrase.atoms[0].how in (How.NTH, How.COUNT) or phrase.atoms[0].level is Level.EDGE


def _faint(phrase: Phrase) -> bool:
    """Whether it is nothing but a part of the day in one character: 早, 晚."""
    atom = phrase.atoms[-1]
    if len(phrase.atoms) > 1 or phrase.until:
        return False
    return atom.level is Level.PART and len(atom.name) < 2 or atom.level is Level.CLOCK and _ONE_OCLOCK.fullmatch(atom.name) is not None


def _candidates(atoms: tuple[Atom, ...], ground: Ground) -> list[Span]:
    found: list[Span | None] = list(alone(atoms[0], ground))
    for atom in atoms[1:]:
        found = [within(span, atom, ground) for span in found if span is not None]
    return [span for span in found if span is not None]


def _anchored(phrase: Phrase, span: Span | None, side: int) -> Reading:
    """An expression that hangs on an event: `side` -1 before, 0 during, 1 after, ±2 the day before or after."""
    if abs(side) == 2:
        d = spans.move(span.last if side > 0 else span.first, side // 2) if span else None
        return Reading(phrase, Span(d, d) if d else None, "event", span.first if span else None)
    relation = {-1: Relation.BEFORE, 0: Relation.AT, 1: Relation.AFTER}[side]
    limits = (None, span.last) if span and side < 0 else tuple(span) if span else (None, None)
    return Reading(replace(phrase, relation=relation), span, "event" if span else "event-unknown", span.first if span else None, limits)
