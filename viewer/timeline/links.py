"""Which events belong together because an article says that one tells of the other."""

from collections.abc import Mapping, Sequence

from viewer.domain import Event


def links(events: Sequence[Event]) -> Mapping[int, tuple[int, ...]]:
    """Rows of the events that each row is tied to through `Mention.about`, both ways."""
    row_of = {
        (report.article.path, report.mention.id): row for row, event in enumerate(events) for report in event.reports
    }
    tied: dict[int, set[int]] = {}
    for row, event in enumerate(events):
        for report in event.reports:
            for other in report.mention.about:
                target = row_of.get((report.article.path, other), row)
                if target != row:
                    tied.setdefault(row, set()).add(target)
                    tied.setdefault(target, set()).add(row)
    return {row: tuple(sorted(others)) for row, others in tied.items()}
