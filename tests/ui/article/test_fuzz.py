"""From bytes to the document: whatever the file holds, it is shown or refused, and its text stands where it should.

`DATELINE_FUZZ=100000 pytest tests/ui/article/test_fuzz.py` looks further than the usual count. Where the hostile
payloads are at hand (`../shared/hostile`), half of what is tried is made from them.
"""

import json
import os
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from tests.ui.article.test_document import INTERNAL, build, hrefs, read
from viewer.corpus import read_article
from viewer.domain import BlockKind
from viewer.ui.article.offsets import displayable

COUNT = int(os.environ.get("DATELINE_FUZZ", "200"))

TAGS = "p div h1 h3 ul ol li blockquote table tr td th pre a b i sup ruby rt br img figure figcaption script svg style"
OPENED = st.sampled_from(TAGS.split()).map(lambda tag: f"<{tag}>")
CLOSED = st.sampled_from(TAGS.split()).map(lambda tag: f"</{tag}>")
LURES = st.sampled_from(
    [
        "<img src='http://127.0.0.1:9/x.png' alt='图'>",
        "<img src='../../etc/passwd'>",
        "<a href='javascript:x()'>链接</a>",
        "<a href='https://a.example/?b&c'>链接",
        "<p style='background:url(file:///etc/passwd)'>",
        "&#0;&#xFFFF;&#xD800;&nbsp;&lt;b&gt;",
        "---\ntitle: x\n---\n",
        "<!--1641832512000-->\n[题](https://a.example/)\n------\n",
        "\n\n# 题\n\n> 引\n\n- 一\n\n| a | b |\n|---|---|\n| c | d |\n",
        "😀\u0301\u200d\u2028\u2029\ufeff\ufffc\ufdd0",
    ]
)
MARKUP = st.lists(st.one_of(OPENED, CLOSED, LURES, st.text(max_size=12)), max_size=30).map("".join)
OWN = st.one_of(
    MARKUP.map(lambda text: text.encode("utf-8", "surrogatepass")),
    MARKUP.map(lambda text: text.encode("gb18030", "replace")),
    st.binary(max_size=200),
)


def payloads() -> list[bytes]:
    """The hostile payloads, or none where they are not at hand."""
    file = Path(__file__).parents[4] / "shared" / "hostile" / "markup.jsonl"
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return [json.loads(line)["payload"].encode("utf-8", "surrogatepass") for line in lines]


def spliced(first: bytes, second: bytes, at: int, noise: bytes) -> bytes:
    """One payload put into another, with something in between."""
    at %= len(first) + 1
    return first[:at] + noise + second + noise + first[at:]


HOSTILE = st.sampled_from(payloads() or [b"<p>"])
BYTES = st.one_of(OWN, st.builds(spliced, HOSTILE, st.one_of(HOSTILE, OWN), st.integers(0, 500), st.binary(max_size=4)))


@settings(max_examples=COUNT, suppress_health_check=[HealthCheck.too_slow])
@given(BYTES, st.sampled_from(["a.html", "a.md", "a.txt"]))
def test_any_bytes_become_a_document_or_a_problem(qapp: object, data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(data)
        article, problems = read_article(Path(folder), name)
    if article is None:
        assert problems
        return
    document, rendering = build(article)
    assert isinstance(document, QTextDocument)
    assert all(INTERNAL.fullmatch(href) for href in hrefs(document))
    for part in article.blocks:
        start = part.start
        for piece in part.text.split("\t") if part.kind is BlockKind.TABLE_ROW else [part.text]:
            assert read(document, rendering, start, start + len(piece)) == displayable(piece)
            start += len(piece) + 1
