"""Ctrl+C in the terminal, and a session that ends: both ask the program to quit as the menu does."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


def _leave_to_qt(_number: int, _frame: FrameType | None) -> None:
    """Keeps Python from ending the program; the byte it writes wakes Qt."""


class Interrupt(QObject):
    """Turns SIGINT and SIGTERM into a signal of Qt's; Python alone would hear them only after Qt's loop has ended."""

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _leave_to_qt)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)

    @Slot()
    def _heard(self) -> None:
        self._reader.recv(4096)
        self.asked.emit()
