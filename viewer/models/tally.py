"""Who met whom how often, and who spoke how often: counts over the events that pass the filter and lie in view."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from viewer.domain import Event, Kind
from viewer.extraction.text.script import simplify


@dataclass(frozen=True, slots=True)
class Tally:
    """`parties` in order of their number of meetings. `pairs[a, b]` counts the meetings of two, in both orders;
    `totals` the meetings of one. `speakers` are actors with the number of their statements, most first."""

    parties: tuple[str, ...]
    pairs: dict[tuple[str, str], int]
    totals: dict[str, int]
    speakers: tuple[tuple[str, int], ...]


def tally(events: Iterable[Event]) -> Tally:
    """Count the events. A meeting of three parties counts once for each of the three pairs.

    A speaker printed in Simplified here and in Traditional characters there is one.
    """
    pairs: Counter[tuple[str, str]] = Counter()
    totals: Counter[str] = Counter()
    speakers: Counter[str] = Counter()
    printed: dict[str, str] = {}
    for event in events:
        if event.kind is Kind.STATEMENT:
            names = {simplify(actor.name): actor.name for actor in event.actors}
            for key, name in names.items():
                printed.setdefault(key, name)
            speakers.update(names.keys())
            continue
        parties = set(event.parties)
        totals.update(parties)
        for one, other in combinations(sorted(parties), 2):
            pairs[one, other] += 1
            pairs[other, one] += 1
    return Tally(
        _ranked(totals), dict(pairs), dict(totals), tuple((printed[name], count) for name, count in _most(speakers))
    )


def _ranked(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in _most(counts))


def _most(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Most first; equal counts by name, so that the order does not hang on that of reading."""
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
