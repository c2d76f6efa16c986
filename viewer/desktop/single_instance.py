"""One running instance: a second start hands its folder to the first, which opens a window for it."""

import hashlib
import logging
import os
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

_CONNECT_MS = 300
# A busy instance answers late, a hung one never; either way the user is not kept waiting longer.
_ANSWER_MS = 2000
_LONGEST_REQUEST = 64 * 1024
_TAKEN = b"taken\n"
_NO_FOLDER = b"-"


def socket_path(folder: Path, display: str) -> Path:
    """Where the instance on `display` listens. Short, for the path of a socket may have no more than 107 bytes."""
    return folder / f"dateline-{hashlib.sha256(display.encode()).hexdigest()[:8]}.sock"


class SingleInstance(QObject):
    """The meeting point of the instances of one user on one display.

    `folderWanted` gives the `Path` that a second start wants opened, or None where it named none.
    """

    folderWanted = Signal(object)

    def __init__(self, socket: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = str(socket)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def hand_over(self, folder: Path | None) -> bool:
        """Ask a running instance to open `folder`; true where one has taken it, and this start is done."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_CONNECT_MS):
            return False
        socket.write(_as_request(folder))
        return socket.waitForReadyRead(_ANSWER_MS) and bytes(socket.readAll().data()) == _TAKEN

    def listen(self) -> bool:
        """Become the running instance; false, which is logged, where the socket cannot be made."""
        # What a crash left behind, or nothing: hand_over has found nobody there.
        QLocalServer.removeServer(self._name)
        try:
            Path(self._name).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            log.warning("no single instance: %s: %s", error.filename, error.strerror)
            return False
        if not self._server.listen(self._name):
            log.warning("no single instance: %s", self._server.errorString())
            return False
        return True

    def close(self) -> None:
        """Stop being the running instance."""
        self._server.close()

    @Slot()
    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._answer(socket)

    @Slot()
    def _read(self) -> None:
        sender = self.sender()
        if isinstance(sender, QLocalSocket):
            self._answer(sender)

    def _answer(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST_REQUEST:
            socket.abort()
        elif socket.canReadLine():
            request = bytes(socket.readLine().data()).strip()
            socket.write(_TAKEN)
            socket.flush()
            self.folderWanted.emit(_as_folder(request))


def _as_request(folder: Path | None) -> bytes:
    name = quote_from_bytes(os.fsencode(folder.absolute())).encode() if folder else _NO_FOLDER
    return name + b"\n"


def _as_folder(request: bytes) -> Path | None:
    return None if request == _NO_FOLDER else Path(os.fsdecode(unquote_to_bytes(request)))
