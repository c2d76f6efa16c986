"""Work in the background: a thread that relays what the work gives to objects of the window's thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal, Slot

Emit = Callable[[object], None]
Cancelled = Callable[[], bool]
Work = Callable[[Emit, Cancelled], None]


class Job(QThread):
    """One piece of work. Its signals are to be heard by slots of `QObject`s only, which Qt can disconnect in time.

    `delivered` carries whatever the work emits, `failed` the exception it ended with. All but `OSError` and
    `ValueError` are mistakes of the program and go to `sys.excepthook`, too.
    """

    delivered = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        try:
            self._work(self.delivered.emit, self.isInterruptionRequested)
        except (OSError, ValueError) as error:
            self.failed.emit(error)
        except Exception as error:
            self.failed.emit(error)
            raise


class Jobs(QObject):
    """Keeps jobs alive until they have ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Job] = []

    def prepare(self, work: Work) -> Job:
        """A job that is still to be connected and then started with `start()`."""
        job = Job(work, self)
        job.finished.connect(self._forget)
        self._running.append(job)
        return job

    def interrupt(self) -> None:
        """Cancel everything; it ends soon."""
        for job in self._running:
            job.requestInterruption()

    def stop(self) -> None:
        """Cancel everything and wait for it: afterwards no thread runs."""
        self.interrupt()
        for job in self._running:
            job.wait()
        self._running.clear()

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job) and job in self._running:
            self._running.remove(job)
            job.deleteLater()
