"""A mistake of the program, told to the reader with what a report of it needs."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from viewer.desktop.error_report import error_report
from viewer.ui.dialogs import show

log = logging.getLogger(__name__)


class ErrorCatcher(QObject):
    """Shows exceptions that nobody has caught, whatever thread they come from; one box at a time."""

    caught = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._box: QMessageBox | None = None
        # Queued: the exception may come from another thread.
        self.caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Listen to the interpreter."""
        sys.excepthook = self.catch
        threading.excepthook = lambda gone: self.catch(gone.exc_type, gone.exc_value, gone.exc_traceback)

    def catch(self, kind: type[BaseException], _: BaseException | None, trace: TracebackType | None) -> None:
        """Take an exception as `sys.excepthook` gets it."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        report = error_report(kind, trace)
        log.error("%s", report)
        self.caught.emit(report)

    @Slot(str)
    def _tell(self, report: str) -> None:
        if self._box is None:
            self._box = self._made(report)
            show(self._box)

    def _made(self, report: str) -> QMessageBox:
        box = QMessageBox(QApplication.activeWindow())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(self.tr("Dateline has made a mistake. What you see may be incomplete."))
        box.setInformativeText(
            self.tr("The report tells versions and where it happened, and nothing of your articles.")
        )
        box.setDetailedText(report)
        copy = box.addButton(self.tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(report))
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
        box.finished.connect(self._closed)
        return box

    @Slot()
    def _closed(self) -> None:
        self._box = None
