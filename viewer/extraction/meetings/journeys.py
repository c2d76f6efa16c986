"""Where a visit goes, and who goes there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan, parties_of
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.grammar.crowds import are_soldiers
from viewer.extraction.grammar.places import Spot, city_behind, codes_of
from viewer.extraction.grammar.scenes import Scene
from viewer.extraction.lexicon import Lexicon, MeetingWord
from viewer.extraction.meetings.participants import Participants
from viewer.extraction.meetings.travellers import Travellers
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.script import simplify

_HEARING = compiled("meetings", "hearing")
_REGION = compiled("meetings", "region")
_MEETS = compiled("meetings", "meets")
_DELEGATION, _LED_BEHIND = compiled("meetings", "delegation"), compiled("meetings", "led_behind")
_POSTED = compiled("meetings", "posted")
_ABOVE, _INVITED_BY = compiled("meetings", "above"), compiled("meetings", "invited_by")
_WITH = ("与", "同")
_GOALS = (ActorKind.PLACE, ActorKind.STATE, ActorKind.BODY)
_SIDE = "方"
"""What a state is called as one of two sides ends so: 中方."""


class Stop(NamedTuple):
    """One stop of a journey: who takes part, where it is, the codes of the state that is visited, and whether only who
    leads those who go is told."""

    guests: tuple[ActorSpan, ...]
    spot: Spot
    site: frozenset[str]
    led: bool = False


class Journeys:
    """Finds the stops that the words of visiting of one article tell."""

    def __init__(self, who: Participants, clauses: Clauses, lexicon: Lexicon) -> None:
        self._who = who
        self._travellers = Travellers(who, clauses)
        self._clauses = clauses
        self._note = clauses.note
        self._folded = clauses.note.folded
        self._text = clauses.note.article.text
        self._moving = frozenset(lexicon.meeting_grammar["moving"]["words"])
        self._seats = frozenset(lexicon.meeting_grammar["seats"]["of_bodies"])

    def stops(self, scene: Scene[MeetingWord]) -> Iterator[Stop]:
        """Every stop that the word of `scene` tells."""
        led = self._led(scene)
        visitors, hosts = (led, []) if led else self._travellers.visitors(scene)
        moving = self._folded[slice(*scene.word)] in self._moving
        if moving and (not parties_of(visitors) or are_soldiers(visitors)):
            return  # 李女士飞抵曼谷: a traveller
        region = _REGION.match(self._folded, scene.hit.end, scene.end) if visitors else None
        if region is not None and len(region["where"]) > 1:
            yield Stop((*visitors, *hosts), Spot(self._text[slice(*region.span("where"))], town=False), frozenset())
        if visitors and (pointed := _ABOVE.search(self._folded, scene.start, scene.hit.start)):
            where = Spot(self._text[slice(*pointed.span("where"))], town=False)
            yield Stop((*visitors, *(hosts or self._inviting(scene))), where, frozenset())
        for target in self._targets(scene) if visitors else ():
            if _POSTED.match(self._folded, target.end):
                continue
            if self._is_called(target, hosts) or _foreign(visitors, target):
                town = target.kind is ActorKind.PLACE
                spot, there = self._spot(target), codes_of(target)
                site = there if simplify(target.surface) not in self._seats else frozenset()
                yield Stop((*visitors, *hosts, *(() if town else (target,))), spot, site, bool(led))

    def _inviting(self, scene: Scene[MeetingWord]) -> list[ActorSpan]:
        """应A外长和B外长邀请: who has asked somebody to come, told before him."""
        found = _INVITED_BY.search(self._folded, scene.floor, scene.hit.start)
        return [a for a in self._clauses.actors(*found.span("who")) if a.kind in PEOPLE] if found else []

    def _led(self, scene: Scene[MeetingWord]) -> list[ActorSpan]:
        """第一个代表团访问X，由Y率领: who leads a delegation of which nothing else is told."""
        told = _DELEGATION.search(self._folded, scene.start, scene.hit.start)
        led = _LED_BEHIND.match(self._folded, scene.end, scene.sentence.end) if told else None
        if led is None or any(actor.parties for actor in self._clauses.actors(scene.start, scene.hit.start)):
            return []
        return list(self._clauses.actors(*led.span("who")))

    def _spot(self, target: ActorSpan) -> Spot:
        """A place that is visited, or the city told behind its state: 抵达马里首都巴马科."""
        city = city_behind(self._note, target) if target.kind is ActorKind.STATE else target
        return Spot(_printed(city), city.kind is ActorKind.PLACE, codes_of(target))

    def _is_called(self, target: ActorSpan, hosts: Sequence[ActorSpan]) -> bool:
        """Whether a body calls somebody of its own state: 邀请总统赴立法院, 赴立法院备询."""
        return target.kind is ActorKind.BODY and bool(hosts or _HEARING.match(self._folded, target.end))

    def _targets(self, scene: Scene[MeetingWord]) -> Iterator[ActorSpan]:
        """Where a visit goes; of a state and its city told together, the city."""
        named = self._who.visited(scene)
        for number, target in enumerate(named):
            if number and target.surface.endswith(_SIDE):
                continue  # 访问布基纳法索，布方欢迎
            if target.end not in [other.start for other in named[number + 1 :]] and not self._is_met(named, number):
                yield target

    def _is_met(self, named: Sequence[ActorSpan], number: int) -> bool:
        """前往美国与美方会谈: whom one meets there, not where one goes."""
        if not number or self._folded[named[number - 1].end : named[number].start] not in _WITH:
            return False
        same = codes_of(named[number]) & codes_of(named[number - 1])
        return bool(same) or _MEETS.match(self._folded, named[number].end) is not None


def severally(stop: Stop) -> list[Stop]:
    """`stop` for each of several from different states: A总理、B总理22日分别访问C; where they go is with each."""
    there = [actor for actor in stop.guests if stop.site & set(actor.parties)]
    guests = [actor for actor in stop.guests if actor not in there]
    if len({actor.parties for actor in guests}) < len(guests):
        return [stop]
    return [stop._replace(guests=(guest, *there)) for guest in guests] or [stop]


def _printed(target: ActorSpan) -> str:
    """A place as the text prints it; in 访美, as it prints it elsewhere."""
    return target.surface if len(target.surface) > 1 or target.name.endswith(_SIDE) else target.name


def _foreign(visitors: Sequence[ActorSpan], target: ActorSpan) -> bool:
    """Whether a visit leads abroad: nobody visits his own state."""
    home = parties_of(visitors)
    there = codes_of(target)
    return target.kind in _GOALS and bool(there) and not there & home
