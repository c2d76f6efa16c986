"""What stands around the text: header, outline, finding, zoom, copying, paper, links, keys."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QMessageBox, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from tests.ui.article.handmade import article, block, info, mention, run, talks
from tests.ui.article.test_pane import FIRST, SECOND, point_of, view_of
from viewer.domain import BlockKind, Kind, Problem, ProblemKind, Publication, PublicationBasis, Remark, RunStyle
from viewer.domain import Evidence as Span
from viewer.models.wording import Wording
from viewer.ui.article import ArticlePane
from viewer.ui.article.article_page import ArticlePage
from viewer.ui.article.find_bar import FindBar
from viewer.ui.article.finding import find
from viewer.ui.article.header import ArticleHeader
from viewer.ui.article.links import LinkGuard, outward, spelt_out
from viewer.ui.article.margin import MarginStrip
from viewer.ui.article.words import published
from viewer.ui.painter import dark_theme, light_theme


def act(pane: ArticlePane, name: str) -> None:
    next(action for action in pane.actions() if action.objectName() == f"article.{name}").trigger()


def told() -> tuple[object, ...]:
    shown = talks()
    return shown, mention(shown, "m1", FIRST), mention(shown, "m2", SECOND, kind=Kind.STATEMENT)


def page_of(pane: ArticlePane) -> ArticlePage:
    page = pane.findChild(ArticlePage)
    assert page is not None
    return page


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        (PublicationBasis.STATED, "as the file states"),
        (PublicationBasis.CRAWLED, "Collected"),
        (PublicationBasis.FILE_NAME, "name of the file"),
    ],
)
def test_the_basis_of_the_day_of_publication_is_said(qapp: object, basis: PublicationBasis, words: str) -> None:
    said = published(Publication(date(2022, 1, 11), None, basis), Wording("en"))
    assert words in said
    assert "Jan 11, 2022" in said
    assert "unknown" in published(Publication(None, None, PublicationBasis.NONE), Wording("en"))


def test_the_header_tells_where_the_article_is_from(pane: ArticlePane) -> None:
    pane.show_article(talks(), ())
    header = pane.findChild(ArticleHeader)
    assert header is not None
    names = [label.accessibleName() for label in header.findChildren(QLabel)]
    assert names[0] == "河岸日报 · 林一"
    assert [button.accessibleName() for button in header.findChildren(QToolButton)][:2] == [
        "Original at paper.example",
        "File paper/talks.md",
    ]


def test_the_path_can_be_copied(pane: ArticlePane, tmp_path: Path) -> None:
    pane.set_folder(tmp_path)
    pane.show_article(talks(), ())
    header = pane.findChild(ArticleHeader)
    assert header is not None
    header.copy_path()
    assert QGuiApplication.clipboard().text() == str(tmp_path / "paper" / "talks.md")


def test_names_of_files_need_not_be_text(pane: ArticlePane) -> None:
    pane.show_article(article([(BlockKind.PARAGRAPH, "x")], path="a/\udcff\udcfe.md", title="\ud800", link=None), ())
    act(pane, "copy")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("? — ")
    assert copied.endswith(" — a/??.md")
    pane.grab()


def test_the_title_stays_readable_while_the_text_is_scrolled(pane: ArticlePane, qtbot: QtBot) -> None:
    pane.show_article(article([*talks().blocks, *[block(BlockKind.PARAGRAPH, "别的话。" * 30)] * 50]), ())
    header = pane.findChild(ArticleHeader)
    assert header is not None
    headline = header.findChildren(QLabel)[0]
    assert "河岸日报" in headline.text()
    view_of(pane).verticalScrollBar().setValue(1000)
    qtbot.waitUntil(lambda: headline.accessibleName() == "两国外长今日会谈")
    assert header.findChildren(QLabel)[1].accessibleName().endswith(" · 河岸日报 · 林一")


def test_the_outline_lists_what_is_told_and_leads_there(pane: ArticlePane, qtbot: QtBot) -> None:
    shown, one, two = told()
    pane.show_article(shown, (two, one))  # type: ignore[arg-type]
    rows = pane.findChild(QListWidget)
    assert rows is not None
    assert [rows.item(row).data(Qt.ItemDataRole.UserRole) for row in range(rows.count())] == ["m1", "m2"]
    assert "Jan 10, 2022" in rows.item(0).text()
    with qtbot.assertNotEmitted(pane.mentionSelected):
        rows.setFocus()
    with qtbot.waitSignal(pane.mentionSelected) as chosen:
        qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert chosen.args == ["m2"]
    pane.select("m1")
    assert [item.data(Qt.ItemDataRole.UserRole) for item in rows.selectedItems()] == ["m1"]
    pane.select(None)
    assert rows.selectedItems() == []


def test_keys_lead_from_mention_to_mention(pane: ArticlePane, qtbot: QtBot) -> None:
    shown, one, two = told()
    pane.show_article(shown, (one, two))  # type: ignore[arg-type]
    chosen: list[str] = []
    pane.mentionSelected.connect(chosen.append)
    view_of(pane).setFocus()
    for key in (Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_P):
        qtbot.keyClick(view_of(pane), key)
    assert chosen == ["m1", "m2", "m1", "m2"]


def test_every_action_can_be_told_and_is_off_without_an_article(pane: ArticlePane) -> None:
    assert all(action.text() and action.objectName() and not action.isEnabled() for action in pane.actions())
    pane.show_article(talks(), ())
    assert all(action.isEnabled() for action in pane.actions())


def test_the_margin_leads_to_a_mention(pane: ArticlePane, qtbot: QtBot) -> None:
    shown, one, two = told()
    pane.show_article(shown, (one, two))  # type: ignore[arg-type]
    strip = pane.findChild(MarginStrip)
    assert strip is not None
    shares = [share for share, _ in strip.places()]
    assert shares == sorted(shares)
    with qtbot.waitSignal(pane.mentionSelected) as chosen:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, round(shares[1] * strip.height())))
    assert chosen.args == ["m2"]


@pytest.mark.parametrize(
    ("words", "places"),
    [("会谈", 3), ("會談", 3), ("GENEVA", 0), ("。双方", 1), ("", 0), ("a  B", 1), (".", 1)],
)
def test_finding(words: str, places: int) -> None:
    text = talks().text + "x."
    found = find(words, text).found
    assert len(found) == places
    assert all(end - start == len(words) for start, end in found)


def test_finding_begins_where_the_reader_is_and_goes_round() -> None:
    places = find("a", "a.a.a", from_offset=2)
    assert places.at() == (2, 3)
    assert places.step(2).at() == (0, 1)
    assert find("z", "a").step(1).at() is None


def test_find_in_page_counts_and_steps(pane: ArticlePane, qtbot: QtBot) -> None:
    pane.show_article(talks(), ())
    act(pane, "find")
    bar = pane.findChild(FindBar)
    assert bar is not None
    words = bar.findChild(QLineEdit)
    assert words is not None
    words.setText("会谈")  # QTest types Latin letters only
    said = [label.text() for label in bar.findChildren(QLabel)]
    assert said == ["1 of 3"]
    qtbot.keyClick(words, Qt.Key.Key_Return)
    qtbot.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert [label.text() for label in bar.findChildren(QLabel)] == ["3 of 3"]
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert view_of(pane).page().places.found == ()  # type: ignore[union-attr]


def test_zooming_keeps_the_place_and_the_selection(pane: ArticlePane, qtbot: QtBot) -> None:
    shown = article([block(BlockKind.PARAGRAPH, f"第{number}段的话。" * 8) for number in range(200)])
    pane.show_article(shown, (mention(shown, "m1", "第150段的话。"),))
    pane.select("m1")
    qtbot.waitUntil(lambda: not page_of(pane).building(), timeout=30_000)
    before = view_of(pane).first_offset()
    for _ in range(3):
        act(pane, "zoom_in")
        qtbot.waitUntil(lambda: not page_of(pane).building(), timeout=30_000)
    assert page_of(pane).zoom_factor() == pytest.approx(1.331)
    assert abs(view_of(pane).first_offset() - before) < 200
    assert pane.selected() == "m1"
    act(pane, "zoom_reset")
    assert page_of(pane).zoom_factor() == 1
    pane.set_theme(dark_theme())
    assert view_of(pane).page().selected == "m1"  # type: ignore[union-attr]


def test_copying_gives_the_words_and_their_source(pane: ArticlePane, qtbot: QtBot) -> None:
    shown, one, _ = told()
    pane.show_article(shown, (one,))  # type: ignore[arg-type]
    pane.select("m1")
    act(pane, "copy")
    text = QGuiApplication.clipboard().text()
    assert text.startswith(f"{FIRST}\n")
    assert "河岸日报" in text
    assert "https://paper.example/2022/talks" in text
    view_of(pane).selectAll()
    view_of(pane).copy()
    assert "第二点" in QGuiApplication.clipboard().text()
    assert "\ufffc" not in QGuiApplication.clipboard().text()
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_resting_on_a_time_expression_tells_how_it_was_read(pane: ArticlePane, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = talks()
    at = shown.text.index("周一")
    one = mention(shown, "m1", FIRST, time_expression=Span(at, at + 2, "周一"))
    pane.show_article(shown, (one,))
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, *_: said.append(text))
    view = view_of(pane)
    where = point_of(pane, "周一在日")
    QApplication.sendEvent(view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, where, view.mapToGlobal(where)))
    assert "周一" in said[0]
    assert "Jan 10, 2022" in said[0]
    name = point_of(pane, "林川周一")
    QApplication.sendEvent(view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, name, view.mapToGlobal(name)))
    assert "林川 · United States" in said[1]


def test_days_and_names_stay_marked_in_the_next_article(pane: ArticlePane) -> None:
    shown = talks()
    pane.show_article(shown, (mention(shown, "m1", FIRST),))
    plain = view_of(pane).grab().toImage()
    act(pane, "telling")
    marked = view_of(pane).grab().toImage()
    assert marked != plain
    pane.show_article(shown, (mention(shown, "m1", FIRST),))
    assert view_of(pane).grab().toImage() == marked


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "smb://host/x", "//host/x", "x", "http://", ""],
)
def test_addresses_that_are_never_opened(address: str) -> None:
    assert outward(address) is None


def test_addresses_are_spelt_out_in_plain_letters(qapp: object) -> None:
    url = outward("https://аррle.example/\u202etxt")
    assert url is not None
    assert spelt_out(url).isascii()
    assert spelt_out(url).startswith("https://xn--")
    long = outward("https://a.example/" + "x" * 5000)
    assert long is not None
    assert len(spelt_out(long)) < 400


@pytest.fixture
def opened() -> list[QUrl]:
    return []


@pytest.fixture
def guarded(qtbot: QtBot, opened: list[QUrl]) -> ArticlePane:
    """A pane whose links would be opened into a list."""
    window = QLabel()
    qtbot.addWidget(window)
    guard = LinkGuard(window, lambda url: opened.append(url) is None)
    pane = ArticlePane(light_theme(), guard=guard)
    qtbot.addWidget(pane)
    pane.show()
    window.show()
    return pane


def linked(target: str) -> object:
    return article([block(BlockKind.PARAGRAPH, "这里有链接。", runs=(run(0, 5, RunStyle.LINK, target),))])


@pytest.mark.parametrize(("choice", "count"), [("&Open", 1), ("&Copy address", 0), ("Cancel", 0)])
def test_links_are_opened_only_after_the_reader_agrees(
    guarded: ArticlePane, opened: list[QUrl], qtbot: QtBot, choice: str, count: int
) -> None:
    guarded.show_article(linked("https://a.example/page"), ())  # type: ignore[arg-type]
    qtbot.mouseClick(view_of(guarded).viewport(), Qt.MouseButton.LeftButton, pos=point_of(guarded, "这里有链"))
    box = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMessageBox))
    assert box.informativeText() == "https://a.example/page"
    assert opened == []
    button = next(button for button in box.buttons() if button.text().endswith(choice))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not any(isinstance(widget, QMessageBox) for widget in QApplication.topLevelWidgets()))
    assert [url.toString() for url in opened] == ["https://a.example/page"] * count


def test_a_link_that_leads_to_a_file_cannot_be_opened(guarded: ArticlePane, opened: list[QUrl], qtbot: QtBot) -> None:
    guarded.show_article(linked("file:///etc/passwd"), ())  # type: ignore[arg-type]
    qtbot.mouseClick(view_of(guarded).viewport(), Qt.MouseButton.LeftButton, pos=point_of(guarded, "这里有链"))
    box = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMessageBox))
    assert len(box.buttons()) == 1
    box.accept()
    assert opened == []
    assert view_of(guarded).toPlainText() == "这里有链接。"


def test_a_long_article_says_what_was_cut(pane: ArticlePane, qtbot: QtBot) -> None:
    pane.show_article(article([(BlockKind.PARAGRAPH, "字" * 500_000)]), ())
    qtbot.waitUntil(lambda: not page_of(pane).building(), timeout=30_000)
    assert "its first 79% is shown" in pane.notice()


def test_what_went_wrong_with_the_file_is_said_above_the_text(pane: ArticlePane) -> None:
    problem = Problem(ProblemKind.REPAIRED, "a.md", Remark("The file is not in UTF-8; it was read as {0}.", ("Big5",)))
    pane.show_article(talks(), (), (problem,))
    assert pane.notice() == problem.reason
    pane.show_article(talks(), ())
    assert pane.notice() == ""


def test_links_left_out_of_an_article_with_too_many_are_told(pane: ArticlePane, qtbot: QtBot) -> None:
    text = "字" * 20_000
    links = [run(at, at + 1, RunStyle.LINK, "https://paper.example/") for at in range(0, len(text), 2)]
    pane.show_article(article([block(BlockKind.PARAGRAPH, text, runs=tuple(links))] * 2), ())
    qtbot.waitUntil(lambda: not page_of(pane).building(), timeout=30_000)
    assert "links and styles" in pane.notice()


def test_the_time_of_a_file_is_told_in_the_hint(qapp: object) -> None:
    moment = datetime(2022, 1, 11, 10, 1, tzinfo=UTC)
    header = ArticleHeader(Wording("en"))
    header.show_info(info(publication=Publication(date(2022, 1, 11), moment, PublicationBasis.STATED)))
    assert any("2022-01-11 10:01:00+00:00" in label.toolTip() for label in header.findChildren(QLabel))
