"""Where a meeting told in English takes place, as the article prints it."""

from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.places import Spot, codes_of
from viewer.extraction.text.patterns import rule

_IN, _WITHIN, _JOINT = rule("in", "places"), rule("within", "places"), rule("joint", "places")
_TOPIC = rule("topic", "places")
_CAPITAL, _STRAIGHT, _WHITHER = rule("capital", "places"), rule("straight", "places"), rule("whither")
_BEFORE = 40
"""How far before a place, in code points, its preposition is looked for: at the palace in."""
_CITY = 14
_WHERE = (ActorKind.PLACE, ActorKind.STATE, ActorKind.BODY)
_WAR, _DOING = rule("war", "places"), rule("doing", "places")
_SITES = (ActorKind.PLACE, ActorKind.STATE)
_UNKNOWN, _NO_PLACE = rule("unknown", "places"), rule("no_place", "places")
_HOUSE, _HOSTING = rule("house", "places"), rule("hosting", "places")
_RESIDENCE = rule("residence", "places")


def find_place(note: Annotations, before: tuple[int, int], word: tuple[int, int], end: int) -> Spot | None:
    """The place of the act told by `word` in a clause that ends at `end`; `before` is what stands before that clause.

    It is named behind the word, right before it (the Geneva talks), in its clause, or where the clause says "where".
    """
    floor, start = before
    name = _known if note.text[word[0]].isupper() else _named  # in a headline all is in capitals
    topic = _TOPIC.search(note.folded, word[1], end)
    doing = _DOING.search(note.folded, word[1], end)
    behind = name(note, doing.end(), end) if doing else None
    behind = behind or name(note, word[1], topic.start() if topic else end) or _attached(note, start, word[0])
    said = behind or name(note, start, word[0]) or _host(note, start, word[1])
    if said is None and _WHITHER.search(note.folded, max(floor, start - _CITY), start):
        said = next((_printed(note, a) for a in reversed(note.actors_in(floor, start)) if a.kind in _SITES), None)
    return said or _residence(note, word[1], end) or _capital(note, word[1], end)


def _named(note: Annotations, start: int, end: int) -> Spot | None:
    """The first place in `[start, end)`, known or not."""
    unknown = _unknown(note, start, end)
    known = _known(note, start, unknown[0] if unknown else end)
    if known is not None or unknown is None:
        return known
    town = next(iter(note.actors_in(*unknown)), None)
    return _printed(note, town) if town else Spot(note.article.text[slice(*unknown)])


def _unknown(note: Annotations, start: int, end: int) -> tuple[int, int] | None:
    """Where a name in capitals stands, of a town or a house, that is neither anybody's nor a day's."""
    for found in _UNKNOWN.finditer(note.text, start, end):
        at, until = found.span("name")
        timed = any(time.end > at for time in note.times_in(found.start() - _BEFORE, until))
        others = any(actor.kind is not ActorKind.PLACE for actor in note.actors_in(at, until))
        if not timed and not others and not note.inside_actor(at - 1) and not _NO_PLACE.match(note.text, at, until):
            return at, until
    return None


def _known(note: Annotations, start: int, end: int) -> Spot | None:
    """The first place that a list holds; a state only behind a participant or a time: recent developments in X are not
    where people met."""
    at = start
    for actor in note.actors_in(start, end):
        begin = actor.extent[0]
        stands_in = _IN.search(note.folded, max(0, begin - _BEFORE), begin)
        straight = actor.kind is ActorKind.PLACE or _STRAIGHT.fullmatch(note.folded, at, begin)
        if stands_in and straight and actor.kind in _WHERE and _is_site(note, actor):
            return _printed(note, _city(note, actor))
        at = actor.extent[1]
    return None


def _is_site(note: Annotations, actor: ActorSpan) -> bool:
    """A city that no war is called after; a state that owns nothing and does nothing behind its name."""
    if _WAR.match(note.folded, actor.end):
        return False
    return actor.kind is ActorKind.PLACE or not note.folded.startswith(("'s", "’s", "-"), actor.end)


def _city(note: Annotations, actor: ActorSpan) -> ActorSpan:
    """The city that a state or another phrase leads to: in the capital, Berlin."""
    for following in note.actors_in(actor.end, actor.end + _CITY):
        if following.kind is ActorKind.PLACE and _WITHIN.fullmatch(note.folded, actor.end, following.start):
            return following
    return actor


def _attached(note: Annotations, start: int, end: int) -> Spot | None:
    actors = note.actors_in(start, end)
    if actors and actors[-1].kind is ActorKind.PLACE and _JOINT.fullmatch(note.folded, actors[-1].end, end):
        return _printed(note, actors[-1])
    return None


def _host(note: Annotations, start: int, end: int) -> Spot | None:
    """Oslo hosted talks between X and Y."""
    sites = (actor for actor in note.actors_in(start, end) if actor.kind in _SITES)
    return next((_printed(note, site) for site in sites if _HOSTING.fullmatch(note.folded, site.end, end)), None)


def _residence(note: Annotations, start: int, end: int) -> Spot | None:
    """At the party leader Ray's residence: a house without a name."""
    found = _RESIDENCE.search(note.text, start, end)
    return Spot(note.article.text[found.start("whose") : found.end("whose")]) if found else None


def _capital(note: Annotations, start: int, end: int) -> Spot | None:
    """In the Russian capital: a place without a name."""
    found = _CAPITAL.search(note.folded, start, end)
    return Spot(note.article.text[found.start(1) : found.end(1)]) if found else None


def _printed(note: Annotations, actor: ActorSpan) -> Spot:
    house = _HOUSE.match(note.text, actor.end) if actor.kind is ActorKind.PLACE else None
    text = note.article.text[actor.start : house.end() if house else actor.end]
    return Spot(text, actor.kind is ActorKind.PLACE, codes_of(actor))
