"""Who begins or ends the clause of a meeting, where what stands between only tells more of him."""

from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.grammar.scenes import Scene
from viewer.extraction.lexicon import MeetingWord, Role
from viewer.extraction.text.patterns import compiled

_ABOUT_IT, _JUDGED_FOR = compiled("participants", "about_it"), compiled("participants", "judged_for")
_DESCRIBING = compiled("participants", "describing")
_NEXT_ACT = "后时并"
"""Behind whoever is judged, that the subject goes on to do something else: 批评X后与Y会谈."""
_JUDGING = 2
"""So many characters have the verbs of judging."""


def told_of(clauses: Clauses, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
    """对于X会晤Y, 抨击X与Y会面: who meets where the words are about it, or somebody is judged for it."""
    chains = clauses.chains(clauses.actors(scene.start, scene.hit.start))
    if not chains or any(actor.kind not in PEOPLE for actor in chains[0]) or clauses.is_modifier(chains[0][-1]):
        return ()
    folded, start, end = clauses.note.folded, chains[0][0].extent[0], chains[0][-1].extent[1]
    told = _ABOUT_IT.fullmatch(folded, scene.start, start) or _JUDGED_FOR.fullmatch(folded, start - _JUDGING, start)
    return chains[0] if told and folded[end] not in _NEXT_ACT else ()


def headed(clauses: Clauses, start: int, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
    """会见获奖机构“…”主席X: who ends the clause is the object, where all before him only tells what he is."""
    actors, words = clauses.actors(start, scene.end), clauses.note.words
    if not actors or actors[-1].kind is not ActorKind.PERSON or actors[-1].extent[1] != scene.end:
        return ()
    first = actors[-1].extent[0]
    told = any(words.speech.between(start, first))
    told = told or any(hit.meaning.role is not Role.BODY for hit in words.meetings.between(start, first))
    return actors[-1:] if not told and _DESCRIBING.fullmatch(clauses.note.folded, start, first) else ()
