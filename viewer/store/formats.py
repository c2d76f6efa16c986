"""What can be exported, by the suffix of the file's name."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from viewer.domain import Event
from viewer.store.calendar import write_calendar
from viewer.store.mentions import write_mentions
from viewer.store.spreadsheet import write_table
from viewer.store.timelinejs import write_timelinejs
from viewer.store.watching import Progress, Question, never, silent, watched


class DataWriter(Protocol):
    """Writes events to a file. Raises `OSError` where it cannot, `Cancelled` when asked to stop."""

    def __call__(
        self, events: Sequence[Event], to: Path, *, progress: Progress = silent, cancelled: Question = never
    ) -> None: ...


def write_reports(
    events: Sequence[Event], to: Path, *, progress: Progress = silent, cancelled: Question = never
) -> None:
    """Write every mention of the events; see `write_mentions`."""
    write_mentions((report for event in watched(events, progress, cancelled) for report in event.reports), to)


PICTURES = (".png", ".svg", ".pdf")
"""Drawn by `viewer.ui.painter.export`, for which Qt is needed."""
DATA: Mapping[str, DataWriter] = {
    ".csv": write_table,
    ".jsonl": write_reports,
    ".ics": write_calendar,
    ".json": write_timelinejs,
}
SUFFIXES = (*PICTURES, *DATA)
"""All of them, as they are to be listed."""
