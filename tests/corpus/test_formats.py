"""Every format of articles, and the dirt it comes with."""

from datetime import date

import pytest

from viewer.corpus.reading import read_text
from viewer.domain import Article, BlockKind, PublicationBasis

BODY = "<div>\n<p>双方周一在湖边开会。</p>\n<p>会后没有声明。</p>\n</div>"


def read(text: str, path: str = "a.md") -> Article:
    article, _ = read_text(text, path)
    assert article is not None
    return article


def prose(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.kind is not BlockKind.TITLE and block.text]


EXPECTED = ["双方周一在湖边开会。", "会后没有声明。"]
CRAWLED = "<!--1641900000000-->\n[湖边的会](https://host.example/a)\n------\n\n"
ISO = "2022-01-10T10:00:00Z"
MARKDOWN = "双方周一在湖边开会。\n\n会后没有声明。\n"


@pytest.mark.parametrize(
    "text",
    [
        f"---\ntitle: 湖边的会\ndate: 2022-01-10\n---\n{BODY}",
        f"\n\n---\ntitle: '湖边的会'\ndate: Mon, 10 Jan 2022 10:00:00 GMT\n---\n\n{BODY}\n      ",
        f"---\ntitle: 湖边的会\ndate: 2022-01-10 10:00:00 +0800\n...\n{MARKDOWN}",
        f"title: 湖边的会\ndate: 2022-01-10\n---\n{MARKDOWN}",
        f'+++\ntitle = "湖边的会"\ndate = 2022-01-10T10:00:00Z\n[extra]\na = 1\n+++\n{MARKDOWN}',
        f'{{\n"title": "湖边的会",\n"date": "2022-01-10"\n}}\n{MARKDOWN}',
        f"Title: 湖边的会\nDate: 2022-01-10 10:00\nCategory: x\n\n{MARKDOWN}",
        f"标题：湖边的会\n日期：2022年1月10日\n\n{MARKDOWN}",
        f"[湖边的会](https://host.example/a)\n------\n<div>10/01/2022 - 10:00</div>{BODY}",
        f"[湖边的会](https://host.example/a)\n------\n日期：Mon, 10 Jan 2022 10:00:00 +0000\n\n{BODY}",
        f"{CRAWLED}<div><i>某人<br>2022-01-10 10:00</i></div>{BODY}",
        f"---\ntitle: 湖边的会\ndate: 2022-01-11T11:20:00Z\n---\n{CRAWLED}<div><div><i><br>{ISO}</i></div>{BODY}</div>",
        f"# 湖边的会\n\n2022年1月10日\n\n{MARKDOWN}",
    ],
)
def test_each_format_gives_title_day_and_body(text: str) -> None:
    article = read(text)
    assert article.info.title == "湖边的会"
    assert article.blocks[0].kind is BlockKind.TITLE
    assert article.info.publication.day == date(2022, 1, 10)
    assert article.info.publication.basis is PublicationBasis.STATED
    assert prose(article) == EXPECTED


def test_bare_text_has_its_title_and_dateline_in_its_first_lines() -> None:
    article = read(f"湖边的会\n玉岭社 2022-01-10 10:00\n\n{MARKDOWN}", "a.txt")
    assert (article.info.title, article.info.outlet) == ("湖边的会", "玉岭社")
    assert article.info.publication.day == date(2022, 1, 10)
    assert prose(article) == EXPECTED


def test_text_is_the_blocks_each_on_its_line() -> None:
    article = read(f"---\ntitle: 湖边的会\n---\n{BODY}<img src='https://host.example/x.jpg'>")
    assert article.text == "湖边的会\n双方周一在湖边开会。\n会后没有声明。\n\n"
    assert all(article.text[block.start : block.end] == block.text for block in article.blocks)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ('title: "他说"再见"就走了"\nauthor: x', '他说"再见"就走了'),
        ("title: 会议: 一份记录\nauthor: x", "会议: 一份记录"),
        ("title: 会议\nauthor: @somebody", "会议"),
        ('title: """"\'会议\'"""\nauthor: x', "会议"),
        ("title: '会议\nauthor: x", "会议"),
        ('title: "会议\n  继续"\nfrom: https://host.example/x\n/y', "会议继续"),
        ("title: no\nauthor: x", "no"),
        ("title: 010\nauthor: x", "010"),
        ("title: 2022-01-10\nauthor: x", "2022-01-10"),
        ("title: &a 会议\nother: *a", "&a 会议"),
        ("title: !!python/object:os.system 会议\nauthor: x", "!!python/object:os.system 会议"),
        ("title: 会议\ntags: " + "[" * 60_000, "会议"),
    ],
)
def test_broken_front_matter_still_gives_the_title(head: str, title: str) -> None:
    article = read(f"---\n{head}\n---\n\n{MARKDOWN}")
    assert article.info.title == title
    assert prose(article) == EXPECTED


