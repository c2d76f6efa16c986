"""Where a text quotes somebody's words."""

from typing import NamedTuple

_PAIRS = {"“": "”", "「": "」", "『": "』", "«": "»", "„": "“"}
_SPEECH = 8
"""Shorter quotations are names and single words, in characters."""


class Quote(NamedTuple):
    """A quotation, marks included."""

    start: int
    end: int


def find_quotes(text: str) -> tuple[Quote, ...]:
    """Quotations of speech, outermost ones, from left to right; a mark left open quotes to the end of its paragraph."""
    found: list[Quote] = []
    start, closing = 0, ""
    for at, c in enumerate(text):
        if closing:
            if c == closing or c == "\n":
                found.append(Quote(start, at + 1))
                closing = ""
        elif c in _PAIRS:
            start, closing = at, _PAIRS[c]
        elif c == '"':
            start, closing = at, '"'
    return tuple(q for q in found if q.end - q.start >= _SPEECH)
