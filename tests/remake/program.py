"""The program's window without a display, for pictures and lists made from it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from viewer.app import Program, make_application
from viewer.models.session import State
from viewer.ui.keeping import LANGUAGE, THEME, ForgetfulSettings
from viewer.ui.window import MainWindow

PATIENCE_MS = 60_000
FINISHED = {State.READY, State.FAILED, State.STOPPED}


@contextmanager
def window_on(folder: Path | None, *, language: str = "en", theme: str = "light") -> Iterator[MainWindow]:
    """A window that has read `folder`, as it stands once nothing more happens. Raises `TimeoutError`."""
    application = QApplication.instance() or make_application(["dateline"])
    assert isinstance(application, QApplication)
    settings = ForgetfulSettings()
    settings.keep(LANGUAGE, language)
    settings.keep(THEME, theme)
    program = Program(application, settings)
    window = program.new_window(folder)
    try:
        if folder is not None:
            wait_until(lambda: window.session.state in FINISHED)
        yield window
    finally:
        window.retire()


def wait_until(condition: Callable[[], bool]) -> None:
    """Let Qt work until `condition` holds. Raises `TimeoutError` where it never does."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError("the window never came to rest")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
