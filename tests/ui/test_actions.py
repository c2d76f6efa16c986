"""The table of actions: its words, and what some of them do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.ui.actions import plain
from viewer.ui.article.actions import key_of
from viewer.ui.keys_dialog import native
from viewer.ui.window import MainWindow

Open = Callable[[Path | None], MainWindow]


@pytest.mark.parametrize(
    ("text", "words"), [("&Export…", "Export"), ("导出(&E)…", "导出"), ("文件(&F)", "文件"), ("Zoom in", "Zoom in")]
)
def test_an_access_key_is_no_part_of_the_words(text: str, words: str) -> None:
    assert plain(text) == words


def test_keys_of_one_name_are_named_once() -> None:
    assert native(("Ctrl+R", "F5", "Ctrl+R")) == "Ctrl+R  F5"


def test_texts_name_the_keys_that_the_table_gives(window_on: Open) -> None:
    window = window_on(None)
    assert window.actions_table.key("reload") == "F5"
    assert window.page.reader.reload_key == "F5"
    assert "(Ctrl+Shift+F)" in window.page.filter_bar.clear.toolTip()
    assert window.statusBar().stop.toolTip() == "Stop reading; what has been read stays (Ctrl+.)"
    assert window.helping.key("open") == "Ctrl+O"
    assert key_of(window.page.reader.pane, "article.next_mention") == "N"


def test_hidden_lanes_come_back_from_the_menu(window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    action, timeline = window.actions_table.qt["show-lanes"], window.page.timeline
    assert not action.isEnabled()
    for key in timeline.stage.lane_keys():
        timeline.lanes.hide(key)
    action.trigger()
    assert timeline.stage.lane_keys()
    assert not action.isEnabled()
