"""Paints one laid-out frame: ground, axis, lanes, marks, and what is selected."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field, replace
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.timeline import Columns, LaneBand, Layout, Mark, Metrics, Strip
from viewer.timeline.ticks import Tick, Ticks
from viewer.ui.painter.bars import Bars
from viewer.ui.painter.ink import Fold, Ink, Style
from viewer.ui.painter.strips import Place, StripPainter, paint_strip_shapes
from viewer.ui.painter.theme import Theme

INTERSECT = Qt.ClipOperation.IntersectClip
STEP = 512
"""Marks painted between two looks at whether anybody still wants them."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What the reader points at: rows of the columns. `links` names the rows that belong to a row."""

    selected: int | None = None
    hovered: int | None = None
    links: Mapping[int, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FramePainter:
    """Paints layouts of one set of columns in one theme.

    `lane_name` words a lane's key, `ink` draws glyphs and words, `bars` the marks, `strips` densities. `shapes` is true
    for files that hold shapes and text rather than pixels, `still` for pictures that nobody can move or click.
    """

    theme: Theme
    columns: Columns
    lane_name: Callable[[str], str]
    ink: Ink
    bars: Bars
    strips: StripPainter
    shapes: bool = False
    still: bool = False

    def paint(self, painter: QPainter, layout: Layout, exposed: QRectF | None = None) -> None:
        """Everything but the selection. Opaque: the whole frame is covered.

        `exposed` is the part that will be seen of a frame painted piece by piece; what lies outside may be left out.
        """
        for _ in self.steps(painter, layout, exposed):
            pass

    def steps(self, painter: QPainter, layout: Layout, exposed: QRectF | None = None) -> Generator[float, None, None]:
        """Paint the same bit by bit; in between comes the share that is done. May be closed before the end."""
        if exposed is not None:
            layout = _within(layout, exposed)
        self._ground(painter, layout)
        self._lanes(painter, layout)
        painter.save()
        painter.setClipRect(QRectF(layout.scale.origin, layout.metrics.axis, layout.width, layout.height), INTERSECT)
        seen = layout.marks
        try:
            for done in range(0, len(seen), STEP):
                marks = seen[done : done + STEP]
                self.bars.paint(painter, [self._whole(mark, layout) for mark in marks] if self.still else marks)
                yield done / len(seen)
            self._now(painter, layout)
        finally:
            painter.restore()
        self._names(painter, layout)
        self._axis(painter, layout)

    def _ground(self, painter: QPainter, layout: Layout) -> None:
        """All that is the same in every row of pixels below the axis."""
        scale, metrics = layout.scale, layout.metrics
        stripes = [(scale.origin, scale.width, self.theme.surface)]
        for left, right in layout.weekends:
            start = max(left, scale.origin)
            if right > start:
                stripes.append((start, right - start, self.theme.weekend))
        stripes += [(int(tick.left), 1.0, self.theme.line) for tick in layout.ticks.units if tick.left > scale.origin]
        stripes.append((0.0, metrics.gutter, self.theme.window))
        self.ink.stripes(painter, QRectF(0, metrics.axis, layout.width, ceil(layout.height - metrics.axis)), stripes)

    def _lanes(self, painter: QPainter, layout: Layout) -> None:
        painter.save()
        painter.setClipRect(QRectF(layout.scale.origin, layout.metrics.axis, layout.width, layout.height), INTERSECT)
        shown = [(lane, lane.strip) for lane in layout.lanes if lane.strip is not None]
        placed = [(strip, self._place(layout, lane, strip)) for lane, strip in shown]
        if self.shapes:
            paint_strip_shapes(painter, placed, layout.peak, self.theme)
        else:
            self.strips.paint(painter, placed, layout.peak)
        self.ink.numbers(
            painter,
            [number for lane, strip in shown if not lane.collapsed for number in _numbers(strip, layout.metrics)],
        )
        painter.restore()
        line = QColor(self.theme.line)
        for lane in layout.lanes:
            painter.fillRect(QRectF(0, int(lane.top + lane.height) - 1, layout.width, 1), line)

    def _place(self, layout: Layout, lane: LaneBand, strip: Strip) -> Place:
        words = 0.0 if lane.collapsed else layout.metrics.font * 1.1
        return Place(layout.scale.origin, strip.top + strip.height, strip.height - words)

    def _whole(self, mark: Mark, layout: Layout) -> Mark:
        room = layout.width - mark.tile - layout.metrics.glyph
        return mark if mark.title <= room else mark._replace(title=max(room, 0.0))

    def _now(self, painter: QPainter, layout: Layout) -> None:
        if layout.now is not None:
            painter.setPen(QPen(QColor(self.theme.now), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(int(layout.now) + 0.5, layout.metrics.axis, int(layout.now) + 0.5, layout.height))

    def _names(self, painter: QPainter, layout: Layout) -> None:
        metrics = layout.metrics
        painter.save()
        painter.setClipRect(QRectF(0, metrics.axis, metrics.gutter, layout.height), INTERSECT)
        for lane in layout.lanes:
            self._name(painter, layout, lane)
        painter.restore()

    def _name(self, painter: QPainter, layout: Layout, lane: LaneBand) -> None:
        metrics = layout.metrics
        left, width = round(metrics.font * 1.5), metrics.gutter - metrics.font * 2.1
        middle = lane.top + (lane.height if lane.collapsed else 2 * metrics.padding + metrics.mark) / 2
        top, name = int(middle - metrics.mark / 2), self.lane_name(lane.key)
        if not self.still:
            self.ink.arrow(painter, middle, Fold(lane.collapsed, lane.pinned))
        cut = width if self.ink.width(name, Style.CONTEXT) > width else 0.0
        self.ink.words(painter, left, top, name, Style.CONTEXT, cut)
        if not lane.collapsed:
            below, seen = int(middle + metrics.mark * 0.35), str(lane.visible)
            self.ink.words(painter, left, below, seen, Style.NUMBER)
            if lane.visible < lane.count:
                self.ink.words(
                    painter, left + self.ink.width(seen, Style.NUMBER), below, f" / {lane.count}", Style.NUMBER
                )

    def _axis(self, painter: QPainter, layout: Layout) -> None:
        metrics, scale = layout.metrics, layout.scale
        painter.save()
        painter.fillRect(QRectF(0, 0, layout.width, metrics.axis), QColor(self.theme.window))
        painter.setClipRect(QRectF(scale.origin, 0, layout.width, metrics.axis), INTERSECT)
        self._published(painter, layout)
        self._ticks(painter, layout, layout.ticks.context, 0, Style.CONTEXT)
        self._ticks(painter, layout, layout.ticks.units, metrics.axis_row, Style.UNIT)
        painter.restore()
        line = QColor(self.theme.line)
        painter.fillRect(QRectF(metrics.gutter - 1, 0, 1, layout.height), line)
        painter.fillRect(QRectF(0, metrics.axis - 1, layout.width, 1), line)

    def _published(self, painter: QPainter, layout: Layout) -> None:
        if layout.published is not None:
            left, right = layout.published
            high = max(3.0, round(layout.metrics.font * 0.25))
            painter.fillRect(
                QRectF(left, layout.metrics.axis - high - 1, max(right - left, 2), high), QColor(self.theme.accent)
            )

    def _ticks(self, painter: QPainter, layout: Layout, row: tuple[Tick, ...], top: float, style: Style) -> None:
        metrics, origin = layout.metrics, layout.scale.origin
        y, pad = top + int((metrics.axis_row - metrics.mark) / 2), round(metrics.font * 0.4)
        painter.setPen(QPen(QColor(self.theme.line), 1))
        lines = [int(tick.left) + 0.5 for tick in row if tick.left > origin]
        painter.drawLines([QLineF(x, top + 3, x, metrics.axis) for x in lines])
        for tick in row:
            left = int(max(tick.left, origin)) + pad
            inside = tick.left >= origin and tick.right <= layout.width
            if inside or left + self.ink.width(tick.label, style) + pad <= min(tick.right - pad, layout.width):
                self.ink.words(painter, left, y, tick.label, style)

    def paint_selection(self, painter: QPainter, layout: Layout, selection: Selection) -> None:
        """What is hovered and selected, and what belongs to it, over a painted frame."""
        if selection.hovered is None and selection.selected is None:
            return
        painter.save()
        painter.setClipRect(QRectF(layout.scale.origin, layout.metrics.axis, layout.width, layout.height), INTERSECT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for event, width in ((selection.hovered, 1.5), (selection.selected, 2.5)):
            if event is not None:
                self._links(painter, layout, event, selection.links.get(event, ()))
                for mark in layout.marks:
                    if mark.event == event:
                        self._ring(painter, layout, mark, width)
        painter.restore()

    def _ring(self, painter: QPainter, layout: Layout, mark: Mark, width: float) -> None:
        painter.setPen(QPen(QColor(self.theme.focus), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(mark_box(mark, layout).adjusted(-2, -1.5, 2, 1.5), 5, 5)

    def _links(self, painter: QPainter, layout: Layout, event: int, others: tuple[int, ...]) -> None:
        own = [mark for mark in layout.marks if mark.event == event]
        for other in others:
            ends = [mark for mark in layout.marks if mark.event == other]
            if own and ends:
                near, far = min(((a, b) for a in own for b in ends), key=lambda pair: abs(pair[0].top - pair[1].top))
                self._link(painter, layout, near, far)

    def _link(self, painter: QPainter, layout: Layout, near: Mark, far: Mark) -> None:
        painter.setPen(QPen(QColor(self.theme.focus), 1.5, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(glyph_centre(near, layout), glyph_centre(far, layout)))
        self._ring(painter, layout, far, 1.0)


def _numbers(strip: Strip, metrics: Metrics) -> list[tuple[float, int, str]]:
    foot = int(strip.top - (metrics.mark - metrics.font * 1.1) / 2)
    return [((left + right) / 2, foot, f"+{events}") for left, right, events in strip.pills]


def _within(layout: Layout, exposed: QRectF) -> Layout:
    left, right = exposed.left() - layout.metrics.longest_title, exposed.right()
    return replace(
        layout,
        marks=tuple(mark for mark in layout.marks if mark_box(mark, layout).intersects(exposed)),
        weekends=tuple(days for days in layout.weekends if days[1] > left and days[0] < right),
        ticks=Ticks(
            *(
                tuple(t for t in row if t.right > left and t.left < right)
                for row in (layout.ticks.context, layout.ticks.units)
            )
        ),
    )


def mark_box(mark: Mark, layout: Layout) -> QRectF:
    """The rectangle that a mark takes, bar, glyph and title."""
    left = min(mark.left, mark.tile)
    right = max(mark.right, mark.tile + layout.metrics.glyph + mark.title)
    return QRectF(left, mark.top, right - left, layout.metrics.mark)


def glyph_centre(mark: Mark, layout: Layout) -> QPointF:
    """The middle of a mark's glyph."""
    return QPointF(mark.tile + layout.metrics.glyph / 2, mark.top + layout.metrics.mark / 2)
