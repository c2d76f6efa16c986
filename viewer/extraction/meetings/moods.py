"""Whether a meeting took place, from the words of its clause and of those around it."""

import re

from viewer.domain import Status
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.grammar.scenes import Sayings, Scene
from viewer.extraction.grammar.status import Statuses
from viewer.extraction.grammar.timing import is_firm, times_between
from viewer.extraction.lexicon import Lexicon, MeetingWord, Role
from viewer.extraction.meetings.participants import Participants
from viewer.extraction.meetings.pointing import comes_later, is_first_since
from viewer.extraction.text.patterns import compiled

_GREETED = compiled("meetings", "greeted")
_IDEA = compiled("meetings", "idea")
_AFTER_ANOTHER, _AGREED_THERE = compiled("meetings", "after_another"), compiled("meetings", "agreed_there")
_DISCUSSED = compiled("meetings", "discussed")
_BESIDES = compiled("meetings", "besides")
_ITINERARY = compiled("meetings", "itinerary")
_BEFORE_IT = compiled("meetings", "before_it")
_CONDITION = compiled("meetings", "condition")
_AIM = compiled("meetings", "aim")
_OFFERED = compiled("clauses", "offered")
_OFFER = 10
"""How far before what is prepared it is told to be offered only."""
_STALLED, _PLAYED_IN = compiled("meetings", "stalled"), compiled("meetings", "played_in")
_GOING_ON = compiled("meetings", "going_on")
_TO_COME = (Status.PLANNED, Status.PROPOSED)


