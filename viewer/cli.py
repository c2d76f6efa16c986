"""The command line: `dateline [FOLDER]` and its commands. Qt is not touched before the arguments are understood."""

import argparse
import json
import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from importlib import import_module
from multiprocessing import active_children
from pathlib import Path
from typing import Any

from viewer import __version__
from viewer.desktop.displays import answers, display
from viewer.desktop.doctor import describe, examine
from viewer.desktop.integration import install, supported, this_program, uninstall
from viewer.domain import Event, Problem, Report, system_remark
from viewer.extraction.dates import find_dates
from viewer.linking import link
from viewer.pipeline import Progress, Reading, read_folder
from viewer.store import DATA, PICTURES, SUFFIXES, json_line, replacing

USAGE_ERROR = 2
INTERRUPTED = 130
"""What a shell gives a program that Ctrl+C has stopped."""


class InputError(Exception):
    """What the user gave cannot be used; the message is one sentence that says why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments` (those of the process, unless given) and return its exit code.

    0 is success, also where articles had problems (they are listed on standard error); 2 a usage or input error.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = _parser()
    options = parser.parse_args(_with_command(given))
    try:
        return int(options.run(options))
    except InputError as error:
        _tell(f"dateline: {_harmless(str(error))}\n")
        return USAGE_ERROR
    except KeyboardInterrupt:
        return _stop()


def _stop() -> int:
    """Ends at once, whatever the workers are at, and hears no second Ctrl+C meanwhile."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for worker in active_children():
        worker.terminate()
    line = "\n" if _is_watched() else ""  # progress stands in the present one
    _tell(f"{line}dateline: Stopped before it was done; no file is left half written.\n")
    return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dateline",
        usage="dateline [FOLDER]\n       dateline COMMAND …",
        description="Reads a folder of news articles and draws the meetings and statements they report on a timeline.",
    )
    parser.add_argument("--version", action="version", version=f"dateline {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, prog="dateline")

    show = commands.add_parser("open", help="open a window on a folder of articles (the default)")
    show.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help=ARTICLES)
    show.set_defaults(run=_open)

    export = commands.add_parser("export", help="write what a folder tells to a file", description=EXPORTING)
    export.add_argument("folder", type=Path, metavar="FOLDER", help=ARTICLES)
    export.add_argument("--to", required=True, type=Path, metavar="FILE", help=f"by suffix: {', '.join(SUFFIXES)}")
    export.set_defaults(run=_export)

    dates = commands.add_parser("dates", help="find the time expressions in texts")
    dates.add_argument("cases", type=Path, metavar="IN.jsonl", help='lines of {"id", "text", "published"}')
    dates.add_argument("to", type=Path, metavar="OUT.jsonl", help='lines of {"id", "dates": [{"offset", "text", …}]}')
    dates.set_defaults(run=_dates)

    setup = commands.add_parser("install", help="put Dateline into the menus of your desktop")
    setup.add_argument("--launcher", action="store_true", help="also put a starter on the desktop itself")
    setup.set_defaults(run=_install)
    commands.add_parser("uninstall", help="take away what install put there").set_defaults(run=_uninstall)
    doctor = commands.add_parser("doctor", help="say what is missing on this system, and what mends it")
    doctor.set_defaults(run=_doctor)
    return parser


def _with_command(arguments: list[str]) -> list[str]:
    """`dateline FOLDER` is short for `dateline open FOLDER`; a folder named like a command is written `./export`."""
    if arguments and (arguments[0] in COMMANDS or arguments[0] in {"-h", "--help", "--version"}):
        return arguments
    return ["open", *arguments]


def _open(options: argparse.Namespace) -> int:
    folder = _existing_folder(options.folder) if options.folder else None
    shown_on = display(os.environ)
    if shown_on is None or not answers(os.environ):
        where = f", nobody answers at {shown_on}" if shown_on else ""
        raise InputError(
            f"There is no display to open a window on{where}; `dateline export FOLDER --to FILE.png` needs none."
        )
    return int(_window_side().run(folder))


def _window_side() -> Any:
    """`viewer.app`, imported only now: it loads Qt, which `--help` and text exports must not need."""
    try:
        return import_module("viewer.app")
    except ImportError as error:
        raise InputError(f"Qt cannot be loaded: {error}. `dateline doctor` says what mends it.") from error


def _export(options: argparse.Namespace) -> int:
    folder = _existing_folder(options.folder)
    if options.to.suffix.lower() not in SUFFIXES:
        raise InputError(f"{options.to}: the name must end in one of {', '.join(SUFFIXES)}.")
    if not options.to.absolute().parent.is_dir():
        raise InputError(f"{options.to.parent} is no folder to write to; make it first.")
    if options.to.exists() and not options.to.is_file():
        raise InputError(f"{options.to} is a folder or a device; name a file to write.")
    found = _read(folder)
    _list_problems(found.problems)
    if not found.reports:
        _tell(f"dateline: {_harmless(_nothing(folder.resolve(), found.articles))}\n")
    try:
        _write(link(found.reports), options.to, folder.resolve().name)
    except OSError as error:
        raise InputError(f"{options.to} could not be written: {system_remark(error)}.") from error
    return 0


