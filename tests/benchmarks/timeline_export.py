"""What large pictures cost: a PNG in bands beside a plain `QImage`, and the widest PNG, SVG and PDF.

Run with `QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.timeline_export`. Each picture is made by a process of
its own; memory is what its peak rises by. Not a test: it asserts nothing.
"""

import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from tests.timeline.sample import events
from viewer.models.wording import Wording
from viewer.ui.fonts import load_fonts
from viewer.ui.painter import Theme, light_theme
from viewer.ui.painter.export import Size, render
from viewer.ui.painter.sheet import Sheet, picture

MADE = 10_000
WIDE, HIGH = 30_000, 2_000


def sheet(count: int = MADE) -> Sheet:
    """Events over ten years."""
    return Sheet(events(count, days=3650), Wording("zh_Hans_CN"), "winter", whole=True)


def plain(theme: Theme, to: Path) -> None:
    """The same picture painted at once and saved by Qt."""
    drawn = picture(sheet(), theme, WIDE, HIGH)
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawn.paint(painter)
    painter.end()
    image.save(str(to))


def in_bands(theme: Theme, to: Path) -> None:
    """The picture as Dateline writes it."""
    render(to, sheet(), theme, Size(WIDE, HIGH))


def widest(theme: Theme, to: Path) -> None:
    """A hundred thousand pixels; as high as it needs to be."""
    render(to, sheet(), theme, Size(100_000))


Making = Callable[[Theme, Path], None]
PICTURES: tuple[tuple[str, Making, str], ...] = (
    ("plain QImage", plain, ".png"),
    ("in bands", in_bands, ".png"),
    ("widest", widest, ".png"),
    ("in bands", in_bands, ".svg"),
    ("in bands", in_bands, ".pdf"),
)


def peak() -> float:
    """The most megabytes that this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def made(making: Making, to: Path) -> None:
    """Make one picture in this process and tell what it took."""
    application = QGuiApplication(sys.argv[:1])
    theme = light_theme(load_fonts().export_font(13))
    picture(sheet(), theme, 400, 400)
    before, begun = peak(), time.perf_counter()
    making(theme, to)
    took, size = time.perf_counter() - begun, to.stat().st_size / 2**20
    sys.stdout.write(f"{took:6.1f} s  peak {peak():5.0f} MB (+{peak() - before:.0f})  file {size:.1f} MB\n")
    application.quit()


def main() -> None:
    """Print the table."""
    fresh = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        for name, making, suffix in PICTURES:
            sys.stdout.write(f"{name + suffix:>18}: ")
            sys.stdout.flush()
            process = fresh.Process(target=made, args=(making, Path(folder) / f"picture{suffix}"))
            process.start()
            process.join()


if __name__ == "__main__":
    main()
