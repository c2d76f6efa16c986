"""Finds the time expressions of a text and says which days they mean."""

from datetime import date, datetime

from viewer.extraction.dates.expression import ExpressionKind, Relation, Rule, TimeExpression
from viewer.extraction.dates.resolver import Walk

__all__ = ["ExpressionKind", "Relation", "Rule", "TimeExpression", "find_dates"]


def find_dates(text: str, published: date | None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, sorted, not overlapping; offsets in code points into `text`.

    `text` may be plain or a whole raw file: markup, addresses and metadata other than the title are passed over.
    `published` is the day of publication (of a `datetime` its day counts); without it only what the text itself dates
    has days. Of a text with more than 20 000 expressions the first ones are read. Never raises, whatever the text.
    """
    day = published.date() if isinstance(published, datetime) else published
    return tuple(Walk(text, day).expressions())
