"""Finding words in an article: any case, and Simplified and Traditional characters alike. No Qt here."""

import re
from dataclasses import dataclass

from viewer.extraction.text.script import simplify

MOST = 5_000
"""Places that are counted and marked; a reader who meets so many asks for something else."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the words stand, `[start, end)` in code points, and which of the places is the present one."""

    found: tuple[tuple[int, int], ...] = ()
    present: int = -1

    def step(self, by: int) -> "Places":
        """The place `by` further, round at the ends."""
        return Places(self.found, (self.present + by) % len(self.found)) if self.found else self

    def at(self) -> tuple[int, int] | None:
        """The present place."""
        return self.found[self.present] if self.found else None


def find(words: str, text: str, from_offset: int = 0) -> Places:
    """The places of `words` in `text`, at most `MOST`; present is the first that begins at or after `from_offset`."""
    if not words:
        return Places()
    pattern = re.compile(re.escape(simplify(words)), re.IGNORECASE)
    found = []
    for match in pattern.finditer(simplify(text)):
        found.append(match.span())
        if len(found) == MOST:
            break
    later = (number for number, (start, _) in enumerate(found) if start >= from_offset)
    return Places(tuple(found), next(later, 0))
