"""The program in the menus of a Linux desktop, for one user: put there, and taken away again without a trace."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from platformdirs import PlatformDirs

from viewer.desktop.associations import FOLDER_TYPE, default_program, to_add, with_added, without
from viewer.desktop.places import APP_ID, installed_file
from viewer.resources import resource
from viewer.store import replacing

ENTRY = f"{APP_ID}.desktop"


@dataclass(frozen=True, slots=True)
class Installed:
    """What was put where: absolute paths, oldest first, and the ids that folders were associated with."""

    files: tuple[str, ...] = ()
    associations: tuple[str, ...] = ()


def supported() -> bool:
    """Whether this system has the folders of the freedesktop specifications."""
    return sys.platform.startswith(("linux", "freebsd"))


def this_program() -> Path:
    """The `dateline` command of the Python that runs now."""
    return Path(sys.executable).parent / "dateline"


def install(program: Path, *, launcher: bool = False) -> tuple[Path, ...]:
    """Put desktop entry, icons and metainfo into the user's folders, with `launcher` also a starter on the desktop.

    What an earlier `install` put there goes first. Folders can then be opened with Dateline from file managers, which
    stay the default. Returns the files written. Raises `OSError` where one cannot be.
    """
    uninstall()
    data = PlatformDirs().user_data_path
    entry = desktop_entry(program)
    contents = {data / "applications" / ENTRY: entry.encode(), **dict(_icons(data / "icons" / "hicolor"))}
    contents[data / "metainfo" / f"{APP_ID}.metainfo.xml"] = _shipped_metainfo().read_bytes()
    if launcher:
        contents[_desktop() / ENTRY] = entry.encode()
    installed = Installed()
    for file, content in contents.items():
        installed = replace(installed, files=(*installed.files, str(file)))
        # Noted first, so that whatever happens now can be taken away again.
        _note(installed)
        _write(file, content)
    if launcher:
        _trust(_desktop() / ENTRY)
    _note(replace(installed, associations=_associate()))
    _announce(data)
    return tuple(Path(file) for file in installed.files)


def uninstall() -> tuple[Path, ...]:
    """Take away what `install` put there, and nothing else. Returns the files removed. Raises `OSError`."""
    installed = _noted()
    files = [Path(file) for file in installed.files]
    removed = tuple(file for file in files if file.exists())
    for file in files:
        file.unlink(missing_ok=True)
    _dissociate(installed.associations)
    installed_file().unlink(missing_ok=True)
    return removed


def desktop_entry(program: Path) -> str:
    """The text of the desktop entry that starts `program`."""
    text = (resource("desktop") / ENTRY).read_text("utf-8")
    return text.replace("Exec=dateline ", f"TryExec={program}\nExec={_quoted(str(program))} ")


def _quoted(argument: str) -> str:
    # Twice escaped, as the specification has it: first for the command line, then for the file.
    for special in ("\\", '"', "`", "$"):
        argument = argument.replace(special, f"\\{special}")
    return '"{}"'.format(argument.replace("\\", "\\\\").replace("%", "%%"))


def _icons(hicolor: Path) -> Iterator[tuple[Path, bytes]]:
    for drawn in sorted(resource("icons", "hicolor").glob("*/dateline.png")):
        yield hicolor / drawn.parent.name / "apps" / f"{APP_ID}.png", drawn.read_bytes()
    yield hicolor / "scalable" / "apps" / f"{APP_ID}.svg", resource("icons", "dateline.svg").read_bytes()


def _shipped_metainfo() -> Path:
    return resource("desktop", f"{APP_ID}.metainfo.xml")


def _desktop() -> Path:
    return PlatformDirs().user_desktop_path


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with replacing(file) as fresh:
        fresh.write_bytes(content)
    if file.suffix == ".desktop":
        # A starter has to be executable for file managers to start it; an entry in the menus may be.
        file.chmod(0o755)


def _trust(starter: Path) -> None:
    """Tell Thunar and Xfce by the checksum, and GNOME by a flag, that the user wanted this starter."""
    gio = shutil.which("gio")
    if gio is None:
        return
    checksum = hashlib.sha256(starter.read_bytes()).hexdigest()
    for attribute, value in (("metadata::xfce-exe-checksum", checksum), ("metadata::trusted", "true")):
        command = [gio, "set", "-t", "string", str(starter), attribute, value]
        subprocess.run(command, capture_output=True, check=False)  # noqa: S603 -- a fixed command; failing costs a question


def _associate() -> tuple[str, ...]:
    file = _mimeapps()
    text = file.read_text("utf-8", "surrogateescape") if file.exists() else ""
    ids = to_add(text, ENTRY, default_program(FOLDER_TYPE))
    if ids:
        _write(file, with_added(text, ids).encode("utf-8", "surrogateescape"))
    return ids


def _dissociate(ids: tuple[str, ...]) -> None:
    file = _mimeapps()
    if not (ids and file.exists()):
        return
    left = without(file.read_text("utf-8", "surrogateescape"), ids)
    if left:
        _write(file, left.encode("utf-8", "surrogateescape"))
    else:
        file.unlink()


def _mimeapps() -> Path:
    return PlatformDirs().user_config_path / "mimeapps.list"


def _announce(data: Path) -> None:
    """Let running desktops see that icons have come: they look at the time of the theme's folder."""
    os.utime(data / "icons" / "hicolor")


def _note(installed: Installed) -> None:
    _write(installed_file(), json.dumps(asdict(installed)).encode())


def _noted() -> Installed:
    try:
        noted = json.loads(installed_file().read_bytes())
        return Installed(tuple(map(str, noted["files"])), tuple(map(str, noted["associations"])))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return Installed()
