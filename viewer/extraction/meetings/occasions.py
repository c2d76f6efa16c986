"""When a meeting takes place: how far its clause goes, and which time of it belongs to the word that tells it."""

import re
from dataclasses import replace
from datetime import timedelta

from viewer.domain import Basis, Precision, Status
from viewer.extraction.actors import ActorKind
from viewer.extraction.dates import Relation, TimeExpression
from viewer.extraction.dates.numerals import number
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.grammar.counted import days_before
from viewer.extraction.grammar.forms import SESSION, SUMMIT, TALKS, VISIT
from viewer.extraction.grammar.scenes import Scene
from viewer.extraction.grammar.timing import choose_time, is_beside, is_bound, is_firm, tells_since, times_between
from viewer.extraction.lexicon import Lexicon, MeetingWord
from viewer.extraction.meetings.pointing import comes_later
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import Sentence
from viewer.extraction.text.words import Hit, pattern

_PREDICATE = compiled("meetings", "predicate")
_ENDED = compiled("meetings", "ended")
_SETTING_OUT = compiled("dating", "setting_out")
_TOUR_BEGINS, _TOUR_TOLD = compiled("dating", "tour_begins"), compiled("dating", "tour_told")
_TRAVEL = compiled("meetings", "travel")
_PAUSE = re.compile("[，,；;。！？：:“「]")
_FOLLOWED = compiled("meetings", "followed")
_NAMED = compiled("meetings", "named")
_AFFAIR, _AGREED_THERE = compiled("meetings", "affair"), compiled("meetings", "agreed_there")
_JUDGED = compiled("meetings", "judged")
_ANNIVERSARY = compiled("meetings", "anniversary")
_YEAR_OF, _YEARS_ON = compiled("meetings", "year_of"), compiled("meetings", "years_on")
_ARRIVAL = compiled("meetings", "arrival")
_ALREADY = compiled("meetings", "already")
_DATELINE = compiled("meetings", "dateline")
_SAID_ON, _FILED = compiled("meetings", "said_on"), compiled("meetings", "filed")
_BRACKETS = (")", " )")
_AFTER = ("after", "following")
_OF_ANOTHER = compiled("meetings", "of_another")
_WAS_TO_BE = compiled("status", "was_to_be")
_NEXT = compiled("meetings", "next")
_BEGINNING = compiled("timing", "beginning")
_DISCUSSED = compiled("meetings", "discussed")
_DISCUSSING = compiled("meetings", "discussing")
_WHEN_IT_IS = compiled("meetings", "when_it_is")
_TO_COME = (Status.PLANNED, Status.PROPOSED)
_WHERE = (ActorKind.PLACE, ActorKind.STATE)
_LASTING = frozenset({SESSION, SUMMIT, TALKS, VISIT})
_NEAR = 16
_NEWS = timedelta(days=2)
_LONGEST = 31
"""Days that a meeting lasts at most."""


