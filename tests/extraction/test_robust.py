"""Any text is read without an error and in time that grows with its length only."""

from collections.abc import Callable
from datetime import date
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.domain import Article
from viewer.extraction import Lexicon, extract

Page = Callable[..., Article]

CHINESE = (
    "美俄乌普京拜登布林肯外长总统表示说称将于在与同和会谈访问通话电话记者会的了他她双方周三月日年1234567890 \n"
    "，。“”「」！？…：；、"
)
ENGLISH = (
    "President Biden met with Putin in Geneva on Jan. 10, 2022; "
    'he said "talks" will be held. “Yes,” told reporters.\'\n'
)
SECONDS = 15.0
"""Processor time far above what is needed (about a third), far below what quadratic work would take."""


@pytest.mark.parametrize("alphabet", [CHINESE, ENGLISH, CHINESE + ENGLISH], ids=["chinese", "english", "mixed"])
def test_any_text_from_the_alphabet_of_news(alphabet: str, page: Page, lexicon: Lexicon) -> None:
    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(st.text(alphabet=alphabet, max_size=200), max_size=5))
    def check(paragraphs: list[str]) -> None:
        _sound(page(*paragraphs), lexicon)

    check()


def test_any_text_at_all(page: Page, lexicon: Lexicon) -> None:
    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(st.text(st.characters(), max_size=300), max_size=4))
    def check(paragraphs: list[str]) -> None:
        _sound(page(*paragraphs), lexicon)

    check()


def test_lone_surrogates_of_names_of_files(page: Page, lexicon: Lexicon) -> None:
    article = page("\udce4王毅与拉夫罗夫2022年1月10日在北京举行会谈。\ud800", title="\udcff会谈")
    assert extract(article, lexicon)
    _sound(article, lexicon)


@pytest.mark.parametrize("published", [None, date.min, date.max])
@pytest.mark.parametrize(
    "day", ["1日", "9999年12月31日", "公元1年1月1日", "周三", "次日", "31 December 9999, a Sunday"]
)
def test_the_ends_of_the_calendar(day: str, published: date | None, page: Page, lexicon: Lexicon) -> None:
    told = f"{day}，王毅将与拉夫罗夫在北京会谈，他{day}表示同意。Wang said it on {day}."
    _sound(page(told, "12月30日他说，周一会谈。", published=published), lexicon)


def _sound(article: Article, lexicon: Lexicon) -> None:
    for mention in extract(article, lexicon):
        assert mention.evidence
        for piece in mention.evidence:
            assert article.text[piece.start : piece.end] == piece.quote


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "美国国务卿布林肯与俄罗斯外长拉夫罗夫就乌克兰局势会谈，双方表示" * 11_000, id="one sentence of a megabyte"
        ),
        pytest.param("“" * 50_000, id="opening marks"),
        pytest.param("“”" * 25_000, id="pairs of marks"),
        pytest.param('"' * 50_000, id="straight marks"),
        pytest.param("“他说「" * 16_000, id="nested marks"),
        pytest.param("，" * 200_000, id="pauses"),
        pytest.param("普京说，" * 30_000, id="clauses"),
        pytest.param("said " * 50_000, id="one verb"),
        pytest.param("Al-" * 30_000, id="one word of many parts"),
        pytest.param("欧洲防务机构（EDA）表示，" * 60_000, id="one name in brackets"),
        pytest.param(f"总理马克（{'甲' * 2_000}，表示同意。" * 50, id="a bracket that stays open"),
        pytest.param(f"法国总统马克龙表示，{'A' * 2_000}已经开始。" * 50, id="capitals in a row"),
        pytest.param(f"普京会见布林肯，拉夫罗夫{'还对甲在甲则也' * 200}。" * 50, id="small words behind a name"),
        pytest.param("她说" * 50_000, id="one pronoun that speaks"),
        pytest.param(f"刚结束印尼访问的普京{'在甲上' * 200}又会见拜登。", id="where somebody is, again and again"),
        pytest.param(f"President Macron spoke {'and the President praised it ' * 800}", id="a title that praises"),
        pytest.param(
            f"公司{'在' * 60}，公司{'在长' * 30}，" * 200, id="a body before words that may all lead to its verb"
        ),
        pytest.param("发言人张惇涵受询，不会。" * 30_000, id="one name that only its title shows"),
        pytest.param(
            "".join(f"发言人张{chr(0x7490 + n % 90)}{chr(0x7590 + n % 80)}表示。发言人说。" for n in range(20_000)),
            id="many holders of one office, and a title alone",
        ),
        pytest.param(
            "".join(f"{chr(0x4E00 + n % 5000)}{chr(0x9000 - n)}集团表示，价格上涨。" for n in range(12_000)),
            id="many bodies, each with one statement",
        ),
        pytest.param("Biden held talks with Putin in Geneva. " * 10_000, id="one meeting told again"),
        pytest.param(
            "".join(f"普京在{chr(0x4E00 + n)}{chr(0x9000 - n)}市与拜登会谈。" for n in range(12_000)), id="many towns"
        ),
    ],
)
def test_long_inputs_take_seconds(text: str, page: Page, lexicon: Lexicon) -> None:
    started = process_time()
    extract(page(text), lexicon)
    assert process_time() - started < SECONDS