class _Grammar:
    """The words that carry a mood on, as patterns."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.stop = re.compile(lexicon.meeting_grammar["stop"]["word"])
        self.last = re.compile(lexicon.meeting_grammar["stop"]["last"])
        self.inviting = re.compile("|".join(lexicon.grammar["clause"]["inviting"]))
        self.going_on = re.compile(lexicon.meeting_grammar["going_on"]["before"])


class Moods:
    """Reads the status of one article's meetings."""

    def __init__(self, clauses: Clauses, lexicon: Lexicon, said: Sayings) -> None:
        self._note = clauses.note
        self._folded = clauses.note.folded
        self._clauses = clauses
        self._said = said
        self._who = Participants(clauses)
        self._grammar = lexicon.once(_Grammar)
        self._statuses = Statuses(clauses.note, lexicon)

    def status(self, scene: Scene[MeetingWord]) -> Status | None:
        """The status of what the word of `scene` tells, or `None` where it is denied or only imagined."""
        if _AFTER_ANOTHER.search(self._folded, scene.start, scene.hit.start) or is_first_since(scene, self._note):
            return Status.HELD
        if _AGREED_THERE.match(self._folded, scene.hit.end):
            return Status.HELD
        if self._only_goes_on(scene) or self._is_aim(scene):
            return None
        stop = scene.sentence.end
        status = self._statuses.read(self._governor(scene), scene.word, scene.end, stop)
        if status is not Status.HELD:
            return None if status in _TO_COME and (self._depends(scene) or self._is_greeted(scene)) else status
        if comes_later(self._note, scene):
            return Status.PLANNED
        if self._looks_ahead(scene):
            ahead = self._statuses.read(scene.hit.end, (stop, stop), stop)
            last = self._grammar.last.match(self._folded, *scene.word)
            return Status.PLANNED if last or ahead is Status.PLANNED else status
        if self._grammar.going_on.match(self._folded, scene.start, scene.hit.end):
            status = self._carried(scene)
        if status is Status.HELD and self._clauses.is_prepared(scene.start, still=True):
            offered = _OFFERED.search(self._folded, max(0, scene.start - _OFFER), scene.start)
            return Status.PROPOSED if offered else Status.PLANNED
        if status is Status.HELD and self._is_laid_out(scene):
            return Status.PLANNED
        return Status.PROPOSED if status is Status.HELD and self._is_matter(scene) else status

    def _only_goes_on(self, scene: Scene[MeetingWord]) -> bool:
        """双方将继续谈判, 谈判陷入停滞, 在谈判中发挥作用: no occasion, but where a day is told."""
        goes_on = _GOING_ON.search(self._folded, scene.start, scene.hit.start)
        if not goes_on and not any(sign.match(self._folded, scene.hit.end) for sign in (_STALLED, _PLAYED_IN)):
            return False
        return not any(is_firm(time) for time in times_between(self._note, scene.start, scene.end))

    def _is_aim(self, scene: Scene[MeetingWord]) -> bool:
        """希望得到支持，以便与X会谈: what something is for, on no day."""
        aim = _AIM.match(self._folded, scene.start) is not None
        return aim and not any(is_firm(time) for time in times_between(self._note, scene.start, scene.end))

    def _is_laid_out(self, scene: Scene[MeetingWord]) -> bool:
        """先过境X，接着访问A和B: what somebody is going to do, where no day is told."""
        times = self._note.times_in(scene.sentence.start, scene.sentence.end)
        if scene.hit.meaning.role is not Role.VISIT or any(map(is_firm, times)):
            return False
        found = _ITINERARY.search(self._folded, scene.sentence.start, scene.sentence.end)
        return found is not None and found.start() < scene.hit.start < found.end()

    def _is_matter(self, scene: Scene[MeetingWord]) -> bool:
        """访日事宜; 讨论X访问Y: only talked about."""
        return bool(
            _IDEA.match(self._folded, scene.hit.end + len(self._object(scene)))
            or _DISCUSSED.search(self._folded, scene.start, scene.hit.start)
        )

    def _is_greeted(self, scene: Scene[MeetingWord]) -> bool:
        """欢迎X访华: said to who comes, no invitation, where neither a day nor anything else tells that he is to."""
        if scene.hit.meaning.role is not Role.VISIT or times_between(self._note, scene.floor, scene.end):
            return False
        return _GREETED.search(self._folded, scene.sentence.start, scene.hit.start) is not None

    def _depends(self, scene: Scene[MeetingWord]) -> bool:
        """如果进展顺利，双方可能会谈: only imagined."""
        before = self._clauses.clauses_before(scene.floor, max(scene.floor, scene.start - 1))
        return bool(before) and _CONDITION.match(self._folded, *before[0]) is not None

    def _looks_ahead(self, scene: Scene[MeetingWord]) -> bool:
        """最后一站是X; 除会见X外，也将…: what follows says whether it is to come."""
        besides = _BESIDES.search(self._folded, scene.start, scene.hit.start)
        besides = besides or _BEFORE_IT.match(self._folded, scene.hit.end)
        return bool(besides or self._grammar.stop.search(self._folded, *scene.word))

    def _carried(self, scene: Scene[MeetingWord]) -> Status:
        """将抵达X，与Y会面，再访问Z: the status of the clauses that it goes on with."""
        for start, end in self._clauses.clauses_before(scene.floor, max(scene.floor, scene.start - 1)):
            earlier = self._statuses.read(start, (end, end), end)
            if earlier in _TO_COME:
                return earlier
            if not self._grammar.going_on.match(self._folded, start, end):
                break
        return Status.HELD

    def _governor(self, scene: Scene[MeetingWord]) -> int:
        """Where the clause begins, with the verb right before it that asks for the meeting (要求, 邀请)."""
        verb = self._said.governor(scene)
        if verb is None:
            return scene.start
        if self._grammar.inviting.fullmatch(self._folded, verb.start, verb.end):
            return self._clauses.clauses_before(scene.sentence.start, verb.start)[0][0]
        return verb.start

    def _object(self, scene: Scene[MeetingWord]) -> str:
        """What the word has right behind it (访日事宜: 日); 讨论台湾问题 is about it."""
        actors = self._who.objects(scene) if scene.hit.meaning.role is not Role.WITH else ()
        return self._folded[scene.hit.end : actors[-1].end] if actors else ""
