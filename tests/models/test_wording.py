"""Days and parties as the reader's language has them."""

from datetime import date, time

import pytest

from viewer.domain import Basis, Precision, When
from viewer.models.parties import party_name
from viewer.models.wording import Wording


def when(first: str | None, last: str | None, precision: Precision, at: time | None = None) -> When:
    days = [date.fromisoformat(text) if text else None for text in (first, last)]
    return When(days[0], days[1], precision, Basis.EXPLICIT, at)


@pytest.mark.parametrize(
    ("given", "chinese", "english"),
    [
        (when("2022-01-10", "2022-01-10", Precision.DAY), "2022年1月10日周一", "Mon, Jan 10, 2022"),
        (
            when("2022-01-10", "2022-01-10", Precision.MINUTE, time(9, 5)),
            "2022年1月10日周一 09:05",
            "Mon, Jan 10, 2022 09:05",
        ),
        (when("2022-01-10", "2022-01-13", Precision.RANGE), "2022年1月10日至13日", "Jan 10\u2009–\u200913, 2022"),
        (when("2022-01-01", "2022-01-31", Precision.MONTH), "2022年1月", "Jan 2022"),
        (when("2022-01-01", "2022-12-31", Precision.YEAR), "2022年", "2022"),
    ],
)
def test_no_more_is_said_than_is_known(given: When, chinese: str, english: str) -> None:
    assert Wording("zh_CN").when(given) == chinese
    assert Wording("en").when(given) == english


def test_open_sides_are_said_to_be_open() -> None:
    words = Wording("en")
    assert words.when(when(None, "2022-01-11", Precision.VAGUE)) == "by Jan 11, 2022, day unknown"
    assert words.when(when("2022-01-11", None, Precision.VAGUE)) == "since Jan 11, 2022"
    assert words.when(when(None, None, Precision.VAGUE)) == "time unknown"


@pytest.mark.parametrize(
    ("code", "chinese", "english"),
    [
        ("RU", "俄罗斯", "Russia"),
        ("NATO", "北约", "NATO"),
        ("OSCE", "欧安组织", "OSCE"),
        ("AU", "澳大利亚", "Australia"),
        ("AU_", "非洲联盟", "African Union"),
        ("XX1", "XX1", "XX1"),
    ],
)
def test_parties_are_named_in_the_readers_language(code: str, chinese: str, english: str) -> None:
    assert party_name(code, "zh_CN") == chinese
    assert party_name(code, "en") == english
