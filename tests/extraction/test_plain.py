"""Each report of `plain_news` is read as it says; what is known not to be read stays listed as such."""

import re
from pathlib import Path

import pytest

from tests.extraction.plain_news import Report, reports
from viewer.extraction import Lexicon
from viewer.extraction.statements.unsaid import NOT_SAID, UNSAID
from viewer.extraction.text.patterns import compiled

REPORTS = [*reports()]
OPEN = 0.28
"""Share of the reports that may be open: what was reached, and a little more."""


READ = [pytest.param(report, id=report.id) for report in REPORTS if not report.open]


@pytest.mark.parametrize("report", READ)
def test_plain_news_is_read(report: Report, tmp_path: Path, lexicon: Lexicon) -> None:
    assert report.differences(report.read(tmp_path, lexicon)) == []


def test_each_report_has_its_own_name() -> None:
    assert len({report.id for report in REPORTS}) == len(REPORTS)


def test_few_reports_are_open() -> None:
    assert sum(report.open for report in REPORTS) <= OPEN * len(REPORTS)


def test_what_is_read_by_now_is_not_called_open(tmp_path: Path, lexicon: Lexicon) -> None:
    read = [report.id for report in REPORTS if report.open and not report.differences(report.read(tmp_path, lexicon))]
    assert read == [], "python -m tests.remake plain"


def test_nothing_unsaid_is_passed_over() -> None:
    """The first characters of what negates a verb of saying are told apart from it: both must say the same."""
    whole = re.compile("|".join(compiled("statements", sort).pattern for sort in UNSAID))
    for report in REPORTS:
        text = report.text.lower()
        for end in range(1, len(text)):
            before = text[max(0, end - 40) : end]
            assert (NOT_SAID.search(before) is None) == (whole.search(before) is None), before
