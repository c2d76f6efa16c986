"""Where a name of a person stands."""

from dataclasses import dataclass


@dataclass(slots=True)
class Name:
    """A person's name where it stands in the folded text, with the name in Latin letters after it, if there is one."""

    start: int
    end: int
    latin: str = ""
    whole_end: int = 0
    """Where the bracket with the Latin letters ends; `end` without one."""
