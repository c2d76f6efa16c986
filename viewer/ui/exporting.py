"""Exports in the background: from the reader's order to a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QPageSize

from viewer.domain import Event, printable, system_remark
from viewer.models.jobs import Cancelled, Emit, Jobs
from viewer.models.remarks import in_words
from viewer.store import DATA
from viewer.store import Cancelled as Stopped
from viewer.ui.export_dialog import Measure, Order
from viewer.ui.painter import Theme
from viewer.ui.painter.export import DOTS_PER_INCH, Size, render
from viewer.ui.painter.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Saved:
    """The file has been written."""

    file: Path


Write = Callable[[Callable[[float], None], Cancelled], None]


def data_writer(suffix: str, events: Sequence[Event], to: Path) -> Write:
    """Writes events as data; the format goes by the suffix."""
    return lambda progress, cancelled: DATA[suffix](events, to, progress=progress, cancelled=cancelled)


def picture_writer(order: Order, sheet: Sheet, theme: Theme, to: Path) -> Write:
    """Draws a sheet; the format goes by the suffix."""
    size = picture_size(order)
    return lambda progress, cancelled: render(to, sheet, theme, size, progress, cancelled)


def picture_size(order: Order) -> Size:
    """The size that the reader has asked for. Shapes have no resolution: for them paper is as large as at 96 dpi."""
    papers = {Measure.A4: QPageSize.PageSizeId.A4, Measure.A3: QPageSize.PageSizeId.A3}
    pixels = order.suffix == ".png"
    if order.measure in papers:
        return Size.on_paper(papers[order.measure], order.dpi if pixels else round(DOTS_PER_INCH))
    scale = order.scale / 100 if pixels else 1.0
    return Size(width=round(order.width * scale), scale=scale)


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
                self.saved.emit(printable(str(item.file)))
            case Stopped():
                self.stopped.emit()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.failed.emit(in_words(system_remark(error)))


def _work(write: Write, to: Path) -> Callable[[Emit, Cancelled], None]:
    def run(emit: Emit, cancelled: Cancelled) -> None:
        try:
            write(emit, cancelled)
        except Stopped as stopped:
            emit(stopped)
        else:
            emit(Saved(to))

    return run
