"""Whatever a file holds, it is read in bounded time and space, and what was cut is told."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.corpus.strict import block_faults
from viewer.corpus import read_article
from viewer.corpus.opening import MAX_BYTES
from viewer.corpus.reading import read_text
from viewer.domain import Article, Problem

MILLION = 1_000_000
MAX_SECONDS = 4.0
"""Of processor time; the aim is two, and a busy machine is given twice that."""

ALIASES = "a: &a [x]\n" + "".join(f"k{n}: &k{n} [*a, *a, *a]\n" for n in range(50))

HUGE = {
    "100 000 unclosed div.html": "<div>" * 100_000 + "x",
    "deep tables.html": "<table><tr><td>" * 30_000 + "x",
    "deep lists.html": "<ul><li>" * 100_000 + "x",
    "unclosed styles in paragraphs.html": "".join(f"<p><font size={n}>x" for n in range(100_000)),
    "styles with attributes of their own.html": "".join(f"<b id={n}>" for n in range(50_000)) + "<p>x" * 50_000,
    "100 000 paragraphs.html": "<p>一段。</p>" * 100_000,
    "a million letters.html": f"<p>{'a' * MILLION}</p>",
    "a wide table.html": f"<table>{'<tr>' + '<td>x</td>' * 100 + '</tr>'}</table>" * 1000,
    "50 000 line ends.html": "<p>" + "x<br>" * 50_000,
    "a million less-than signs.html": "<" * MILLION,
    "a million ampersands.html": "&" * MILLION,
    "non-breaking spaces.html": "x&nbsp;" * 300_000,
    "tags that never end.html": "<a " * 300_000,
    "quotes that never end.html": '<a href="' * 200_000,
    "equals signs and quotes.html": '<a ="' * 200_000,
    "comments that never end.html": "<!--" * 250_000,
    "scripts that never end.html": "<script>" * 150_000,
    "a tag of 200 000 attributes.html": f"<p {' '.join(f'a{n}' for n in range(200_000))}>x",
    "many tags of many attributes.html": f"<p {' '.join(f'a{n}' for n in range(180))}>x" * 1500,
    "an attribute of megabytes.html": f'<a title="{"x" * 5 * MILLION}">y</a>',
    "an embedded picture of megabytes.html": f'<p>a</p><img src="data:image/png;base64,{"A" * 10 * MILLION}"><p>b</p>',
    "nested front matter.md": f"---\ntitle: x\na: {'[' * 60_000}\n---\ny",
    "front matter nested beyond its limit.md": f"---\ntitle: x\na: {'[' * 200_000}\n---\ny",
    "nested lists in front matter.md": f"---\ntitle: x\na:\n  {'- ' * 30_000}\n---\ny",
    "aliases of aliases.md": f"---\ntitle: x\n{ALIASES}---\ny",
    "nested json.md": '{"title": "x", "a": ' + "[" * 60_000,
    "dotted toml.md": f"+++\n{'a.' * 30_000}b=1\n+++\nx",
    "headers without end.md": "Title: x\n" + "Key: v\n" * 200_000,
    "stars.md": "*" * MILLION,
    "underscores.md": "_" * MILLION,
    "brackets.md": "[" * MILLION,
    "backticks.md": "`" * MILLION,
    "picture marks.md": "![" * 24_000,
    "emphasis.md": "a**b" * 12_000,
    "autolinks.md": "<http:" * 50_000,
    "links.md": "[a](<b" * 12_000,
    "attributes.md": '<a b="' * 50_000,
    "quotations.md": "> " * 300_000 + "x",
    "rules.md": "---\n" * 50_000,
    "liquid.md": "{%" * MILLION,
    "line ends.txt": "\n" * 5 * MILLION,
    "short lines.txt": "x\n" * MILLION,
    "one line.txt": "一" * 3 * MILLION,
}


def in_time(read: Path, name: str) -> tuple[Article | None, tuple[Problem, ...]]:
    start = time.process_time()
    result = read_article(read, name)
    assert time.process_time() - start < MAX_SECONDS
    return result


@pytest.mark.parametrize("name", HUGE)
def test_no_markup_takes_long(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(HUGE[name], encoding="utf-8")
    article, problems = in_time(tmp_path, name)
    assert article is not None or problems
    assert article is None or block_faults(article.blocks) == []


@pytest.mark.parametrize(
    "line", ["<p>双方在湖边开会。</p>\n", "双方在湖边开会。\n\n", "<div>双方</div>在<b>湖边</b>开会。"]
)
@pytest.mark.parametrize("suffix", [".html", ".md", ".txt"])
def test_a_file_over_the_limit_is_cut_and_that_is_told(tmp_path: Path, line: str, suffix: str) -> None:
    data = (line * (MAX_BYTES // len(line.encode()) + 2)).encode()
    (tmp_path / f"x{suffix}").write_bytes(data)
    article, problems = in_time(tmp_path, f"x{suffix}")
    assert article is not None
    assert "双方" in article.text
    assert any(f"{len(data):,} bytes" in problem.reason for problem in problems)
    assert any("cut after" in problem.reason for problem in problems)


NOISE = [os.urandom(MAX_BYTES), b"\xff" * MAX_BYTES, b"\x00" * MAX_BYTES, b"\xd5\xe2" * MILLION]


@pytest.mark.parametrize("data", NOISE, ids=["random", "ff", "zero", "one character"])
def test_bytes_that_mean_nothing_take_no_time(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.txt").write_bytes(data)
    in_time(tmp_path, "x.txt")


def test_deep_markup_keeps_its_text() -> None:
    deep = "<div>" * 1000 + "<p>深处的话。</p>" + "</div>" * 1000
    article, repairs = read_text(f"{deep}<p>之后。</p>", "x.html")
    assert article is not None
    assert [block.text for block in article.blocks if block.text] == ["深处的话。", "之后。"]
    assert len(repairs) == 1


PIECES = st.sampled_from(
    ["---\n", "title: x\n", "+++\n", "<!--1641900000000-->\n", "[a](http://h/)\n------\n", "<div>", "</div>", "<p>",
     "<br>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</td>", "<pre>", "<ul>", "<li>", "<img src=x>",
     "<a href='http://h/'>", "<script>", "<!--", "-->", "&#8;", "&amp;", "\u2028", "\u200b", "\u00a0", "\r", "\n",
     "\n\n", " ", "# ", "> ", "- ", "|", "`", "*", "_", "2022-01-10", "2022年1月10日", "中文。", "text ", "😀",
     "\ufeff", "=", '"', "'", "<", ">", "{{< x >}}"]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=40).map("".join)
ENCODINGS = st.sampled_from(["utf-8", "utf-16", "gb18030", "big5", "utf-8-sig"])
FILES = st.binary(max_size=300) | st.builds(lambda text, name: text.encode(name, "replace"), TEXTS, ENCODINGS)


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=FILES, suffix=st.sampled_from([".md", ".html", ".txt"]))
def test_any_bytes_become_a_whole_article_or_a_problem(tmp_path: Path, data: bytes, suffix: str) -> None:
    (tmp_path / f"x{suffix}").write_bytes(data)
    article, problems = read_article(tmp_path, f"x{suffix}")
    assert all(problem.reason.endswith((".", "?")) for problem in problems)
    if article is None:
        assert len(problems) == 1
        return
    assert article.text == "".join(f"{block.text}\n" for block in article.blocks)
    assert len(article.info.title) == len(article.info.stated_title)
    assert block_faults(article.blocks) == []
    for block in article.blocks:
        assert article.text[block.start : block.end] == block.text
        assert all(0 <= run.start < run.end <= len(block.text) for run in block.runs)
        assert not set("\x00\x08\r\u2028\ufeff\u200b") & set(block.text)
    article.text.encode()
