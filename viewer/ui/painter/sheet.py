"""A picture of the timeline with all that explains it: title, filter, count, axis, lanes, legend."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from viewer.domain import Event
from viewer.models.wording import Wording
from viewer.timeline import Arrangement, Calendar, Frame, LaneBy, Layout
from viewer.timeline.lanes import heights
from viewer.timeline.layout import rows_needed
from viewer.timeline.scale import DAY, day_of, minutes
from viewer.timeline.stage import Stage, Window
from viewer.ui.painter.ink import Ink, Outright, Style
from viewer.ui.painter.legend import Legend
from viewer.ui.painter.studio import Studio, studio
from viewer.ui.painter.theme import Theme
from viewer.ui.painter.wording import count_text, lane_name

MOST_ROWS = 30
"""Rows that a lane of a picture of free height may grow to; beyond, its strip tells the rest."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a picture shows.

    `span` is first and last day; without it the picture covers where the events are dense, or with `whole` all of
    them. `published` marks the first and last day of publication on the axis. `week_start` is a weekday of
    which 0 is Monday.
    """

    events: Sequence[Event]
    wording: Wording
    title: str = ""
    filter_line: str = ""
    lanes: LaneBy = LaneBy.PARTY
    arrangement: Arrangement = field(default_factory=Arrangement)
    span: tuple[date, date] | None = None
    whole: bool = False
    published: tuple[date, date] | None = None
    week_start: int = 0


def _days(days: tuple[date, date]) -> Window:
    return float(minutes(days[0])), float(minutes(days[1]) + DAY)


@dataclass(frozen=True, slots=True)
class Picture:
    """A sheet laid out; lengths are logical pixels. `top` is where the timeline's own frame begins."""

    sheet: Sheet
    stage: Stage
    studio: Studio
    legend: Legend
    layout: Layout
    width: float
    height: float
    top: float

    def paint(self, painter: QPainter, exposed: QRectF | None = None) -> None:
        """Everything, or what touches `exposed`."""
        for _ in self.steps(painter, exposed):
            pass

    def steps(self, painter: QPainter, exposed: QRectF | None = None) -> Generator[float, None, None]:
        """Paint the same bit by bit; in between comes the share that is done. May be closed before the end."""
        theme, metrics = self.studio.painter.theme, self.layout.metrics
        painter.fillRect(exposed or QRectF(0, 0, self.width, self.height), QColor(theme.window))
        self._header(painter, self.studio.painter.ink, metrics.font)
        painter.save()
        painter.translate(0, self.top)
        inner = None if exposed is None else exposed.translated(0, -self.top)
        painter.setClipRect(QRectF(0, 0, self.width, self.layout.height))
        try:
            yield from self.studio.painter.steps(painter, self.layout, inner)
        finally:
            painter.restore()
        self.legend.paint(painter, self.top + self.layout.height, self.width)

    def _header(self, painter: QPainter, ink: Ink, font: float) -> None:
        y = round(font * 0.6)
        if self.sheet.title:
            self._line(painter, ink, y, self.sheet.title, Style.HEADING)
            y += round(font * 1.7)
        for line in _lines(self.sheet, self.stage):
            self._line(painter, ink, y, line, Style.NOTE)
            y += round(font * 1.4)

    def _line(self, painter: QPainter, ink: Ink, y: float, text: str, style: Style) -> None:
        left = self.layout.metrics.font
        room = max(self.width - 2 * left, 1.0)
        ink.words(painter, left, y, text, style, room if ink.width(text, style) > room else 0.0)


def _lines(sheet: Sheet, stage: Stage) -> list[str]:
    shown = stage.everything.within(*stage.window)
    start, end = stage.window
    count = count_text(shown, len(sheet.events), sheet.wording)
    count = f"{count} · {sheet.wording.days(day_of(start), day_of(end - 1))}"
    return [line for line in (count, sheet.filter_line) if line]


def _staged(sheet: Sheet) -> Stage:
    stage = Stage()
    stage.set_lanes(sheet.lanes)
    stage.arrangement = sheet.arrangement
    stage.set_events(sheet.events)
    if sheet.span is not None:
        stage.window = _days(sheet.span)
    else:
        stage.window = stage.whole() if sheet.whole else stage.first_view()
    return stage


def picture(sheet: Sheet, theme: Theme, width: float, height: float | None, *, shapes: bool = False) -> Picture:
    """Lay out a sheet `width` wide.

    Without a height it is as high as it takes to show every event singly, within reason. With one, lanes that find no
    room are collapsed, the least relevant first; a sheet too low even for that grows.
    """
    stage, font = _staged(sheet), theme.metrics.font

    def name(key: str) -> str:
        return lane_name(stage.by, key, sheet.wording)

    calendar = Calendar(sheet.wording.language, sheet.week_start)
    drawing = studio(stage.columns, theme, calendar, name, Outright(theme), shapes=shapes, still=True)
    top = round(font * (0.9 + (1.7 if sheet.title else 0) + 1.4 * len(_lines(sheet, stage))))
    legend = Legend(sheet.wording, theme, drawing.painter.ink, drawing.painter.bars)
    foot = legend.height(width)
    published = None if sheet.published is None else _days(sheet.published)
    frame = Frame(width, 0, stage.scale(width, 0), theme.metrics, stage.arrangement, published=published)
    fitted = _free(stage, frame, drawing) if height is None else _fixed(stage, frame, height - top - foot)
    layout = drawing.lay_out(stage.scene, fitted)
    return Picture(sheet, stage, drawing, legend, layout, width, top + layout.height + foot, top)


def _free(stage: Stage, frame: Frame, drawing: Studio) -> Frame:
    rows = rows_needed(stage.scene, frame, drawing.words, MOST_ROWS)
    metrics = frame.metrics
    tall = sum(metrics.folded if key in stage.arrangement.collapsed else metrics.lane_of(rows[key]) for key in rows)
    return replace(frame, rows=rows, height=metrics.axis + max(tall, metrics.lane_of(1)))


def _fixed(stage: Stage, frame: Frame, height: float) -> Frame:
    wish, keys = stage.arrangement, stage.lane_keys()
    room = height - frame.metrics.axis
    for key in reversed(keys):
        if sum(heights(keys, stage.scene.totals, wish, 0.0, frame.metrics)) <= room:
            break
        wish = replace(wish, collapsed=wish.collapsed | {key})
    least = sum(heights(keys, stage.scene.totals, wish, 0.0, frame.metrics))
    return replace(frame, arrangement=wish, height=frame.metrics.axis + max(room, least, frame.metrics.folded))
