"""Makes the icon's pixel sizes below `resources/icons/hicolor` from the two drawings.

QT_QPA_PLATFORM=offscreen python packaging/icons/make_icons.py
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[2] / "resources" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
LARGEST_SMALL = 24


def drawing(size: int) -> Path:
    """The drawing to use at a size in pixels: below 25 the detailed one is a blur."""
    return ICONS / ("dateline-small.svg" if size <= LARGEST_SMALL else "dateline.svg")


def render(size: int) -> QImage:
    """The icon, `size` pixels wide and high. Needs a `QGuiApplication`."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing(size))).render(painter)
    painter.end()
    return image


def main() -> None:
    """Write every size."""
    application = QGuiApplication([])
    for size in SIZES:
        folder = ICONS / "hicolor" / f"{size}x{size}"
        folder.mkdir(parents=True, exist_ok=True)
        render(size).save(str(folder / "dateline.png"))
    del application


if __name__ == "__main__":
    main()
