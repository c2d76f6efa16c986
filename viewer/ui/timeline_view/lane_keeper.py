"""What the reader may do to lanes: fold, pin, hide, move."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from viewer.timeline import Arrangement
from viewer.timeline.lanes import moved, toggled
from viewer.timeline.stage import Stage
from viewer.ui.painter.wording import translate
from viewer.ui.timeline_view.canvas import Canvas


class LaneKeeper(QObject):
    """Changes the stage's arrangement, and says so. `current` tells in which lane the reader is."""

    changed = Signal()

    def __init__(self, stage: Stage, canvas: Canvas, current: Callable[[], str | None]) -> None:
        super().__init__(canvas)
        self._stage, self._canvas, self._current = stage, canvas, current

    def arrange(self, arrangement: Arrangement) -> None:
        """Take a whole arrangement."""
        if arrangement != self._stage.arrangement:
            self._stage.arrangement = arrangement
            self.changed.emit()

    def fold(self, key: str) -> None:
        """Collapse a lane to its density, or open it again."""
        now = self._stage.arrangement
        self.arrange(replace(now, collapsed=toggled(now.collapsed, key)))

    def pin(self, key: str) -> None:
        """Keep a lane on top, or let it go."""
        now = self._stage.arrangement
        self.arrange(replace(now, pinned=toggled(now.pinned, key)))

    def hide(self, key: str) -> None:
        """Take a lane away until all are shown again."""
        now = self._stage.arrangement
        self.arrange(replace(now, hidden=now.hidden | {key}))

    @Slot()
    def show_hidden(self) -> None:
        """Bring back every hidden lane."""
        self.arrange(replace(self._stage.arrangement, hidden=frozenset()))

    @Slot()
    def fold_all(self) -> None:
        """Collapse every lane, or open every one where all are collapsed."""
        keys, now = frozenset(self._stage.lane_keys()), self._stage.arrangement
        self.arrange(replace(now, collapsed=frozenset() if now.collapsed >= keys else keys))

    def move(self, key: str, place: int) -> None:
        """Put a lane before the one that now stands at `place`."""
        order = moved(self._stage.lane_keys(), key, place)
        self.arrange(replace(self._stage.arrangement, order=order))

    @Slot(str, float)
    def drop(self, key: str, y: float) -> None:
        """Put a lane where it was let go."""
        keys = self._stage.lane_keys()
        below = next((lane.key for lane in self._canvas.current().lanes if y < lane.top + lane.height / 2), None)
        self.move(key, keys.index(below) if below in keys else len(keys))

    @Slot(str, QPoint)
    def ask(self, key: str, at: QPoint) -> None:
        """Offer all this in a menu."""
        self.menu(key, self._canvas).popup(at)

    @Slot()
    def lane_menu(self) -> None:
        """Offer it for the lane that the reader is in, or else for the topmost in sight."""
        layout = self._canvas.current()
        lane = next((lane for lane in layout.lanes if lane.key == self._current()), next(iter(layout.lanes), None))
        if lane is not None:
            at = QPoint(
                round(layout.metrics.gutter / 2), round(max(lane.top, layout.metrics.axis) + layout.metrics.row)
            )
            self.ask(lane.key, self._canvas.mapToGlobal(at))

    def menu(self, key: str, parent: QWidget) -> QMenu:
        """The menu of one lane."""
        menu, now, keys = QMenu(parent), self._stage.arrangement, self._stage.lane_keys()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(
            translate("TimelineView", "Open") if key in now.collapsed else translate("TimelineView", "Collapse"),
            lambda: self.fold(key),
        )
        menu.addAction(
            translate("TimelineView", "Unpin") if key in now.pinned else translate("TimelineView", "Pin on top"),
            lambda: self.pin(key),
        )
        menu.addAction(translate("TimelineView", "Move up"), lambda: self.move(key, max(keys.index(key) - 1, 0)))
        menu.addAction(translate("TimelineView", "Move down"), lambda: self.move(key, keys.index(key) + 2))
        menu.addAction(translate("TimelineView", "Hide"), lambda: self.hide(key))
        menu.addSeparator()
        menu.addAction(translate("TimelineView", "Collapse or open all"), self.fold_all)
        menu.addAction(translate("TimelineView", "Show hidden lanes"), self.show_hidden).setEnabled(bool(now.hidden))
        return menu
