"""Titles on the timeline: who meets and where, who says what."""

from collections.abc import Callable

import pytest

from viewer.domain import Article, Kind
from viewer.extraction import Lexicon, extract

Page = Callable[..., Article]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("德国总理朔尔茨21日在柏林会见法国总统马克龙。", "朔尔茨–马克龙 会谈 · 柏林", id="place"),
        pytest.param("普京21日同马克龙通电话。", "普京–马克龙 通话", id="call"),
        pytest.param("朔尔茨21日在例行记者会上表示，预算不会增加。", "朔尔茨：预算不会增加", id="behind a setting"),
        pytest.param("朔尔茨21日重申了对预算的承诺。", "朔尔茨：重申对预算的承诺", id="verb with its object"),
        pytest.param("“预算不会增加，”朔尔茨21日说。", "朔尔茨：预算不会增加", id="quoted before"),
        pytest.param("朔尔茨21日举行记者会。", "朔尔茨：记者会", id="nothing told"),
        pytest.param("朔尔茨21日警告，寒潮会持续。", "朔尔茨：寒潮会持续", id="pause behind the verb"),
        pytest.param(
            "朔尔茨21日说，今年的预算不会增加，因为税收比去年少，港口的收入也不如预期。",
            "朔尔茨：今年的预算不会增加，因为税收比去年少…",
            id="cut at a pause",
        ),
        pytest.param(
            "法新社援引朔尔茨一名发言人的话说，预算不会增加。", "朔尔茨一名发言人：预算不会增加", id="words of a source"
        ),
        pytest.param("朔尔茨21日发表“港口报告”，宣布扩建。", "朔尔茨：发表“港口报告”，宣布扩建", id="named document"),
        pytest.param("朔尔茨21日强调了解决问题的重要性。", "朔尔茨：解决问题的重要性", id="mark of aspect"),
        pytest.param("“预算不会增加，”朔尔茨21日说，根据路透社的报道。", "朔尔茨：预算不会增加", id="source behind"),
        pytest.param("朔尔茨21日表示，过去一年税收不多。", "朔尔茨：过去一年税收不多", id="no mark of aspect"),
        pytest.param("朔尔茨21日对港口的损失表示遗憾。", "朔尔茨：对港口的损失表示遗憾", id="feeling"),
        pytest.param(
            "朔尔茨21日举行了记者会。朔尔茨说，预算不会增加。", "朔尔茨：预算不会增加", id="words of another act"
        ),
        pytest.param("朔尔茨21日在报上的留言称，预算不会增加。", "朔尔茨：预算不会增加", id="message"),
        pytest.param("朔尔茨认为，预算不会增加。", "朔尔茨：预算不会增加", id="verb with its pause"),
        pytest.param("朔尔茨21日举行记者会介绍预算和税收。", "朔尔茨：介绍预算和税收", id="at his press conference"),
        pytest.param("朔尔茨21日访问巴黎。", "朔尔茨 访问 · 巴黎", id="visit"),
        pytest.param("朔尔茨21日告诉路透社记者，预算不会增加。", "朔尔茨：预算不会增加", id="hearer"),
        pytest.param("朔尔茨21日在承认失误的同时，称预算不会增加。", "朔尔茨：预算不会增加", id="occasion"),
        pytest.param(
            "朔尔茨21日说，法国总统埃马纽埃尔·马克龙同意这一点。", "朔尔茨：马克龙同意这一点", id="people by name"
        ),
        pytest.param(
            "朔尔茨21日说，这份名为《预算与港口》的文件“只是一个开始，还有很多事情要做，大家都要努力”。",
            "朔尔茨：这份名为《预算与港口》的文件只是一个开…",
            id="marks in pairs",
        ),
    ],
)
def test_chinese_titles(text: str, title: str, page: Page, lexicon: Lexicon) -> None:
    assert [mention.title for mention in extract(page(text), lexicon)] == [title]


def test_a_name_says_what_it_is(page: Page, lexicon: Lexicon) -> None:
    titles = [mention.title for mention in extract(page("马克龙20日出席慕尼黑安全会议。"), lexicon)]
    assert titles == ["马克龙–慕尼黑安全会议 · 慕尼黑"]


def test_a_gist_ends_where_another_speaks(page: Page, lexicon: Lexicon) -> None:
    text = "普京21日表示，会谈很有成果，拉夫罗夫说，双方将再谈。"
    titles = {mention.title for mention in extract(page(text), lexicon) if mention.kind is Kind.STATEMENT}
    assert titles == {"普京：会谈很有成果", "拉夫罗夫：双方将再谈"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Olaf Scholz said on Friday that taxes would fall.", "Scholz: taxes would fall", id="that"),
        pytest.param(
            "Taxes, Olaf Scholz told reporters, would fall soon.", "Scholz: Taxes would fall soon", id="words around"
        ),
        pytest.param("Olaf Scholz told reporters: “Taxes will fall.”", "Scholz: Taxes will fall", id="quoted"),
        pytest.param("Olaf Scholz rejected the plan on Friday.", "Scholz: rejected the plan on Friday", id="object"),
        pytest.param("Taxes would fall, Olaf Scholz said on Friday.", "Scholz: Taxes would fall", id="before"),
        pytest.param(
            "Taxes would fall, Olaf Scholz said at a briefing in Berlin on Friday.",
            "Scholz: Taxes would fall",
            id="where",
        ),
        pytest.param(
            "BERLIN (Reuters) - Taxes would fall, Olaf Scholz said.", "Scholz: Taxes would fall", id="dateline"
        ),
        pytest.param("Olaf Scholz said on Friday taxes would fall.", "Scholz: taxes would fall", id="day behind"),
        pytest.param("Olaf Scholz told a committee in Kiel he would go.", "Scholz: he would go", id="hearer"),
        pytest.param("Olaf Scholz told Reuters news agency rents had risen.", "Scholz: rents had risen", id="medium"),
        pytest.param(
            "Olaf Scholz told Reuters on Friday rents had risen.", "Scholz: rents had risen", id="told that day"
        ),
        pytest.param("Rents will rise again, Olaf Scholz has warned.", "Scholz: Rents will rise again", id="warned"),
        pytest.param("They saw a plan on Friday, which Olaf Scholz denied.", "Scholz: denied", id="subordinate"),
        pytest.param(
            "Olaf Scholz said on Friday that the ministers of foreign affairs and trade would come.",
            "Scholz: the ministers of foreign affairs…",
            id="no loose word at the end",
        ),
    ],
)
def test_english_titles(text: str, title: str, page: Page, lexicon: Lexicon) -> None:
    assert [mention.title for mention in extract(page(text, english=True), lexicon)] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(
            "北大西洋公约组织秘书长斯托尔滕贝格、普京、马克龙和朔尔茨21日在布鲁塞尔举行会谈。",
            "斯托尔滕贝格–普京–马克龙… 会谈 · 布鲁塞尔",
            id="three names",
        ),
        pytest.param(
            "斯托尔滕贝格、贝尔伯克、勒德里昂和拉夫罗夫21日在布宜诺斯艾利斯举行会谈。",
            "斯托尔滕贝格–贝尔伯克… 会谈 · 布宜诺斯艾利斯",
            id="two names",
        ),
    ],
)
def test_a_long_title_keeps_form_and_place(text: str, title: str, page: Page, lexicon: Lexicon) -> None:
    assert [mention.title for mention in extract(page(text), lexicon)] == [title]
