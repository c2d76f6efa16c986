"""Several who are told of as one: some are named of a crowd, or it says what those are who are named, or whose."""

from collections.abc import Sequence

from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.script import lower

_INCLUDED = compiled("clauses", "included")
_INCLUDING = "包括"
"""Before the first who is named of a crowd."""
_AND_SO_ON, _HOME = compiled("clauses", "and_so_on"), compiled("clauses", "at_home")
_SOLDIERS = compiled("clauses", "soldiers")
_MARKS = "“「『"
_QUOTE_BEGUN = compiled("clauses", "quote_begun")


def included(note: Annotations, start: int, end: int) -> tuple[int, int] | None:
    """包括A和B在内的领导人: where those are who are named."""
    found = _INCLUDED.search(note.folded, start, end) if _INCLUDING in note.folded[start:end] else None
    return found.span("who") if found and note.actors_in(*found.span("who")) else None


def is_included(note: Annotations, actor: ActorSpan) -> bool:
    """包括|A: whether an actor is the first who is named of a crowd."""
    return note.folded.endswith(_INCLUDING, 0, actor.extent[0])


def are_soldiers(actors: Sequence[ActorSpan]) -> bool:
    """Whether all who are named are armed forces: where they arrive they are no guests."""
    forces = (actor.kind not in PEOPLE and _SOLDIERS.search(lower(actor.surface)) for actor in actors)
    return bool(actors) and all(forces)


def sums_up(note: Annotations, named: Sequence[ActorSpan], actor: ActorSpan) -> bool:
    """A、B等国家领导人: whether an actor is what those are who are named before; not 法国总统等领导人."""
    last = named[-1]
    told = last.kind is ActorKind.PERSON or (len(named) > 1 and last.kind in PEOPLE)
    crowd = told and actor.kind in (ActorKind.GROUP, ActorKind.OFFICE)
    return crowd and _AND_SO_ON.fullmatch(note.folded, last.extent[1], actor.extent[0]) is not None


def homes_of(note: Annotations, row: Sequence[ActorSpan], actor: ActorSpan) -> int:
    """How many of `row`, at its end, only say where or whose `actor` is: 美国得州|法官X, 利比亚|“国家委员会”主席,
    荷兰半导体设备大厂|艾司摩尔."""
    state, place = row[-1], row[-1]
    if place.kind is ActorKind.PLACE and len(row) > 1:
        state = row[-2]
        adjoin = state.extent[1] == place.extent[0] and place.extent[1] == actor.extent[0]
        local = adjoin and actor.kind in PEOPLE and bool(actor.office)
    else:
        gap = _QUOTE_BEGUN.fullmatch(note.folded, state.extent[1], actor.extent[0])
        local = gap is not None and (gap[0][0] in _MARKS or bool(actor.office))
        local = local or (actor.kind is ActorKind.BODY and _is_home(note, state, actor))
    return (2 if state is not place else 1) if local and _owns(state, actor) else 0


def _is_home(note: Annotations, state: ActorSpan, body: ActorSpan) -> bool:
    return _HOME.fullmatch(note.folded, state.extent[1], body.extent[0]) is not None


def _owns(state: ActorSpan, actor: ActorSpan) -> bool:
    return state.kind is ActorKind.STATE and actor.parties in ((), state.parties)
