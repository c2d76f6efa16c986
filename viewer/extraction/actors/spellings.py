"""Where any of many words may stand in a text: an index that costs the same however many words it holds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import compress, count
from operator import add
from typing import Self

PAIR = 2
LAST_LATIN = "\u024f"
LATIN = re.compile(f"[A-Za-z0-9\u00c0-{LAST_LATIN}]+")
NONE = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Spellings:
    """Words by the Latin word they begin with, or else by their first two characters; the longest first."""

    groups: Mapping[str, tuple[str, ...]]
    pairs: frozenset[str]
    """Those first characters that are not Latin, and the words of one character."""
    singles: re.Pattern[str]
    """Matches a word of one character that is not Latin."""

    @classmethod
    def of(cls, words: Iterable[str]) -> Self:
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(set(words), key=len, reverse=True):
            groups[_beginning(word, 0)].append(word)
        pairs = frozenset(beginning for beginning in groups if not LATIN.match(beginning))
        singles = "".join(re.escape(pair) for pair in pairs if len(pair) < PAIR)
        return cls(
            {first: tuple(group) for first, group in groups.items()},
            pairs,
            re.compile(f"[{singles}]") if singles else NONE,
        )

    def at(self, text: str, at: int) -> list[str]:
        """The words that stand at `at`, the longest first; they may end within a Latin word."""
        group = self.groups.get(_beginning(text, at), ())
        found = [word for word in group if text.startswith(word, at)] if text.startswith(group, at) else []
        return [*found, text[at]] if text[at] in self.pairs else found

    def starts(self, text: str) -> list[int]:
        """Where words may begin, in order. The loop over all characters: kept out of Python as far as it can be."""
        pairs = map(add, text, f"{text[1:]} ")
        latin = (found.start() for found in LATIN.finditer(text) if found.group() in self.groups)
        singles = (found.start() for found in self.singles.finditer(text))
        return sorted({*compress(count(), map(self.pairs.__contains__, pairs)), *latin, *singles})

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """Where words stand, the longest at each place, not overlapping."""
        end = 0
        for at in self.starts(text):
            if at >= end and (words := self.at(text, at)):
                end = at + len(words[0])
                yield at, end


def _beginning(text: str, at: int) -> str:
    """What a word that stands at `at` is found by."""
    latin = LATIN.match(text, at) if text[at : at + 1] <= LAST_LATIN else None
    return latin.group() if latin else text[at : at + PAIR]
