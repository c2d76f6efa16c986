"""What a text has told so far: days, and events with their days."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import NamedTuple

from viewer.extraction.dates.atoms import Level
from viewer.extraction.dates.lexicon import table
from viewer.extraction.dates.spans import Span

_FEW = 4
"""Days that a meeting may last; what is longer (this week) dates no event."""
_FEW_TOLD = 12
_RECENT = 100
"""How many events back are looked through: a bound, for texts of a million events."""


class Told(NamedTuple):
    """Days told at a place of the text; `quoted` inside somebody's words, `dated` by the calendar with a year;
    `level` of the finest piece that names days; `ahead` in words about what is to come, `aside` in a look back
    (周五曾表示)."""

    at: int
    end: int
    span: Span
    quoted: bool
    year: bool
    level: Level
    ahead: bool
    aside: bool

    def is_over(self, now: date | None) -> bool:
        """Whether it is not to come."""
        return not self.ahead and (now is None or self.span.first <= now)


@dataclass(slots=True)
class _Happening:
    """An event told at a place of the text, with its days once they are known."""

    name: str
    at: int
    span: Span | None


@cache
def _kin() -> Mapping[str, frozenset[str]]:
    """For each class of events those that a later word of that class may mean."""
    groups = table("events")["kin"]
    return {name: frozenset(names) for names in groups.values() for name in names}


@dataclass(slots=True)
class Memory:
    """The state of the walk through one text."""

    told: list[Told] = field(default_factory=list)
    _events: list[_Happening] = field(default_factory=list)

    def tell(self, told: Told, sentence: int) -> None:
        """A day was told; events of this sentence that have none yet took place on it."""
        self.told.append(told)
        if (told.span.last - told.span.first).days >= _FEW:
            return
        for event in reversed(self._events[-_RECENT:]):
            if event.at < sentence:
                break
            event.span = event.span or told.span

    def happen(self, name: str, at: int, span: Span | None) -> None:
        """An event was told, with its days if they are known."""
        self._events.append(_Happening(name, at, span))

    @property
    def last(self) -> Told | None:
        """What was told last, however wide."""
        return self.told[-1] if self.told else None

    @property
    def recent(self) -> list[Told]:
        """What was told last, a few of it."""
        return self.told[-_FEW_TOLD:]

    def first_days_of(self, name: str, at: int, now: date) -> Span | None:
        """The days of the first event after a place that a word of this class may mean, if not to come."""
        kin = _kin().get(name, frozenset((name,)))
        later = (event for event in self._events[:_RECENT] if event.at > at and event.name in kin and event.name)
        return next((event.span for event in later if event.span and event.span.first <= now), None)

    def day_since(self, at: int) -> Span | None:
        """The last day (or few days) told from a place on."""
        last = self.last_day
        return last.span if last is not None and last.at >= at else None

    @property
    def last_day(self) -> Told | None:
        """What was told last and is a day or few."""
        return next((t for t in reversed(self.recent) if (t.span.last - t.span.first).days < _FEW), None)

    def last_day_over(self, now: date | None) -> Told | None:
        """The same, of what is not to come."""
        few = (told for told in reversed(self.recent) if (told.span.last - told.span.first).days < _FEW)
        return next((told for told in few if told.is_over(now)), None)

    @property
    def last_day_outside(self) -> Told | None:
        """The same, told by the article itself, not within a quotation."""
        few = (t for t in reversed(self.told[-_RECENT:]) if (t.span.last - t.span.first).days < _FEW)
        return next((t for t in few if not t.quoted), None)

    def days_of(self, name: str, now: date, *, future: bool) -> Span | None:
        """The days of the event told last that a word of this class may mean; one to come only where `future`."""
        kin = _kin().get(name, frozenset((name,)))
        for event in reversed(self._events[-_RECENT:]):
            if event.name and event.name in kin and event.span and (future or event.span.first <= now):
                return event.span
        return None
