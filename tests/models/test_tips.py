"""Nothing that an article or a file's name says is taken for markup by a tool tip."""

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.qtbot import QtBot

from tests.models.builders import event
from tests.models.test_session import read
from viewer.models.event_table import EventTable
from viewer.models.problem_table import ProblemTable
from viewer.models.session import Session
from viewer.models.tally import tally
from viewer.models.tally_table import PairTable
from viewer.models.tips import plain_tip
from viewer.models.wording import Wording

IMAGE = "<img src='http:~a.example'>"
ENGLISH = Wording("en")


def test_markup_is_shown_as_it_stands() -> None:
    assert plain_tip("<b>a</b>\nb") == "<qt>&lt;b&gt;a&lt;/b&gt;<br>b</qt>"
    assert plain_tip("") == ""


def tips(model: QAbstractItemModel) -> str:
    cells = [(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    return "\n".join(str(model.index(*cell).data(Qt.ItemDataRole.ToolTipRole)) for cell in cells)


def test_tables_tell_what_files_say_as_it_stands(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    (tmp_path / f"{IMAGE}.txt").write_bytes(b"")
    (tmp_path / "a.txt").write_text(f"標題\n\n2022年1月10日，布林肯表示，{IMAGE}大门仍然开着。", encoding="utf-8")
    read(qtbot, session, tmp_path)
    for table in (EventTable(session, ENGLISH), ProblemTable(session, ENGLISH)):
        assert "<img" not in tips(table)
        assert "&lt;img" in tips(table)


def test_the_tally_tells_a_code_of_the_readers_own_as_it_stands(qapp: object) -> None:
    pairs = PairTable(ENGLISH)
    pairs.show(tally((event(1, parties=("<b>", "RU")),)))
    assert "<b>" not in tips(pairs)
    assert "&lt;b&gt;" in tips(pairs)
