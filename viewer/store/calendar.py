"""Events as a calendar (RFC 5545) that any calendar program can take in."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import icalendar

from viewer.domain import Event, Status, printable
from viewer.store.atomic import replacing
from viewer.store.watching import Progress, Question, never, silent, watched

STATUS = {
    Status.HELD: "CONFIRMED",
    Status.PLANNED: "TENTATIVE",
    Status.PROPOSED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}


def write_calendar(
    events: Sequence[Event], to: Path, *, progress: Progress = silent, cancelled: Question = never
) -> None:
    """Write the dated events to the file `to`; those of which no day is known have no place in a calendar.

    The same events give the same bytes. Raises `OSError` where it cannot write, `Cancelled` when asked to stop.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Dateline//Dateline//EN")
    calendar.add("version", "2.0")
    for event in watched(events, progress, cancelled):
        if event.when.first or event.when.last:
            calendar.add_component(_entry(event))
    with replacing(to) as fresh:
        fresh.write_bytes(calendar.to_ical())


def _entry(event: Event) -> icalendar.Event:
    first, end = _span(event)
    entry = icalendar.Event()
    entry.add("uid", f"{sha256(event.id.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}@dateline")
    # No time of making: the same corpus gives the same file.
    entry.add("dtstamp", datetime(first.year, first.month, first.day, tzinfo=UTC))
    entry.add("dtstart", first)
    entry.add("dtend", end)
    entry.add("summary", printable(event.title))
    entry.add("status", STATUS[event.status])
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [event.kind.value])
    entry.add("description", printable(_description(event)))
    if event.place:
        entry.add("location", printable(event.place))
    link = event.reports[0].article.link
    if link:
        entry.add("url", printable(link))
    return entry


def _span(event: Event) -> tuple[date, date]:
    """First moment and the moment after the last. A time of day is the place's own, without a zone."""
    when = event.when
    known = when.first or when.last
    if known is None:
        raise ValueError("an event without a day has no place in a calendar")
    if when.time is not None and when.first == when.last:
        start = datetime.combine(known, when.time)
        return start, start + timedelta(hours=1)
    return known, (when.last or known) + timedelta(days=1)


def _description(event: Event) -> str:
    quotes = [report.mention.evidence[0].quote for report in event.reports if report.mention.evidence]
    sources = [f"{report.article.outlet or ''} {report.article.title}".strip() for report in event.reports]
    return "\n\n".join([*quotes, *dict.fromkeys(sources), f"precision: {event.when.precision}"])
