"""Time as numbers and shapes: what stands where on the timeline, at any width of the window. No Qt."""

from viewer.timeline.columns import Columns, Open, columns
from viewer.timeline.hidden import Pill
from viewer.timeline.lanes import NOBODY, Arrangement, Grouping, LaneBy, grouping, narrowed
from viewer.timeline.layout import Frame, Scene, Wording, lay_out, scene
from viewer.timeline.metrics import Metrics, metrics
from viewer.timeline.placing import TitleWidths
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import LaneBand, Layout, Mark, Strip
from viewer.timeline.ticks import Calendar

__all__ = [
    "NOBODY",
    "Arrangement",
    "Calendar",
    "Columns",
    "Frame",
    "Grouping",
    "LaneBand",
    "LaneBy",
    "Layout",
    "Mark",
    "Metrics",
    "Open",
    "Pill",
    "Scene",
    "Strip",
    "TimeScale",
    "TitleWidths",
    "Wording",
    "columns",
    "grouping",
    "lay_out",
    "metrics",
    "narrowed",
    "scene",
]
