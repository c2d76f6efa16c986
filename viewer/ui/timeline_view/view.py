"""The timeline widget: what the window talks to."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QStyle, QWidget

from viewer.domain import Event
from viewer.models.wording import Wording
from viewer.timeline import Arrangement, Columns, LaneBy
from viewer.timeline.hits import Hit, Place
from viewer.timeline.scale import DAY, day_of, minutes
from viewer.timeline.stage import Stage, View
from viewer.ui.painter import Selection, Theme, light_theme
from viewer.ui.painter.wording import lane_name
from viewer.ui.timeline_view.camera import Camera
from viewer.ui.timeline_view.canvas import Canvas, Look
from viewer.ui.timeline_view.corner import Corner
from viewer.ui.timeline_view.gestures import Gestures
from viewer.ui.timeline_view.keys import commands, pressed
from viewer.ui.timeline_view.lane_keeper import LaneKeeper
from viewer.ui.timeline_view.minimap import Minimap
from viewer.ui.timeline_view.pilot import Pilot
from viewer.ui.timeline_view.scrolling import LaneScroll
from viewer.ui.timeline_view.tips import Hints, spoken_event
from viewer.ui.timeline_view.voice import Voice


class TimelineView(QWidget):
    """Events on a zoomable timeline, in lanes, with a minimap.

    Signals carry ids of events; an empty one means none. `pilot` holds the commands for actions
    and keys, `lanes` what may be done to lanes.
    """

    eventSelected = Signal(str)
    eventActivated = Signal(str)
    eventHovered = Signal(str)
    rangeChanged = Signal(object, object)
    lanesChanged = Signal()
    historyChanged = Signal(bool, bool)

    def __init__(
        self, parent: QWidget | None = None, *, theme: Theme | None = None, wording: Wording | None = None
    ) -> None:
        super().__init__(parent)
        self.stage = Stage()
        self._camera = Camera(self.stage, self._system_animates, self)
        look = Look(theme or light_theme(self.font()), wording or Wording("en"), self._lane_name)
        self.canvas = Canvas(self.stage, look)
        self.minimap = Minimap(self.stage, self._camera, self.canvas.look.theme)
        self.pilot = Pilot(self.stage, self._camera, lambda: self.canvas.selection.selected, self)
        self.lanes = LaneKeeper(self.stage, self.canvas, lambda: self.pilot.lane)
        self.lane_scroll = LaneScroll(self.canvas)
        self._gestures = Gestures(self.canvas, self._camera)
        self._voice = Voice(self.canvas, self.tr("Timeline"))
        self._hints = Hints(self.canvas)
        self._corner = Corner(self.canvas)
        self._commands = commands()
        self._assemble()
        self._connect()

    def _assemble(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.canvas, 0, 0)
        grid.addWidget(self.lane_scroll, 0, 1)
        grid.addWidget(self.minimap, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(0, 1)
        self.setFocusProxy(self.canvas)

    def _connect(self) -> None:
        self._camera.moved.connect(self._moved)
        self._camera.history_changed.connect(self.historyChanged)
        self.pilot.chosen.connect(self._chosen)
        self._gestures.clicked.connect(self._clicked)
        self._gestures.double_clicked.connect(self._double_clicked)
        self._gestures.hovered.connect(self._hovered)
        self._gestures.scrolled.connect(self.lane_scroll.scroll_by)
        self._gestures.lane_dropped.connect(self.lanes.drop)
        self._gestures.lane_menu_wanted.connect(self.lanes.ask)
        self.lanes.changed.connect(self._lanes_changed)

    # What is shown

    def set_events(
        self, events: Sequence[Event], published: tuple[date, date] | None = None, columns: Columns | None = None
    ) -> None:
        """Show events, with their columns if those are made already (`viewer.timeline.columns`).

        The window stays where the reader has put it, and what was selected stays selected. `published` is the first
        and last day of publication.
        """
        selected = self.selected()
        self.stage.set_events(events, columns)
        self.canvas.published = (
            None if published is None else (float(minutes(published[0])), float(minutes(published[1]) + DAY))
        )
        self.canvas.selection = Selection(self.stage.row(selected), None, self.stage.links)
        self.canvas.renew()
        self.minimap.refresh()
        if not self._camera.touched:
            self._camera.place(self.stage.first_view())
        self._describe()

    def show_only(self, shown: NDArray[np.bool_] | None) -> None:
        """Filter: rows of the events as they were set that are true, or all."""
        self.stage.show_only(shown)
        self.canvas.refresh()
        self.minimap.refresh()
        self._describe()

    def set_lanes(self, by: LaneBy | str) -> None:
        """Make the lanes of parties, kinds, outlets, actors, articles, or have one only."""
        self.stage.set_lanes(LaneBy(by))
        self.lanes.changed.emit()

    def arrangement(self) -> Arrangement:
        """What the reader did to the lanes."""
        return self.stage.arrangement

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Order, pin, hide and collapse lanes."""
        self.lanes.arrange(arrangement)

    def view(self) -> View:
        """The view as it stands, to be kept under a name."""
        return View(*self._camera.destination, self.stage.by, self.stage.arrangement)

    def restore(self, view: View) -> None:
        """Come back to a view."""
        self.set_lanes(view.lanes)
        self.set_arrangement(view.arrangement)
        self._camera.travel((view.start, view.end))

    def visible_range(self) -> tuple[date, date]:
        """First and last day in the window."""
        start, end = self.stage.window
        return day_of(start), day_of(max(end - 1, start))

    def set_visible_range(self, first: date, last: date) -> None:
        """Go to a window of days, both inclusive."""
        self._camera.travel((float(minutes(first)), float(minutes(last) + DAY)))

    def go_to(self, day: date) -> None:
        """The window as wide as it is, with a day in its middle."""
        self.pilot.go_to(day)

    # How it looks

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours or another font."""
        self.canvas.set_look(replace(self.canvas.look, theme=theme))
        self.minimap.set_theme(theme)
        self._corner.set_theme(theme)

    def set_week_start(self, weekday: int) -> None:
        """On which weekday weeks begin on the axis; 0 is Monday."""
        self.canvas.set_look(replace(self.canvas.look, week_start=weekday))

    def set_now(self, now: datetime | None) -> None:
        """Where to mark the present, if anywhere."""
        self.canvas.now = None if now is None else float(minutes(now.date(), now.hour, now.minute))
        self.canvas.refresh()

    def set_animated(self, animated: bool) -> None:
        """Whether the window glides where the system allows it, or always jumps."""
        self._camera.animated = animated

    def set_inertia(self, inertia: bool) -> None:
        """Whether the window goes on a little way when a drag is let go."""
        self._gestures.inertia = inertia

    def _system_animates(self) -> bool:
        return bool(self.style().styleHint(QStyle.StyleHint.SH_Widget_Animate))

    def _lane_name(self, key: str) -> str:
        return lane_name(self.stage.by, key, self.canvas.look.wording)

    # The selection

    def selected(self) -> str | None:
        """The id of the selected event."""
        row = self.canvas.selection.selected
        return None if row is None else self.stage.columns.ids[row]

    def select(self, event_id: str | None, reveal: bool = True) -> None:
        """Select an event without a signal, and move until it is in sight."""
        row = self.stage.row(event_id)
        self.canvas.point(replace(self.canvas.selection, selected=row))
        if row is not None:
            if reveal:
                self.pilot.reveal(row)
                if (lane := self.stage.lane_of(row, self.pilot.lane)) is not None:
                    self.lane_scroll.reveal(lane)
            self._voice.announce(spoken_event(self.stage.events[row], self.canvas.look.wording))

    @Slot()
    def clear_selection(self) -> None:
        """Select nothing."""
        self.select(None)
        self.eventSelected.emit("")

    @Slot()
    def activate(self) -> None:
        """Open what is selected."""
        if event_id := self.selected():
            self.eventActivated.emit(event_id)

    @Slot(object)
    def _chosen(self, row: int) -> None:
        self.select(self.stage.columns.ids[row])
        self.eventSelected.emit(self.stage.columns.ids[row])

    # What happens

    @Slot()
    def _moved(self) -> None:
        self.canvas.refresh()
        self.rangeChanged.emit(*self.visible_range())

    @Slot(object)
    def _clicked(self, hit: Hit) -> None:
        if hit.place is Place.MARK and hit.mark and hit.lane:
            self.pilot.lane = hit.lane.key
            self.select(self.stage.columns.ids[hit.mark.event], reveal=False)
            self.eventSelected.emit(self.stage.columns.ids[hit.mark.event])
        elif hit.place is Place.LANE_NAME and hit.lane:
            self.lanes.fold(hit.lane.key)
        elif self.selected():
            self.clear_selection()

    @Slot(object)
    def _double_clicked(self, hit: Hit) -> None:
        if hit.place is Place.MARK and hit.mark:
            self.pilot.fit(hit.mark.event)
            self.eventActivated.emit(self.stage.columns.ids[hit.mark.event])
        elif hit.span is not None:
            self._camera.travel(hit.span)

    @Slot(object)
    def _hovered(self, hit: Hit | None) -> None:
        row = hit.mark.event if hit is not None and hit.mark else None
        if row != self.canvas.selection.hovered:
            self.canvas.point(replace(self.canvas.selection, hovered=row))
            self.eventHovered.emit("" if row is None else self.stage.columns.ids[row])

    @Slot()
    def _lanes_changed(self) -> None:
        self.canvas.refresh()
        self._describe()
        self.lanesChanged.emit()

    def _describe(self) -> None:
        shown = len(self.stage.everything) + self.stage.undated
        text = self.tr("%n event(s) in {lanes} lanes", "", shown).format(lanes=len(self.stage.lane_keys()))
        self._voice.describe(text)
        self._corner.show_count(self.stage.undated)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._commands.get(pressed(event))
        if command is None:
            super().keyPressEvent(event)
            return
        owner = next(
            owner for owner in (self, self.lane_scroll, self.lanes, self.pilot) if hasattr(type(owner), command)
        )
        getattr(owner, command)()
