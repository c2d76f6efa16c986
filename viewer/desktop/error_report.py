"""What a user may paste into a bug report: versions and a traceback, and not one word of an article."""

import platform
import traceback
from types import TracebackType

from PySide6 import __version__ as pyside_version

from viewer import __version__


def error_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Versions, and the frames of a traceback with the kind of error.

    The error's own message is left out: it may quote what was being read. File names are those of the program.
    """
    return "\n".join((*versions(), "", "Traceback:", *_frames(trace), kind.__qualname__))


def versions() -> tuple[str, ...]:
    """One line each for Dateline, Python, Qt and the system."""
    return (
        f"Dateline {__version__}",
        f"Python {platform.python_version()}",
        f"PySide6 {pyside_version}",
        f"System {platform.system()} {platform.release()} {platform.machine()}",
    )


def _frames(trace: TracebackType | None) -> list[str]:
    # Of a path only what lies below the packages is kept: the rest tells the user's name.
    frames = traceback.extract_tb(trace)
    return [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]


def _short(path: str) -> str:
    parts = path.replace("\\", "/").split("/")
    for root in ("site-packages", "viewer"):
        if root in parts:
            return "/".join(parts[parts.index(root) + (root == "site-packages") :])
    return parts[-1]
