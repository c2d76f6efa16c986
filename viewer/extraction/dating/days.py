"""The day of a mention: its own time expression, else the event it hangs on, else the day of publication."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from viewer.domain import Basis, Evidence, Precision, Status, When
from viewer.extraction.actors import ActorKind
from viewer.extraction.dates import ExpressionKind, Relation, Rule, TimeExpression
from viewer.extraction.dating.beside import HEARD, anchored, at_sitting_before, convened, doing, led_to
from viewer.extraction.dating.lasting import TOLD, spread
from viewer.extraction.dating.sequels import after_all, sequel
from viewer.extraction.dating.trips import stay_of
from viewer.extraction.gathering.groups import Group, apart
from viewer.extraction.gathering.joining import MEMORY
from viewer.extraction.gathering.unions import SITTINGS
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.forms import DINNER, SIGNING, VISIT
from viewer.extraction.grammar.timing import days_of, is_beside, is_recent, is_soon
from viewer.extraction.statements.stages import HANGING, SITTING, SPEAKING
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import MINOR

_SHORTLY = 32
"""How far behind an English verb it may be told at which part of a sitting the words were said."""
_ALONG = 240
"""How far behind a meeting, in code points, another of the same day may be told."""
_LONG = timedelta(days=10)
"""A meeting whose days are known no better dates no words but those that are said to have been spoken there."""
_AFTERWARDS = compiled("dating", "afterwards")
_SETTING_OUT = compiled("dating", "setting_out")
_STOP = compiled("dating", "stop")
_AT_ENDS, _ENDS = compiled("dating", "at_ends"), compiled("dating", "ends")
_DOOR = compiled("dating", "door")
_IN_OFFICE = compiled("dating", "in_office")
THROUGHOUT = compiled("dating", "throughout")


class Undated(StrEnum):
    """Why a mention that no time expression dates stands where it does; without even that, `Rule.PUBLICATION`."""

    AT_MEETING = "at-meeting"
    """The day of the meeting that the words are tied to."""
    TOLD_ALONG = "told-along"
    """The day of what is told beside it: the meeting in the sentence before, the visit, the words."""
    BEFORE_PUBLICATION = "before-publication"
    """Told as past: on the day on which it is told at the latest."""
    AHEAD_OF_PUBLICATION = "ahead-of-publication"
    """Told as still to come: on the day on which it is told at the earliest."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A time, the expression it was read from, the rule, and the meeting that the words are tied to."""

    when: When
    expression: TimeExpression | None
    rule: Rule | Undated
    about: Group | None = None


def _published(day: date | None) -> When:
    if day is None:
        return When(None, None, Precision.VAGUE, Basis.NONE)
    return When(day, day, Precision.DAY, Basis.PUBLICATION)


def until(day: date | None) -> When:
    """On `day` or before, as nothing but the telling says."""
    return When(None, day, Precision.VAGUE, Basis.NONE)


def _since(day: date | None) -> When:
    return When(day, None, Precision.VAGUE, Basis.NONE)


def _own(group: Group, published: date | None) -> Dated | None:
    time = group.time
    if time is None or days_of(time) is None:
        return None
    when = time.when
    held = group.best.status is Status.HELD
    if held and published and when.first is None and when.last and when.last > published:
        return None
    if published and is_recent(time) and (held or (when.last is not None and when.last <= published)):
        days = (None, published) if held else (published, None)  # 近日将访问X
        when = When(days[0], days[1], Precision.VAGUE, Basis.RELATIVE)
    elif published and is_soon(time, published):
        when = When(published, None, Precision.VAGUE, Basis.RELATIVE)
    elif held and when.last is None and published and when.first and when.first <= published:
        when = When(when.first, published, when.precision if when.first == published else Precision.VAGUE, when.basis)
    return Dated(when, time, time.rule)


def _later(group: Group, note: Annotations) -> Dated | None:
    """结束访问后将…, 6日返国后将…: what is to come after an event lies on its day or later, and not before
    publication."""
    time = group.time
    if time is None or group.best.status is not Status.PLANNED:
        return None
    event = time.kind is ExpressionKind.EVENT and time.relation is Relation.AFTER
    leaving = group.best.form != VISIT and _SETTING_OUT.match(note.folded, time.end)
    behind = time.end < group.best.start and (leaving or _AFTERWARDS.match(note.folded, time.end))
    if not event and not behind:
        return None
    # What follows on the same day: 周四会谈后还将举行晚宴.
    if group.best.form == DINNER and time.when.first == time.when.last is not None:
        return Dated(replace(time.when, precision=Precision.DAY, basis=Basis.ANCHORED, time=None), time, time.rule)
    known = [day for day in (time.when.first, time.when.last, note.published) if day is not None]
    return Dated(When(max(known), None, Precision.VAGUE, Basis.ANCHORED), time, time.rule) if known else None


