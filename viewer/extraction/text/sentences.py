"""Blocks to sentences, Chinese and English."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.domain import Article, BlockKind
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.quotations import Quotation

LONGEST = 1_200
"""Code points after which a sentence is cut at the next pause, so that no input is more than linear work."""
MINOR = (BlockKind.TITLE, BlockKind.HEADING)
"""Blocks that sum up what others tell."""

_END = re.compile(r"""[。！？.!?](?:(?<=[。！？])[。！？]*|(?<=[.!?])[.!?]*(?=["”’)\]]*(?:\s|$)))""")
"""Begins with a plain set of characters, which `re` looks for fast."""
_CLOSING = re.compile(r"[”’」』）)\]\"»]*")
_ASIDE = re.compile(r"\s*[（(][^（）()。]{1,24}[）)]\s*$")
_ABBREVIATION = compiled("sentences", "abbreviation")
_WORD, _LEAD = compiled("sentences", "word"), compiled("sentences", "lead")
_HEADLINE = 6
"""So many of them a headline has at least."""
_CAPITALS = 0.95
_CHINESE = re.compile("[\u4e00-\u9fff]")
_PAUSE = re.compile(r"[，,；;：:、\s]")


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence `[start, end)` of the article's text, and the block that it stands in. Never changed, though not
    frozen."""

    start: int
    end: int
    block: int
    kind: BlockKind


def _inside(quotations: Sequence[Quotation], index: int, position: int) -> tuple[bool, int]:
    while index < len(quotations) and quotations[index].end <= position:
        index += 1
    inside = index < len(quotations) and quotations[index].start < position < quotations[index].end - 1
    return inside, index


def abbreviates(text: str, start: int, dot: int) -> bool:
    """Whether the dot at `dot` only ends an abbreviation: Mr. Lee; no more than what follows `start` is looked at."""
    return bool(_ABBREVIATION.search(text[max(start, dot - 8) : dot]))


def _goes_on(text: str, at: int, end: int) -> bool:
    following = text[at:end].lstrip()
    return bool(following) and following[0].islower()


def _breaks(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> Iterator[int]:
    """The places in the block `[start, end)` after which a new sentence begins."""
    index = 0
    for found in _END.finditer(text, start, end):
        if found[0] == "." and (
            abbreviates(text, start, found.start()) or _goes_on(text, found.end(), min(end, found.end() + 4))
        ):
            continue
        after = _CLOSING.match(text, found.end(), end)
        stop = after.end() if after else found.end()
        inside, index = _inside(quotations, index, stop - 1)
        if inside and quotations[index].closed:
            continue
        yield stop


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """`[start, end)` whole, or in pieces no longer than about `LONGEST`."""
    while end - start > LONGEST:
        pause = _PAUSE.search(text, start + LONGEST * 3 // 4, start + LONGEST)
        stop = pause.end() if pause else start + LONGEST
        yield start, stop
        start = stop
    yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return start + left, start + len(piece.rstrip()) if piece.strip() else start + left


def _block_sentences(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    at = start
    for stop in _breaks(text, start, end, quotations):
        if _ASIDE.match(text, stop, end):
            break
        yield from _cut(text, at, stop)
        at = stop
    yield from _cut(text, at, end)


def _is_headline(sentence: str) -> bool:
    """Whether an English sentence is set like a headline: Nearly All Words in Capitals, Long and Short."""
    words = [] if _CHINESE.search(sentence) else _WORD.findall(sentence)
    return len(words) >= _HEADLINE and sum(word[0].isupper() for word in words) > len(words) * _CAPITALS


def split_sentences(article: Article, text: str, quotations: Sequence[Sequence[Quotation]]) -> Iterator[Sentence]:
    """The sentences of `article`, block by block, in order; `text` is its text with characters folded one to one, and
    `quotations` are those of each block.

    A headline in heavy brackets is one by itself. What is quoted does not end the sentence around it; a date or credit
    in parentheses at the end of a block belongs to the sentence before it.
    """
    for number, (block, quoted) in enumerate(zip(article.blocks, quotations, strict=True)):
        lead = _LEAD.match(text, block.start, block.end)
        if lead is not None:
            yield Sentence(*lead.span(), number, BlockKind.HEADING)
        for start, end in _block_sentences(text, lead.end() if lead else block.start, block.end, quoted):
            left, right = _trimmed(text, start, end)
            if left < right:
                kind = BlockKind.HEADING if _is_headline(text[left:right]) else block.kind
                yield Sentence(left, right, number, kind)
