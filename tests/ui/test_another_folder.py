"""One folder after another in the same window."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from viewer.models.session import State
from viewer.ui.window import MainWindow


def test_the_table_can_be_painted_while_another_folder_is_opened(
    qtbot: QtBot, window_on: Callable[[Path | None], MainWindow], articles: Path
) -> None:
    window = window_on(articles)
    # The first thing to hear of the change paints at once, as a progress bar does that is set back.
    window.session.folderOpened.connect(window.page.events.viewport().repaint)
    window.commands.open_sample()
    qtbot.waitUntil(lambda: window.session.state is State.READY, timeout=30_000)
    assert window.page.events.model().rowCount() == len(window.session.events) > 0
