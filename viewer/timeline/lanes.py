"""Which events stand in which lane, which lanes are shown, and how tall each is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log2

import numpy as np
from numpy.typing import NDArray

from viewer.domain import Event
from viewer.timeline.columns import Indices
from viewer.timeline.metrics import Metrics

NOBODY = ""
"""Key of the lane for events that name none."""


class LaneBy(StrEnum):
    """What the lanes are made of."""

    PARTY = "party"
    KIND = "kind"
    OUTLET = "outlet"
    ACTOR = "actor"
    ARTICLE = "article"
    NONE = "none"


KEYS: Mapping[LaneBy, Callable[[Event], Sequence[str]]] = {
    LaneBy.PARTY: lambda event: event.parties,
    LaneBy.KIND: lambda event: (event.kind.value,),
    LaneBy.OUTLET: lambda event: [report.article.outlet or NOBODY for report in event.reports],
    LaneBy.ACTOR: lambda event: [actor.name for actor in event.actors],
    LaneBy.ARTICLE: lambda event: [report.article.path for report in event.reports],
    LaneBy.NONE: lambda _: (NOBODY,),
}


@dataclass(frozen=True, slots=True)
class Grouping:
    """Lanes by key with the rows of the columns that stand in each; a row may stand in several."""

    by: LaneBy
    lanes: Mapping[str, Indices]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the reader did to the lanes, by key: the order wanted (others follow by relevance), which are pinned on top,
    hidden, or collapsed.
    """

    order: tuple[str, ...] = ()
    pinned: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    collapsed: frozenset[str] = frozenset()


def grouping(events: Sequence[Event], by: LaneBy) -> Grouping:
    """The lanes of events; those that name no party, outlet or actor share the lane `NOBODY`."""
    rows: dict[str, list[int]] = {}
    for row, event in enumerate(events):
        for key in dict.fromkeys(KEYS[by](event)) or {NOBODY: None}:
            rows.setdefault(key, []).append(row)
    return Grouping(by, {key: np.array(members, dtype=np.int32) for key, members in rows.items()})


def narrowed(grouped: Grouping, shown: NDArray[np.bool_]) -> Grouping:
    """The same lanes with only the rows that are `shown`; a lane left empty stays, so that lanes do not jump."""
    return Grouping(grouped.by, {key: members[shown[members]] for key, members in grouped.lanes.items()})


def arranged(counts: Mapping[str, int], wish: Arrangement) -> tuple[str, ...]:
    """Keys of the lanes to show, top first: pinned, then in the order wished, then by count; the nameless lane last."""
    placed = {key: place for place, key in enumerate(wish.order)}

    def standing(key: str) -> tuple[bool, int, bool, int, str]:
        return key not in wish.pinned, placed.get(key, len(placed)), key == NOBODY, -counts[key], key

    return tuple(sorted((key for key in counts if key not in wish.hidden), key=standing))


def heights(
    keys: Sequence[str], counts: Mapping[str, int], wish: Arrangement, room: float, metrics: Metrics
) -> list[float]:
    """Height of each lane in pixels.

    It depends on the whole archive and not on the window, so zooming moves no lane.
    """
    weights = [0.0 if key in wish.collapsed else log2(1 + counts[key]) for key in keys]
    least = [metrics.lane(counts[key]) if weight else metrics.folded for key, weight in zip(keys, weights, strict=True)]
    share = max(room - sum(least), 0.0) / (sum(weights) or 1.0)
    return [float(int(height + share * weight)) for height, weight in zip(least, weights, strict=True)]


def toggled(keys: frozenset[str], key: str) -> frozenset[str]:
    """The set with a key put in or taken out."""
    return keys ^ {key}


def moved(shown: Sequence[str], key: str, place: int) -> tuple[str, ...]:
    """The order of lanes with one moved to stand before the one at `place`."""
    others = [other for other in shown if other != key]
    at = min(max(place - (list(shown).index(key) < place), 0), len(others))
    return (*others[:at], key, *others[at:])
