"""The window, driven as a reader drives it."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.models.test_session import write_articles
from viewer.app import Program
from viewer.models.columns import Facet
from viewer.models.event_table import Column
from viewer.models.session import State
from viewer.models.tips import plain_tip
from viewer.models.wording import Wording
from viewer.timeline.scale import day_of
from viewer.ui.article import ImagePolicy
from viewer.ui.error_dialog import ErrorCatcher
from viewer.ui.facet_panel import VALUE_ROLE
from viewer.ui.filter_bar import ConditionRow
from viewer.ui.jump_dialog import JumpDialog
from viewer.ui.keeping import ForgetfulSettings
from viewer.ui.window import SIZE, MainWindow

Open = Callable[[Path | None], MainWindow]


def compose(widget: QWidget, text: str) -> None:
    """Type Chinese, as an input method does."""
    done = QInputMethodEvent()
    done.setCommitString(text)
    QApplication.sendEvent(widget, done)


def table_rows(window: MainWindow) -> int:
    return window.page.events.model().rowCount()


def test_without_a_folder_the_start_page_offers_ways_in(
    window_on: Open, settings: ForgetfulSettings, articles: Path
) -> None:
    settings.remember_folder(articles)
    window = window_on(None)
    assert window.start_page.isVisible()
    assert not window.page.isVisible()
    assert any("articles" in button.text() for button in window.start_page.findChildren(QPushButton))
    assert not window.actions_table.qt["export"].isEnabled()


def test_the_first_window_fits_the_screen(window_on: Open) -> None:
    window = window_on(None)
    room = window.screen().availableGeometry().size()
    assert room.width() < SIZE.width()
    assert window.size() == window.size().boundedTo(room)


def test_a_folder_shows_its_events_in_timeline_table_and_status(window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    assert window.page.timeline.isVisible()
    assert table_rows(window) == len(window.session.events) > 0
    assert "3 article" in window.statusBar().summary.text()
    assert window.windowTitle().startswith("articles")


def test_a_row_opens_the_article_and_selects_the_mark(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    with qtbot.waitSignal(window.session.articleOpened):
        window.page.events.selectRow(1)
    chosen = window.page.events.model().event_at(1)
    assert window.session.selected == chosen.id
    assert window.page.timeline.selected() == chosen.id
    assert window.page.reader.pane.selected() == chosen.reports[0].mention.id
    assert not window.page.reader.banner.isVisible()


def test_a_mark_selects_the_row_and_clearing_it_clears_the_row(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    chosen = window.session.events[-1]
    with qtbot.waitSignal(window.session.articleOpened):
        window.page.timeline.eventSelected.emit(chosen.id)
    row = window.page.events.currentIndex().row()
    assert window.page.events.model().event_at(row) is chosen
    window.page.timeline.clear_selection()
    assert not window.page.events.selectionModel().hasSelection()


def test_a_mention_chosen_in_the_article_selects_its_event(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    with qtbot.waitSignal(window.session.articleOpened):
        window.session.select(window.session.events[0].id)
    path = window.session.events[0].reports[0].article.path
    other = next(event for event in window.session.events[1:] if event.reports[0].article.path == path)
    window.page.reader.pane.mentionSelected.emit(other.reports[0].mention.id)
    assert window.session.selected == other.id


def test_a_changed_file_is_told(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    first = window.session.events[0]
    file = articles / first.reports[0].article.path
    file.write_text(file.read_text("utf-8").replace("<p>美国", "<p>另起一段。</p><p>美国"), "utf-8")
    with qtbot.waitSignal(window.session.articleOpened):
        window.session.select(first.id)
    assert window.page.reader.banner.isVisible()


def test_a_file_that_is_gone_is_told(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    first = window.session.events[0]
    (articles / first.reports[0].article.path).unlink()
    with qtbot.waitSignal(window.session.articleOpened):
        window.session.select(first.id)
    assert window.page.reader.hint.isVisible()


def test_typing_filters_table_and_timeline_and_escape_shows_all(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    total = table_rows(window)
    bar = window.page.filter_bar
    bar.search.setFocus()
    qtbot.waitUntil(bar.search.hasFocus)
    compose(bar.search, "大门")
    qtbot.waitUntil(lambda: 0 < table_rows(window) < total)
    assert bar.count.text() == f"{table_rows(window)} of {total} shown"
    qtbot.keyClick(bar.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: table_rows(window) == total)
    assert bar.search.text() == ""


def test_a_filter_that_lets_nothing_pass_says_so_and_offers_a_way_back(
    qtbot: QtBot, window_on: Open, articles: Path
) -> None:
    window = window_on(articles)
    compose(window.page.filter_bar.search, "没有这个词")
    qtbot.waitUntil(lambda: table_rows(window) == 0)
    assert window.page.timeline_area.message.isVisible()
    way = next(button for button in window.page.timeline_area.message.findChildren(QPushButton) if button.isVisible())
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert window.page.timeline.isVisible()


def test_a_facet_value_filters_and_can_be_lifted(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    tree = window.page.facets.tree
    kinds = tree.topLevelItem(0)
    qtbot.waitUntil(lambda: kinds.childCount() == 2)
    statement = next(kinds.child(at) for at in range(2) if kinds.child(at).data(0, VALUE_ROLE)[1] == "statement")
    statement.setCheckState(0, Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: 0 < window.session.filtered.shown < len(window.session.events))
    assert table_rows(window) == window.session.filtered.shown
    window.actions_table.qt["show-all"].trigger()
    qtbot.waitUntil(lambda: statement.checkState(0) is Qt.CheckState.Unchecked)


def test_every_value_of_a_facet_can_be_reached(qtbot: QtBot, window_on: Open, tmp_path: Path) -> None:
    names = [f"Zor{first}{second}ik" for first in "abcdefghijklmnopqrst" for second in "abcdefghijkl"]
    actors = "\n".join(f'[[actors]]\nname = "{name}"\nparties = ["RU"]' for name in names)
    (tmp_path / "dateline.toml").write_text(actors, "utf-8")
    said = "\n\n".join(f"{name} said on Monday that the talks were useful." for name in names)
    (tmp_path / "a.md").write_text(f"---\ntitle: t\ndate: 2022-01-12\n---\n{said}\n", "utf-8")
    tree = window_on(tmp_path).page.facets.tree
    for known in (9, 201):  # with the row that asks for more
        qtbot.waitUntil(lambda known=known: known in sizes(tree))  # type: ignore[misc]
        (more,) = tree.findItems("more…", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        tree.itemClicked.emit(more, 0)
    qtbot.waitUntil(lambda: len(names) in sizes(tree))


def sizes(tree: QTreeWidget) -> list[int]:
    return [tree.topLevelItem(at).childCount() for at in range(tree.topLevelItemCount())]


def test_a_cell_of_the_tally_shows_just_its_meetings(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    window.actions_table.qt["go-tally"].trigger()
    window.page.timeline.pilot.fit_all()
    pairs = window.page.tally.pairs
    qtbot.waitUntil(lambda: pairs.rowCount() > 1)
    assert pairs.count(0, 1) == 3
    window.page.tally.pair_view.clicked.emit(pairs.index(0, 1))
    assert window.session.filter.together == pairs.pair(0, 1)
    assert table_rows(window) == 3


def test_a_cell_of_the_tally_keeps_to_the_filter_and_to_what_is_in_view(
    qtbot: QtBot, window_on: Open, articles: Path
) -> None:
    window = window_on(articles)
    window.actions_table.qt["go-tally"].trigger()
    window.page.timeline.set_animated(False)
    outlet = window.session.events[0].reports[0].article.outlet
    window.session.set_filter(window.session.filter.choosing(Facet.OUTLET, [outlet]))
    day = next(event.when.first for event in window.session.shown() if event.kind == "meeting")
    window.page.timeline.set_visible_range(day, day)
    pairs, scope = window.page.tally.pairs, window.page.tally.scope
    qtbot.waitUntil(lambda: "1 meeting" in scope.text())
    window.page.tally.pair_view.clicked.emit(pairs.index(0, 1))
    assert table_rows(window) == pairs.count(0, 1) == 1
    assert window.session.filter.chosen[Facet.OUTLET] == {outlet}
    assert window.session.filter.period == (day, day)


def test_the_present_is_marked(window_on: Open, articles: Path) -> None:
    now = window_on(articles).page.timeline.canvas.now
    assert now is not None
    assert day_of(now) == date.today()


def test_the_timeline_has_the_keyboard_once_there_is_one(window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    assert window.focusWidget() is window.page.timeline.canvas


def test_the_table_sorts_by_time_at_first_and_backwards_when_told(window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    model = window.page.events.model()

    def days() -> list[date | None]:
        return [model.event_at(row).when.first for row in range(model.rowCount())]

    assert days() == sorted(days())
    window.page.events.sortByColumn(Column.WHEN, Qt.SortOrder.DescendingOrder)
    assert days() == sorted(days(), reverse=True)


def test_a_cell_tells_how_the_day_was_read(window_on: Open, articles: Path) -> None:
    model = window_on(articles).page.events.model()
    rules = {model.event_at(row).reports[0].mention.reading for row in range(model.rowCount())}
    told = {model.index(row, Column.WHEN).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())}
    assert not any(tip.endswith(f": {rule}</qt>") for tip in told for rule in rules)
    read = {plain_tip(Wording("en").reading(model.event_at(0).when, rule)).removeprefix("<qt>") for rule in rules}
    assert any(tip.endswith(words) for tip in told for words in read)


def test_everything_is_reached_from_the_keyboard(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.page.filter_bar.search.hasFocus)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.page.events.hasFocus)
    with qtbot.waitSignal(window.session.articleOpened):
        qtbot.keyClick(window.page.events, Qt.Key.Key_Down)
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.page.problems.hasFocus)
    qtbot.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.page.facets.tree.hasFocus)


def test_no_key_is_given_twice(window_on: Open) -> None:
    window = window_on(None)
    keys = [key for spec in window.actions_table.table for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_an_empty_folder_says_what_is_read(window_on: Open, tmp_path: Path) -> None:
    window = window_on(tmp_path)
    assert window.session.state is State.READY
    assert window.page.timeline_area.message.isVisible()
    assert ".md" in window.page.timeline_area.message.accessibleName()


def test_a_folder_that_is_gone_offers_another(window_on: Open, tmp_path: Path) -> None:
    window = window_on(tmp_path / "gone")
    assert window.session.state is State.FAILED
    assert "gone" in window.page.timeline_area.message.accessibleName()


@pytest.mark.parametrize("named", [".", "../articles", "../articles/sub/.."])
def test_a_folder_named_from_here_is_known_by_its_whole_name(
    qtbot: QtBot, window_on: Open, articles: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    (articles / "sub").mkdir()
    monkeypatch.chdir(articles)
    window = window_on(Path(named))
    assert window.windowTitle().startswith("articles")
    assert window.session.folder == articles


def test_names_that_are_no_text_do_not_hide_that_a_folder_is_gone(window_on: Open, tmp_path: Path) -> None:
    window = window_on(tmp_path / os.fsdecode(b"gone\xff"))
    assert "gone?" in window.page.timeline_area.message.accessibleName()


def test_a_reading_stopped_before_any_event_does_not_say_that_there_is_none(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text("天气很好。", encoding="utf-8")
    window = program.new_window(tmp_path)
    window.session.stop()
    qtbot.waitUntil(lambda: window.session.state is State.STOPPED, timeout=30_000)
    message = window.page.timeline_area.message
    assert "stopped" in message.accessibleName()
    again = next(button for button in message.findChildren(QPushButton) if button.text() == "Read again")
    qtbot.waitUntil(again.isVisible)


def test_a_dropped_folder_is_opened(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(None)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(articles))])
    drop = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(drop)
    qtbot.waitUntil(lambda: len(window.session.articles) == 3, timeout=30_000)
    assert window.session.folder == articles


def test_closing_while_reading_ends_cleanly(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    write_articles(tmp_path, 200)
    window = program.new_window(tmp_path)
    qtbot.waitUntil(lambda: window.session.progress is not None, timeout=30_000)
    assert window.close()


def test_the_progress_can_be_stopped(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    write_articles(tmp_path, 400)
    window = program.new_window(tmp_path)
    qtbot.waitUntil(lambda: window.session.progress is not None, timeout=30_000)
    assert window.statusBar().progress.isVisible()
    qtbot.mouseClick(window.statusBar().stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.state is State.STOPPED, timeout=30_000)
    assert not window.statusBar().progress.isVisible()


def test_another_language_keeps_the_session(qtbot: QtBot, program: Program, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    session = window.session
    program.choose_language("zh_CN")
    successor = program.windows[-1]
    assert successor is not window
    assert successor.session is session
    assert table_rows(successor) == len(session.events)
    cell = successor.page.events.model().index(0, Column.WHEN).data()
    assert cell.startswith("2022年1月")


def test_a_dark_theme_reaches_every_part(window_on: Open, program: Program, articles: Path) -> None:
    window = window_on(articles)
    program.choose_theme("dark")
    assert window.palette().window().color().lightness() < 64
    assert window.page.timeline.canvas.look.theme.dark


def test_a_date_is_understood_as_it_is_typed(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    window.actions_table.qt["jump"].trigger()
    dialog = window.findChild(JumpDialog)
    qtbot.keyClicks(dialog.field, "21 January 2022")
    assert "21" in dialog.understood.text()
    dialog.field.setText("1月12日")
    with qtbot.waitSignal(dialog.chosen) as signal:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert signal.args == [date(2022, 1, 12)]


def test_a_saved_view_comes_back(window_on: Open, articles: Path, settings: ForgetfulSettings) -> None:
    window = window_on(articles)
    window.session.set_filter(window.session.filter.choosing(Facet.KIND, ["meeting"]))
    window.views.save("Meetings")
    window.session.show_all()
    window.views.fill()
    window.views.actions()[0].trigger()
    assert window.session.filter.chosen == {Facet.KIND: frozenset({"meeting"})}


def test_the_lanes_of_a_saved_view_are_ticked(window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    window.actions_table.qt["lanes-outlet"].trigger()
    window.views.save("Outlets")
    window.actions_table.qt["lanes-kind"].trigger()
    window.views.fill()
    window.views.actions()[0].trigger()
    assert window.actions_table.qt["lanes-outlet"].isChecked()
    assert not window.actions_table.qt["lanes-kind"].isChecked()


def test_the_window_comes_back_with_its_size_and_lanes(
    window_on: Open, program: Program, settings: ForgetfulSettings
) -> None:
    first = window_on(None)
    first.resize(780, 560)
    size = first.size()
    first.actions_table.qt["lanes-outlet"].trigger()
    first.close()
    second = window_on(None)
    assert second.size() == size
    assert second.page.has_lanes("outlet")


def test_a_folder_comes_back_as_it_was_left(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    first = window_on(articles)
    first.session.set_filter(first.session.filter.choosing(Facet.KIND, ["meeting"]))
    first.page.timeline.set_visible_range(date(2022, 1, 3), date(2022, 1, 20))
    chosen = first.session.shown()[1].id
    with qtbot.waitSignal(first.session.articleOpened):
        first.session.select(chosen)
    first.close()
    second = window_on(articles)
    assert second.session.filter.chosen == {Facet.KIND: frozenset({"meeting"})}
    assert second.session.selected == chosen


def test_an_outlet_once_trusted_is_remembered(window_on: Open, settings: ForgetfulSettings) -> None:
    window = window_on(None)
    window.page.reader.pane.outletAllowed.emit("东湖")
    window.actions_table.qt["pictures-never"].trigger()
    rules = window_on(None).commands.pictures.rules()
    assert rules.outlets == {"东湖"}
    assert rules.policy is ImagePolicy.NEVER


def test_a_folder_of_nothing_but_problems_shows_them(window_on: Open, tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to("/dev/null")
    page = window_on(tmp_path).page
    assert page.tabs.isVisible()
    assert page.tabs.currentWidget() is page.problems
    assert "could be read" in page.timeline_area.message.accessibleName()


def test_an_ampersand_in_a_name_is_shown_and_no_access_key(
    qtbot: QtBot, window_on: Open, settings: ForgetfulSettings, tmp_path: Path
) -> None:
    folder = tmp_path / "R&D"
    folder.mkdir()
    settings.remember_folder(folder)
    window = window_on(None)
    window.views.save("A & B")
    window.views.fill()
    window.session.set_filter(window.session.filter.choosing(Facet.ACTOR, ["Q&A"]))
    row = next(iter(window.page.findChildren(ConditionRow)))
    qtbot.waitUntil(lambda: bool(row.findChildren(QToolButton)))
    buttons = [*window.start_page.findChildren(QPushButton), *row.findChildren(QToolButton)]
    shown = " ".join(each.text() for each in (*buttons, *window.views.actions()))
    assert all(name in shown for name in ("R&&D", "A && B", "Q&&A"))


def test_trust_in_outlets_can_be_withdrawn(window_on: Open) -> None:
    window = window_on(None)
    forget = window.actions_table.qt["forget-outlets"]
    assert not forget.isEnabled()
    window.page.reader.pane.outletAllowed.emit("东湖")
    assert forget.isEnabled()
    forget.trigger()
    assert window.commands.pictures.rules().outlets == frozenset()
    assert not forget.isEnabled()


def test_larger_text_is_larger_everywhere(window_on: Open, program: Program, articles: Path) -> None:
    window = window_on(articles)
    before = window.page.events.fontMetrics().height()
    window.actions_table.qt["text-150"].trigger()
    assert window.page.events.fontMetrics().height() > before
    assert window.page.events.verticalHeader().defaultSectionSize() > window.page.events.fontMetrics().height()


def test_a_mistake_of_the_program_is_told_with_a_report(qtbot: QtBot, program: Program, window_on: Open) -> None:
    window = window_on(None)
    catcher = ErrorCatcher(program)
    try:
        raise RuntimeError("words of an article")
    except RuntimeError as error:
        catcher.catch(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = QApplication.activeModalWidget()
    assert "RuntimeError" in box.detailedText()
    assert "words of an article" not in box.detailedText()
    next(button for button in box.buttons() if "Copy" in button.text()).click()
    assert "RuntimeError" in QApplication.clipboard().text()
    assert window.isVisible()


def test_why_a_folder_cannot_be_read_is_told_in_the_language_of_the_window(
    window_on: Open, program: Program, tmp_path: Path
) -> None:
    program.choose_language("zh_CN")
    window = window_on(tmp_path / "gone")
    assert "没有这个文件或文件夹" in window.page.timeline_area.message.accessibleName()
    program.choose_language("en")
    assert "No such file or directory" in program.windows[-1].page.timeline_area.message.accessibleName()
