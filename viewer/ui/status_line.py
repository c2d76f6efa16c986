"""The foot of the window: what has been read, how far the reading is, and a way to stop it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from viewer.models.event_table import shown_text
from viewer.models.session import Session, State
from viewer.models.wording import Wording


class StatusLine(QStatusBar):
    """Listens to the session."""

    def __init__(self, session: Session, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wording = wording
        self.summary = QLabel()
        self.progress = QProgressBar()
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setProperty("link", True)
        self.stop.setToolTip(self.tr("Stop reading; what has been read stays (Ctrl+.)"))
        self.stop.clicked.connect(session.stop)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(180)
        self.progress.setAccessibleName(self.tr("Reading"))
        self.addWidget(self.summary, 1)
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self.stop)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        for signal in (session.stateChanged, session.eventsChanged, session.problemsChanged, session.progressed):
            signal.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show where the session stands."""
        reading = self._session.state is State.READING
        self.progress.setVisible(reading)
        self.stop.setVisible(reading)
        progress = self._session.progress
        self.progress.setRange(0, progress.total if progress else 0)
        self.progress.setValue(progress.done if progress else 0)
        self.summary.setText(self._text())

    def _text(self) -> str:
        session, number = self._session, self._wording.number
        if session.state is State.EMPTY or session.state is State.FAILED:
            return ""
        if session.state is State.READING and session.progress is not None:
            words = self.tr("Reading {done} of {total}: {path}")
            done, total = number(session.progress.done), number(session.progress.total)
            return words.format(done=done, total=total, path=shown_text(session.progress.path))
        counts = [
            self.tr("%n article(s)", "", len(session.articles)),
            self.tr("%n event(s)", "", len(session.events)),
            self.tr("%n problem(s)", "", len(session.problems)),
        ]
        stopped = [self.tr("stopped before the end")] if session.state is State.STOPPED else []
        return " · ".join(counts + stopped)
