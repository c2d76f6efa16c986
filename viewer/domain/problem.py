"""What went wrong with one article, told to the reader and never hidden from him."""

import errno
from collections.abc import Mapping
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
class Remark:
    """Words to the reader that the window can say in his language; as a `str` they are English.

    `template` is what is translated; it has `{0}`, `{1}`, … where `values` go. A value may be a remark itself.
    """

    template: str
    values: "tuple[str | Remark, ...]" = ()

    def __str__(self) -> str:
        return self.template.format(*self.values)


SYSTEM_SAYS: Mapping[int, str] = {
    errno.ENOENT: "No such file or directory",
    errno.EACCES: "Permission denied",
    errno.EPERM: "Operation not permitted",
    errno.EEXIST: "It is a folder or a device, which no file can replace",
    errno.ENOTDIR: "Not a directory",
    errno.EISDIR: "Is a directory",
    errno.ENOSPC: "No space left on device",
    errno.EDQUOT: "Disk quota exceeded",
    errno.EFBIG: "File too large",
    errno.EROFS: "Read-only file system",
    errno.ENAMETOOLONG: "File name too long",
    errno.ELOOP: "Too many levels of symbolic links",
    errno.EIO: "Input/output error",
    errno.EMFILE: "Too many open files",
}
"""What common errors of the system are called, whatever language the system speaks; POSIX's own words but for one."""


def system_remark(error: Exception) -> Remark:
    """What the system says of an error: in words that can be translated where it is common, else as it stands."""
    known = SYSTEM_SAYS.get(getattr(error, "errno", None) or 0)
    said = known or getattr(error, "strerror", None) or str(error) or type(error).__name__
    return Remark(said) if known else Remark("{0}", (said,))


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of one file.

    `path` is relative to the opened folder; `remark` is one sentence that says what happened and what to do.
    """

    kind: ProblemKind
    path: str
    remark: Remark
    line: int | None = None

    @property
    def reason(self) -> str:
        """The remark in English, for the command line and the logs."""
        return str(self.remark)
