"""Finding the words of a lexicon in a text, the longest at each place."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, Generic, TypeVar, cast

from viewer.extraction.text.spellings import Spellings

T = TypeVar("T")

_MEETING = ("面", "见", "谈", "晤", "商", "议")
"""What makes another word of 会."""

GAP = "…"
"""Stands in a word of the lexicon for a few characters without a pause: 接受…采访."""
_GAP = r"(?:[^，。；：！？,;“”「」\n]|[“「][^，。；：！？,;“”「」\n]{1,20}[”」]){0,28}?"


class Hit(Generic[T]):
    """A word found at `[start, end)` and what the lexicon holds of it. Never changed; mypyc knows no generic data
    class."""

    __slots__ = ("end", "meaning", "start")

    def __init__(self, start: int, end: int, meaning: T) -> None:
        self.start = start
        self.end = end
        self.meaning = meaning


_PARTICIPLE = "ing"


def is_participle(text: str, hit: Hit[Any]) -> bool:
    """Whether a word found in `text` is an English one such as `saying`, which goes on with what is told before."""
    return text.endswith(_PARTICIPLE, hit.start, hit.end)


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


def _runs_on(text: str, end: int) -> bool:
    """Whether the last character of a word begins another: 财长会 in 财长会面, 全会 in 安全会议."""
    return text[end - 1] == "会" and text[end : end + 1] in _MEETING


class Words(Generic[T]):
    """A set of words with their meanings. `None` means: no act, only in the way of a shorter word."""

    def __init__(self, meanings: Mapping[str, T | None]) -> None:
        self.meanings = meanings
        gapped = [word for word in meanings if GAP in word]
        self._spellings = Spellings(word.partition(GAP)[0] for word in meanings)
        self._gapped: dict[str, list[tuple[re.Pattern[str], T | None]]] = {}
        for word in sorted(gapped, key=len, reverse=True):
            form = re.compile(pattern([word])), meanings[word]
            self._gapped.setdefault(word.partition(GAP)[0], []).append(form)

    def find(self, folded: str) -> Iterator[Hit[T]]:
        """The words in `folded`, left to right, not overlapping."""
        return self.over(folded).between(0, len(folded))

    @property
    def heads(self) -> Sequence[str]:
        """What the words begin with: all of each, or what stands before its gap."""
        return self._spellings.words

    def over(self, folded: str) -> "Found[T]":
        """Where these words stand in `folded`, to be asked for piece by piece."""
        return Found(self, folded, self._spellings.ends(folded))

    def longest(self, text: str, start: int, ends: Iterable[int], stop: int) -> Hit[T | None] | None:
        """The longest word from `start` to `stop` at most, one in the way too; `ends` are where words or heads end."""
        for end in ends:
            head = text[start:end]
            for form, meaning in self._gapped.get(head, ()):
                found = form.match(text, start)
                if found is not None and found.end() <= stop:
                    return Hit(start, found.end(), meaning)
            if end <= stop and head in self.meanings and not _runs_on(text, end):
                return Hit(start, end, self.meanings[head])
        return None


class Found(Generic[T]):
    """Where the words of a set stand in one text."""

    def __init__(self, words: Words[T], text: str, ends: Mapping[int, Sequence[int]]) -> None:
        self._words = words
        self._text = text
        self._ends = ends
        self._starts = sorted(ends)

    def between(self, start: int, end: int) -> Iterator[Hit[T]]:
        """The words in `[start, end)`, left to right, not overlapping, the longest at each place."""
        for at in self._starts[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            if at < start:
                continue
            hit = self._words.longest(self._text, at, self._ends[at], end)
            if hit is not None:
                start = hit.end
                if hit.meaning is not None:
                    yield cast("Hit[T]", hit)


class Vocabulary:
    """Sets of words that are looked for together: going through a text once finds the words of all."""

    def __init__(self, *sets: Words[Any]) -> None:
        self._sets = sets
        holders: dict[str, list[int]] = {}
        for number, words in enumerate(sets):
            for head in words.heads:
                holders.setdefault(head, []).append(number)
        self._spellings = Spellings(holders)
        self._holders = [holders[word] for word in self._spellings.words]

    def over(self, folded: str) -> Sequence[Found[Any]]:
        """Where the words of each set stand in `folded`, set by set."""
        ends: list[dict[int, list[int]]] = [{} for _ in self._sets]
        for word, start, stop in self._spellings.hits(folded):
            for number in self._holders[word]:
                ends[number].setdefault(start, []).append(stop)
        return [Found(words, folded, found) for words, found in zip(self._sets, ends, strict=True)]
