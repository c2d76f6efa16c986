"""The pane's keys in the window, where other parts have keys of their own."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.contrast import FRAME, contrast
from viewer.app import Program
from viewer.ui.article.actions import BEGIN_GROUPS, fill_menu
from viewer.ui.article.article_page import ArticlePage
from viewer.ui.article.reading_view import ReadingView
from viewer.ui.keeping import ARTICLE_ZOOM, ForgetfulSettings
from viewer.ui.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, window_on: Callable[[Path | None], MainWindow], articles: Path) -> MainWindow:
    """A window with an article open and its text in focus."""
    window = window_on(articles)
    with qtbot.waitSignal(window.session.articleOpened):
        window.session.select(window.session.events[0].id)
    window.page.reader.pane.setFocus()
    qtbot.waitUntil(lambda: window.page.reader.isAncestorOf(QApplication.focusWidget()))
    return window


def test_escape_leads_from_finding_back_to_the_text(qtbot: QtBot, window: MainWindow) -> None:
    text = QApplication.focusWidget()
    qtbot.keyClick(text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "npd")
    assert line.text() == "npd"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is text


def test_the_menu_selects_and_copies(window: MainWindow) -> None:
    pane = window.page.reader.pane
    by_id = {action.objectName(): action for action in pane.actions()}
    by_id["article.select_all"].trigger()
    by_id["article.copy_words"].trigger()
    article = pane.article()
    assert article is not None
    assert article.text.split("\n")[1] in QApplication.clipboard().text()


@pytest.mark.parametrize("part", [ReadingView, QListWidget])
def test_a_frame_shows_where_the_keyboard_is(qtbot: QtBot, window: MainWindow, part: type[QWidget]) -> None:
    widget = next(each for each in window.page.reader.pane.findChildren(part) if each.isVisible())
    window.page.focus_timeline()
    qtbot.waitUntil(lambda: not widget.hasFocus())
    before = widget.grab().toImage()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    after = widget.grab().toImage()
    middle = widget.height() // 2
    assert before.size() == after.size()
    assert contrast(QColor(after.pixel(0, middle)), QColor(before.pixel(0, middle)).name()) >= FRAME


def test_the_menu_stands_in_groups(window: MainWindow) -> None:
    pane = window.page.reader.pane
    menu = QMenu()
    fill_menu(menu, pane)
    lines = [at for at, action in enumerate(menu.actions()) if action.isSeparator()]
    assert len(menu.actions()) == len(pane.actions()) + len(BEGIN_GROUPS)
    assert len(lines) == len(BEGIN_GROUPS)
    assert all(later - earlier > 1 for earlier, later in pairwise([-1, *lines]))


def test_keys_lead_to_the_article_after_this_one(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.page.reader.pane
    first = pane.article()
    with qtbot.waitSignal(window.session.articleOpened):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    second = pane.article()
    assert first is not None
    assert second is not None
    assert first.info.publication.day <= second.info.publication.day  # type: ignore[operator]
    assert first.info.path != second.info.path


def test_a_mention_chosen_by_key_is_selected_on_the_timeline(qtbot: QtBot, window: MainWindow) -> None:
    before = window.page.timeline.selected()
    with qtbot.waitSignal(window.session.selectionChanged):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_N)
    assert window.page.timeline.selected() not in (None, before)


def by_wheel(view: ReadingView) -> None:
    middle = QPointF(view.viewport().rect().center())
    wheel = QWheelEvent(
        middle,
        view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)


def by_key(view: ReadingView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("enlarge", [by_wheel, by_key])
def test_the_size_of_the_text_is_kept(
    window: MainWindow, program: Program, settings: ForgetfulSettings, enlarge: Callable[[ReadingView], None]
) -> None:
    enlarge(window.page.reader.pane.findChild(ReadingView))
    assert settings.number(ARTICLE_ZOOM) == 110
    window.close()
    assert zoom(program.new_window(None)) == pytest.approx(1.1)


@pytest.mark.parametrize(("kept", "shown"), [(-3, 0.6), (0, 1.0), (9_999, 3.0)])
def test_a_size_that_cannot_be_is_not_taken_over(
    program: Program, settings: ForgetfulSettings, kept: int, shown: float
) -> None:
    settings.keep(ARTICLE_ZOOM, kept)
    assert zoom(program.new_window(None)) == shown


def zoom(window: MainWindow) -> float:
    return window.page.reader.pane.findChild(ArticlePage).zoom_factor()
