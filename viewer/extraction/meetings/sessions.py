"""Who sits in a session, and who attends it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.grammar.forms import SUMMIT
from viewer.extraction.grammar.places import stands_in
from viewer.extraction.grammar.scenes import Scene
from viewer.extraction.lexicon import Lexicon, MeetingWord, Role
from viewer.extraction.meetings.participants import Participants, is_absent
from viewer.extraction.text.patterns import compiled

_NAME_GAP = 6
_FURTHER = 12
"""So many sentences on it may be told who else is there."""
_ASIDE = compiled("participants", "aside")
_NOT_NAME = compiled("participants", "not_name")
_CALLED = compiled("participants", "called")
_BOARD, _POSTED = (compiled("participants", name) for name in ("board", "posted"))
_HELD_HERE, _HELD_THEN = (compiled("participants", name) for name in ("held_here", "held_then"))
_NEIGHBOURS = compiled("participants", "neighbours")
_CONFERENCE = compiled("participants", "conference")
_COME = compiled("participants", "come")
_ATTENDEES = compiled("participants", "attendees")
_AIMED = compiled("meetings", "aimed")
_ATTENDED, _LED = compiled("meetings", "attended"), compiled("meetings", "led")


class _Grammar:
    """The verbs of attending, as patterns."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.joining = re.compile(lexicon.meeting_grammar["attending"]["behind"])
        self.attending = re.compile(lexicon.meeting_grammar["attending"]["before"])


