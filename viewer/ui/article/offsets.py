"""Code points of `Article.text` against UTF-16 units of the document that shows it. No Qt here.

Python counts code points, Qt counts UTF-16 units, and a document holds more than the text (bullets, cell borders,
pictures) and sometimes less (what was cut). So the text is shown as *stretches*, each of which stands in one piece.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")

# What Qt would drop, or would take for a paragraph or frame boundary, and what stands in: one unit for one unit.
_STAND_INS = str.maketrans(
    {
        **dict.fromkeys(("\n", "\r", "\u2029"), "\u2028"),
        **dict.fromkeys(("\x00", "\ufeff"), "\u200b"),
        **dict.fromkeys(("\ufdd0", "\ufdd1", "\ufffc"), "\ufffd"),
        **dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd"),
    }
)


def displayable(text: str) -> str:
    """The text as it can be put into a `QTextDocument`: as long as the original, in code points and in UTF-16 units."""
    return text.translate(_STAND_INS)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece `[start, end)` of the text, in code points, that begins at `position` of the document."""

    start: int
    end: int
    position: int


class Positions:
    """Which stretch of the text stands where in the document. Grows while the document is built, in reading order."""

    def __init__(self) -> None:
        self._stretches: list[Stretch] = []
        self._astral: list[int] = []

    def add(self, start: int, text: str, position: int) -> int:
        """Note that `text`, which begins at code point `start`, stands at `position`; returns the position behind it.

        Raises `ValueError` where it would come before the stretch added last, in the text or in the document.
        """
        if self._stretches and (start < self._stretches[-1].end or position < self._behind(self._stretches[-1])):
            raise ValueError(f"the stretch at {start} comes before the end of the last one")
        self._astral.extend(start + match.start() for match in _ASTRAL.finditer(text))
        self._stretches.append(Stretch(start, start + len(text), position))
        return self._behind(self._stretches[-1])

    @property
    def end(self) -> int:
        """How far the text is shown, in code points."""
        return self._stretches[-1].end if self._stretches else 0

    def ranges(self, start: int, end: int) -> list[tuple[int, int]]:
        """The ranges of the document that show `[start, end)` of the text, in order; none where it is not shown."""
        index = bisect_right(self._stretches, start, key=lambda stretch: stretch.end)
        found = []
        for stretch in self._stretches[index : bisect_left(self._stretches, end, key=lambda stretch: stretch.start)]:
            first, last = max(start, stretch.start), min(end, stretch.end)
            if first < last:
                found.append((self._position(stretch, first), self._position(stretch, last)))
        return found

    def offset_at(self, position: int) -> int | None:
        """The code point that a position of the document shows, or `None` where that is not of the text."""
        stretch = self._before(position)
        if stretch is None or position >= self._behind(stretch):
            return None
        return self._offset(stretch, position)

    def nearest(self, position: int) -> int:
        """The last code point boundary of the text at or before a position of the document."""
        stretch = self._before(position)
        return 0 if stretch is None else self._offset(stretch, min(position, self._behind(stretch)))

    def _before(self, position: int) -> Stretch | None:
        index = bisect_right(self._stretches, position, key=lambda stretch: stretch.position)
        return self._stretches[index - 1] if index else None

    def _units(self, start: int, offset: int) -> int:
        return offset - start + bisect_left(self._astral, offset) - bisect_left(self._astral, start)

    def _position(self, stretch: Stretch, offset: int) -> int:
        return stretch.position + self._units(stretch.start, offset)

    def _behind(self, stretch: Stretch) -> int:
        return self._position(stretch, stretch.end)

    def _offset(self, stretch: Stretch, position: int) -> int:
        offsets = range(stretch.start, stretch.end + 1)
        return offsets[bisect_right(offsets, position, key=lambda offset: self._position(stretch, offset)) - 1]
