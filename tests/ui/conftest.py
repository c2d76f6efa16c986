"""What the tests of the window share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.models.test_session import write_articles
from viewer.app import Program
from viewer.models.session import State
from viewer.ui.keeping import LANGUAGE, THEME, ForgetfulSettings
from viewer.ui.window import MainWindow


@pytest.fixture
def settings() -> ForgetfulSettings:
    """English, light, and nothing else chosen."""
    made = ForgetfulSettings()
    made.keep(LANGUAGE, "en")
    made.keep(THEME, "light")
    return made


@pytest.fixture
def program(qapp: QApplication, settings: ForgetfulSettings) -> Iterator[Program]:
    """The program, whose windows are closed at the end."""
    made = Program(qapp, settings)
    yield made
    made.quit()
    made.deleteLater()
    qapp.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)  # its translators must not outlive it
    qapp.setStyleSheet("")


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of three articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    write_articles(folder, 3)
    return folder


@pytest.fixture
def window_on(qtbot: QtBot, program: Program) -> Callable[[Path | None], MainWindow]:
    """Opens a window on a folder and waits until it has been read."""

    def opened(folder: Path | None) -> MainWindow:
        window = program.new_window(folder)
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: window.session.state is not State.READING, timeout=30_000)
        return window

    return opened
