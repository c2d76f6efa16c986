"""What the signs of a picture mean, in as many rows as its width asks for."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.domain import Kind, Status
from viewer.models.wording import Wording
from viewer.timeline import Open
from viewer.ui.painter.bars import Bars
from viewer.ui.painter.ink import Ink, Style
from viewer.ui.painter.looks import bar_look
from viewer.ui.painter.theme import Theme
from viewer.ui.painter.wording import translate

ROW = 1.9
"""Ems from one row to the next."""
FOOT = 2.8
"""Ems that a legend of one row takes, with what is above and below."""


class Entry(NamedTuple):
    """A sign, how wide it is, and what it means."""

    sign: Callable[[QPainter, float, float], None]
    wide: float
    words: str


class Legend:
    """Draws every sign there is, whether or not the picture holds it: two pictures are read with one legend."""

    def __init__(self, wording: Wording, theme: Theme, ink: Ink, bars: Bars) -> None:
        self._theme, self._ink, self._bars = theme, ink, bars
        self._entries = tuple(self._signs(wording))

    def _signs(self, words: Wording) -> Iterator[Entry]:
        metrics, held = self._theme.metrics, bar_look(self._theme, Kind.MEETING, Status.HELD)
        for kind in Kind:
            yield Entry(partial(self._glyph, kind, Status.HELD), metrics.glyph, words.kind(kind))
        for status in Status:
            yield Entry(partial(self._glyph, Kind.MEETING, status), metrics.glyph, words.status(status))
        box = QRectF(0, 0.5, metrics.font * 3, metrics.mark - 1)

        def band(painter: QPainter, x: float, y: float) -> None:
            self._bars.band(painter, box.translated(x + 0.5, y), held)

        def fading(painter: QPainter, x: float, y: float) -> None:
            self._bars.fading(painter, box.translated(x, y), held.tint, Open.START)

        def badge(painter: QPainter, x: float, y: float) -> None:
            self._ink.badge(painter, x, y, "3")

        yield Entry(band, box.width(), translate("TimelineView", "some day within"))
        yield Entry(fading, box.width(), translate("TimelineView", "some day before"))
        yield Entry(badge, self._ink.badge_width("3"), translate("TimelineView", "told by three articles"))

    def _glyph(self, kind: Kind, status: Status, painter: QPainter, x: float, y: float) -> None:
        self._ink.glyph(painter, x, y, kind, status)

    def _placed(self, width: float) -> Iterator[tuple[int, float, Entry]]:
        """Each entry with its row and where it begins."""
        font = self._theme.metrics.font
        row, x = 0, font
        for entry in self._entries:
            end = self._words_at(x, entry) + self._ink.width(entry.words, Style.NOTE)
            if end > width and x > font:
                row, x = row + 1, font
                end = self._words_at(x, entry) + self._ink.width(entry.words, Style.NOTE)
            yield row, x, entry
            x = int(end + 1.6 * font)

    def _words_at(self, x: float, entry: Entry) -> int:
        return int(x + entry.wide + 2 * self._theme.metrics.inset)

    def height(self, width: float) -> int:
        """What it takes in a picture so wide."""
        rows = max(row for row, _, _ in self._placed(width))
        return round(self._theme.metrics.font * (FOOT + ROW * rows))

    def paint(self, painter: QPainter, top: float, width: float) -> None:
        """The legend below a line at `top`."""
        font = self._theme.metrics.font
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawLine(QLineF(0, int(top) + 0.5, width, int(top) + 0.5))
        for row, x, entry in self._placed(width):
            y = top + round(font * (0.5 + ROW * row))
            entry.sign(painter, x, y)
            self._ink.words(painter, self._words_at(x, entry), y, entry.words, Style.NOTE)
