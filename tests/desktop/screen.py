"""A desktop of our own for a test: an X server, a window manager, a message bus, and what a user's hand does there."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar

import numpy as np
from PySide6.QtGui import QImage

PACKAGES = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus",
    "gio": "libglib2.0-bin",
    "thunar": "thunar",
    "caja": "caja",
    "pcmanfm": "pcmanfm",
}
"""The programs a desktop is made of here, and the Debian packages they come in."""
PATIENCE = 20.0
SIZE = (1280, 900)
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
sys.exit(not app.primaryScreen().grabWindow(0).save(sys.argv[1]))
"""
Found = TypeVar("Found")


class Screen:
    """Programs are started on it, looked at, and clicked."""

    def __init__(self, environment: Mapping[str, str], folder: Path, stack: ExitStack) -> None:
        self.environment = dict(environment)
        self._folder = folder
        self._stack = stack

    def start(self, *command: str) -> None:
        """Run a program until the test is over, with all that it starts."""
        self._stack.enter_context(_running(command, self.environment, self._folder))

    def ask(self, *command: str) -> str:
        """What a program prints, empty where it fails."""
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False, timeout=60)
        return done.stdout.strip() if done.returncode == 0 else ""

    def windows(self, application: str) -> tuple[str, ...]:
        """The titles of the windows in sight of an application, by its class."""
        names = (self.ask("xdotool", "getwindowname", each) for each in self.ids(application))
        return tuple(name for name in names if name)

    def ids(self, application: str) -> list[str]:
        """The same windows as X numbers them."""
        return self.ask("xdotool", "search", "--onlyvisible", "--class", application).split()

    def picture(self) -> QImage:
        """What is on the screen now."""
        file = self._folder / "screen.png"
        subprocess.run([sys.executable, "-c", GRAB, file], env=self.environment, check=True, capture_output=True)
        return QImage(str(file))

    def find(self, color: str) -> tuple[int, int] | None:
        """The middle of all pixels of a colour, such as an icon's; None where there are none."""
        wanted = int(color.removeprefix("#"), 16)
        picture = self.picture().convertToFormat(QImage.Format.Format_RGB32)
        pixels = np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), picture.width())
        rows, columns = np.nonzero((pixels & 0xFFFFFF) == wanted)
        return (int(columns.mean()), int(rows.mean())) if rows.size else None

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Carry what is at one place to another and let it go there, at the pace of a hand."""
        way = [tuple(a + (b - a) * part // 8 for a, b in zip(start, end, strict=True)) for part in range(9)]
        steps = [*way, *((end[0] + part, end[1]) for part in (-2, 0, 2, 0))]
        moves = [word for x, y in steps for word in ("mousemove", str(x), str(y), "sleep", "0.1")]
        self.ask("xdotool", "mousemove", *map(str, start), "mousedown", "1", *moves, "mouseup", "1")

    def double_click(self, place: tuple[int, int]) -> None:
        """What the user's hand does."""
        self.ask("xdotool", "mousemove", *map(str, place), "click", "--repeat", "2", "--delay", "60", "1")


def wait_for(found: Callable[[], Found | None], what: str) -> Found:
    """What `found` gives as soon as it gives something. Raises `TimeoutError` with `what` never came."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        result = found()
        if result:
            return result
        time.sleep(0.1)  # the other side is another process, which tells nobody when it is ready
    raise TimeoutError(f"{what} did not come within {PATIENCE:.0f} seconds")


def absent(*programs: str) -> str:
    """Why a test cannot be run here: the programs that are missing with their packages; empty where none is."""
    missing = [f"{each} (Debian: {PACKAGES[each]})" for each in programs if shutil.which(each) is None]
    return f"not installed: {', '.join(missing)}" if missing else ""


@contextmanager
def screen(home: Path) -> Iterator[Screen]:
    """A desktop whose user lives in `home`; everything started there ends with it."""
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_", "DBUS_"))}
    environment |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "LANG": "C.UTF-8"}
    environment.pop("WAYLAND_DISPLAY", None)
    with ExitStack() as stack:
        environment["DISPLAY"] = stack.enter_context(_server(environment, home))
        address = f"unix:path={runtime}/bus"
        environment["DBUS_SESSION_BUS_ADDRESS"] = address
        shown = Screen(environment, home, stack)
        shown.start("dbus-daemon", "--session", "--nofork", f"--address={address}")
        wait_for((runtime / "bus").exists, "the message bus")
        shown.start("openbox")
        yield shown


@contextmanager
def _server(environment: Mapping[str, str], folder: Path) -> Iterator[str]:
    reading, writing = os.pipe()
    command = ("Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp")
    with _running(command, environment, folder, keep=writing):
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()  # ends when the server is ready, or gone
        if not number:
            raise TimeoutError("the X server did not start")
        yield f":{number}"


@contextmanager
def _running(command: tuple[str, ...], environment: Mapping[str, str], folder: Path, keep: int = -1) -> Iterator[None]:
    kept = () if keep < 0 else (keep,)
    with (folder / f"{Path(command[0]).name}.log").open("wb") as log:
        process = subprocess.Popen(
            command, env=environment, pass_fds=kept, stdout=log, stderr=log, cwd=folder, start_new_session=True
        )
    try:
        yield
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program and all that it has started in its session."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            break
        try:
            process.wait(3)
        except subprocess.TimeoutExpired:
            continue
    process.wait()
