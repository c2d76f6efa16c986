"""What hovering tells of an event or a cluster."""

from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from viewer.domain import Event
from viewer.models.wording import Wording
from viewer.timeline.hits import Place
from viewer.ui.painter.wording import translate
from viewer.ui.timeline_view.canvas import Canvas

LONGEST_QUOTE = 140


def event_tip(event: Event, wording: Wording) -> str:
    """A few lines of rich text: title, when and how that was read, who, where from, and the sentence."""
    rule = event.reports[0].mention.reading if event.reports else ""
    outlets = tuple(dict.fromkeys(report.article.outlet or report.article.path for report in event.reports))
    lines = [
        f"<b>{escape(event.title)}</b>",
        f"{escape(wording.when(event.when))} · {escape(wording.status(event.status))}",
        f"<i>{escape(wording.reading(event.when, rule))}</i>",
        escape(" · ".join(actor.name for actor in event.actors)),
        escape(" · ".join(outlets[:4]) + ("…" if len(outlets) > 4 else "")),
        _quote(event),
    ]
    return "<div style='white-space: normal'>" + "<br>".join(line for line in lines if line) + "</div>"


def _quote(event: Event) -> str:
    evidence = event.reports[0].mention.evidence if event.reports else ()
    if not evidence:
        return ""
    quote = evidence[0].quote.strip()
    cut = quote if len(quote) <= LONGEST_QUOTE else quote[:LONGEST_QUOTE].rstrip() + "…"
    return f"<span>“{escape(cut)}”</span>"


def cluster_tip(events: int) -> str:
    """What hovering a count tells."""
    return translate("TimelineView", "{number} more here. Double click to zoom in.").format(number=events)


def spoken_event(event: Event, wording: Wording) -> str:
    """What a screen reader says of it."""
    return f"{event.title}. {wording.when(event.when)}. {wording.status(event.status)}."


class Hints(QObject):
    """Shows them where the mouse rests on a canvas."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._text(event.pos()), self._canvas)
            return True
        return super().eventFilter(watched, event)

    def _text(self, at: QPoint) -> str:
        hit = self._canvas.hit(at.toPointF())
        if hit.mark is not None:
            return event_tip(self._canvas.stage.events[hit.mark.event], self._canvas.look.wording)
        return cluster_tip(hit.events) if hit.place is Place.CLUSTER else ""