def _since_then(group: Group, note: Annotations) -> Dated | None:
    """4日就任后，已与X通话: what has been held since somebody took office, or a war began, was so at any time from then
    on."""
    time, published = group.time, note.published
    if time is None or group.best.status is not Status.HELD or not _IN_OFFICE.match(note.folded, time.start):
        return None
    first = time.when.first
    if first is None or published is None or first >= published or group.best.start < time.end:
        return None
    return Dated(When(first, published, Precision.VAGUE, Basis.ANCHORED), time, time.rule)


def date_meeting(group: Group, note: Annotations, earlier: Sequence[tuple[Group, When]]) -> Dated:
    """When the meeting of `group` takes place, given those told before it and their times."""
    dated = _date_meeting(group, note, earlier)
    if (stay := stay_of(group)) is not None:
        return replace(dated, when=stay)
    form = group.timed.form if group.timed is not None else group.best.form
    told = [act.lasting for act in group.acts if act.lasting != 1 and act.form == form]
    lasting = next((days for days in sorted(told, key=abs, reverse=True) if days != -1), 1)
    if group.timed is not None and group.timed.lasting in (-1, 0):
        lasting = -abs(lasting)
    return dated if lasting == 1 else replace(dated, when=spread(dated.when, lasting))


def status_on(group: Group, when: When, published: date | None) -> Status:
    """The status of a meeting at a time: what lies ahead of publication has not been held yet, and what was planned
    has been where it is told as done on a day before."""
    told = group.best.status
    if published is None or when.first is None:
        return told
    if told is Status.HELD:
        soon = group.time is not None and is_soon(group.time, published)
        return Status.PLANNED if soon or when.first > published else told
    done = told is Status.PLANNED and when.first < published and any(map(_is_done, group.acts))
    return Status.HELD if done else told


def _is_done(act: Act) -> bool:
    """Whether an act tells of something held, on a day of its own."""
    return act.status is Status.HELD and not (act.borrowed or act.pointing or act.topical) and act.time is not None


def _told_along(group: Group, earlier: Sequence[tuple[Group, When]]) -> Dated | None:
    """周六，X将会见Y。他还将会见Z: what the next sentence tells of the same people is of the same day."""
    first = group.acts[0]
    if any(act.past for act in group.acts) or group.best.aggregate:
        return None
    for meeting, when in reversed(earlier[-MEMORY:]):
        told = meeting.acts[0].sentence
        along = 0 <= first.sentence.start - told.start <= _ALONG and told.block == first.sentence.block
        day = when.first is not None and when.first == when.last and when.basis in TOLD
        if along and day and _alike(group, meeting):
            return Dated(replace(when, basis=Basis.ANCHORED), None, Undated.TOLD_ALONG)
    return None


def _next_stop(group: Group, note: Annotations, earlier: Sequence[tuple[Group, When]]) -> Dated | None:
    """此行的最后一站是X，将在X会见Y; 他周六将会见X，然后前往Y: on the day of the stop told before or later."""
    first, time = group.acts[0], group.time
    after = time is not None and time.kind is ExpressionKind.CONNECTIVE and time.relation is Relation.AFTER
    if group.best.status is not Status.PLANNED or (time is not None and not after):
        return None
    if not after and not _STOP.search(note.folded, first.sentence.start, first.end):
        return None
    for meeting, when in reversed(earlier[-MEMORY:]):
        if when.last is None or when.basis not in TOLD or not group.keys & meeting.keys:
            continue
        if time is None or (meeting.best.status is Status.PLANNED and meeting.acts[0].start < time.start):
            day = max(when.last, (time and time.when.first) or when.last)
            return Dated(When(day, None, Precision.VAGUE, Basis.ANCHORED), None, Undated.TOLD_ALONG)
    return None


def _alike(group: Group, meeting: Group) -> bool:
    """Whether two meetings are both to come or both over, somebody takes part in both, and nothing sets them apart."""
    places = {place for place in (group.best.place, meeting.best.place) if place}
    if len(places) > 1:
        return False
    return group.best.status is meeting.best.status and bool(group.keys & meeting.keys)


def _over(group: Group) -> bool:
    """Whether a meeting is told as past, and whoever else names it gives no day for it; not where it is news first:
    X会见Y。Z早些时候表示，X与Y正在会谈."""
    held = group.best.status is Status.HELD
    first = group.acts[0]
    past = any(act.past for act in group.acts) and (first.past or first.sentence.kind in MINOR or first.pointing)
    return held and past and all(act.past or act.borrowed for act in group.acts)


