"""The timeline under hand and key."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.timeline.sample import events
from tests.ui.timeline.conftest import middle_of, titled, turn
from viewer.domain import Kind
from viewer.models.wording import Wording
from viewer.timeline import Arrangement, LaneBy
from viewer.timeline.hits import Place
from viewer.timeline.scale import DAY, minutes
from viewer.ui.painter import Theme
from viewer.ui.timeline_view import KEYS, TimelineView
from viewer.ui.timeline_view.keys import commands
from viewer.ui.timeline_view.tips import event_tip


def span(view: TimelineView) -> float:
    start, end = view.stage.window
    return end - start


def test_the_wheel_zooms_at_the_cursor(view: TimelineView) -> None:
    at = QPoint(700, 300)
    under, before = view.canvas.time_scale().time(700), span(view)
    turn(view, at, 3)
    assert span(view) < before / 1.8
    assert view.canvas.time_scale().time(700) == pytest.approx(under, abs=1)


def test_shift_and_wheel_pan(view: TimelineView) -> None:
    before, start = span(view), view.stage.window[0]
    turn(view, QPoint(700, 300), -1, Qt.KeyboardModifier.ShiftModifier)
    assert span(view) == pytest.approx(before)
    assert view.stage.window[0] > start


def test_the_wheel_over_the_names_scrolls_the_lanes(qtbot: QtBot, view: TimelineView) -> None:
    view.resize(1200, 300)
    qtbot.waitUntil(lambda: view.lane_scroll.maximum() > 0)
    before = view.stage.window
    turn(view, QPoint(20, 100), -2)
    assert view.lane_scroll.value() > 0
    assert view.stage.window == before
    assert view.canvas.current().lanes[0].top < view.canvas.current().metrics.axis


def test_dragging_pans(qtbot: QtBot, view: TimelineView) -> None:
    ground = QPoint(600, 790 - 120)
    start = view.stage.window[0]
    qtbot.mousePress(view.canvas, Qt.MouseButton.LeftButton, pos=ground)
    qtbot.mouseMove(view.canvas, ground - QPoint(60, 0))
    qtbot.mouseMove(view.canvas, ground - QPoint(200, 0))
    qtbot.mouseRelease(view.canvas, Qt.MouseButton.LeftButton, pos=ground - QPoint(200, 0))
    assert view.stage.window[0] - start == pytest.approx(200 * view.canvas.time_scale().per_pixel, rel=0.01)


@pytest.mark.parametrize("keys", [Qt.KeyboardModifier.ControlModifier, None])
def test_a_rubber_band_zooms_to_a_range(qtbot: QtBot, view: TimelineView, keys: Qt.KeyboardModifier | None) -> None:
    y = 20 if keys is None else 400  # on the axis no key is needed
    scale = view.canvas.time_scale()
    wanted = scale.time(400), scale.time(700)
    held = keys or Qt.KeyboardModifier.NoModifier
    qtbot.mousePress(view.canvas, Qt.MouseButton.LeftButton, held, QPoint(400, y))
    qtbot.mouseMove(view.canvas, QPoint(500, y))
    qtbot.mouseMove(view.canvas, QPoint(700, y))
    qtbot.mouseRelease(view.canvas, Qt.MouseButton.LeftButton, held, QPoint(700, y))
    assert view.stage.window == pytest.approx(wanted)


def test_a_click_selects_and_tells(qtbot: QtBot, view: TimelineView) -> None:
    mark = titled(view)
    with qtbot.waitSignal(view.eventSelected) as told:
        qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=middle_of(view, mark))
    assert told.args == [view.stage.columns.ids[mark.event]]
    assert view.selected() == view.stage.columns.ids[mark.event]


def test_a_click_beside_clears_the_selection(qtbot: QtBot, view: TimelineView) -> None:
    view.select("e3")
    layout = view.canvas.current()
    empty = next(
        QPoint(x, int(layout.lanes[0].top) + 4)
        for x in range(200, 1100, 7)
        if view.canvas.hit(QPoint(x, int(layout.lanes[0].top) + 4).toPointF()).place is Place.NOWHERE
    )
    with qtbot.waitSignal(view.eventSelected) as told:
        qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=empty)
    assert told.args == [""]
    assert view.selected() is None


def test_a_double_click_zooms_to_the_event_and_opens_it(qtbot: QtBot, view: TimelineView) -> None:
    mark, before = titled(view), span(view)
    with qtbot.waitSignal(view.eventActivated) as told:
        qtbot.mouseDClick(view.canvas, Qt.MouseButton.LeftButton, pos=middle_of(view, mark))
    assert told.args == [view.stage.columns.ids[mark.event]]
    assert span(view) < before


def test_hovering_tells_and_stops_telling(qtbot: QtBot, view: TimelineView) -> None:
    mark = titled(view)
    with qtbot.waitSignal(view.eventHovered) as told:
        qtbot.mouseMove(view.canvas, middle_of(view, mark))
    assert told.args == [view.stage.columns.ids[mark.event]]
    with qtbot.waitSignal(view.eventHovered) as told:
        qtbot.mouseMove(view.canvas, QPoint(20, 20))
    assert told.args == [""]


@pytest.mark.parametrize(("key", "closer"), [(Qt.Key.Key_W, True), (Qt.Key.Key_Plus, True), (Qt.Key.Key_S, False)])
def test_keys_zoom(qtbot: QtBot, view: TimelineView, key: Qt.Key, closer: bool) -> None:
    before = span(view)
    qtbot.keyClick(view.canvas, key)
    assert (span(view) < before) is closer


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier),
        (Qt.Key.Key_Equal, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_plus_is_plus_on_every_keyboard(
    qtbot: QtBot, view: TimelineView, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    before = span(view)
    qtbot.keyClick(view.canvas, key, held)
    assert span(view) < before


def test_letters_with_shift_are_other_keys(qtbot: QtBot, view: TimelineView) -> None:
    before = view.stage.window
    qtbot.keyClick(view.canvas, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert view.stage.window == before


def test_a_and_d_pan(qtbot: QtBot, view: TimelineView) -> None:
    start, wide = view.stage.window[0], span(view)
    qtbot.keyClick(view.canvas, Qt.Key.Key_D)
    assert view.stage.window[0] == pytest.approx(start + wide / 4)
    qtbot.keyClick(view.canvas, Qt.Key.Key_A)
    assert view.stage.window == pytest.approx((start, start + wide))


def test_home_and_end_select_the_first_and_the_last_event(qtbot: QtBot, view: TimelineView) -> None:
    starts = view.stage.columns.start
    for key, wanted in ((Qt.Key.Key_End, starts.max()), (Qt.Key.Key_Home, starts.min())):
        qtbot.keyClick(view.canvas, key)
        row = view.stage.row(view.selected())
        assert starts[row] == wanted
        assert view.canvas.current().mark_of(row)


def test_arrows_walk_through_all_events_in_time(qtbot: QtBot, view: TimelineView) -> None:
    qtbot.keyClick(view.canvas, Qt.Key.Key_Home)
    starts = []
    for _ in range(70):
        row = view.stage.row(view.selected())
        assert row is not None
        starts.append(int(view.stage.columns.start[row]))
        qtbot.keyClick(view.canvas, Qt.Key.Key_Right)
    assert starts == sorted(starts)
    assert len(set(starts)) == len(set(view.stage.columns.start.tolist()))


def test_comma_and_period_stay_in_the_lane(qtbot: QtBot, view: TimelineView) -> None:
    qtbot.keyClick(view.canvas, Qt.Key.Key_Home)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Down)
    lane = view.pilot.lane
    for _ in range(5):
        qtbot.keyClick(view.canvas, Qt.Key.Key_Period)
        row = view.stage.row(view.selected())
        assert lane is not None
        assert row is not None
        assert lane in view.stage.events[row].parties
    assert view.pilot.lane == lane


def test_f_fits_the_selection_then_everything(qtbot: QtBot, view: TimelineView) -> None:
    view.select("e5")
    qtbot.keyClick(view.canvas, Qt.Key.Key_F)
    row = view.stage.row("e5")
    assert row is not None
    assert view.stage.window == pytest.approx(view.stage.around(row))
    qtbot.keyClick(view.canvas, Qt.Key.Key_F)
    assert view.stage.window == pytest.approx(view.stage.whole())


def test_enter_opens_and_escape_clears(qtbot: QtBot, view: TimelineView) -> None:
    view.select("e5")
    with qtbot.waitSignal(view.eventActivated) as told:
        qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert told.args == ["e5"]
    qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert view.selected() is None


def test_back_and_forward_through_views(qtbot: QtBot, view: TimelineView) -> None:
    first = view.stage.window
    view.pilot.fit_all()
    second = view.stage.window
    view.go_to(date(2022, 1, 20))
    third = view.stage.window
    seen = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(view.canvas, key, Qt.KeyboardModifier.AltModifier)
        seen.append(view.stage.window)
    assert seen == [second, first, second]
    assert third != second


def test_every_key_of_the_table_has_its_command(view: TimelineView) -> None:
    for command in commands().values():
        assert any(hasattr(owner, command) for owner in (view, view.pilot, view.lanes, view.lane_scroll)), command
    assert len(commands()) == sum(len(key.keys) for key in KEYS)


def test_going_to_a_day_centres_it(view: TimelineView) -> None:
    view.go_to(date(2022, 3, 1))
    start, end = view.stage.window
    assert (start + end) / 2 == minutes(date(2022, 3, 1)) + DAY / 2


def test_a_visible_range_comes_back_as_set(view: TimelineView) -> None:
    view.set_visible_range(date(2022, 1, 5), date(2022, 1, 20))
    assert view.visible_range() == (date(2022, 1, 5), date(2022, 1, 20))


def test_selecting_moves_as_little_as_needed(view: TimelineView) -> None:
    before = view.stage.window
    row = next(row for row in range(60) if view.canvas.current().mark_of(row))
    view.select(view.stage.columns.ids[row])
    assert view.stage.window == before
    view.set_visible_range(date(2023, 6, 1), date(2023, 6, 30))
    view.select("e1")
    row = view.stage.row("e1")
    assert row is not None
    assert view.stage.window[0] < view.stage.columns.start[row] < view.stage.window[1]


def test_keys_bring_the_lane_of_the_event_into_sight(qtbot: QtBot, view: TimelineView) -> None:
    view.resize(1200, 320)
    view.set_visible_range(date(2022, 1, 1), date(2022, 2, 20))
    qtbot.keyClick(view.canvas, Qt.Key.Key_Home)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        for _ in range(len(view.stage.lane_keys())):
            qtbot.keyClick(view.canvas, key)
            layout = view.canvas.current()
            lane = next(lane for lane in layout.lanes if lane.key == view.pilot.lane)
            assert layout.metrics.axis <= lane.top
            assert lane.top + lane.height <= layout.height + 1
    assert view.lane_scroll.value() == 0


def test_more_events_keep_the_readers_place_and_selection(view: TimelineView) -> None:
    view.set_visible_range(date(2022, 1, 5), date(2022, 1, 20))
    view.select("e7", reveal=False)
    view.set_events(events(90))
    assert view.visible_range() == (date(2022, 1, 5), date(2022, 1, 20))
    assert view.selected() == "e7"


def test_until_the_reader_moves_more_events_are_fitted(qtbot: QtBot, theme: Theme) -> None:
    view = TimelineView(theme=theme)
    qtbot.addWidget(view)
    view.set_events(events(20))
    early = view.stage.window
    view.set_events(events(200, days=400))
    assert view.stage.window != early


def test_a_filter_shows_less_and_keeps_the_window(view: TimelineView) -> None:
    before = view.stage.window
    view.show_only(view.stage.columns.kind == 0)
    assert all(view.stage.columns.kind[mark.event] == 0 for mark in view.canvas.current().marks)
    assert view.stage.window == before


@pytest.mark.parametrize("by", list(LaneBy))
def test_lanes_of_every_sort(view: TimelineView, by: LaneBy) -> None:
    view.set_lanes(by.value)
    assert view.canvas.current().lanes
    assert not view.grab().isNull()


def test_lanes_fold_pin_hide_and_move(qtbot: QtBot, view: TimelineView) -> None:
    first, second, third = view.stage.lane_keys()[:3]
    qtbot.mouseClick(
        view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, int(view.canvas.current().lanes[0].top) + 12)
    )
    assert view.arrangement().collapsed == {first}
    assert view.canvas.current().lanes[0].strip is not None
    view.lanes.pin(third)
    assert view.stage.lane_keys()[:2] == (third, first)
    view.lanes.hide(first)
    assert first not in view.stage.lane_keys()
    view.lanes.show_hidden()
    view.lanes.move(second, 0)
    assert view.stage.lane_keys()[0] == third
    with qtbot.waitSignal(view.lanesChanged):
        view.set_arrangement(Arrangement())
    assert view.stage.lane_keys()[:3] == (first, second, third)


def test_a_lane_is_dropped_where_it_is_let_go(qtbot: QtBot, view: TimelineView) -> None:
    lanes = view.canvas.current().lanes
    start = QPoint(60, int(lanes[0].top) + 12)
    target = QPoint(60, int(lanes[2].top + lanes[2].height * 0.7))
    qtbot.mousePress(view.canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.canvas, start + QPoint(0, 30))
    qtbot.mouseMove(view.canvas, target)
    qtbot.mouseRelease(view.canvas, Qt.MouseButton.LeftButton, pos=target)
    assert view.stage.lane_keys()[2] == lanes[0].key


def test_a_kept_view_comes_back(view: TimelineView) -> None:
    view.set_lanes(LaneBy.KIND)
    view.lanes.fold("statement")
    kept = view.view()
    view.set_lanes(LaneBy.PARTY)
    view.pilot.fit_all()
    view.restore(kept)
    assert view.view() == kept


def test_a_view_that_differs_in_its_lanes_only_comes_back(view: TimelineView, qtbot: QtBot) -> None:
    view.set_lanes(LaneBy.KIND)
    kept = view.view()
    view.set_lanes(LaneBy.PARTY)
    with qtbot.waitSignal(view.lanesChanged):
        view.restore(replace(kept, start=view.view().start, end=view.view().end))
    assert {lane.key for lane in view.canvas.current().lanes} == set(Kind)


def test_tips_tell_what_when_how_who_and_where_from(view: TimelineView) -> None:
    event = view.stage.events[0]
    tip = event_tip(event, Wording("zh_Hans_CN"))
    for word in (event.title, "2022年", event.reports[0].article.outlet, event.actors[0].name, "the nearest one"):
        assert word is not None
        assert word in tip


def test_tips_do_not_take_titles_for_markup(view: TimelineView) -> None:
    event = replace(view.stage.events[0], title="<img src=x> & co")
    assert "&lt;img src=x&gt; &amp; co" in event_tip(event, Wording("en"))


def test_a_screen_reader_hears_what_the_view_holds(view: TimelineView) -> None:
    face = QAccessible.queryAccessibleInterface(view.canvas)
    assert (face.role(), face.text(QAccessible.Text.Name)) == (QAccessible.Role.Chart, "Timeline")
    before = view.canvas.accessibleDescription()
    assert "60" in before
    view.show_only(np.arange(60) < 5)
    assert "5" in view.canvas.accessibleDescription()
    assert view.canvas.accessibleDescription() != before


def test_the_minimap_drags_its_window(qtbot: QtBot, view: TimelineView) -> None:
    view.set_visible_range(date(2022, 1, 10), date(2022, 1, 20))
    left, right = view.minimap._edges()
    middle = QPoint(int((left + right) / 2), 20)
    start = view.stage.window[0]
    qtbot.mousePress(view.minimap, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(view.minimap, middle + QPoint(40, 0))
    qtbot.mouseRelease(view.minimap, Qt.MouseButton.LeftButton, pos=middle + QPoint(40, 0))
    assert view.stage.window[0] > start + 2 * DAY
    assert view.stage.window[1] - view.stage.window[0] == pytest.approx(11 * DAY)


def test_animations_end_where_they_should(qtbot: QtBot, view: TimelineView) -> None:
    view.set_animated(True)
    view.go_to(date(2022, 5, 1))
    wanted = minutes(date(2022, 5, 1)) + DAY / 2
    qtbot.waitUntil(lambda: sum(view.stage.window) / 2 == pytest.approx(wanted), timeout=2000)
