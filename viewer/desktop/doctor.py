"""What is missing on this system, and the line that mends it. Works where Qt does not."""

import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from viewer.desktop.displays import answers, display
from viewer.desktop.places import log_file, settings_file
from viewer.desktop.system import apt_line, missing_libraries
from viewer.resources import resource, sample_corpus

OLDEST_PYTHON = (3, 11)
FONT_PACKAGE = "fonts-noto-cjk"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is as it should be, what was found, and the line that mends it."""

    sound: bool
    text: str
    remedy: str = ""


def examine(environment: Mapping[str, str] = os.environ) -> tuple[Finding, ...]:
    """Look at everything that Dateline leans on. Takes less than a second."""
    checks: tuple[Callable[[], Finding], ...] = (_python, _qt, _libraries, lambda: _display(environment), _fonts, _data)
    return (*(check() for check in checks), _writable(settings_file()), _writable(log_file()))


def describe(findings: tuple[Finding, ...]) -> str:
    """The findings as lines, each with its remedy beneath it."""
    lines = []
    for finding in findings:
        lines.append(f"{'ok ' if finding.sound else 'BAD'}  {finding.text}")
        if finding.remedy:
            lines.append(f"     {finding.remedy}")
    return "\n".join(lines)


def _python() -> Finding:
    text = f"Python {platform.python_version()} ({sys.executable})"
    if sys.version_info >= OLDEST_PYTHON:
        return Finding(True, text)
    return Finding(False, f"{text} is too old", apt_line(["python3.11", "python3.11-venv"]))


def _qt() -> Finding:
    if importlib.util.find_spec("PySide6") is None:
        remedy = f"{sys.executable} -m pip install 'PySide6-Essentials>=6.8,<6.12'"
        return Finding(False, "PySide6 is not installed: no window, no pictures", remedy)
    return Finding(True, f"PySide6 {metadata.version('PySide6-Essentials')}")


def _libraries() -> Finding:
    missing = missing_libraries()
    if not missing:
        return Finding(True, "every system library that Qt wants is there")
    names = ", ".join(library.soname for library in missing)
    return Finding(False, f"system libraries are missing: {names}", apt_line([each.package for each in missing]))


def _display(environment: Mapping[str, str]) -> Finding:
    shown_on = display(environment)
    remedy = "start it within a desktop session; without one: dateline export FOLDER --to FILE.png"
    if shown_on is not None and not answers(environment):
        return Finding(False, f"no display: nobody answers at {shown_on}", remedy)
    if shown_on is not None:
        return Finding(True, f"display: {shown_on}")
    return Finding(False, "no display: neither DISPLAY nor WAYLAND_DISPLAY is set", remedy)


def _fonts() -> Finding:
    packaged = any(resource("fonts").glob("*.otf"))
    installed = _chinese_families()
    if installed:
        return Finding(True, f"Chinese fonts: {', '.join(installed[:3])}")
    if packaged:
        return Finding(True, "Chinese font: the packaged one", f"for a choice of others: {apt_line([FONT_PACKAGE])}")
    return Finding(False, "no Chinese font: characters would show as boxes", apt_line([FONT_PACKAGE]))


def _chinese_families() -> tuple[str, ...]:
    program = shutil.which("fc-list")
    if program is None:
        return ()
    command = [program, ":lang=zh-cn", "family"]
    listing = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603 -- fixed
    return tuple(sorted({line.split(",")[0] for line in listing.stdout.splitlines() if line}))


def _data() -> Finding:
    absent = [str(path) for path in (resource("lexicon"), resource("fonts"), sample_corpus()) if not path.is_dir()]
    if absent:
        return Finding(
            False, f"data that ships with Dateline is missing: {', '.join(absent)}", "install Dateline again"
        )
    return Finding(True, "lexicons, fonts and the sample corpus are there")


def _writable(file: Path) -> Finding:
    existing = next(path for path in file.parents if path.exists())
    if not existing.is_dir():
        return Finding(False, f"cannot write {file}: {existing} is no folder", "set HOME to a folder of yours")
    if os.access(existing, os.W_OK):
        return Finding(True, f"can write {file}")
    return Finding(False, f"cannot write {file}: nothing will be remembered", f"chown -R $USER {existing}")
