"""What is laid out and drawn while the view moves, and what once it rests."""

from types import ModuleType

import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.timeline.sample import events
from tests.ui.timeline.conftest import pixels
from viewer.timeline import LaneBy, Mark
from viewer.timeline.columns import columns as columns_of
from viewer.ui.painter import Outright, Remembered, Theme, bars, remembered
from viewer.ui.timeline_view import TimelineView
from viewer.ui.timeline_view import canvas as canvases


def nudge(view: TimelineView, share: float) -> None:
    """One step of a movement, by a share of the window."""
    start, end = view.stage.window
    shift = (end - start) * share
    view._camera.nudge((start + shift, end + shift))


def settle(view: TimelineView, qtbot: QtBot) -> QImage:
    """What is seen once the view has come to rest."""
    pixels(view.canvas)
    qtbot.waitUntil(lambda: not view.canvas._resting.isActive())
    return pixels(view.canvas)


def whole(view: TimelineView) -> QImage:
    """The view drawn anew, with all its titles."""
    view.canvas.renew()
    return pixels(view.canvas)


def unmarked(view: TimelineView) -> int:
    """An event that found no room."""
    layout = view.canvas.current()
    return next(row for row in reversed(range(len(view.stage.columns))) if layout.mark_of(row) is None)


@pytest.fixture
def crowd(view: TimelineView, qtbot: QtBot) -> TimelineView:
    """A timeline of two crowded lanes at rest."""
    view.canvas.clearFocus()
    view.set_events(events(1000))
    view.set_lanes(LaneBy.KIND)
    settle(view, qtbot)
    return view


def test_a_jump_is_drawn_whole_at_once(crowd: TimelineView, qtbot: QtBot) -> None:
    crowd.pilot.pan_later()
    assert pixels(crowd.canvas) == settle(crowd, qtbot)


def test_what_is_changed_in_several_ways_at_once_is_no_movement(crowd: TimelineView, qtbot: QtBot) -> None:
    crowd.set_lanes(LaneBy.PARTY)
    crowd.pilot.pan_later()
    assert pixels(crowd.canvas) == settle(crowd, qtbot)


def test_a_view_that_rests_is_laid_out_for_its_very_window(crowd: TimelineView, qtbot: QtBot) -> None:
    for _ in range(2):
        nudge(crowd, 0.05)
        crowd.canvas.current()
    assert all(placing.start < crowd.stage.window[0] for placing in crowd.canvas.current().placings.values())
    settle(crowd, qtbot)
    placings = crowd.canvas.current().placings.values()
    assert all((placing.start, placing.end) == crowd.stage.window for placing in placings)


def test_titles_that_a_moving_view_left_out_come_when_it_rests(
    crowd: TimelineView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(canvases, "MOVING_TITLES", 0)
    for _ in range(2):
        nudge(crowd, 0.1)
        hurried = pixels(crowd.canvas)
    assert hurried != settle(crowd, qtbot) == whole(crowd)


def test_a_fast_view_draws_no_new_titles_until_it_rests(crowd: TimelineView, qtbot: QtBot) -> None:
    nudge(crowd, 0.05)
    pixels(crowd.canvas)
    drawn = set(crowd.canvas._ink._tiles)
    nudge(crowd, 0.4)
    pixels(crowd.canvas)
    assert crowd.canvas._ink._tiles.keys() == drawn
    settle(crowd, qtbot)
    assert crowd.canvas._ink._tiles.keys() > drawn


@pytest.mark.parametrize(("module", "limit"), [(bars, "REMEMBERED"), (remembered, "PAGES")])
def test_a_title_in_sight_stays_while_others_pass(
    theme: Theme, module: ModuleType, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, limit, 4)
    ink, columns = Remembered(Outright(theme), 1.0), columns_of(events(200))
    marks, high = bars.Bars(theme, columns, ink), round(theme.metrics.row)

    def drawn(*events: int) -> QImage:
        """The row of the first event, painted last."""
        image = QImage(300, len(events) * high, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        painter = QPainter(image)
        marks.paint(painter, [Mark(event, 0, 9, 11, row * high, 5, 200.0) for row, event in enumerate(events)][::-1])
        painter.end()
        return image.copy(0, 0, 300, high)

    whole = drawn(0)
    ink.patience = 1
    for passing in range(1, 200):
        assert drawn(0, passing) == whole


def test_a_selected_event_out_of_sight_costs_no_second_layout(crowd: TimelineView) -> None:
    crowd.select(crowd.stage.columns.ids[unmarked(crowd)], reveal=False)
    nudge(crowd, 40.0)
    crowd.canvas.current()
    nudge(crowd, 0.01)
    laid_out = []
    layout = crowd.canvas._laid_out
    crowd.canvas._laid_out = lambda: laid_out.append(layout()) or laid_out[-1]  # type: ignore[method-assign]
    crowd.canvas.current()
    assert len(laid_out) == 1


def test_an_event_without_room_may_be_selected_when_others_come(crowd: TimelineView) -> None:
    crowd.select(crowd.stage.columns.ids[unmarked(crowd)], reveal=False)
    pixels(crowd.canvas)
    crowd.set_events(events(60))
    assert crowd.canvas.current().marks
