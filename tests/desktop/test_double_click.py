"""A stranger's way in: the starter that `dateline install --launcher` puts on the desktop, in real file managers."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.screen import Screen, absent, screen, wait_for
from viewer.resources import sample_corpus

MANAGERS = ("thunar", "caja", "pcmanfm")
DESKTOP = ("Xvfb", "openbox", "xdotool", "dbus-daemon", "gio")
WINDOW_CLASS = "dateline"
"""`StartupWMClass` of the entry."""
BALLOON = "#f0913a"
"""A colour of our icon that nothing else on the screen has."""


@pytest.fixture(params=MANAGERS)
def manager(request: pytest.FixtureRequest) -> str:
    name = str(request.param)
    reason = absent(*DESKTOP, name)
    if reason:
        pytest.skip(reason)
    return name


@pytest.fixture
def desktop(manager: str, tmp_path: Path) -> Iterator[Screen]:
    """A screen on which the file manager shows a desktop folder with nothing but our starter."""
    with screen(tmp_path) as shown:
        shown.ask(sys.executable, "-P", "-m", "viewer", "install", "--launcher")
        shown.start(manager, str(tmp_path / "Desktop"))
        yield shown


def starter(desktop: Screen) -> tuple[int, int]:
    return wait_for(lambda: desktop.find(BALLOON), "the starter's icon")


def test_a_double_click_on_the_starter_opens_our_window(desktop: Screen, manager: str) -> None:
    desktop.double_click(starter(desktop))
    if manager == "pcmanfm":  # asks this of every starter, and lets no program answer it beforehand
        wait_for(lambda: "Execute File" in desktop.windows("pcmanfm"), "the question whether to execute")
        desktop.ask("xdotool", "key", "alt+e")
    assert wait_for(lambda: desktop.windows(WINDOW_CLASS), "our window") == ("Dateline",)


def test_a_folder_dropped_on_the_starter_is_opened(desktop: Screen, tmp_path: Path) -> None:
    first = starter(desktop)
    shutil.copytree(sample_corpus(), tmp_path / "Desktop" / "articles")

    def second() -> tuple[int, int] | None:
        """Where the starter stands once the folder has come before it, to the place where it stood."""
        place = desktop.find(BALLOON)
        return None if place == first else place

    desktop.drag(first, wait_for(second, "the folder"))
    assert wait_for(lambda: desktop.windows(WINDOW_CLASS), "our window") == ("articles – Dateline",)
