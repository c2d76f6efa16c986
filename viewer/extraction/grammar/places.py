"""Where a meeting takes place, as the article prints it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.text.patterns import compiled

_CITY = 10
_NAME = 2
"""Characters of a state that is named as a place: not the 美 of 美俄."""
_LONG = 40
"""Characters of the name of a place, with what may follow it before its clause."""
_BEFORE = 24
"""How far before a place its preposition is looked for: in the capital of."""
_WITHIN = compiled("places", "within")
_SORT = compiled("places", "sort")
_SORT_TOLD = compiled("places", "sort_told")
_QUOTED = compiled("places", "quoted")
_UNLISTED_LAND = compiled("places", "unlisted_land")
_CLOCK = "时间"
_MARKS = "“「『』」”"
_LAND = compiled("places", "land")
_AREAS = (ActorKind.PLACE, ActorKind.STATE)
_JOINT = compiled("places", "joint")
_IN = compiled("places", "in")
_PHRASE = compiled("places", "phrase")
_ANYWHERE = compiled("places", "anywhere")
_ARRIVING = compiled("places", "arriving")
_LEAVING = compiled("places", "leaving")
_DURING = compiled("places", "during")
_STRAIGHT = compiled("places", "straight")
_WHERE = compiled("places", "where")
_UNKNOWN_CITY = compiled("places", "city")
_STATE_SITE = compiled("places", "state_site")
_HOUSE = compiled("places", "house")
_TRANSCRIBED = compiled("places", "transcribed")
_VENUE = compiled("places", "venue")
_SITTING_WITH = compiled("places", "sitting_with")
_CIRCUMSTANCE = compiled("places", "circumstance")


class Spot(NamedTuple):
    """A place as printed.

    `town` says that it is no whole state, `codes` in which states it lies, where that is known.
    """

    text: str
    town: bool = True
    codes: frozenset[str] = frozenset()

    def elsewhere(self, other: "Spot") -> bool:
        """Whether two places cannot be the same."""
        if self.codes and other.codes and not self.codes & other.codes:
            return True
        both = self.town and other.town and self.codes and other.codes
        if both and (_HOUSE.search(self.text) or _HOUSE.search(other.text)):
            return False
        return bool(both) and self.text not in other.text and other.text not in self.text


def words_before(note: Annotations, actor: ActorSpan) -> str:
    """What stands in its block before an actor and all that belongs to it.

    Such are a mark of quotation (同|“哈马斯”领导人X), a by-name (同|“边境沙皇”X), the sort of place (在|首都多哈) and a
    land that no list holds (与|索马里兰总统X).
    """
    start = actor.extent[0]
    before = note.folded[max(0, start - _BEFORE) : start].rpartition("\n")[2]
    before = _QUOTED.sub("", before) if before[-1:] in _MARKS else before
    if actor.office:
        return _UNLISTED_LAND.sub("", before)
    sort = _SORT.search(before) if actor.kind in _AREAS else None
    return _SORT_TOLD.sub("", before[: sort.start()]) if sort else before


def stands_in(note: Annotations, actor: ActorSpan) -> bool:
    """Whether a preposition of place stands before an actor, and no clock is told by it: 于|北京|时间18时."""
    return not note.folded.startswith(_CLOCK, actor.end) and bool(_IN.search(words_before(note, actor)))


def find_place(note: Annotations, floor: int, start: int, word: tuple[int, int], end: int) -> Spot | None:
    """The place of the act told by `word` in the clause `[start, end)` of a sentence or speech that begins at `floor`.

    It stands before the word, else behind it, else in a clause before: 抵达X，与Y会面.
    """
    return (
        _phrase(note, start, word[1], _UNKNOWN_CITY)
        or _named(note, reversed(note.actors_in(start, word[0])))
        or _attached(note, start, word[0])
        or _phrase(note, start, word[1], _PHRASE, _ANYWHERE, _TRANSCRIBED)
        or _named_behind(note, word[1], end)
        or _phrase(note, word[1], end, _UNKNOWN_CITY, _PHRASE, _ANYWHERE, _TRANSCRIBED)
        or _where(note, start)
        or _named(note, reversed(note.actors_in(floor, start)))
        or _phrase(note, floor, word[0], _TRANSCRIBED)
    )


def arrived_at(note: Annotations, start: int, end: int) -> Spot | None:
    """The city that somebody has come to in `[start, end)`: 抵达多哈，与X会晤."""
    for actor in reversed(note.actors_in(start, end)):
        if actor.kind is not ActorKind.PLACE:
            continue
        state = next((a for a in note.actors_in(start, actor.start) if a.kind is ActorKind.STATE), None)
        within = state is not None and _WITHIN.fullmatch(note.folded, state.end, actor.start)
        begins = state.start if state is not None and within else actor.start
        if _ARRIVING.search(note.folded[max(start, begins - _BEFORE) : begins]):
            goal = city_behind(note, actor)
            return None if _LEAVING.match(note.folded, goal.end) else _printed(note, goal, goal.end)
    return None


def seat_of(note: Annotations, actor: ActorSpan) -> Spot | None:
    """Where a body is that somebody calls on: 拜访最高法院."""
    return _printed(note, actor, actor.end) if actor.kind is ActorKind.BODY else None


def _named(note: Annotations, actors: Iterable[ActorSpan]) -> Spot | None:
    for actor in actors:
        if stands_in(note, actor):
            spot = _spot(note, actor)
            if spot is not None:
                return spot
    return None


def _spot(note: Annotations, actor: ActorSpan) -> Spot | None:
    """What an actor behind a preposition of place names: a city with its house, or a state with the city behind it."""
    within = city_behind(note, actor)
    if within.kind is ActorKind.PLACE:
        house = _VENUE.match(note.folded, within.end)
        return _within(_printed(note, within, house.end(1) if house else within.end), house[1] if house else "")
    if within.kind not in (ActorKind.STATE, ActorKind.BODY, ActorKind.GROUP) or within.surface.endswith("方"):
        return None
    if within.kind is ActorKind.GROUP and within.parties:
        return None
    site = _STATE_SITE.match(note.folded, within.end)
    if len(within.surface) < _NAME:
        return None
    if site is None:
        return _printed(note, within, within.end) if _DURING.match(note.folded, within.end) else None
    if not site[1] or _CIRCUMSTANCE.search(site[1]):
        sits = within.kind is ActorKind.BODY and (site[1] or _SITTING_WITH.match(note.folded, within.end))
        return None if sits else _printed(note, within, within.end)  # 在欧盟峰会|后, 在东盟|与日中韩峰会期间
    if within.kind is not ActorKind.STATE and not _HOUSE.search(site[1]):
        return None
    return _within(_printed(note, within, site.end(1)), site[1])


def _within(spot: Spot, more: str) -> Spot:
    """白宫附近的布莱尔宾馆: the house, where `more` says that it lies near or in what is named first."""
    _, of, town = more.rpartition("的")
    return spot._replace(text=spot.text[-len(town) :], town=False) if of and town else spot


def city_behind(note: Annotations, actor: ActorSpan) -> ActorSpan:
    """The city behind a state (德国柏林, 意大利城市都灵), or the state behind a part of the world (西非国家加蓬)."""
    for following in note.actors_in(actor.end, actor.end + _CITY):
        within = _WITHIN if following.kind is ActorKind.PLACE else _LAND
        if following.kind in _AREAS and within.fullmatch(note.folded, actor.end, following.start):
            return city_behind(note, following)
    return actor


def _attached(note: Annotations, start: int, end: int) -> Spot | None:
    """日内瓦会谈, Geneva talks, 马德里北约峰会."""
    actors = note.actors_in(start, end)
    if len(actors) > 1 and actors[-1].kind is ActorKind.BODY and actors[-1].end >= end - _CITY:
        actors, end = actors[:-1], actors[-1].start
    if actors and actors[-1].kind is ActorKind.PLACE and _JOINT.fullmatch(note.folded, actors[-1].end, end):
        return _printed(note, actors[-1], actors[-1].end)
    return None


def _named_behind(note: Annotations, start: int, end: int) -> Spot | None:
    """The place behind the word: a city, or an English state with nothing between but who meets and when."""
    at = start
    for actor in note.actors_in(start, end):
        if actor.kind is ActorKind.STATE and _STRAIGHT.fullmatch(note.folded, at, actor.extent[0]):
            city = city_behind(note, actor)
            return _printed(note, city, city.end)
        if stands_in(note, actor) and (spot := _spot(note, actor)):
            return spot
        at = actor.extent[1]
    return None


def _where(note: Annotations, start: int) -> Spot | None:
    """The place that a clause begins from: in Kenya, where he will meet X."""
    areas = (actor for actor in note.actors_in(max(0, start - _LONG), start) if actor.kind in _AREAS)
    places = [area for area in areas if _WHERE.match(note.folded, area.end)]
    return _printed(note, places[-1], places[-1].end) if places else None


def _phrase(note: Annotations, start: int, end: int, *phrases: re.Pattern[str]) -> Spot | None:
    for phrase in phrases:
        found = [one for one in phrase.finditer(note.folded, start, end) if not _is_time(note, *one.span(1))]
        if found:
            return Spot(note.article.text[found[-1].start(1) : found[-1].end(1)])
    return None


def _is_time(note: Annotations, start: int, end: int) -> bool:
    """在星期五举行, 在当天举行: when, not where."""
    return any(time.start == start and time.end >= end for time in note.times_in(start, end))


def _printed(note: Annotations, actor: ActorSpan, end: int) -> Spot:
    """The place that `actor` names, printed up to `end`."""
    text, town = note.article.text[actor.start : end], actor.kind is ActorKind.PLACE or end > actor.end
    return Spot(text, town, codes_of(actor))


def codes_of(actor: ActorSpan) -> frozenset[str]:
    """The codes of the state that a place or body belongs to."""
    return frozenset(actor.parties) | ({actor.country} if actor.country else frozenset())
