"""Where a text quotes somebody's words."""

import re
from typing import NamedTuple

_PAIRS = {"“": "”", "「": "」", "『": "』", "«": "»", "„": "“", '"': '"'}
_MARK = re.compile(f"[{''.join((*_PAIRS, *_PAIRS.values()))}\n]")
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
    for mark in _MARK.finditer(text):
        at, c = mark.start(), mark[0]
        if closing:
            if c == closing or c == "\n":
                found.append(Quote(start, at + 1))
                closing = ""
        elif c in _PAIRS:
            start, closing = at, _PAIRS[c]
    return tuple(q for q in found if q.end - q.start >= _SPEECH)
