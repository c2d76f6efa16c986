"""Moves the window of time, at once or in a short glide, and remembers where it rested."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QTimer, QVariantAnimation, Signal, Slot

from viewer.timeline.scale import TimeScale
from viewer.timeline.stage import Stage, Window

GLIDE_MS = 150
REST_MS = 600
"""A pause after which a new movement counts as leaving the place."""


class Camera(QObject):
    """The only one that changes `Stage.window`."""

    moved = Signal()
    history_changed = Signal(bool, bool)

    def __init__(self, stage: Stage, allowed: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._allowed = allowed
        """Whether the system wants things to move; asked before each glide, since that may change."""
        self.animated = True
        self.touched = False
        """Whether the reader has moved the window himself."""
        self._glide = QVariantAnimation(self, duration=GLIDE_MS, easingCurve=QEasingCurve(QEasingCurve.Type.OutCubic))
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.valueChanged.connect(self._step)
        self._from = self._to = stage.window
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)

    @property
    def destination(self) -> Window:
        """Where the window is, or is gliding to."""
        return self._to if self._glide.state() is QVariantAnimation.State.Running else self._stage.window

    def place(self, window: Window) -> None:
        """Stand somewhere at once, without remembering; not the reader's doing."""
        self._glide.stop()
        self._set(window)

    def nudge(self, window: Window) -> None:
        """One step of a continuous movement: wheel, drag, pinch."""
        if not self._resting.isActive():
            self._leave()
        self._resting.start()
        self._glide.stop()
        self._set(window)

    def travel(self, window: Window) -> None:
        """Go to a window, gliding where that is wanted, and remember the one left."""
        window = _within_calendar(window)
        if window != self.destination:
            self._leave()
            self._go(window)

    def coast(self, shift: float) -> None:
        """Go on by so many minutes after a continuous movement, where gliding is wanted."""
        start, end = self._stage.window
        if self._gliding:
            self._go(_within_calendar((start + shift, end + shift)))

    @Slot()
    def back(self) -> None:
        """To the window before."""
        self._recall(self._stage.history.back(self.destination))

    @Slot()
    def forward(self) -> None:
        """To the window after."""
        self._recall(self._stage.history.forward(self.destination))

    def _recall(self, window: Window | None) -> None:
        if window is not None:
            self._go(window)
            self._tell()

    def _leave(self) -> None:
        self.touched = True
        self._stage.history.leave(self.destination)
        self._tell()

    def _tell(self) -> None:
        self.history_changed.emit(bool(self._stage.history.past), bool(self._stage.history.future))

    def _go(self, window: Window) -> None:
        self._glide.stop()
        self._from, self._to = self._stage.window, window
        if self._gliding:
            self._glide.start()
        else:
            self._set(window)

    @property
    def _gliding(self) -> bool:
        return self.animated and self._allowed()

    @Slot(object)
    def _step(self, share: float) -> None:
        self._set((_between(self._from[0], self._to[0], share), _between(self._from[1], self._to[1], share)))

    def _set(self, window: Window) -> None:
        self._stage.window = _within_calendar(window)
        self.moved.emit()


def _between(start: float, end: float, share: float) -> float:
    return end if share >= 1.0 else start + (end - start) * share


def _within_calendar(window: Window) -> Window:
    scale = TimeScale(*window, 1.0).showing(*window)
    return scale.start, scale.end
