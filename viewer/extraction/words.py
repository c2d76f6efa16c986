"""Finding the words of a lexicon in a text, the longest at each place."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Generic, TypeVar

T = TypeVar("T")

GAP = "…"
"""Stands in a word of the lexicon for a few characters without a pause: 接受…采访."""
_GAP = r"[^，。；：！？,;“”「」\n]{0,28}?"


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A word found at `[start, end)` and what the lexicon holds of it."""

    start: int
    end: int
    meaning: T


def pattern(words: Iterable[str]) -> str:
    """A regular expression for any of `words`, longest first; Latin ones only where they stand as whole words.

    The words of one first letter share a branch that begins with it: `re` then passes over all other letters.
    """
    ordered = sorted(set(words), key=lambda word: (word[0], -len(word), word))
    return "|".join(_branch(first, list(group)) for first, group in groupby(ordered, itemgetter(0))) or r"(?!)"


def _branch(first: str, words: Sequence[str]) -> str:
    letter = re.escape(first)
    left = rf"(?<!\w{letter})" if first.isascii() and first.isalnum() else ""
    return f"{letter}{left}(?:{'|'.join(_rest(word) for word in words)})"


def _rest(word: str) -> str:
    right = r"\b" if word[-1].isascii() and word[-1].isalnum() else ""
    return re.escape(word[1:]).replace(GAP, _GAP) + right


@dataclass(frozen=True)
class Words(Generic[T]):
    """A set of words with their meanings. `None` means: no act, only in the way of a shorter word."""

    meanings: Mapping[str, T | None]

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(pattern(self.meanings))

    @cached_property
    def _gapped(self) -> tuple[tuple[re.Pattern[str], T | None], ...]:
        return tuple((re.compile(pattern([word])), meaning) for word, meaning in self.meanings.items() if GAP in word)

    def find(self, folded: str, start: int = 0, end: int | None = None) -> Iterator[Hit[T]]:
        """The words in `folded[start:end]`, left to right, not overlapping."""
        for found in self._regex.finditer(folded, start, len(folded) if end is None else end):
            meaning = self._meaning(found.group())
            if meaning is not None:
                yield Hit(found.start(), found.end(), meaning)

    def _meaning(self, word: str) -> T | None:
        if word in self.meanings:
            return self.meanings[word]
        return next((meaning for form, meaning in self._gapped if form.fullmatch(word)), None)
