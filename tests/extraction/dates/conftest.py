"""Reading texts in tests: `read(text)` gives each expression with its days."""

from collections.abc import Callable
from datetime import date

import pytest

from viewer.extraction.dates import TimeExpression, find_dates

Days = tuple[str, str | None, str | None]


def days(expression: TimeExpression) -> Days:
    """Words, first and last day."""
    first, last = expression.when.first, expression.when.last
    return expression.text, first.isoformat() if first else None, last.isoformat() if last else None


@pytest.fixture
def read() -> Callable[..., list[Days]]:
    """The expressions of a text published on 12 January 2022, a Wednesday, unless told otherwise."""

    def reader(text: str, published: date | None = date(2022, 1, 12)) -> list[Days]:
        return [days(expression) for expression in find_dates(text, published)]

    return reader
