"""Events as columns of numbers: what drawing a million of them needs, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from enum import IntFlag, StrEnum
from math import log2

import numpy as np
from numpy.typing import NDArray

from viewer.domain import Event, Kind, Precision, Status, When
from viewer.timeline.scale import DAY, HOUR, minutes

Ints = NDArray[np.int64]
Small = NDArray[np.uint8]
Indices = NDArray[np.int32]

KINDS = tuple(Kind)
STATUSES = tuple(Status)
PRECISIONS = tuple(Precision)
BANDS = frozenset({Precision.WEEK, Precision.MONTH, Precision.YEAR, Precision.VAGUE})
"""Precisions at which the event fell somewhere within its span, rather than filling it."""
UNDATED = -1
SHORTEST = {Precision.MINUTE: 15, Precision.HOUR: HOUR}


class Open(IntFlag):
    """Which sides of an event nothing bounds."""

    NEITHER = 0
    START = 1
    END = 2
    BOTH = 3


@dataclass(frozen=True, slots=True)
class Columns:
    """One row per event, in the order they were given.

    `start` and `end` (exclusive) count minutes (see `scale`); both are `UNDATED` where nothing is known. `kind`,
    `status` and `precision` index `KINDS`, `STATUSES` and `PRECISIONS`. `rank` is 0 for the event most worth a label
    and unique; `by_rank` is its inverse. `reports` counts the articles that tell of the event.
    """

    ids: Sequence[str]
    titles: Sequence[str]
    start: Ints
    end: Ints
    open: Small
    kind: Small
    status: Small
    precision: Small
    reports: Indices
    rank: Indices
    by_rank: Indices

    def __len__(self) -> int:
        return len(self.start)


def _at(clock: time | None) -> tuple[int, int]:
    return (clock.hour, clock.minute) if clock else (0, 0)


def extent(when: When) -> tuple[int, int, Open]:
    """Start and end (exclusive) in minutes and the open sides.

    An event open on one side stands on the day that is known; one with neither day is `UNDATED`.
    """
    first, last = when.first or when.last, when.last or when.first
    if first is None or last is None:
        return UNDATED, UNDATED, Open.BOTH
    sides = Open.START if when.first is None else Open.END if when.last is None else Open.NEITHER
    if when.precision in SHORTEST and when.time is not None and first == last:
        start = minutes(first, *_at(when.time))
        return start, min(start + SHORTEST[when.precision], minutes(first) + DAY), sides
    return minutes(first), minutes(last) + DAY, sides


CERTAINTY = {Status.HELD: 0.5, Status.PLANNED: 0.4, Status.CANCELLED: 0.3, Status.PROPOSED: 0.0}


def importance(event: Event) -> float:
    """How much an event deserves a label: told by many, between several parties, certain, and precise."""
    score = 2.0 * log2(1 + len(event.reports)) + 0.5 * min(len(event.parties), 4) + CERTAINTY[event.status]
    if event.kind is Kind.MEETING:
        score += 1.5
    if event.when.precision in BANDS:
        score -= 1.5
    if event.reports and event.reports[0].mention.optional:
        score -= 1.0
    return score


def ranked(weights: NDArray[np.float64]) -> tuple[Indices, Indices]:
    """`rank` and `by_rank` of weights, heaviest first. Ties are broken by a fixed shuffle, so no side is favoured."""
    row = np.arange(len(weights), dtype=np.uint32)
    jitter = (row * np.uint32(2654435761)).astype(np.float64) / 2.0**40  # Knuth's multiplicative hash, below 1/256
    by_rank = np.argsort(-(weights + jitter)).astype(np.int32)
    rank = np.empty_like(by_rank)
    rank[by_rank] = row.view(np.int32)
    return rank, by_rank


def columns(events: Sequence[Event]) -> Columns:
    """The columns of events."""
    spans = np.array([extent(event.when) for event in events], dtype=np.int64).reshape(-1, 3)
    rank, by_rank = ranked(np.array([importance(event) for event in events], dtype=np.float64))
    return Columns(
        ids=[event.id for event in events],
        titles=[event.title for event in events],
        start=np.ascontiguousarray(spans[:, 0]),
        end=np.ascontiguousarray(spans[:, 1]),
        open=spans[:, 2].astype(np.uint8),
        kind=_places([event.kind for event in events], KINDS),
        status=_places([event.status for event in events], STATUSES),
        precision=_places([event.when.precision for event in events], PRECISIONS),
        reports=np.array([len(event.reports) for event in events], dtype=np.int32),
        rank=rank,
        by_rank=by_rank,
    )


def _places(values: Sequence[StrEnum], among: Sequence[StrEnum]) -> Small:
    place = {value: at for at, value in enumerate(among)}
    return np.array([place[value] for value in values], dtype=np.uint8)
