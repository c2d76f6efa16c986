"""All of time in a narrow strip, with the window as a frame that can be dragged and resized."""

from enum import Enum

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.timeline.layout import strip_columns
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import Strip
from viewer.timeline.stage import Stage
from viewer.timeline.tally import touching
from viewer.ui.painter.strips import Place, StripPainter
from viewer.ui.painter.theme import Theme
from viewer.ui.timeline_view.camera import Camera

GRIP = 6.0
"""Pixels around an edge of the window within which it is held."""


class _Held(Enum):
    NOTHING = "nothing"
    WINDOW = "window"
    START = "start"
    END = "end"


class Minimap(QWidget):
    """Shows the density of everything that passes the filter; `refresh` when that has changed."""

    def __init__(self, stage: Stage, camera: Camera, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._camera, self._theme = stage, camera, theme
        self._image = QImage()
        self._held = _Held.NOTHING
        self._grabbed_at = 0.0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        camera.moved.connect(self.update)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        self.updateGeometry()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Count anew before the next paint."""
        self._image = QImage()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(self._theme.metrics.font * 3.2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _scale(self) -> TimeScale:
        origin = self._theme.metrics.gutter
        return TimeScale(*self._stage.whole(), max(self.width() - origin, 1.0), origin)

    def _edges(self) -> tuple[float, float]:
        scale = self._scale()
        left, right = (min(max(scale.x(at), scale.origin), scale.origin + scale.width) for at in self._stage.window)
        spare = max(3.0 - (right - left), 0.0) / 2
        return left - spare, right + spare

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.refresh()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always painted whole
        if self._image.isNull():
            self._image = self._draw()
        painter = QPainter(self)
        painter.drawImage(QPointF(0, 0), self._image)
        self._paint_window(painter)
        painter.end()

    def _draw(self) -> QImage:
        ratio = self.devicePixelRatioF()
        image = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor(self._theme.window))
        painter = QPainter(image)
        scale = self._scale()
        columns = strip_columns(scale, self._stage.scene.lattice)
        everything = self._stage.everything
        strip = Strip(0, self.height(), *touching((everything.meetings, everything.statements), columns))
        peak = int((strip.meetings + strip.statements).max(initial=0))
        place = Place(scale.origin, self.height() - 4.0, self.height() - 10.0)
        StripPainter(self._theme).paint(painter, [(strip, place)], peak)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))
        painter.end()
        return image

    def _paint_window(self, painter: QPainter) -> None:
        left, right = self._edges()
        accent, veil = QColor(self._theme.accent), QColor(self._theme.window)
        veil.setAlpha(170)
        scale = self._scale()
        painter.fillRect(QRectF(scale.origin, 1, left - scale.origin, self.height()), veil)
        painter.fillRect(QRectF(right, 1, self.width() - right, self.height()), veil)
        painter.setPen(QPen(accent, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(QRectF(left, 2.5, right - left, self.height() - 5), 3, 3)
        painter.setPen(QPen(accent, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for x in (left, right):
            painter.drawLine(QLineF(x, self.height() * 0.38, x, self.height() * 0.62))

    def _grip(self, x: float) -> _Held:
        left, right = self._edges()
        if abs(x - right) <= GRIP and abs(x - right) <= abs(x - left):
            return _Held.END
        if abs(x - left) <= GRIP:
            return _Held.START
        return _Held.WINDOW if left < x < right else _Held.NOTHING

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().x()
        self._held = self._grip(at)
        if self._held is _Held.NOTHING:
            start, end = self._stage.window
            middle = self._scale().time(at)
            self._camera.travel((middle - (end - start) / 2, middle + (end - start) / 2))
        self._grabbed_at = at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().x()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_grip(self._grip(at))
            return
        scale, (start, end) = self._scale(), self._stage.window
        shift = (at - self._grabbed_at) * scale.per_pixel
        self._grabbed_at = at
        if self._held is _Held.WINDOW:
            self._camera.nudge((start + shift, end + shift))
        elif self._held is _Held.START:
            self._camera.nudge((min(scale.time(at), end), end))
        elif self._held is _Held.END:
            self._camera.nudge((start, max(scale.time(at), start)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - wherever it is let go
        self._held = _Held.NOTHING

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - anywhere on the map
        self._camera.travel(self._stage.whole())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def _show_grip(self, grip: _Held) -> None:
        shapes = {
            _Held.START: Qt.CursorShape.SizeHorCursor,
            _Held.END: Qt.CursorShape.SizeHorCursor,
            _Held.WINDOW: Qt.CursorShape.OpenHandCursor,
        }
        self.setCursor(shapes.get(grip, Qt.CursorShape.PointingHandCursor))
