"""The Help menu: tour, guide, keys, About."""

import re
import tomllib
from collections.abc import Callable, Iterable
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from viewer.app import Program
from viewer.desktop.error_report import versions
from viewer.resources import sample_corpus
from viewer.ui.about import SHIPPED, about_box
from viewer.ui.guide import Guide, guide_file
from viewer.ui.keys_dialog import KeysDialog
from viewer.ui.tour import Tour, beside
from viewer.ui.window import MainWindow

Open = Callable[[Path | None], MainWindow]
ROOT = Path(__file__).resolve().parents[2]
STOPS = 5
ROOM = QRect(0, 0, 1000, 700)
CARD = QSize(340, 160)


def begun(qtbot: QtBot, window: MainWindow) -> Tour:
    window.actions_table.qt["tour"].trigger()
    qtbot.waitUntil(lambda: window.helping.tour.card is not None, timeout=30_000)
    card = window.helping.tour.card
    assert card is not None
    return card


def test_the_tour_opens_the_sample_articles_and_has_five_stops(qtbot: QtBot, window_on: Open) -> None:
    window = window_on(None)
    card = begun(qtbot, window)
    assert window.session.folder == sample_corpus()
    seen = []
    while card.isVisible():
        seen.append((card.at, " ".join(label.text() for label in card.findChildren(QLabel))))
        assert window.rect().contains(card.geometry())
        card.on()
    assert [at for at, _ in seen] == list(range(STOPS))
    assert len({words for _, words in seen}) == STOPS
    assert window.helping.tour.card is None


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_guide_goes_the_way_of_the_tour(qtbot: QtBot, program: Program, window_on: Open, language: str) -> None:
    program.choose_language(language)
    steps = re.findall(r"^\d\. \*\*(.+?)[.。]\*\*", guide_file(language).read_text("utf-8"), re.MULTILINE)
    assert tuple(steps) == begun(qtbot, window_on(None)).headings()


def test_return_goes_on_and_leaves_the_keyboard_to_the_timeline(qtbot: QtBot, window_on: Open) -> None:
    window = window_on(None)
    begun(qtbot, window)
    for _ in range(STOPS):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.helping.tour.card is None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.page.timeline in (focused, focused.parentWidget())


def test_the_second_stop_shows_the_sentence_in_its_article(qtbot: QtBot, window_on: Open) -> None:
    window = window_on(None)
    card = begun(qtbot, window)
    with qtbot.waitSignal(window.session.articleOpened):
        card.on()
    assert window.page.reader.pane.selected() is not None
    card.back()
    assert card.at == 0


def test_the_tour_ends_with_escape_and_with_its_folder(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(None)
    begun(qtbot, window)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.helping.tour.card is None
    begun(qtbot, window)
    window.commands.read(articles)
    assert window.helping.tour.card is None


@pytest.mark.parametrize(
    "spot",
    [QRect(0, 0, 400, 700), QRect(600, 0, 400, 700), QRect(0, 0, 1000, 300), QRect(0, 400, 1000, 300)],
    ids=["left", "right", "top", "bottom"],
)
def test_the_card_covers_nothing_of_what_it_tells_of(spot: QRect) -> None:
    card = QRect(beside(spot, CARD, ROOM), CARD)
    assert ROOM.contains(card)
    assert not card.intersects(spot)


def test_where_all_is_shown_the_card_lies_within(qtbot: QtBot) -> None:
    assert ROOM.contains(QRect(beside(ROOM, CARD, ROOM), CARD))
    assert beside(QRect(0, 0, 100, 100), CARD, QRect(0, 0, 200, 100)) == QPoint(12, 12)


@pytest.mark.parametrize(("language", "word"), [("en", "Tally"), ("zh_CN", "统计")])
def test_the_guide_is_shown_in_the_pane(
    qtbot: QtBot, program: Program, window_on: Open, language: str, word: str
) -> None:
    program.choose_language(language)
    window = window_on(None)
    window.actions_table.qt["guide"].trigger()
    guide = window.findChild(Guide)
    assert guide is not None
    assert guide.isVisible()
    article = guide.pane.article()
    assert article is not None
    assert article.info.path == f"{language}.md"
    assert word in article.text
    assert guide.windowTitle() != "User guide" or language == "en"


def test_the_list_of_keys_names_every_key_of_the_table(window_on: Open) -> None:
    window = window_on(None)
    window.actions_table.qt["keys"].trigger()
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    listed = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert all(key in listed for spec in window.actions_table.table for key in spec.keys)


def required(names: Iterable[str], known: frozenset[str] = frozenset()) -> frozenset[str]:
    """The named distributions and all that they depend on here."""
    for name in map(canonicalize_name, names):
        if name not in known:
            wanted = [Requirement(line) for line in requires(name) or ()]
            here = [each.name for each in wanted if each.marker is None or each.marker.evaluate({"extra": ""})]
            known = required(here, known | {name})
    return known


def test_about_forgets_nothing_that_is_shipped() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = [Requirement(line).name for line in project["dependencies"]]
    assert required(named) <= {canonicalize_name(name) for name in SHIPPED}


def test_about_tells_versions_and_licences_of_all_that_is_shipped(window_on: Open) -> None:
    box = about_box(window_on(None))
    lines = box.detailedText().splitlines()
    for name in SHIPPED:
        line = next(line for line in lines if line.startswith(f"{name} "))
        assert len(line.split(maxsplit=2)) == 3, f"{name} has no licence"
    assert all(line in box.detailedText() for line in versions())
    assert isinstance(box, QMessageBox)
