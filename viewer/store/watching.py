"""How a long writing tells how far it is, and learns that nobody wants it any more."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Progress = Callable[[float], None]
Question = Callable[[], bool]

STEP = 256
"""Items between two looks at whether the reader has cancelled."""


class Cancelled(Exception):  # noqa: N818 - no error: the reader wanted it
    """The reader has cancelled; nothing was written."""


def silent(share: float) -> None:
    """For a writing whose progress nobody watches."""


def never() -> bool:
    """For a writing that nobody cancels."""
    return False


def watched(items: Sequence[Item], progress: Progress, cancelled: Question) -> Iterator[Item]:
    """The items, with progress told as a share from 0 to 1 in between. Raises `Cancelled` once asked to."""
    for at, item in enumerate(items):
        if at % STEP == 0:
            if cancelled():
                raise Cancelled
            progress(at / len(items))
        yield item
    progress(1.0)
