"""What Qt's wheels expect of the system, and the line that installs it. Qt itself is not touched here.

`python -m viewer.desktop.system [window]` prints the Debian packages that are missing, for `run`.
"""

import ctypes
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library that Qt is linked with, and the Debian package that brings it.

    `window` says that only a window on X11 needs it; pictures are painted without.
    """

    soname: str
    package: str
    window: bool = False


# Read off `objdump -p` of QtCore, QtGui, QtWidgets, QtNetwork, QtSvg, and the platform plugins of PySide6 6.11.
LIBRARIES = (
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libX11.so.6", "libx11-6"),
    Library("libbrotlidec.so.1", "libbrotli1"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libz.so.1", "zlib1g"),
    Library("libzstd.so.1", "libzstd1"),
    Library("libX11-xcb.so.1", "libx11-xcb1", window=True),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", window=True),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", window=True),
    Library("libxcb-image.so.0", "libxcb-image0", window=True),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", window=True),
    Library("libxcb-randr.so.0", "libxcb-randr0", window=True),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", window=True),
    Library("libxcb-render.so.0", "libxcb-render0", window=True),
    Library("libxcb-shape.so.0", "libxcb-shape0", window=True),
    Library("libxcb-shm.so.0", "libxcb-shm0", window=True),
    Library("libxcb-sync.so.1", "libxcb-sync1", window=True),
    Library("libxcb-util.so.1", "libxcb-util1", window=True),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", window=True),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", window=True),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", window=True),
)


def missing_libraries(libraries: Iterable[Library] = LIBRARIES) -> tuple[Library, ...]:
    """Those of `libraries` that the dynamic linker does not find. None is missing on other systems than Linux."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(library for library in libraries if not _loads(library.soname))


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def apt_line(packages: Sequence[str]) -> str:
    """The line that installs Debian packages."""
    return f"sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def main(arguments: Sequence[str]) -> int:
    """Print the missing packages in one line: all with the argument `window`, else those that painting needs."""
    wanted = [library for library in LIBRARIES if "window" in arguments or not library.window]
    sys.stdout.write(" ".join(library.package for library in missing_libraries(wanted)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
