"""Bare text to paragraphs."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from viewer.corpus.blocks import Part
from viewer.corpus.text import fold, width
from viewer.domain import BlockKind

_EMPTY_LINES = re.compile(r"\n(?:[^\S\n]*+\n)++")
_LINE_ENDS = re.compile(r"[\n\u2028\u2029]")
_MAX_PARAGRAPHS = 200_000
_FILLED = range(50, 111)
"""How wide a line is that was broken only because it was full, in columns."""
_MIN_FILLED = 3


def plain_parts(text: str) -> list[Part]:
    """A paragraph for each line, or for all lines up to one that is not full where the text was filled to a width."""
    lines = [fold(line).strip(" \u3000") for line in _LINE_ENDS.split(_EMPTY_LINES.sub("\n\n", text))]
    lines.append("")
    joined = _joined(lines, _fill_width(lines))
    return [Part(BlockKind.PARAGRAPH, paragraph) for paragraph in islice(joined, _MAX_PARAGRAPHS)]


def _fill_width(lines: list[str]) -> int | None:
    """The width that lines are filled to; None where line ends are ends of paragraphs."""
    followed = [width(line) for line, following in pairwise(lines) if line and following]
    full = sum(1 for columns in followed if columns in _FILLED)
    if full < _MIN_FILLED or full * 2 < len(followed) or max(followed) not in _FILLED:
        return None
    return max(followed)


def _joined(lines: list[str], columns: int | None) -> Iterator[str]:
    paragraph: list[str] = []
    for line in lines:
        if line:
            paragraph.append(line)
        if paragraph and (not line or columns is None or width(line) * 4 < columns * 3):
            yield fold("\n".join(paragraph))
            paragraph = []
