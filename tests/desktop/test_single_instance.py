"""A second start hands its folder to the first."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.desktop.single_instance import SingleInstance, socket_path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="looks at the socket's file")

SECOND_START = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from viewer.desktop.single_instance import SingleInstance
application = QCoreApplication([])
folder = Path(os.fsdecode(bytes.fromhex(sys.argv[2]))) if sys.argv[2] else None
print(SingleInstance(Path(sys.argv[1])).hand_over(folder))
"""


@pytest.fixture
def meeting_point(tmp_path: Path) -> Path:
    return socket_path(tmp_path / "run", ":0")


def second_start(meeting_point: Path, folder: bytes) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SECOND_START, str(meeting_point), folder.hex()]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("folder", [b"/articles/a b%20", "/新闻".encode(), b"/\xff\xfe"])
def test_the_first_opens_what_the_second_was_asked_for(qtbot: QtBot, meeting_point: Path, folder: bytes) -> None:
    first = SingleInstance(meeting_point)
    assert first.listen()
    with qtbot.waitSignal(first.folderWanted, timeout=20_000) as wanted, second_start(meeting_point, folder) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        assert second.stdout is not None
        assert second.stdout.read().strip() == "True"
    assert wanted.args == [Path(os.fsdecode(folder))]
    first.close()


def test_a_second_start_without_a_folder_is_heard_too(qtbot: QtBot, meeting_point: Path) -> None:
    first = SingleInstance(meeting_point)
    assert first.listen()
    with qtbot.waitSignal(first.folderWanted, timeout=20_000) as wanted, second_start(meeting_point, b"") as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert wanted.args == [None]
    first.close()


def test_alone_there_is_nobody_to_hand_over_to(qtbot: QtBot, meeting_point: Path) -> None:
    assert not SingleInstance(meeting_point).hand_over(Path("/articles"))


def test_what_a_crash_left_behind_is_no_obstacle(qtbot: QtBot, meeting_point: Path) -> None:
    meeting_point.parent.mkdir()
    with socket.socket(socket.AF_UNIX) as left_behind:
        left_behind.bind(str(meeting_point))
    instance = SingleInstance(meeting_point)
    assert not instance.hand_over(None)
    assert instance.listen()
    instance.close()


def test_where_no_socket_can_be_made_the_program_runs_on(qtbot: QtBot, tmp_path: Path) -> None:
    assert not SingleInstance(socket_path(tmp_path / ("long" * 40), ":0")).listen()


def test_where_no_folder_can_be_made_for_the_socket_the_program_runs_on(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    in_the_way = tmp_path / "run"
    in_the_way.touch()
    assert not SingleInstance(socket_path(in_the_way, ":0")).listen()
    assert str(in_the_way) in caplog.text


def test_displays_have_meeting_points_of_their_own(tmp_path: Path) -> None:
    assert socket_path(tmp_path, ":0") != socket_path(tmp_path, ":1")