def _existing_folder(folder: Path) -> Path:
    if folder.is_dir():
        return folder
    if folder.exists():
        raise InputError(f"{folder} is a file, not a folder: name the folder that holds the articles.")
    raise InputError(f"{folder} is not there: see how its name is written, and that its disk is connected.")


@dataclass(slots=True)
class _Found:
    """What a folder holds; `articles` is their number."""

    articles: int = 0
    reports: list[Report] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def _read(folder: Path) -> _Found:
    found = _Found()
    try:
        for item in read_folder(folder):
            match item:
                case Reading(info, mentions):
                    found.articles += 1
                    found.reports.extend(Report(info, mention) for mention in mentions)
                case Problem():
                    found.problems.append(item)
                case Progress(done, total, _):
                    _show_progress(done, total)
    except OSError as error:
        raise InputError(f"{folder} could not be read: {system_remark(error)}.") from error
    return found


def _nothing(folder: Path, articles: int) -> str:
    if not articles:
        return f"No article was found in {folder}; the file is written without any event."
    return f"No meeting or statement was found in the articles of {folder}; the file is written without any event."


def _show_progress(done: int, total: int) -> None:
    if _is_watched():
        _tell(f"\r{done} of {total} articles read" + ("\n" if done == total else ""))


def _is_watched() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _list_problems(problems: Sequence[Problem]) -> None:
    for problem in problems:
        line = f":{problem.line}" if problem.line else ""
        told = _harmless(f"{problem.path}{line}: {problem.kind}: {problem.reason}")  # a reason may quote a file
        _tell(f"{told}\n")


def _tell(text: str) -> None:
    """Write to standard error, if anybody listens: an export does not end with the pipe that watched it."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def _harmless(words: str) -> str:
    """Somebody's words without what a terminal would obey or could not print."""
    return "".join(letter if letter.isprintable() else "?" for letter in words)


def _write(events: Sequence[Event], to: Path, title: str) -> None:
    """Write events in the format of the suffix; a picture bears the title."""
    suffix = to.suffix.lower()
    if suffix in PICTURES:
        _window_side().export_picture(events, to, title)
    else:
        DATA[suffix](events, to)


def _dates(options: argparse.Namespace) -> int:
    try:
        with (
            replacing(options.to) as fresh,
            options.cases.open(encoding="utf-8-sig") as cases,
            fresh.open("w", encoding="utf-8") as out,
        ):
            out.writelines(_tagged(line, f"{options.cases}:{at}") for at, line in enumerate(cases, 1) if line.strip())
    except OSError as error:
        raise InputError(f"{error.filename or options.to}: {system_remark(error)}.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{options.cases} is not in UTF-8: save it so.") from error
    return 0


def _tagged(line: str, where: str) -> str:
    try:
        case = json.loads(line)
        name, text, day = case["id"], case["text"], datetime.fromisoformat(case["published"])
        if not isinstance(text, str):
            raise TypeError("the text is no string")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(f"{where} is not a case such as {CASE}.") from error
    found = [
        {
            "offset": expression.start,
            "text": expression.text,
            "start": _iso(expression.when.first),
            "end": _iso(expression.when.last),
        }
        for expression in find_dates(text, day)
    ]
    return json_line({"id": name, "dates": found})


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _install(options: argparse.Namespace) -> int:
    if not supported():
        raise InputError("install serves only desktops that follow the freedesktop specifications, such as Linux has.")
    try:
        files = install(this_program(), launcher=options.launcher)
    except OSError as error:
        raise InputError(f"{error.filename} could not be written: {system_remark(error)}.") from error
    print("\n".join(map(str, files)))
    return 0


def _uninstall(_: argparse.Namespace) -> int:
    try:
        files = uninstall()
    except OSError as error:
        raise InputError(f"{error.filename} could not be removed: {system_remark(error)}.") from error
    print("\n".join(map(str, files)) if files else "Nothing is installed.")
    return 0


def _doctor(_: argparse.Namespace) -> int:
    """Exits with 1 where something is amiss."""
    findings = examine()
    print(describe(findings))
    return 0 if all(finding.sound for finding in findings) else 1


ARTICLES = "the folder that holds the articles, in folders of its own or not"
EXPORTING = (
    "Write the meetings and statements that the articles of a folder report to a file, in the format of its suffix. "
    "A picture shows the days on which most of them fall, and says of how many; .ics and .json need a day. "
    "A folder that tells of none gives a file without events, and a sentence on standard error."
)
CASE = '{"id": 1, "text": "They met on Monday.", "published": "2022-01-11"}'
COMMANDS = {"open", "export", "dates", "install", "uninstall", "doctor"}
