"""Whose organs and officials a text means without saying so: the data of `context.toml`, ready for lookup."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from viewer.extraction.actors.gazetteer.lexicon import Table, listed
from viewer.extraction.text.spellings import Spellings


@dataclass(frozen=True, slots=True)
class Homes:
    """Whose organs and officials a Chinese text means without saying so."""

    marks: Mapping[str, frozenset[str]]
    """By state, what tells that a text was written there."""
    hints: Mapping[str, frozenset[str]]
    """By state, words of which two different ones tell the same."""
    words: Spellings
    """All of them."""
    organs: Mapping[str, str]
    """Words that one state alone has for its organs and divisions, with the state."""
    loose: frozenset[str]
    """Those of them that are translated so of others as well: 全市, 民警."""
    organ_words: Spellings
    """All of those."""
    private: tuple[str, ...]
    """Titles, in small letters, that are nobody's who acts for a state."""
    default: str
    """The state whose they are where nothing tells."""
    traditional: str
    """Whose `ours` is in Traditional characters where nothing else tells."""
    ours: str
    """What stands before the organs of the state that a text is written in."""
    chinese_named: frozenset[str]
    """States whose people bear names of two to four Chinese characters."""

    @classmethod
    def of(cls, table: Table, private: Table) -> Self:
        """From the tables `homes` and `private` of `context.toml`."""
        marks, hints = (
            {code: frozenset(listed(words)) for code, words in table[kind].items()} for kind in ("marks", "hints")
        )
        sure, loose = (
            {word: code for code, words in table[kind].items() for word in listed(words)}
            for kind in ("organs", "divisions")
        )
        organs = {**sure, **loose}
        return cls(
            marks,
            hints,
            Spellings(word for words in (*marks.values(), *hints.values()) for word in words),
            organs,
            frozenset(loose),
            Spellings(organs),
            tuple(map(str.lower, listed(private["titles"]))),
            table["default"],
            table["traditional"],
            table["ours"],
            frozenset(listed(table["chinese_named"])),
        )

    def told(self, text: str, printed: str) -> str | None:
        """The state that the words of the folded `text`, `printed` as it is, tell it to be written in."""
        standing = frozenset(text[start:end] for start, ends in self.words.ends(text).items() for end in ends)
        marked = (code for code, words in self.marks.items() if not standing.isdisjoint(words))
        hinted = (code for code, words in self.hints.items() if len(standing & words) > 1)
        ours = self.traditional if self.ours in text and self.ours not in printed else None
        return next(marked, None) or next(hinted, None) or ours

    def domestic(self, text: str) -> Iterator[tuple[int, str, bool]]:
        """Where in the folded `text` words stand that one state alone has for its organs, that state, and whether texts
        have them of others as well."""
        found = ((start, text[start:end]) for start, end in self.organ_words.found(text))
        return ((start, self.organs[word], word in self.loose) for start, word in found)

    def has_chinese_names(self, parties: tuple[str, ...]) -> bool:
        return parties != () and self.chinese_named.issuperset(parties)
