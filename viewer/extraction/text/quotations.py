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
"""So far before a mark, in code points, it is looked for."""


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
    at, turn = start, -1
    paired: dict[str, dict[int, int]] = {}
    while found := _OPENING.search(text, at, end):
        mark, opened = found.group(), found.start()
        if mark == STRAIGHT and _TRAILS.match(text, opened, end):
            at = opened + 1  # what it closes was never opened
            continue
        if mark == STRAIGHT:
            turn = turn if turn > opened else _turning(text, opened, end)
            close = _closing_straight(text, opened, turn, end)
        else:
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
    mark, depth = text[at], 0
    for found in _EITHER[mark].finditer(text, at, end):
        depth += 1 if found[0] == mark else -1
        if depth == 0:
            return found.start()
    return -1


def _closing_straight(text: str, opened: int, turn: int, end: int) -> int:
    """The same of straight marks: where the one that it turns at opens a quotation of its own, the one before ended,
    unclosed, with its sentence."""
    if turn < 0 or _LEADS.match(text, turn, end) is None:
        return turn
    stop = _STOP.search(text, opened, turn)
    return (stop.start() if stop else turn) - 1


def _turning(text: str, opened: int, end: int) -> int:
    """The first straight mark behind that at `opened` which its place between other characters tells to close, or to
    open a quotation of its own; -1 if there is none. One that opens behind a sentence does not: the next paragraph
    goes on with the words of the one before."""
    at = text.find(STRAIGHT, opened + 1, end)
    while at >= 0 and _LEADS.match(text, at, end) and _ENDED.search(text, max(opened, at - _NEAR), at):
        at = text.find(STRAIGHT, at + 1, end)
    return at
