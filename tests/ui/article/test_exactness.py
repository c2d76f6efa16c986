"""Every span of evidence selects exactly its sentence in the document that the reader sees."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor

from tests.ui.article.handmade import article
from tests.ui.article.test_document import build
from viewer.corpus import find_files, read_article
from viewer.domain import Article, BlockKind, Evidence
from viewer.extraction import Lexicon, extract
from viewer.resources import sample_corpus
from viewer.ui.article.document import Rendering
from viewer.ui.article.offsets import displayable


def shown(document: object, rendering: Rendering, start: int, end: int) -> str:
    """What is selected in the document for `[start, end)`, cells joined by tabs as in the text."""
    parts = []
    for first, last in rendering.positions.ranges(start, end):
        cursor = QTextCursor(document)  # type: ignore[call-overload]
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        parts.append(cursor.selectedText())
    return "\t".join(parts)


def check(read: Article, spans: list[Evidence]) -> int:
    document, rendering = build(read)
    wrong = [
        (span.quote, found)
        for span in spans
        if (found := shown(document, rendering, span.start, span.end)) != displayable(span.quote)
    ]
    assert wrong == []
    return len(spans)


def articles(folder: Path) -> Iterator[Article]:
    for path in find_files(folder):
        read = read_article(folder, path)[0] if isinstance(path, str) else None
        if read is not None:
            yield read


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


def test_evidence_found_in_the_sample_corpus(qapp: object, lexicon: Lexicon) -> None:
    checked = 0
    for read in articles(sample_corpus()):
        told = extract(read, lexicon)
        spans = [span for mention in told for span in mention.evidence]
        spans += [mention.time_expression for mention in told if mention.time_expression is not None]
        checked += check(read, spans)
    assert checked > 100


def test_every_sentence_of_the_gold_set(qapp: object, shared: Path) -> None:
    quotes: dict[str, list[str]] = {}
    for line in (shared / "gold" / "gold.jsonl").read_text("utf-8").splitlines():
        mention = json.loads(line)
        quotes.setdefault(mention["article"], []).extend(mention["evidence"])
    checked = 0
    for name, wanted in quotes.items():
        read, _ = read_article(shared / "gold" / "articles", name)
        assert read is not None
        starts = [read.text.index(quote) for quote in wanted]
        checked += check(read, [Evidence(at, at + len(quote), quote) for at, quote in zip(starts, wanted, strict=True)])
    assert checked == 776


@pytest.mark.parametrize(
    "text",
    [
        "😀林川说：“有用。”😀第二句。",
        "林川\u00a0说：\u00a0“有用。”",
        "第一行。\n第二行。\n\n第三行。",
        "a  b\n  c\td",
        "漢(かん)字(じ)。第二句。",
        "e\u0301 x\u0308\u0323。第二。",
        "👨‍👩‍👧‍👦家。🇨🇳国。",
        "\u202e倒\u202c。正。",
    ],
    ids=[
        "emoji",
        "no-break space",
        "line breaks",
        "preformatted",
        "ruby",
        "combining marks",
        "joined emoji",
        "overrides",
    ],
)
@pytest.mark.parametrize("kind", [kind for kind in BlockKind if kind is not BlockKind.IMAGE])
def test_every_stretch_of_awkward_text(qapp: object, kind: BlockKind, text: str) -> None:
    read = article([(BlockKind.TITLE, "题😀"), (kind, text), (BlockKind.PARAGRAPH, "末句。")])
    base = read.blocks[1].start
    spans = [
        Evidence(base + start, base + end, text[start:end])
        for start in range(len(text))
        for end in range(start + 1, len(text) + 1)
        if kind is not BlockKind.TABLE_ROW or "\t" not in text[start:end]
    ]
    check(read, spans)
