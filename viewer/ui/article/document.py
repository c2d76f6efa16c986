"""Builds the document of an article block by block. HTML is never given to Qt.

No address of an article gets into the document either: links and pictures carry their number (`link:3`, `image:0`),
and what they stand for is looked up in the `Rendering`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from time import monotonic

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from viewer.domain import Article, Block, BlockKind, Image, Run, RunStyle
from viewer.ui.article.offsets import Positions, displayable
from viewer.ui.article.typography import Typography

IMAGE_OBJECT = int(QTextFormat.ObjectTypes.UserObject.value) + 1
"""The object type of the character that stands for a picture."""
IMAGE_NUMBER = int(QTextFormat.Property.UserProperty.value) + 2
"""The property of a picture's character that holds its number in `Rendering.images`."""
_OBJECT = "\ufffc"
_DEPTH = 8
"""Styles on top of each other that are shown."""
_MOST_OPEN = 64
_LINE = 9
"""Laying out a line takes as long as this many letters more."""


class Deadline:
    """A point in time to stop at."""

    def __init__(self, seconds: float) -> None:
        self._at = monotonic() + seconds

    def passed(self) -> bool:
        """Whether it is time to stop."""
        return monotonic() >= self._at


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an article is shown. A paragraph without a space takes Qt time by the square of its length (a
    million letters: 48 s; ten thousand: 5 ms), so long ones are shown in pieces."""

    characters: int = 400_000
    paragraphs: int = 20_000
    piece: int = 10_000
    runs: int = 10_000
    rows: int = 200
    columns: int = 12


@dataclass(slots=True)
class Rendering:
    """What has been built of an article: where its text stands, and what the numbers of links and pictures mean."""

    positions: Positions = field(default_factory=Positions)
    links: list[str] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    image_positions: list[int] = field(default_factory=list)
    cut: bool = False
    """Whether the end of the article was left out."""
    plain: bool = False
    """Whether links and styles were left out from some place on."""


class DocumentBuilder:
    """Fills an empty document with an article, a paragraph or table at a time."""

    def __init__(
        self, document: QTextDocument, article: Article, typography: Typography, limits: Limits | None = None
    ) -> None:
        self.rendering = Rendering()
        self._article = article
        self._typography = typography
        self._limits = limits or Limits()
        self._cursor = QTextCursor(document)
        self._empty = True
        self._paragraphs = 0
        self._characters = 0
        self._runs = 0
        self._steps = self._all()

    def edit(self, until: Deadline) -> bool:
        """Goes on building until the deadline passes, one short step at least; whether there is nothing left to do."""
        self._cursor.beginEditBlock()
        try:
            return all(not until.passed() for _ in self._steps)
        finally:
            self._cursor.endEditBlock()

    def _all(self) -> Iterator[None]:
        for kind, group in groupby(self._article.blocks, key=lambda block: block.kind):
            table = self._tables if kind is BlockKind.TABLE_ROW else self._blocks
            yield from table(group)
            if self.rendering.cut:
                return

    def _blocks(self, blocks: Iterator[Block]) -> Iterator[None]:
        for block in blocks:
            yield from self._block(block)
            if self.rendering.cut:
                return

    def _block(self, block: Block) -> Iterator[None]:
        form = self._typography.block(block)
        if block.kind is BlockKind.IMAGE:
            self._paragraph(form)
            self._image(block)
            yield
            return
        pieces = list(_pieces(block.text, self._limits.piece))
        for number, (start, end) in enumerate(pieces):
            if self._full():
                return
            self._paragraph(_between(form, first=number == 0, last=number == len(pieces) - 1))
            if number == 0 and block.marker:
                self._cursor.insertText(displayable(block.marker) + "\t", self._typography.text(block))
            yield from self._text(block, start, end)

    def _full(self) -> bool:
        limits = self._limits
        self.rendering.cut |= self._characters >= limits.characters or self._paragraphs >= limits.paragraphs
        return self.rendering.cut

    def _paragraph(self, form: QTextBlockFormat) -> None:
        if self._empty:
            self._cursor.setBlockFormat(form)
        else:
            self._cursor.insertBlock(form, QTextCharFormat())
        self._empty = False
        self._paragraphs += 1

    def _text(self, block: Block, start: int, end: int) -> Iterator[None]:
        room = max(0, self._limits.characters - self._characters)
        self.rendering.cut |= end - start > room
        end = min(end, start + room)
        text = displayable(block.text[start:end])
        self._characters += len(text) + _LINE * block.text.count("\n", start, end)
        self.rendering.positions.add(block.start + start, text, self._cursor.position())
        base = self._typography.text(block)
        for number, (first, last, runs) in enumerate(styled(self._allowed(block.runs, start, end), start, end)):
            self._cursor.insertText(text[first - start : last - start], self._format(base, runs))
            if number % 50 == 49:
                yield
        yield

    def _allowed(self, runs: tuple[Run, ...], start: int, end: int) -> list[Run]:
        """The runs that touch `[start, end)`, as long as the article does not have too many."""
        if self.rendering.plain:
            return []
        inside = [run for run in runs if run.start < end and run.end > start and run.start < run.end]
        self._runs += len(inside)
        self.rendering.plain = self._runs > self._limits.runs
        return [] if self.rendering.plain else inside

    def _format(self, base: QTextCharFormat, runs: Iterable[Run]) -> QTextCharFormat:
        form = base
        for run in runs:
            form = self._typography.styled(form, run.style)
            if run.style is RunStyle.LINK and run.target:
                form.setAnchor(True)
                form.setAnchorHref(f"link:{self._link(run.target)}")
        return form

    def _link(self, target: str) -> int:
        links = self.rendering.links
        if not links or links[-1] != target:
            links.append(target)
        return len(links) - 1

    def _image(self, block: Block) -> None:
        number = len(self.rendering.images)
        self.rendering.images.append(block.image or Image(""))
        self.rendering.image_positions.append(self._cursor.position())
        form = self._typography.text(block)
        form.setObjectType(IMAGE_OBJECT)
        form.setProperty(IMAGE_NUMBER, number)
        form.setAnchor(True)
        form.setAnchorHref(f"image:{number}")
        self._cursor.insertText(_OBJECT, form)

    def _tables(self, rows: Iterator[Block]) -> Iterator[None]:
        table = list(rows)
        columns = max(block.text.count("\t") + 1 for block in table)
        small = columns <= self._limits.columns and len(table) <= self._limits.rows
        if not small or columns == 1 or sum(len(block.text) for block in table) > self._limits.piece * 4:
            yield from self._blocks(iter(table))
            return
        if not self._full():
            yield from self._table(table, columns)

    def _table(self, rows: list[Block], columns: int) -> Iterator[None]:
        if not self._empty:
            self._cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        table = self._cursor.insertTable(len(rows), columns, self._typography.table(columns))
        for number, block in enumerate(rows):
            start = 0
            for column, cell in enumerate(block.text.split("\t")):
                place = table.cellAt(number, column)
                place.setFormat(self._typography.cell())
                self._cursor = place.firstCursorPosition()
                self._cursor.setBlockFormat(self._cell_format(block))
                yield from self._text(block, start, start + len(cell))
                start += len(cell) + 1
            self._paragraphs += columns
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._empty = True

    def _cell_format(self, block: Block) -> QTextBlockFormat:
        form = self._typography.block(block)
        form.setBottomMargin(0)
        return form


def styled(runs: Iterable[Run], start: int, end: int) -> Iterator[tuple[int, int, tuple[Run, ...]]]:
    """Cuts `[start, end)` where a run begins or ends, and says which runs cover each part, at most `_DEPTH`."""
    edges: dict[int, tuple[list[Run], list[Run]]] = {start: ([], []), end: ([], [])}
    for run in runs:
        edges.setdefault(max(run.start, start), ([], []))[0].append(run)
        edges.setdefault(min(run.end, end), ([], []))[1].append(run)
    covering: list[Run] = []
    for first, last in pairwise(sorted(edges)):
        opened, closed = edges[first]
        ended = set(map(id, closed))
        covering = ([run for run in covering if id(run) not in ended] + opened)[:_MOST_OPEN]
        yield first, last, tuple(covering[:_DEPTH])


def _pieces(text: str, most: int) -> Iterator[tuple[int, int]]:
    """Cuts a text into pieces of at most `most` code points, at a line break or space where one comes late enough."""
    start = 0
    while len(text) - start > most:
        latest = max(text.rfind(mark, start + most // 2, start + most) for mark in "\n 。")
        end = latest + 1 if latest > start else start + most
        yield start, end
        start = end
    yield start, len(text)


def _between(form: QTextBlockFormat, *, first: bool, last: bool) -> QTextBlockFormat:
    """The format without its space above or below where the pieces of one block meet."""
    if first and last:
        return form
    inner = QTextBlockFormat(form)
    if not first:
        inner.setTopMargin(0)
        inner.setTextIndent(0)
    if not last:
        inner.setBottomMargin(0)
    return inner
