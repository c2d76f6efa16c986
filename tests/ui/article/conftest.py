"""What the tests of the pane share."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from viewer.ui.article import ArticlePane
from viewer.ui.painter import light_theme


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ArticlePane]:
    """A pane on the screen, empty."""
    pane = ArticlePane(light_theme())
    qtbot.addWidget(pane)
    pane.resize(560, 700)
    pane.show()
    yield pane
    pane.clear()
