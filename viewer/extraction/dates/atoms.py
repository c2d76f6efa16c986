"""The smallest pieces of a time expression, in the order in which they narrow a time down."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from viewer.extraction.dates.offsets import Offset

TOLD = "told"
"""Name of a duration that counts from the day told last: two days later."""
IF_FUTURE = "if-future"
"""Name of a duration that is a time only where the tense says so: in two weeks."""


class Level(IntEnum):
    """How fine a piece is, coarsest first. In one expression each piece narrows what stands before it."""

    CENTURY = 0
    DECADE = 1
    YEAR = 2
    SEASON = 3  # halves, quarters, seasons, festivals
    MONTH = 4
    EDGE = 5
    WEEK = 6
    DAY = 7
    WEEKDAY = 8
    PART = 9
    CLOCK = 10


class How(StrEnum):
    """How the values of a piece are to be read."""

    IS = "is"
    """A number on the calendar: 2022年, 3月, 周三."""
    FROM_NOW = "from-now"
    """A count from the reference day: 去年, 上月, 昨天; of a weekday the week and the day."""
    FROM_TOLD = "from-told"
    """A count from the day told last: 次日, 同月."""
    NTH = "nth"
    """A place within what stands before: 第二周, 最后一个星期一 (-1)."""
    COUNT = "count"
    """So many from the start (or end, negative) of what stands before: 前五个月, 最后3周."""
    MONTHS = "months"
    """First and last month of a year: 上半年, 暑假."""
    NAMED = "named"
    """Looked up by name: a festival, a season, 月底."""
    NEAREST = "nearest"
    """The last before the reference day (-1), the next after it (1), or this year's (0): last June, next summer."""
    REST = "rest"
    """What is left of the present year, month or week: 年内."""
    OFFSET = "offset"
    """A duration from the reference day: 三年前."""
    FUZZY = "fuzzy"
    """Near the present: 近日."""
    CONNECTIVE = "connective"
    """Before, at or after what was told last: 此前."""
    EVENT = "event"
    """Before, at or after an event: 会谈后."""
    NOUN = "noun"
    """An event told, no time expression: 会谈."""
    CLAUSE_END = "clause-end"
    """The end of a clause that tells of an event: (回复)之后."""

    @property
    def joins(self) -> bool:
        """Whether such a piece can be one of several in an expression."""
        return self not in _ALONE


_ALONE = frozenset({How.FUZZY, How.CONNECTIVE, How.EVENT, How.NOUN, How.CLAUSE_END})


@dataclass(slots=True)
class Atom:
    """One piece: its place in the text, its level and what it says; `offset` where it is a duration. Never changed,
    though not frozen."""

    start: int
    end: int
    level: Level
    how: How
    values: tuple[int, ...] = ()
    name: str = ""
    offset: Offset | None = None
