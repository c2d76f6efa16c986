"""The timeline's canvas side by side with a `QGraphicsView` and with pyqtgraph, all with labels on.

Run with `QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.timeline_rivals`; pyqtgraph takes part where it is
installed. Every fifth window of the benchmark `timeline`; milliseconds a frame. Not a test: it asserts nothing.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene, QGraphicsView, QWidget

from tests.benchmarks.timeline import HEIGHT, LANES, WIDTH, look_of_the_screen, made, staged, timed, windows
from viewer.timeline import Columns, Grouping
from viewer.timeline.scale import DAY
from viewer.ui.timeline_view.canvas import Canvas

EVERY = 5
LABELS = 160
"""Labels that pyqtgraph shows at a time, about as many as the canvas does."""
ROWS = 4
Show = Callable[[float, float], None]
Contest = Callable[[Columns, Grouping], tuple[Any, Show]]


def _rows(columns: Columns, grouped: Grouping) -> np.ndarray:
    """Where an event's bar is drawn by those that do not pack them: its lane, and a row within by turns."""
    lane = np.zeros(len(columns), np.int64)
    for at, rows in enumerate(grouped.lanes.values()):
        lane[rows] = at
    return lane * ROWS + np.arange(len(columns)) % ROWS


def canvas(columns: Columns, grouped: Grouping) -> tuple[Any, Show]:
    """Dateline's own."""
    shown = Canvas(staged(columns, grouped), look_of_the_screen())

    def show(start: float, end: float) -> None:
        shown.stage.window = (start, end)
        shown.refresh()

    return shown, show


def graphics_view(columns: Columns, grouped: Grouping) -> tuple[Any, Show]:
    """A rectangle and a text for each event; the scene's own index finds what is in sight."""
    view, high = QGraphicsView(), HEIGHT / (LANES * ROWS)
    scene = QGraphicsScene(view)
    view.setScene(scene)
    for row, start, end, title in zip(
        _rows(columns, grouped).tolist(), columns.start.tolist(), columns.end.tolist(), columns.titles, strict=True
    ):
        bar = scene.addRect(QRectF(start / DAY, row * high, (end - start) / DAY, high - 2))
        bar.setBrush(QColor("#d5e8f5"))
        label = scene.addSimpleText(title)
        label.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        label.setPos(start / DAY, row * high)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show(start: float, end: float) -> None:
        view.resetTransform()
        view.scale(WIDTH * DAY / (end - start), 1.0)
        view.centerOn((start + end) / 2 / DAY, HEIGHT / 2)

    return view, show


def plot(columns: Columns, grouped: Grouping) -> tuple[Any, Show]:
    """One item for all bars, and a few texts that move to the best events in sight."""
    pyqtgraph: Any = import_module("pyqtgraph")
    widget = pyqtgraph.PlotWidget()
    rows = _rows(columns, grouped).astype(float)
    starts, ends = columns.start / DAY, columns.end / DAY
    widget.addItem(pyqtgraph.BarGraphItem(x0=starts, x1=ends, y0=rows, height=0.8, brush="#d5e8f5"))
    texts = [pyqtgraph.TextItem() for _ in range(LABELS)]
    for text in texts:
        widget.addItem(text, ignoreBounds=True)
    widget.setYRange(0, LANES * ROWS)

    def show(start: float, end: float) -> None:
        first, last = start / DAY, end / DAY
        widget.setXRange(first, last, padding=0)
        inside = columns.by_rank[(starts[columns.by_rank] < last) & (ends[columns.by_rank] > first)]
        for text, event in zip(texts, inside[:LABELS].tolist(), strict=False):
            text.setText(columns.titles[event])
            text.setPos(starts[event], rows[event])

    return widget, show


CONTESTS: dict[str, Contest] = {"Dateline": canvas, "QGraphicsView": graphics_view, "pyqtgraph": plot}


def contest(name: str, count: int) -> None:
    """One line of the table."""
    columns, grouped = made(count)
    widget, show = CONTESTS[name](columns, grouped)
    widget.resize(WIDTH, HEIGHT)
    target = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)

    def frame(window: tuple[float, float]) -> None:
        show(*window)
        QWidget.render(widget, target)

    times = [timed(lambda window=window: frame(window)) * 1e3 for window in windows()[::EVERY]]  # type: ignore[misc]
    median, slow = np.median(times), np.percentile(times, 95)
    sys.stdout.write(f"{count:>9,} {name:>14}: first {times[0]:8.1f}  median {median:8.1f}  p95 {slow:8.1f} ms\n")


def main() -> None:
    """Print the table."""
    application = QApplication(sys.argv[:1])
    for count in (10_000, 100_000):
        for name in CONTESTS:
            if name == "pyqtgraph" and find_spec("pyqtgraph") is None:
                sys.stdout.write("pyqtgraph is not installed\n")
                continue
            contest(name, count)
    application.quit()


if __name__ == "__main__":
    main()
