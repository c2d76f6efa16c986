"""The pane as its reader uses it."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from tests.ui.article.handmade import article, block, mention, talks
from viewer.domain import BlockKind, Kind
from viewer.ui.article import ArticlePane
from viewer.ui.article.article_page import ArticlePage
from viewer.ui.article.marking import text_rects
from viewer.ui.article.reading_view import ReadingView
from viewer.ui.painter import light_theme

FIRST, SECOND = "林川周一在日内瓦与对方会谈。", "会后，林川说：“有用。”"


def view_of(pane: ArticlePane) -> ReadingView:
    view = pane.findChild(ReadingView)
    assert view is not None
    return view


def point_of(pane: ArticlePane, quote: str) -> QPoint:
    """Where the first letters of a quote can be clicked."""
    view = view_of(pane)
    at = view.document().find(quote[:4]).selectionStart()
    rect = next(text_rects(view.document(), at, at + 2))
    return rect.center().toPoint() - QPoint(0, view.verticalScrollBar().value())


def test_clicking_a_sentence_selects_its_mention(pane: ArticlePane, qtbot: QtBot) -> None:
    shown = talks()
    pane.show_article(shown, (mention(shown, "m1", FIRST), mention(shown, "m2", SECOND, kind=Kind.STATEMENT)))
    with qtbot.waitSignal(pane.mentionSelected) as chosen:
        qtbot.mouseClick(view_of(pane).viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, FIRST))
    assert chosen.args == ["m1"]
    assert pane.selected() == "m1"


def test_clicking_again_goes_on_to_the_next_mention_of_the_sentence(pane: ArticlePane, qtbot: QtBot) -> None:
    shown = talks()
    pane.show_article(shown, (mention(shown, "m1", FIRST), mention(shown, "m2", FIRST, kind=Kind.STATEMENT)))
    chosen = []
    pane.mentionSelected.connect(chosen.append)
    for _ in range(3):
        qtbot.mouseClick(view_of(pane).viewport(), Qt.MouseButton.LeftButton, pos=point_of(pane, FIRST))
    assert chosen == ["m1", "m2", "m1"]


def test_selecting_from_outside_scrolls_to_the_sentence_and_is_silent(pane: ArticlePane, qtbot: QtBot) -> None:
    shown = article([*talks().blocks, *[block(BlockKind.PARAGRAPH, "别的话。" * 30)] * 200, *talks().blocks[:0]])
    last = article([*shown.blocks, block(BlockKind.PARAGRAPH, "最后双方握手。")])
    pane.show_article(last, (mention(last, "m9", "最后双方握手。"),))
    with qtbot.assertNotEmitted(pane.mentionSelected):
        pane.select("m9")
    qtbot.waitUntil(lambda: view_of(pane).verticalScrollBar().value() > 1000)
    assert view_of(pane).viewport().rect().contains(point_of(pane, "最后双方握手。"))


def test_an_unknown_mention_selects_nothing(pane: ArticlePane) -> None:
    shown = talks()
    pane.show_article(shown, (mention(shown, "m1", FIRST),))
    pane.select("m1")
    pane.select("m77")
    assert pane.selected() is None


def test_whatever_the_document_asks_for_is_one_pixel(pane: ArticlePane) -> None:
    for name in ("file:///etc/passwd", "http://127.0.0.1/x.png", "qrc:/x", "data:text/html,x"):
        for kind in QTextDocument.ResourceType:
            answer = view_of(pane).loadResource(kind.value, QUrl(name))
            assert isinstance(answer, QImage)
            assert answer.width() == 1


def test_clearing_shows_nothing(pane: ArticlePane) -> None:
    pane.show_article(talks(), ())
    pane.clear()
    assert view_of(pane).toPlainText() == ""


def test_a_sentence_in_sight_needs_no_scrolling_though_the_window_gets_its_size_late(qtbot: QtBot) -> None:
    shown = article([*talks().blocks, *[block(BlockKind.PARAGRAPH, "别的话。" * 30)] * 50])
    pane = ArticlePane(light_theme())
    qtbot.addWidget(pane)
    pane.show_article(shown, (mention(shown, "m1", FIRST),))
    pane.select("m1")
    pane.resize(420, 60)
    pane.show()
    pane.resize(420, 800)
    qtbot.waitUntil(lambda: view_of(pane).viewport().height() > 300)
    assert view_of(pane).verticalScrollBar().value() == 0


def test_resizing_leaves_a_reader_who_has_scrolled_where_he_is(pane: ArticlePane, qtbot: QtBot) -> None:
    shown = article([*talks().blocks, *[block(BlockKind.PARAGRAPH, "别的话。" * 30)] * 50])
    pane.show_article(shown, (mention(shown, "m1", FIRST),))
    pane.select("m1")
    bar = view_of(pane).verticalScrollBar()
    for _ in range(3):
        bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    value = bar.value()
    assert value > 500
    pane.resize(560, 600)
    assert bar.value() == value


def test_a_sentence_that_is_built_later_is_brought_in_sight_then(pane: ArticlePane, qtbot: QtBot) -> None:
    many = [block(BlockKind.PARAGRAPH, f"第{number}段。", runs=()) for number in range(15_000)]
    shown = article([*many, block(BlockKind.PARAGRAPH, "最后双方握手。")])
    pane.show_article(shown, (mention(shown, "m9", "最后双方握手。"),))
    pane.select("m9")
    assert view_of(pane).verticalScrollBar().value() == 0
    qtbot.waitUntil(lambda: view_of(pane).verticalScrollBar().value() > 100_000, timeout=30_000)
    assert view_of(pane).viewport().rect().contains(point_of(pane, "最后双方握手。"))


def test_an_article_is_shown_from_its_beginning_though_the_pane_was_hidden(qtbot: QtBot) -> None:
    pane = ArticlePane(light_theme())
    qtbot.addWidget(pane)
    pane.resize(420, 800)
    pane.show_article(article([*talks().blocks, *[block(BlockKind.PARAGRAPH, "别的话。" * 30)] * 50]), ())
    pane.show()
    qtbot.waitExposed(pane)
    assert view_of(pane).textCursor().position() == 0
    assert view_of(pane).verticalScrollBar().value() == 0


@pytest.mark.parametrize("sentences", [1, 3_000], ids=["at once", "in slices"])
def test_nothing_is_selected_in_an_article_just_opened(pane: ArticlePane, qtbot: QtBot, sentences: int) -> None:
    pane.show_article(article([(BlockKind.PARAGRAPH, "林川在日内瓦会谈。")] * sentences), ())
    page = pane.findChild(ArticlePage)
    assert page is not None
    qtbot.waitUntil(lambda: not page.building())
    assert not page.view.textCursor().hasSelection()
    assert page.view.textCursor().position() == 0
    assert page.view.verticalScrollBar().value() == 0
