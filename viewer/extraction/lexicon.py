"""The lexicon: acts, grammar and gazetteer, loaded once and never changed."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import filterfalse
from typing import Any, NamedTuple, TypeVar, cast

from viewer.extraction.actors import Gazetteer
from viewer.extraction.settings import FolderLexicon
from viewer.extraction.text.spellings import is_latin
from viewer.extraction.text.words import GAP, Found, Vocabulary, Words, pattern
from viewer.resources import lexicon as tables

T = TypeVar("T")


class Role(StrEnum):
    """How the participants stand around a word of meeting."""

    WITH = "with"
    OBJECT = "object"
    VISIT = "visit"
    BODY = "body"


class EnglishRole(StrEnum):
    """How the participants stand around an English word of meeting."""

    MEET = "meet"
    SPEAK = "speak"
    DISCUSS = "discuss"
    HOST = "host"
    NOUN = "noun"
    VISIT = "visit"


class EnglishWord(NamedTuple):
    """What an English word of meeting means."""

    form: str
    role: EnglishRole


class Strength(StrEnum):
    """How much a word of saying tells by itself."""

    SAY = "say"
    STANCE = "stance"
    OPINION = "opinion"
    PUBLISH = "publish"


@dataclass(frozen=True, slots=True)
class MeetingWord:
    """What a word of meeting means. A `weak` one tells a meeting only where one is held (举行对话)."""

    form: str
    role: Role
    weak: bool = False


def _meeting_words(data: Mapping[str, Any], own: FolderLexicon) -> Words[MeetingWord]:
    meanings: dict[str, MeetingWord | None] = {}
    for act in data["acts"]:
        meanings |= dict.fromkeys(act["words"], MeetingWord(act["form"], Role(act["role"]), act.get("weak", False)))
    meanings |= dict.fromkeys(data["none"]["words"])
    for act in own.meetings:
        meanings |= dict.fromkeys(_folded(filterfalse(_is_english, act.words)), MeetingWord(act.form, Role(act.role)))
    return Words(meanings)


def _is_english(word: str) -> bool:
    """Whether a word of the user's goes to the English finder."""
    return is_latin(word[0])


_OWN_ROLES = {Role.WITH: EnglishRole.MEET, Role.OBJECT: EnglishRole.HOST, Role.VISIT: EnglishRole.VISIT}


def _spelled(act: Mapping[str, Any]) -> Sequence[str]:
    """The words of an act: as they are listed, or of each of its verbs with each of its things (`signed…treaty`)."""
    if "words" in act:
        return cast("Sequence[str]", act["words"])
    return [f"{verb}{GAP}{thing}" for verb in act["verbs"] for thing in act["things"]]


def _english_words(data: Mapping[str, Any], own: FolderLexicon) -> Words[EnglishWord]:
    meanings: dict[str, EnglishWord | None] = {}
    for act in data["acts"]:
        meanings |= dict.fromkeys(_spelled(act), EnglishWord(act["form"], EnglishRole(act["role"])))
    meanings |= dict.fromkeys(data["none"]["words"])
    for act in own.meetings:
        role = _OWN_ROLES.get(Role(act.role), EnglishRole.NOUN)
        meanings |= dict.fromkeys(_folded(filter(_is_english, act.words)), EnglishWord(act.form, role))
    return Words(meanings)


def _speech_words(data: Mapping[str, Any], own: FolderLexicon) -> Words[Strength]:
    meanings: dict[str, Strength | None] = {}
    for strength in reversed(Strength):
        meanings |= dict.fromkeys(data[strength.value], strength)
    meanings |= dict.fromkeys(data["not"])
    return Words(meanings | dict.fromkeys(_folded(own.statements), Strength.SAY))


def _folded(words: Iterable[str]) -> list[str]:
    return [word.lower() for word in words]


def _named(groups: Mapping[str, list[str]]) -> Words[str]:
    return Words({word: name for name, words in groups.items() for word in words})


class Sightings(NamedTuple):
    """Where the words of acts stand in one text."""

    meetings: Found[MeetingWord]
    english: Found[EnglishWord]
    speech: Found[Strength]
    settings: Found[str]
    status: Found[str]


@dataclass(frozen=True)
class Lexicon:
    """All that extraction knows of words. Build it with `load`; it can be pickled and shared between threads."""

    meetings: Words[MeetingWord]
    english: Words[EnglishWord]
    speech: Words[Strength]
    settings: Words[str]
    status: Words[str]
    gazetteer: Gazetteer
    grammar: Mapping[str, Any]
    meeting_grammar: Mapping[str, Any]
    speech_grammar: Mapping[str, Any]
    titles: Mapping[str, Any]

    @classmethod
    def load(cls, folder: FolderLexicon | None = None) -> "Lexicon":
        """The lexicon that ships with the program, with what `folder` adds."""
        own = folder or FolderLexicon()
        meetings, speech, grammar = (tables("acts", name) for name in ("meetings", "statements", "grammar"))
        return cls(
            meetings=_meeting_words(meetings, own),
            english=_english_words(tables("acts", "english"), own),
            speech=_speech_words(speech, own),
            settings=_named(speech["settings"]),
            status=_named({name: words for name, words in grammar["status"].items() if name != "behind"}),
            gazetteer=Gazetteer.load(own.actors),
            grammar=grammar,
            meeting_grammar=meetings,
            speech_grammar=speech,
            titles=tables("acts", "titles"),
        )

    def sightings(self, folded: str) -> Sightings:
        """Where the words of acts stand in `folded`, found in one go."""
        return Sightings(*self._vocabulary.over(folded))

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(*(getattr(self, name) for name in Sightings._fields))

    def once(self, make: "Callable[[Lexicon], T]") -> T:
        """What `make` makes of this lexicon, made only once: patterns are dear to compile, articles are many."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    @cached_property
    def _made(self) -> dict[object, object]:
        return {}

    @cached_property
    def background(self) -> re.Pattern[str]:
        """What says that an act is told as background, without its day."""
        return re.compile(pattern(self.grammar["background"]["words"]))

    @cached_property
    def ahead(self) -> re.Pattern[str]:
        """What says right behind the word of an act that it lies ahead (会谈将在…继续)."""
        return re.compile(self.grammar["status"]["behind"]["ahead"])

    @cached_property
    def considered(self) -> re.Pattern[str]:
        """What follows the word of a meeting that is only being thought of."""
        return re.compile(self.grammar["status"]["behind"]["considered"])
