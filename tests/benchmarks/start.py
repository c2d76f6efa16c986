"""How long it takes from the command to the first frame, and to the sample corpus on the timeline.

Run with `python -m tests.benchmarks.start [FOLDER]` (under Xvfb, or with `QT_QPA_PLATFORM=offscreen`). Each start is a
process of its own; ratios are to a bare Qt window started the same way. Not a test: it asserts nothing.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

STARTS = 7
BEGAN = "DATELINE_BENCHMARK_BEGAN"
SAMPLE = Path(__file__).resolve().parents[2] / "sample_corpus"


class FirstPaint(QObject):
    """Calls `done` once the widget that it watches has painted."""

    def __init__(self, widget: QWidget, done: Callable[[], None]) -> None:
        super().__init__(widget)
        self._done = done
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._done()
        return False


def tell(what: str) -> None:
    """Print how long ago this process was started."""
    sys.stdout.write(f"{what} {time.time() - float(os.environ[BEGAN])}\n")


def painted(application: QApplication) -> None:
    tell("frame")
    application.quit()


def bare() -> None:
    """A window with nothing in it."""
    application = QApplication([])
    window = QWidget()
    FirstPaint(window, partial(painted, application))
    window.resize(1200, 800)
    window.show()
    application.exec()


def dateline(folder: Path) -> None:
    """The program's window, which reads a folder and draws it."""
    from viewer.app import Program  # noqa: PLC0415 - what is measured includes the import
    from viewer.models.session import State  # noqa: PLC0415
    from viewer.ui.keeping import ForgetfulSettings  # noqa: PLC0415

    application = QApplication([])
    window = Program(application, ForgetfulSettings()).new_window(folder)
    FirstPaint(window, lambda: tell("frame"))

    def look() -> None:
        if window.session.state is State.READY:
            window.repaint()
            tell("read")
            application.quit()

    window.session.stateChanged.connect(look)
    application.exec()


def started(*words: str) -> dict[str, float]:
    """Seconds from the start of a process to each thing it tells of."""
    environment = os.environ | {BEGAN: str(time.time())}
    line = [sys.executable, "-m", "tests.benchmarks.start", *words]
    told = subprocess.run(line, env=environment, check=True, capture_output=True, text=True).stdout
    return {name: float(seconds) for name, seconds in (row.split() for row in told.splitlines())}


def main(folder: Path) -> None:
    """Print the medians of some starts, the two programs in turn."""
    empty: list[float] = []
    ours: list[dict[str, float]] = []
    for _ in range(STARTS):
        empty.append(started("--bare")["frame"])
        ours.append(started("--dateline", str(folder)))
    unit = statistics.median(empty)
    sys.stdout.write(f"a bare window: {unit * 1e3:.0f} ms\n")
    for name, words in (("frame", "first frame"), ("read", f"all of {folder.name} on the timeline")):
        took = statistics.median(start[name] for start in ours)
        sys.stdout.write(f"{words}: {took / unit:.1f}× ({took * 1e3:.0f} ms)\n")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--bare"]:
            bare()
        case ["--dateline", name]:
            dateline(Path(name))
        case rest:
            main(Path(rest[0]) if rest else SAMPLE)
