"""Where a meeting takes place, as the article prints it."""

import re
from collections.abc import Iterable

from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.annotations import Annotations
from viewer.extraction.patterns import compiled

_CITY = 8
_NAME = 2
"""Characters of a state that is named as a place: not the 美 of 美俄."""
_LONG = 40
"""Characters of the name of a place, with what may follow it before its clause."""
_BEFORE = 24
"""How far before a place its preposition is looked for: in the capital of."""
_WITHIN = compiled("places", "within")
_JOINT = compiled("places", "joint")
_IN = compiled("places", "in")
_PHRASE = compiled("places", "phrase")
_ANYWHERE = compiled("places", "anywhere")
_ARRIVING = compiled("places", "arriving")
_LEAVING = compiled("places", "leaving")
_STRAIGHT = compiled("places", "straight")
_WHERE = compiled("places", "where")
_UNKNOWN_CITY = compiled("places", "city")
_STATE_SITE = compiled("places", "state_site")


def stands_in(note: Annotations, actor: ActorSpan) -> bool:
    """Whether a preposition of place stands before an actor."""
    start = actor.extent[0]
    return bool(_IN.search(note.folded[max(0, start - _BEFORE) : start]))


def find_place(note: Annotations, start: int, word: tuple[int, int], end: int) -> str | None:
    """The place of the act told by `word` in the clause `[start, end)`: where it stands before the word, else after."""
    before = _phrase(note, start, word[1], _UNKNOWN_CITY) or _named(note, reversed(note.actors_in(start, word[0])))
    named = before or _attached(note, start, word[0]) or _phrase(note, start, word[1], _PHRASE, _ANYWHERE)
    behind = _named_behind(note, word[1], end) or _phrase(note, word[1], end, _UNKNOWN_CITY, _PHRASE, _ANYWHERE)
    return named or behind or _where(note, start)


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


def _named_behind(note: Annotations, start: int, end: int) -> str | None:
    """The place behind the word: a city, or an English state with nothing between but who meets and when."""
    at = start
    for actor in note.actors_in(start, end):
        straight = actor.kind is ActorKind.STATE and _STRAIGHT.fullmatch(note.folded, at, actor.extent[0])
        if straight or (stands_in(note, actor) and _is_site(note, actor)):
            return _printed(note, _city(note, actor))
        at = actor.extent[1]
    return None


def _where(note: Annotations, start: int) -> str | None:
    """The place that a clause begins from: in Kenya, where he will meet X."""
    found = [actor for actor in note.actors_in(max(0, start - _LONG), start) if _WHERE.match(note.folded, actor.end)]
    places = [actor for actor in found if actor.kind in (ActorKind.PLACE, ActorKind.STATE)]
    return _printed(note, places[-1]) if places else None


def _phrase(note: Annotations, start: int, end: int, *phrases: re.Pattern[str]) -> str | None:
    for phrase in phrases:
        found = list(phrase.finditer(note.folded, start, end))
        if found:
            return note.article.text[found[-1].start(1) : found[-1].end(1)]
    return None


def _is_site(note: Annotations, actor: ActorSpan) -> bool:
    if actor.kind is ActorKind.PLACE:
        return True
    if actor.kind not in (ActorKind.STATE, ActorKind.BODY, ActorKind.GROUP) or actor.surface.endswith("方"):
        return False
    if len(actor.surface) < _NAME or (actor.kind is ActorKind.GROUP and actor.parties):
        return False
    return bool(_STATE_SITE.match(note.folded, actor.end, actor.end + 14))


def _printed(note: Annotations, actor: ActorSpan) -> str:
    return note.article.text[actor.start : actor.end]
