"""The log stays small; the error report keeps what was read to itself."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from viewer.desktop import log_file
from viewer.desktop.error_report import error_report
from viewer.desktop.log_file import start_log


@pytest.fixture
def clean_logging() -> Iterator[None]:
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    yield
    for handler in set(root.handlers) - set(handlers):
        handler.close()
    root.setLevel(level)
    root.handlers[:] = handlers
    qInstallMessageHandler(None)


@pytest.mark.usefixtures("clean_logging")
def test_the_log_keeps_what_qt_says_and_never_outgrows_its_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_file, "LIMIT_BYTES", 2000)
    file = tmp_path / "state" / "dateline.log"
    handler = start_log(file)
    qWarning("the paint ran out")
    handler.flush()
    assert "WARNING qt.default: the paint ran out" in file.read_text("utf-8")
    for number in range(200):
        # A file's name may be no text. To the handler alone: pytest-xdist cannot pass such a text on.
        handler.handle(logging.makeLogRecord({"msg": f"file {number} \udcff", "levelno": logging.WARNING}))
    handler.flush()
    files = sorted(file.parent.iterdir())
    assert len(files) == 2
    assert all(each.stat().st_size <= 2000 for each in files)


@pytest.mark.usefixtures("clean_logging")
def test_a_log_that_cannot_be_written_goes_to_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    start_log(tmp_path / "file" / "dateline.log")
    logging.getLogger("viewer").warning("told all the same")
    assert "told all the same" in capsys.readouterr().err


def test_the_report_names_the_place_and_not_what_was_read() -> None:
    try:
        int("布林肯周五在日内瓦会见拉夫罗夫")
    except ValueError as error:
        report = error_report(type(error), error.__traceback__)
    assert "ValueError" in report
    assert "test_the_report_names_the_place" in report
    assert f"Python {sys.version_info.major}." in report
    assert "布林肯" not in report
    assert str(Path.home()) not in report
