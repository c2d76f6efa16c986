"""Turns bytes that nobody vouches for into a picture. Called off the UI's thread; holds on to nothing."""

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

translate = QCoreApplication.translate

MOST_BYTES = 10_000_000
MOST_PIXELS = 16_000_000
_ALLOCATION = 128
"""Megabytes that Qt may take for one picture: 16 million pixels need 64."""
_WIDEST = 1600
"""Pixels to which wider pictures are scaled down: no pane is wider."""


class RefusedError(Exception):
    """A picture that is not shown; its text is the reason, in the interface's language."""


def sniffed_format(data: bytes) -> str | None:
    """The format by the first bytes, whatever a name or a server says: png, jpeg, gif, webp or `None`."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    return "webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else None


def decode(data: bytes) -> QImage:
    """The (first) picture of a PNG, JPEG, GIF or WebP file, upright, at most 1600 pixels wide.

    Raises `RefusedError` for anything else, for more than 10 MB or 16 megapixels, and for what is broken.
    """
    kind = sniffed_format(data)
    if kind is None:
        raise RefusedError(translate("Pictures", "This is not a PNG, JPEG, GIF or WebP picture."))
    if len(data) > MOST_BYTES:
        raise RefusedError(translate("Pictures", "The picture is larger than 10 MB."))
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return _read(_reader(buffer, kind))


def _reader(buffer: QBuffer, kind: str) -> QImageReader:
    QImageReader.setAllocationLimit(_ALLOCATION)
    reader = QImageReader(buffer, kind.encode())
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    return reader


def _read(reader: QImageReader) -> QImage:
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise RefusedError(translate("Pictures", "The picture is broken."))
    if size.width() * size.height() > MOST_PIXELS:
        raise RefusedError(translate("Pictures", "The picture has more than 16 megapixels."))
    if size.width() > _WIDEST:
        reader.setScaledSize(size.scaled(QSize(_WIDEST, size.height()), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise RefusedError(translate("Pictures", "The picture is broken."))
    return image
