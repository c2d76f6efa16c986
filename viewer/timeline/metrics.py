"""Sizes in pixels that a layout is made with; they grow with the reader's font."""

from dataclasses import dataclass

ROWS = 3
"""Rows of marks that an open lane has at the least, if it has as many events."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Lengths in pixels.

    `gutter` is the width of the column with the lanes' names, `axis` the height of both rows of ticks, `row` goes from
    the top of one row of marks to the next and `mark` is the height of a mark within it, `glyph` the width of a mark
    without a title, `inset` the space between the two, `gap` that to the right of a mark, `padding` that above and
    below the rows of a lane, `folded` the height of a collapsed lane and `strip` the least of a strip with its counts.
    Titles are at most `longest_title` wide and are cut to `short_title` where there is little room. An open side fades
    over `fade`; a count needs `pill`.
    """

    font: float
    gutter: float
    axis_row: float
    axis: float
    row: float
    mark: float
    glyph: float
    inset: float
    gap: float
    padding: float
    folded: float
    strip: float
    longest_title: float
    short_title: float
    fade: float
    pill: float

    def lane(self, events: int) -> float:
        """Height below which no open lane of so many events goes."""
        return self.lane_of(min(max(events, 1), ROWS)) + (self.strip if events > ROWS else 0)

    def lane_of(self, rows: int) -> float:
        """Height of a lane with so many rows of marks and no strip, room for its name and count at the least."""
        return max(rows * self.row + 2 * self.padding, float(round(3.2 * self.font)))


def metrics(font: float = 13.0, gutter_ems: float = 10.0) -> Metrics:
    """Sizes for text of a height in pixels; everything is whole pixels, so that shapes stay crisp."""

    def ems(count: float) -> float:
        return float(round(font * count))

    return Metrics(
        font=font,
        gutter=ems(gutter_ems),
        axis_row=ems(1.7),
        axis=2 * ems(1.7) + ems(0.5),
        row=ems(1.85),
        mark=ems(1.85) - max(2.0, ems(0.22)),
        glyph=ems(1.4),
        inset=ems(0.2),
        gap=ems(0.55),
        padding=ems(0.5),
        folded=ems(2.0),
        strip=ems(2.0),
        longest_title=ems(22),
        short_title=ems(7),
        fade=ems(3.5),
        pill=ems(10),
    )
