"""Days that are known to be several: 为期三天."""

from dataclasses import replace
from datetime import date

from viewer.domain import Basis, Precision, When

TOLD = (Basis.EXPLICIT, Basis.RELATIVE, Basis.ANCHORED)
"""What days are read from that the text tells."""


def spread(when: When, days: int) -> When:
    """`when` over several days, where it is one day so far: from it on, or up to it (`days` below zero), from nobody
    knows when (zero)."""
    if days == 0 and when.first is not None and when.basis in TOLD:
        return replace(when, first=None, last=when.last or when.first, precision=Precision.VAGUE)
    begun = days > 1 and when.last is None and when.basis in (Basis.EXPLICIT, Basis.RELATIVE)
    if abs(days) <= 1 or when.first is None or (when.first != when.last and not begun):
        return when
    first, last = sorted((when.first, _moved(when.first, days - 1 if days > 0 else days + 1)))
    return replace(when, first=first, last=last, precision=Precision.RANGE)


def _moved(day: date, days: int) -> date:
    """So many days later, within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
