"""Chooses among the readings of an expression: the tense around it, else the nearest."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from viewer.extraction.dates import spans
from viewer.extraction.dates.expression import Rule
from viewer.extraction.dates.lexicon import fill, joint, table
from viewer.extraction.dates.spans import Span

_LATIN = re.compile("[A-Za-z]{2}")
_LEFT, _RIGHT = 24, 28
"""How far from a Chinese expression, in characters, a word of tense is looked for."""
_ENGLISH = 80
"""The same for an English one."""
_CLOCKS = timedelta(1)
"""What is told as past may lie a day ahead of the publisher's own day: clocks differ."""
_TIMES = 6
"""How many times farther a reading may lie than the nearest one for its tense to count."""
_FAR = 60
"""Days from which on even 将于 puts nothing ahead where another reading lies so much nearer."""
_JUST_OVER = 2
"""Days back to which 将于25日 may still mean the day that was to come when it was said."""
_QUERY = 60
"""A longer text is prose, whatever stands around an expression in it."""


class Tense(StrEnum):
    """Whether the words around an expression put it ahead or behind."""

    FUTURE = "future"
    COMING = "coming"
    """Put ahead for certain: 将于 stands right before it."""
    PLANNED = "planned"
    """Put ahead of what was told before: he said on Monday that he would leave on Tuesday."""
    PAST = "past"
    LONG_PAST = "long-past"
    """Put behind for certain: English on Thursday is never tomorrow with a verb of the past."""
    NONE = "none"
    QUERY = "query"
    """Nothing stands around it: asked about alone, a day lies ahead, a month is one of this year."""

    @property
    def ahead(self) -> bool:
        """Whether the words put it ahead."""
        return self in (Tense.FUTURE, Tense.COMING, Tense.PLANNED)


class _Cues(NamedTuple):
    future_left: re.Pattern[str]
    future_right: re.Pattern[str]
    past_left: re.Pattern[str]
    past_right: re.Pattern[str]
    past_then: re.Pattern[str]


@cache
def _chinese() -> _Cues:
    future, past = table("cues")["chinese"]["future"], table("cues")["chinese"]["past"]
    patterns = (future["left"] + "$", future["right"], past["left"] + "$", past["right"], past["then"])
    return _Cues(*(re.compile(pattern) for pattern in patterns))


@cache
def _english(tense: str) -> re.Pattern[str]:
    return re.compile(fill(table("cues")["english"][tense], table("cues")["parts"]))


def tense(text: str, start: int, end: int) -> Tense:
    """The tense that the words around `text[start:end]` give it."""
    if len(text) < _QUERY and not re.search(r"\w", text[:start] + text[end:]):
        return Tense.QUERY
    if _LATIN.search(text, start, end):
        return _english_tense(text, start, end)
    left = text[max(0, start - _LEFT) : start]
    if _chinese().future_left.search(left):
        return Tense.COMING
    if _chinese().past_left.search(left):
        return Tense.PAST
    return _after(text[end : end + _RIGHT])


def _after(right: str) -> Tense:
    clause = match[0] if (match := joint("clause").match(right)) else ""
    future, past = _chinese().future_right.search(clause), _chinese().past_right.search(clause)
    if future and (not past or future.start() <= past.end() - 2):
        return Tense.FUTURE
    return Tense.PAST if past or _chinese().past_then.match(right) else Tense.NONE


def _english_tense(text: str, start: int, end: int) -> Tense:
    """The tense of the nearest verb before the expression in its sentence, else of the first one after it."""
    left = joint("english_end").split(text[max(0, start - _ENGLISH) : start])[-1]
    future, past, planned = ([m.end() for m in _english(t).finditer(left)] for t in ("future", "past", "planned"))
    if future or past:
        if max(future, default=0) <= max(past, default=0):
            return Tense.LONG_PAST
        return Tense.PLANNED if planned else Tense.FUTURE
    right = joint("english_end").split(text[end : end + _ENGLISH])[0]
    ahead, behind = (_english(t).search(right) for t in ("future_after", "past"))
    if ahead and (not behind or ahead.start() < behind.start()):
        return Tense.FUTURE
    return Tense.LONG_PAST if behind else Tense.NONE


def choose(found: Sequence[Span], now: date, tense: Tense, *, days: bool) -> tuple[Span | None, Rule]:
    """The reading that fits, and the rule that chose it. `days`: they name a day, not a month or more."""
    if len(found) <= 1:
        return (found[0], Rule.GIVEN) if found else (None, Rule.NONE)
    if tense is Tense.QUERY:
        ahead = next((s for s in found if (s.first > now if days else s.first.year == now.year)), None)
        if ahead is None:
            return _nearest(found, now), Rule.NEAREST
        return ahead, Rule.QUERY_NEXT if days else Rule.QUERY_THIS_YEAR
    nearest, fitting, rule = _nearest(found, now), None, Rule.NEAREST
    if tense.ahead:
        fitting, rule = next((s for s in found if s.last >= now), None), Rule.FUTURE
    elif (tense is Tense.PAST and nearest.first - now > _CLOCKS) or (tense is Tense.LONG_PAST and nearest.first > now):
        fitting, rule = next((s for s in reversed(found) if s.first <= now), None), Rule.PAST
    far = fitting is not None and (
        spans.distance(fitting, now) > _FAR or (nearest.last < now and spans.distance(nearest, now) <= _JUST_OVER)
    )
    unsure = nearest.first == nearest.last and (tense is not Tense.COMING or far)
    if fitting is None or (unsure and _absurd(fitting, nearest, now)):
        over = None if tense.ahead else _of_this_year(found, nearest, now)
        return over or nearest, Rule.NEAREST
    return fitting, rule


def _of_this_year(found: Sequence[Span], nearest: Span, now: date) -> Span | None:
    """Of a day told in December that lies months ahead the one of the present year: the next year would be named."""
    if nearest.first.year <= now.year or spans.distance(nearest, now) <= _FAR:
        return None
    return next((span for span in found if span.first.year == now.year), None)


def _absurd(by_tense: Span, nearest: Span, now: date) -> bool:
    """Whether another reading lies so much nearer that the words of tense must belong to something else."""
    return spans.distance(by_tense, now) > _TIMES * max(1, spans.distance(nearest, now))


def _nearest(found: Sequence[Span], now: date) -> Span:
    return min(found, key=lambda s: spans.distance(s, now))
