"""Events as NumPy columns, so that filtering and counting a hundred thousand of them takes milliseconds."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from viewer.domain import Event, When
from viewer.extraction.text.script import simplify

Mask = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]

UNDATED = -1
"""The day of an event of which nothing is known; all others are proleptic ordinals (`date.toordinal`)."""


class Facet(StrEnum):
    """The properties that events are counted and filtered by."""

    KIND = "kind"
    STATUS = "status"
    PARTY = "party"
    ACTOR = "actor"
    OUTLET = "outlet"
    YEAR = "year"
    MONTH = "month"
    PRECISION = "precision"


@dataclass(frozen=True, slots=True)
class Labels:
    """The values of one facet: event `rows[i]` has the value `names[codes[i]]`. An event may have several or none.

    A name printed in Simplified here and in Traditional characters there is one value, in the form first met.
    """

    names: tuple[str, ...]
    rows: Numbers
    codes: Numbers

    def having(self, chosen: Iterable[str], events: int) -> Mask:
        """Which of the `events` have at least one of the `chosen` values."""
        wanted = {simplify(name) for name in chosen}
        flags = np.fromiter((simplify(name) in wanted for name in self.names), np.bool_, len(self.names))
        mask = np.zeros(events, np.bool_)
        mask[self.rows[flags[self.codes]]] = True
        return mask

    def counts(self, mask: Mask) -> Numbers:
        """How many events of the mask have each value, in the order of `names`."""
        return np.bincount(self.codes[mask[self.rows]], minlength=len(self.names))


@dataclass(frozen=True, slots=True)
class Columns:
    """What is filtered by, one row an event. `first` and `last` are ordinals; an open side repeats the known one."""

    first: Numbers
    last: Numbers
    labels: dict[Facet, Labels]
    texts: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.first)

    def within(self, first: date, last: date) -> Mask:
        """Which events touch the days from `first` to `last`, both inclusive. Undated events touch none."""
        touching: Mask = (self.last >= max(first.toordinal(), 1)) & (self.first <= last.toordinal())
        return touching


class ColumnsBuilder:
    """Grows columns batch by batch: an event is looked at once, however many batches follow."""

    def __init__(self) -> None:
        self._days: list[tuple[int, int]] = []
        self._texts: list[str] = []
        self._growing = {facet: _GrowingLabels(values) for facet, values in _VALUES.items()}

    def add(self, events: Iterable[Event]) -> None:
        """Append events; their rows follow those added before."""
        for event in events:
            row = len(self._days)
            self._days.append(known_days(event.when))
            self._texts.append(searchable(event))
            for growing in self._growing.values():
                growing.add(row, event)

    def columns(self) -> Columns:
        """A snapshot of everything added so far."""
        days = np.array(self._days, np.int64).reshape(-1, 2)
        labels = {facet: growing.labels() for facet, growing in self._growing.items()}
        return Columns(days[:, 0].copy(), days[:, 1].copy(), labels, tuple(self._texts))


class _GrowingLabels:
    def __init__(self, values: Callable[[Event], Iterable[str]]) -> None:
        self._values = values
        self._codes_of: dict[str, int] = {}
        self._names: list[str] = []
        self._rows: list[int] = []
        self._codes: list[int] = []

    def add(self, row: int, event: Event) -> None:
        for name in self._values(event):
            code = self._codes_of.setdefault(simplify(name), len(self._names))
            if code == len(self._names):
                self._names.append(name)
            self._rows.append(row)
            self._codes.append(code)

    def labels(self) -> Labels:
        return Labels(tuple(self._names), np.array(self._rows, np.int64), np.array(self._codes, np.int64))


def fold(text: str) -> str:
    """Text as it is compared in a search: width, case and script (Traditional or Simplified) make no difference."""
    return simplify(unicodedata.normalize("NFKC", text).casefold())


def searchable(event: Event) -> str:
    """Everything of an event that a search looks into, folded."""
    return fold("\n".join(_words(event)))


def known_days(when: When) -> tuple[int, int]:
    """First and last day as ordinals. An open side repeats the known one; nothing known is `UNDATED`."""
    first, last = when.first or when.last, when.last or when.first
    return (first.toordinal() if first else UNDATED, last.toordinal() if last else UNDATED)


def outlets(event: Event) -> Iterator[str]:
    """The outlets that report an event, each once, the most telling report's first."""
    return iter(dict.fromkeys(report.article.outlet for report in event.reports if report.article.outlet))


def _words(event: Event) -> Iterator[str]:
    yield event.title
    yield event.place or ""
    for actor in event.actors:
        yield actor.name
        yield from actor.surfaces
    for report in event.reports:
        yield report.article.title
        yield from (evidence.quote for evidence in report.mention.evidence)


def _days(event: Event) -> date | None:
    return event.when.first or event.when.last


def _years(event: Event) -> Iterator[str]:
    day = _days(event)
    if day is not None:
        yield f"{day:%Y}"


def _months(event: Event) -> Iterator[str]:
    day = _days(event)
    if day is not None:
        yield f"{day:%Y-%m}"


_VALUES: dict[Facet, Callable[[Event], Iterable[str]]] = {
    Facet.KIND: lambda event: (event.kind,),
    Facet.STATUS: lambda event: (event.status,),
    Facet.YEAR: _years,
    Facet.MONTH: _months,
    Facet.PARTY: lambda event: dict.fromkeys(event.parties),
    Facet.ACTOR: lambda event: dict.fromkeys(actor.name for actor in event.actors),
    Facet.OUTLET: outlets,
    Facet.PRECISION: lambda event: (event.when.precision,),
}
