"""Dates as people type them."""

from datetime import date, datetime

import pytest

from viewer.ui.date_words import parse_day

TODAY = datetime(2022, 2, 10, 12)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2022年1月10日", date(2022, 1, 10)),
        ("1月10日", date(2022, 1, 10)),
        ("一月十日", date(2022, 1, 10)),
        ("二〇二二年一月十日", date(2022, 1, 10)),
        ("2022年1月", date(2022, 1, 1)),
        ("去年12月", date(2021, 12, 1)),
        ("上周一", date(2022, 1, 31)),
        ("三天前", date(2022, 2, 7)),
        ("前天", date(2022, 2, 8)),
        ("20220110", date(2022, 1, 10)),
        (" 2022/1/10 ", date(2022, 1, 10)),
    ],
)
def test_chinese_dates(typed: str, day: date) -> None:
    assert parse_day(typed, "zh_CN", TODAY) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("10 January 2022", date(2022, 1, 10)),
        ("Jan 10, 2022", date(2022, 1, 10)),
        ("January 2022", date(2022, 1, 1)),
        ("10/1/2022", date(2022, 1, 10)),
        ("2022-01", date(2022, 1, 1)),
        ("yesterday", date(2022, 2, 9)),
        ("last Monday", date(2022, 2, 7)),
        ("two weeks ago", date(2022, 1, 27)),
        ("1月10日", date(2022, 1, 10)),
    ],
)
def test_english_dates_and_chinese_ones_beside_them(typed: str, day: date) -> None:
    assert parse_day(typed, "en", TODAY) == day


@pytest.mark.parametrize("typed", ["", "  ", "ju", "明", "not a day", "会谈", "2022年13月40日"])
def test_what_names_no_day(typed: str) -> None:
    assert parse_day(typed, "zh_CN", TODAY) is None
