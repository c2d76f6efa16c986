"""Transcribed names: where a run of their characters begins and ends, those with dots and those with Latin letters."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from viewer.extraction.actors.gazetteer.usage import NameUsage, starts

LATIN = re.compile(r"\s?[（(]\s?((?:[^\W\d_][\w.'-]*+ ){0,5}?[^\W\d_][\w.'-]*+ ?)\s?[）)]")
"""A name in Latin letters in brackets, right after the Chinese one."""
INITIAL = re.compile(r"[A-Z]·")
LONGEST_PART = 9
LONGEST_NAME = 24


class Transcriptions:
    """Answers for one folded text; no name goes through the words that begin and end where something is `solid`."""

    def __init__(
        self,
        text: str,
        solid_starts: AbstractSet[int],
        solid_ends: AbstractSet[int],
        title_ends: AbstractSet[int],
        usage: NameUsage,
    ) -> None:
        self._text = text
        self._solid_starts = solid_starts
        self._solid_ends = solid_ends
        self._title_ends = title_ends
        self._usage = usage

    def found(self) -> Iterator[tuple[int, int]]:
        """Names with a dot within or Latin letters after them."""
        yield from self._dotted()
        yield from self._latinized()

    def run(self, start: int, letters: AbstractSet[str]) -> int:
        """Where the transcription that begins at `start` ends."""
        at = start
        while at < len(self._text) and at - start < LONGEST_PART and self._text[at] in letters:
            if at > start and at in self._solid_starts:
                break
            if at >= start + 2 and starts(self._text, at, self._usage.boundary):
                break
            at += 1
        return at

    def trimmed(self, start: int, end: int) -> int:
        """`end`, or where a name ends before the grammar that looks like a part of it."""
        while end > start and self._text[end - 1] in self._usage.weak and not self._ends_with(end):
            end -= 1
        return end

    def _ends_with(self, end: int) -> bool:
        """侯赛因表示, 贝尔热在: what would be a small word elsewhere ends a name before a verb of saying; what is
        seldom one, before whatever names are followed by."""
        last = self._text[end - 1]
        if self._text.endswith(self._usage.whole, 0, end):
            return True
        if last == "因":
            return self._text.startswith(self._usage.after_person, end)
        return last in self._usage.seldom_weak and starts(self._text, end, self._usage.after_name)

    def back(self, end: int) -> int:
        """Where the part of a name that ends at `end` begins."""
        at = end
        while at > 0 and end - at < LONGEST_PART and self._text[at - 1] in self._usage.dotted:
            if at in self._solid_ends and at != end:
                break
            at -= 1
        while at < end and self._text[at] in self._usage.weak and at not in self._solid_ends:
            at += 1
        return at

    def _dotted(self) -> Iterator[tuple[int, int]]:
        """谢尔盖·拉夫罗夫, A·韦斯·米切尔."""
        done = 0
        for dot in re.finditer("·", self._text):
            if dot.start() < done:
                continue
            start, end = self._before_dot(dot.start()), self._after_dot(dot.end())
            if start < dot.start() and end > dot.end():
                yield start, end
                done = end

    def _before_dot(self, dot: int) -> int:
        if "A" <= self._text[dot - 1 : dot] <= "Z" and not self._text[max(0, dot - 2) : dot - 1].isalpha():
            return dot - 1
        back = self.back(dot)
        return dot - 1 if back == dot and self._initial(dot) else back

    def _initial(self, dot: int) -> bool:
        return "A" <= self._text[dot - 1 : dot] <= "Z"

    def _after_dot(self, start: int) -> int:
        """Where the last of the parts after the first dot ends; `start` itself if there is none."""
        at = start
        while at - start < LONGEST_NAME:
            begin = at + (self._text[at : at + 1] == " ")
            initial = INITIAL.match(self._text, begin)
            end = initial.end() - 1 if initial else self.run(begin, self._usage.dotted)
            if end == begin:
                return max(start, at - 1) if at > start else start
            if not self.linked(end):
                return max(self.trimmed(begin, end), begin + 1)
            at = end + 1
        return at - 1

    def linked(self, at: int) -> bool:
        """Whether a dot or a hyphen with more of the name behind it stands at `at`."""
        return self._text[at : at + 1] in ("·", "-") and self.run(at + 1, self._usage.dotted) > at + 1

    def _latinized(self) -> Iterator[tuple[int, int]]:
        """科纳申科夫（Igor Konashenkov）; the Latin letters must look like the name of a person."""
        for bracket in re.finditer(r"[（(]", self._text):
            end = bracket.start() - (self._text[bracket.start() - 1 : bracket.start()] == " ")
            latin = LATIN.match(self._text, end)
            if latin is None or not self._personal(latin.group(1)) or end in self._solid_ends:
                continue
            start = self._begun(end)
            if end - start > 1:
                yield start, end

    def _begun(self, end: int) -> int:
        """Where the name before a bracket begins: right after a title, else as far back as it is a transcription."""
        start = self.back(end)
        while self._text[start - 1 : start] in ("-", "·") and self.back(start - 1) < start - 1:
            start = self.back(start - 1)
        title = next((at for at in range(end - 2, max(0, end - LONGEST_PART), -1) if at in self._title_ends), start)
        told = self._text[title:end]
        return title if title < start and told.isalpha() and "的" not in told else start

    def _personal(self, latin: str) -> bool:
        words = latin.split()
        return len(words) > 1 and all(word in self._usage.particles or self._capital(word) for word in words)

    def _capital(self, word: str) -> bool:
        return word[0].isupper() and word not in self._usage.not_names and not (word.isupper() and len(word) > 2)
