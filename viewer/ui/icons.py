"""Icons in the theme's colour: line drawings kept as SVG with `currentColor`."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from viewer.resources import resource

SCALES = (1, 2)


def icon(name: str, color: str, faded: str) -> QIcon:
    """The icon `resources/icons/actions/<name>.svg` in a colour, `faded` while its action is disabled."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(drawing(name, color, 20, scale), QIcon.Mode.Normal)
        made.addPixmap(drawing(name, faded, 20, scale), QIcon.Mode.Disabled)
    return made


def drawing(name: str, color: str, size: int, scale: float = 1) -> QPixmap:
    """The same as a square pixmap, `size` logical pixels wide."""
    svg = resource("icons", "actions", f"{name}.svg").read_text("utf-8").replace("currentColor", color)
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
