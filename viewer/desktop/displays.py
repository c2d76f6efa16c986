"""Where a window would be shown, and whether anybody is there to do so: Qt, finding nobody, ends the program."""

import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

_HERE = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")
_X_SOCKET = "/tmp/.X11-unix/X{}"  # noqa: S108 -- where X puts it
_X_PORT = 6000
_SECONDS = 1.0


def display(environment: Mapping[str, str]) -> str | None:
    """What a window would be shown on, or `None` where it could not be."""
    if not sys.platform.startswith("linux"):
        return "the system's own"
    names = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
    return next((f"{name}={environment[name]}" for name in names if environment.get(name)), None)


def answers(environment: Mapping[str, str]) -> bool:
    """Whether the display that is named listens; true where only Qt can tell."""
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return True
    wayland, x = environment.get("WAYLAND_DISPLAY"), environment.get("DISPLAY")
    folder = Path(environment.get("XDG_RUNTIME_DIR", ""))
    return bool(wayland and _listens(str(folder / wayland))) or bool(x and _x_answers(x))


def _x_answers(name: str) -> bool:
    here = _HERE.fullmatch(name)
    if here is None:  # on another machine, or through one
        return True
    file = _X_SOCKET.format(here[1])
    return _listens(file) or _listens(f"\0{file}") or _listens(("localhost", _X_PORT + int(here[1])))


def _listens(address: str | tuple[str, int]) -> bool:
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family) as caller:
        caller.settimeout(_SECONDS)
        try:
            caller.connect(address)
        except (OSError, OverflowError):  # nobody there, or no such number
            return False
    return True
