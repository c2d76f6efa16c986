"""What the tagger hands out: a time expression, the days it names and how they were found."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression of a text.

    `start` and `end` are offsets in code points. `when` is the time to be shown, with the relation applied; `span` the
    days that the words name, without it (since 2014 names the year 2014). `rule` is the identifier of the rule that
    chose the reading and `reference` the day it was read from, so that a reader can be told why.
    """

    start: int
    end: int
    text: str
    when: When
    kind: ExpressionKind
    relation: Relation
    span: tuple[date | None, date | None]
    rule: str
    reference: date | None
