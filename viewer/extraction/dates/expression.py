"""What the tagger hands out: a time expression, the days it names and how they were found."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from viewer.domain.when import When


class ExpressionKind(StrEnum):
    """What an expression hangs on."""

    CALENDAR = "calendar"
    """A calendar: 1月12日, 2014, Jan. 10."""
    DEICTIC = "deictic"
    """The day of publication, or of speaking inside a quotation: 今天, 上周三, last week."""
    EVENT = "event"
    """Another event of the text: 会后, 访问期间, after the talks."""
    CONNECTIVE = "connective"
    """The date told last: 次日, 此前, two days later."""
    FUZZY = "fuzzy"
    """The present, without saying how wide it is: 近日, 目前, recently."""


class Relation(StrEnum):
    """How an event stands to the days that the expression names."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


class Rule(StrEnum):
    """Why an expression was read as it was."""

    GIVEN = "given"
    """The words allow one reading only."""
    NEAREST = "nearest"
    """Of several the one nearest to the reference day."""
    FUTURE = "tense-future"
    """The next one: the words around it speak of what is to come."""
    PAST = "tense-past"
    """The last one: the words around it speak of what has been."""
    LIST = "list"
    """Goes on from the date before it in a list."""
    TOLD = "told"
    """Counts from the day told last."""
    TOLD_MONTH = "told-month"
    """A day of the month told just before."""
    TOLD_YEAR = "told-year"
    """A month of the year told just before."""
    QUOTED = "quoted"
    """Counts from the day on which the quotation was spoken."""
    DATELINE = "dateline"
    """Counts from the day of the agency's dateline."""
    QUERY_NEXT = "query-next"
    """Stands alone: the next such day."""
    QUERY_THIS_YEAR = "query-this-year"
    """Stands alone: that of this year."""
    PUBLICATION = "publication"
    """No day is told: the day of publication."""
    NEAR_PRESENT = "near-present"
    """Near the reference day, how near it does not say."""
    EVENT = "event"
    """The day of an event told before."""
    EVENT_LATER = "event-later"
    """The day of an event that the text dates further on."""
    EVENT_UNKNOWN = "event-unknown"
    """Hangs on an event whose day is not told."""
    NO_PUBLICATION = "no-publication"
    """The day of publication is not known."""
    NONE = "none"
    """No reading: there is no such day."""


class TimeExpression(NamedTuple):
    """A time expression of a text.

    `start` and `end` are offsets in code points, `plain` is `text` in Simplified characters.
    `when` is the time to be shown, with the relation applied; `span` the
    days that the words name, without it (since 2014 names the year 2014). `rule` is the rule that
    chose the reading, and `reference` the day it was read from, so that a reader can be told why.
    """

    start: int
    end: int
    text: str
    plain: str
    when: When
    kind: ExpressionKind
    relation: Relation
    span: tuple[date | None, date | None]
    rule: Rule
    reference: date | None
