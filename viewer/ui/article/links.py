"""Links are opened outside, and only after the reader has seen where they lead."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

_SCHEMES = ("http", "https", "mailto")
_LONGEST = 300
"""Characters of an address that the question shows; the middle of a longer one is left out."""


def outward(address: str) -> QUrl | None:
    """The address as a URL that may be handed to the desktop, or `None`: not for files, scripts, or other programs."""
    url = QUrl(address.strip(), QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in _SCHEMES:
        return None
    return url if url.scheme() == "mailto" or url.host() else None


def spelt_out(url: QUrl) -> str:
    """The address in plain ASCII letters, so that none can pass for another; a long one without its middle."""
    text = bytes(url.toEncoded().data()).decode("ascii", "replace")
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 60]} … {text[-60:]}"


def host_of(address: str) -> str:
    """The host as the reader is shown it; empty for an address that is not opened."""
    url = outward(address)
    return "" if url is None else url.host(QUrl.ComponentFormattingOption.FullyEncoded) or url.path()


class LinkGuard(QObject):
    """Asks before it opens a link. `open_url` is the desktop's way, or a test's."""

    def __init__(self, window: QWidget, open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> None:
        super().__init__(window)
        self._window = window
        self._open_url = open_url
        self._url = QUrl()

    def ask(self, address: str) -> None:
        """Shows where the link leads and opens it if the reader agrees; what cannot be opened is only shown."""
        url = outward(address)
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Link"))
        if url is None:
            box.setText(self.tr("This link is not opened: it does not lead to a page of the web."))
            box.setInformativeText(address[:_LONGEST])
        else:
            self._url = url
            box.setText(self.tr("Open this address in your browser?"))
            box.setInformativeText(spelt_out(url))
            self._add_buttons(box)
        box.open()

    def _add_buttons(self, box: QMessageBox) -> None:
        opening = box.addButton(self.tr("&Open"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("&Copy address"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(opening)
        box.buttonClicked.connect(self._answered)

    @Slot(QAbstractButton)
    def _answered(self, button: QAbstractButton) -> None:
        box = button.window()
        if not isinstance(box, QMessageBox):
            return
        match box.buttonRole(button):
            case QMessageBox.ButtonRole.AcceptRole:
                self._open_url(self._url)
            case QMessageBox.ButtonRole.ActionRole:
                QGuiApplication.clipboard().setText(bytes(self._url.toEncoded().data()).decode("ascii", "replace"))