def _before_telling(group: Group, note: Annotations) -> Dated:
    """What is told as past: before publication, or before what the last sentence tells (The decision came after …)."""
    day = led_to(group, note)
    if day is None:
        return Dated(until(note.published), None, Undated.BEFORE_PUBLICATION)
    return Dated(replace(until(day.when.last), basis=Basis.ANCHORED), None, Undated.TOLD_ALONG)


def _date_meeting(group: Group, note: Annotations, earlier: Sequence[tuple[Group, When]]) -> Dated:
    if _over(group) and (group.timed is None or group.timed.borrowed):
        return _before_telling(group, note)
    own = _next_stop(group, note, earlier) or _later(group, note) or _since_then(group, note)
    own = own or _own(group, note.published)
    if own is not None and own.expression is not None and group.best.status is Status.HELD:
        own = replace(own, when=after_all(group, own.expression, own.when, earlier))
    if own is None and (after := sequel(group, note, earlier)) is not None:
        return Dated(after, None, Undated.TOLD_ALONG)
    own = own or _told_along(group, earlier)
    if own is not None:
        return own
    best = group.best
    if best.status is Status.PROPOSED and all(act.past for act in group.acts):
        return Dated(When(None, None, Precision.VAGUE, Basis.NONE), None, Undated.BEFORE_PUBLICATION)
    if best.status is Status.PLANNED or best.status is Status.PROPOSED:
        return Dated(_since(note.published), None, Undated.AHEAD_OF_PUBLICATION)
    if all(act.past for act in group.acts) or best.aggregate:
        return Dated(until(note.published), None, Undated.BEFORE_PUBLICATION)
    if all(act.pointing for act in group.acts) and (sat := convened(group, note)) is not None:
        return Dated(anchored(sat.when), None, Undated.TOLD_ALONG)
    return Dated(_published(note.published), None, Rule.PUBLICATION)


def _hangs_on(group: Group, meetings: Sequence[tuple[Group, When]], note: Annotations) -> tuple[Group, When] | None:
    """The meeting that a statement was made at or after, and its time: one held on a single day before others."""
    fitting = list(_fitting(group, meetings, note))
    here = group.acts[0].sentence.start
    fitting.sort(key=lambda pair: here not in pair[0].sentences)  # the one told in the very sentence first
    single = (pair for pair in fitting if pair[1].first == pair[1].last)
    return next(single, fitting[0] if fitting else None)


def _fitting(group: Group, meetings: Sequence[tuple[Group, When]], note: Annotations) -> Iterator[tuple[Group, When]]:
    """Of `meetings`, in the order of the text, those told before at which `group` can have spoken, the last first."""
    parties = group.parties
    tied = any(HANGING & act.settings for act in group.acts)
    first, published = group.acts[0], note.published
    start = first.sentence.end if tied else first.end
    told = bisect_right(meetings, start, key=_start)
    for meeting, when in reversed(meetings[max(0, told - MEMORY) : told]):
        if when.first is None or meeting.best.status is not Status.HELD or (published and when.first > published):
            continue
        if not tied and (when.last is None or when.last - when.first > _LONG or meeting.best.form == SIGNING):
            continue  # nobody need have spoken where something is signed
        shares = group.keys & meeting.keys or (
            (_readout(group) or _goes_on(group, meeting)) and parties & meeting.parties
        )
        sits, together = meeting.best.form in SITTINGS, bool(group.sentences & meeting.sentences)
        beside = (sits or tied) and (together or (sits and _took_the_floor(group, meeting, note)))
        if shares or beside or (tied and group.settings != {"press conference"} and parties & meeting.parties):
            yield meeting, when


def _start(pair: tuple[Group, When]) -> int:
    return pair[0].acts[0].start


def _took_the_floor(group: Group, meeting: Group, note: Annotations) -> bool:
    """Whether who speaks is told of at the sitting, or speaks in a debate: 在会议上，X作了通报。X表示, …"""
    if any(act.settings & SPEAKING for act in group.acts):
        return True
    heard = (
        actor.key for act in meeting.acts[:HEARD] for actor in note.actors_in(act.sentence.start, act.sentence.end)
    )
    return any(key in group.keys for key in heard if key)


def _goes_on(group: Group, meeting: Group) -> bool:
    """两国代表团举行谈判。俄方承诺…: a state speaks by those who meet, in the sentences behind."""
    speaks = all(actor.kind is ActorKind.STATE for actor in group.best.actors)
    first, told = group.acts[0].sentence, meeting.acts[0].sentence
    return speaks and first.block == told.block and 0 <= first.start - told.end <= _ALONG


def _readout(group: Group) -> bool:
    """Whether a body tells in a document of its own what was said."""
    issued = any(act.form == "publication" for act in group.acts)
    return issued and all(actor.kind is ActorKind.BODY for actor in group.best.actors)


