"""Words that stand on the timeline and in its pictures."""

from collections.abc import Callable

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from PySide6.QtCore import QCoreApplication

from viewer.domain import Kind, Status
from viewer.timeline import NOBODY, LaneBy
from viewer.timeline.scale import day_of

translate = QCoreApplication.translate


def kind_text(kind: Kind) -> str:
    """The name of a kind, many of it."""
    if kind is Kind.MEETING:
        return translate("TimelineView", "Meetings")
    return translate("TimelineView", "Statements")


def status_text(status: Status) -> str:
    """A status in the reader's language."""
    return {
        Status.HELD: translate("TimelineView", "held"),
        Status.PLANNED: translate("TimelineView", "planned"),
        Status.PROPOSED: translate("TimelineView", "proposed"),
        Status.CANCELLED: translate("TimelineView", "cancelled"),
    }[status]


def lane_name(by: LaneBy, key: str, party_name: Callable[[str], str]) -> str:
    """The name of a lane in the reader's language."""
    if key == NOBODY:
        if by is LaneBy.NONE:
            return translate("TimelineView", "All events")
        return translate("TimelineView", "Not named")
    if by is LaneBy.KIND:
        return kind_text(Kind(key))
    return party_name(key) if by is LaneBy.PARTY else key


def count_text(events: int, locale: str) -> str:
    """How many events, in words."""
    return translate("TimelineView", "Events: {number}").format(number=format_decimal(events, locale=locale))


def range_text(start: float, end: float, locale: str) -> str:
    """First and last day of a window in minutes."""
    spoken = Locale.parse(locale)
    first, last = day_of(start), day_of(end - 1)
    return f"{format_date(first, 'long', spoken)} – {format_date(last, 'long', spoken)}"
