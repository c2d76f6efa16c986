"""Where quotations stand in a text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

PAIRS = {"“": "”", "「": "」", "『": "』", "《": "》", "〈": "〉"}
STRAIGHT = '"'
TITLES = "《〈"
_OPENING = re.compile(f"[{''.join(PAIRS)}{STRAIGHT}]")


class Quotation(NamedTuple):
    """A quotation `[start, end)` with its marks; `closed` says whether the closing mark is there."""

    start: int
    end: int
    closed: bool


def _closing(mark: str) -> str:
    return PAIRS.get(mark, mark)


def find_quotations(text: str, start: int, end: int) -> Iterator[Quotation]:
    """The outermost quotations of one block `[start, end)` of `text`, in order.

    A mark that is never closed opens a quotation that runs to the end of the block, as English does where the next
    paragraph goes on with it. Titles of works (《…》) are no quotations.
    """
    at = start
    while found := _OPENING.search(text, at, end):
        mark, opened = found.group(), found.start()
        at = opened
        close = _matching(text, at, end)
        at = end if close < 0 else close + 1
        if mark not in TITLES:
            yield Quotation(opened, at, close >= 0)


def _matching(text: str, at: int, end: int) -> int:
    mark, closing = text[at], _closing(text[at])
    if mark == closing:
        return text.find(closing, at + 1, end)
    depth = 0
    for position in range(at, end):
        if text[position] == closing or (closing == "”" and text[position] == STRAIGHT):
            depth -= 1
        elif text[position] == mark:
            depth += 1
        if depth <= 0:
            return position
    return -1
