"""One session of a union of states, told of by its name, by those who sit on it and by those who attend."""

from collections.abc import Iterable, Iterator, Sequence

from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.gathering.groups import Group
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.forms import SESSION, SUMMIT
from viewer.extraction.text.patterns import compiled

SITTINGS = frozenset({SESSION, SUMMIT})
"""Forms of a meeting that a body holds of itself, and at which many speak: words told beside one are said there."""
_SITTING = (ActorKind.BODY, ActorKind.OFFICE, ActorKind.GROUP)
_LEADERS = "head-of-state"
_UNNAMED = "office:"
"""What the key begins with of who holds an office and is not named."""
_MINISTERS = compiled("unions", "ministers")


def one_session(group: Group, act: Act) -> bool:
    """Whether both tell of a union that sits: 欧盟召开紧急峰会, 欧盟领导人开会; 上合组织峰会, 莫迪出席天津峰会; not of
    its foreign and its defence ministers."""
    everybody = (*group.best.actors, *act.actors)
    union = next((code for actor in everybody for code in _united(actor, everybody)), None)
    towns = tuple(told.place.text for told in (group.best, act) if told.place)
    if union is None or not (_is_session(group.best, union, towns) and _is_session(act, union, towns)):
        return False
    first, second = set(_roles(group.acts, union)), set(_roles((act,), union))
    return not (first and second and first.isdisjoint(second))


def _is_session(act: Act, union: str, towns: Sequence[str]) -> bool:
    """Whether `act` tells that `union` sits: by itself, or, in a session, with others who attend."""
    guests = [actor for actor in act.actors if not (_sits(actor, union) or _is_named_after(actor, towns))]
    attended = not guests or (act.form in SITTINGS and all(actor.kind is ActorKind.PERSON for actor in guests))
    return attended and len(guests) < len(act.actors)


def _united(body: ActorSpan, actors: Sequence[ActorSpan]) -> tuple[str, ...]:
    """The code of a union (欧盟), or of one whose organ all `actors` are told to belong to (安理会, 安理会成员国)."""
    if body.kind is not ActorKind.BODY or len(body.parties) != 1:
        return ()
    organ = body.key.rpartition(":")[2]
    return body.parties if body.key in body.parties or all(organ in actor.surface for actor in actors) else ()


def _is_named_after(session: ActorSpan, towns: Iterable[str]) -> bool:
    """天津峰会, told of beside the union that sits there."""
    return session.kind is ActorKind.BODY and not session.parties and any(town in session.surface for town in towns)


def _sits(actor: ActorSpan, union: str) -> bool:
    return actor.kind in _SITTING and union in actor.parties


def _roles(acts: Iterable[Act], union: str) -> Iterator[str]:
    """As what those of `union` sit: leaders, ministers of one sort or another; nothing where only its name is told."""
    for act in acts:
        if act.form == SUMMIT:
            yield _LEADERS
        for actor in act.actors:
            if not _sits(actor, union):
                continue
            if actor.kind is ActorKind.OFFICE:
                yield from (key.split(":")[2] for key in actor.everybody if key.startswith(_UNNAMED))
            elif ministers := _MINISTERS.search(actor.surface):
                sort = ministers.lastgroup and f"{ministers.lastgroup}-minister"
                yield ministers[0] if ministers["portfolio"] else sort or _LEADERS
