"""A filter in the reader's words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from viewer.models.filtering import Filter
from viewer.models.wording import Wording, translate

FEW = 2
"""Up to this many values of a facet are named, more are counted."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a filter in words, and the filter without it."""

    text: str
    without: Filter


def conditions(wanted: Filter, wording: Wording) -> Iterator[Condition]:
    """Everything a filter asks for besides its words."""
    if wanted.together:
        names = " + ".join(wording.party(code) for code in wanted.together)
        yield Condition(names, replace(wanted, together=()))
    for facet, values in wanted.chosen.items():
        names = wording.listed([wording.value(facet, value) for value in sorted(values)])
        counted = translate("Filter", "{facet}: {count}").format(facet=wording.facet(facet), count=len(values))
        yield Condition(names if len(values) <= FEW else counted, wanted.choosing(facet, ()))
    if wanted.period:
        yield Condition(wording.days(*wanted.period), replace(wanted, period=None))


def in_words(wanted: Filter, wording: Wording) -> str:
    """The whole filter on one line, for the foot of a picture; empty where nothing is filtered."""
    quoted = [translate("Filter", "“{text}”").format(text=wanted.text.strip())] if wanted.text.strip() else []
    return " · ".join([*quoted, *(condition.text for condition in conditions(wanted, wording))])
