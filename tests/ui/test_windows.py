"""Several windows, and one that takes the place of another."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from pytestqt.qtbot import QtBot

from viewer.app import Program
from viewer.ui.window import MainWindow

Open = Callable[[Path | None], MainWindow]


def test_an_export_outlives_a_change_of_language(
    qtbot: QtBot, program: Program, window_on: Open, articles: Path
) -> None:
    window = window_on(articles)
    release = Event()
    window.commands.exporter.start(lambda _progress, _cancelled: release.wait(20) and None, articles / "out.csv")
    with qtbot.waitSignal(window.destroyed):
        program.choose_language("zh_CN")
    successor = program.windows[0]
    with qtbot.waitSignal(successor.commands.exporter.saved):
        release.set()
    assert "out.csv" in successor.statusBar().currentMessage()


def test_a_closed_window_does_not_come_back_with_another_language(
    qtbot: QtBot, program: Program, window_on: Open, articles: Path
) -> None:
    stays, goes = window_on(articles), window_on(None)
    with qtbot.waitSignals([goes.destroyed, goes.session.destroyed]):
        goes.close()
    assert program.windows == [stays]
    program.choose_language("zh_CN")
    assert [window.session for window in program.windows] == [stays.session]


def test_closing_ends_an_export_first(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    ended = Event()

    def write(_progress: Callable[[float], None], cancelled: Callable[[], bool]) -> None:
        while not cancelled():
            ended.wait(0.01)
        ended.set()

    window.commands.exporter.start(write, articles / "out.csv")
    window.close()
    assert ended.is_set()
