"""Settings that outlive the program, in one readable file."""

import logging
import os
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

from PySide6.QtCore import QByteArray, QSettings

log = logging.getLogger(__name__)

VERSION = 1
RECENT_LIMIT = 12

_VERSION_KEY = "file/version"
_RECENT_KEY = "file/recent_folders"
_TRUTH = {"true": True, "false": False}


class Settings:
    """Values by name. A value that is missing or of another type gives the default, whoever wrote the file.

    A file that cannot be read as settings is moved aside with the suffix `.broken`. Of a file that a later version of
    Dateline wrote, a copy is kept with the suffix `.newer`, and what is understood of it is used. Values are written
    soon after they are given, whole or not at all. Where nothing can be written, they last as long as the program.
    """

    def __init__(self, file: Path) -> None:
        self._store = _opened(file)

    def text(self, key: str, default: str = "") -> str:
        """A text."""
        value = self._store.value(key)
        return value if isinstance(value, str) else default

    def flag(self, key: str, default: bool = False) -> bool:
        """Yes or no."""
        value = self._store.value(key)
        return value if isinstance(value, bool) else _TRUTH.get(str(value), default)

    def number(self, key: str, default: int = 0) -> int:
        """A whole number."""
        try:
            return int(str(self._store.value(key)))
        except ValueError:
            return default

    def blob(self, key: str) -> bytes:
        """Bytes, empty where missing."""
        value = self._store.value(key)
        return bytes(value.data()) if isinstance(value, QByteArray) else b""

    def keep(self, key: str, value: str | bool | int | bytes) -> None:
        """Remember a value."""
        self._store.setValue(key, QByteArray(value) if isinstance(value, bytes) else value)

    def flush(self) -> None:
        """Write now what would be written soon."""
        self._store.sync()

    def recent_folders(self) -> tuple[Path, ...]:
        """Folders opened before that still exist, newest first."""
        return tuple(folder for folder in self._folders() if folder.is_dir())

    def remember_folder(self, folder: Path) -> None:
        """Put a folder at the head of the recent ones."""
        fresh = folder.absolute()
        others = [other for other in self._folders() if other != fresh]
        self._keep_folders([fresh, *others][:RECENT_LIMIT])

    def _folders(self) -> list[Path]:
        return [Path(os.fsdecode(unquote_to_bytes(line))) for line in self.text(_RECENT_KEY).split()]

    def _keep_folders(self, folders: list[Path]) -> None:
        # Names of files are bytes, which a text cannot always hold: percent signs can.
        self.keep(_RECENT_KEY, " ".join(quote_from_bytes(os.fsencode(folder)) for folder in folders))


def _opened(file: Path) -> QSettings:
    store = QSettings(str(file), QSettings.Format.IniFormat)
    if store.status() == QSettings.Status.FormatError:
        _set_aside(file)
        store = QSettings(str(file), QSettings.Format.IniFormat)
    version = str(store.value(_VERSION_KEY, ""))
    if version.isdecimal() and int(version) > VERSION:
        _keep_copy(file)
    store.setValue(_VERSION_KEY, VERSION)
    return store


def _set_aside(file: Path) -> None:
    try:
        file.replace(file.with_name(file.name + ".broken"))
    except OSError as error:
        log.warning("the settings file %s is damaged and cannot be moved aside: %s", file, error.strerror)
    else:
        log.warning("the settings file %s is damaged: moved aside, starting with the defaults", file)


def _keep_copy(file: Path) -> None:
    try:
        file.with_name(file.name + ".newer").write_bytes(file.read_bytes())
    except OSError as error:
        log.warning("the settings of a later version could not be copied: %s", error.strerror)
