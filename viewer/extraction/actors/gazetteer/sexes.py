"""Who is a man and who a woman, as far as names, courtesies, offices and pronouns tell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from viewer.extraction.actors.gazetteer.lexicon import Table, listed
from viewer.extraction.actors.spans import ActorKind, ActorSpan

SHE, HE = "she", "he"
_COURTESY = 9
"""No longer is a courtesy, with the space before the name."""


@dataclass(frozen=True, slots=True)
class SexUsage:
    """What tells a man or a woman."""

    given: frozenset[str]
    """Given names, those of women and of either among them."""
    women: frozenset[str]
    either: frozenset[str]
    surnames: re.Pattern[str]
    """Matches a family name that only women bear, at its end."""
    titles: dict[str, re.Pattern[str]]
    """What the titles and courtesies of one sex hold."""

    @classmethod
    def of(cls, table: Table) -> Self:
        """From `names.toml`."""
        women, either = (frozenset(listed(table[name])) for name in ("women_en", "either_en"))
        titles = {sex: re.compile("|".join(map(re.escape, listed(table["sexes"][sex])))) for sex in (SHE, HE)}
        return cls(
            frozenset(listed(table["given_en"])) | women, women, either, re.compile(table["women_surnames"]), titles
        )

    def told(self, span: ActorSpan, text: str) -> str:
        """Of a person or of who holds an office: `SHE`, `HE`, or empty where nothing tells."""
        title = span.office or ""
        if span.kind is ActorKind.PERSON and span.surface.isascii():
            title = f"{text[max(0, span.start - _COURTESY) : span.start]}{title}"
        sex = next((sex for sex, words in self.titles.items() if title and words.search(title)), "")
        return sex or self._named(span.surface)

    def _named(self, name: str) -> str:
        given, _, family = name.partition(" ")
        if not family or given not in self.given or given in self.either:
            return SHE if family and self.surnames.search(family) else ""
        return SHE if given in self.women else HE


class Sexes:
    """What one text has told so far: names and titles rather than the pronouns that were taken for them."""

    def __init__(self, usage: SexUsage) -> None:
        self._usage = usage
        self._told: dict[str, str] = {}
        self._meant: dict[str, str] = {}

    def learn(self, span: ActorSpan, text: str) -> None:
        """Takes an actor into account where he is mentioned."""
        if span.key in self._told:
            return
        sex = self._usage.told(span, text)
        if sex or " " in span.surface:
            self._told[span.key] = sex

    def mean(self, found: Iterable[ActorSpan], pronoun: str) -> None:
        """Remembers whom a pronoun was taken for."""
        self._meant.update((span.key, pronoun) for span in found)

    def fits(self, key: str, pronoun: str) -> bool:
        """Whether `pronoun` can mean the actor called `key`."""
        return (self._told.get(key) or self._meant.get(key, pronoun)) == pronoun