def date_statement(group: Group, meetings: Sequence[tuple[Group, When]], note: Annotations) -> Dated:
    """When the words of `group` were said, given the meetings of the article and their times."""
    own = _at_the_door(_own(group, note.published), note.published)
    if own is not None and not _at_event(own.expression):
        return replace(own, about=_said_there(own, group, meetings, note))
    hung = _hangs_on(group, meetings, note)
    past = group.acts[0].past and not (hung is not None and at_sitting_before(group.acts[0], hung[0]))
    if past or all(act.standing for act in group.acts):
        return _before_telling(group, note)
    if own is not None and (hung is None or _fits(own, hung[1])):
        return replace(own, about=hung[0] if hung else None)
    undated = hung[1].basis is Basis.PUBLICATION if hung is not None else any(SITTING & a.settings for a in group.acts)
    if undated and (sat := convened(group, note)) is not None:
        return Dated(anchored(sat.when), None, Undated.TOLD_ALONG)
    if hung is not None:
        meeting, held = hung
        held = _part_of(group, meeting, held, note)
        when = _so_far(When(held.first, held.last, held.precision, Basis.ANCHORED, held.time), note.published)
        return Dated(when, None, Undated.AT_MEETING, meeting)
    told = doing(group, note)
    if told is not None:
        return Dated(anchored(told.when), None, Undated.TOLD_ALONG)
    return Dated(_published(note.published), None, Rule.PUBLICATION)


def _part_of(group: Group, meeting: Group, held: When, note: Annotations) -> When:
    """Of the days of a sitting the first for words at its opening, the last for those at its close."""
    first = group.acts[0]
    part = _AT_ENDS.search(note.folded, first.sentence.start, first.end + _SHORTLY)
    if part is None or held.first is None or held.last is None or held.first == held.last:
        return held
    told = (act.time.when for act in meeting.acts if act.time and _tells_end(act, note, opens=bool(part["opens"])))
    day = next((when.first for when in told if when.first and when.first == when.last), None)
    day = day or (held.first if part["opens"] else held.last)
    return replace(held, first=day, last=day, precision=Precision.DAY)


def _tells_end(act: Act, note: Annotations, *, opens: bool) -> bool:
    found = _ENDS.search(note.folded, act.start, act.sentence.end)
    return found is not None and bool(found["opens"]) is opens


def _said_there(own: Dated, group: Group, meetings: Sequence[tuple[Group, When]], note: Annotations) -> Group | None:
    """The meeting that words are tied to which were said 当天在联合记者会上."""
    bound = own.expression is not None and own.expression.kind is ExpressionKind.CONNECTIVE
    tied = bound and any(HANGING & act.settings for act in group.acts)
    hung = _hangs_on(group, meetings, note) if tied else None
    return hung[0] if hung is not None and _fits(own, hung[1]) else None


def _so_far(when: When, published: date | None) -> When:
    """Of the days of a visit that goes on, those up to the day of publication."""
    if published is None or when.first is None or when.last is None or not when.first <= published < when.last:
        return when
    return replace(when, last=published, precision=Precision.DAY if when.first == published else Precision.RANGE)


def _at_the_door(own: Dated | None, published: date | None) -> Dated | None:
    """会前对记者说, before the talks: words at the door of a meeting are of its day; ahead of what is still to come
    they are of the day on which they are told."""
    time = own.expression if own is not None else None
    if own is None or time is None or published is None or time.relation is not Relation.BEFORE:
        return own
    first, last = time.span
    if own.when.last is not None and own.when.last >= published and first is not None and first > published:
        return None
    if first is not None and last is not None and last <= published and _DOOR.search(time.plain):
        precision = Precision.DAY if first == last else Precision.RANGE
        return replace(own, when=When(first, last, precision, Basis.ANCHORED))
    return own


def _at_event(time: TimeExpression | None) -> bool:
    """会后, 峰会期间: the meeting itself is the better witness of its day."""
    if time is None or time.kind is not ExpressionKind.EVENT or is_beside(time):
        return False
    return time.relation is not Relation.BEFORE


def _fits(own: Dated, hung: When) -> bool:
    """Whether the day read from 会后 is one of the meeting's; 峰会期间 means all of them."""
    if own.expression is not None and THROUGHOUT.search(own.expression.plain):
        return False
    days, others = (own.when.first, own.when.last), (hung.first, hung.last)
    return not apart(days, others)


def expression_evidence(time: TimeExpression | None, note: Annotations) -> Evidence | None:
    """Where a time expression stands in the article."""
    if time is None:
        return None
    return Evidence(time.start, time.end, note.article.text[time.start : time.end])
