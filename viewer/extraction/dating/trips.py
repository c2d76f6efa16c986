"""The days of a journey: its stops, which have none of their own, lie within."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from viewer.domain import Basis, Precision, Status, When
from viewer.extraction.actors import SOMEBODY
from viewer.extraction.dates import TimeExpression
from viewer.extraction.dates.spans import move
from viewer.extraction.gathering.groups import Group
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.counted import count_of
from viewer.extraction.grammar.forms import REMOTE, VISIT, family
from viewer.extraction.grammar.timing import is_firm
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import Sentence

_TRIP, _LENGTH = compiled("trips", "trip"), compiled("trips", "length")
_BEGUN, _ENDED = compiled("trips", "begun"), compiled("trips", "ended")
_STOP = compiled("trips", "stop")
_WEEK = 7
_STATUSES = (Status.HELD, Status.PLANNED)
_MANY = 40
"""How many sentences that speak of journeys are looked at."""
_LONGEST = timedelta(days=21)


@dataclass(slots=True)
class _Trip:
    """What a text tells of somebody's journey: its first and its last day, and how many they are."""

    first: date | None = None
    last: date | None = None
    days: int = 0

    def span(self, now: date, *, ahead: bool) -> tuple[date, date] | None:
        """Its days up to `now`, or, `ahead`, from then on; one whose end nobody tells is not over."""
        first = self.first or (move(self.last, 1 - self.days) if self.last and self.days else None)
        last = self.last or (move(first, self.days - 1) if first and self.days else None)
        if first is None or (last is None and ahead):
            return None
        first, last = (max(first, now), last or now) if ahead else (first, min(last or now, now))
        return (first, last) if timedelta(0) <= last - first <= _LONGEST else None


class Trips:
    """The journeys of one article, by who makes them."""

    def __init__(self, note: Annotations) -> None:
        self._note = note
        self._trips: dict[str, _Trip] = {}
        self._told: set[int] = set()
        for sentence in list(self._sentences())[:_MANY]:
            self._read(sentence)

    def within(self, stop: Group, when: When) -> When:
        """`when`, from some day on, up to the end of the journey: 此后将访问Y, where it is one of nine days."""
        trip = self._made_by(stop)
        planned = stop.best.status is Status.PLANNED and stop.best.form == VISIT and when.basis is Basis.ANCHORED
        if trip is None or not planned or when.first is None or when.last is not None:
            return when
        span = trip.span(when.first, ahead=True)
        return when if span is None else replace(when, last=span[1], precision=Precision.RANGE)

    def _made_by(self, meeting: Group) -> _Trip | None:
        return next((self._trips[key] for key in sorted(meeting.keys & self._trips.keys())), None)

    def of(self, meeting: Group) -> When | None:
        """The days of the journey that `meeting` is told to be a stop on."""
        now, status = self._note.published, meeting.best.status
        trip = self._made_by(meeting)
        if trip is None or now is None or status not in _STATUSES or family(meeting.best.form) == REMOTE:
            return None
        span = trip.span(now, ahead=status is Status.PLANNED)
        if span is None or not self._is_stop(meeting):
            return None
        return When(*span, Precision.DAY if span[0] == span[1] else Precision.RANGE, Basis.ANCHORED)

    def _is_stop(self, meeting: Group) -> bool:
        sentences = [act.sentence for act in meeting.acts if not act.past]
        return any(_STOP.search(self._note.folded, one.start, one.end) for one in sentences)

    def _sentences(self) -> Iterator[Sentence]:
        told = (self._note.sentence_at(found.start()) for found in _TRIP.finditer(self._note.folded))
        yield from (sentence for sentence, _ in groupby(told) if sentence is not None)

    def _read(self, sentence: Sentence) -> None:
        actors = self._note.actors_in(sentence.start, sentence.end)
        traveller = next((actor for actor in actors if actor.kind in SOMEBODY and actor.key), None)
        if traveller is None:
            return
        trip = self._trips.setdefault(traveller.key, _Trip())
        trip.first = trip.first or self._day(_BEGUN, sentence)
        trip.last = trip.last or self._day(_ENDED, sentence)
        length = _LENGTH.search(self._note.folded, sentence.start, sentence.end)
        trip.days = trip.days or (_counted(length) if length else 0)

    def _day(self, cue: re.Pattern[str], sentence: Sentence) -> date | None:
        """The day that stands before a word, else behind it."""
        found = cue.search(self._note.folded, sentence.start, sentence.end)
        if found is None:
            return None
        times = [time for time in self._note.times_in(sentence.start, sentence.end) if is_firm(time)]
        days = [time for time in times if time.span[0] is not None and time.span[0] == time.span[1]]
        before = [time for time in days if time.start < found.end()]
        chosen = before[-1] if before else next(iter(days), None)
        return chosen.span[0] if chosen is not None else None


def _counted(length: re.Match[str]) -> int:
    if length["week"] or length["count"] == "week":
        return _WEEK
    return count_of(length["days"] or length["count"])


def stay_of(group: Group) -> When | None:
    """X21日抵达Y。他22日结束访问: a visit from the day on which somebody came to that on which it ended."""
    visits = [act for act in group.acts if act.form == VISIT and act.time is not None and not act.borrowed]
    first = next((act.time for act in visits if act.lasting == 1 and _is_day(act.time)), None)
    last = next((act.time for act in visits if act.lasting == 0 and _is_day(act.time)), None)
    if first is None or last is None or group.best.status is not Status.HELD:
        return None
    begun, ended = first.when.first, last.when.last
    if begun is None or ended is None or not timedelta(0) < ended - begun <= _LONGEST:
        return None
    return When(begun, ended, Precision.RANGE, first.when.basis)


def _is_day(time: TimeExpression | None) -> bool:
    return time is not None and is_firm(time) and time.when.first is not None and time.when.first == time.when.last
