"""Whatever the text, the tagger gives an answer, and in a time that grows no faster than the text."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.extraction.dates.repeats import REPEATED
from viewer.extraction.dates import find_dates

PIECES = (
    "今昨明前后上下本次年月日号周星期礼拜一二三四五六七八九十零〇百千两几数半多个第末初底至到从自起以来之内间和、，。"
    "“”（）会谈访问时分点凌晨上午下午晚春夏秋冬季度世纪代 \n-/.:~<>0123456789"
)
WORDS = [
    *("on ", "Monday ", "Jan. ", "12", "th ", "the ", "last ", "week ", "of ", "two ", "years ", "ago ", "May "),
    *("2022 ", "after ", "talks ", "to ", "and ", "-", ", ", "p.m. ", "between ", "since ", "first ", "quarter "),
    *(
        "1990s ",
        "late ",
        "early ",
        "weekend ",
        "day ",
        "before ",
        "vote ",
        "“",
        "”",
        "said ",
        "till ",
        "days ",
        "in ",
        "5 ",
    ),
    *("that ", "year ", "within ", "on ", "Friday ", "earlier ", "twenty-", "one ", ". "),
]
CHINESE_WORDS = [
    *(
        "“",
        "”",
        "会谈",
        "会后",
        "之后",
        "之前",
        "期间",
        "第二天",
        "次日",
        "三天后",
        "两年前",
        "上",
        "周",
        "周日",
        "今天",
    ),
    *(
        "1月",
        "12日",
        "2021年",
        "和",
        "、",
        "至",
        "自",
        "以来",
        "将于",
        "表示",
        "，",
        "。",
        "春节",
        "正月",
        "初七",
        "底",
    ),
    *("前", "后", "此前", "一周", "上午", "9点", "近", "来", "同月", "年", "初", "下", "半", "个月"),
]
LONG = 30_000
published = st.none() | st.dates()


@given(st.text(), published)
def test_any_text(text: str, day: date | None) -> None:
    check(text, day)


@settings(max_examples=300)
@given(st.text(PIECES, max_size=60), published)
def test_any_string_of_what_chinese_dates_are_made_of(text: str, day: date | None) -> None:
    check(text, day)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=20).map("".join), published)
def test_any_string_of_what_english_dates_are_made_of(text: str, day: date | None) -> None:
    check(text, day)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(CHINESE_WORDS), max_size=20).map("".join), published)
@example("近1月正月", date(2000, 3, 1))
@example("过去1月下旬", date(2000, 3, 1))
def test_any_string_of_the_words_of_chinese_dates(text: str, day: date | None) -> None:
    check(text, day)


@pytest.mark.parametrize("piece", REPEATED, ids=repr)
def test_long_repetitions(piece: str) -> None:
    check(piece * (LONG // len(piece)), date(2022, 1, 12))


def check(text: str, day: date | None) -> None:
    end = 0
    for found in find_dates(text, day):
        assert end <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        end = found.end


@pytest.mark.parametrize("before", ["", "上", "下", "前", "后", "过去", "未来", "90后"])
@pytest.mark.parametrize("count", ["0", "00", "\uff10", "零", "半"])  # fullwidth zero, too
@pytest.mark.parametrize("unit", ["日", "天内", "周", "个月前", "年"])
def test_no_days_at_all(before: str, count: str, unit: str) -> None:
    find_dates(f"退烧{before}{count}{unit}，继续工作。", date(2022, 1, 5))
