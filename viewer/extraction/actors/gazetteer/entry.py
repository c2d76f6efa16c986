"""One line of the gazetteer: what a word of the lexicon stands for."""

from dataclasses import dataclass
from enum import StrEnum

TELLING = frozenset(
    {
        "president",
        "vice-president",
        "head-of-state",
        "prime-minister",
        "foreign-minister",
        "defence-minister",
        "secretary-of-state",
        "secretary-general",
        "spokesperson",
        "monarch",
        "crown-prince",
        "deputy-foreign-minister",
        "deputy-secretary-of-state",
        "national-security-adviser",
        "director-general",
        "high-representative",
    }
)
"""Offices that are an actor even where nothing tells whose they are."""
OF_STATE = frozenset(
    {
        "president",
        "vice-president",
        "prime-minister",
        "deputy-prime-minister",
        "secretary-of-state",
        "foreign-minister",
        "defence-minister",
        "minister",
        "deputy-minister",
        "ambassador",
        "legislator",
        "speaker",
        "governor",
    }
)
"""Offices that are a state's even where a political party is told with them."""
ATTORNEY = "attorney"
"""Who speaks for whomever he is the lawyer of, not for a state."""
KIN = "kin"
COUNTERPART = "counterpart"
"""同行 after a state is a colleague, after a title it is to travel along."""
LAND = "land"
THIS = "this"
"""A definite mention: 该公司, the company."""
SERVING = frozenset({KIN, "attendant", ATTORNEY})
"""Descriptions of people by whom they belong to or act for."""
UNTELLING = frozenset({*SERVING, "citizen", "analyst", "candidate"})
"""Descriptions that mean an actor only with a name."""


class Role(StrEnum):
    """What a word of the gazetteer does in a phrase."""

    STATE = "state"
    ADJECTIVE = "adjective"
    """English only: Russian, Ukrainians."""
    CAPITAL = "capital"
    """A place, and a state where it acts."""
    SEAT = "seat"
    """A building that stands for a government: the White House."""
    PLACE = "place"
    BODY = "body"
    """A body whose party is known by itself: NATO, the Pentagon, the Taliban."""
    ORGAN = "organ"
    """An organ that every state may have: the foreign ministry."""
    BLOC = "bloc"
    """A crowd of states: the West, the allies."""
    OFFICE = "office"
    PERSON = "person"
    OUTLET = "outlet"
    MODIFIER = "modifier"
    """What belongs to the title or the people after it: former, senior, unnamed."""
    GROUP = "group"
    """People without a name: officials."""
    PRONOUN = "pronoun"
    ROW = "row"
    """Short forms of states in a row: 中美, 美日韩."""
    NOBODY = "nobody"
    """A word that only looks as if it named somebody."""


CITIES = frozenset({Role.PLACE, Role.CAPITAL})


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word stands for.

    `parties` are the codes it acts for by itself, `country` the ISO code of the state it lies in or belongs to. `label`
    is the same for all words of one thing: the office, the person's Latin name, the sort of pronoun.
    """

    role: Role
    parties: tuple[str, ...] = ()
    country: str | None = None
    label: str = ""
