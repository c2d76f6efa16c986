"""Makes the icon's pixel sizes below `resources/icons/hicolor`, and Windows' and macOS' here, from the two drawings.

QT_QPA_PLATFORM=offscreen python packaging/icons/make_icons.py
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[2] / "resources" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
LARGEST_SMALL = 24
HERE = Path(__file__).parent
ICO_SIZES = (16, 24, 32, 48, 64, 256)
ICNS_SIZES = {"ic11": 32, "ic12": 64, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}
"""Apple's names for PNGs of so many pixels."""


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


def png(size: int) -> bytes:
    """The icon as a PNG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    render(size).save(buffer, "PNG")
    return bytes(data.data())


def ico() -> bytes:
    """The icon of Windows: a directory of PNGs."""
    drawn = [(size, png(size)) for size in ICO_SIZES]
    offset = 6 + 16 * len(drawn)
    directory = struct.pack("<HHH", 0, 1, len(drawn))
    for size, data in drawn:
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return directory + b"".join(data for _, data in drawn)


def icns() -> bytes:
    """The icon of macOS: PNGs, each under a name that tells its size."""
    parts = b""
    for name, size in ICNS_SIZES.items():
        data = png(size)
        parts += name.encode() + struct.pack(">I", len(data) + 8) + data
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def main() -> None:
    """Write every size."""
    application = QGuiApplication([])
    for size in SIZES:
        folder = ICONS / "hicolor" / f"{size}x{size}"
        folder.mkdir(parents=True, exist_ok=True)
        render(size).save(str(folder / "dateline.png"))
    (HERE / "dateline.ico").write_bytes(ico())
    (HERE / "dateline.icns").write_bytes(icns())
    del application


if __name__ == "__main__":
    main()
