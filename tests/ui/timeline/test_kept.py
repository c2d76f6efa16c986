"""What the screen keeps from frame to frame is never seen: each frame is as if painted for the first time."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from tests.timeline.sample import events
from tests.ui.timeline.conftest import pixels
from viewer.domain import Kind, Status
from viewer.models.wording import Wording
from viewer.timeline import Arrangement, LaneBy
from viewer.timeline.stage import Stage
from viewer.ui.painter import Outright, Remembered, Theme, dark_theme, light_theme
from viewer.ui.painter.ink import Tile
from viewer.ui.painter.looks import bar_look
from viewer.ui.painter.remembered import PAGES, ROWS, UNLIMITED
from viewer.ui.timeline_view import TimelineView
from viewer.ui.timeline_view import canvas as canvases
from viewer.ui.timeline_view.canvas import Canvas

STEPS = 60
Step = Callable[[TimelineView, random.Random], None]


def afresh(view: TimelineView) -> Canvas:
    """A canvas of its own that shows what the view's shows, and was never painted."""
    kept, stage = view.canvas, Stage()
    stage.set_lanes(view.stage.by)
    stage.set_events(view.stage.events)
    stage.arrangement, stage.window = view.stage.arrangement, view.stage.window
    stage.show_only(view.stage.shown)
    canvas = Canvas(stage, kept.look)
    canvas.resize(kept.size())
    canvas.grab()  # takes note of its size
    canvas.renew()
    canvas.selection, canvas.now, canvas.published = kept.selection, kept.now, kept.published
    canvas.scrolled_by = kept.scrolled_by
    if kept._before is not None:
        theirs, own = view.stage.scene.lanes, stage.scene.lanes
        placings = {
            key: replace(placing, lane=own[key]) if placing.lane is theirs.get(key) else placing
            for key, placing in kept._before.placings.items()
        }
        canvas._before = replace(kept._before, placings=placings)
    canvas._promoted, canvas._moving = kept._promoted, kept._moving
    return canvas


def zoom(view: TimelineView, rng: random.Random) -> None:
    start, end = view.stage.window
    at, by = start + (end - start) * rng.random(), rng.choice((0.5, 0.8, 1.25, 2.0))
    view._camera.nudge((at + (start - at) * by, at + (end - at) * by))


def pan(view: TimelineView, rng: random.Random) -> None:
    start, end = view.stage.window
    shift = (end - start) * rng.choice((0.001, 0.0137, 0.1, -0.3))
    view._camera.nudge((start + shift, end + shift))


def fold(view: TimelineView, rng: random.Random) -> None:
    view.lanes.fold(rng.choice(view.stage.lane_keys()))


def narrow(view: TimelineView, rng: random.Random) -> None:
    view.show_only(np.array([rng.random() < 0.7 for _ in view.stage.events]))


def look(view: TimelineView, rng: random.Random) -> None:
    theme = rng.choice((light_theme, dark_theme))(view.canvas.look.theme.font)
    view.set_theme(theme)
    view.canvas.set_look(replace(view.canvas.look, wording=Wording(rng.choice(("en", "zh_Hans_CN")))))


def point(view: TimelineView, rng: random.Random) -> None:
    view.canvas.point(replace(view.canvas.selection, hovered=rng.randrange(len(view.stage.events))))


STEP: Sequence[Step] = (
    zoom,
    zoom,
    pan,
    pan,
    pan,
    fold,
    narrow,
    look,
    point,
    lambda view, rng: view.resize(rng.randint(300, 1300), rng.randint(200, 900)),
    lambda view, rng: view.set_lanes(rng.choice(list(LaneBy))),
    lambda view, rng: view.lane_scroll.scroll_by(rng.randint(-200, 300)),
    lambda view, rng: view.set_now(rng.choice((None, datetime(2022, 1, 20, 3, 4)))),
    lambda view, rng: view.set_events(events(rng.choice((60, 400)), seed=rng.randint(1, 3))),
)


@pytest.mark.parametrize("seed", range(3))
def test_every_frame_is_as_if_painted_for_the_first_time(
    view: TimelineView, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(canvases, "MOVING_TITLES", UNLIMITED)
    monkeypatch.setattr(canvases, "FAST_TITLES", UNLIMITED)
    rng = random.Random(seed)
    view.canvas.clearFocus()
    for _ in range(STEPS):
        rng.choice(STEP)(view, rng)
        shown = pixels(view.canvas)
        assert shown == pixels(view.canvas)  # now from the picture that is kept
        assert shown == pixels(afresh(view))


def test_other_events_do_not_settle_where_the_ones_before_stood(view: TimelineView) -> None:
    view.canvas.current()
    view.set_events(events(60, seed=2))
    view.canvas.current()
    assert view.canvas._before is None


def test_keys_lead_on_when_their_lane_is_gone_or_hidden(view: TimelineView) -> None:
    view.pilot.next_event()
    view.pilot.next_lane()
    lane = view.pilot.lane
    assert lane is not None
    view.set_arrangement(Arrangement(hidden=frozenset({lane})))
    view.pilot.next_in_lane()
    view.set_lanes(LaneBy.OUTLET)
    view.clear_selection()
    view.pilot.next_in_lane()
    assert view.selected() is not None


def test_no_tile_is_kept_off_the_pages(theme: Theme) -> None:
    ink, image = Remembered(Outright(theme), 1.0), QImage(400, 40, QImage.Format.Format_RGB32)
    look, painter = bar_look(theme, Kind.MEETING, Status.HELD), QPainter(image)
    for number in range(3 * PAGES):
        if number % PAGES < 3:
            ink.tiles(painter, [(0, 0, Tile(look, "a long title", 300.0, ""))])
        ink.tiles(painter, [(0, 0, Tile(look, "a title", 50.0, "")) for _ in range(ROWS)])
    painter.end()
    assert sum(len(page.tiles) for page in ink._pages) == len(ink._tiles)
