"""Which mentions, across articles, tell of one event."""

from collections.abc import Iterable

from viewer.domain import Event, Mention, Report


def link(reports: Iterable[Report]) -> tuple[Event, ...]:
    """One event for each report, in the order given: reports of one meeting are not joined yet.

    An event's id is its article's path and its mention's id, so that it stays the same from one reading to the next.
    """
    return tuple(_event(report, report.mention) for report in reports)


def _event(report: Report, mention: Mention) -> Event:
    return Event(
        id=f"{report.article.path}#{mention.id}",
        kind=mention.kind,
        form=mention.form,
        status=mention.status,
        when=mention.when,
        actors=mention.actors,
        parties=mention.parties,
        place=mention.place,
        title=mention.title,
        reports=(report,),
    )
