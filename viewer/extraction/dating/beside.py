"""The day of words, or of what led to them, from the sentence beside them."""

from bisect import bisect_left
from dataclasses import replace
from datetime import timedelta
from operator import attrgetter

from viewer.domain import Basis, When
from viewer.extraction.actors import SOMEBODY, ActorKind, ActorSpan
from viewer.extraction.dates import Relation, TimeExpression
from viewer.extraction.gathering.groups import Group
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.timing import days_of, is_firm, times_between
from viewer.extraction.statements.stages import SITTING
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import Sentence

HEARD = 8
"""How many sentences of a sitting are looked through for those who spoke there."""
_NO_DOERS = (ActorKind.OUTLET, ActorKind.PLACE)
_NEAR = 12
_GAP = 2
"""So many code points stand between two sentences that follow each other."""
_LATELY = timedelta(days=3)
"""What people did so long ago at most, told in the paragraph before, dates what they say."""
_FOLLOWING = compiled("dating", "following")
_SPOKE, _SAID_THIS = compiled("dating", "spoke"), compiled("dating", "said_this")
_BACK = 4
"""So many sentences back it may be told when a sitting was that is gone on about."""
_CONVENED = compiled("dating", "convened")
_ALSO = compiled("dating", "also")
_CAME_AFTER = compiled("dating", "came_after")


def anchored(when: When) -> When:
    """The same days, taken from what is told beside; their hour is not."""
    return replace(when, basis=Basis.ANCHORED, time=None)


def doing(group: Group, note: Annotations) -> TimeExpression | None:
    """The day of words without one, from the sentence beside them: the one before tells of what the speaker did that
    day (X周二参观了Y。他说…), of what he repeats or of what came before (会后说), the one behind when he spoke."""
    first = group.acts[0].sentence
    following = _FOLLOWING.search(note.folded, first.start, group.acts[0].start)
    follows = following is not None and not note.quoted(following.start())
    told = group.acts[0].settings
    before = _beside(first, note, -1)
    when = said_behind(group, note) or (before if follows else None)
    if when is not None:
        return _one_day(when, note)
    tied = told & SITTING or "after" in told or _SAID_THIS.search(note.folded, group.acts[0].start, first.end)
    if before is not None and tied:
        return _one_day(before, note)
    doers = [a for a in note.actors_in(before.start, before.end) if a.kind not in _NO_DOERS] if before else []
    if before is None or not doers:
        return None
    if group.keys.isdisjoint(doers[0].everybody) and not _also(group, doers[0], before, note):
        return None
    day = _one_day(before, note)
    if day is None or before.block == first.block:
        return day
    lately = day.when.first is not None and note.published is not None and note.published - day.when.first <= _LATELY
    return day if lately and doers[0].kind in SOMEBODY else None


def convened(group: Group, note: Annotations) -> TimeExpression | None:
    """The day of a sitting that a sentence shortly before tells: 9日，X大会召开。A、B参会。…C在会上说."""
    first = group.acts[0].sentence
    index = bisect_left(note.sentences, first.start, key=attrgetter("start"))
    for sentence in reversed(note.sentences[max(0, index - _BACK) : index]):
        if abs(sentence.block - first.block) > 1:
            return None
        if _CONVENED.search(note.folded, sentence.start, sentence.end):
            return _one_day(sentence, note)
    return None


def _also(group: Group, doer: ActorSpan, before: Sentence, note: Annotations) -> bool:
    """Whether words go on with those of the speaker's own state: 加拿大3日表示…。特鲁多还宣布…."""
    first = group.acts[0]
    ours = bool(doer.parties) and group.parties.issuperset(doer.parties) and before.block == first.sentence.block
    return ours and _ALSO.search(note.folded, max(first.sentence.start, first.start - _NEAR), first.start) is not None


def said_behind(group: Group, note: Annotations) -> Sentence | None:
    """The sentence behind words that tells when they were said: He spoke on Monday."""
    behind = (_beside(act.sentence, note, 1) for act in group.acts[:HEARD])
    return next((one for one in behind if one and _tells_when(one, group, note)), None)


def _tells_when(sentence: Sentence, group: Group, note: Annotations) -> bool:
    spoke = _SPOKE.match(note.folded, sentence.start, sentence.end)
    told = note.actors_in(sentence.start, spoke.end()) if spoke else ()
    named = [a for a in told if a.key and a.kind not in _NO_DOERS]
    return spoke is not None and (not named or not group.keys.isdisjoint(named[0].everybody))


def _beside(sentence: Sentence, note: Annotations, step: int) -> Sentence | None:
    """The sentence before or behind, in its block or the next: a wire's paragraphs are sentences."""
    index = bisect_left(note.sentences, sentence.start, key=attrgetter("start")) + step
    beside = note.sentences[index] if 0 <= index < len(note.sentences) else sentence
    return beside if abs(beside.block - sentence.block) <= 1 and beside is not sentence else None


def _one_day(sentence: Sentence, note: Annotations) -> TimeExpression | None:
    """The expression for the one day, not to come, that a sentence tells."""
    times = [time for time in times_between(note, sentence.start, sentence.end) if is_firm(time)]
    if len({days_of(time) for time in times}) != 1 or times[0].relation is not Relation.AT:
        return None
    day = times[0].when.first
    over = day is not None and day == times[0].when.last and note.published is not None and day <= note.published
    return times[0] if over else None


def led_to(group: Group, note: Annotations) -> TimeExpression | None:
    """The day that what is told as past led to: X resigned on Monday. The decision came after …"""
    first = group.acts[0]
    came = _CAME_AFTER.match(note.folded, first.sentence.start, first.start)
    before = _beside(first.sentence, note, -1) if came else None
    return _one_day(before, note) if before is not None else None


def at_sitting_before(act: Act, meeting: Group) -> bool:
    """X与Y通话。X曾在电话中表示: whether words told as past are of the meeting told right before them."""
    near = any(0 <= act.sentence.start - told.sentence.end <= _GAP for told in meeting.acts)
    return near and bool(SITTING & act.settings)
