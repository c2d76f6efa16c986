"""Safe markup to the blocks that are shown, searched and quoted."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from html import unescape
from typing import Final

from viewer.corpus.inline import Inline
from viewer.corpus.pictures import meant
from viewer.corpus.safety import CAPTION, SafeHtml
from viewer.domain import Block, BlockKind, Image, Run, RunStyle

_STYLES: Final = {
    "b": RunStyle.STRONG, "strong": RunStyle.STRONG, "i": RunStyle.EMPHASIS, "em": RunStyle.EMPHASIS,
    "cite": RunStyle.EMPHASIS, "code": RunStyle.CODE, "kbd": RunStyle.CODE, "samp": RunStyle.CODE, "tt": RunStyle.CODE,
    "sup": RunStyle.SUPERSCRIPT, "rt": RunStyle.SUPERSCRIPT, "sub": RunStyle.SUBSCRIPT, "a": RunStyle.LINK,
}  # fmt: skip
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_BLOCKS: Final = frozenset(
    {"address", "article", "aside", "blockquote", "caption", "center", "details", "div", "dd", "dl", "dt", "figcaption",
     "figure", "footer", "header", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
     "tbody", "thead", "tfoot", "tr", "td", "th", *_HEADINGS}
)  # fmt: skip
# The sanitizer writes markup in one way only, which this takes apart five times as fast as a parser of any HTML.
_TOKEN: Final = re.compile(r'<(/?)([a-z][a-z0-9]*+)((?: [^\s"=<>]++="[^"]*+")*+)>|[^<]++|<')
_ATTRIBUTE: Final = re.compile(r' ([^\s"=<>]+)="([^"]*)"')

_MAX_BOLD_HEADING: Final = 60
_BOLD_LEVEL: Final = 3
_SENTENCE_ENDS: Final = '。！？!?.…;；:：,，"”』」'
_MAX_CELL: Final = 400
"""A table cell with more text than this is there for the layout, and its content is read as ordinary paragraphs."""


@dataclass(frozen=True, slots=True)
class Part:
    """A block that has no place in the article yet."""

    kind: BlockKind
    text: str
    level: int = 0
    marker: str = ""
    runs: tuple[Run, ...] = ()
    image: Image | None = None


@dataclass(slots=True)
class _List:
    """A list that is open, and the number of its next item; None where it is not numbered."""

    number: int | None


@dataclass(slots=True)
class _Row:
    """A table row that is open, and the parts of each of its cells."""

    cells: list[list[Part]] = field(default_factory=list)


def parts_of(html: SafeHtml) -> list[Part]:
    """The parts of `html` in the order they are read."""
    builder = _Builder()
    for token in _TOKEN.finditer(str(html)):
        if token[2] is None:
            builder.text(unescape(token[0]))
        elif token[1]:
            builder.end(token[2])
        else:
            builder.start(token[2], {name: unescape(value) for name, value in _ATTRIBUTE.findall(token[3])})
    builder.end_block()
    return builder.parts


def placed(parts: Iterable[Part]) -> tuple[tuple[Block, ...], str]:
    """The parts as blocks of one text, and that text: each block's, followed by a line break."""
    blocks, start = [], 0
    for part in parts:
        blocks.append(Block(part.kind, part.text, start, part.level, part.marker, part.runs, part.image))
        start += len(part.text) + 1
    return tuple(blocks), "".join(f"{block.text}\n" for block in blocks)


