"""What is seen of the timeline on the screen."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.ui.timeline.conftest import titled
from viewer.domain import Basis, Precision, When
from viewer.timeline.scale import minutes
from viewer.ui.painter import Theme, dark_theme, light_theme
from viewer.ui.timeline_view import TimelineView


def pixels(view: TimelineView) -> np.ndarray:
    image = view.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4).copy()


@pytest.mark.parametrize("make", [light_theme, dark_theme])
def test_marks_show_on_the_screen(view: TimelineView, make, theme: Theme) -> None:  # type: ignore[no-untyped-def]
    view.set_theme(make(theme.font))
    mark, drawn = titled(view), pixels(view)
    metrics = view.canvas.current().metrics
    box = drawn[int(mark.top) : int(mark.top + metrics.mark), int(mark.tile) : int(mark.tile + mark.title)]
    assert len(np.unique(box)) > 8


def test_the_selection_is_seen(view: TimelineView) -> None:
    mark, before = titled(view), pixels(view).copy()
    view.select(view.stage.columns.ids[mark.event], reveal=False)
    assert (pixels(view) != before).any()


def test_events_without_a_day_are_told_of(view: TimelineView) -> None:
    assert not view._corner.isVisible()
    sample = view.stage.events
    unknown = When(None, None, Precision.VAGUE, Basis.NONE)
    view.set_events((replace(sample[0], when=unknown), replace(sample[1], when=unknown), *sample[2:]))
    assert view._corner.isVisible()
    assert view._corner.text().startswith("2 ")
    view.show_only(np.arange(60) > 1)
    assert not view._corner.isVisible()


def test_now_is_marked(view: TimelineView) -> None:
    view.set_visible_range(date(2022, 1, 5), date(2022, 1, 20))
    x = int(view.canvas.time_scale().x(minutes(date(2022, 1, 12), 12)))
    colour = QColor(view.canvas.look.theme.now).rgb()
    assert not (pixels(view) == colour).any()
    view.set_now(datetime(2022, 1, 12, 12))
    assert set(np.nonzero(pixels(view) == colour)[1].tolist()) == {x}


def test_no_label_of_the_axis_is_cut_at_the_edge(view: TimelineView) -> None:
    view.canvas.clearFocus()
    theme = view.canvas.look.theme
    plain = {QColor(colour).rgb() for colour in (theme.window, theme.line, theme.accent)}
    for hours in range(0, 400, 9):
        start = minutes(date(2022, 1, 5)) + hours * 60.0
        view.stage.window = start, start + 12.5 * 24 * 60
        view.canvas.refresh()
        edge = pixels(view)[: int(theme.metrics.axis), view.canvas.width() - 1]
        assert set(edge.tolist()) <= plain


def test_an_empty_timeline_paints(qtbot: QtBot, theme: Theme) -> None:
    view = TimelineView(theme=theme)
    qtbot.addWidget(view)
    view.resize(500, 300)
    assert not view.grab().isNull()
    view.pilot.next_event()
    view.pilot.fit_selection_or_all()
    assert view.visible_range()[1] - view.visible_range()[0] < timedelta(days=400)
