"""Opening a file of a folder that nobody vouches for."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from viewer.domain import Remark

MAX_BYTES = 20_000_000
"""More than this of one file is not read: the largest real article met had 0.7 MB."""

# Not every system has these: without O_NONBLOCK a pipe is still refused, by its kind, before it is opened.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOCTTY", 0)
)


class RefusedError(Exception):
    """A file that is not to be read, and why."""

    def __init__(self, remark: Remark) -> None:
        super().__init__(remark)
        self.remark = remark


@dataclass(frozen=True, slots=True)
class Content:
    """What a file holds: at most `MAX_BYTES`; `size` is how many bytes it has in all."""

    data: bytes
    size: int


def read_bytes(folder: Path, path: str) -> Content:
    """The bytes of the regular file `path` below `folder`.

    Raises `RefusedError` for what is no regular file or lies outside, and `OSError` where the system says no.
    """
    whole = folder / path
    _check_place(folder, whole)
    if not stat.S_ISREG(os.lstat(whole).st_mode):
        raise RefusedError(_what_it_is(os.lstat(whole).st_mode))
    descriptor = os.open(whole, _FLAGS)
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):  # exchanged since it was looked at
            raise RefusedError(_what_it_is(status.st_mode))
        # Room is made for as much as is asked for; what a system makes up as it is read tells no size.
        return Content(file.read(min(MAX_BYTES, status.st_size) or MAX_BYTES), status.st_size)


def _check_place(folder: Path, whole: Path) -> None:
    """Refuse what leads out of the folder by `..` or by a linked folder on the way; the last step is never followed."""
    if whole.name in ("", "..") or not (whole.parent == folder or _lies_in(folder, whole.parent)):
        raise RefusedError(Remark("This path leads out of the opened folder and was not followed."))


def _lies_in(folder: Path, inner: Path) -> bool:
    root = os.path.realpath(folder)
    return os.path.commonpath([root, os.path.realpath(inner)]) == root


def _what_it_is(mode: int) -> Remark:
    if stat.S_ISLNK(mode):
        return Remark("This is a link; put what it leads to into the folder to read it.")
    if stat.S_ISDIR(mode):
        return Remark("This is a folder with the name of an article.")
    return Remark("This is a device or pipe, not a file, and was left alone.")
