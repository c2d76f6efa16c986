"""Those who meet and are no known actors: 五院院长, 有关领导, 当地企业代表."""

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.grammar.scenes import Scene
from viewer.extraction.lexicon import Lexicon, MeetingWord
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.script import simplify

_BESIDE = compiled("strangers", "beside")
_AFTER = compiled("strangers", "after")
_BEFORE = compiled("strangers", "before")
_WITH_TOPIC = compiled("strangers", "with_topic")
_WITH = compiled("strangers", "with")
_SUBJECT = compiled("strangers", "subject")
_WHEN = compiled("strangers", "when")
_COUNTED = compiled("strangers", "counted")
_NEAR = 4
_ALONE = compiled("strangers", "alone")
_AND = "和及"
_VAGUE = (ActorKind.GROUP, ActorKind.OFFICE, ActorKind.PLACE)
"""Kinds of actors that mean nobody in particular where no party is told."""
_BEHIND = (ActorKind.STATE, ActorKind.BODY, ActorKind.PLACE, ActorKind.GROUP)
"""Those whose people one can be without being themselves there."""


class _Grammar:
    """What people and bodies without a name are called, as patterns."""

    def __init__(self, lexicon: Lexicon) -> None:
        grammar = lexicon.meeting_grammar["guests"]
        heads, nobody = "|".join(grammar["heads"]), "|".join(grammar["nobody"])
        sitting = "|".join(grammar["sitting"])
        self.convened = re.compile(
            f"{grammar['convening']}(?!{grammar['sorts']}(?:{sitting}){grammar['session']}$)"
            f"(?P<who>[^，,。；;“”「」_]{{2,24}}?(?:{sitting})){grammar['session']}$"
        )
        self.nobody = re.compile(nobody)
        people = f"(?:[^，,。；;、（(在与同和将次轮_]{{0,8}}?(?:{heads})(?:们)?)?"
        self.crowd = re.compile(f"(?:{grammar['several']}){people}")
        self.several = re.compile(f"(?:{grammar['lead']})?(?P<who>{self.crowd.pattern}){_ALONE.pattern}")
        self.pointing_back = re.compile(grammar["pointing_back"])
        self.named = re.compile(f"(?!.*(?:{nobody}))[^_]*(?:{heads})(?:们|等)?(?:[^，。；、]{{0,2}}一行)?$")
        self.behind = re.compile(
            f"(?:了|过)?(?P<who>[^，。；、的_“「]{{0,20}}?的?(?:{heads})(?:们)?)(?![部会员长方团的]|(?:{heads}))"
        )


