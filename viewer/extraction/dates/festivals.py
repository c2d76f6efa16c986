"""Days and seasons with a name."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

import holidays

from viewer.extraction.dates import spans, sun
from viewer.extraction.dates.atoms import Atom, How, Level
from viewer.extraction.dates.edges import nth
from viewer.extraction.dates.lexicon import table
from viewer.extraction.dates.spans import Span

LUNAR_NEW_YEAR: Final = "lunar new year"
"""Name of a piece that counts days from the first of the lunar year: 正月初七, 大年初二."""


@cache
def _named_holiday(country: str, name: str, year: int) -> date | None:
    """The first day that the `holidays` package gives this name in this year."""
    if not 1900 <= year <= 2099:
        return None
    calendar = holidays.country_holidays(country, language="en_US", years=year)
    return min((d for d in calendar.get_named(name) if d.year == year), default=None)


def within(span: Span, atom: Atom) -> Span | None:
    """The festival or season of that name in the year of the span."""
    year = span.first.year
    if atom.name == "season":
        return sun.season(year, *atom.values)
    if atom.name == LUNAR_NEW_YEAR and atom.values:
        first = _festival(year, "春节")
        return first and spans.on(spans.move(first.first, atom.values[0]))
    return _festival(year, atom.name)


def _festival(year: int, name: str) -> Span | None:
    if fixed := _days("fixed").get(name):
        return spans.day(year, *fixed)
    if nth_weekday := _days("nth_weekday").get(name):
        month, weekday, n = nth_weekday
        whole = spans.month(year, month)
        return whole and nth(whole, Atom(0, 0, Level.WEEKDAY, How.NTH, (n, weekday)))
    if name in _days("easter"):
        friday = _named_holiday("GB", "Good Friday", year)
        return spans.on(friday + timedelta(2 + _days("easter")[name])) if friday else None
    if name in _days("term"):
        return sun.term(year, _days("term")[name])
    country, holiday, after = _days("holiday")[name]
    first = _named_holiday(country, holiday, year)
    return spans.on(spans.move(first, after)) if first else None


@cache
def _days(section: str) -> Mapping[str, Any]:
    """One way of telling when days with a name fall, for the names of all languages."""
    return {**table("festivals")[section], **table("festivals").get(f"english_{section}", {})}
