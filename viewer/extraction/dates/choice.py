"""Chooses among the readings of an expression: the tense around it, else the nearest."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from viewer.extraction.dates import spans
from viewer.extraction.dates.lexicon import table
from viewer.extraction.dates.spans import Span

_LEFT, _RIGHT = 24, 28
"""How far from an expression, in characters, a word of tense is looked for; more than the patterns' own bounds is lost."""
_CLOCKS = timedelta(1)
"""What is told as past may lie a day ahead of the publisher's own day: clocks differ."""


_TIMES = 12
"""How many times farther a reading may lie than the nearest one for its tense to count."""
_CLAUSE = re.compile("[^。；！？!?;\n，,]{0,3}[，,]?[^。；！？!?;\n，,]{0,40}")
"""The clause after an expression; 周三，普京将 has its verb behind the comma."""


class Tense(StrEnum):
    """Whether the words around an expression put it ahead or behind."""

    FUTURE = "future"
    PAST = "past"
    NONE = "none"
    QUERY = "query"
    """Nothing stands around it: asked about alone, a day lies ahead, a month is one of this year."""


class _Cues(NamedTuple):
    future_left: re.Pattern[str]
    future_right: re.Pattern[str]
    past_left: re.Pattern[str]
    past_right: re.Pattern[str]


@cache
def _cues(language: str) -> _Cues:
    data = table("cues")[language]
    return _Cues(*(
        re.compile(data[tense][side] + ("$" if side == "left" else "")) for tense in ("future", "past") for side in ("left", "right")
    ))  # fmt: skip


def tense(text: str, start: int, end: int) -> Tense:
    """The tense that the words around `text[start:end]` give it."""
    if not re.search(r"\w", text[max(0, start - 60) : start]) and not re.search(r"\w", text[end : end + 60]):
        return Tense.QUERY
    cues = _cues("english" if re.search("[A-Za-z]", text[start:end]) else "chinese")
    left = text[max(0, start - _LEFT) : start]
    if cues.future_left.search(left):
        return Tense.FUTURE
    if cues.past_left.search(left):
        return Tense.PAST
    return _after(cues, text[end : end + _RIGHT])


def _after(cues: _Cues, right: str) -> Tense:
    clause = _CLAUSE.match(right)[0]
    future, past = cues.future_right.search(clause), cues.past_right.search(clause)
    if future and (not past or future.start() <= past.end() - 2):
        return Tense.FUTURE
    return Tense.PAST if past else Tense.NONE


def choose(found: Sequence[Span], now: date, tense: Tense, *, days: bool) -> tuple[Span | None, str]:
    """The reading that fits, and the rule that chose it. `days`: they name a day, not a month or more."""
    if len(found) <= 1:
        return (found[0], "given") if found else (None, "none")
    if tense is Tense.QUERY:
        ahead = next((s for s in found if (s.first > now if days else s.first.year == now.year)), None)
        return (ahead, "query-next" if days else "query-this-year") if ahead else (_nearest(found, now), "nearest")
    if tense is Tense.FUTURE:
        ahead, near = next((s for s in found if s.last >= now), None), _nearest(found, now)
        return (ahead, "tense-future") if ahead and not (days and _absurd(ahead, near, now)) else (near, "nearest")
    nearest = _nearest(found, now)
    if tense is Tense.PAST and nearest.first > now + _CLOCKS:
        behind = next((s for s in reversed(found) if s.first <= now), None)
        return (behind, "tense-past") if behind and not (days and _absurd(behind, nearest, now)) else (nearest, "nearest")
    return nearest, "nearest"


def _absurd(by_tense: Span, nearest: Span, now: date) -> bool:
    """Whether another reading lies so much nearer that the words of tense must belong to something else."""
    return spans.distance(by_tense, now) > _TIMES * max(1, spans.distance(nearest, now))


def _nearest(found: Sequence[Span], now: date) -> Span:
    return min(found, key=lambda s: spans.distance(s, now))
