"""When something took place, and how far the text commits itself to it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How far a text commits itself to a time, finest first."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    RANGE = "range"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    VAGUE = "vague"


class Basis(StrEnum):
    """How a time was found."""

    EXPLICIT = "explicit"
    """The text names month and day, or more."""
    RELATIVE = "relative"
    """A bare day, a weekday, today, last week: read from the day of publication."""
    ANCHORED = "anchored"
    """Tied to another event or date of the text: after the talks, the next day."""
    PUBLICATION = "publication"
    """No time expression applies: the day of publication is assumed."""
    NONE = "none"
    """Nothing is known."""


@dataclass(frozen=True, slots=True)
class When:
    """A span of whole days, both ends inclusive; an end that nothing bounds is `None`.

    `time` is the time of day, in the outlet's own zone, where the text gives one. Raises `ValueError` where
    `first` comes after `last`.
    """

    first: dt.date | None
    last: dt.date | None
    precision: Precision
    basis: Basis
    time: dt.time | None = None

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.first > self.last:
            raise ValueError(f"a time cannot end ({self.last}) before it starts ({self.first})")
