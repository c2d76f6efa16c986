"""The pane's keys in the window, where other parts have keys of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

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
