"""Builds a long document in slices between which the window lives."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from viewer.ui.article.document import Deadline, DocumentBuilder

FIRST_SLICE = 0.05
"""Seconds for the first slice, taken at once: a usual article is whole by then and nobody sees it grow."""
SLICE = 0.012


class Construction(QObject):
    """Drives one builder at a time."""

    advanced = Signal()
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._builder: DocumentBuilder | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._continue)

    def start(self, builder: DocumentBuilder) -> None:
        """Takes the first slice at once and goes on with the event loop. What was being built before is given up."""
        self._builder = builder
        self._advance(FIRST_SLICE)

    def stop(self) -> None:
        """Gives up what is being built."""
        self._timer.stop()
        self._builder = None

    def running(self) -> bool:
        """Whether there is more to come."""
        return self._builder is not None

    @Slot()
    def _continue(self) -> None:
        self._advance(SLICE)

    def _advance(self, seconds: float) -> None:
        if self._builder is None:
            return
        done = self._builder.edit(Deadline(seconds))
        if done:
            self.stop()
        else:
            self._timer.start()
        self.advanced.emit()
        if done:
            self.finished.emit()
