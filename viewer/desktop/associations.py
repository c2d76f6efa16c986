"""*Open with* for folders, offered without becoming their default: edits of the user's `mimeapps.list`.

The desktop entry itself names no MIME type: an entry in the user's own folder that does is taken before the file
manager's wherever no default is set. An association added behind the present default leaves it where it is.
"""

import shutil
import subprocess

FOLDER_TYPE = "inode/directory"
SECTION = "[Added Associations]"


def default_program(mime_type: str) -> str | None:
    """The desktop id that the system opens `mime_type` with, or None where there is none or no way to ask."""
    program = shutil.which("xdg-mime")
    if program is None:
        return None
    command = [program, "query", "default", mime_type]
    asked = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603 -- fixed
    return asked.stdout.strip() or None


def to_add(text: str, entry: str, default: str | None) -> tuple[str, ...]:
    """The ids to add for folders to the `mimeapps.list` of this text, so that `entry` is offered and `default` stays.

    None are to be added where `entry` stands there already, or would come first and so become the default.
    """
    present = _associated(text.splitlines())
    if entry in present or not (present or default):
        return ()
    return (entry,) if present or default is None else (default, entry)


def with_added(text: str, ids: tuple[str, ...]) -> str:
    """The `mimeapps.list` with `ids` added behind those that folders are associated with; all else is left as it is."""
    lines = text.splitlines()
    return _with(lines, (*_associated(lines), *ids)) if ids else text


def without(text: str, ids: tuple[str, ...]) -> str:
    """The `mimeapps.list` without `ids` among those that folders are associated with, and no empty rest of them."""
    lines = text.splitlines()
    left = tuple(entry for entry in _associated(lines) if entry not in ids)
    return _with(lines, left) if ids else text


def _associated(lines: list[str]) -> tuple[str, ...]:
    place = _key_line(lines)
    if place is None:
        return ()
    return tuple(entry.strip() for entry in lines[place].partition("=")[2].split(";") if entry.strip())


def _key_line(lines: list[str]) -> int | None:
    section = ""
    for number, line in enumerate(lines):
        if line.startswith("["):
            section = line.strip()
        elif section == SECTION and line.partition("=")[0].strip() == FOLDER_TYPE:
            return number
    return None


def _with(lines: list[str], ids: tuple[str, ...]) -> str:
    place = _key_line(lines)
    value = [f"{FOLDER_TYPE}={';'.join(ids)};"] if ids else []
    if place is not None:
        changed = lines[:place] + value + lines[place + 1 :]
    elif SECTION in lines:
        start = lines.index(SECTION) + 1
        changed = lines[:start] + value + lines[start:]
    else:
        changed = [*lines, SECTION, *value] if value else lines
    return "".join(line + "\n" for line in _without_empty_section(changed))


def _without_empty_section(lines: list[str]) -> list[str]:
    if SECTION not in lines:
        return lines
    start = lines.index(SECTION)
    ends_there = start + 1 == len(lines) or lines[start + 1].startswith("[")
    return lines[:start] + lines[start + 1 :] if ends_there else lines
