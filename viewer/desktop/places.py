"""Where Dateline keeps what is its own, by the habits of each system. Nothing is created by asking."""

import os
from pathlib import Path

from platformdirs import PlatformDirs

APP_ID = "io.github.dateline.Dateline"
"""The reverse-DNS name of the program: the desktop entry, its icons and its windows bear it."""

_DIRS = PlatformDirs("dateline", appauthor=False)


def settings_file() -> Path:
    """The file of settings."""
    return _DIRS.user_config_path / "settings.ini"


def log_file() -> Path:
    """The log; older ones lie beside it with a number."""
    return _DIRS.user_state_path / "dateline.log"


def socket_folder() -> Path:
    """The folder for the running instance's socket: the user's own, where the system has one on no network drive."""
    # Asked here and not of platformdirs, which warns on standard error where it is not set.
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(runtime) if runtime and Path(runtime).is_dir() else _DIRS.user_state_path


def installed_file() -> Path:
    """The list of what `dateline install` has put where."""
    return _DIRS.user_state_path / "installed.json"
