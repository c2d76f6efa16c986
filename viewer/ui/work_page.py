"""The window's inside while a folder is open: facets, timeline over tables, article."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QByteArray, Qt, QTimer, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from viewer.domain import Kind
from viewer.models.columns import Facet
from viewer.models.filtering import Filter
from viewer.models.session import Session, State
from viewer.models.tally import tally
from viewer.models.wording import Wording
from viewer.ui.event_view import EventView
from viewer.ui.facet_panel import FacetPanel
from viewer.ui.filter_bar import ConditionRow, FilterBar
from viewer.ui.painter.theme import Theme
from viewer.ui.problem_view import ProblemView
from viewer.ui.reader_area import ReaderArea
from viewer.ui.tally_view import TallyView
from viewer.ui.timeline_area import TimelineArea
from viewer.ui.timeline_link import TimelineLink
from viewer.ui.timeline_view import TimelineView

TALLY_MS = 150
"""A pause in panning after which the tally is counted anew."""
MINUTE_MS = 60_000


class WorkPage(QWidget):
    """Puts the views side by side; each listens to the session for itself."""

    def __init__(
        self, session: Session, wording: Wording, theme: Theme, paper_font: QFont, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._wording = wording
        self.filter_bar = FilterBar(session, wording)
        self.facets = FacetPanel(session, wording, theme)
        self.timeline = TimelineView(theme=theme, wording=wording)
        self.timeline_area = TimelineArea(session, theme, self.timeline)
        self.events = EventView(session, wording)
        self.problems = ProblemView(session, wording)
        self.tally = TallyView(wording, theme)
        self.reader = ReaderArea(session, wording, theme, paper_font)
        self.tabs = QTabWidget()
        self._link = TimelineLink(session, self.timeline, self)
        self._expecting = not session.events
        self.facets_wanted = self.article_wanted = True
        self._counting = QTimer(self, singleShot=True, interval=TALLY_MS)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._lay_out()
        self._connect()
        self._name_tabs()
        self._tick()
        self.arrange_parts()

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.events, self.tr("Events"))
        self.tabs.addTab(self.tally, self.tr("Tally"))
        self.tabs.addTab(self.problems, self.tr("Problems"))
        self.middle = _splitter(Qt.Orientation.Vertical, (self.timeline_area, 3), (self.tabs, 2))
        self.across = _splitter(Qt.Orientation.Horizontal, (self.facets, 0), (self.middle, 3), (self.reader, 2))
        self.middle.setSizes([480, 300])
        self.across.setSizes([210, 900, 480])
        self.facets.setMinimumWidth(150)
        self.reader.setMinimumWidth(340)  # some seventeen Chinese characters a line
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(ConditionRow(self._session, self._wording))
        layout.addWidget(self.across, 1)

    def _connect(self) -> None:
        self._session.problemsChanged.connect(self._name_tabs)
        self._session.problemsChanged.connect(self.arrange_parts)
        self._session.eventsChanged.connect(self.arrange_parts)
        self._session.stateChanged.connect(self._turn_to_problems)
        self._session.filterChanged.connect(self._counting.start)
        self.tabs.currentChanged.connect(self._counting.start)
        self._counting.timeout.connect(self._count)
        self._minute.timeout.connect(self._tick)
        self._minute.start()
        self.timeline_area.problemsWanted.connect(self.show_problems)
        self.tally.pairWanted.connect(self._show_pair)
        self.tally.speakerWanted.connect(self._show_speaker)
        self.problems.pathActivated.connect(self._session.open_article)
        self._session.folderOpened.connect(self._expect)
        self._session.filterChanged.connect(self._greet)
        self.filter_bar.left.connect(self.focus_timeline)
        self.events.eventActivated.connect(self.focus_article)
        self._link.activated.connect(self.focus_article)
        self.timeline.rangeChanged.connect(self._counting.start)
        self.reader.pane.nextArticleWanted.connect(self._next_article)
        self.reader.pane.previousArticleWanted.connect(self._previous_article)

    def show_facets(self, wanted: bool) -> None:
        """Show or hide the facets; they stay hidden while there is nothing to choose from."""
        self.facets_wanted = wanted
        self.arrange_parts()

    def show_article(self, wanted: bool) -> None:
        """Show or hide the article; it stays hidden while there is no event."""
        self.article_wanted = wanted
        self.arrange_parts()

    @Slot()
    def arrange_parts(self) -> None:
        """Leave the place to the timeline's message while there is nothing else to see."""
        events, problems = bool(self._session.events), bool(self._session.problems)
        self.facets.setVisible(events and self.facets_wanted)
        self.reader.setVisible(events and self.article_wanted)
        self.tabs.setVisible(events or problems)

    @Slot()
    def _tick(self) -> None:
        self.timeline.set_now(datetime.now())

    @Slot()
    def _next_article(self) -> None:
        self._open_beside(1)

    @Slot()
    def _previous_article(self) -> None:
        self._open_beside(-1)

    def _open_beside(self, step: int) -> None:
        article = self.reader.pane.article()
        path = self._session.article_beside(article.info.path, step) if article else None
        if path is not None:
            self._session.open_article(path)

    @Slot()
    def _name_tabs(self) -> None:
        count = len(self._session.problems)
        words = self.tr("Problems ({count})").format(count=self._wording.number(count))
        self.tabs.setTabText(self.tabs.indexOf(self.problems), words if count else self.tr("Problems"))

    @Slot()
    def _count(self) -> None:
        if self.tabs.currentWidget() is not self.tally:
            return
        first, last = self.timeline.visible_range()
        counted = self._session.shown(first, last)
        meetings = sum(event.kind is Kind.MEETING for event in counted)
        scope = " · ".join(
            (
                self.tr("In view: {days}").format(days=self._wording.days(first, last)),
                self.tr("%Ln meeting(s)", "", meetings),
                self.tr("%Ln statement(s)", "", len(counted) - meetings),
            )
        )
        self.tally.show_tally(tally(counted), scope)

    def _counted(self) -> Filter:
        """The filter that lets pass what the tally counts: the one at hand, within what is in view."""
        wanted, (first, last) = self._session.filter, self.timeline.visible_range()
        if len(self._session.shown(first, last)) == self._session.filtered.shown:
            return wanted
        if wanted.period is not None:
            first, last = max(first, wanted.period[0]), min(last, wanted.period[1])
        return replace(wanted, period=(first, last))

    @Slot(object)
    def _show_pair(self, parties: tuple[str, ...]) -> None:
        wanted = self._counted()
        together = tuple(dict.fromkeys((*wanted.together, *parties)))
        self._session.set_filter(replace(wanted, together=together).choosing(Facet.KIND, [Kind.MEETING]))
        self.tabs.setCurrentWidget(self.events)

    @Slot(str)
    def _show_speaker(self, name: str) -> None:
        wanted = self._counted().choosing(Facet.KIND, [Kind.STATEMENT]).choosing(Facet.ACTOR, [name])
        self._session.set_filter(wanted)
        self.tabs.setCurrentWidget(self.events)

    @Slot()
    def show_problems(self) -> None:
        """Bring the list of problems to the front."""
        self.tabs.setCurrentWidget(self.problems)
        self.problems.setFocus()

    @Slot()
    def _turn_to_problems(self) -> None:
        """Where nothing but problems has come of a folder, they are what there is to see."""
        session = self._session
        if session.state in {State.READY, State.STOPPED} and session.problems and not session.events:
            self.tabs.setCurrentWidget(self.problems)

    @Slot()
    def focus_timeline(self) -> None:
        """Go to the timeline with the keyboard."""
        self.timeline.setFocus()

    @Slot()
    def _expect(self) -> None:
        self._expecting = True

    @Slot()
    def _greet(self) -> None:
        """Hand the keyboard to the timeline as its first events come, unless the reader is typing already."""
        if self._expecting and self._session.events:
            self._expecting = False
            if not self.filter_bar.search.text():
                self.focus_timeline()

    @Slot()
    def focus_facets(self) -> None:
        """Go to the facets with the keyboard."""
        self.show_facets(True)
        self.facets.tree.setFocus()

    def set_lanes(self, lanes: str) -> None:
        """Divide the timeline by a property of the events."""
        self.timeline.set_lanes(lanes)

    def has_lanes(self, lanes: str) -> bool:
        """Whether the timeline is divided by this."""
        return self.timeline.stage.by == lanes

    def has_hidden_lanes(self) -> bool:
        """Whether the reader has hidden a lane."""
        return bool(self.timeline.arrangement().hidden)

    @Slot()
    def focus_article(self) -> None:
        """Go on to the article with the keyboard."""
        self.show_article(True)
        self.reader.pane.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        for part in (self.facets, self.timeline, self.timeline_area, self.tally, self.reader.hint, self.reader.pane):
            part.set_theme(theme)

    def take_over(self, old: "WorkPage") -> None:
        """Show what another page on the same session shows."""
        self.facets_wanted, self.article_wanted = old.facets_wanted, old.article_wanted
        self.arrange_parts()
        self.arrange(old.arrangement())
        self.timeline.restore(old.timeline.view())
        self.reader.take_over(old.reader)
        self.tabs.setCurrentIndex(old.tabs.currentIndex())

    def arrangement(self) -> bytes:
        """Where the splitters stand."""
        across, middle = self.across.saveState().data(), self.middle.saveState().data()
        return len(across).to_bytes(2, "big") + across + middle

    def arrange(self, kept: bytes) -> None:
        """Put the splitters where they stood; bytes of another version are ignored by Qt."""
        cut = 2 + int.from_bytes(kept[:2], "big")
        self.across.restoreState(QByteArray(kept[2:cut]))
        self.middle.restoreState(QByteArray(kept[cut:]))


def _splitter(orientation: Qt.Orientation, *parts: tuple[QWidget, int]) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(5)
    splitter.setChildrenCollapsible(False)
    for at, (widget, stretch) in enumerate(parts):
        splitter.addWidget(widget)
        splitter.setStretchFactor(at, stretch)
    return splitter
