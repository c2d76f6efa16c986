"""Exports from the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.models.columns import Facet
from viewer.store import PICTURES, SUFFIXES
from viewer.ui.export_dialog import Order, format_names
from viewer.ui.painter.export import FORMATS
from viewer.ui.window import MainWindow

Open = Callable[[Path | None], MainWindow]


def test_every_format_has_words_and_every_picture_a_painter() -> None:
    assert tuple(format_names()) == SUFFIXES
    assert tuple(FORMATS) == PICTURES


def test_an_export_obeys_the_filter_and_says_where_it_went(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    window.session.set_filter(window.session.filter.choosing(Facet.KIND, ["statement"]))
    file = articles.parent / "out.csv"
    with qtbot.waitSignal(window.commands.exporter.saved):
        window.commands.export_to(Order(".csv", in_view=False), file)
    assert len(file.read_text("utf-8").splitlines()) == 1 + window.session.filtered.shown
    assert "out.csv" in window.statusBar().currentMessage()


@pytest.mark.parametrize("suffix", PICTURES)
def test_a_picture_of_the_view_is_drawn(qtbot: QtBot, window_on: Open, articles: Path, suffix: str) -> None:
    window = window_on(articles)
    file = articles.parent / f"out{suffix}"
    with qtbot.waitSignal(window.commands.exporter.saved, timeout=20_000):
        window.commands.export_to(Order(suffix, in_view=True, title="一月"), file)
    assert file.stat().st_size > 1000


def test_an_export_that_cannot_be_written_says_why(qtbot: QtBot, window_on: Open, articles: Path) -> None:
    window = window_on(articles)
    with qtbot.waitSignal(window.commands.exporter.failed):
        window.commands.export_to(Order(".csv", in_view=False), articles / "nowhere" / "out.csv")
    assert "could not be written" in window.statusBar().currentMessage()
