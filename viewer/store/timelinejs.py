"""Events in the JSON that Knight Lab's TimelineJS reads (https://timeline.knightlab.com/docs/json-format.html)."""

import json
from collections.abc import Sequence
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from viewer.domain import Event, Precision
from viewer.store.atomic import replacing
from viewer.store.watching import Progress, Question, never, silent, watched


def write_timelinejs(
    events: Sequence[Event], to: Path, *, progress: Progress = silent, cancelled: Question = never
) -> None:
    """Write the dated events to the file `to`, earliest first. A month or a year is given as that and no more.

    Raises `OSError` where it cannot write, `Cancelled` when asked to stop.
    """
    dated = sorted((event for event in events if event.when.first or event.when.last), key=_known)
    slides = [_slide(event) for event in watched(dated, progress, cancelled)]
    text = json.dumps({"events": slides}, ensure_ascii=False, indent=1)
    with replacing(to) as fresh:
        fresh.write_text(text, encoding="utf-8", errors="replace")


def _known(event: Event) -> tuple[date, date]:
    when = event.when
    first, last = when.first or when.last, when.last or when.first
    if first is None or last is None:
        raise ValueError("an event without a day has no place on this timeline")
    return first, last


def _slide(event: Event) -> dict[str, Any]:
    first, last = _known(event)
    slide = {
        "unique_id": event.id,
        "group": event.kind.value,
        "start_date": _date(first, event.when.precision),
        "text": {"headline": escape(event.title), "text": _text(event)},
    }
    if last > first and event.when.precision not in {Precision.MONTH, Precision.YEAR}:
        slide["end_date"] = _date(last, event.when.precision)
    return slide


def _date(day: date, precision: Precision) -> dict[str, int]:
    fields = {"year": day.year, "month": day.month, "day": day.day}
    kept = {Precision.YEAR: ("year",), Precision.MONTH: ("year", "month")}.get(precision, tuple(fields))
    return {name: fields[name] for name in kept}


def _text(event: Event) -> str:
    report = event.reports[0]
    quotes = [f"<blockquote>{escape(piece.quote)}</blockquote>" for piece in report.mention.evidence[:1]]
    source = escape(" · ".join(filter(None, (report.article.outlet, report.article.title))))
    link = report.article.link
    if link and link.startswith(("https://", "http://")):
        source = f'<a href="{escape(link)}">{source}</a>'
    return "".join([*quotes, f"<p>{source}</p>"])
