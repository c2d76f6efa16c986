"""A session on real folders."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.domain import Article, Problem
from viewer.models import opening
from viewer.models.session import Session, State

ARTICLE = """<!--1642838400000-->

[{title}](https://east.example/{name})
------

<div><i>Sat, 22 Jan 2022 08:00:00 GMT</i></div>
<p>美国国务卿布林肯{days}日在日内瓦同俄罗斯外长拉夫罗夫会谈。</p><p>布林肯表示，大门仍然开着。</p>
"""


def write_articles(folder: Path, count: int) -> None:
    """Articles in our own words, each with a meeting and a statement."""
    for number in range(count):
        words = ARTICLE.format(title=f"第{number}篇", name=number, days=10 + number % 12)
        (folder / f"{number:04}.txt").write_text(words, encoding="utf-8")


def read(qtbot: QtBot, session: Session, folder: Path) -> None:
    session.open(folder)
    qtbot.waitUntil(lambda: session.state is not State.READING, timeout=30_000)


def test_a_folder_is_read_to_its_end(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    write_articles(tmp_path, 3)
    (tmp_path / "gone.txt").symlink_to("/dev/null")
    read(qtbot, session, tmp_path)
    assert session.state is State.READY
    assert len(session.articles) == 3
    assert session.events
    assert [problem.path for problem in session.problems] == ["gone.txt"]
    assert session.filtered.shown == len(session.events)


def test_selecting_an_event_opens_its_article(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    write_articles(tmp_path, 2)
    read(qtbot, session, tmp_path)
    chosen = session.events[-1]
    with qtbot.waitSignal(session.articleOpened) as signal:
        session.select(chosen.id)
    opened = signal.args[0]
    assert opened.article.info.path == chosen.reports[0].article.path
    assert not opened.changed
    assert session.event_of(opened.wanted.path, opened.wanted.mention_id) is chosen


def test_the_failure_of_an_older_request_is_not_told(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing_at_first(folder: Path, path: str) -> tuple[Article | None, tuple[Problem, ...]]:
        if path == "0000.txt":
            raise OSError("the disk is gone")
        return read_really(folder, path)

    write_articles(tmp_path, 2)
    read(qtbot, session, tmp_path)
    read_really = opening.open_article
    monkeypatch.setattr(opening, "open_article", failing_at_first)
    with qtbot.assertNotEmitted(session.openingFailed), qtbot.waitSignal(session.articleOpened):
        session.open_article("0000.txt")
        first = session._opening
        session.open_article("0001.txt")
        qtbot.waitUntil(lambda: first is not None and first not in session._jobs._running)
    with qtbot.waitSignal(session.openingFailed):
        session.open_article("0000.txt")


def test_an_article_that_has_changed_since_is_told_from_one_that_has_not(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    write_articles(tmp_path, 1)
    read(qtbot, session, tmp_path)
    file = tmp_path / "0000.txt"
    file.write_text(file.read_text("utf-8").replace("<p>美国", "<p>另起一段。</p><p>美国"), "utf-8")
    with qtbot.waitSignal(session.articleOpened) as signal:
        session.select(session.events[0].id)
    assert signal.args[0].changed


def test_a_folder_that_is_not_there_is_a_failure_with_its_reason(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    read(qtbot, session, tmp_path / "nowhere")
    assert session.state is State.FAILED
    assert session.error


def test_stopping_keeps_what_has_been_read(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    write_articles(tmp_path, 400)
    session.open(tmp_path)
    qtbot.waitUntil(lambda: session.progress is not None, timeout=30_000)
    session.stop()
    qtbot.waitUntil(lambda: session.state is not State.READING, timeout=30_000)
    assert session.state is State.STOPPED
    assert 0 < len(session.articles) < 400


def test_a_second_folder_takes_the_place_of_one_still_being_read(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    large, small = tmp_path / "large", tmp_path / "small"
    large.mkdir()
    small.mkdir()
    write_articles(large, 200)
    write_articles(small, 2)
    session.open(large)
    read(qtbot, session, small)
    assert len(session.articles) == 2


def test_reading_again_finds_what_is_new(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    write_articles(tmp_path, 2)
    read(qtbot, session, tmp_path)
    write_articles(tmp_path, 3)
    session.reload()
    qtbot.waitUntil(lambda: session.state is State.READY, timeout=30_000)
    assert len(session.articles) == 3


def test_articles_follow_each_other_by_publication(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    write_articles(tmp_path, 3)
    read(qtbot, session, tmp_path)
    assert session.article_beside("0000.txt", 1) == "0001.txt"
    assert session.article_beside("0000.txt", -1) is None
    assert session.article_beside("0002.txt", 1) is None
