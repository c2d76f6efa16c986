"""Several windows, and one that takes the place of another."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event

from pytestqt.qtbot import QtBot

from viewer.app import Program
from viewer.domain import Kind
from viewer.models.columns import Facet
from viewer.models.session import State
from viewer.models.wording import Wording
from viewer.ui.timeline_link import TimelineLink
from viewer.ui.timeline_view import TimelineView
from viewer.ui.window import MainWindow

Open = Callable[[Path | None], MainWindow]
DAYS = date(2022, 1, 3), date(2022, 1, 20)


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


def test_another_language_leaves_the_reader_where_he_was(
    qtbot: QtBot, program: Program, window_on: Open, articles: Path
) -> None:
    (articles / "gone.txt").symlink_to("/dev/null")
    old = window_on(articles)
    with qtbot.waitSignal(old.session.articleOpened):
        old.session.select(old.session.events[1].id)
    old.resize(700, 640)
    old.page.tabs.setCurrentWidget(old.page.problems)
    old.page.show_facets(False)
    old.page.timeline.set_visible_range(*DAYS)
    shown, height, wanted = old.page.reader.pane.article(), old.height(), old.session.selected
    program.choose_language("zh_CN")
    page = program.windows[0].page
    assert program.windows[0].height() == height  # its words may need another width
    assert page.tabs.currentWidget() is page.problems
    assert page.tabs.tabText(page.tabs.indexOf(page.problems)).endswith("（1）")
    assert not page.facets.isVisible()
    assert page.reader.pane.article() == shown
    assert page.reader.pane.selected() is not None
    assert page.timeline.selected() == wanted
    qtbot.waitUntil(lambda: page.timeline.visible_range() == DAYS)


def test_every_view_of_a_session_has_the_events_before_the_filter_that_comes_back(
    qtbot: QtBot, program: Program, window_on: Open, articles: Path
) -> None:
    """As while a window in another language takes the place of one that waits to be deleted."""
    session = window_on(articles).session
    session.set_filter(session.filter.choosing(Facet.KIND, [Kind.MEETING]))
    later = TimelineView(theme=program.picture_theme(), wording=Wording("en"))
    qtbot.addWidget(later)
    link = TimelineLink(session, later, later)
    session.reload()
    qtbot.waitUntil(lambda: session.state is State.READY, timeout=30_000)
    assert link.parent() is later
    assert later.stage.shown is not None
    assert later.stage.shown.sum() == session.filtered.shown < len(session.events)


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
