"""What dates a meeting that no expression dates: the visit it is part of, or the words that tell of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from viewer.domain import Basis, Status, When
from viewer.extraction.dates import ExpressionKind, Rule
from viewer.extraction.dating.beside import anchored, said_behind
from viewer.extraction.dating.days import THROUGHOUT, Dated, Undated
from viewer.extraction.dating.lasting import TOLD
from viewer.extraction.dating.trips import Trips
from viewer.extraction.gathering.groups import Group
from viewer.extraction.gathering.joining import MEMORY
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.counted import counts_from
from viewer.extraction.grammar.forms import VISIT
from viewer.extraction.grammar.timing import MONTH, is_soon

_ANCHORS = (ExpressionKind.EVENT, ExpressionKind.CONNECTIVE)
_OPEN = (Rule.PUBLICATION, Undated.AHEAD_OF_PUBLICATION)

_FRESH, _WEEK = timedelta(days=2), timedelta(days=7)


class Surroundings:
    """The visits of one article and the statements by the sentences that tell of them, with their days."""

    def __init__(
        self,
        meetings: Sequence[tuple[Group, When]],
        statements: Iterable[tuple[Group, When]],
        note: Annotations,
    ) -> None:
        visits = (pair for pair in meetings if _is_visit(pair[0]) and _counts(pair[1], note.published))
        self._visits = list(visits)[:MEMORY]
        self._published = note.published
        self._trips = Trips(note)
        self._said: dict[int, When] = {}
        for group, when in statements:
            if group.time is not None and counts_from(group.time):
                continue  # the talks came a day after X said so
            dated = group.timed.sentence.start if group.timed is not None else 0
            behind = said_behind(group, note)
            for start in sorted(group.sentences | ({behind.start} if behind else set())):
                if start >= dated:
                    self._said.setdefault(start, when)

    def date(self, meeting: Group, dated: Dated) -> Dated:
        """`dated` as what stands around `meeting` makes it more exact, where no expression of its own does."""
        throughout = _is_throughout(dated)
        dated = replace(dated, when=self._trips.within(meeting, dated.when))
        if meeting.best.status is Status.PROPOSED and self._is_soon(dated):
            dated = replace(dated, expression=None, rule=Undated.AHEAD_OF_PUBLICATION)
        if dated.rule is Undated.TOLD_ALONG or (dated.expression is not None and not throughout):
            return dated
        visit = self._visit(meeting, anywhere=throughout) if throughout or dated.rule in _OPEN else None
        if visit is not None:
            return replace(dated, when=anchored(self._from_now(visit, meeting)), rule=Undated.TOLD_ALONG)
        trip = self._trips.of(meeting) if throughout or dated.rule in _OPEN else None
        if trip is not None:
            return replace(dated, when=trip, rule=Undated.TOLD_ALONG)
        said = self._said_on(meeting)
        if said is None or (meeting.best.status is Status.PLANNED and self._is_fresh(said)):
            return dated
        return _as_told(dated, said)

    def _is_soon(self, dated: Dated) -> bool:
        """Whether it is only asked for before long."""
        time = dated.expression
        return time is not None and self._published is not None and is_soon(time, self._published)

    def _visit(self, meeting: Group, *, anywhere: bool) -> When | None:
        """The days of the visit of one of those who meet to the other, or of which the same paragraph tells what is
        planned besides: 10日至12日访问X，其间还将会见Y; X travels to Y on May 3-5. He will also meet Z. What is planned
        on a visit of today is of today: X今天到访Y。X还将会见Z."""
        there, first = meeting.parties.union(*meeting.sites.values()), meeting.acts[0].sentence
        ahead = meeting.best.status is Status.PLANNED
        for visit, when in self._visits:
            told = visit.acts[0].sentence
            near = any(there & site for site in visit.sites.values())
            if when.first == when.last:
                near = near and ahead and not anywhere and told is not first
            else:
                near = near or anywhere or (ahead and told.block == first.block)
            if visit is meeting or not visit.keys & meeting.keys or not _takes_part(visit, meeting):
                continue
            if near and self._goes_on(visit, when, meeting):
                return when
        return None

    def _from_now(self, visit: When, meeting: Group) -> When:
        """Of the days of a visit those that may be meant: what is still to come is not before publication."""
        first, last, now = visit.first, visit.last, self._published
        ahead = meeting.best.status is Status.PLANNED and first and last and now and first < now <= last
        return replace(visit, first=now) if ahead else visit

    def _goes_on(self, visit: Group, when: When, meeting: Group) -> bool:
        """Whether both are over or both to come, or the visit is not over yet."""
        told = visit.best.status, meeting.best.status
        lasts = self._published is not None and when.last is not None and when.last >= self._published
        return told[0] is told[1] or (told == (Status.HELD, Status.PLANNED) and lasts)

    def _is_fresh(self, said: When) -> bool:
        """Whether words are so fresh that what they plan is still to come on the day of publication."""
        if said.first is None or said.last is None or self._published is None:
            return True
        return self._published - said.last <= _FRESH or said.last - said.first > _WEEK

    def _said_on(self, meeting: Group) -> When | None:
        """When the words were said that tell of a meeting, in its most telling sentence if there."""
        told = (self._said.get(act.sentence.start) for act in (meeting.best, *meeting.acts))
        return next((when for when in told if when is not None), None)


def _is_visit(group: Group) -> bool:
    """Whether somebody travels, who may be told to meet somebody there as well."""
    return any(act.form == VISIT for act in group.acts)


def _takes_part(visit: Group, meeting: Group) -> bool:
    """Whether the visitor's side meets, and not only the host with others: X访问Y。Y的总统与Z会晤."""
    homes = frozenset().union(*visit.sites.values())
    guests = visit.parties - homes
    return not guests or not meeting.parties or bool(guests & meeting.parties)


def _is_throughout(dated: Dated) -> bool:
    """访问期间: some time on a visit, not the day from which it is told."""
    time = dated.expression
    return time is not None and time.kind in _ANCHORS and bool(THROUGHOUT.search(time.plain))


def _as_told(dated: Dated, said: When) -> Dated:
    """A meeting seen from the day of the words that tell of it: 他10日说，已邀请X; X12日在晚宴上说."""
    when = dated.when
    if dated.rule is Rule.PUBLICATION and said.first == said.last and said.basis is not Basis.PUBLICATION:
        return replace(dated, when=anchored(said), rule=Undated.TOLD_ALONG)
    if dated.rule is Undated.BEFORE_PUBLICATION and when.last is not None and said.last is not None:
        return replace(dated, when=replace(when, last=min(when.last, said.last)))
    if dated.rule is Undated.AHEAD_OF_PUBLICATION and when.first is not None and said.first is not None:
        return replace(dated, when=replace(when, first=min(when.first, said.first)))
    return dated


def _counts(when: When, now: date | None) -> bool:
    """Whether several days of a visit are told, or that of publication; another alone may be only that of leaving, and
    a year only tells that there was one."""
    if when.first is None or when.last is None:
        return False
    lasts = when.first < when.last and when.last - when.first <= MONTH
    return when.first == when.last == now or (lasts and when.basis in TOLD)