class Sessions:
    """Finds the bodies that sit in one article, and who attends."""

    def __init__(self, who: Participants, clauses: Clauses, lexicon: Lexicon) -> None:
        self._who = who
        self._grammar = lexicon.once(_Grammar)
        self._clauses = clauses
        self._note = clauses.note

    def attended(self, scene: Scene[MeetingWord]) -> tuple[Sequence[ActorSpan], Sequence[ActorSpan]]:
        """Whoever attends or chairs what the word tells, and the body that sits or those who talk.

        Nobody, where nobody is told to attend.
        """
        verb = self._grammar.attending.search(self._note.folded, scene.start, scene.hit.start)
        sits = scene.hit.meaning.role is Role.BODY
        if verb is None or (verb["chairs"] and not sits):
            return (), ()
        before = scene.at(verb.start())
        who = self._who.told_behind(scene) or [a for a in self._attending(before) if not is_absent(self._note, a)]
        if verb["calls"] and _COME.match(self._note.folded, scene.hit.start):
            return (), ()  # 召集各部门首长开会: who is called meets as well
        if verb["calls"] and not all(actor.kind in PEOPLE for actor in who):
            return (), ()  # 欧盟召开财长会议: that the union sits is told anyway
        if verb["hosts"] and not all(a.kind is ActorKind.STATE and a.start >= scene.start for a in who):
            return (), ()  # 商会举办年会
        return who, self.sitting(scene) if sits else self._talking(verb.end("verb"), scene)

    def _attending(self, scene: Scene[MeetingWord]) -> Sequence[ActorSpan]:
        """Everybody before the verb of attending, but where they come to: 转往巴西|参加峰会."""
        who = self._who.together(scene)
        return who if who and not self._clauses.is_oblique(who[0]) else self._who.subjects(scene)

    def _talking(self, start: int, scene: Scene[MeetingWord]) -> list[ActorSpan]:
        """Those whose talks somebody attends: 出席|美俄代表团的会晤; not: 参加|旨在结束X的战事的会谈."""
        if _AIMED.match(self._note.folded, start, scene.hit.start):
            return []
        actors = self._clauses.actors(start, scene.hit.start)
        return [a for a in actors if a.kind is not ActorKind.PLACE and not stands_in(self._note, a)]

    def joining(self, scene: Scene[MeetingWord]) -> list[ActorSpan]:
        """Who is told behind it to attend: 北约举行会议，秘书长出席并发言; 会议在X举行，A、B出席."""
        chains = self._clauses.chains(self._clauses.actors(scene.end, scene.sentence.end))
        told = [chain for chain in chains if self._grammar.joining.match(self._note.folded, chain[-1].extent[1])]
        return [actor for chain in told for actor in chain if actor is chain[-1] or not _is_bare(actor)]

    def named_apart(self, scene: Scene[MeetingWord]) -> list[ActorSpan]:
        """会谈由A和B参加; 由A和B斡旋的会谈."""
        found = _ATTENDED.match(self._note.folded, scene.hit.end, scene.sentence.end)
        found = found or _LED.search(self._note.folded, scene.start, scene.hit.start)
        return list(self._clauses.actors(*found.span("who"))) if found else []

    def attendees(self, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
        """Who is told in the sentence behind it to meet: 谈判5日举行。与会者将包括A和B的官员; or to be there too,
        further on in the same paragraph: 出席会议的还有A."""
        if any(self._note.words.meetings.between(scene.hit.end, scene.sentence.end)):
            return ()
        sentences = self._note.sentences
        number = bisect_left(sentences, scene.sentence.start, key=attrgetter("start"))
        for at in sentences[number : number + _FURTHER]:
            if at.block != scene.sentence.block:
                break
            found = _ATTENDEES.match(self._note.folded, at.end)
            if found is not None and (at.end == scene.sentence.end or found["also"]):
                told = self._clauses.actors(*found.span("who"))
                return tuple(a for a in told if a.kind is not ActorKind.PLACE and not is_absent(self._note, a))
        return ()

    def sitting(self, scene: Scene[MeetingWord]) -> list[ActorSpan]:
        """The body or named conference that sits: 北约外长会议, 慕尼黑安全会议."""
        named = [a for a in self._clauses.actors(scene.start, scene.hit.end) if a.end > scene.hit.start]
        if named:
            return named[:1]
        actors = self._clauses.actors(scene.start, scene.hit.start)
        if not actors:
            return []
        last = actors[-1]
        called = last.kind is not ActorKind.STATE and _CALLED.fullmatch(self._note.folded, last.start, last.end)
        host, word = (actors[-2], last.start) if called and len(actors) > 1 else (last, scene.hit.start)
        gap = _ASIDE.sub("", self._note.folded[host.end : word])
        if len(gap) > _NAME_GAP or _NOT_NAME.search(gap) or host.kind is ActorKind.PRONOUN:
            return []
        if host.kind is not ActorKind.PLACE:
            return [host] if host.parties or host.kind is ActorKind.BODY else []
        if not _CONFERENCE.search(self._note.folded, scene.hit.start, scene.hit.end) or self._may_be_board(host, scene):
            return []
        name = self._note.article.text[host.start : scene.hit.end]
        return [
            replace(
                host,
                end=scene.hit.end,
                surface=name,
                key=name,
                keys=(name,),
                name=name,
                kind=ActorKind.BODY,
                extent=(host.start, scene.hit.end),
            )
        ]

    def seated(self, scene: Scene[MeetingWord], others: set[ActorSpan]) -> list[ActorSpan]:
        """Who sits in what `others` are told of with: no state that only belongs to the name (中国养蜂|年会, but
        也门邻国峰会)."""
        sitting = self.sitting(scene)
        if not sitting or sitting[0].kind is not ActorKind.STATE or not others <= {*sitting}:
            return sitting
        summit = scene.hit.meaning.form == SUMMIT
        return sitting if summit and _NEIGHBOURS.fullmatch(self._note.folded, sitting[0].end, scene.hit.start) else []

    def _may_be_board(self, host: ActorSpan, scene: Scene[MeetingWord]) -> bool:
        """Whether what bears the name of a place need not be an occasion: 合肥论坛."""
        folded = self._note.folded
        if not _BOARD.search(folded, *scene.word) or _HELD_THEN.match(folded, scene.hit.end):
            return False
        posted = _POSTED.match(folded, scene.hit.end) is not None
        return posted or _HELD_HERE.search(folded, scene.start, host.start) is None


def _is_bare(actor: ActorSpan) -> bool:
    """Whether it is an office alone, nobody's that is told: 60位|国家元首|和政府首脑."""
    return actor.kind is ActorKind.OFFICE and actor.surface == actor.office
