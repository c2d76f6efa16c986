"""Why a time was read as it was."""

import pytest

from viewer.extraction.dates import Rule
from viewer.ui.article.readings import reason


@pytest.mark.parametrize("rule", [rule for rule in Rule if rule is not Rule.GIVEN])
def test_every_rule_of_extraction_has_words(rule: Rule) -> None:
    assert reason(rule)


@pytest.mark.parametrize("rule", [Rule.GIVEN, "", "a rule of a later version"])
def test_other_ids_have_none(rule: str) -> None:
    assert reason(rule) is None
