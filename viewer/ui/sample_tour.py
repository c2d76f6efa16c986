"""The tour of the sample articles, in five stops."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from viewer.domain import Event, Kind, Status
from viewer.models.session import Session, State
from viewer.resources import sample_corpus
from viewer.ui.article.actions import key_of
from viewer.ui.tour import Stop, Tour
from viewer.ui.work_page import WorkPage


class SampleTour(QObject):
    """Opens the sample articles if they are not open, and leads through the window once they have been read."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        page: WorkPage,
        open_sample: Callable[[], None],
        key: Callable[[str], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._page = page
        self._open_sample = open_sample
        self._key = key
        self._wanted = False
        self.card: Tour | None = None
        session.stateChanged.connect(self._begin)
        session.folderLeft.connect(self.end)

    @Slot()
    def start(self) -> None:
        """Begin, or begin again."""
        self.end()
        self._wanted = True
        if self._session.folder == sample_corpus() and self._session.state is State.READY:
            self._begin()
        else:
            self._open_sample()
            self._wanted = True

    @Slot()
    def end(self) -> None:
        """End the tour if there is one."""
        self._wanted = False
        if self.card is not None:
            self.card.end()

    @Slot()
    def _begin(self) -> None:
        if self._wanted and self._session.state is State.READY and self._session.events:
            self._wanted = False
            self._session.show_all()
            self.card = Tour(self._stops(), self._window)
            self.card.ended.connect(self._ended)

    @Slot()
    def _ended(self) -> None:
        self.card = None
        self._page.focus_timeline()  # Qt would go on to the nearest button, which may load pictures from the web

    def _stops(self) -> tuple[Stop, ...]:
        page = self._page
        return (
            Stop(
                page.timeline,
                self.tr("Look"),
                self.tr(
                    "Each row is a state or a body, each mark a meeting or a statement on the day it took place. "
                    "The wheel zooms where the pointer is; dragging moves through time."
                ),
                page.timeline.pilot.first_view,
            ),
            Stop(
                page.reader,
                self.tr("Read the sentence"),
                self.tr(
                    "A click on a mark opens the article, with the sentence it was read from highlighted. "
                    "{next} and {previous} lead to the next and the previous one."
                ).format(
                    next=key_of(page.reader.pane, "article.next_mention"),
                    previous=key_of(page.reader.pane, "article.previous_mention"),
                ),
                self._select_talks,
            ),
            Stop(
                page.facets,
                self.tr("Choose"),
                self.tr(
                    "Tick parties, actors or outlets, and only their events remain. The numbers tell how many that "
                    "would be."
                ),
                lambda: page.show_facets(True),
            ),
            Stop(
                page.filter_bar,
                self.tr("Find"),
                self.tr("Words find events by title, actor, place and sentence. Esc shows everything again."),
                page.filter_bar.search.clearFocus,
            ),
            Stop(
                page.tabs,
                self.tr("Check and count"),
                self.tr(
                    "The same events as a table; how often each met whom; and every file that could not be read, with "
                    "the reason. Now open a folder of your own: {key}."
                ).format(key=self._key("open")),
                lambda: page.tabs.setCurrentWidget(page.events),
            ),
        )

    def _select_talks(self) -> None:
        self._page.show_article(True)
        self._session.select(most_reported(self._session.events).id)


def most_reported(events: tuple[Event, ...]) -> Event:
    """Among the meetings that took place the one that most articles report; any event where there is none."""
    held = [event for event in events if event.kind is Kind.MEETING and event.status is Status.HELD]
    return max(held or events, key=lambda event: len({report.article.path for report in event.reports}))
