"""The day of an act that is told as so many days before or after another one."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from viewer.domain import Basis, Precision, When
from viewer.extraction.dates import ExpressionKind, Relation, TimeExpression
from viewer.extraction.dates.lexicon import table
from viewer.extraction.dates.numerals import number
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.timing import is_firm, times_between
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import Sentence

_LATER, _SOONER = compiled("counted", "later"), compiled("counted", "sooner")
_COMING = compiled("counted", "coming")
_NEAR = 20
_APART, _EVENT = compiled("counted", "apart"), compiled("counted", "event")
_OR = 8
"""So near " or " stands that parts two days."""
_WEEK = 7
_UNITS = {"minute": 0, "hour": 0, "day": 1, "week": _WEEK}
"""Days of what may be counted from a day."""
_OPENS = 60
"""So soon in its sentence, in code points, it is told how long after something what follows was."""
_ONE = ("a", "an", "one", "the")
_COUNTING = (" after", " before")
_SIDES, _CLAUSE = ("after ", "before "), compiled("counted", "clause")
_TOLD = 400
"""How far before a sentence, in code points, the day is looked for of which it goes on to tell."""


def days_before(note: Annotations, sentence: Sentence, word: tuple[int, int]) -> TimeExpression | None:
    """The day of an act told by `word`, where something else is told to have followed or preceded it by so many days:
    会谈后一天，X13日… and 13日，X在会谈后一天…, the talks were held on the 12th."""
    for pattern, sign in ((_LATER, -1), (_SOONER, 1)):
        found = pattern.match(note.folded, word[1], sentence.end)
        if found is not None:
            before = times_between(note, sentence.start, word[0])[::-1]
            return _moved(times_between(note, found.end(), sentence.end) + before, sign * _count(found))
    return None


def days_apart(note: Annotations, start: int, word: tuple[int, int], stop: int) -> TimeExpression | None:
    """The day of an act told by an English `word` in the sentence `[start, stop)` so many days before or after which
    something else took place: X said on Thursday, a day after Y met Z, the two met on Wednesday; where the sentence
    gives no day of that, it is the one told last before it, or the day of publication."""
    found = _APART.search(note.folded, start, word[0])
    pause = note.folded.find(",", word[1], stop)
    if found is None or any(map(is_firm, times_between(note, found.end(), pause if pause > 0 else stop))):
        return None
    others = times_between(note, start, found.start())[::-1] + (times_between(note, pause, stop) if pause > 0 else [])
    days = -_later(found)
    return _moved(others, days) or (None if any(map(is_firm, others)) else _from_now(note, start, found, days))


def counts_from(time: TimeExpression) -> bool:
    """Whether an expression tells how long after or before what follows something was: a day after X said."""
    return time.plain.endswith(_COUNTING)


def since_event(note: Annotations, sentence: Sentence, word: int) -> tuple[int, TimeExpression | None]:
    """Where the clause ends that tells at the head of a sentence what came so long before what the `word` tells, and
    the day of that, if it can be counted: Two days after a strike on Saturday, X met Y."""
    opening = note.times_in(sentence.start, sentence.start + _OPENS)[:1]
    counts = opening and any(side in opening[0].plain for side in _COUNTING)
    found = _EVENT.match(note.folded, sentence.start, word) if counts else None
    if found is None:
        return sentence.start, None
    count = count_of(found["days"] or "", other=found["days"] in _ONE)
    days = _UNITS.get(found["unit"], 0) * count * (-1 if found["side"] == "before" else 1)
    times = times_between(note, found.start(), found.end())
    if not days and found["unit"] in ("hour", "minute"):
        return found.end(), next(iter(times), None)
    return found.end(), _moved(times, days)


def counted_behind(note: Annotations, word: int, end: int, stop: int) -> TimeExpression | None:
    """The day of an act told by an English word that ends at `word`, where so many days after or before what the next
    clause, from `end` on, dates are told to end its own: left two days |after the vote on May 4."""
    side = next((side for side in _SIDES if note.folded.startswith(side, end)), None)
    found = _APART.search(note.folded, word, end + len(side)) if side else None
    if found is None:
        return None
    pause = _CLAUSE.search(note.folded, end, stop)
    times = [
        time for time in note.times_in(end, pause.start() if pause else stop) if time.kind is ExpressionKind.CALENDAR
    ]
    return _moved(map(_on_day, times), _later(found))


def either(note: Annotations, time: TimeExpression | None) -> TimeExpression | None:
    """`time`, with the other day that may be meant instead, or the day that says when it was: today or tomorrow; a few
    days earlier, on June 30."""
    if time is None:
        return None
    if note.folded.startswith(", ", time.end) and (day := _day_of(note, time)):
        return day
    if not (" or " in note.folded[time.end : time.end + _OR] or " or " in _before(note, time)):
        return time
    for one, other in pairwise(note.times_in(time.start - _NEAR, time.end + _NEAR)):
        first, last = one.when.first, other.when.last
        days = one.when.precision is other.when.precision is Precision.DAY and is_firm(one) and is_firm(other)
        joined = note.folded[one.end : other.start] in (" or ", " or on ")
        if joined and days and time.start in (one.start, other.start) and first and last and first < last:
            return other._replace(when=replace(one.when, last=last, precision=Precision.RANGE, time=None))
    return time


def _day_of(note: Annotations, time: TimeExpression) -> TimeExpression | None:
    """The one day, told right behind `time` and a comma, that lies within what it leaves open."""
    behind = note.times_in(time.end, time.end + _OR)[:1]
    day, when = behind[0].when.first if behind else None, time.when
    if day is None or day != behind[0].when.last or not is_firm(behind[0]) or when.first == when.last:
        return None
    apposed = note.folded[time.end : behind[0].start] in (", ", ", on ")
    return behind[0] if apposed and (when.first or day) <= day <= (when.last or day) else None


def _before(note: Annotations, time: TimeExpression) -> str:
    return note.folded[max(0, time.start - _OR) : time.start]


def _from_now(note: Annotations, start: int, found: re.Match[str], days: int) -> TimeExpression | None:
    """The day so many days from the news of the sentence at `start`, which what was `found` counts from: what comes
    now is of today."""
    today, counted = note.published, note.times_in(found.start(), found.end())
    if today is None or not counted:
        return None
    if _COMING.search(note.folded, max(start, found.start() - _NEAR), found.start()):
        start = 0
    told = (time.when for time in times_between(note, max(0, start - _TOLD), start)[::-1] if is_firm(time))
    days_told = (when.first for when in told if when.first == when.last)
    day = next((day for day in days_told if day and timedelta() <= today - day <= timedelta(_WEEK)), today)
    when = When(day, day, Precision.DAY, Basis.ANCHORED)
    return _moved([counted[0]._replace(kind=ExpressionKind.CALENDAR, relation=Relation.AT, when=when)], days)


def _on_day(time: TimeExpression) -> TimeExpression:
    """`time` as the day that its words name, where it tells what was after or before that: after |May 22."""
    first, last = time.span
    return time._replace(when=replace(time.when, first=first, last=last, precision=Precision.DAY), relation=Relation.AT)


def _later(found: re.Match[str]) -> int:
    """How many days later one thing is told to have been than the other, below zero where it was before that."""
    return _count(found) * _UNITS[found["unit"]] * (1 if found["side"] == "after" else -1)


def _count(found: re.Match[str]) -> int:
    """How many days a pattern has found; 0 where it does not say for certain."""
    return count_of(found["days"] or "一", other=1)


def count_of(words: str, *, other: int = 0) -> int:
    """The number that words are, in figures, Chinese or English; 0 where it is not certain, `other` where they are no
    number."""
    if not words.isascii() or words.isdigit():
        return number(words) or 0
    least, most = table("english")["count"].get(words, (other, other))
    return least if least == most else 0


def _moved(times: Iterable[TimeExpression], days: int) -> TimeExpression | None:
    """The first of `times` that names one day, so many days later (earlier, below zero)."""
    for time in times:
        day = time.when.first
        if is_firm(time) and day is not None and day == time.when.last and days and _within(day, days):
            moved = day + timedelta(days)
            return time._replace(when=replace(time.when, first=moved, last=moved, basis=Basis.ANCHORED, time=None))
    return None


def _within(day: date, days: int) -> bool:
    return 0 < day.toordinal() + days <= date.max.toordinal()
