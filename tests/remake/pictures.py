"""The README's picture: the sample corpus in the window, the talks of Geneva selected."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer

from tests.remake.program import wait_until, window_on
from viewer.domain import Event, Kind, Status
from viewer.resources import sample_corpus
from viewer.ui.window import MainWindow

FOLDER = Path(__file__).resolve().parents[2] / "docs"
SIZE = (1440, 900)
REST_MS = 1_000
"""After that the timeline has stopped moving and is drawn as well as can be."""
GENEVA = date(2022, 1, 21)


def remake() -> None:
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    for name, language, theme in (("window", "en", "light"), ("window-zh", "zh_CN", "dark")):
        with window_on(sample_corpus(), language=language, theme=theme) as window:
            _pose(window)
            window.grab().save(str(FOLDER / f"{name}.png"))


def _pose(window: MainWindow) -> None:
    window.resize(*SIZE)
    window.show()
    shown: list[object] = []
    window.session.articleOpened.connect(shown.append)
    window.session.select(_geneva(window.session.events).id)
    wait_until(lambda: bool(shown))
    wait_until(QDeadlineTimer(REST_MS).hasExpired)


def _geneva(events: tuple[Event, ...]) -> Event:
    """The meeting of 21 January, by the report that says most of it."""
    held = [event for event in events if event.kind is Kind.MEETING and event.status is Status.HELD]
    met = [event for event in held if event.when.first == event.when.last == GENEVA]
    return max(met or events, key=lambda event: (len(event.reports), len(event.actors)))
