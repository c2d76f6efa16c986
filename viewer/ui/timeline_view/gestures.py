"""The hand: wheel, touchpad, drag, rubber band, pinch, clicks."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QInputDevice, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

from viewer.timeline.hits import Hit, Place
from viewer.timeline.scale import TimeScale
from viewer.ui.timeline_view.camera import GLIDE_MS, Camera
from viewer.ui.timeline_view.canvas import Canvas

NOTCH = 120.0
"""Eighths of a degree in one notch of a wheel, times eight."""
PER_NOTCH = 1.25
"""How much closer one notch brings."""
PAN_PER_NOTCH = 0.1
"""Share of the width that one notch pans."""
NARROWEST_RUBBER = 6.0
STILL_MS = 60
"""A rest before letting go after which nothing coasts."""


class Gestures(QObject):
    """Listens to a canvas and moves the camera; what concerns events and lanes is signalled on."""

    clicked = Signal(object)
    double_clicked = Signal(object)
    hovered = Signal(object)
    scrolled = Signal(float)
    lane_menu_wanted = Signal(str, object)
    lane_dropped = Signal(str, float)

    def __init__(self, canvas: Canvas, camera: Camera) -> None:
        super().__init__(canvas)
        self._canvas, self._camera = canvas, camera
        self.inertia = False
        """Whether the window goes on a little way when a drag is let go."""
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._last_at = 0
        self._speed = 0.0
        self._dragging = False
        self._grabbed: Hit | None = None
        self._answers = {
            QEvent.Type.Wheel: self._wheel,
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
            QEvent.Type.MouseButtonDblClick: self._double_click,
            QEvent.Type.Leave: self._leave,
            QEvent.Type.NativeGesture: self._native,
            QEvent.Type.Gesture: self._gesture,
        }
        canvas.grabGesture(Qt.GestureType.PinchGesture)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        answer = self._answers.get(event.type())
        return bool(answer(event)) if answer else super().eventFilter(watched, event)  # type: ignore[operator]

    def _scale(self) -> TimeScale:
        return self._canvas.time_scale()

    def _nudge(self, scale: TimeScale) -> None:
        self._camera.nudge((scale.start, scale.end))

    def _wheel(self, event: QWheelEvent) -> bool:
        event.accept()
        pixels, notches = event.pixelDelta(), event.angleDelta()
        zooming = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        touchpad = event.device().type() == QInputDevice.DeviceType.TouchPad and not pixels.isNull()
        if touchpad and not zooming:
            self._slide(-float(pixels.x()), -float(pixels.y()))
        elif notches.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._slide(-(notches.x() or notches.y()) / NOTCH * PAN_PER_NOTCH * self._scale().width, 0.0)
        elif event.position().x() < self._scale().origin:
            self.scrolled.emit(-notches.y() / NOTCH * 3 * self._canvas.look.theme.metrics.row)
        else:
            self._nudge(self._scale().zoomed(PER_NOTCH ** (notches.y() / NOTCH), event.position().x()))
        return True

    def _slide(self, across: float, down: float) -> None:
        if across:
            self._nudge(self._scale().panned(across))
        if down:
            self.scrolled.emit(down)

    def _native(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._nudge(self._scale().zoomed(1.0 + event.value(), event.position().x()))
        return True

    def _gesture(self, event: QGestureEvent) -> bool:
        """Two fingers on a touch screen."""
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        centre = self._canvas.mapFromGlobal(pinch.centerPoint())
        self._nudge(self._scale().zoomed(pinch.scaleFactor(), centre.x()))
        event.accept(pinch)
        return True

    def _press(self, event: QMouseEvent) -> bool:
        at = event.position()
        hit = self._canvas.hit(at)
        if event.button() is Qt.MouseButton.RightButton and hit.place is Place.LANE_NAME and hit.lane:
            self.lane_menu_wanted.emit(hit.lane.key, event.globalPosition().toPoint())
        if event.button() not in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            return False
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = self._last = at
        self._grabbed, self._dragging, self._speed = hit, False, 0.0
        if hit.place is Place.AXIS or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._canvas.rubber = (at.x(), at.x())
        return True

    def _move(self, event: QMouseEvent) -> bool:
        at = event.position()
        if self._pressed is None:
            self.hovered.emit(self._canvas.hit(at))
            return False
        if not self._dragging and (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return True
        self._dragging = True
        self._drag(at)
        self._speed = (self._last.x() - at.x()) / max(event.timestamp() - self._last_at, 1)
        self._last, self._last_at = at, event.timestamp()
        return True

    def _drag(self, at: QPointF) -> None:
        if self._canvas.rubber is not None:
            self._canvas.rubber = (self._canvas.rubber[0], at.x())
            self._canvas.update()
        elif self._grabbed is not None and self._grabbed.place is Place.LANE_NAME:
            self._canvas.setCursor(Qt.CursorShape.SizeVerCursor)
        else:
            self._canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._slide(self._last.x() - at.x(), self._last.y() - at.y())

    def _release(self, event: QMouseEvent) -> bool:
        if self._pressed is None:
            return False
        grabbed, dragged, rubber = self._grabbed, self._dragging, self._canvas.rubber
        self._pressed = self._grabbed = None
        self._canvas.rubber = None
        self._canvas.unsetCursor()
        self._canvas.update()
        if not dragged:
            self.clicked.emit(self._canvas.hit(event.position()))
        elif rubber is not None:
            self._zoom_to(*sorted(rubber))
        elif grabbed is not None and grabbed.place is Place.LANE_NAME and grabbed.lane:
            self.lane_dropped.emit(grabbed.lane.key, event.position().y())
        elif self.inertia and event.timestamp() - self._last_at < STILL_MS:
            # The glide slows down as a cube does: at first it is three times as fast as on the average.
            self._camera.coast(self._speed * GLIDE_MS / 3 * self._scale().per_pixel)
        return True

    def _zoom_to(self, left: float, right: float) -> None:
        scale = self._scale()
        if right - left >= NARROWEST_RUBBER:
            self._camera.travel((scale.time(max(left, scale.origin)), scale.time(right)))

    def _double_click(self, event: QMouseEvent) -> bool:
        self.double_clicked.emit(self._canvas.hit(event.position()))
        return True

    def _leave(self, _event: QEvent) -> bool:
        self.hovered.emit(None)
        return False
