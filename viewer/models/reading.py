"""Reading a folder in the background: what the pipeline gives, in batches that grow with what has been read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from viewer.domain import Event, Problem, Report
from viewer.linking import link
from viewer.models.columns import Columns, ColumnsBuilder
from viewer.models.jobs import Cancelled, Emit
from viewer.pipeline import Progress, Reading, read_folder

FIRST_BATCH_SECONDS = 0.15
GROWTH = 0.25
"""Each batch is at least this share of what was delivered before: a handful of redraws, however large the folder."""
PROGRESS_SECONDS = 0.05

Clock = Callable[[], float]


@dataclass(slots=True)
class Batch:
    """What has been read since the last batch. `number` says of which reading it is.

    `columns` are those of all events so far: made here, they cost the window's thread nothing.
    """

    number: int
    columns: Columns
    readings: list[Reading] = field(default_factory=list)
    events: tuple[Event, ...] = ()
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Advanced:
    """How far the reading with this number is."""

    number: int
    progress: Progress


@dataclass(frozen=True, slots=True)
class Ended:
    """The reading with this number has come to its end, or was cancelled before."""

    number: int
    cancelled: bool


class FolderWork:
    """The work of a job that reads `folder`: emits `Batch`, `Advanced` and at last `Ended`."""

    def __init__(self, folder: Path, number: int, clock: Clock = monotonic) -> None:
        self._folder = folder
        self._number = number
        self._clock = clock
        self._delivered = 0
        self._builder = ColumnsBuilder()
        self._columns = self._builder.columns()
        self._next_batch = clock() + FIRST_BATCH_SECONDS
        self._next_progress = 0.0

    def __call__(self, emit: Emit, cancelled: Cancelled) -> None:
        batch = self._fresh()
        for item in read_folder(self._folder, cancelled=cancelled):
            match item:
                case Reading():
                    batch.readings.append(item)
                case Problem():
                    batch.problems.append(item)
                case Progress():
                    self._advance(item, emit)
            if self._due(batch):
                self._deliver(batch, emit)
                batch = self._fresh()
        self._deliver(batch, emit)
        emit(Ended(self._number, cancelled()))

    def _fresh(self) -> Batch:
        return Batch(self._number, self._columns)

    def _due(self, batch: Batch) -> bool:
        return self._clock() >= self._next_batch and len(batch.readings) >= max(1, GROWTH * self._delivered)

    def _deliver(self, batch: Batch, emit: Emit) -> None:
        reports = (Report(reading.info, mention) for reading in batch.readings for mention in reading.mentions)
        batch.events = link(reports)
        self._builder.add(batch.events)
        self._columns = batch.columns = self._builder.columns()
        self._delivered += len(batch.readings)
        self._next_batch = self._clock() + FIRST_BATCH_SECONDS
        emit(batch)

    def _advance(self, progress: Progress, emit: Emit) -> None:
        if self._clock() >= self._next_progress or progress.done == progress.total:
            self._next_progress = self._clock() + PROGRESS_SECONDS
            emit(Advanced(self._number, progress))
