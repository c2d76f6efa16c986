"""Markup becomes the blocks that a reader would see."""

import pytest

from viewer.corpus.blocks import Part, parts_of
from viewer.corpus.safety import sanitize
from viewer.domain import BlockKind, Image, Run, RunStyle


def parts(markup: str) -> list[Part]:
    return parts_of(sanitize(markup)[0])


def kinds(markup: str) -> list[tuple[str, str]]:
    return [(part.kind.value, part.text) for part in parts(markup)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h2>标题</h2><p>段落</p>", [("heading", "标题"), ("paragraph", "段落")]),
        ("裸文<div>块</div>又裸", [("paragraph", "裸文"), ("paragraph", "块"), ("paragraph", "又裸")]),
        ("<p>一<p>二", [("paragraph", "一"), ("paragraph", "二")]),
        ("<p>一<br>二</p>", [("paragraph", "一\n二")]),
        ("<p>一<br/> <br/>二<br><br><br>三</p>", [("paragraph", "一"), ("paragraph", "二"), ("paragraph", "三")]),
        ("<p>一<br></p><p><br>二</p>", [("paragraph", "一"), ("paragraph", "二")]),
        ("<blockquote><p>引一</p>引二</blockquote>", [("quotation", "引一"), ("quotation", "引二")]),
        ("<pre>a\n  b\n\n c</pre>", [("preformatted", "a\n  b\n\n c")]),
        ("<p>&nbsp;</p><p> \u3000\u200b</p><hr><div></div>", []),
        ("<p>一</p><hr><p>二</p>", [("paragraph", "一"), ("paragraph", "二")]),
        ("<p>一\u2028二\u2029三</p>", [("paragraph", "一\n二"), ("paragraph", "三")]),
        ("<pre>一\u2028二\u2029三</pre>", [("preformatted", "一\n二\n\n三")]),
        ("<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>", [("paragraph", "漢(hàn)")]),
        ("<figure><img src=a.jpg><figcaption>说明</figcaption></figure>", [("image", ""), ("caption", "说明")]),
        ("<figure><img src=a.jpg>说明</figure>后来", [("image", ""), ("caption", "说明"), ("paragraph", "后来")]),
        ("<p><img src=a.jpg></p><p><em>说明</em></p>", [("image", ""), ("caption", "说明")]),
        ("<p>话</p><p><em>按语</em></p>", [("paragraph", "话"), ("paragraph", "按语")]),
        ("<img src=a.jpg><div><small style='color: #999'>说明</small></div>", [("image", ""), ("caption", "说明")]),
        ("<p><img src=a.jpg></p><p><span style='color:#666666'>说明</span></p>", [("image", ""), ("caption", "说明")]),
        ("<p>正文</p><p><small>小字</small></p>", [("paragraph", "正文"), ("paragraph", "小字")]),
        ("<img src=a.jpg><p><small>小</small>不小</p>", [("image", ""), ("paragraph", "小不小")]),
        ("<div><img src=a.jpg><p class='wp-caption-text'>说明</p></div>", [("image", ""), ("caption", "说明")]),
        ("<p>前<img src=a.jpg>后</p>", [("paragraph", "前后"), ("image", "")]),
        ("<details><summary>题</summary>文</details>", [("paragraph", "题"), ("paragraph", "文")]),
    ],
)
def test_kinds(markup: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(markup) == expected


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>\n 一\n二 </p>", "一二"),
        ("<p>一 二\u3000三&nbsp;四</p>", "一 二\u3000三 四"),
        ("<p>a\n  b\t c</p>", "a b c"),
        ("<p>一\n<b>二</b>\n三</p>", "一二三"),
        ("<p>a <b> b</b> c</p>", "a b c"),
        ("<p>零\u200b宽\ufeff与\u00ad连</p>", "零宽与连"),
        ("<p>\u202e反\u202c</p>", "反"),
        ("<p>👨\u200d👩\u200d👧</p>", "👨\u200d👩\u200d👧"),
        ("<p>1 &lt; 2 &amp; 3 &quot;x&quot;</p>", '1 < 2 & 3 "x"'),
        ("<p>a < b 和 c <3 d</p>", "a < b 和 c <3 d"),
        ("<p>他说\n“好”\n。<b>一</b>\n—<i>二</i></p>", "他说“好”。一—二"),
        ("<p>“yes”\n“no”\n5\n日</p>", "“yes” “no” 5 日"),
    ],
)
def test_white_space_and_invisible_characters(markup: str, text: str) -> None:
    assert [part.text for part in parts(markup)] == [text]


