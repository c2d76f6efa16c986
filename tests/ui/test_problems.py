"""The list of problems in the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.ui.problem_view import ProblemView
from viewer.ui.row_table import RowTable
from viewer.ui.window import MainWindow

REASON = 2
MISTAKE = '[[actors]]\nname = "甲"\nparties = ["RU"]\nkind = "neither this nor that"\n'


@pytest.fixture
def window(window_on: Callable[[Path | None], MainWindow], articles: Path) -> MainWindow:
    """A narrow window on a folder with a problem that takes many words, and with many others."""
    (articles / "dateline.toml").write_text(MISTAKE, encoding="utf-8")
    for number in range(40):
        (articles / f"empty {number:02}.txt").touch()
    window = window_on(articles)
    window.resize(1100, 700)
    window.page.tabs.setCurrentWidget(window.page.problems)
    return window


def words_fit(table: ProblemView, row: int) -> bool:
    index = table.model().index(row, REASON)
    width = table.columnWidth(REASON) - 16
    words = table.fontMetrics().boundingRect(
        QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap.value, str(index.data())
    )
    return table.rowHeight(row) >= words.height()


def test_what_happened_can_be_read_in_full(qtbot: QtBot, window: MainWindow) -> None:
    table = window.page.problems
    qtbot.waitUntil(lambda: words_fit(table, 0))
    assert table.rowHeight(0) > 3 * table.fontMetrics().height()
    assert words_fit(table, table.model().rowCount() - 1)
    window.resize(2000, 700)
    qtbot.waitUntil(lambda: table.rowHeight(0) < 3 * table.fontMetrics().height() and words_fit(table, 0))


@pytest.mark.parametrize("table", ["problems", "events"])
def test_a_row_can_be_copied_by_key_and_menu(window: MainWindow, table: str) -> None:
    view: RowTable = getattr(window.page, table)
    window.page.tabs.setCurrentWidget(view)
    view.setFocus()
    view.selectRow(0)
    cells = [str(view.model().index(0, column).data()) for column in range(view.model().columnCount())]
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "\t".join(cells)
    QApplication.clipboard().clear()
    assert view.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    view.actions()[0].trigger()
    assert QApplication.clipboard().text() == "\t".join(cells)
