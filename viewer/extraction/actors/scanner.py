"""One pass over the text: the gazetteer's words where they stand, the longest first."""

import re
from collections.abc import Iterator

from viewer.extraction.actors.gazetteer import Gazetteer, Token, lower

WORD = re.compile(r"[A-Za-z0-9\u00c0-\u024f]+")
PREFIX = 2


def scan(text: str, gazetteer: Gazetteer) -> Iterator[Token]:
    """The tokens of the folded `text`, in order and not overlapping."""
    small = lower(text)
    lengths = gazetteer.lengths
    at = 0
    while at < len(text):
        found = lengths.get(small[at:at + PREFIX])
        token = _match(text, small, at, found, gazetteer) if found else None
        if token is not None:
            yield token
            at = token.end
        elif text[at] < "\u0250" and (word := WORD.match(text, at)):
            at = word.end()
        else:
            at += 1


def _match(text: str, small: str, at: int, lengths: tuple[int, ...], gazetteer: Gazetteer) -> Token | None:
    for length in lengths:
        end = at + length
        entry = gazetteer.words.get(text[at:end]) or gazetteer.caseless.get(small[at:end])
        if entry is not None and len(text) >= end and _whole_word(text, end):
            return Token(at, end, entry)
    return None


def _whole_word(text: str, end: int) -> bool:
    """Whether no Latin word is cut in two at `end`."""
    return end == len(text) or not (WORD.match(text, end) and WORD.match(text, end - 1))
