"""Expressions that hang on what the text has told: after the talks, before that."""

from dataclasses import replace
from datetime import date, timedelta

from viewer.extraction.dates import spans
from viewer.extraction.dates.atoms import Atom, How
from viewer.extraction.dates.expression import Relation, Rule
from viewer.extraction.dates.lexicon import joint
from viewer.extraction.dates.memory import Memory, Told
from viewer.extraction.dates.page import Page
from viewer.extraction.dates.phrases import Phrase
from viewer.extraction.dates.shown import Reading
from viewer.extraction.dates.spans import Span

_GAP_LENGTH = 24
"""How many characters may stand between a day and the event on it or beside it."""
_CLAUSE_LENGTH = 24
"""How many characters of a clause before 之后 are taken along."""
_ANOTHER = 8
"""How far before an event, in characters, a word may begin that tells it from those of the text."""
_YEAR = timedelta(366)
_RELATIONS = {-1: Relation.BEFORE, 0: Relation.AT, 1: Relation.AFTER}
_WORDS = "speech"
"""Events told by a verb of saying more often than by their name: 他19日说…；讲话的前一天."""
_NEXT_DAY = 2
"""The side of an event that the day after lies on; -2 for the day before."""


def event(page: Page, memory: Memory, phrase: Phrase, now: date | None) -> Reading:
    """会谈后 is the day of the talks, 会谈前 up to it, 会谈次日 the day after."""
    atom = phrase.atoms[0]
    coming = now is not None and page.tense(phrase.start, phrase.end).ahead
    beside = _beside(page, memory, phrase)
    if beside is not None and atom.offset is not None:
        return Reading(phrase, beside, Rule.TOLD, beside.first)
    if joint("another").search(page.plain, max(0, phrase.start - _ANOTHER), phrase.end):
        return Reading(phrase, None, Rule.EVENT, now, (None, now)) if not coming else anchored(phrase, None, Rule.EVENT)
    span = beside or memory.days_of(atom.name, now or date.max, future=coming or atom.values[0] < 0)
    if span is None and atom.name == _WORDS and abs(atom.values[0]) == _NEXT_DAY and memory.last_day_outside:
        span = memory.last_day_outside.span
    if atom.offset is None and abs(atom.values[0]) != _NEXT_DAY:
        told(page, memory, atom)
    return anchored(phrase, span, Rule.EVENT)


def told(page: Page, memory: Memory, atom: Atom) -> None:
    """An event is told: it took place on the last day that its sentence told before, unless that is the day of saying
    so (今天说，他将在会议期间…)."""
    last, day = memory.last_day, memory.day_since(page.sentence(atom.start))
    if day and last and not last.ahead and joint("planned").search(page.plain, last.end, atom.start):
        day = None
    memory.happen(atom.name, atom.start, day)


def _beside(page: Page, memory: Memory, phrase: Phrase) -> Span | None:
    """The day told right before: 11月3日大选后; 周四与X举行会谈之前; on Saturday, two days after the vote."""
    last = memory.last_day
    if last is None or phrase.start - last.end > _GAP_LENGTH:
        return None
    between = joint("apposition").fullmatch(page.plain, last.end, phrase.start)
    return last.span if between or joint("takes_place").fullmatch(page.plain, last.end, phrase.start) else None


def anchored(phrase: Phrase, span: Span | None, rule: Rule) -> Reading:
    """The reading of an expression that hangs on an event which took place on these days."""
    side = phrase.atoms[0].values[0]
    if span is None:
        return Reading(replace(phrase, relation=_RELATIONS.get(side, Relation.AT)), None, Rule.EVENT_UNKNOWN, None)
    if phrase.atoms[0].offset is not None:
        return Reading(phrase, phrase.atoms[0].offset.days(span.last if side > 0 else span.first), rule, span.first)
    if abs(side) == _NEXT_DAY:
        day = spans.move(span.last if side > 0 else span.first, side // _NEXT_DAY)
        return Reading(phrase, spans.on(day), rule, span.first)
    limits = (None, span.last) if side < 0 else (span.first, span.last)
    return Reading(replace(phrase, relation=_RELATIONS[side]), span, rule, span.first, limits)


def clause_end(page: Page, memory: Memory, phrase: Phrase, done: int, now: date | None) -> Reading | None:
    """The clause that 之后 or 之际 ends tells of an event; at the start of a clause they are connectives.

    No clause reaches back beyond `done`, the end of the expression before; 自2019年断交以来 was read with 2019.
    """
    at, side, name = phrase.start, phrase.atoms[0].values[0], phrase.atoms[0].name
    clause = page.plain[max(0, at - _CLAUSE_LENGTH) : at]
    marks = [mark.end() for mark in joint("clause_start").finditer(clause)]
    start = at - len(clause) + (marks[-1] if marks else 0)
    if name == "以来" and start < done:
        return None
    words = page.plain[max(start, done) : at].lstrip()
    if len(words) < 2 or joint("no_event").search(words) or (name == "以前" and words[0] != "在"):
        return connective(page, memory, phrase, {-1: "before", 1: "after"}.get(side, "at"), now)
    doing = joint("before_doing").search(words) if name == "前" else None  # X表示出发|前没想过: no more than that
    if doing and memory.day_since(page.sentence(at)):
        return None  # 11日视察港口，登机|前说: on that day
    whole = replace(phrase, start=at - len(words[doing.start() :] if doing else words))
    if side < 0 and not page.tense(whole.start, whole.end).ahead:
        return connective(page, memory, whole, "before", now)
    return anchored(whole, None, Rule.EVENT)


def connective(page: Page, memory: Memory, phrase: Phrase, side: str, now: date | None) -> Reading:
    """此前 reaches up to the day told last, 此后 starts with it, 与此同时 is that day. What sentences before only put
    ahead (he promised an answer by Friday) is not what was told, unless this is ahead, too."""
    told = memory.last_day
    if side == "then":
        told, side = _then(memory, now) or told, "at"
    if told is not None and told.at < page.sentence(phrase.start) and not told.is_over(now):
        over = None if page.tense(phrase.start, phrase.end).ahead else memory.last_day_over(now)
        told = over or told
    span = told.span if told else None
    if span is None:
        return Reading(phrase, None, Rule.NONE, None)
    if side == "at":
        return Reading(phrase, None, Rule.TOLD, span.first, (span.first, span.last))
    if side == "before":
        return Reading(replace(phrase, relation=Relation.BEFORE), None, Rule.TOLD, span.first, (None, span.last))
    return Reading(replace(phrase, relation=Relation.AFTER), None, Rule.TOLD, span.first, (span.first, None))


def _then(memory: Memory, now: date | None) -> Told | None:
    """上月披露…。当时…: what was told last, wider than a day, too, if it is over; 去年11月，在当年…: it is November."""
    told = memory.recent[-2:]
    if len(told) > 1 and told[1].span.first <= told[0].span.first <= told[0].span.last <= told[1].span.last:
        told.pop()
    last = told[-1] if told else None
    fits = last is not None and last.is_over(now) and last.span.last - last.span.first <= _YEAR
    return last if fits else None


def late(memory: Memory, reading: Reading, now: date | None) -> Reading:
    """The reading of 会谈后 where the text gives the day of the talks only further on, as below a headline."""
    atom = reading.phrase.atoms[0]
    if reading.rule is not Rule.EVENT_UNKNOWN or atom.how is not How.EVENT:
        return reading
    span = memory.first_days_of(atom.name, atom.start, now or date.max)
    return anchored(reading.phrase, span, Rule.EVENT_LATER) if span else reading
