"""Where any of many words stand in a text: an index that costs the same however many words it holds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ahocorasick_rs import AhoCorasick, Implementation

LAST_LATIN = "\u024f"
"""The last of the Latin letters that words are written in."""


class Spellings:
    """Words found by an Aho-Corasick automaton; Latin ones only where they stand as whole words."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(set(words))
        self._automaton = AhoCorasick(self.words, implementation=Implementation.ContiguousNFA)
        self._latin = frozenset(n for n, word in enumerate(self.words) if is_latin(word[0]) or is_latin(word[-1]))

    def __reduce__(self) -> tuple[type["Spellings"], tuple[list[str]]]:
        return Spellings, (self.words,)

    def hits(self, text: str) -> Iterator[tuple[int, int, int]]:
        """The words that stand in `text`, by number, and where they start and end: at each place the longest first."""
        for number, start, end in reversed(self._matches(text)):
            if number not in self._latin or not _goes_on(text, start, end):
                yield number, start, end

    def ends(self, text: str) -> Mapping[int, list[int]]:
        """Where the words that stand in `text` end, the longest first, by where they start."""
        found: dict[int, list[int]] = {}
        for _, start, end in self.hits(text):
            found.setdefault(start, []).append(end)
        return found

    def _matches(self, text: str) -> Sequence[tuple[int, int, int]]:
        """All words in `text`, by number. The automaton knows nothing of lone surrogates, which names of files that are
        not UTF-8 hold, and so do titles taken from those: each is read as "?"."""
        try:
            return self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:
            encodable = text.encode("utf-8", "replace").decode()
            return self._automaton.find_matches_as_indexes(encodable, overlapping=True)

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """Where words stand, the longest at each place, not overlapping."""
        done = 0
        for start, ends in sorted(self.ends(text).items()):
            if start >= done:
                done = ends[0]
                yield start, done


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the Latin letters that begin or end the word `[start, end)` are a piece of a longer word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (is_latin(before) and is_latin(text[start])) or (is_latin(after) and is_latin(text[end - 1]))


def is_latin(char: str) -> bool:
    """Whether a character is a Latin letter or a digit."""
    return char <= LAST_LATIN and char.isalnum()
