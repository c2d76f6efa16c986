"""The commands that move through time and from event to event."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from viewer.timeline.scale import DAY, minutes
from viewer.timeline.stage import Stage, Window
from viewer.ui.timeline_view.camera import Camera

STEP = 1.6
"""How much closer one press of a key brings."""
SHARE = 0.25
"""Share of the window that one press of a key pans."""


class Pilot(QObject):
    """Moves the camera, and says which event is chosen; knows the lane that the reader is in."""

    chosen = Signal(object)

    def __init__(self, stage: Stage, camera: Camera, selected: Callable[[], int | None], parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._camera, self._selected = stage, camera, selected
        self.lane: str | None = None

    @Slot()
    def zoom_in(self) -> None:
        """Closer, around the middle or the selected event in sight."""
        self._zoom(STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Farther."""
        self._zoom(1 / STEP)

    @Slot()
    def pan_earlier(self) -> None:
        """A quarter of the window back."""
        self.pan(-SHARE)

    @Slot()
    def pan_later(self) -> None:
        """A quarter of the window on."""
        self.pan(SHARE)

    def pan(self, share: float) -> None:
        """Move by a share of the window, later if positive."""
        start, end = self._camera.destination
        shift = (end - start) * share
        self._camera.travel((start + shift, end + shift))

    @Slot()
    def fit_all(self) -> None:
        """Everything that passes the filter."""
        self._camera.travel(self._stage.whole())

    @Slot()
    def fit_selection_or_all(self) -> None:
        """The selected event; everything where it is fitted already or nothing is selected."""
        row = self._dated()
        if row is None or _alike(self._camera.destination, self._stage.around(row)):
            self.fit_all()
        else:
            self.fit(row)

    def fit(self, row: int) -> None:
        """An event with what surrounds it."""
        self._camera.travel(self._stage.around(row))

    @Slot()
    def first_view(self) -> None:
        """Where the events are dense."""
        self._camera.travel(self._stage.first_view())

    def go_to(self, day: date) -> None:
        """The window as wide as it is, with a day in its middle."""
        start, end = self._camera.destination
        middle = minutes(day) + DAY / 2
        self._camera.travel((middle - (end - start) / 2, middle + (end - start) / 2))

    def show(self, window: Window) -> None:
        """A window of time in minutes."""
        self._camera.travel(window)

    def reveal(self, row: int) -> None:
        """Move as little as needed to see an event."""
        if self._stage.columns.start[row] >= 0:
            self._camera.travel(self._stage.revealing(row))

    @Slot()
    def back(self) -> None:
        """To the window before."""
        self._camera.back()

    @Slot()
    def forward(self) -> None:
        """To the window that was gone back from."""
        self._camera.forward()

    @Slot()
    def next_event(self) -> None:
        """The next event of all."""
        self._choose(self._stage.next_event(self._selected(), None, 1))

    @Slot()
    def previous_event(self) -> None:
        """The event before."""
        self._choose(self._stage.next_event(self._selected(), None, -1))

    @Slot()
    def next_in_lane(self) -> None:
        """The next event in the lane."""
        self._along(1)

    @Slot()
    def previous_in_lane(self) -> None:
        """The event before in the lane."""
        self._along(-1)

    @Slot()
    def next_lane(self) -> None:
        """The event nearest in time in the lane below."""
        self._across(1)

    @Slot()
    def previous_lane(self) -> None:
        """The same in the lane above."""
        self._across(-1)

    @Slot()
    def go_to_start(self) -> None:
        """The first event."""
        self._end(0)

    @Slot()
    def go_to_end(self) -> None:
        """The last event."""
        self._end(-1)

    def _end(self, place: int) -> None:
        if everything := len(self._stage.everything):
            rank = self._stage.everything.rank[place % everything]
            self._choose(int(self._stage.columns.by_rank[rank]))

    def _along(self, steps: int) -> None:
        row = self._selected()
        lane = self.lane if row is None else self._stage.lane_of(row, self.lane)
        self._choose(self._stage.next_event(row, lane, steps))

    def _across(self, steps: int) -> None:
        row = self._dated()
        lane = None if row is None else self._stage.lane_of(row, self.lane)
        if row is None or lane is None:
            self._choose(self._stage.next_event(None, None, 1))
        elif found := self._stage.beside(row, lane, steps):
            self.lane = found[0]
            self._choose(found[1])

    def _choose(self, row: int | None) -> None:
        if row is not None:
            self.lane = self._stage.lane_of(row, self.lane)
            self.chosen.emit(row)

    def _dated(self) -> int | None:
        row = self._selected()
        return None if row is None or self._stage.columns.start[row] < 0 else row

    def _zoom(self, factor: float) -> None:
        start, end = self._camera.destination
        middle, row = (start + end) / 2, self._dated()
        if row is not None and start <= self._stage.columns.start[row] < end:
            middle = float(self._stage.columns.start[row])
        self._camera.travel((middle - (middle - start) / factor, middle + (end - middle) / factor))


def _alike(one: Window, other: Window) -> bool:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1])) < 0.01 * (one[1] - one[0])
