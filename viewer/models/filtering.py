"""Which events are shown: words to find, values chosen in facets, a period. Pure values; Qt is not needed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import numpy as np

from viewer.models.columns import Columns, Facet, Mask, fold


@dataclass(frozen=True, slots=True)
class Filter:
    """What an event must have to be shown.

    `text`: every word of it is found in the event. `chosen`: of each facet named, at least one of the values.
    `together`: parties that all take part. `period`: days, both inclusive, that the event touches.
    """

    text: str = ""
    chosen: Mapping[Facet, frozenset[str]] = field(default_factory=dict)
    together: tuple[str, ...] = ()
    period: tuple[date, date] | None = None

    @property
    def empty(self) -> bool:
        """Whether everything is shown."""
        return not (self.text.strip() or self.chosen or self.together or self.period)

    def choosing(self, facet: Facet, values: Iterable[str]) -> "Filter":
        """The same filter with these values of a facet; no values lifts the facet's condition."""
        others = {key: kept for key, kept in self.chosen.items() if key is not facet}
        wanted = frozenset(values)
        return replace(self, chosen={**others, facet: wanted} if wanted else others)

    def toggling(self, facet: Facet, value: str) -> "Filter":
        """The same filter with one value of a facet turned on or off."""
        return self.choosing(facet, self.chosen.get(facet, frozenset()) ^ {value})


@dataclass(frozen=True, slots=True)
class FacetCount:
    """One value of a facet: how many events would be left if it were chosen, and whether it is."""

    value: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Filtered:
    """The outcome of a filter: which events pass, and for each facet its values, chosen or frequent ones first."""

    mask: Mask
    facets: Mapping[Facet, tuple[FacetCount, ...]]

    @property
    def shown(self) -> int:
        """How many events pass."""
        return int(self.mask.sum())


def apply(wanted: Filter, columns: Columns) -> Filtered:
    """Filter the events and count each facet's values among the events that pass all *other* facets."""
    common = _common(wanted, columns)
    passing = {facet: columns.labels[facet].having(values, len(columns)) for facet, values in wanted.chosen.items()}
    everything = _all([common, *passing.values()])
    facets = {}
    for facet in Facet:
        others = (mask for other, mask in passing.items() if other is not facet)
        base = _all([common, *others]) if facet in passing else everything
        facets[facet] = _count(facet, columns, base, wanted.chosen.get(facet, frozenset()))
    return Filtered(everything, facets)


def _common(wanted: Filter, columns: Columns) -> Mask:
    """The conditions that are no facet's."""
    masks = [columns.labels[Facet.PARTY].having([party], len(columns)) for party in wanted.together]
    if wanted.period is not None:
        masks.append(columns.within(*wanted.period))
    return _all([_found(wanted.text, columns), *masks])


def _found(text: str, columns: Columns) -> Mask:
    mask = np.ones(len(columns), np.bool_)
    for word in fold(text).split():
        mask &= np.fromiter((word in searched for searched in columns.texts), np.bool_, len(columns))
    return mask


def _all(masks: list[Mask]) -> Mask:
    return masks[0] if len(masks) == 1 else np.logical_and.reduce(masks)


def _count(facet: Facet, columns: Columns, mask: Mask, chosen: frozenset[str]) -> tuple[FacetCount, ...]:
    labels = columns.labels[facet]
    counted = zip(labels.names, labels.counts(mask).tolist(), strict=True)
    values = [FacetCount(name, count, name in chosen) for name, count in counted if count or name in chosen]
    by_time = facet in (Facet.YEAR, Facet.MONTH)
    return tuple(sorted(values, key=lambda each: each.value if by_time else (-each.count, each.value)))


def to_json(wanted: Filter) -> dict[str, Any]:
    """A filter as plain JSON values, for a named view."""
    return {
        "text": wanted.text,
        "chosen": {facet.value: sorted(values) for facet, values in wanted.chosen.items()},
        "together": list(wanted.together),
        "period": [day.isoformat() for day in wanted.period] if wanted.period else None,
    }


def from_json(fields: Mapping[str, Any]) -> Filter:
    """What `to_json` gave. Raises `ValueError`, `TypeError`, `AttributeError` or `KeyError` for anything else."""
    period = fields.get("period")
    return Filter(
        text=str(fields.get("text", "")),
        chosen={Facet(facet): frozenset(map(str, values)) for facet, values in fields.get("chosen", {}).items()},
        together=tuple(map(str, fields.get("together", ()))),
        period=(date.fromisoformat(period[0]), date.fromisoformat(period[1])) if period else None,
    )
