"""Finds the time expressions of a text and says which days they mean."""

from datetime import date, datetime

from viewer.extraction.dates.expression import ExpressionKind, Relation, Rule, TimeExpression
from viewer.extraction.dates.page import Page
from viewer.extraction.dates.recognise import recognise
from viewer.extraction.dates.resolver import Walk

__all__ = ["ExpressionKind", "Relation", "Rule", "TimeExpression", "Times", "find_dates"]


class Times:
    """The time expressions of one text, found once, to be read from one day of publication or another.

    The text may be plain or a whole raw file: markup, addresses and metadata other than the title are passed over. Of a
    text with more than 20 000 expressions the first ones are read.
    """

    def __init__(self, text: str) -> None:
        self._page = Page(text)
        self._phrases = recognise(self._page.plain)

    def read(self, published: date | None) -> tuple[TimeExpression, ...]:
        """The expressions, sorted, not overlapping; offsets in code points into the text. Never raises.

        `published` is the day of publication (of a `datetime` its day counts); without it only what the text itself
        dates has days.
        """
        day = published.date() if isinstance(published, datetime) else published
        return tuple(Walk(self._page, self._phrases, day).expressions())


def find_dates(text: str, published: date | None) -> tuple[TimeExpression, ...]:
    """The time expressions of `text`, read as `Times` reads them on the day `published`."""
    return Times(text).read(published)
