"""What tells a man or a woman: given names, family names, courtesies and offices of `names.toml`, ready for lookup."""

import re
from dataclasses import dataclass
from typing import Self

from viewer.extraction.actors.gazetteer.lexicon import Table, listed
from viewer.extraction.actors.spans import ActorKind, ActorSpan
from viewer.extraction.text.letters import by_letters

SHE, HE = "she", "he"
_COURTESY = 9
"""No longer is a courtesy, with the space before the name."""


@dataclass(frozen=True, slots=True)
class SexUsage:
    """Names and titles by the sex of their bearers."""

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
        words = {sex: "|".join(map(re.escape, listed(table["sexes"][sex]))) for sex in (SHE, HE)}
        titles = {sex: re.compile(by_letters(rf"(?<![a-zA-Z])(?:{words[sex]})(?![a-z])")) for sex in words}
        return cls(
            frozenset(listed(table["given_en"])) | women, women, either, re.compile(table["women_surnames"]), titles
        )

    def told(self, span: ActorSpan, text: str) -> str:
        """Of a person or of who holds an office: `SHE`, `HE`, or empty where nothing tells."""
        title = span.office or ""
        if span.kind is ActorKind.PERSON and span.surface.isascii():
            before = text[max(0, span.start - _COURTESY) : span.start]
            title = f"{before.rstrip(' ').rpartition(' ')[2]} {title}"
        sex = next((sex for sex, words in self.titles.items() if title and words.search(title)), "")
        return sex or self._named(span.surface)

    def _named(self, name: str) -> str:
        given, _, family = name.partition(" ")
        if not family or given not in self.given or given in self.either:
            return SHE if family and self.surnames.search(family) else ""
        return SHE if given in self.women else HE
