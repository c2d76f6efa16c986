"""Who travels on a visit, and who has asked him to come."""

from collections.abc import Sequence
from itertools import pairwise

from viewer.extraction.actors import PEOPLE, ActorSpan
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.grammar.scenes import Scene
from viewer.extraction.lexicon import MeetingWord
from viewer.extraction.meetings.participants import SITES, TRAVELLERS, Participants
from viewer.extraction.text.patterns import compiled

_ABREAST, _ALONE_BETWEEN = compiled("participants", "abreast"), compiled("participants", "alone_between")

_WHOSE = "的"


class Travellers:
    """Finds who travels where one article tells of visits."""

    def __init__(self, who: Participants, clauses: Clauses) -> None:
        self._who = who
        self._clauses = clauses
        self._note = clauses.note

    def visitors(self, scene: Scene[MeetingWord]) -> tuple[list[ActorSpan], list[ActorSpan]]:
        """Who travels, and who has asked him to come."""
        actors = self._clauses.actors(scene.start, scene.hit.start)
        if owner := _owner(self._note, actors, scene.hit.start):
            return [owner], []
        chains = self._clauses.chains(actors)
        for chain in reversed(chains):
            if self._clauses.is_invited(chain[0]):
                return list(chain), list(
                    self._clauses.subjects(scene.start, chain[0].extent[0]) or self._who.before(scene)
                )
        named = self._told_more(scene) or self._who.subjects(scene) or self._who.told_behind(scene)
        if not any(actor.kind in TRAVELLERS for actor in named):
            named = self._travelling(scene)
        with_them = [a for chain in chains if self._travel_along(chain, scene) for a in chain if a not in named]
        return [actor for actor in (*named, *with_them) if actor.kind in TRAVELLERS], []

    def _told_more(self, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
        """批评访问喀布尔的丹麦外长: whom the visit tells more of, behind where it goes."""
        behind = self._clauses.actors(scene.hit.end, scene.end)
        if not behind or not _ALONE_BETWEEN.fullmatch(self._note.folded, scene.hit.end, behind[0].start):
            return ()
        for site, actor in pairwise(behind):
            if site.kind not in SITES:
                break
            if actor.kind in PEOPLE and self._note.folded[site.extent[1] : actor.extent[0]] == _WHOSE:
                return (actor,)
        return ()

    def _travel_along(self, chain: Sequence[ActorSpan], scene: Scene[MeetingWord]) -> bool:
        """与X访问Y: X, too; X同Y、Z联袂访问W: all of them."""
        behind = chain[-1].extent[1], scene.hit.start
        return self._clauses.is_partner(chain[0]) or _ABREAST.match(self._note.folded, *behind) is not None

    def _travelling(self, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
        """Who goes where states and places are told first: A是第一站，最后一站是B; 华府最高阶外交官X访问Y."""
        for chain in self._clauses.chains(self._clauses.actors(scene.start, scene.hit.start)):
            if chain[0].kind in TRAVELLERS and not self._clauses.is_oblique(chain[0]):
                return chain
        for start, end in self._clauses.clauses_before(scene.floor, scene.start):
            found = self._clauses.subjects(start, end)
            if any(actor.kind in TRAVELLERS for actor in found):
                return found
        return ()


def _owner(note: Annotations, actors: Sequence[ActorSpan], word: int) -> ActorSpan | None:
    """X的莫斯科之行: whose journey it is."""
    if len(actors) < 2 or actors[-1].extent[1] != word or actors[-2].kind not in PEOPLE:
        return None
    return actors[-2] if note.folded[actors[-2].extent[1] : actors[-1].extent[0]] == "的" else None
