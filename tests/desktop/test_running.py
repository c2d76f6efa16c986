"""The program as it runs: one instance of it, and what is left of it when it is killed."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.screen import Screen, absent, screen, wait_for
from viewer.desktop.settings import Settings

PROGRAM = (sys.executable, "-P", "-m", "viewer")
MISSING = absent("Xvfb", "openbox", "xdotool", "dbus-daemon")

pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Screen]:
    with screen(tmp_path) as shown:
        yield shown


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders with an article each."""
    made = tmp_path / "alpha", tmp_path / "beta"
    for folder in made:
        folder.mkdir()
        (folder / "a.md").write_text("# 会谈\n\n2022年1月21日，布林肯与拉夫罗夫在日内瓦会谈。\n", "utf-8")
    return made


def titles(desktop: Screen) -> set[str]:
    return set(desktop.windows("dateline"))


def test_a_second_start_opens_a_window_of_the_first_and_killing_it_loses_nothing(
    desktop: Screen, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    desktop.start(*PROGRAM, str(folders[0]))
    wait_for(lambda: titles(desktop) == {"alpha – Dateline"}, "the first window")
    desktop.ask(*PROGRAM, str(folders[1]))
    wait_for(lambda: titles(desktop) == {"alpha – Dateline", "beta – Dateline"}, "the second window")
    pids = {desktop.ask("xdotool", "getwindowpid", each) for each in desktop.ids("dateline")}
    assert len(pids) == 1

    file = tmp_path / ".config" / "dateline" / "settings.ini"
    wait_for(lambda: file.is_file() and "beta" in file.read_text("utf-8"), "the settings")
    os.kill(int(pids.pop()), signal.SIGKILL)
    wait_for(lambda: not titles(desktop), "the end")
    assert Settings(file).recent_folders() == (folders[1], folders[0])
    desktop.start(*PROGRAM)
    wait_for(lambda: titles(desktop) == {"Dateline"}, "a new start")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_closes_the_window_as_quit_does(
    desktop: Screen, folders: tuple[Path, Path], tmp_path: Path, number: signal.Signals
) -> None:
    desktop.start(*PROGRAM, str(folders[0]))
    wait_for(lambda: titles(desktop) == {"alpha – Dateline"}, "the window")
    (window,) = desktop.ids("dateline")
    os.kill(int(desktop.ask("xdotool", "getwindowpid", window)), number)
    wait_for(lambda: not titles(desktop), "the end")
    file = tmp_path / ".config" / "dateline" / "settings.ini"
    wait_for(lambda: "geometry" in file.read_text("utf-8"), "the window's place in the settings")
