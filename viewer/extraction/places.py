"""Where a meeting takes place, as the article prints it."""

from collections.abc import Iterable

from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.annotations import Annotations
from viewer.extraction.patterns import compiled

_CITY = 8
_NAME = 2
"""Characters of a state that is named as a place: not the 美 of 美俄."""
_BEFORE = 24
"""How far before a place its preposition is looked for: in the capital of."""
_WITHIN = compiled("places", "within")
_JOINT = compiled("places", "joint")
_IN = compiled("places", "in")
_PHRASE = compiled("places", "phrase")
_ANYWHERE = compiled("places", "anywhere")
_ARRIVING = compiled("places", "arriving")
_LEAVING = compiled("places", "leaving")
_STATE_SITE = compiled("places", "state_site")


def stands_in(note: Annotations, actor: ActorSpan) -> bool:
    """Whether a preposition of place stands before an actor."""
    start = actor.extent[0]
    return bool(_IN.search(note.folded[max(0, start - _BEFORE) : start]))


def find_place(note: Annotations, start: int, word: tuple[int, int], end: int) -> str | None:
    """The place of the act told by `word` in the clause `[start, end)`: where it stands before the word, else after."""
    before = _named(note, reversed(note.actors_in(start, word[0])))
    named = before or _attached(note, start, word[0]) or _phrase(note, start, word[1])
    return named or _named(note, note.actors_in(word[1], end))


def arrived_at(note: Annotations, start: int, end: int) -> str | None:
    """The city that somebody has come to in `[start, end)`: 抵达多哈，与X会晤."""
    for actor in reversed(note.actors_in(start, end)):
        state = next((a for a in note.actors_in(start, actor.start) if a.kind is ActorKind.STATE), None)
        within = state is not None and _WITHIN.fullmatch(note.folded, state.end, actor.start)
        begins = state.start if state is not None and within else actor.start
        if actor.kind is ActorKind.PLACE and _ARRIVING.search(note.folded[max(start, begins - _BEFORE) : begins]):
            return None if _LEAVING.match(note.folded, actor.end) else _printed(note, actor)
    return None


def _named(note: Annotations, actors: Iterable[ActorSpan]) -> str | None:
    for actor in actors:
        if stands_in(note, actor) and _is_site(note, actor):
            return _printed(note, _city(note, actor))
    return None


def _city(note: Annotations, actor: ActorSpan) -> ActorSpan:
    """The city behind a state: 德国柏林, 意大利北部城市都灵."""
    for following in note.actors_in(actor.end, actor.end + _CITY):
        if following.kind is ActorKind.PLACE and _WITHIN.fullmatch(note.folded, actor.end, following.start):
            return following
    return actor


def _attached(note: Annotations, start: int, end: int) -> str | None:
    """日内瓦会谈, Geneva talks."""
    actors = note.actors_in(start, end)
    if actors and actors[-1].kind is ActorKind.PLACE and _JOINT.fullmatch(note.folded, actors[-1].end, end):
        return _printed(note, actors[-1])
    return None


def _phrase(note: Annotations, start: int, end: int) -> str | None:
    for phrase in (_PHRASE, _ANYWHERE):
        found = list(phrase.finditer(note.folded, start, end))
        if found:
            return note.article.text[found[-1].start(1) : found[-1].end(1)]
    return None


def _is_site(note: Annotations, actor: ActorSpan) -> bool:
    if actor.kind is ActorKind.PLACE:
        return True
    if actor.kind not in (ActorKind.STATE, ActorKind.BODY, ActorKind.GROUP) or actor.surface.endswith("方"):
        return False
    if len(actor.surface) < _NAME:
        return False
    return bool(_STATE_SITE.match(note.folded, actor.end, actor.end + 14))


def _printed(note: Annotations, actor: ActorSpan) -> str:
    return note.article.text[actor.start : actor.end]
