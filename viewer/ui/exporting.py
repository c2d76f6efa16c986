"""Exports in the background: from the reader's order to a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from viewer.domain import Event
from viewer.models.event_table import shown_text
from viewer.models.jobs import Cancelled, Emit, Jobs
from viewer.store import Cancelled as Stopped
from viewer.store import write_calendar, write_mentions, write_table, write_timelinejs

DATA = {".csv": write_table, ".ics": write_calendar, ".json": write_timelinejs}


@dataclass(frozen=True, slots=True)
class Saved:
    """The file has been written."""

    file: Path


Write = Callable[[Callable[[float], None], Cancelled], None]


def data_writer(suffix: str, events: Sequence[Event], to: Path) -> Write:
    """Writes events as data; the format goes by the suffix."""
    if suffix == ".jsonl":
        return lambda _progress, _cancelled: write_mentions((each for event in events for each in event.reports), to)
    return lambda progress, cancelled: DATA[suffix](events, to, progress=progress, cancelled=cancelled)


class Exporter(QObject):
    """Runs one export after the other asks for it; several may run at a time."""

    progressed = Signal(float)
    saved = Signal(str)
    stopped = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)

    def start(self, write: Write, to: Path) -> None:
        """Write a file in the background."""
        job = self._jobs.prepare(_work(write, to))
        job.delivered.connect(self._delivered)
        job.failed.connect(self._failed)
        self.progressed.emit(0.0)
        job.start()

    @Slot()
    def cancel(self) -> None:
        """Give up every export; half files are removed."""
        self._jobs.interrupt()

    def shut_down(self) -> None:
        """Give up and wait until nothing runs."""
        self._jobs.stop()

    @Slot(object)
    def _delivered(self, item: object) -> None:
        match item:
            case float():
                self.progressed.emit(item)
            case Saved():
                self.saved.emit(shown_text(str(item.file)))
            case Stopped():
                self.stopped.emit()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.failed.emit(getattr(error, "strerror", None) or str(error))


def _work(write: Write, to: Path) -> Callable[[Emit, Cancelled], None]:
    def run(emit: Emit, cancelled: Cancelled) -> None:
        try:
            write(emit, cancelled)
        except Stopped as stopped:
            emit(stopped)
        else:
            emit(Saved(to))

    return run
