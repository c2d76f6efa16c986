"""Names of a family name and one to three more characters: Chinese, Korean, Vietnamese and Japanese ones."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from viewer.extraction.actors.gazetteer.entry import KIN, UNTELLING
from viewer.extraction.actors.gazetteer.gazetteer import Token
from viewer.extraction.actors.gazetteer.usage import NameUsage, starts, word_end
from viewer.extraction.text.patterns import compiled

JAPAN = "JP"
PAUSES = ("，", "。", "、", "：", "")
PARTICLES = ("和", "同")
"""Conjunctions that given names end in."""
ALL = "均"
"""An adverb of several that they end in as well."""
SPEAKS = compiled("chinese_names", "speaks", folder="actors")
NEAR = 20
"""So many characters before a title tell whose it is."""
AROUND = 10_000
"""So many characters before and behind a name are looked at for another spelling of it."""


class FamilyNames:
    """Answers for one folded text. No name goes through the words of the gazetteer that are solid."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        solid_starts: frozenset[int],
        solid_ends: frozenset[int],
        usage: NameUsage,
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._usage = usage
        self._solid_starts = solid_starts
        self._solid_ends = solid_ends
        self._japan_ends = [token.end for token in tokens if JAPAN in token.entry.parties]

    def end(self, start: int) -> int:
        """The end of a surname with one or two more characters, 0 where there is none: where a word follows that
        names are followed by, or the text or a known word goes on."""
        is_long = (first := self._given_start(start)) > start + 1
        if not is_long and not self.begins(start):
            return 0
        goes_on = self._text[first : first + 1] in self._usage.goes_on
        given = () if is_long and goes_on else (3, 2, 1) if is_long else (2, 1)
        ends = [first + length for length in given if self.is_given(first, first + length)]
        if is_long:
            ends.append(first)
        if is_long and self._ends_as_japanese(first + 2):
            return first + 2
        found = next((end for end in ends if self.is_followed(end) and self._is_no_word(start, end)), 0)
        if found == first + 1 and self._ends_in_particle(start, found + 1):
            return found + 1
        return found or (0 if is_long else self._single(start))

    def _ends_as_japanese(self, end: int) -> bool:
        """Whether the last character of a name is one that Japanese given names end in and grammar has as well, before
        a word of several characters: 宫本博之|宣布, but 石破茂|之后."""
        goes_on = starts(self._text, end, self._usage.after_name_long) or self._text[end : end + 1] in PAUSES
        return goes_on and self._text[end - 1] in self._usage.japanese_ends and end - 2 not in self._solid_starts

    def _given_start(self, start: int) -> int:
        """Where the given name begins behind a family name at `start`, of one character or a known longer one."""
        long = self._usage.long_surnames.get(self._text[start : start + 1], ())
        return start + next((len(word) for word in long if self._text.startswith(word, start)), 1)

    def spelled_from(self, start: int) -> Iterator[int]:
        """Where a family name at `start` with a given name of one or two characters may end."""
        first = self._given_start(start)
        if first > start + 1 or self.begins(start):
            yield from (end for end in (first + 1, first + 2) if self._may_be_name(start, first, end))

    def _may_be_name(self, start: int, given: int, end: int) -> bool:
        known = start in self._solid_starts or not self._is_no_word(start, end)
        return not known and self.is_given(given, end)

    def _ends_in_particle(self, start: int, end: int) -> bool:
        """Whether the last character of a name is one that grammar has as well (邱永和23日表示): what follows takes no
        conjunction before it, or it stands behind the name again, and the text knows no shorter name."""
        last, told = self._text[end - 1 : end], self._around(start, end)
        if last == ALL:
            return told > 1 and told == self._around(start, end - 1)
        speaks = last in PARTICLES and SPEAKS.match(self._text, end) is not None
        return speaks and told == self._around(start, end - 1)

    def _single(self, start: int) -> int:
        """The end of a family name with one character that grammar has as well (龚正会见), 0 where none stands: nobody
        is called by the family name alone right after a title."""
        end = start + 2
        char = self._text[start + 1 : end]
        is_char = "\u4e00" <= char <= "\u9fff" and start + 1 not in self._solid_starts
        longer = starts(self._text, start + 1, self._usage.after_name_long)
        return end if is_char and not longer and self.is_followed(end) and self._is_no_word(start, end) else 0

    def begins(self, at: int) -> bool:
        return self._text[at : at + 1] in self._usage.surnames and not starts(self._text, at, self._usage.not_surnames)

    def is_given(self, start: int, end: int) -> bool:
        """Whether `[start, end)` may be a given name: no word of the gazetteer or of grammar begins in it."""
        return (
            end <= len(self._text)
            and all("\u4e00" <= self._text[at] <= "\u9fff" and at not in self._solid_starts for at in range(start, end))
            and not self._overlaps_word(end)
            and not any(starts(self._text, at, self._usage.after_name_long) for at in range(start + 1, end - 1))
        )

    def _overlaps_word(self, end: int) -> bool:
        """Whether the last character before `end` begins a word that goes on after names, and none at `end` reaches
        farther: 严德发|表示, but 李文|二十日."""
        begun = word_end(self._text, end - 1, self._usage.after_name)
        return begun == end or (begun > end and begun >= word_end(self._text, end, self._usage.after_name))

    def is_followed(self, end: int) -> bool:
        return end == len(self._text) or end in self._solid_starts or starts(self._text, end, self._usage.after_name)

    def is_japanese(self, title: Token) -> bool:
        """Whether `title` is one of Japan's, or Japan is named shortly before it."""
        if JAPAN in title.entry.parties:
            return True
        before = bisect_right(self._japan_ends, title.start)
        return before > 0 and title.start - self._japan_ends[before - 1] < NEAR

    def japanese_end(self, start: int) -> int:
        """Where a Japanese name ends whose family name no table knows."""
        if starts(self._text, start, self._usage.not_surnames):
            return start
        return next((start + length for length in (4, 3, 5) if self._is_plain(start, start + length)), start)

    def guessed_end(self, start: int) -> int:
        """Where a name of three characters ends that only the title before it shows, else `start`: behind a common
        family name whatever goes on (发言人张惇涵受询), where the text knows none of two; behind a rare one a word that
        follows names (部长怀进鹏周三)."""
        end = start + 3
        if self.begins(start):
            plain = self.is_given(start + 1, end) and self._text[end : end + 1] not in self._usage.transcription
        else:
            plain = self._text[start : start + 1] in self._usage.rare_surnames and self._is_plain(start, end)
        named = plain and self._is_no_word(start, end)
        return end if named and self._around(start, end) == self._around(start, end - 1) else start

    def _around(self, start: int, end: int) -> int:
        """How often the text has the words `[start, end)` near them; far away is not looked, so that time is linear."""
        return self._text.count(self._text[start:end], max(0, start - AROUND), end + AROUND)

    def _is_plain(self, start: int, end: int) -> bool:
        """Whether `[start, end)` holds no word that is known, and a word follows that names are followed by."""
        return self.is_followed(end) and all(
            "\u4e00" <= char <= "\u9fff"
            and at not in self._solid_starts
            and not starts(self._text, at, self._usage.after_name)
            for at, char in enumerate(self._text[start:end], start)
        )

    def followed_by_calling(self) -> Iterator[tuple[int, int]]:
        """江天勇妻子, 许章润教授, 周立明先生: names between a word that opens a phrase and one of kin or courtesy."""
        for end in (*self._ends_before_callings(), *(found.start() for found in self._courtesies())):
            yield from ((start, end) for start in (end - 3, end - 2) if start >= 0 and self._is_name(start, end))

    def _ends_before_callings(self) -> Iterator[int]:
        for token in self._tokens:
            before = self._text[token.start - 1 : token.start]
            if token.entry.label in UNTELLING and before > "\u0250":
                yield token.start - (before == "的" and token.entry.label == KIN)

    def _courtesies(self) -> Iterator[re.Match[str]]:
        return self._usage.honorifics_zh.finditer(self._text)

    def _is_name(self, start: int, end: int) -> bool:
        particle = self._text[start] in self._usage.weak or self._text[start] in self._usage.toward
        return not particle and self._opens(start) and self.spells(start, end)

    def spells(self, start: int, end: int) -> bool:
        """Whether `[start, end)` may be a family name of one character with a given name."""
        return self.begins(start) and self._may_be_name(start, start + 1, end)

    def _is_no_word(self, start: int, end: int) -> bool:
        return self._text[start:end] not in self._usage.not_names_zh

    def _opens(self, at: int) -> bool:
        before = self._text[at - 1 : at]
        return not "\u4e00" <= before <= "\u9fff" or at in self._solid_ends or before in self._usage.before_name
