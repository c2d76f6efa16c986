"""What a frame of the timeline costs, beside copying a picture of the same size and beside other ways to draw it.

Run with `QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.timeline`. Times are ratios to one `drawImage` of the
whole frame in the same process, copied between the frames, as a screen would. Not a test: it asserts nothing.
"""

import gc
import resource
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from viewer.models.wording import Wording
from viewer.timeline import Columns, Grouping, LaneBy, scene
from viewer.timeline.columns import ranked
from viewer.timeline.scale import DAY, minutes
from viewer.timeline.stage import Stage
from viewer.ui.fonts import load_fonts
from viewer.ui.painter import light_theme
from viewer.ui.timeline_view.canvas import Canvas, Look

WIDTH, HEIGHT, LANES, STEPS = 1600, 900, 8, 200
FIRST, DAYS = minutes(date(2013, 1, 1)), 3652
WORDS = (
    "日内瓦会谈",
    "副外长级磋商",
    "安全保障对话",
    "通电话",
    "答记者问",
    "工作午餐",
    "NATO council session",
    "外交部发表声明",
)


def made(count: int, seed: int = 7) -> tuple[Columns, Grouping]:
    """Columns of events over ten years: 40 % ranges of 2 to 14 days, 8 lanes, titles of mixed length."""
    random = np.random.default_rng(seed)
    start = FIRST + random.integers(0, DAYS, count) * DAY
    length = np.where(random.random(count) < 0.4, random.integers(2, 15, count), 1) * DAY
    rank, by_rank = ranked(random.random(count) * 10)
    pool = [f"{WORDS[i % 8]}{WORDS[i // 8 % 8] if i % 3 else ''}（{i}）" for i in range(3000)]
    columns = Columns(
        ids=range(count),  # type: ignore[arg-type]
        titles=[pool[at] for at in random.integers(0, len(pool), count).tolist()],
        start=start,
        end=start + length,
        open=np.zeros(count, np.uint8),
        kind=random.integers(0, 2, count).astype(np.uint8),
        status=random.choice(4, count, p=(0.7, 0.15, 0.1, 0.05)).astype(np.uint8),
        precision=np.full(count, 2, np.uint8),
        reports=random.choice((1, 2, 3), count, p=(0.8, 0.15, 0.05)).astype(np.int32),
        rank=rank,
        by_rank=by_rank,
    )
    lane = random.integers(0, LANES, count)
    return columns, Grouping(
        LaneBy.PARTY, {f"L{at}": np.flatnonzero(lane == at).astype(np.int32) for at in range(LANES)}
    )


def windows() -> list[tuple[float, float]]:
    """Two hundred steps of zoom and pan, from ten years to one day."""
    found = []
    for step in range(STEPS):
        span = DAYS * DAY * (1 / DAYS) ** (step / (STEPS - 1))
        middle = FIRST + DAYS * DAY * (0.5 + 0.02 * np.sin(step / 7)) + span * 0.3 * np.sin(step / 3)
        found.append((middle - span / 2, middle + span / 2))
    return found


class Copy:
    """Copies a whole frame; keeps how long it took."""

    def __init__(self) -> None:
        self.source, self.target = (QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32) for _ in range(2))
        self.source.fill(Qt.GlobalColor.white)
        self.times: list[float] = []

    def __call__(self) -> None:
        painter = QPainter(self.target)
        begun = time.thread_time()
        painter.drawImage(QPointF(0, 0), self.source)
        self.times.append(time.thread_time() - begun)
        painter.end()

    def usual(self) -> float:
        """Median seconds."""
        return float(np.median(self.times))


def timed(work: Callable[[], object]) -> float:
    """Seconds that something takes."""
    begun = time.thread_time()
    work()
    return time.thread_time() - begun


def memory() -> float:
    """Resident megabytes now."""
    pages = Path("/proc/self/statm").read_text("ascii").split()[1]
    return int(pages) * resource.getpagesize() / 2**20


def staged(columns: Columns, grouped: Grouping) -> Stage:
    """A stage holding columns that were made without events."""
    stage = Stage()
    stage.columns = columns
    stage.scene = scene(columns, grouped, {key: len(rows) for key, rows in grouped.lanes.items()})
    return stage


def level_of_detail(count: int, look: Look, copy: Copy) -> dict[str, float]:
    """Seconds per frame of the timeline's canvas, and what comes before the first."""
    columns, grouped = made(count)
    before = memory()
    stage: list[Stage] = []
    building = timed(lambda: stage.append(staged(columns, grouped)))
    gc.freeze()  # as the program does once a folder has been read
    canvas = Canvas(stage[0], look)
    canvas.resize(WIDTH, HEIGHT)
    target = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    times = []
    for window in windows():
        stage[0].window = window
        canvas.refresh()
        times.append(timed(lambda: canvas.render(target)))
        copy()
    return {
        "columns": building,
        "first": times[0],
        "median": float(np.median(times)),
        "p95": float(np.percentile(times, 95)),
        "slowest": max(times[1:]),
        "memory": memory() - before,
    }


def look_of_the_screen() -> Look:
    """Light, Chinese, at 13 pixels; there must be an application."""
    font = load_fonts().screen_font(10)
    font.setPixelSize(13)
    return Look(light_theme(font), Wording("zh_Hans_CN"), str)


def main(counts: Sequence[int]) -> None:
    """Print the table."""
    application = QApplication(sys.argv[:1])
    look = look_of_the_screen()
    copy = Copy()
    for count in counts:
        copy.times.clear()
        took = level_of_detail(count, look, copy)
        unit = copy.usual()
        sys.stdout.write(
            f"{count:>9,}: copy {unit * 1e3:.2f} ms | "
            f"median {took['median'] / unit:5.1f}× ({took['median'] * 1e3:.2f} ms)  p95 {took['p95'] / unit:5.1f}×  "
            f"slowest {took['slowest'] / unit:5.1f}×  first {took['first'] * 1e3:6.1f} ms  "
            f"index {took['columns'] * 1e3:6.1f} ms  memory +{took['memory']:.0f} MB\n"
        )
    application.quit()


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [1_000, 10_000, 100_000, 1_000_000])
