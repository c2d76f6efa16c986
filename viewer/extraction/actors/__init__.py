"""Who acts: people, offices, states, bodies, outlets and places in running text, in Chinese and English."""

from viewer.extraction.actors.entry import Role
from viewer.extraction.actors.gazetteer import Gazetteer, OwnActor, fold
from viewer.extraction.actors.scanner import scan
from viewer.extraction.actors.spans import ActorKind, ActorSpan

__all__ = ["ActorKind", "ActorSpan", "Gazetteer", "OwnActor", "find_actors"]

KINDS = {
    Role.STATE: ActorKind.STATE, Role.CAPITAL: ActorKind.PLACE, Role.SEAT: ActorKind.BODY, Role.PLACE: ActorKind.PLACE,
    Role.BODY: ActorKind.BODY, Role.ORGAN: ActorKind.BODY, Role.BLOC: ActorKind.GROUP, Role.OFFICE: ActorKind.OFFICE,
    Role.PERSON: ActorKind.PERSON, Role.OUTLET: ActorKind.OUTLET, Role.GROUP: ActorKind.GROUP,
    Role.PRONOUN: ActorKind.PRONOUN,
}


def find_actors(text: str, gazetteer: Gazetteer) -> tuple[ActorSpan, ...]:
    """Every actor and place that `text` names or points to, sorted and not overlapping. Never raises."""
    spans = []
    for token in scan(fold(text), gazetteer):
        kind = KINDS.get(token.entry.role)
        if kind is not None:
            surface = text[token.start:token.end]
            key = token.entry.label or token.entry.country or surface
            spans.append(ActorSpan(token.start, token.end, surface, key, surface, kind, token.entry.parties,
                                   whole=(token.start, token.end), keys=(key,), country=token.entry.country))
    return tuple(spans)
