"""Named views: what was filtered, where the timeline stood and how its lanes were arranged, kept under a name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from viewer.models.filtering import Filter, from_json, to_json
from viewer.timeline import Arrangement, LaneBy
from viewer.timeline.stage import View


@dataclass(frozen=True, slots=True)
class NamedView:
    """A filter and a view of the timeline."""

    filter: Filter
    view: View


Views = dict[str, NamedView]


def dumped(views: Mapping[str, NamedView]) -> str:
    """Views as a text for the settings."""
    return json.dumps({name: _fields(named) for name, named in views.items()})


def loaded(text: str) -> Views:
    """What `dumped` gave; a view that cannot be understood, of another version perhaps, is left out."""
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(kept, dict):
        return {}
    views = {name: _view(fields) for name, fields in kept.items()}
    return {name: named for name, named in views.items() if named is not None}


def _fields(named: NamedView) -> dict[str, Any]:
    view, lanes = named.view, named.view.arrangement
    return {
        "filter": to_json(named.filter),
        "start": view.start,
        "end": view.end,
        "lanes": view.lanes,
        "order": list(lanes.order),
        "pinned": sorted(lanes.pinned),
        "hidden": sorted(lanes.hidden),
        "collapsed": sorted(lanes.collapsed),
    }


def _view(fields: Any) -> NamedView | None:
    try:
        lanes = Arrangement(
            order=tuple(fields["order"]),
            pinned=frozenset(fields["pinned"]),
            hidden=frozenset(fields["hidden"]),
            collapsed=frozenset(fields["collapsed"]),
        )
        view = View(float(fields["start"]), float(fields["end"]), LaneBy(fields["lanes"]), lanes)
        return NamedView(from_json(fields["filter"]), view)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
