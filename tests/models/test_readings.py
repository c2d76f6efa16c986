"""Why a time was read as it was."""

import pytest

from viewer.domain import Basis, Precision, When
from viewer.extraction.dates import Rule
from viewer.extraction.dating.days import Undated
from viewer.models.readings import reason
from viewer.models.wording import Wording

IDS = (*Rule, *Undated)
SOME_DAY = When(None, None, Precision.VAGUE, Basis.NONE)


@pytest.mark.parametrize("rule", IDS)
def test_every_id_that_extraction_gives_has_words(rule: str) -> None:
    assert " " in Wording("en").reading(SOME_DAY, rule)


@pytest.mark.parametrize("rule", IDS)
def test_and_in_chinese_too(chinese: None, rule: str) -> None:
    words = Wording("zh_CN").reading(SOME_DAY, rule)
    assert words
    assert not any(letter.isascii() and letter.isalpha() for letter in words)


def test_no_two_ids_are_the_same() -> None:
    assert len(set(IDS)) == len(IDS)


@pytest.mark.parametrize("rule", [Rule.GIVEN, "", "a rule of a later version"])
def test_where_the_rule_says_nothing_the_basis_does(rule: str) -> None:
    assert reason(rule) is None
    assert Wording("en").reading(SOME_DAY, rule) == Wording("en").basis(Basis.NONE)
