"""The foot of the window: what has been read, how far the reading is, and a way to stop it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from viewer.domain import printable
from viewer.models.session import Session, State
from viewer.models.wording import Wording
from viewer.ui.exporting import Exporter

MESSAGE_MS = 15_000


class StatusLine(QStatusBar):
    """Listens to the session."""

    def __init__(self, session: Session, wording: Wording, exporter: Exporter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wording = wording
        self.summary = QLabel()
        self.progress = QProgressBar()
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setProperty("link", True)
        self.stop.clicked.connect(session.stop)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(180)
        self.progress.setAccessibleName(self.tr("Reading"))
        self.addWidget(self.summary, 1)
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self.stop)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self._watch(exporter)
        for signal in (session.stateChanged, session.eventsChanged, session.problemsChanged, session.progressed):
            signal.connect(self.refresh)
        self.refresh()

    def _watch(self, exporter: Exporter) -> None:
        self.export_progress = QProgressBar()
        self.export_progress.setRange(0, 1000)
        self.export_progress.setTextVisible(False)
        self.export_progress.setFixedWidth(180)
        self.export_progress.setAccessibleName(self.tr("Export"))
        self.export_stop = QPushButton(self.tr("Cancel export"))
        self.export_stop.setProperty("link", True)
        self.export_stop.clicked.connect(exporter.cancel)
        for widget in (self.export_progress, self.export_stop):
            self.addPermanentWidget(widget)
            widget.hide()
        exporter.progressed.connect(self._exporting)
        exporter.saved.connect(self._exported)
        exporter.stopped.connect(self._export_stopped)
        exporter.failed.connect(self._export_failed)

    @Slot(float)
    def _exporting(self, share: float) -> None:
        self.export_progress.setValue(round(1000 * share))
        self.export_progress.show()
        self.export_stop.show()

    @Slot(str)
    def _exported(self, file: str) -> None:
        self._export_over(self.tr("Saved: {file}").format(file=file))

    @Slot()
    def _export_stopped(self) -> None:
        self._export_over(self.tr("Export cancelled"))

    @Slot(str)
    def _export_failed(self, reason: str) -> None:
        self._export_over(self.tr("The export could not be written: {reason}").format(reason=reason))

    def _export_over(self, message: str) -> None:
        self.export_progress.hide()
        self.export_stop.hide()
        self.showMessage(message, MESSAGE_MS)

    @Slot()
    def refresh(self) -> None:
        """Show where the session stands."""
        reading = self._session.state is State.READING
        progress = self._session.progress
        self.progress.setRange(0, progress.total if progress else 0)
        self.progress.setValue(progress.done if progress else 0)
        self.progress.setVisible(reading)
        self.stop.setVisible(reading)
        self.summary.setText(self._text())

    def _text(self) -> str:
        session, number = self._session, self._wording.number
        if session.state is State.EMPTY or session.state is State.FAILED:
            return ""
        if session.state is State.READING and session.progress is not None:
            words = self.tr("Reading {done} of {total}: {path}")
            done, total = number(session.progress.done), number(session.progress.total)
            return words.format(done=done, total=total, path=printable(session.progress.path))
        counts = [
            self.tr("%Ln article(s)", "", len(session.articles)),
            self.tr("%Ln event(s)", "", len(session.events)),
            self.tr("%Ln problem(s)", "", len(session.problems)),
        ]
        stopped = [self.tr("stopped before the end")] if session.state is State.STOPPED else []
        return " · ".join(counts + stopped)
