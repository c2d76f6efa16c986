"""What reaches the pane holds nothing that acts, fetches or leads astray."""

import json
from pathlib import Path

import pytest

from tests.corpus.strict import block_faults, markup_faults
from viewer.corpus.markdown import to_html
from viewer.corpus.reading import read_text
from viewer.corpus.safety import SafeHtml, sanitize

CRAFTED = [
    "<script>act()</script>",
    "<scr<script>ipt>act()</script>",
    "<img src=x onerror=act()>",
    '<a href="java\nscript:act()">x</a>',
    '<a href=" &#106;avascript:act()">x</a>',
    '<a href="data:text/html,x">x</a><a href="file:///etc/passwd">y</a><a href="//host/z">z</a>',
    '<img src="data:image/svg+xml,<svg onload=act()>"><img data-src="javascript:act()">',
    '<svg><a xlink:href="javascript:act()"><text>x</text></a></svg><math><mi href="javascript:act()">x</mi></math>',
    '<iframe srcdoc="&lt;script>act()&lt;/script>"></iframe><object data="x"></object><embed src="x">',
    '<style>@import "http://host/x.css";</style><link rel=stylesheet href=http://host/x.css>',
    '<p style="background:url(http://host/x);color:#999" class="caption" id="x">caption</p>',
    '<a title="><script>act()</script>" href="http://host/">x</a>',
    "<noscript><p title='</noscript><img src=x onerror=act()>'></noscript>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=act()&gt;'>",
    "<form action=javascript:act()><button formaction=javascript:act()>x</button><input onfocus=act()></form>",
    "<base href='javascript:/a/+'><a href='#x'>x</a><meta http-equiv=refresh content='0;url=javascript:act()'>",
    '<i ="><img src=x onerror=act()>">',
    "<img src='\\\\host\\share\\x.png'><img src='/etc/x.png'><img src='C:/x.png'>",
]


@pytest.mark.parametrize("markup", CRAFTED)
@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_crafted_markup_leaves_nothing_that_acts(markup: str, suffix: str) -> None:
    html, _ = sanitize(markup if suffix == ".html" else to_html(markup))
    assert markup_faults(str(html)) == []
    article, _ = read_text(f"---\ntitle: x\n---\n{markup}", "x" + suffix)
    assert article is not None
    assert block_faults(article.blocks) == []


@pytest.mark.parametrize("as_markdown", [False, True], ids=["html", "markdown"])
def test_no_payload_of_the_hostile_set_leaves_anything_that_acts(shared: Path, as_markdown: bool) -> None:
    lines = (shared / "hostile" / "markup.jsonl").read_text("utf-8").split("\n")
    payloads = [json.loads(line)["payload"] for line in lines if line]
    assert len(payloads) > 7_000
    faults = {}
    for payload in payloads:
        html, _ = sanitize(to_html(payload) if as_markdown else payload)
        article, _ = read_text(f"---\ntitle: x\n---\n{payload}", "x.md" if as_markdown else "x.html")
        assert article is not None
        if found := markup_faults(str(html)) + block_faults(article.blocks):
            faults[payload] = found
    assert faults == {}


def test_only_the_sanitizer_makes_safe_html() -> None:
    with pytest.raises(TypeError):
        SafeHtml()


def test_what_is_harmless_is_kept() -> None:
    html, repairs = sanitize('<p>A <a href="https://host/x?a=1&amp;b=2">link</a>, <b>bold</b>, 水<sub>2</sub>.</p>')
    assert str(html) == '<p>A <a href="https://host/x?a=1&amp;b=2">link</a>, <b>bold</b>, 水<sub>2</sub>.</p>'
    assert repairs == ()


def test_a_caption_is_still_told_from_its_class_and_colour() -> None:
    html, _ = sanitize('<p class="big wp-caption-text x">a</p><span style="font-size:9px;color: #666666">b</span>')
    assert str(html) == '<p class="caption">a</p><span style="color: gray">b</span>'


def test_the_checker_itself_is_strict() -> None:
    assert markup_faults('<p onclick="x">') == ["attribute onclick"]
    assert markup_faults('<a href="java\tscript:x">') != []
    assert markup_faults("<script>x</script><!-- y -->") == ["<script>", "comment ' y '"]
    assert markup_faults('<img src="data:image/png;base64,AA">') != []
