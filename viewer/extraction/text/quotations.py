"""Where quotations stand in a text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

PAIRS = {"“": "”", "「": "」", "『": "』", "《": "》", "〈": "〉"}
STRAIGHT = '"'
TITLES = "《〈"
_OPENING = re.compile(f"[{''.join(PAIRS)}{STRAIGHT}]")
_EITHER = {mark: re.compile(f"[{mark}{closing}]") for mark, closing in PAIRS.items()} | {
    "“": re.compile(f"[“”{STRAIGHT}]")
}
"""What opens or closes a quotation that begins with a mark."""
_LEADS = re.compile(r'(?:^|(?<=[!-~’”…–—]\s)|(?<=[(\[—–]))"(?=[^\s.,;:!?)\]"\u2e80-\uffef])')
"""A straight mark between Latin letters that cannot close."""
_TRAILS = re.compile(r'(?<=[!-~’…])(?<![(\[:])"(?=[\s.,;:!?)\]—–]|$)')
"""One that cannot open."""
_ENDED = re.compile(r"""[.!?…]['’)]*\s+$""")
"""What ends a sentence before a mark, with which the next paragraph goes on with somebody's words."""
_STOP = re.compile(r"(?<=[.!?…])\s")
_NEAR = 8


class Quotation(NamedTuple):
    """A quotation `[start, end)` with its marks; `closed` says whether the closing mark is there."""

    start: int
    end: int
    closed: bool


def find_quotations(text: str, start: int, end: int) -> Iterator[Quotation]:
    """The outermost quotations of one block `[start, end)` of `text`, in order.

    A mark that is never closed opens a quotation that runs to the end of the block, as English does where the next
    paragraph goes on with it; where other marks follow it is a slip, and opens none. Titles of works (《…》) are no
    quotations.
    """
    at = start
    paired: dict[str, dict[int, int]] = {}
    while found := _OPENING.search(text, at, end):
        mark, opened = found.group(), found.start()
        if mark == STRAIGHT and _TRAILS.match(text, opened, end):
            at = opened + 1  # what it closes was never opened
            continue
        close = paired[mark].get(opened, -1) if mark in paired else _closing(text, opened, end)
        if close < 0 and mark not in paired and mark != STRAIGHT and _EITHER[mark].search(text, opened + 1, end):
            paired[mark] = dict(_pairs(text, opened, end))
            close = paired[mark].get(opened, -1)
        if close < 0 and mark in paired:
            at = opened + 1
            continue
        at = end if close < 0 else close + 1
        if mark not in TITLES:
            yield Quotation(opened, at, close >= 0)


def _pairs(text: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    """Which mark like that at `at` is closed by which, in one pass; slips are left out."""
    mark, open_marks = text[at], list[int]()
    for found in _EITHER[mark].finditer(text, at, end):
        if found[0] == mark:
            open_marks.append(found.start())
        elif open_marks:
            yield open_marks.pop(), found.start()


def _closing(text: str, at: int, end: int) -> int:
    """Where the last character of the quotation stands that the mark at `at` opens; -1 if nothing closes it."""
    if text[at] == STRAIGHT:
        return _closing_straight(text, at, end)
    mark, depth = text[at], 0
    for found in _EITHER[mark].finditer(text, at, end):
        depth += 1 if found[0] == mark else -1
        if depth == 0:
            return found.start()
    return -1


def _closing_straight(text: str, opened: int, end: int) -> int:
    """The same of straight marks, whose place between other characters tells which of them opens. One that does so
    behind a sentence goes on with the words of the paragraph before; behind other words it begins a quotation of its
    own, and the one before ended, unclosed, with its sentence."""
    at = text.find(STRAIGHT, opened + 1, end)
    while at >= 0:
        if _LEADS.match(text, at, end) is None:
            return at
        if _ENDED.search(text, max(opened, at - _NEAR), at) is None:
            stop = _STOP.search(text, opened, at)
            return (stop.start() if stop else at) - 1
        at = text.find(STRAIGHT, at + 1, end)
    return -1
