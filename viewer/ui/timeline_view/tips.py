"""What hovering tells of an event or a cluster."""

from html import escape

from babel import Locale
from babel.dates import format_date, format_time
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from viewer.domain import Event, Precision, When
from viewer.domain.when import Basis
from viewer.timeline.hits import Place
from viewer.ui.painter.wording import status_text, translate
from viewer.ui.timeline_view.canvas import Canvas

LONGEST_QUOTE = 140


def basis_text(basis: Basis) -> str:
    """How a date was found, in the reader's language."""
    return {
        Basis.EXPLICIT: translate("TimelineView", "date given in the text"),
        Basis.RELATIVE: translate("TimelineView", "read from the day of publication"),
        Basis.ANCHORED: translate("TimelineView", "tied to another event"),
        Basis.PUBLICATION: translate("TimelineView", "day of publication assumed"),
        Basis.NONE: translate("TimelineView", "no date known"),
    }[basis]


def precision_text(precision: Precision) -> str:
    """How precise a date is, in the reader's language; nothing for a plain day."""
    return {
        Precision.WEEK: translate("TimelineView", "some time that week"),
        Precision.MONTH: translate("TimelineView", "some time that month"),
        Precision.YEAR: translate("TimelineView", "some time that year"),
        Precision.VAGUE: translate("TimelineView", "not said precisely"),
    }.get(precision, "")


def when_text(when: When, locale: str) -> str:
    """The days of a time in the language of a Babel tag, open sides said as such."""
    spoken = Locale.parse(locale)
    if when.first is None and when.last is None:
        return translate("TimelineView", "undated")
    if when.first is None:
        return translate("TimelineView", "until {day}").format(day=format_date(when.last, "full", spoken))
    if when.last is None:
        return translate("TimelineView", "from {day} on").format(day=format_date(when.first, "full", spoken))
    if when.first != when.last:
        return f"{format_date(when.first, 'long', spoken)} – {format_date(when.last, 'long', spoken)}"
    day = format_date(when.first, "full", spoken)
    return f"{day} {format_time(when.time, 'short', locale=spoken)}" if when.time else day


def event_tip(event: Event, locale: str) -> str:
    """A few lines of rich text: title, when and how that was read, who, where from, and the sentence."""
    when = event.when
    read = event.reports[0].mention.reading if event.reports else ""
    how = " · ".join(filter(None, (precision_text(when.precision), read or basis_text(when.basis))))
    outlets = tuple(dict.fromkeys(report.article.outlet or report.article.path for report in event.reports))
    lines = [
        f"<b>{escape(event.title)}</b>",
        f"{escape(when_text(when, locale))} · {escape(status_text(event.status))}",
        f"<i>{escape(how)}</i>",
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


def spoken_event(event: Event, locale: str) -> str:
    """One plain sentence for a screen reader."""
    return f"{event.title}. {when_text(event.when, locale)}, {status_text(event.status)}."


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
            return event_tip(self._canvas.stage.events[hit.mark.event], self._canvas.look.locale)
        return cluster_tip(hit.events) if hit.place is Place.CLUSTER else ""
