"""Meetings that are told with several days in a row: one on each of them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from viewer.domain import Precision
from viewer.extraction.dates import Rule, TimeExpression
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.timing import is_firm
from viewer.extraction.text.patterns import compiled

_AND = compiled("meetings", "and_on")
_NEAR = 24
"""So far before a day the one begins that it is linked to."""
_NEXT = timedelta(1)
_OF_ANOTHER = re.compile(r"的|[^，。；]{0,14}后，")
"""Behind days of something that a meeting came after: 继6月3日和6月10日|空袭后，X会见Y."""


def on_each_day(note: Annotations, act: Act) -> Iterator[Act]:
    """`act` on each day that is told of it: 去年11月3日及今年2月7日会面; on days that follow each other it is one."""
    time = act.time
    if time is not None and _OF_ANOTHER.match(note.folded, time.end):
        yield act
        return
    while time is not None:
        before = _linked(note, time)
        first = _day(before) if before else None
        if before is None or first is None:
            break
        if _follow(first, time):
            when = replace(time.when, first=first, precision=Precision.RANGE, time=None)
            time = time._replace(when=when, start=before.start)
            continue
        yield act._replace(time=time)
        time = before
    yield act._replace(time=time)


def _linked(note: Annotations, time: TimeExpression) -> TimeExpression | None:
    """The day that a conjunction links `time` to, where both are full ones."""
    if time.rule is Rule.LIST or time.when.first is None:
        return None
    for before in note.times_in(max(0, time.start - _NEAR), time.start):
        day, linked = _day(before), _AND.fullmatch(note.folded, before.end, time.start)
        if linked and day is not None and day < time.when.first and is_firm(before):
            return before
    return None


def _day(time: TimeExpression) -> date | None:
    """The one day that `time` names."""
    return time.when.first if time.when.precision is Precision.DAY and time.when.first == time.when.last else None


def _follow(first: date, time: TimeExpression) -> bool:
    return time.when.first is not None and time.when.first - first <= _NEXT