class Strangers:
    """Finds the nameless participants of one article's meetings."""

    def __init__(self, clauses: Clauses, lexicon: Lexicon) -> None:
        self._note = clauses.note
        self._clauses = clauses
        self._grammar = lexicon.once(_Grammar)

    def are_told(self, scene: Scene[MeetingWord]) -> bool:
        """Whether the word has a partner that is no known actor (与多国代表会谈, talks with local elders)."""
        folded = self._note.folded
        if _AFTER.match(folded, scene.hit.end) or " to " in folded[scene.hit.start : scene.hit.end]:
            return True
        found = _BEFORE.search(folded, scene.start, scene.hit.start)
        if found is None or self._grammar.nobody.search(found[0]):
            return False
        return not self._note.actors_in(found.start(), scene.hit.start)

    def beside(self, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
        """Whoever is met, before the word or in a clause before: 与五院院长会谈; 与X就A，以及B进行交流."""
        folded, word = self._note.folded, scene.hit.start
        told = [*_WITH_TOPIC.finditer(folded, scene.floor, scene.start), *_BESIDE.finditer(folded, scene.start, word)]
        for found in reversed(told):
            if self._note.inside_actor(found.start()):
                continue  # 泰国|与|柬埔寨外长 are told together
            who = self._span(*found.span(found.lastgroup or 0))
            at = found.start()
            joined = found[0][0] not in _AND or self._behind_actor(scene, at) or self._subject(scene, at)
            if who is not None and joined:
                return (who,)
        return ()

    def sides(self, scene: Scene[MeetingWord], known: bool) -> tuple[ActorSpan, ...]:
        """Whoever meets on either side of the preposition; both, where nobody is `known`: 前进党2日与为泰党会谈."""
        with_whom = self.beside(scene)
        found = list(_WITH.finditer(self._note.folded, scene.start, scene.hit.start))
        found = [one for one in found if not any(who.start <= one.start() < who.end for who in with_whom)]
        found = [one for one in found if not self._note.inside_actor(one.start())]
        subject = self._subject(scene, found[-1].start()) if found and (with_whom or known) else ()
        if with_whom and not (known or subject):
            subject = self._clauses.nearest_subjects(scene.floor, with_whom[0].start)
        return (*subject, *with_whom) if known or subject else ()

    def joining(self, who: Sequence[ActorSpan], scene: Scene[MeetingWord]) -> list[ActorSpan]:
        """`who` meets, with those without a name; who is only part of what these are called is nobody else."""
        strangers = self.sides(scene, bool(who))
        if not who or not strangers:
            return [*who, *strangers]
        others = [actor for actor in who if not any(s.start <= actor.start < s.end for s in strangers)]
        if not any(map(is_known, others)):
            others = [*self._clauses.nearest_subjects(scene.floor, strangers[0].start)]
        joined = any(map(is_known, others)) or len(strangers) > 1
        return [*others, *strangers] if joined else [*who]

    def among(self, scene: Scene[MeetingWord], known: bool) -> tuple[ActorSpan, ...]:
        """Those who meet each other, told in the clause of the word, or before it where nobody else is `known`."""
        here = self.several(scene.start, scene.hit.start)
        if here or known or scene.start <= scene.floor:
            return here
        start, end = self._clauses.clauses_before(scene.floor, scene.start - 1)[0]
        return self.several(start, end)

    def several(self, start: int, word: int) -> tuple[ActorSpan, ...]:
        """Those who meet each other in a clause from `start` on, before its `word`, of whom only the number is told:
        中亚五国外长1日在X举行会晤."""
        times = self._note.times_in(start, word)
        start = times[0].end if times and times[0].start <= start + 1 else start
        found = self._grammar.several.match(self._note.folded, start, word)
        found = found or _COUNTED.search(self._note.folded, max(start, word - _NEAR), word)
        if found is None:
            return ()
        who = self._named(*found.span("who"))
        return (replace(who, keys=(who.key, f"{who.key}+")),)

    def are_several(self, actors: Sequence[ActorSpan]) -> bool:
        """Whether `actors` are such a crowd: 世卫组织成员国."""
        crowd = self._grammar.crowd
        return any(actor.kind is ActorKind.GROUP and crowd.fullmatch(simplify(actor.surface)) for actor in actors)

    def point_back(self, several: tuple[ActorSpan, ...]) -> bool:
        """Whether `several` may be those told of before: 两国外长."""
        return all(self._grammar.pointing_back.match(simplify(who.surface)) for who in several)

    def _subject(self, scene: Scene[MeetingWord], end: int) -> tuple[ActorSpan, ...]:
        """The nameless subject that ends, but for when it meets, at `end`."""
        times = self._note.times_in(scene.start, end)
        start = times[-1].end if times and times[-1].end < end - 1 else scene.start
        found = _SUBJECT.search(self._note.folded, start, end)
        who = self._span(*found.span("who")) if found else None
        return (who,) if who is not None else ()

    def behind(self, scene: Scene[MeetingWord], start: int) -> tuple[ActorSpan, ...]:
        """Whoever is received, from `start` behind the word on: 会见华侨代表."""
        found = self._grammar.behind.match(self._note.folded, start, scene.end)
        who = self._span(*found.span("who")) if found else None
        return (who,) if who is not None else ()

    def convened(self, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
        """Whoever sits, before the word: 召开东非渔业部长和港务部长会议."""
        found = self._grammar.convened.search(self._note.folded, scene.start, scene.hit.end)
        who = self._span(*found.span("who")) if found else None
        return (who,) if who is not None else ()

    def _behind_actor(self, scene: Scene[MeetingWord], at: int) -> bool:
        """Whether a subject, and at most when it meets, stands before `at`: X21日和…."""
        actors = self._clauses.actors(scene.start, at)
        return bool(actors) and _WHEN.fullmatch(self._note.folded, actors[-1].extent[1], at) is not None

    def _span(self, start: int, end: int) -> ActorSpan | None:
        """An actor for `[start, end)`, if that can be people and names nobody known: 国资委有关领导 are of theirs."""
        known = self._note.actors_in(start, end)
        if any((a.end >= end or a.kind not in _BEHIND) and not (_is_vague(a) or self._sorted(a, start)) for a in known):
            return None
        if not self._grammar.named.match(self._note.folded[start:end]):
            return None
        return self._named(start, end)

    def _sorted(self, office: ActorSpan, start: int) -> bool:
        """学生运动|领袖: whether words from `start` on say what sort of leader it is that nobody is told to have."""
        alone = office.kind is ActorKind.OFFICE and office.surface == office.office
        sort = self._note.folded[start : max(start, office.start)]
        return alone and len(sort) > 1 and "的" not in sort

    def _named(self, start: int, end: int) -> ActorSpan:
        """An actor that is called what stands at `[start, end)`, with the parties of the states named there."""
        known = [actor for actor in self._note.actors_in(start, end) if not self._sorted(actor, start)]
        name = self._note.article.text[start:end].strip()
        parties = tuple(dict.fromkeys(party for actor in known for party in actor.parties))
        return ActorSpan(start, end, name, name, name, ActorKind.BODY, parties, None, (start, end))


def _is_vague(actor: ActorSpan) -> bool:
    """Whether an actor is only what people are called: 直资学校|议会代表."""
    return actor.kind in (ActorKind.GROUP, ActorKind.OFFICE) and not actor.parties


def is_known(actor: ActorSpan) -> bool:
    """Whether it is told who is meant: not by 双方 where nobody is told before, nor by 官员 alone."""
    return bool(actor.key) and (actor.kind not in _VAGUE or bool(actor.parties))
