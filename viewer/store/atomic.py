"""Files are written beside their place and moved into it, so that a crash leaves the old file whole."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from viewer.domain import SYSTEM_SAYS


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give the path of a new, empty file beside `path`; it takes the place of `path` when the block ends well.

    Where `path` is a link, what it leads to is replaced. Raises `OSError` where the folder cannot be written or `path`
    is a folder or a device. When the block raises, the new file is removed and `path` is left as it was.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        raise FileExistsError(errno.EEXIST, SYSTEM_SAYS[errno.EEXIST], str(path))
    handle, name = tempfile.mkstemp(prefix=".dateline-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    fresh = Path(name)
    try:
        yield fresh
        fresh.chmod(_usual_mode(path))
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _usual_mode(path: Path) -> int:
    """The mode that a plain `open` would have given: the old file's, or what the umask leaves of 0666."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
