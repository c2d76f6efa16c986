"""What the window wants remembered, and by what means."""

from enum import StrEnum
from pathlib import Path
from typing import Protocol

Kept = str | bool | int | bytes

GEOMETRY = "ui/geometry"
SPLITTERS = "ui/splitters"
THEME = "ui/theme"
LANGUAGE = "ui/language"
TEXT_SIZE = "ui/text_size"
ARTICLE_ZOOM = "ui/article_zoom"
"""Percent of the usual size of an article's text."""
LANES = "ui/lanes"
VIEWS = "ui/views"
ANIMATED = "ui/animated"
INERTIA = "ui/inertia"
WEEK_START = "ui/week_start"
PICTURES = "ui/pictures"
PICTURE_OUTLETS = "ui/picture_outlets"
FOLDERS = "session/folders"
SELECTED = "session/selected"

TEXT_SIZES = (90, 100, 125, 150, 200)
"""What can be kept under `TEXT_SIZE`: percent of the system's size."""


class ThemeChoice(StrEnum):
    """What can be kept under `THEME`."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class LanguageChoice(StrEnum):
    """What can be kept under `LANGUAGE`: the system's, or a locale's name."""

    SYSTEM = "system"
    CHINESE = "zh_CN"
    ENGLISH = "en"


class Settings(Protocol):
    """Values by name that outlive the program. A value of the wrong type counts as missing."""

    def text(self, key: str, default: str = "") -> str:
        """A text."""

    def flag(self, key: str, default: bool = False) -> bool:
        """Yes or no."""

    def number(self, key: str, default: int = 0) -> int:
        """A whole number."""

    def blob(self, key: str) -> bytes:
        """Bytes, empty where missing."""

    def keep(self, key: str, value: Kept) -> None:
        """Remember a value."""

    def recent_folders(self) -> tuple[Path, ...]:
        """Folders opened before that still exist, newest first."""

    def remember_folder(self, folder: Path) -> None:
        """Put a folder at the head of the recent ones."""


class ForgetfulSettings:
    """Settings that last as long as the program: for tests, benchmarks and pictures of the window."""

    def __init__(self) -> None:
        self._values: dict[str, Kept] = {}
        self._folders: list[Path] = []

    def text(self, key: str, default: str = "") -> str:
        value = self._values.get(key)
        return value if isinstance(value, str) else default

    def flag(self, key: str, default: bool = False) -> bool:
        value = self._values.get(key)
        return value if isinstance(value, bool) else default

    def number(self, key: str, default: int = 0) -> int:
        value = self._values.get(key)
        return value if isinstance(value, int) else default

    def blob(self, key: str) -> bytes:
        value = self._values.get(key)
        return value if isinstance(value, bytes) else b""

    def keep(self, key: str, value: Kept) -> None:
        self._values[key] = value

    def recent_folders(self) -> tuple[Path, ...]:
        return tuple(folder for folder in self._folders if folder.is_dir())

    def remember_folder(self, folder: Path) -> None:
        self._folders = [folder, *(other for other in self._folders if other != folder)]
