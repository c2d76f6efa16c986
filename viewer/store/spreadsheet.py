"""Events as a table for a spreadsheet: CSV with a mark that makes spreadsheets read it as UTF-8."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from viewer.domain import Event
from viewer.store.atomic import replacing
from viewer.store.mentions import exported
from viewer.store.watching import Progress, Question, never, silent, watched

HEADINGS = (
    "id", "start", "end", "precision", "basis", "kind", "form", "status", "title", "parties", "actors", "place",
    "outlets", "articles", "links", "evidence",
)  # fmt: skip
SEPARATOR = "; "
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula: an article must not be able to make one."""


def write_table(events: Sequence[Event], to: Path, *, progress: Progress = silent, cancelled: Question = never) -> None:
    """Write one line an event to the CSV file `to`. Raises `OSError` where it cannot, `Cancelled` when told to."""
    write_rows((HEADINGS, *(_row(event) for event in watched(events, progress, cancelled))), to)


def write_rows(rows: Iterable[Iterable[str]], to: Path) -> None:
    """Write rows of text to the CSV file `to`. Raises `OSError` where it cannot."""
    with replacing(to) as fresh, fresh.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
        csv.writer(file).writerows([_harmless(cell) for cell in row] for row in rows)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _row(event: Event) -> tuple[str, ...]:
    when, articles = event.when, [report.article for report in event.reports]
    return (
        event.id,
        when.first.isoformat() if when.first else "",
        when.last.isoformat() if when.last else "",
        when.precision,
        when.basis,
        event.kind,
        event.form,
        event.status,
        event.title,
        SEPARATOR.join(exported(event.parties)),
        SEPARATOR.join(actor.name for actor in event.actors),
        event.place or "",
        _once(article.outlet for article in articles),
        _once(article.path for article in articles),
        _once(article.link for article in articles),
        SEPARATOR.join(report.mention.evidence[0].quote for report in event.reports if report.mention.evidence),
    )


def _once(texts: Iterable[str | None]) -> str:
    return SEPARATOR.join(dict.fromkeys(text for text in texts if text))
