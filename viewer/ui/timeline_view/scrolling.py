"""The lanes up and down."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QScrollBar

from viewer.ui.timeline_view.canvas import Canvas


class LaneScroll(QScrollBar):
    """Scrolls a canvas; shown only where the lanes need more room than there is."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._canvas = canvas
        # Its room stays when it goes, so that the window of time does not change with it.
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        # Queued: nothing must be shown or hidden in the midst of painting.
        canvas.laid_out.connect(self._fit, Qt.ConnectionType.QueuedConnection)
        self.valueChanged.connect(self._move)

    @Slot()
    def _fit(self) -> None:
        layout = self._canvas.current()
        room = layout.height - layout.metrics.axis
        self.setRange(0, max(round(layout.lanes_height - room), 0))
        self.setPageStep(round(room))
        self.setSingleStep(round(layout.metrics.row))
        self.setVisible(self.maximum() > 0)

    @Slot(int)
    def _move(self, value: int) -> None:
        self._canvas.scrolled_by = float(value)
        self._canvas.refresh()

    @Slot(float)
    def scroll_by(self, pixels: float) -> None:
        """Down by some pixels, up if negative."""
        self.setValue(self.value() + round(pixels))

    def reveal(self, key: str) -> None:
        """Scroll as little as it takes to have a lane in sight, its top before its foot."""
        self._fit()
        top, height = (round(length) for length in self._canvas.lane_place(key))
        self.setValue(min(max(self.value(), top + height - self.pageStep()), top))

    @Slot()
    def page_up(self) -> None:
        """Up by what is in sight."""
        self.scroll_by(-self.pageStep())

    @Slot()
    def page_down(self) -> None:
        """Down by what is in sight."""
        self.scroll_by(self.pageStep())