def test_prose_between_rules_is_no_front_matter() -> None:
    article = read("---\n他说：可以。\n\nNote: 不行。\n---\n他又说：行。\n")
    assert "不行" in article.text
    assert "他又说：行。" in article.text


@pytest.mark.parametrize(
    ("head", "outlet", "author"),
    [
        ("categories:\n - 新媒体\n - 玉岭社\nauthor: 玉岭社", "玉岭社", None),
        ("categories: [ news, 玉岭社 ]\nauthor: 玉岭社", "玉岭社", None),
        ("author: 某人\nsource: 玉岭社", "玉岭社", "某人"),
        ("author: 某人\nsource: https://www.yuling.example/a", "yuling.example", "某人"),
        ("authors:\n - 某人\n - 某某\nsite_name: 玉岭社", "玉岭社", "某人, 某某"),
        ('author: ""', None, None),
    ],
)
def test_outlet_and_author(head: str, outlet: str | None, author: str | None) -> None:
    info = read(f"---\ntitle: x\n{head}\n---\n{MARKDOWN}").info
    assert (info.outlet, info.author) == (outlet, author)


def test_only_addresses_on_the_web_are_links() -> None:
    assert read("---\ntitle: x\nlink: javascript:alert(1)\n---\ny").info.link is None
    assert read("[x](javascript:alert(1))\n------\n<p>y</p>").info.link is None
    assert read("---\ntitle: x\nurl: /a/b\nfrom: https://host.example/a\n---\ny").info.link == "https://host.example/a"


LONG = "双方周一在湖边的一家旅馆里开会，谈了将近八个小时，会后各自回国。"
PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>湖边的会 - 玉岭社</title>
<meta property="og:site_name" content="玉岭社"><link rel="canonical" href="https://yuling.example/a">
{told}
<style>p {{color: red}}</style></head>
<body><nav><ul><li><a href="/">首页</a></li><li>国际</li></ul></nav>
<div class="page"><div class="side"><p>热门：别的新闻。</p>
<p><a href="/b">还有一条很长很长的新闻，这里只给出它的题目和导语</a></p></div>
<div class="text"><h1>湖边的会</h1><p>{first}</p><script>track()</script><p>会后没有声明。</p></div></div>
<footer><p>版权所有</p></footer></body></html>"""


@pytest.mark.parametrize(
    "told",
    [
        '<meta property="article:published_time" content="2022-01-10T10:00:00+08:00">',
        '<meta name="pubdate" content="2022-01-10 10:00">',
        '<script type="application/ld+json">[{"headline": "湖边的会", "datePublished": "2022-01-10"}]</script>',
        '<time datetime="2022-01-10">Monday</time>',
    ],
)
def test_a_saved_page_gives_its_main_part_and_what_its_head_tells(told: str) -> None:
    article = read(PAGE.format(told=told, first=LONG), "a.html")
    assert article.info.title == "湖边的会"
    assert article.info.outlet == "玉岭社"
    assert article.info.link == "https://yuling.example/a"
    assert article.info.publication.day == date(2022, 1, 10)
    assert prose(article) == [LONG, "会后没有声明。"]


def test_no_part_of_a_page_with_prose_is_lost() -> None:
    page = f"<div><section><p>{LONG}</p></section><section><p>{LONG[::-1]}</p></section></div>"
    assert prose(read(f"<html><body>{page}</body></html>", "a.html")) == [LONG, LONG[::-1]]


def test_filled_text_is_joined_and_other_lines_are_paragraphs() -> None:
    filled = "The ministers met on Monday in a hotel by the lake, shook hands for the\ncameras and said nothing.\n"
    article = read("A title\n\n" + (filled + "\n") * 4, "a.txt")
    assert prose(article) == [filled.replace("\n", " ").strip()] * 4
    assert prose(read("标题\n第一段。\n第二段。\n第三段。", "a.txt")) == ["第一段。", "第二段。", "第三段。"]


def test_lines_of_unfilled_markdown_are_paragraphs() -> None:
    lines = ["一" * 80 + "。", "二" * 60 + "。", "三。"]
    assert prose(read("# 标题\n\n" + "\n".join(lines))) == lines


def test_chinese_lines_are_joined_without_spaces() -> None:
    assert prose(read("# 标题\n\n双方在湖边\n开会，says the\nspokesman。")) == ["双方在湖边开会，says the spokesman。"]


@pytest.mark.parametrize("text", ["", " \n\n\t", "---\ntitle: ''\n---\n", "<script>x</script>", "\ufeff"])
def test_what_holds_nothing_is_no_article(text: str) -> None:
    assert read_text(text, "a.md") == (None, ())


def test_a_title_without_text_is_told() -> None:
    article, repairs = read_text("---\ntitle: 暂停服务\n---\n", "a.md")
    assert article is not None
    assert len(repairs) == 1


def test_a_chronicle_keeps_its_dates() -> None:
    article = read("# 年表\n\n2022年1月9日\n\n双方共进晚餐。\n\n2022年1月10日\n\n双方开会。\n")
    assert "2022年1月9日" in prose(article)
