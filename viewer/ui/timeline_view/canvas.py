"""The surface that the frames are painted on."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.models.wording import Wording
from viewer.timeline import Calendar, Frame, Layout
from viewer.timeline.hits import Hit, hit
from viewer.timeline.layout import lane_place, time_scale
from viewer.timeline.scale import TimeScale
from viewer.timeline.settling import fast
from viewer.timeline.stage import Stage
from viewer.ui.painter import Outright, Remembered, Selection, Theme
from viewer.ui.painter.remembered import UNLIMITED
from viewer.ui.painter.studio import Studio, studio

REST_MS = 150
"""A pause after which a view rests."""
MOVING_TITLES = 24
"""New titles drawn in a frame of a view that moves; the next frames draw more."""
FAST_TITLES = 0
"""The same where most will be out of sight in the next frame."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the timeline looks and speaks: colours and font, words, also for the keys of lanes, and the weekday that
    weeks begin on (0 is Monday)."""

    theme: Theme
    wording: Wording
    lane_name: Callable[[str], str]
    week_start: int = 0


class Canvas(QWidget):
    """Keeps the frame as pixels until the layout changes; what is hovered or selected is painted over it.

    Set the public fields and call `refresh`; call `renew` when the columns are others.
    """

    laid_out = Signal()

    def __init__(self, stage: Stage, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.look = look
        self.selection = Selection()
        self.now: float | None = None
        self.published: tuple[float, float] | None = None
        self.rubber: tuple[float, float] | None = None
        self.scrolled_by = 0.0
        self._ink = Remembered(Outright(look.theme), 1.0)
        self._studio: Studio | None = None
        self._layout: Layout | None = None
        self._moving = False
        self._before: Layout | None = None
        self._promoted: int | None = None
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._resting.timeout.connect(self._rest)
        self._image = QImage()
        self._seen: Layout | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_look(self, look: Look) -> None:
        """Take on another look."""
        self.look = look
        self.renew()

    def renew(self) -> None:
        """Forget what was measured and drawn: the columns or the look are others."""
        self._studio, self._layout, self._before, self._promoted = None, None, None, None
        self._moving = False
        self._resting.stop()
        self.update()

    @Slot()
    def refresh(self) -> None:
        """Lay out anew before the next paint: quickly where that follows closely on the frame before, and once nothing
        has moved for a moment as well as can be."""
        self._moving = self._resting.isActive()
        self._anew()

    @Slot()
    def _rest(self) -> None:
        if self._moving:
            self._moving = False
            self._anew()

    def _anew(self) -> None:
        if self._layout is not None:
            self._before = self._layout
        self._layout = None
        self.update()

    def current(self) -> Layout:
        """The layout of what is shown, made if need be."""
        if self._layout is None:
            self._layout = self._lay_out()
            self._resting.start()
            self.laid_out.emit()
        return self._layout

    def time_scale(self) -> TimeScale:
        """Time to pixel as the canvas stands."""
        return time_scale(self._frame())

    def lane_place(self, key: str) -> tuple[float, float]:
        """Where a lane stands among all of them, seen or not: see `viewer.timeline.layout.lane_place`."""
        return lane_place(self.stage.scene, self._frame(), key)

    def hit(self, at: QPointF) -> Hit:
        """What lies under a point of the canvas."""
        return hit(self.current(), at.x(), at.y())

    def point(self, selection: Selection) -> None:
        """Show what is hovered and selected; a selected event without a mark of its own gets one."""
        changed = selection.selected != self.selection.selected
        self.selection = selection
        if changed:
            self._promoted = None
        if changed and selection.selected is not None and self.current().mark_of(selection.selected) is None:
            self.refresh()
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.renew()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - the whole canvas is painted, from the image
        layout = self.current()
        painter = QPainter(self)
        self._paint_frame(painter, layout)
        self._drawing().painter.paint_selection(painter, layout, self.selection)
        self._paint_rubber(painter, layout)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self.look.theme.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._layout is None or (self._layout.width, self._layout.height) != (self.width(), self.height()):
            self.refresh()

    def _drawing(self) -> Studio:
        if self._studio is None:
            self._ink = Remembered(Outright(self.look.theme), self.devicePixelRatioF())
            calendar = Calendar(self.look.wording.language, self.look.week_start)
            self._studio = studio(self.stage.columns, self.look.theme, calendar, self.look.lane_name, self._ink)
        return self._studio

    def _frame(self) -> Frame:
        return Frame(
            width=self.width(),
            height=self.height(),
            scale=self.stage.scale(self.width(), 0.0),
            metrics=self.look.theme.metrics,
            arrangement=self.stage.arrangement,
            scroll=self.scrolled_by,
            now=self.now,
            published=self.published,
        )

    def _lay_out(self) -> Layout:
        layout, selected = self._laid_out(), self.selection.selected
        if selected is not None and selected != self._promoted and layout.mark_of(selected) is None:
            self._promoted = selected
            layout = self._laid_out()
        return layout

    def _laid_out(self) -> Layout:
        return self._drawing().lay_out(
            self.stage.scene, self._frame(), promoted=self._promoted, before=self._before, moving=self._moving
        )

    def _paint_frame(self, painter: QPainter, layout: Layout) -> None:
        """Draw outright what is seen for the first time; what is seen again, as while the mouse moves, is kept."""
        if self._seen is not layout:
            self._seen, self._image = layout, QImage()
            self._ink.patience = self._patience(layout)
            self._drawing().paint(painter, layout)
            self._ink.patience = UNLIMITED
            return
        if self._image.isNull():
            self._image = self._picture(layout)
        painter.drawImage(QPointF(0, 0), self._image)

    def _patience(self, layout: Layout) -> int:
        if not self._moving or self._before is None:
            return UNLIMITED
        return FAST_TITLES if fast(layout.scale, self._before.scale) else MOVING_TITLES

    def _picture(self, layout: Layout) -> QImage:
        ratio = self.devicePixelRatioF()
        image = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        self._drawing().paint(painter, layout)
        painter.end()
        return image

    def _paint_rubber(self, painter: QPainter, layout: Layout) -> None:
        if self.rubber is not None:
            left, right = sorted(self.rubber)
            band, colour = QRectF(left, 0, right - left, layout.height), QColor(self.look.theme.accent)
            painter.setPen(QPen(colour, 1))
            colour.setAlpha(40)
            painter.fillRect(band, colour)
            painter.drawRect(band)
