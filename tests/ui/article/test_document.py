"""Blocks become a document in which every stretch of the text can be found to the letter."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from tests.ui.article.handmade import article, block, picture, run, talks
from viewer.domain import Article, BlockKind, RunStyle
from viewer.ui.article.document import Deadline, DocumentBuilder, Limits, Rendering, styled
from viewer.ui.article.offsets import displayable
from viewer.ui.article.typography import Typography
from viewer.ui.painter import light_theme

INTERNAL = re.compile(r"(link|image):\d+")
"""The only addresses that a document may hold."""


def build(shown: Article, limits: Limits | None = None) -> tuple[QTextDocument, Rendering]:
    document = QTextDocument()
    builder = DocumentBuilder(document, shown, Typography(light_theme()), limits)
    assert builder.edit(Deadline(60))
    return document, builder.rendering


def read(document: QTextDocument, rendering: Rendering, start: int, end: int) -> str:
    """What the document shows of `[start, end)`."""
    found = ""
    for first, last in rendering.positions.ranges(start, end):
        cursor = QTextCursor(document)
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        found += cursor.selectedText()
    return found


def hrefs(document: QTextDocument) -> set[str]:
    found, current = set(), document.begin()
    while current.isValid():
        iterator = current.begin()
        while not iterator.atEnd():
            found |= set(iterator.fragment().charFormat().anchorNames())
            found.add(iterator.fragment().charFormat().anchorHref())
            iterator += 1
        current = current.next()
    return found - {""}


KINDS = st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.IMAGE])
TEXTS = st.text(
    st.one_of(
        st.characters(codec=None, exclude_categories=()),
        st.sampled_from(
            ["\n", "\t", "\u00a0", "😀", "\u0301", "漢", "\u2028", "\u2029", "\ufeff", "\ufffc", "\u202e", "\x00"]
        ),
    ),
    max_size=30,
)
RUNS = st.builds(
    run, st.integers(0, 12), st.integers(0, 30), st.sampled_from(RunStyle), st.sampled_from([None, "https://a.example"])
)
BLOCKS = st.lists(
    st.one_of(
        st.builds(
            lambda kind, text, level, marker, runs: block(kind, text, level=level, marker=marker, runs=tuple(runs)),
            KINDS,
            TEXTS,
            st.integers(-1, 9),
            st.sampled_from(["", "•", "12.", "😀"]),
            st.lists(RUNS, max_size=3),
        ),
        st.builds(picture, TEXTS, TEXTS),
    ),
    max_size=12,
)


@settings(max_examples=300, deadline=None)
@given(BLOCKS, st.data())
def test_any_stretch_of_any_article_reads_the_same_in_the_document(
    qapp: object, blocks: list[object], data: st.DataObject
) -> None:
    shown = article(blocks)  # type: ignore[arg-type]
    document, rendering = build(shown, Limits(piece=10))
    start = data.draw(st.integers(0, len(shown.text)))
    end = data.draw(st.integers(start, len(shown.text)))
    inside = "".join(
        displayable(part.text)[max(0, start - part.start) : max(0, end - part.start)] for part in shown.blocks
    )
    tables = {"\t"} if document.rootFrame().childFrames() else set()
    assert without(read(document, rendering, start, end), tables) == without(inside, tables)
    assert not rendering.cut


def without(text: str, letters: set[str]) -> str:
    return "".join(letter for letter in text if letter not in letters)


def test_everything_has_its_look(qapp: object) -> None:
    document, rendering = build(talks())
    text = document.toPlainText()
    assert "1.\t第一点" in text
    assert len(rendering.images) == 1
    assert hrefs(document) == {"image:0"}
    table = document.rootFrame().childFrames()[0]
    assert isinstance(table, QTextTable)
    assert (table.rows(), table.columns()) == (2, 2)


def test_addresses_stay_out_of_the_document(qapp: object) -> None:
    targets = ["https://a.example/", "javascript:alert(1)", "file:///etc/passwd", "//b.example/c"]
    parts = [block(BlockKind.PARAGRAPH, "hier", runs=(run(0, 4, RunStyle.LINK, target),)) for target in targets] + [
        picture("file:///etc/passwd")
    ]
    document, rendering = build(article(parts))
    assert rendering.links == targets
    assert hrefs(document) == {"link:0", "link:1", "link:2", "link:3", "image:0"}


def test_long_words_are_shown_in_pieces_and_the_end_is_cut(qapp: object) -> None:
    shown = article([(BlockKind.PARAGRAPH, "a" * 1_000_000), (BlockKind.PARAGRAPH, "z")])
    document, rendering = build(shown)
    assert rendering.cut
    assert rendering.positions.end == Limits().characters
    assert document.blockCount() == Limits().characters // Limits().piece


def test_lines_count_towards_the_limit(qapp: object) -> None:
    shown = article([(BlockKind.PARAGRAPH, "a\n" * 1_000)])
    _, rendering = build(shown, Limits(characters=1_000, piece=200))
    assert rendering.cut
    assert rendering.positions.end < 400


def test_runs_on_top_of_each_other_are_all_applied(qapp: object) -> None:
    runs = [run(0, 6, RunStyle.STRONG), run(2, 4, RunStyle.LINK, "https://a.example/"), run(3, 9, RunStyle.EMPHASIS)]
    assert [(first, last, len(covering)) for first, last, covering in styled(runs, 1, 8)] == [
        (1, 2, 1),
        (2, 3, 2),
        (3, 4, 3),
        (4, 6, 2),
        (6, 8, 1),
    ]


def test_pieces_break_at_a_line_break(qapp: object) -> None:
    shown = article([(BlockKind.PARAGRAPH, "ab cd\nef gh")])
    document, _ = build(shown, Limits(piece=8))
    assert document.toPlainText() == "ab cd\n\nef gh"


@pytest.mark.parametrize(
    ("blocks", "most"),
    [
        ([(BlockKind.PARAGRAPH, "句。")] * 100_000, Limits().paragraphs),
        ([(BlockKind.TABLE_ROW, "a\tb\tc")] * 5_000, 5_000),
        ([(BlockKind.TABLE_ROW, "\t".join("x" * 5_000))] * 3, 3),
    ],
    ids=["many paragraphs", "long table", "wide table"],
)
def test_what_is_too_much_is_shown_plainly(qapp: object, blocks: list[object], most: int) -> None:
    document, _ = build(article(blocks))  # type: ignore[arg-type]
    assert document.blockCount() <= most
    assert not document.rootFrame().childFrames()


def test_a_growing_document_is_as_one_built_at_once(qapp: object) -> None:
    shown = article([replace(part) for part in talks().blocks] * 20)
    whole, _ = build(shown)
    document = QTextDocument()
    builder = DocumentBuilder(document, shown, Typography(light_theme()))
    slices = 1
    while not builder.edit(Deadline(0)):
        slices += 1
    assert slices > 20
    assert document.toPlainText() == whole.toPlainText()