class _Builder:
    """Goes through safe markup once, from tag to tag. What the sanitizer makes is balanced, so no tree is needed."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._gathered = Inline()
        self._images: list[Part] = []
        self._open: list[str] = []
        self._lists: list[_List] = []
        self._rows: list[_Row] = []
        self._marker: str | None = None
        self._preformatted = 0

    def start(self, tag: str, given: dict[str, str]) -> None:
        """Open a block or a style, or take up a picture or a line break."""
        if tag in _BLOCKS:
            self.end_block()
            self._open.append(CAPTION if given.get("class") == CAPTION else tag)
            self._enter(tag, given)
        elif tag in _STYLES:
            self._gathered.open(tag, _STYLES[tag], given.get("href"))
        elif tag == "br":
            self._break()
        elif tag == "hr":
            self.end_block()
        elif tag == "img":
            self._image(given)
        elif tag == "small" or "style" in given:
            self._gathered.open_aside(tag)
        elif tag == "span":
            self._gathered.open_plain(tag)

    def end(self, tag: str) -> None:
        """Close a block or a style."""
        if tag in _BLOCKS:
            self.end_block()
            if self._open:
                self._open.pop()
            self._leave(tag)
        else:
            self._gathered.close(tag)

    def text(self, data: str) -> None:
        """Take up text, in which the line and paragraph separators of Unicode break as they say."""
        if self._preformatted:
            self._gathered.add_as_is(data.replace("\u2029", "\n\n").replace("\u2028", "\n"))
        elif "\u2028" in data or "\u2029" in data:
            for number, line in enumerate(data.replace("\u2029", "\u2028\u2028").split("\u2028")):
                if number:
                    self._break()
                self._gathered.add(line)
        else:
            self._gathered.add(data)

    def end_block(self) -> None:
        """Make a part of what was gathered since the last block began or ended."""
        text, runs, aside = self._gathered.take(keep_space=self._preformatted > 0)
        if text:
            self._emit(self._part(text, runs, aside=aside))
        images, self._images = self._images, []
        for image in images:
            self._emit(image)

    def _enter(self, tag: str, given: dict[str, str]) -> None:
        if tag == "tr":
            self._rows.append(_Row())
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].cells.append([])
        elif tag in ("ul", "ol"):
            start = given.get("start", "1")
            self._lists.append(_List(int(start) if tag == "ol" else None))
        elif tag == "li":
            self._marker = self._next_marker()
        elif tag == "pre":
            self._preformatted += 1

    def _leave(self, tag: str) -> None:
        if tag == "tr" and self._rows:
            for part in _row_parts(self._rows.pop()):
                self._emit(part)
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._marker = None
        elif tag == "pre":
            self._preformatted -= 1

    def _next_marker(self) -> str:
        if not self._lists or self._lists[-1].number is None:
            return "•"
        number = self._lists[-1].number
        self._lists[-1].number = number + 1
        return f"{number}."

    def _break(self) -> None:
        if not self._preformatted and self._gathered.ends_with_break:
            self.end_block()
        else:
            self._gathered.add_break()

    def _image(self, given: dict[str, str]) -> None:
        source = given.get("data-src") or given.get("src")
        if not source:
            return
        part = Part(BlockKind.IMAGE, "", image=Image(meant(source), given.get("alt", "")))
        if self._gathered.is_empty:
            self._emit(part)
        else:
            self._images.append(part)

    def _emit(self, part: Part) -> None:
        row = self._rows[-1] if self._rows else None
        if row is not None and row.cells:
            row.cells[-1].append(part)
        else:
            self.parts.append(part)

    def _part(self, text: str, runs: tuple[Run, ...], *, aside: bool) -> Part:
        for tag in reversed(self._open):
            if tag in _HEADINGS:
                return Part(BlockKind.HEADING, text, _HEADINGS[tag], runs=runs)
            if tag in _KINDS:
                return self._of_kind(_KINDS[tag], text, runs)
        beneath_picture = self._last_kind() in (BlockKind.IMAGE, BlockKind.CAPTION)
        # Nothing else stands in a figure without an element of its own, or is set in italics from end to end.
        aside |= self._open[-1:] == ["figure"] or _is_wholly(RunStyle.EMPHASIS, text, runs)
        if aside and beneath_picture:
            return Part(BlockKind.CAPTION, text, runs=runs)
        if _is_bold_heading(text, runs):
            return Part(BlockKind.HEADING, text, _BOLD_LEVEL, runs=runs)
        return Part(BlockKind.PARAGRAPH, text, runs=runs)

    def _of_kind(self, kind: BlockKind, text: str, runs: tuple[Run, ...]) -> Part:
        if kind is not BlockKind.LIST_ITEM:
            return Part(kind, text, runs=runs)
        marker, self._marker = self._marker or "", None
        return Part(kind, text, max(1, len(self._lists)), marker, runs)

    def _last_kind(self) -> BlockKind | None:
        gathered = self._rows[-1].cells[-1] if self._rows and self._rows[-1].cells else self.parts
        return gathered[-1].kind if gathered else None


_KINDS: Final = {
    "pre": BlockKind.PREFORMATTED, "figcaption": BlockKind.CAPTION, "caption": BlockKind.CAPTION,
    "li": BlockKind.LIST_ITEM, "blockquote": BlockKind.QUOTATION,
}  # fmt: skip


def _is_bold_heading(text: str, runs: tuple[Run, ...]) -> bool:
    """Whether a paragraph is a heading in all but name: short, wholly bold and no sentence."""
    short = len(text) <= _MAX_BOLD_HEADING and "\n" not in text and text[-1] not in _SENTENCE_ENDS
    return short and _is_wholly(RunStyle.STRONG, text, runs)


def _is_wholly(style: RunStyle, text: str, runs: tuple[Run, ...]) -> bool:
    return any(run.style is style and (run.start, run.end) == (0, len(text)) for run in runs)


def _row_parts(row: _Row) -> list[Part]:
    """One part for the row; where it only serves the layout, the parts of its cells one after the other."""
    filled = [cell for cell in row.cells if cell]
    simple = all(len(cell) == 1 and cell[0].image is None and len(cell[0].text) <= _MAX_CELL for cell in filled)
    if len(filled) < 2 or not simple:
        return [part for cell in filled for part in cell]
    texts = [cell[0].text if cell else "" for cell in row.cells]
    runs: list[Run] = []
    start = 0
    for cell, text in zip(row.cells, texts, strict=True):
        runs.extend(replace(run, start=run.start + start, end=run.end + start) for part in cell for run in part.runs)
        start += len(text) + 1
    return [Part(BlockKind.TABLE_ROW, "\t".join(texts), runs=tuple(runs))]
