"""The article on paper: as PDF and on a printer, and what is said where that fails."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.article.handmade import article, block, mention, talks
from tests.ui.article.test_around import act
from tests.ui.article.test_pane import FIRST
from viewer.domain import BlockKind
from viewer.models.wording import Wording
from viewer.ui.article import ArticlePane
from viewer.ui.article.evidence import Evidence
from viewer.ui.article.printing import Sheet, write_pdf
from viewer.ui.article.words import source_line
from viewer.ui.painter import light_theme


def test_the_article_as_pdf(qapp: object, tmp_path: Path) -> None:
    shown = article([*talks().blocks, *[block(BlockKind.PARAGRAPH, "别的话。" * 60)] * 60])
    evidence = Evidence((mention(shown, "m1", FIRST),))
    sheet = Sheet(shown, evidence, source_line(shown.info, Wording("en")), lambda _: None)
    write_pdf(sheet, light_theme(QFont()), tmp_path / "a.pdf")
    data = (tmp_path / "a.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") > 3
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_pdf_that_cannot_be_written_is_an_error(qapp: object, tmp_path: Path) -> None:
    sheet = Sheet(talks(), Evidence(), "", lambda _: None)
    with pytest.raises(OSError, match="missing"):
        write_pdf(sheet, light_theme(), tmp_path / "missing" / "a.pdf")


@pytest.fixture
def choosing(pane: ArticlePane) -> QFileDialog:
    """The dialog that asks where the PDF shall go."""
    pane.show_article(talks(), ())
    act(pane, "pdf")
    dialog = pane.findChild(QFileDialog)
    assert dialog is not None
    return dialog


def test_a_pdf_is_written_where_the_reader_says(choosing: QFileDialog, tmp_path: Path) -> None:
    assert Path(choosing.selectedFiles()[0]).name == "talks.pdf"
    choosing.fileSelected.emit(str(tmp_path / "b.pdf"))
    choosing.close()
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")


def test_a_pdf_that_cannot_be_written_is_told(pane: ArticlePane, choosing: QFileDialog, tmp_path: Path) -> None:
    choosing.fileSelected.emit(str(tmp_path / "missing" / "b.pdf"))
    choosing.close()
    box = pane.findChild(QMessageBox)
    assert box is not None
    assert "could not be written" in box.text()
    box.close()


def test_the_article_on_a_printer(pane: ArticlePane, qtbot: QtBot, tmp_path: Path) -> None:
    pane.show_article(talks(), ())
    act(pane, "print")
    dialog = pane.findChild(QPrintDialog)
    assert dialog is not None
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(dialog.finished):
        dialog.accepted.emit(dialog.printer())
        dialog.reject()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
