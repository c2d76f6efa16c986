"""Finds the time expressions of a text and says which days they mean."""

from datetime import date

from viewer.extraction.dates.expression import ExpressionKind, Relation, TimeExpression
from viewer.extraction.dates.resolver import Walk

__all__ = ["ExpressionKind", "Relation", "TimeExpression", "find_dates"]


def find_dates(text: str, published: date | None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, sorted, not overlapping; offsets in code points into `text`.

    `published` is the day the text was published; without it only full dates have days. Never raises on any text.
    """
    return tuple(Walk(text, published).expressions())
