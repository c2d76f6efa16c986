"""Where sentences and paragraphs begin, as far as pronouns need it."""

import re
from bisect import bisect_right
from collections.abc import Sequence

END = re.compile(r"[。！？!?]+[”」』\"']*|\n+|(?<=[a-z0-9\"”)%])\.[\"”]?(?= [A-Z\"“]|\s*$)")


class Sentences:
    """The sentences of one text, by number."""

    def __init__(self, text: str) -> None:
        self._starts: Sequence[int] = (0, *(end.end() for end in END.finditer(text)))
        self._breaks: Sequence[int] = tuple(found.start() for found in re.finditer(r"\n", text))

    def number(self, at: int) -> int:
        """The number of the sentence that holds the offset `at`."""
        return bisect_right(self._starts, at) - 1

    def paragraph(self, at: int) -> int:
        return bisect_right(self._breaks, at)