class _Grammar:
    """The words that say for how long and when, as patterns."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.days = re.compile(lexicon.meeting_grammar["lasting"]["days"])
        self.begun = re.compile(lexicon.meeting_grammar["lasting"]["begun"])
        self.nth = re.compile(lexicon.meeting_grammar["lasting"]["nth"])
        self.counted: dict[str, int] = lexicon.meeting_grammar["lasting"]["words"]
        self.ending = re.compile(pattern(lexicon.meeting_grammar["lasting"]["ending"]))


class Occasions:
    """Finds the times of one article's meetings."""

    def __init__(self, clauses: Clauses, lexicon: Lexicon) -> None:
        self._note = clauses.note
        self._clauses = clauses
        self._lexicon = lexicon
        self._grammar = lexicon.once(_Grammar)

    def clause_end(self, hit: Hit[MeetingWord], sentence: Sentence) -> int:
        """Where the clause of a word ends."""
        pause = _PAUSE.search(self._note.text, hit.end, sentence.end)
        if pause is None:
            return sentence.end
        predicate = _PREDICATE.match(self._note.folded, hit.end, sentence.end)
        told = self._clauses.actors(*predicate.span("held")) if predicate else ()
        return predicate.end() if predicate and all(a.kind in _WHERE for a in told) else pause.start()

    def timed(self, act: Act, scene: Scene[MeetingWord], status: Status) -> Act:
        """`act` with its time, and with its status at that time."""
        counted = days_before(self._note, scene.sentence, scene.word)
        status = Status.PLANNED if act.time is not None and self._is_next(act, act.time) else status
        time = counted or act.time or choose_time(self._note, scene.floor, (scene.start, scene.end), scene.word)
        time = time and self._onward(time, scene)
        if status is Status.HELD and self._is_remembered(scene):
            return act._replace(past=True, time=None)
        if time is not None and self._elsewhere(time, scene, act, status):
            time = None
        if time is None:
            time = self._named_day(scene) if status in _TO_COME else self._begun_on(act, scene)
        if status is Status.HELD and (time is None or time.end <= scene.start) and self._over(scene):
            act, time = act._replace(past=True), None
        if time is not None and not is_beside(time) and self._lexicon.background.match(time.plain):
            act, time = act._replace(past=True), time if self._goes_back(time, scene) else None
        elif time is None and status is Status.HELD and not act.past:
            time = self._main_clause(scene) or self._spoken_time(scene)
            act = act._replace(borrowed=True)
        if time is not None and time.end < scene.start and self.of_report(time):
            act = act._replace(borrowed=True)
        if status is Status.PLANNED and _WAS_TO_BE.search(self._note.folded, scene.start, scene.hit.start):
            act = act._replace(borrowed=True)  # 原定4日至8日访问X. …将在4日至6日访问X
        time, status = self._on_its_way(act, time, status, scene) if time is not None else (time, status)
        if time is not None and act.lasting != 1 and time.when.last is None:
            time = time._replace(when=replace(time.when, last=time.when.first))
        return act._replace(time=time, status=status, weight=act.weight + 2 * (time is not None))

    def _onward(self, time: TimeExpression, scene: Scene[MeetingWord]) -> TimeExpression:
        """周三在访问X前表示: the visit is on that day or later."""
        if not comes_later(self._note, scene):
            return time
        return _from_then(time)._replace(relation=Relation.AFTER)

    def _is_remembered(self, scene: Scene[MeetingWord]) -> bool:
        """会谈五周年; 今年是X访问Y和两国建交10周年."""
        if _ANNIVERSARY.match(self._note.folded, scene.hit.end):
            return True
        told = _YEARS_ON.match(self._note.folded, scene.hit.end) is not None
        return told and _YEAR_OF.search(self._note.folded, scene.start, scene.hit.start) is not None

    def on_tour(self, act: Act, scene: Scene[MeetingWord], number: int) -> Act:
        """`act`, the stop of that `number` on a tour of which only the first day is told: 6日启程访问A和B, on it or
        later; further stops are still to come where that is told while it is news."""
        time = choose_time(self._note, scene.floor, (scene.start, scene.end), scene.word)
        if time is None or not self._sets_out(time, scene):
            return act
        return act._replace(time=_from_then(time), status=Status.PLANNED if number else Status.HELD)

    def _sets_out(self, time: TimeExpression, scene: Scene[MeetingWord]) -> bool:
        """Whether a day is that on which somebody set out: 6日启程|访问A和B; 6日离开A，对B进行访问，|并与X会谈."""
        if time.end > scene.hit.start or time.when.first is None or time.when.first != time.when.last:
            return False
        return _TOUR_BEGINS.match(self._note.folded, time.end, scene.hit.start) is not None

    def _on_its_way(
        self, act: Act, time: TimeExpression, status: Status, scene: Scene[MeetingWord]
    ) -> tuple[TimeExpression, Status]:
        """The time and the status of `act` at it: 6日离开A，对B和C进行访问，|并与X会谈 is on one of several stops."""
        told = act.form != VISIT and _TOUR_TOLD.search(self._note.folded, time.end, max(time.end, scene.start))
        if told and self._sets_out(time, scene):
            return _from_then(time), Status.PLANNED if self._is_news(time) else status
        return time, self._status_at(time, status, scene)

    def _is_next(self, act: Act, time: TimeExpression) -> bool:
        """Whether a further stop of a tour that began at `time` is still to come."""
        return act.status is Status.PLANNED and self._is_news(time)

    def _is_news(self, time: TimeExpression) -> bool:
        """Whether what began then was told at once."""
        first, published = time.when.first, self._note.published
        return first is not None and published is not None and published - first <= _NEWS

    def _goes_back(self, time: TimeExpression, scene: Scene[MeetingWord]) -> bool:
        """Whether a sentence goes back from a day told before: 在此之前，X会见了Y; 周一抵达A，先前会见了Y.

        曾在此前 is before now.
        """
        if not is_bound(time):
            return False
        head = times_between(self._note, scene.sentence.start, time.start)
        return time.start == scene.sentence.start or any(map(is_firm, head))

    def _elsewhere(self, time: TimeExpression, scene: Scene[MeetingWord], act: Act, status: Status) -> bool:
        """Whether a time belongs to another meeting in the clause before (下个月将访问X，Y会见了Z; …，本次会议), to
        what somebody does who is told to have met (曾与X会谈的Y周二说), or is only that of the report."""
        if act.definite:
            return time.end < scene.start or self._qualifies(time, scene)
        folded = self._note.folded
        if time.start >= scene.hit.end and _DISCUSSING.fullmatch(folded, *scene.word):
            return True
        if act.past and time.start >= scene.hit.end and folded.startswith("的", scene.hit.end):
            return True
        up_to = scene.hit.start if time.end <= scene.hit.start else scene.end
        if _OF_ANOTHER.match(folded, time.end, up_to) or _DISCUSSED.search(folded, time.end, scene.hit.start):
            return True
        judged = time.end < scene.start and _JUDGED.match(folded, scene.hit.end, scene.end) is not None
        if (judged or status in _TO_COME) and self.of_report(time):
            return True
        if time.end >= scene.start:
            return False
        if self._clauses.is_prepared(scene.start):
            return True
        if status in _TO_COME and act.form == VISIT and _NEXT.match(self._note.folded, scene.start):
            return True
        published = self._note.published
        if status is Status.PLANNED and self._is_over(time, act, scene):
            return True
        ahead = published is not None and time.when.first is not None and time.when.first > published
        ahead = ahead and time.relation is not Relation.AFTER
        return ahead and status is Status.HELD and bool(self._clauses.subjects(scene.start, scene.hit.start))

    def _status_at(self, time: TimeExpression, status: Status, scene: Scene[MeetingWord]) -> Status:
        """What is told of a day to come is planned; what was to be on a day gone (原定上月访问X) was not."""
        published, (first, last) = self._note.published, (time.when.first, time.when.last)
        if published is None:
            return status
        if status is Status.HELD and first is not None and first > published:
            return Status.PLANNED
        gone = status is Status.PLANNED and last is not None and last < published
        was_to_be = gone and _WAS_TO_BE.search(self._note.folded, scene.start, scene.hit.start) is not None
        return Status.CANCELLED if was_to_be else status

    def _is_over(self, time: TimeExpression, act: Act, scene: Scene[MeetingWord]) -> bool:
        """周六抵达X，其间计划与Y会面: what is planned is not of a day gone; but 周六会谈后，还将设晚宴 is."""
        last, published = time.when.last, self._note.published
        over = published is not None and last is not None and last < published
        follows = self._note.folded.endswith("后", time.end, max(time.end, scene.start - 1))
        return over and not (follows or (act.form == VISIT and _SETTING_OUT.match(self._note.folded, time.end)))

    def _qualifies(self, time: TimeExpression, scene: Scene[MeetingWord]) -> bool:
        """这次访问将是11月会晤前的最后一次, 这次访问促成今夏会晤: a time of what the meeting is or does."""
        if time.start < scene.hit.end:
            return False
        return _WHEN_IT_IS.fullmatch(self._note.folded, scene.hit.end, time.start) is None

    def of_report(self, time: TimeExpression) -> bool:
        """Whether a time is that of who reports it: SEOUL, Oct. 3 (Yonhap) -- …; ROME (Agency - 3 October) …; …, his
        office said Thursday."""
        before = self._note.folded[max(0, time.start - _NEAR) : time.start]
        if _DATELINE.match(self._note.folded, time.end) or _SAID_ON.search(before):
            return True
        sentence = self._note.sentence_at(time.start) if self._note.folded.startswith(_BRACKETS, time.end) else None
        return sentence is not None and _FILED.fullmatch(self._note.folded, sentence.start, time.start) is not None

    def _main_clause(self, scene: Scene[MeetingWord]) -> TimeExpression | None:
        """X与Y会谈后，Z在8月宣布; 会见Y后，…: the time of what followed at once."""
        followed = _FOLLOWED.match(self._note.folded, scene.hit.end)
        if not followed and not self._note.folded.endswith("后", scene.hit.end, scene.end):
            return None
        firm = (time for time in times_between(self._note, scene.hit.end, scene.sentence.end) if is_firm(time))
        time = next(firm, None)
        return time._replace(when=replace(time.when, basis=Basis.ANCHORED)) if time is not None else None

    def _named_day(self, scene: Scene[MeetingWord]) -> TimeExpression | None:
        """将于26日邀请X访问Y: a day to come before the verb that asks for the meeting is that of the meeting."""
        published = self._note.published
        for time in reversed(times_between(self._note, scene.sentence.start, scene.floor)):
            if published is not None and time.when.first is not None and time.when.first > published and is_firm(time):
                return time
        return None

    def _begun_on(self, act: Act, scene: Scene[MeetingWord]) -> TimeExpression | None:
        """21日起对X进行为期三天的访问: what lasts is told from the day on which it began."""
        if act.form not in _LASTING:
            return None
        for time in reversed(self._note.times_in(scene.floor, scene.end)):
            first, _ = time.span
            begins = act.form == VISIT or _BEGINNING.search(self._note.folded, time.start, time.end + 2)
            if not begins or tells_since(time):
                continue
            if time.relation is Relation.SINCE and is_firm(time) and first is not None:
                when = replace(time.when, first=first, last=None)
                return time._replace(when=when, relation=Relation.AT)
        return None

    def _over(self, scene: Scene[MeetingWord]) -> bool:
        """Whether a meeting was over when it was spoken of: X说，他已与Y讨论; 通话录音; A与B之间的会晤."""
        folded = self._note.folded
        if any(sign.match(folded, scene.hit.end) for sign in (_AFFAIR, _AGREED_THERE)):
            return True
        if _NAMED.search(folded, scene.start, scene.hit.start):
            return True
        told = scene.floor > scene.sentence.start and not _ARRIVAL.fullmatch(folded, *scene.word)
        return told and bool(_ALREADY.search(folded, scene.start, scene.hit.start))

    def _spoken_time(self, scene: Scene[MeetingWord]) -> TimeExpression | None:
        """What is told as done was done on the day of telling, where nothing else is said."""
        times = times_between(self._note, scene.sentence.start, scene.floor)
        return times[-1] if times else None

    def _counted(self, found: re.Match[str] | None) -> int:
        days = self._grammar.counted.get(found["days"]) or number(found["days"]) or 0 if found else 0
        return days if days <= _LONGEST else 0

    def lasting(self, clause: tuple[int, int], word: tuple[int, int], form: str) -> int:
        """For how many days: 为期三天的…闭幕 and 会谈第三天 are -3, the three days up to the one told; 0 where a visit
        only ended on it, -1 where a meeting did.

        Where a visit takes so long, no talks on it do.
        """
        folded, (start, end) = self._note.folded, clause
        near = max(start, word[0] - 2 * _NEAR)
        nth = self._counted(self._grammar.nth.search(folded, near, end))
        if nth:
            return -nth
        found = self._grammar.days.search(folded, near, end)
        if found is None:
            found = self._grammar.begun.match(folded, end)
        days = self._counted(found)
        if found and form != VISIT and _TRAVEL.match(folded, found.end()):
            return 1
        if not found or not days or _PAUSE.search(folded, found.end(), max(found.end(), word[0])):
            if form == VISIT:
                ended = _ENDED.search(folded, start, word[1] + _NEAR)
                return 0 if ended and ended.start() <= word[0] < ended.end() else 1
            return -1 if self._grammar.ending.search(folded, word[1], end) else 1
        if any(_BEGINNING.search(folded, time.start, time.end + 1) for time in self._note.times_in(start, word[0])):
            return days  # 2日起进行四天访问，并在5日结束…
        stop = folded.find("。", end, end + _NEAR)
        ends = self._grammar.ending.search(folded, word[1], stop if stop >= 0 else end + _NEAR)
        over = folded.endswith(_AFTER, 0, start)  # left after |a four-day trip
        return -days if ends or over or self._grammar.ending.search(folded, start, word[0]) else days


def _from_then(time: TimeExpression) -> TimeExpression:
    """That day or any later one."""
    return time._replace(when=replace(time.when, last=None, precision=Precision.VAGUE, time=None))
