"""What went wrong with one article, told to the reader and never hidden from him."""

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """What sort of trouble an article gave; decides the icon and the group in the list of problems."""

    UNREADABLE = "unreadable"
    """The file could not be opened or decoded: nothing of it is shown."""
    SKIPPED = "skipped"
    """The file was left out on purpose: a link out of the folder, a device, too large."""
    REPAIRED = "repaired"
    """The article is shown, but something in it had to be guessed, cut or mended."""
    CONFIGURATION = "configuration"
    """A settings file of the folder has a mistake."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of one file.

    `path` is relative to the opened folder; `reason` is one sentence that says what happened and what to do.
    """

    kind: ProblemKind
    path: str
    reason: str
    line: int | None = None
