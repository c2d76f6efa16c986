"""A text made ready for reading: one script, no markup, its paragraphs, sentences and quotations known."""

import re
from bisect import bisect_right

from viewer.extraction.dates.choice import Tense, tense
from viewer.extraction.dates.lexicon import joint
from viewer.extraction.dates.markup import prose
from viewer.extraction.dates.quotes import Quote, find_quotes
from viewer.extraction.text.script import simplify


class Page:
    """A text with its structure; places are offsets in code points, the same as in the text given."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = simplify(prose(text))
        self._quotes = find_quotes(self.plain)
        self._sentences = [m.end() for m in joint("sentence_end").finditer(self.plain)]
        self._paragraphs = [m.end() for m in re.finditer("\n", self.plain)]
        self._tenses: dict[tuple[int, int], Tense] = {}

    def sentence(self, at: int) -> int:
        """Where the sentence that holds a place starts."""
        return _start(self._sentences, at)

    def paragraph(self, at: int) -> int:
        """Where the paragraph that holds a place starts."""
        return _start(self._paragraphs, at)

    def tense(self, start: int, end: int) -> Tense:
        """The tense that the words around the expression `[start, end)` give it, worked out once."""
        if (start, end) not in self._tenses:
            self._tenses[start, end] = tense(self.plain, start, end)
        return self._tenses[start, end]

    def quote(self, at: int) -> Quote | None:
        """The quotation that holds a place, if any."""
        i = bisect_right(self._quotes, at, key=lambda quote: quote.start)
        return self._quotes[i - 1] if i and at < self._quotes[i - 1].end else None


def _start(ends: list[int], at: int) -> int:
    i = bisect_right(ends, at)
    return ends[i - 1] if i else 0
