"""Our own cases: sentences as news has them, with the days a careful reader takes them for.

`chinese.jsonl` and `english.jsonl` have the lines of the peers' suites: an expectation may allow other readings
(`alt`); where it names no day at all, finding the expression is enough; where nothing is expected, nothing may be
found.
"""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from viewer.extraction.dates import TimeExpression, find_dates
from viewer.extraction.dates.lexicon import Pieces

HERE = Path(__file__).resolve().parent


def cases(name: str) -> list[Any]:
    lines = (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [pytest.param(json.loads(line), id=json.loads(line)["id"]) for line in lines]


def overlap(expression: TimeExpression, start: int, end: int) -> int:
    return min(expression.end, end) - max(expression.start, start)


def fits(expression: TimeExpression, first: str | None, last: str | None) -> bool:
    """Whether the days are those; a side that is not expected is not compared."""
    when = expression.when
    return (first is None or str(when.first) == first) and (last is None or str(when.last) == last)


@pytest.mark.parametrize("case", [*cases("chinese"), *cases("english")])
def test_case(case: dict[str, Any]) -> None:
    found = find_dates(case["text"], date.fromisoformat(case["published"]))
    if not case["expect"]:
        assert not found
    searched = 0
    for expected in case["expect"]:
        start = case["text"].index(expected["span"], searched)
        searched = start + len(expected["span"])
        best = max(found, key=lambda expression: overlap(expression, start, searched), default=None)
        assert best is not None
        assert overlap(best, start, searched) > 0, f"{expected['span']} not found"
        readings = [(expected["start"], expected["end"]), *expected.get("alt", [])]
        assert any(fits(best, *reading) for reading in readings), (expected, best)


@pytest.mark.parametrize(("language", "flags"), [("chinese", 0), ("english", re.IGNORECASE)])
def test_no_piece_is_passed_over(language: str, flags: int) -> None:
    """Where a piece can start, and with a figure or not, is told apart from the pieces: both must say the same."""
    pieces = Pieces(f"{language}_pieces", flags)
    anywhere = re.compile("|".join(pieces.told.values()), flags)
    for case in cases(language):
        text = case.values[0]["text"]
        found = [(match.span(), match.lastgroup) for match in pieces.finditer(text)]
        assert found == [(match.span(), match.lastgroup) for match in anywhere.finditer(text)], text
