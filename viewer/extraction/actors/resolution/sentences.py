"""Where sentences, paragraphs and quotations begin, as far as pronouns need it."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from viewer.extraction.text.sentences import abbreviates

END = re.compile(
    r"[。！？!?\n.](?:(?<=[。！？!?])[。！？!?]*[”」』\"']*|(?<=\n)\n*|(?<=[a-z0-9\"”)%]\.)[\"”]?(?= [A-Z\"“]|\s*$))"
)
"""Begins with a plain set of characters, which `re` looks for fast."""
QUOTATION = re.compile(r"[“「\"](?:(?<=\")[^\"\n]*\"?|(?<!\")[^“”「」\n]*[”」]?)")


class Sentences:
    """The sentences of one text, by number."""

    def __init__(self, text: str) -> None:
        ends = (end for end in END.finditer(text) if end[0][0] != "." or not abbreviates(text, 0, end.start()))
        self._starts: Sequence[int] = (0, *(end.end() for end in ends))
        self._breaks: Sequence[int] = tuple(found.start() for found in re.finditer(r"\n", text))

    def number(self, at: int) -> int:
        """The number of the sentence that holds the offset `at`."""
        return bisect_right(self._starts, at) - 1

    def start(self, at: int) -> int:
        """Where the sentence that holds the offset `at` begins."""
        return self._starts[self.number(at)]

    def end(self, at: int) -> int | None:
        """Where the sentence that holds the offset `at` ends; nothing for the last."""
        number = bisect_right(self._starts, at)
        return self._starts[number] if number < len(self._starts) else None

    def paragraph(self, at: int) -> int:
        return bisect_right(self._breaks, at)


class Quotations:
    """The quotations of one text: what stands between opening and closing marks of one paragraph."""

    def __init__(self, text: str) -> None:
        found = [quotation.span() for quotation in QUOTATION.finditer(text)]
        self._starts: Sequence[int] = tuple(start for start, _ in found)
        self._ends: Sequence[int] = tuple(end for _, end in found)

    def opening(self, at: int) -> int | None:
        """Where the quotation around the offset `at` opens, if there is one."""
        number = bisect_right(self._starts, at) - 1
        return self._starts[number] if number >= 0 and at < self._ends[number] else None
