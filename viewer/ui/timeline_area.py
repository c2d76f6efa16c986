"""The place of the timeline, and of the words that stand there while there is nothing to draw."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from viewer.domain import printable
from viewer.models.remarks import in_words
from viewer.models.session import Session, State
from viewer.ui.message_page import Message, MessagePage
from viewer.ui.painter.theme import Theme


class TimelineArea(QStackedWidget):
    """Shows the timeline as soon as there are events that pass the filter."""

    folderWanted = Signal()
    problemsWanted = Signal()

    def __init__(self, session: Session, theme: Theme, timeline: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.timeline = timeline
        self.message = MessagePage(theme)
        self.addWidget(timeline)
        self.addWidget(self.message)
        session.stateChanged.connect(self.refresh)
        session.filterChanged.connect(self.refresh)
        session.progressed.connect(self._progress)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the timeline or say why there is none."""
        message = self._message()
        if message is None:
            self.setCurrentWidget(self.timeline)
            return
        self.message.show_message(message)
        self._progress()
        self.setCurrentWidget(self.message)

    @Slot()
    def _progress(self) -> None:
        progress = self._session.progress
        if progress is None:
            self.message.show_progress(0, 0)
        else:
            self.message.show_progress(progress.done, progress.total)

    def _message(self) -> Message | None:
        if self._session.state is State.FAILED:
            return self._failed()
        if self._session.filtered.shown:
            return None
        if self._session.events:
            return self._filtered_away()
        return self._reading() if self._session.state is State.READING else self._nothing_found()

    def _failed(self) -> Message:
        folder, error = printable(str(self._session.folder)), self._session.error
        return Message(
            "warning",
            self.tr("This folder cannot be read"),
            self.tr("{folder}\n{reason}").format(folder=folder, reason=in_words(error) if error else ""),
            (
                (self.tr("Choose another folder…"), self.folderWanted.emit),
                (self.tr("Try again"), self._session.reload),
            ),
        )

    def _reading(self) -> Message:
        return Message(
            "article",
            self.tr("Reading the articles"),
            self.tr("Events appear here as they are found."),
            ((self.tr("Stop"), self._session.stop),),
            busy=True,
        )

    def _filtered_away(self) -> Message:
        return Message(
            "filter",
            self.tr("Nothing passes the filter"),
            self.tr("%Ln event(s) are hidden.", "", len(self._session.events)),
            ((self.tr("Show all"), self._session.show_all),),
        )

    def _nothing_found(self) -> Message:
        ways = [(self.tr("Choose another folder…"), self.folderWanted.emit)]
        if self._session.problems:
            ways.append((self.tr("See the problems"), self.problemsWanted.emit))
        if self._session.state is State.STOPPED:
            ways.insert(0, (self.tr("Read again"), self._session.reload))
            text = self.tr("The reading was stopped before any event was found.")
            return Message("stop", self.tr("Stopped"), text, tuple(ways))
        return Message("empty", self.tr("No events found"), self._why_nothing(), tuple(ways))

    def _why_nothing(self) -> str:
        articles = len(self._session.articles)
        if articles:
            return self.tr("%Ln article(s) read, but none tells of a meeting or a statement.", "", articles)
        if self._session.problems:
            return self.tr("No file of this folder could be read as an article.")
        return self.tr("There are no articles in this folder. Dateline reads .html, .md and .txt files.")

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.message.set_theme(theme)
