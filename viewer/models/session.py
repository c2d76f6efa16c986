"""What the window shows: the folder, its events and problems, the filter and the selection. The one mutable object."""

from datetime import date
from enum import Enum, auto
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from viewer.domain import ArticleInfo, Event, Mention, Problem, Remark, system_remark
from viewer.models.columns import ColumnsBuilder
from viewer.models.filtering import Filter, Filtered, apply
from viewer.models.jobs import Job, Jobs
from viewer.models.opening import Opened, OpeningWork, Wanted
from viewer.models.reading import Advanced, Batch, Ended, FolderWork
from viewer.pipeline import Progress


class State(Enum):
    """Where the reading of the folder stands."""

    EMPTY = auto()
    READING = auto()
    READY = auto()
    STOPPED = auto()
    FAILED = auto()


class Session(QObject):
    """One folder and what the reader does with it. Signals come after the change they tell of.

    `events` are in the order of reading; `filtered.mask` says for each whether it passes the filter.
    """

    folderLeft = Signal()
    """What was open is still there, for the last time."""
    folderOpened = Signal()
    stateChanged = Signal()
    progressed = Signal()
    eventsChanged = Signal()
    filterChanged = Signal()
    problemsChanged = Signal()
    selectionChanged = Signal(object)
    articleOpened = Signal(object)
    openingFailed = Signal(object)
    """A remark that says why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._number = 0
        self._opening: Job | None = None
        self._job: Job | None = None
        self._start(None, State.EMPTY)

    def _start(self, folder: Path | None, state: State) -> None:
        self.folder = folder
        self.state = state
        self.error: Remark | None = None
        self.progress: Progress | None = None
        self.events: tuple[Event, ...] = ()
        self.problems: tuple[Problem, ...] = ()
        self.articles: dict[str, ArticleInfo] = {}
        self.selected: str | None = None
        self._mentions: dict[str, tuple[Mention, ...]] = {}
        self._rows: dict[str, int] = {}
        self._reported: dict[tuple[str, str], int] = {}
        self.columns = ColumnsBuilder().columns()
        self.filter = Filter()
        self.filtered: Filtered = apply(self.filter, self.columns)

    def open(self, folder: Path) -> None:
        """Begin reading a folder; what was open before is closed."""
        self._begin(folder)
        job = self._jobs.prepare(FolderWork(folder, self._number))
        job.delivered.connect(self._take)
        job.failed.connect(self._fail)
        self._job = job
        job.start()

    def _begin(self, folder: Path | None) -> None:
        self.folderLeft.emit()
        self.stop()
        self._number += 1
        self._opening = None
        self._start(folder, State.READING if folder else State.EMPTY)
        self.folderOpened.emit()
        self.stateChanged.emit()
        self.eventsChanged.emit()
        self.filterChanged.emit()
        self.problemsChanged.emit()
        self.selectionChanged.emit(None)

    def close_folder(self) -> None:
        """Back to the start page."""
        self._begin(None)

    def reload(self) -> None:
        """Read the same folder again."""
        if self.folder is not None:
            self.open(self.folder)

    def stop(self) -> None:
        """Stop reading; what has been read stays."""
        if self._job is not None and self.state is State.READING:
            self._job.requestInterruption()

    def shut_down(self) -> None:
        """Stop everything in the background and wait for it."""
        self.folderLeft.emit()
        self._number += 1
        self._opening = None
        self._jobs.stop()

    @Slot(object)
    def _take(self, item: object) -> None:
        match item:
            case Batch() if item.number == self._number:
                self._add(item)
            case Advanced() if item.number == self._number:
                self.progress = item.progress
                self.progressed.emit()
            case Ended() if item.number == self._number:
                self._set_state(State.STOPPED if item.cancelled else State.READY)

    def _add(self, batch: Batch) -> None:
        for reading in batch.readings:
            self.articles[reading.info.path] = reading.info
            self._mentions[reading.info.path] = reading.mentions
        if batch.problems:
            self.problems += tuple(batch.problems)
            self.problemsChanged.emit()
        if batch.events:
            self._number_rows(batch.events)
            self.events += batch.events
            self.columns = batch.columns
            self.filtered = apply(self.filter, self.columns)
            self.eventsChanged.emit()
            self.filterChanged.emit()

    def _number_rows(self, events: tuple[Event, ...]) -> None:
        for row, event in enumerate(events, len(self.events)):
            self._rows[event.id] = row
            for report in event.reports:
                self._reported[report.article.path, report.mention.id] = row

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if self.sender() is self._job and self.state is State.READING:
            self.error = system_remark(error)
            self._set_state(State.FAILED)

    def _set_state(self, state: State) -> None:
        self.state = state
        self.stateChanged.emit()

    def set_filter(self, wanted: Filter) -> None:
        """Show only what passes the filter."""
        self.filter = wanted
        self.filtered = apply(wanted, self.columns)
        self.filterChanged.emit()

    @Slot()
    def show_all(self) -> None:
        """Lift the filter."""
        self.set_filter(Filter())

    def shown(self, first: date | None = None, last: date | None = None) -> tuple[Event, ...]:
        """The events that pass the filter and, where days are given, touch them."""
        mask = self.filtered.mask
        if first is not None and last is not None:
            mask = mask & self.columns.within(first, last)
        return tuple(self.events[row] for row in np.flatnonzero(mask))

    def published(self) -> tuple[date, date] | None:
        """The first and the last day on which an article of the folder was published."""
        days = [info.publication.day for info in self.articles.values() if info.publication.day]
        return (min(days), max(days)) if days else None

    def article_beside(self, path: str, step: int) -> str | None:
        """The article `step` places after this one in the order of publication; undated ones come last."""
        ordered = sorted(self.articles.values(), key=lambda info: (info.publication.day or date.max, info.path))
        paths = [info.path for info in ordered]
        at = paths.index(path) + step if path in paths else -1
        return paths[at] if 0 <= at < len(paths) else None

    def find(self, event_id: str | None) -> Event | None:
        """The event with this id, if there is one."""
        row = self.row(event_id)
        return None if row is None else self.events[row]

    def row(self, event_id: str | None) -> int | None:
        """Where the event stands in `events`."""
        return None if event_id is None else self._rows.get(event_id)

    def select(self, event_id: str | None) -> None:
        """Select an event and open its most telling article; `None` selects nothing."""
        if event_id == self.selected or (event_id is not None and event_id not in self._rows):
            return
        self.selected = event_id
        self.selectionChanged.emit(event_id)
        event = self.find(event_id)
        if event is not None:
            report = event.reports[0]
            self.open_article(report.article.path, report.mention.id)

    def open_article(self, path: str, mention_id: str | None = None) -> None:
        """Read an article of the folder again; `articleOpened` brings it. Only the last request is answered."""
        if self.folder is None:
            return
        job = self._jobs.prepare(OpeningWork(Wanted(self.folder, path, self._mentions.get(path, ()), mention_id)))
        job.delivered.connect(self._show_opened)
        job.failed.connect(self._opening_failed)
        self._opening = job
        job.start()

    @Slot(object)
    def _show_opened(self, opened: Opened) -> None:
        if self.sender() is self._opening:
            self.articleOpened.emit(opened)

    @Slot(object)
    def _opening_failed(self, error: Exception) -> None:
        if self.sender() is self._opening:
            self.openingFailed.emit(system_remark(error))

    def event_of(self, path: str, mention_id: str) -> Event | None:
        """The event that a mention of an article reports."""
        row = self._reported.get((path, mention_id))
        return None if row is None else self.events[row]
