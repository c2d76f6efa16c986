"""What hands do to the timeline beyond a plain wheel and click: touchpads, fingers, throws, the minimap."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QProxyStyle, QStyle, QWidget
from pytestqt.qtbot import QtBot

from viewer.timeline.hits import Place
from viewer.timeline.scale import DAY
from viewer.ui.timeline_view import TimelineView

NO_KEY, NO_BUTTON, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
TOUCHPAD = QPointingDevice(
    "touchpad",
    77,
    QInputDevice.DeviceType.TouchPad,
    QPointingDevice.PointerType.Finger,
    QInputDevice.Capability.Position | QInputDevice.Capability.PixelScroll,
    5,
    1,
)
MIDDLE = QPoint(700, 300)


def span(view: TimelineView) -> float:
    return view.stage.window[1] - view.stage.window[0]


def wheel(view: TimelineView, pixels: QPoint, turned: QPoint, device: QPointingDevice | None = None) -> None:
    place, phase = QPointF(MIDDLE), Qt.ScrollPhase.NoScrollPhase
    far = QPointF(view.canvas.mapToGlobal(MIDDLE))
    given = (device,) if device else ()
    source = Qt.MouseEventSource.MouseEventNotSynthesized
    QApplication.sendEvent(
        view.canvas, QWheelEvent(place, far, pixels, turned, NO_BUTTON, NO_KEY, phase, False, source, *given)
    )


def test_a_horizontal_wheel_pans(view: TimelineView) -> None:
    before, start = span(view), view.stage.window[0]
    wheel(view, QPoint(), QPoint(-120, 0))
    assert span(view) == pytest.approx(before)
    assert view.stage.window[0] == pytest.approx(start + view.canvas.time_scale().span * 0.1)


def test_two_fingers_on_a_touchpad_pan_by_as_much_as_they_move(view: TimelineView) -> None:
    start, per_pixel = view.stage.window[0], view.canvas.time_scale().per_pixel
    wheel(view, QPoint(-80, 0), QPoint(-160, 0), TOUCHPAD)
    assert view.stage.window[0] - start == pytest.approx(80 * per_pixel)


def test_a_pinch_on_a_touchpad_zooms_between_the_fingers(view: TimelineView) -> None:
    under, before = view.canvas.time_scale().time(MIDDLE.x()), span(view)
    far = QPointF(view.canvas.mapToGlobal(MIDDLE))
    kind = Qt.NativeGestureType.ZoomNativeGesture
    pinch = QNativeGestureEvent(kind, TOUCHPAD, 2, QPointF(MIDDLE), far, far, 0.25, QPointF())
    QApplication.sendEvent(view.canvas, pinch)
    assert span(view) == pytest.approx(before / 1.25)
    assert view.canvas.time_scale().time(MIDDLE.x()) == pytest.approx(under)


def test_a_pinch_on_a_screen_zooms(view: TimelineView) -> None:
    screen, before = QTest.createTouchDevice(), span(view)
    QTest.touchEvent(view.canvas, screen).press(0, MIDDLE - QPoint(40, 0)).press(1, MIDDLE + QPoint(40, 0)).commit()
    for apart in (60, 90, 140, 200):
        moved = QTest.touchEvent(view.canvas, screen)
        moved.move(0, MIDDLE - QPoint(apart, 0)).move(1, MIDDLE + QPoint(apart, 0)).commit()
    lifted = QTest.touchEvent(view.canvas, screen)
    lifted.release(0, MIDDLE - QPoint(200, 0)).release(1, MIDDLE + QPoint(200, 0)).commit()
    assert span(view) < before / 2


def throw(view: TimelineView) -> float:
    """Drag to the left and let go while still moving; gives where the window began as the hand let go."""
    ground = QPoint(600, 670)
    steps = ((QEvent.Type.MouseButtonPress, 0), *((QEvent.Type.MouseMove, 40 * n) for n in range(1, 6)))
    for at, (kind, left) in enumerate((*steps, (QEvent.Type.MouseButtonRelease, 200))):
        place = QPointF(ground - QPoint(left, 0))
        event = QMouseEvent(kind, place, QPointF(view.canvas.mapToGlobal(place)), LEFT, LEFT, NO_KEY)
        event.setTimestamp(1000 + 10 * at)
        start = view.stage.window[0]
        QApplication.sendEvent(view.canvas, event)
    return start


def test_a_throw_stops_where_it_is_let_go_unless_inertia_is_wanted(qtbot: QtBot, view: TimelineView) -> None:
    view.set_animated(True)
    assert throw(view) == view.stage.window[0]
    view.set_inertia(True)
    start = throw(view)
    far = 200 * view.canvas.time_scale().per_pixel  # 4 px a ms, slowing down over 150 ms
    qtbot.waitUntil(lambda: view.stage.window[0] == pytest.approx(start + far))


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_key_offers_the_menu_of_the_lane(qtbot: QtBot, view: TimelineView) -> None:
    qtbot.keyClick(view.canvas, Qt.Key.Key_Home)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Down)
    lane = view.pilot.lane
    qtbot.keyClick(view.canvas, Qt.Key.Key_Menu)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Hide").trigger()
    menu.close()
    assert view.arrangement().hidden == {lane}


def test_a_double_click_on_a_count_zooms_to_what_it_counts(qtbot: QtBot, view: TimelineView) -> None:
    view.pilot.fit_all()
    layout = view.canvas.current()
    lane = next(lane for lane in layout.lanes if lane.strip and lane.strip.pills)
    assert lane.strip is not None
    pill = lane.strip.pills[0]
    at = QPoint(int((pill.left + pill.right) / 2), int(lane.strip.top) + 6)
    assert view.canvas.hit(at.toPointF()).place is Place.CLUSTER
    wanted = layout.scale.time(pill.left), layout.scale.time(pill.right)
    qtbot.mouseDClick(view.canvas, LEFT, pos=at)
    assert view.stage.window == pytest.approx(wanted)


@pytest.mark.parametrize(("side", "shift"), [(0, -30), (1, 45)])
def test_an_edge_of_the_minimaps_window_is_drawn_out(qtbot: QtBot, view: TimelineView, side: int, shift: int) -> None:
    view.set_visible_range(date(2022, 1, 10), date(2022, 1, 20))
    edge, before = QPoint(round(view.minimap._edges()[side]), 20), view.stage.window
    qtbot.mousePress(view.minimap, LEFT, pos=edge)
    qtbot.mouseMove(view.minimap, edge + QPoint(shift, 0))
    qtbot.mouseRelease(view.minimap, LEFT, pos=edge + QPoint(shift, 0))
    assert view.stage.window[1 - side] == pytest.approx(before[1 - side])
    assert abs(view.stage.window[side] - before[side]) > DAY
    assert span(view) > before[1] - before[0]


def test_a_click_beside_the_minimaps_window_brings_it_there(qtbot: QtBot, view: TimelineView) -> None:
    view.set_visible_range(date(2022, 1, 3), date(2022, 1, 6))
    wide = span(view)
    qtbot.mouseClick(view.minimap, LEFT, pos=QPoint(1000, 20))
    assert span(view) == pytest.approx(wide)
    left, right = view.minimap._edges()
    assert (left + right) / 2 == pytest.approx(1000, abs=1)


class Still(QProxyStyle):
    """A system whose user does not want things to move."""

    def styleHint(self, hint: QStyle.StyleHint, *rest: Any) -> int:  # noqa: N802 - Qt's name
        return 0 if hint is QStyle.StyleHint.SH_Widget_Animate else super().styleHint(hint, *rest)


def test_nothing_glides_where_the_system_wants_no_motion(view: TimelineView) -> None:
    view.set_animated(True)
    still = Still()
    QWidget.setStyle(view, still)
    view.set_visible_range(date(2022, 1, 3), date(2022, 1, 6))
    assert view.visible_range() == (date(2022, 1, 3), date(2022, 1, 6))
    QWidget.setStyle(view, None)  # before Python takes the style away
