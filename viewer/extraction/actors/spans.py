"""What is found: a stretch of text that names or points to somebody."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of actor a span names."""

    PERSON = "person"
    """A person by name."""
    OFFICE = "office"
    """A person by office alone: the US secretary of state."""
    STATE = "state"
    """A state or its government, by any of its names or by the metonym of its capital."""
    BODY = "body"
    """A ministry, parliament, embassy, delegation, international organisation, company or movement."""
    GROUP = "group"
    """Unnamed people of a named body: US officials, the allies' leaders."""
    OUTLET = "outlet"
    """A news outlet: it relays and is never a speaker."""
    PLACE = "place"
    """A city, a building or a stretch of land where something takes place."""
    PRONOUN = "pronoun"
    """A pronoun or a plural such as "the two sides"."""


PEOPLE = (ActorKind.PERSON, ActorKind.OFFICE)
"""Somebody by name or by office."""
SOMEBODY = (*PEOPLE, ActorKind.PRONOUN)
"""The same, or whom a pronoun means."""


@dataclass(slots=True, unsafe_hash=True)
class ActorSpan:
    """A stretch `[start, end)` of the text, in code points, that names or points to an actor. Never changed; not
    frozen, for it is made and asked by the thousand.

    `key` is the same for every span of one actor of this text and empty for a pronoun nobody is known for; where a
    plural points to several actors, `keys` holds each of theirs (otherwise just `key`). `name` is the short form that
    the text itself prints. `parties` are ISO 3166 two-letter codes or the codes of international bodies. `office` is
    the title that stands before or after the name, as printed; `extent` is where it stands with state, office, name
    and the name in Latin letters. `country` is the ISO code of the state that a place lies in.
    """

    start: int
    end: int
    surface: str
    key: str
    name: str
    kind: ActorKind
    parties: tuple[str, ...]
    office: str | None
    extent: tuple[int, int]
    keys: tuple[str, ...] = ()
    country: str | None = None

    @property
    def everybody(self) -> tuple[str, ...]:
        """The keys of all whom it means."""
        return self.keys or (self.key,)


def keys_of(actors: Iterable[ActorSpan]) -> frozenset[str]:
    """The keys of all whom `actors` mean, as far as they are known."""
    return frozenset(key for actor in actors for key in actor.everybody if key)


def parties_of(actors: Iterable[ActorSpan]) -> frozenset[str]:
    """Everybody whom `actors` act for."""
    return frozenset(party for actor in actors for party in actor.parties)
