"""Sizes in pixels that a layout is made with; they grow with the reader's font."""

from dataclasses import dataclass

ROWS = 3
"""Rows of marks that an open lane has at the least, if it has as many events."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Every length follows from `font`, the height of the text in pixels."""

    font: float = 13.0
    gutter_ems: float = 10.0

    @property
    def gutter(self) -> float:
        """Width of the column with the lanes' names."""
        return round(self.font * self.gutter_ems)

    @property
    def axis(self) -> float:
        """Height of the two rows of ticks."""
        return 2 * self.axis_row + round(self.font * 0.5)

    @property
    def axis_row(self) -> float:
        """Height of one row of ticks."""
        return round(self.font * 1.7)

    @property
    def row(self) -> float:
        """From the top of one row of marks to the top of the next."""
        return round(self.font * 1.85)

    @property
    def mark(self) -> float:
        """Height of a mark within its row."""
        return self.row - max(2.0, round(self.font * 0.22))

    @property
    def glyph(self) -> float:
        """Width of a mark that carries no title."""
        return round(self.font * 1.4)

    @property
    def gap(self) -> float:
        """Clear space kept to the right of a mark."""
        return round(self.font * 0.55)

    @property
    def padding(self) -> float:
        """Clear space above the first and below the last row of a lane."""
        return round(self.font * 0.5)

    @property
    def folded(self) -> float:
        """Height of a collapsed lane."""
        return round(self.font * 2.0)

    @property
    def strip(self) -> float:
        """Least height of a lane's strip, its counts included."""
        return round(self.font * 2.0)

    def lane(self, events: int) -> float:
        """Height below which no open lane of so many events goes."""
        rows = min(max(events, 1), ROWS)
        return rows * self.row + 2 * self.padding + (self.strip if events > ROWS else 0)

    @property
    def longest_title(self) -> float:
        """Width beyond which a title is cut."""
        return round(self.font * 22)

    @property
    def short_title(self) -> float:
        """Width a title is cut to where the full one finds no room."""
        return round(self.font * 7)

    @property
    def fade(self) -> float:
        """Length over which an open side fades out."""
        return round(self.font * 3.5)

    @property
    def pill(self) -> float:
        """Narrowest stretch of a lane's strip that a count is written in."""
        return round(self.font * 3.2)
