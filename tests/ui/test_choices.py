"""What the Settings menu changes, and that it is kept."""

import gc
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame
from pytestqt.qtbot import QtBot

from viewer.app import Program
from viewer.desktop.settings import Settings
from viewer.resources import sample_corpus
from viewer.ui.article import ImagePolicy
from viewer.ui.facet_panel import VALUE_ROLE
from viewer.ui.keeping import ANIMATED, LANGUAGE, PICTURES, TEXT_SIZE, THEME, WEEK_START, ForgetfulSettings
from viewer.ui.window import MainWindow

Open = Callable[[Path | None], MainWindow]
RECURSIVELY = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive


@pytest.mark.parametrize(
    ("action", "key", "kept"),
    [
        ("theme-dark", THEME, "dark"),
        ("theme-system", THEME, "system"),
        ("language-zh_CN", LANGUAGE, "zh_CN"),
        (f"pictures-{ImagePolicy.NEVER}", PICTURES, ImagePolicy.NEVER.value),
        ("weeks-sunday", WEEK_START, "sunday"),
    ],
)
def test_a_choice_is_kept_and_ticked(
    window_on: Open, program: Program, settings: ForgetfulSettings, action: str, key: str, kept: str
) -> None:
    window_on(None).actions_table.qt[action].trigger()
    assert settings.text(key) == kept
    assert program.windows[0].actions_table.qt[action].isChecked()


def test_text_size_and_gliding_are_kept(window_on: Open, settings: ForgetfulSettings) -> None:
    window = window_on(None)
    window.actions_table.qt["text-125"].trigger()
    window.actions_table.qt["animated"].trigger()
    assert settings.number(TEXT_SIZE) == 125
    assert not settings.flag(ANIMATED, True)


def test_the_links_of_the_facets_take_on_the_theme(window_on: Open, program: Program) -> None:
    window = window_on(sample_corpus())
    program.choose_theme("dark")
    tree = window.page.facets.tree
    links = [item for item in tree.findItems("more…", RECURSIVELY) if item.data(0, VALUE_ROLE)]
    assert links
    accent = tree.palette().link().color()
    assert {item.foreground(0).color().name() for item in links} == {accent.name()}


def test_larger_text_makes_higher_rows_at_once(window_on: Open, articles: Path) -> None:
    page = window_on(articles).page
    tables = page.events, page.problems, page.tally.pair_view, page.tally.speaker_view
    column = page.events.columnWidth(0)
    page.window().actions_table.qt["text-200"].trigger()
    for table in tables:
        assert table.verticalHeader().defaultSectionSize() > table.fontMetrics().height()
    assert page.events.columnWidth(0) == pytest.approx(2 * column, rel=0.2)


def test_counts_of_facets_take_no_more_room_than_they_need(window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    window.actions_table.qt["text-200"].trigger()
    tree = window.page.facets.tree
    assert tree.columnWidth(1) < tree.fontMetrics().horizontalAdvance("99") + 20


def test_the_tally_does_not_widen_the_window(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    page = window_on(articles).page
    page.tabs.setCurrentWidget(page.tally)
    qtbot.waitUntil(lambda: page.tally.scope.text() != "")
    assert page.tabs.minimumSizeHint().width() <= page.timeline.minimumSizeHint().width()


@pytest.mark.parametrize(("percent", "abreast"), [(100, True), (200, False)])
def test_the_start_page_gives_its_cards_the_room_their_text_needs(window_on: Open, percent: int, abreast: bool) -> None:
    window = window_on(None)
    window.resize(790, 700)
    window.actions_table.qt[f"text-{percent}"].trigger()
    cards = [card for card in window.start_page.findChildren(QFrame) if card.property("card")]
    QApplication.processEvents()
    assert (len({card.y() for card in cards}) == 1) is abreast


@pytest.mark.parametrize(("choice", "weekday"), [("monday", 0), ("sunday", 6)])
def test_weeks_begin_where_the_reader_says(window_on: Open, articles: Path, choice: str, weekday: int) -> None:
    window = window_on(articles)
    window.actions_table.qt[f"weeks-{choice}"].trigger()
    assert window.page.timeline.canvas.look.week_start == weekday
    assert window.commands.week_start.day() == weekday


@pytest.mark.parametrize(("language", "words"), [("en", "{} events"), ("zh_CN", "{} 个事件")])
def test_counts_are_in_the_language(
    window_on: Open, program: Program, articles: Path, language: str, words: str
) -> None:
    program.choose_language(language)
    window = window_on(articles)
    assert window.page.filter_bar.count.text() == words.format(len(window.session.events))


def test_nonsense_in_the_settings_is_no_obstacle(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    file.write_text(
        "[ui]\ntheme=@Variant(x)\nlanguage=xx_YY\ntext_size=huge\nweek_start=-3\nlanes=9\npictures=?\ngeometry=z\n"
        'splitters=q\nviews={]\nanimated=perhaps\n[session]\nfolders=[1]\nselected="{}"\n[file]\nversion=99\n'
    )
    program = Program(qapp, Settings(file))
    window = program.new_window(None)
    assert window.isVisible()
    assert window.page.has_lanes("party")
    assert (program.theme_choice, program.language_choice, program.text_size) == ("system", "system", 100)
    program.quit()
    qapp.setStyleSheet("")
    assert file.with_name("settings.ini.newer").exists()


@pytest.mark.parametrize(("kept", "size"), [(9999, 200), (-1, 90), (110, 100)])
def test_a_text_size_that_is_not_offered_is_the_nearest_that_is(
    program: Program, settings: ForgetfulSettings, kept: int, size: int
) -> None:
    settings.keep(TEXT_SIZE, kept)
    assert program.text_size == size


def test_what_has_been_read_is_spared_by_the_collector_until_it_is_left(window_on: Open, articles: Path) -> None:
    gc.unfreeze()
    window = window_on(articles)
    assert gc.get_freeze_count() > 0
    window.session.close_folder()
    assert gc.get_freeze_count() == 0


def test_splitters_and_range_come_back(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    first = window_on(articles)
    first.resize(780, 560)  # the test screen is no larger
    first.page.across.setSizes([150, 250, 380])
    sizes = first.page.across.sizes()
    wanted = date(2022, 1, 3), date(2022, 1, 20)
    first.page.timeline.set_visible_range(*wanted)
    first.close()
    second = window_on(articles)
    # The frame may take some, and the layout its time.
    qtbot.waitUntil(lambda: second.page.across.sizes() == pytest.approx(sizes, abs=12))
    qtbot.waitUntil(lambda: second.page.timeline.visible_range() == wanted)
