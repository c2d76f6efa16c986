"""The gazetteer: every word that names an actor or a place, found by longest match in one pass."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Protocol, Self
from unicodedata import normalize

from viewer.extraction.actors.gazetteer.entry import Entry, Role
from viewer.extraction.actors.gazetteer.homes import Homes
from viewer.extraction.actors.gazetteer.institutions import InstitutionUsage, SpeakingUsage
from viewer.extraction.actors.gazetteer.lexicon import (
    Words,
    act_words,
    all_words,
    is_chinese,
    known_offices,
    listed,
    read,
)
from viewer.extraction.actors.gazetteer.usage import (
    ActingUsage,
    NameUsage,
    OrganUsage,
    PointingUsage,
    ShortUsage,
    SuffixUsage,
)
from viewer.extraction.text.script import lower, simplify
from viewer.extraction.text.spellings import Spellings

PUNCTUATION = {
    "’": "'",
    "‘": "'",
    "\u00a0": " ",
    "•": "·",
    "・": "·",
    "‧": "·",
    "･": "·",
    "．": "·",
    "﹒": "·",
    "∙": "·",
    "‐": "-",
    "‑": "-",
    "－": "-",
}
_ACCENTED = re.compile("[\u00c0-\u024f]")
_BARE = str.maketrans(
    {char: bare for char in map(chr, range(0xC0, 0x250)) if (bare := normalize("NFD", char)[0]) != char}
    | dict(zip("łŁøØđĐıħ", "lLoOdDih", strict=True))
)
"""Letters without their accents, which the same name is written with and without: Vučić, Vucic."""
CASELESS = frozenset({Role.OFFICE, Role.MODIFIER, Role.GROUP})


class OwnActor(Protocol):
    """An actor that the user adds, as `viewer.extraction.settings` reads it from a folder's settings."""

    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...
    @property
    def parties(self) -> tuple[str, ...]: ...
    @property
    def kind(self) -> str: ...
    @property
    def office(self) -> str | None: ...


OWN_ROLES = {
    "person": Role.PERSON,
    "state": Role.STATE,
    "place": Role.PLACE,
    "outlet": Role.OUTLET,
    "office": Role.OFFICE,
    "group": Role.GROUP,
}


@cache
def _stop_in_name() -> re.Pattern[str]:
    """贝拉克.奥巴马: between syllables of names, in a text that ends its sentences otherwise."""
    syllable = f"[{''.join(read('names')['transcription'].split())}]"
    return re.compile(rf"\.(?<={syllable}.)(?={syllable}{{2}})")


def fold(text: str) -> str:
    """`text` as the gazetteer spells it: Simplified characters, plain letters and punctuation; offsets hold."""
    folded = simplify(text)
    folded = folded.translate(_BARE) if _ACCENTED.search(folded) else folded
    for printed, plain in PUNCTUATION.items():
        folded = folded.replace(printed, plain)
    return _stop_in_name().sub("·", folded) if "。" in folded else folded


class Token:
    """A word of the gazetteer where it stands in the folded text. Never changed; a plain class, for it is made by the
    thousand, and how a data class is made is not compiled."""

    __slots__ = ("end", "entry", "start")

    def __init__(self, start: int, end: int, entry: Entry) -> None:
        self.start = start
        self.end = end
        self.entry = entry


Roles = Mapping[Role, Sequence[Token]]
"""The tokens of a text by their roles, each role with those that have it in order."""


def by_role(tokens: Iterable[Token]) -> Roles:
    """`tokens` by their roles."""
    found: dict[Role, list[Token]] = {role: [] for role in Role}
    for token in tokens:
        found[token.entry.role].append(token)
    return found


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Words by spelling."""

    words: Mapping[str, Entry]
    """Words that are looked up as they stand."""
    caseless: Mapping[str, Entry]
    namesakes: Mapping[str, Entry]
    """People whose names are bodies' as well: who is meant right behind a title (首相强生)."""
    spellings: Spellings
    """All words in lower case."""
    names: NameUsage
    shorts: ShortUsage
    acting: ActingUsage
    organs: OrganUsage
    institutions: InstitutionUsage
    speaking: SpeakingUsage
    suffixes: SuffixUsage
    pointing: PointingUsage
    homes: Homes
    known_offices: Mapping[str, str]
    """The office that a known person, by the first Latin name, is called by without introduction."""
    quoted_outlet: re.Pattern[str]

    @classmethod
    def load(cls, extra: Sequence[OwnActor] = ()) -> Self:
        """The shipped gazetteer with `extra` actors of the user's, whose names win over shipped ones.

        Raises `OSError` where the lexicon cannot be read.
        """
        gazetteer = cls.of([*own_words(extra), *all_words()])
        own = {actor.name: fold(actor.office) for actor in extra if actor.office}
        return replace(gazetteer, known_offices={**gazetteer.known_offices, **own})

    @classmethod
    def of(cls, words: Iterable[tuple[str, Entry]]) -> Self:
        """A gazetteer of just these words; of two readings of one word the first counts."""
        exact: dict[str, Entry] = {}
        caseless: dict[str, Entry] = {}
        namesakes: dict[str, Entry] = {}
        for spelling, entry in words:
            word = fold(spelling)
            table = caseless if entry.role in CASELESS and not is_chinese(word) else exact
            if table.setdefault(word, entry).role is Role.BODY and entry.role is Role.PERSON:
                namesakes.setdefault(word, entry)
        return cls(exact, caseless, namesakes, Spellings(map(lower, (*exact, *caseless))), **_usages())


def _usages() -> dict[str, Any]:
    """What the lexicon says on the use of words, by the gazetteer's fields."""
    context, bodies, names = read("context"), read("bodies"), NameUsage.of(read("names"), act_words())
    return {
        "names": names,
        "shorts": ShortUsage.of(read("states"), context["short"]),
        "acting": ActingUsage.of(context, names.speaks),
        "organs": OrganUsage.of(bodies["shared_organs"], context["groups"]),
        "suffixes": SuffixUsage.of(context["suffixes"], bodies["shared_organs"]),
        "pointing": PointingUsage.of(context["antecedents"]),
        "institutions": InstitutionUsage.of(bodies["institutions"]),
        "speaking": SpeakingUsage.of(bodies["institutions"]),
        "homes": Homes.of(context["homes"], context["private"]),
        "known_offices": known_offices(read("people")),
        "quoted_outlet": _quoted_outlet(),
    }


def _quoted_outlet() -> re.Pattern[str]:
    """《…日报》: an outlet that no list needs to know."""
    endings = "|".join(listed(read("outlets")["endings"]["zh_quoted"]))
    return re.compile(rf"《[^《》\n]{{1,14}}(?:{endings})》")


def own_words(actors: Sequence[OwnActor]) -> Words:
    """The user's actors as words of the gazetteer."""
    for actor in actors:
        role = OWN_ROLES.get(actor.kind, Role.BODY)
        entry = Entry(role, actor.parties, next(iter(actor.parties), None), actor.name)
        yield from ((word, entry) for word in (actor.name, *actor.aliases))
        if actor.office:
            yield actor.office, Entry(Role.OFFICE, actor.parties, label=fold(actor.office))
