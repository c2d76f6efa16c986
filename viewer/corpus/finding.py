"""Which files of a folder are articles."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePath

from viewer.domain import Problem, ProblemKind, Remark, system_remark

ARTICLE_SUFFIXES = frozenset({".md", ".markdown", ".html", ".htm", ".xhtml", ".txt"})


def find_files(folder: Path) -> Iterator[str | Problem]:
    """Walk `folder` and give the articles' paths relative to it, with `/`, sorted by name within each folder.

    Files come before the subfolders beside them. Hidden files and folders and files that are no text are passed over;
    what a reader would expect to be read but is not (a link, a device, a folder that may not be entered) is given as a
    `Problem`. Only one folder's names are held at a time, so that huge collections cost little.
    """
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            with os.scandir(folder / below) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            why = Remark("This folder could not be opened: {0}.", (system_remark(error),))
            yield Problem(ProblemKind.SKIPPED, below or ".", why)
            continue
        shown = [entry for entry in listed if not entry.name.startswith(".")]
        yield from (found for entry in shown if (found := _judge(entry, below + entry.name)) is not None)
        waiting.extend(below + entry.name + "/" for entry in reversed(shown) if _is_folder(entry))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether `entry` is a folder itself; Windows' junctions are links, which only Python 3.12 can tell here."""
    is_junction = getattr(entry, "is_junction", None)
    return entry.is_dir(follow_symlinks=False) and not (is_junction is not None and is_junction())


def _judge(entry: os.DirEntry[str], path: str) -> str | Problem | None:
    """The path where `entry` is an article, a problem where it only looks like one, else nothing."""
    if entry.is_symlink():
        return _judge_link(entry, path)
    if PurePath(entry.name).suffix.lower() not in ARTICLE_SUFFIXES:
        return None
    if entry.is_file(follow_symlinks=False):
        return path
    if entry.is_dir(follow_symlinks=False):
        return None
    return Problem(ProblemKind.SKIPPED, path, Remark("This is a device or pipe, not a file, and was left alone."))


def _judge_link(entry: os.DirEntry[str], path: str) -> Problem | None:
    if PurePath(entry.name).suffix.lower() in ARTICLE_SUFFIXES or _may_lead_to_folder(entry):
        return Problem(
            ProblemKind.SKIPPED, path, Remark("This is a link; put what it leads to into the folder to read it.")
        )
    return None


def _may_lead_to_folder(entry: os.DirEntry[str]) -> bool:
    """Also where the system does not say: a link in a circle, or into a folder that may not be entered."""
    try:
        return entry.is_dir()
    except OSError:
        return True
