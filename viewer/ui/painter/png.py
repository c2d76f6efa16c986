"""A PNG written strip by strip: Qt and Pillow both want the whole picture in memory first."""

import struct
import zlib
from types import TracebackType
from typing import BinaryIO, Self

import numpy as np
from numpy.typing import NDArray

SIGNATURE = b"\x89PNG\r\n\x1a\n"
TRUE_COLOUR = 2
UP = 2
"""Filter that stores each row as its difference from the one above: flat ground becomes zeros."""
LEVEL = 2
"""zlib's effort; more hardly makes drawings smaller, only slower."""


class PngStream:
    """Writes rows of 8-bit RGB pixels to a file as they come; nothing in it tells when or where it was made."""

    def __init__(self, file: BinaryIO, width: int, height: int, dots_per_metre: int) -> None:
        self._file = file
        self._packer = zlib.compressobj(LEVEL)
        self._above = np.zeros((1, width * 3), np.uint8)
        file.write(SIGNATURE)
        self._chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, TRUE_COLOUR, 0, 0, 0))
        self._chunk(b"pHYs", struct.pack(">IIB", dots_per_metre, dots_per_metre, 1))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._chunk(b"IDAT", self._packer.flush())
            self._chunk(b"IEND", b"")

    def write(self, rows: NDArray[np.uint8]) -> None:
        """The next rows, of shape (rows, width * 3)."""
        packed = np.empty((len(rows), rows.shape[1] + 1), np.uint8)
        packed[:, 0] = UP
        np.subtract(rows[:1], self._above, out=packed[:1, 1:])
        np.subtract(rows[1:], rows[:-1], out=packed[1:, 1:])
        self._above = rows[-1:].copy()
        self._chunk(b"IDAT", self._packer.compress(packed.data))

    def _chunk(self, kind: bytes, data: bytes) -> None:
        if kind == b"IDAT" and not data:
            return
        self._file.write(struct.pack(">I", len(data)) + kind)
        self._file.write(data)
        self._file.write(struct.pack(">I", zlib.crc32(data, zlib.crc32(kind))))
