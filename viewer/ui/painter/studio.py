"""Lays out and paints one scene in one look: what screen and files have in common."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from viewer.timeline import Calendar, Columns, Frame, Layout, Scene, TitleWidths, Wording, lay_out
from viewer.ui.painter.bars import Bars
from viewer.ui.painter.frame import FramePainter, Selection
from viewer.ui.painter.ink import Ink, Style
from viewer.ui.painter.strips import StripPainter
from viewer.ui.painter.theme import Theme


@dataclass(frozen=True, slots=True)
class Studio:
    """Measures text as `painter` will draw it, so that layout and picture agree."""

    words: Wording
    painter: FramePainter

    def lay_out(
        self,
        scene: Scene,
        frame: Frame,
        *,
        promoted: int | None = None,
        before: Layout | None = None,
        moving: bool = False,
    ) -> Layout:
        """See `viewer.timeline.lay_out`."""
        return lay_out(scene, frame, self.words, promoted=promoted, before=before, moving=moving)

    def paint(
        self, painter: QPainter, layout: Layout, selection: Selection | None = None, exposed: QRectF | None = None
    ) -> None:
        """The frame, and over it what is selected; see `FramePainter.paint`."""
        self.painter.paint(painter, layout, exposed)
        if selection is not None:
            self.painter.paint_selection(painter, layout, selection)


def studio(
    columns: Columns,
    theme: Theme,
    calendar: Calendar,
    lane_name: Callable[[str], str],
    ink: Ink,
    *,
    shapes: bool = False,
    still: bool = False,
) -> Studio:
    """A studio for some columns; `ink`, `shapes` and `still` as in `FramePainter`."""
    metrics = theme.metrics

    def title(text: str) -> float:
        return ink.width(text, Style.TITLE) + metrics.inset

    def badge(reports: int) -> float:
        return ink.badge_width(str(reports)) if reports > 1 else 0.0

    def tick(text: str) -> float:
        return ink.width(text, Style.CONTEXT)

    words = Wording(TitleWidths(columns, title, badge, metrics.longest_title), calendar, tick)
    bars = Bars(theme, columns, ink, shapes=shapes)
    return Studio(words, FramePainter(theme, columns, lane_name, ink, bars, StripPainter(theme), shapes, still))
