"""What the canvas keeps from one frame to the next never shows in another one."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QImage, QPainter

from tests.timeline.sample import events
from tests.ui.timeline.conftest import turn
from viewer.domain import Kind, Status
from viewer.models.wording import Wording
from viewer.ui.painter import Ink, Outright, Remembered, Theme, dark_theme
from viewer.ui.painter import remembered as remembering
from viewer.ui.painter.ink import Tile
from viewer.ui.painter.looks import bar_look
from viewer.ui.timeline_view import TimelineView
from viewer.ui.timeline_view.canvas import Canvas


def seen(canvas: Canvas) -> QImage:
    canvas.clearFocus()
    return canvas.grab().toImage()


def afresh(view: TimelineView) -> QImage:
    """The same layout on a canvas that remembers nothing."""
    canvas = view.canvas
    other = Canvas(view.stage, canvas.look)
    other.resize(canvas.size())
    other.grab()  # takes note of its size
    other.scrolled_by, other.now, other.published = canvas.scrolled_by, canvas.now, canvas.published
    other._layout = canvas.current()
    other.selection = canvas.selection
    return seen(other)


def zoom(view: TimelineView) -> None:
    turn(view, QPoint(500, 300), 3)


def zoom_out(view: TimelineView) -> None:
    turn(view, QPoint(700, 300), -4)


def pan(view: TimelineView) -> None:
    start, end = view.stage.window
    view.stage.window = start + (end - start) / 7, end + (end - start) / 7
    view.canvas.refresh()


def fold(view: TimelineView) -> None:
    view.lanes.fold(view.stage.lane_keys()[0])


def scroll(view: TimelineView) -> None:
    view.resize(900, 360)
    view.lane_scroll.scroll_by(70)


def choose(view: TimelineView) -> None:
    mark = view.canvas.current().marks[0]
    view.select(view.stage.columns.ids[mark.event])


def darken(view: TimelineView) -> None:
    view.set_theme(dark_theme(view.canvas.look.theme.font))


def translate(view: TimelineView) -> None:
    view.canvas.set_look(replace(view.canvas.look, wording=Wording("en")))


def exchange(view: TimelineView) -> None:
    view.set_events(events(400))


def filter_out(view: TimelineView) -> None:
    view.show_only(np.arange(len(view.stage.columns)) % 3 > 0)


MOVES = (zoom, pan, fold, zoom_out, pan, scroll, choose, darken, zoom, translate, exchange, zoom_out, filter_out, pan)


def test_what_is_remembered_looks_like_what_is_drawn_for_the_first_time(view: TimelineView) -> None:
    for move in MOVES:
        move(view)
        assert seen(view.canvas) == afresh(view), move.__name__


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_tile_looks_the_same_wherever_it_is_kept(
    qapp: object, theme: Theme, ratio: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembering, "ROWS", 3)
    monkeypatch.setattr(remembering, "PAGES", 2)
    look = bar_look(theme, Kind.MEETING, Status.HELD)
    ink = Remembered(Outright(theme), ratio)
    tiles = [
        Tile(look, f"会谈{number}" * (1 + number % 4), 60.0 + 40 * (number % 4), "2" * (number % 2))
        for number in range(24)
    ]
    for _ in range(2):  # the second time all but the last few are drawn anew
        for first in range(0, len(tiles), 8):
            shown = tiles[first : first + 8]
            assert drawn(ink, shown, theme, ratio) == drawn(Remembered(Outright(theme), ratio), shown, theme, ratio)
    assert len(ink._tiles) < len(tiles)


def drawn(ink: Remembered, tiles: list[Tile], theme: Theme, ratio: float) -> QImage:
    image = QImage(round(300 * ratio), round(200 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    ink.tiles(painter, [(10, 24 * row, tile) for row, tile in enumerate(tiles)])
    painter.end()
    return image


def bar(ink: Ink, width: int, status: Status, theme: Theme) -> np.ndarray:
    image = QImage(width + 20, 30, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    ink.bars(painter, [(8, 4, width, bar_look(theme, Kind.STATEMENT, status), False)])
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(30, width + 20, 4).astype(int)


@pytest.mark.parametrize("width", [40, 1337, 1339, 1800, 2480, 4000])
@pytest.mark.parametrize("status", list(Status))
def test_a_bar_put_together_looks_like_one_drawn_outright(
    qapp: object, theme: Theme, width: int, status: Status
) -> None:
    outright, kept = (bar(ink, width, status, theme) for ink in (Outright(theme), Remembered(Outright(theme), 1.0)))
    if status in (Status.HELD, Status.PLANNED):
        assert np.abs(outright - kept).max() <= 2
    else:  # dashes go on all round: only those of the upper edge begin where they do outright
        assert (np.abs(outright - kept)[:8, 12 : width - 12] <= 24).all()


def test_another_screen_has_pixels_of_its_own(view: TimelineView) -> None:
    seen(view.canvas)
    before = view.canvas._drawing()
    QCoreApplication.sendEvent(view.canvas, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert view.canvas._drawing() is not before


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_digits_stand_evenly_on_every_screen(qapp: object, theme: Theme, ratio: float) -> None:
    image = QImage(round(200 * ratio), round(26 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    Remembered(Outright(theme), ratio).numbers(painter, [(100.0, 0, "7" * 20)])
    painter.end()
    foot = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[image.height() // 2 :, :, 1]
    inked = (foot.min(axis=0) < 200).astype(int)
    between = np.diff(np.flatnonzero(np.diff(inked) == 1))
    assert len(between) == 19
    assert np.ptp(between) <= 1
