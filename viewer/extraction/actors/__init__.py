"""Who acts: people, offices, states, bodies, outlets and places in running text, in Chinese and English."""

from viewer.extraction.actors.finding import find_actors
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer, OwnActor
from viewer.extraction.actors.spans import PEOPLE, SOMEBODY, ActorKind, ActorSpan, keys_of, parties_of

__all__ = [
    "PEOPLE",
    "SOMEBODY",
    "ActorKind",
    "ActorSpan",
    "Gazetteer",
    "OwnActor",
    "find_actors",
    "keys_of",
    "parties_of",
]
