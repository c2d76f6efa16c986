"""A timeline with invented events in a window that nobody sees."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QRegion, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.timeline.sample import events
from viewer.models.wording import Wording
from viewer.timeline import Mark
from viewer.ui.fonts import Fonts, load_fonts
from viewer.ui.painter import Theme, light_theme
from viewer.ui.timeline_view import TimelineView


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> Fonts:
    return load_fonts()


@pytest.fixture
def theme(fonts: Fonts) -> Theme:
    return light_theme(fonts.export_font(13))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> TimelineView:
    shown = TimelineView(theme=theme, wording=Wording("zh_Hans_CN"))
    shown.set_animated(False)
    shown.set_events(events(60), (date(2022, 1, 10), date(2022, 2, 2)))
    shown.resize(1200, 800)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def pixels(widget: QWidget) -> QImage:
    """What a widget shows, painted without its window."""
    ratio = widget.devicePixelRatioF()
    image = QImage(widget.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    widget.render(image, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return image


def titled(view: TimelineView) -> Mark:
    """A mark whose title is in sight."""
    layout = view.canvas.current()
    return next(mark for mark in layout.marks if mark.title > 60 and mark.tile > layout.scale.origin + 20)


def middle_of(view: TimelineView, mark: Mark) -> QPoint:
    metrics = view.canvas.current().metrics
    return QPoint(int(mark.tile + metrics.glyph / 2), int(mark.top + metrics.mark / 2))


def turn(
    view: TimelineView, at: QPoint, notches: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Turn the wheel over the canvas."""
    place = QPointF(at)
    event = QWheelEvent(
        place,
        QPointF(view.canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.canvas, event)