def test_runs_stand_where_their_text_stands() -> None:
    (part,) = parts('<p> 一<b>二 <a href="https://host.example/">三</a></b>H<sub>2</sub>O <code>x</code><i> </i></p>')
    assert part.text == "一二 三H2O x"
    assert part.runs == (
        Run(1, 4, RunStyle.STRONG),
        Run(3, 4, RunStyle.LINK, "https://host.example/"),
        Run(5, 6, RunStyle.SUBSCRIPT),
        Run(8, 9, RunStyle.CODE),
    )


def test_a_run_goes_on_in_the_next_block() -> None:
    first, second = parts("<div><b>一<p>二</p></b></div>")
    assert first.runs == (Run(0, 1, RunStyle.STRONG),)
    assert second.runs == (Run(0, 1, RunStyle.STRONG),)


def test_a_link_to_nowhere_is_no_link() -> None:
    (part,) = parts('<p><a href="javascript:x">一</a><a name="x">二</a></p>')
    assert part.runs == ()


def test_lists_have_depth_and_markers() -> None:
    found = parts("<ol start=3><li>三<ul><li>甲</li></ul></li><li><p>四</p><p>续</p></li></ol><p>完</p>")
    assert [(part.text, part.kind, part.level, part.marker) for part in found] == [
        ("三", BlockKind.LIST_ITEM, 1, "3."),
        ("甲", BlockKind.LIST_ITEM, 2, "•"),
        ("四", BlockKind.LIST_ITEM, 1, "4."),
        ("续", BlockKind.LIST_ITEM, 1, ""),
        ("完", BlockKind.PARAGRAPH, 0, ""),
    ]


def test_table_rows_have_their_cells_parted_by_tabs() -> None:
    found = parts("<table><tr><th>国</th><th>人</th></tr><tr><td>甲</td><td><b>乙</b></td><td></td></tr></table>")
    assert [part.text for part in found] == ["国\t人", "甲\t乙\t"]
    assert found[1].runs == (Run(2, 3, RunStyle.STRONG),)


def test_a_table_that_only_lays_out_the_page_is_read_as_text() -> None:
    markup = "<table><tr><td><p>第一段。</p><p>第二段。</p></td><td><img src=a.jpg></td></tr></table>"
    assert kinds(markup) == [("paragraph", "第一段。"), ("paragraph", "第二段。"), ("image", "")]


@pytest.mark.parametrize(
    ("tag", "source"),
    [
        ('<img src="https://host.example/a.jpg" alt="湖">', "https://host.example/a.jpg"),
        (
            '<img src="data:image/gif;base64,R0l" data-src="https://a.example/a.jpg" alt="湖">',
            "https://a.example/a.jpg",
        ),
        ('<img src="https://images.weserv.nl/?url=a.example/a.jpg" alt="湖">', "https://a.example/a.jpg"),
        ('<img src="//images.weserv.nl?w=9&amp;url=https://a.example/a.jpg" alt="湖">', "https://a.example/a.jpg"),
        ('<img src="//a.example/a.jpg" alt="湖">', "https://a.example/a.jpg"),
        ('<img src="pictures/a b.jpg" alt="湖">', "pictures/a b.jpg"),
    ],
)
def test_the_picture_that_is_meant(tag: str, source: str) -> None:
    (part,) = parts(f"<p>{tag}</p>")
    assert part.image == Image(source, "湖")


@pytest.mark.parametrize("source", ["data:image/png;base64,AA", "file:///a.png", "/etc/a.png", "C:\\a.png", "x:y", ""])
def test_a_picture_from_elsewhere_is_none(source: str) -> None:
    assert parts(f'<img src="{source}">') == []


def test_a_caption_that_repeats_the_alternative_text_stands_once() -> None:
    found = parts('<figure><img src="a.jpg" alt="湖边"><figcaption>湖边</figcaption></figure>')
    assert [part.text for part in found] == ["", "湖边"]


def test_a_short_bold_paragraph_is_a_heading() -> None:
    assert kinds("<p><strong>会后的说法</strong></p><p><strong>他说完了。</strong></p>") == [
        ("heading", "会后的说法"),
        ("paragraph", "他说完了。"),
    ]
