"""Writes a sheet to PNG, SVG or PDF. No dialogs, no widgets; may run in a thread beside the window's."""

import re
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from viewer.store.atomic import replacing
from viewer.store.watching import Cancelled, Progress, Question, never, silent
from viewer.ui.painter.png import PngStream
from viewer.ui.painter.sheet import Picture, Sheet, picture
from viewer.ui.painter.theme import Theme

DOTS_PER_INCH = 96.0
"""Pixels that the theme's sizes are meant for."""
INCH = 0.0254
BAND_BYTES = 24 << 20
"""Pixels held at a time, in bytes."""
TILE = 8192
"""Widest piece painted at once; Qt's painter goes no further than 32767."""


@dataclass(frozen=True, slots=True)
class Size:
    """Pixels of the picture; without a height it is as high as it needs to be. `scale` enlarges everything in it."""

    width: int = 1600
    height: int | None = None
    scale: float = 1.0

    @classmethod
    def on_paper(cls, paper: QPageSize.PageSizeId, dpi: int, *, landscape: bool = True) -> "Size":
        """A sheet of paper at so many dots per inch."""
        size = QPageSize(paper).sizePixels(dpi)
        wide = size.transposed() if landscape == (size.height() > size.width()) else size
        return cls(wide.width(), wide.height(), dpi / DOTS_PER_INCH)


def render(
    path: Path, sheet: Sheet, theme: Theme, size: Size, progress: Progress = silent, cancelled: Question = never
) -> None:
    """Write a picture in the format of the path's suffix.

    `progress` is told shares from 0 to 1. Raises `ValueError` for a suffix that is none of `FORMATS`, `OSError` where
    the file cannot be written, and `Cancelled`, leaving nothing behind, once `cancelled` says so.
    """
    writer = FORMATS.get(path.suffix.lower())
    if writer is None:
        raise ValueError(f"a picture can be written to {', '.join(FORMATS)}, not to '{path.suffix}'")
    high = None if size.height is None else size.height / size.scale
    shapes = writer is not write_png
    drawn = picture(sheet, theme, size.width / size.scale, high, shapes=shapes)
    with replacing(path) as fresh:
        writer(fresh, drawn, size.scale, progress, cancelled)
    progress(1.0)


def write_png(path: Path, drawn: Picture, scale: float, progress: Progress, cancelled: Question) -> None:
    """Pixels, painted and written band by band."""
    width, height = round(drawn.width * scale), ceil(drawn.height * scale)
    step = max(BAND_BYTES // (width * 3), 16)
    with path.open("wb") as file, PngStream(file, width, height, round(DOTS_PER_INCH * scale / INCH)) as png:
        for top in range(0, height, step):
            if cancelled():
                raise Cancelled
            png.write(_band(drawn, scale, QRect(0, top, width, min(step, height - top))))
            progress(min(top + step, height) / height)


def _band(drawn: Picture, scale: float, place: QRect) -> NDArray[np.uint8]:
    band = np.empty((place.height(), place.width() * 3), np.uint8)
    for left in range(0, place.width(), TILE):
        wide = min(TILE, place.width() - left)
        tile = _tile(drawn, scale, QRect(left, place.top(), wide, place.height()))
        pixels = np.frombuffer(tile.constBits(), np.uint8).reshape(place.height(), tile.bytesPerLine())
        band[:, left * 3 : (left + wide) * 3] = pixels[:, : wide * 3]
    return band


def _tile(drawn: Picture, scale: float, place: QRect) -> QImage:
    image = QImage(place.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.translate(-place.left(), -place.top())
    painter.scale(scale, scale)
    drawn.paint(painter, QRectF(place.x() / scale, place.y() / scale, place.width() / scale, place.height() / scale))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_RGB888)


def write_svg(path: Path, drawn: Picture, scale: float, progress: Progress, cancelled: Question) -> None:
    """Shapes and text for a browser or a drawing program."""
    written = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(written)
    generator.setSize(QSize(round(drawn.width * scale), ceil(drawn.height * scale)))
    generator.setViewBox(QRectF(0, 0, drawn.width, drawn.height))
    generator.setResolution(round(DOTS_PER_INCH))
    generator.setTitle(drawn.sheet.title)
    _paint(generator, drawn, 1.0, progress, cancelled)
    path.write_bytes(bytes(written.data().data()))  # not by Qt, which does not tell of a full disk


def write_pdf(path: Path, drawn: Picture, scale: float, progress: Progress, cancelled: Question) -> None:
    """One page of shapes and text that can be searched."""
    points = 72.0 / DOTS_PER_INCH * scale
    page = QPageSize(
        QSizeF(drawn.width * points, drawn.height * points),
        QPageSize.Unit.Point,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(written)
    writer.setResolution(round(DOTS_PER_INCH * 10))
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(drawn.sheet.title)
    writer.setCreator("Dateline")
    _paint(writer, drawn, 10 * scale, progress, cancelled)
    path.write_bytes(_timeless(bytes(written.data().data())))


def _paint(device: QPaintDevice, drawn: Picture, scale: float, progress: Progress, cancelled: Question) -> None:
    painter = QPainter(device)
    painter.scale(scale, scale)
    try:
        with closing(drawn.steps(painter)) as steps:
            for share in steps:
                if cancelled():
                    raise Cancelled
                progress(share)
    finally:
        painter.end()


def _timeless(pdf: bytes) -> bytes:
    """The same file without the moment it was made: every digit of it becomes 0, so that no offset changes."""

    def zeros(found: re.Match[bytes]) -> bytes:
        return found[1] + re.sub(rb"[0-9a-f]", b"0", found[2])

    for pattern in (
        rb"(/(?:Creation|Mod)Date \(D:)([^)]*)",
        rb'(<xmp:\w+Date>|xmp:\w+Date=")([^<"]*)',
        rb"(/ID \[)([^\]]*)",
        rb"(uuid:)([0-9a-f-]+)",
    ):
        pdf = re.sub(pattern, zeros, pdf)
    return pdf


Writer = Callable[[Path, Picture, float, Progress, Question], None]
FORMATS: Mapping[str, Writer] = {".png": write_png, ".svg": write_svg, ".pdf": write_pdf}
"""What pictures can be written as, by suffix."""
