"""Fetches a picture that the reader asked for, and nothing else: no cookies, no referrer, no private addresses.

A host is looked up first and every address checked; then the connection goes to a checked address itself, so that a
name that answers differently the second time gains nothing.
"""

import ipaddress
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import SLOT, QCoreApplication, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtNetwork import QHostAddress, QHostInfo, QNetworkAccessManager, QNetworkReply, QNetworkRequest

from viewer.ui.article.decode import MOST_BYTES

translate = QCoreApplication.translate

SECONDS = 15
MOST_REDIRECTS = 3
_AT_ONCE = 4

AddressCheck = Callable[[str], bool]

_LOOKED_UP = cast(bytes, SLOT("looked_up(QHostInfo)"))
"""A slot by name: the form of `lookupHost` that takes a callable gives no number to abort it by. The stubs say bytes,
the binding takes what `SLOT` gives."""

_MANNERS = {
    QNetworkRequest.Attribute.CookieLoadControlAttribute: QNetworkRequest.LoadControl.Manual.value,
    QNetworkRequest.Attribute.CookieSaveControlAttribute: QNetworkRequest.LoadControl.Manual.value,
    QNetworkRequest.Attribute.AuthenticationReuseAttribute: QNetworkRequest.LoadControl.Manual.value,
    QNetworkRequest.Attribute.CacheLoadControlAttribute: QNetworkRequest.CacheLoadControl.AlwaysNetwork.value,
    QNetworkRequest.Attribute.Http2AllowedAttribute: False,
}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the open internet: not private, loopback, link-local, multicast or reserved."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _embedded(parsed)
    return parsed.is_global and not parsed.is_multicast and (inner is None or is_public(str(inner)))


def _embedded(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 address is translated to on its way."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def fetchable(address: str) -> QUrl | None:
    """The address as a URL, if it is a whole one of the web, without user or password."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    web = url.isValid() and url.scheme() in ("http", "https") and bool(url.host())
    return url if web and not url.userInfo() else None


class Fetcher(QObject):
    """Fetches a few at a time; each ends with `arrived` or `failed`, unless `stop` comes first."""

    arrived = Signal(str, bytes)
    failed = Signal(str, str)
    """The address, and the reason in the interface's language."""

    def __init__(self, parent: QObject | None = None, *, allowed: AddressCheck = is_public) -> None:
        super().__init__(parent)
        self._allowed = allowed
        self._manager = QNetworkAccessManager(self)
        self._manager.setRedirectPolicy(QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
        self._waiting: list[str] = []
        self._running: dict[str, _Fetch] = {}

    def fetch(self, address: str) -> None:
        """Begins, or queues, one address; what is already on its way is not begun again."""
        if address not in self._running and address not in self._waiting:
            self._waiting.append(address)
            self._begin()

    def stop(self) -> None:
        """Gives up everything, silently."""
        self._waiting.clear()
        for fetch in self._running.values():
            fetch.stop()
        self._running.clear()

    def _begin(self) -> None:
        while self._waiting and len(self._running) < _AT_ONCE:
            address = self._waiting.pop(0)
            fetch = _Fetch(address, self._manager, self._allowed, self)
            fetch.ended.connect(self._ended)
            self._running[address] = fetch
            fetch.start()

    @Slot(str, bytes, str)
    def _ended(self, address: str, data: bytes, reason: str) -> None:
        fetch = self._running.pop(address, None)
        if fetch is None:
            return
        fetch.stop()
        if reason:
            self.failed.emit(address, reason)
        else:
            self.arrived.emit(address, data)
        self._begin()


class _Fetch(QObject):
    """One picture's way: look up, check, connect, follow a redirect by starting over, collect."""

    ended = Signal(str, bytes, str)

    def __init__(
        self, address: str, manager: QNetworkAccessManager, allowed: AddressCheck, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._address = address
        self._url = QUrl()
        self._manager = manager
        self._allowed = allowed
        self._reply: QNetworkReply | None = None
        self._lookup: int | None = None
        self._redirects = 0
        self._data = bytearray()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(round(SECONDS * 1000))
        self._clock.timeout.connect(self._late)

    def start(self) -> None:
        """Begins; the clock runs over all redirects."""
        self._clock.start()
        # From the event loop, so that the caller has this fetch in its books when it ends at once.
        QTimer.singleShot(0, self, self._first)

    def stop(self) -> None:
        """Drops everything; nothing is told any more."""
        self.blockSignals(True)
        self._clock.stop()
        self._drop_reply()
        if self._lookup is not None:
            QHostInfo.abortHostLookup(self._lookup)
        self.deleteLater()

    @Slot()
    def _first(self) -> None:
        self._look_up(fetchable(self._address))

    @Slot()
    def _late(self) -> None:
        self._fail(translate("Pictures", "The server did not send the picture within 15 seconds."))

    def _fail(self, reason: str) -> None:
        self.ended.emit(self._address, b"", reason)

    def _look_up(self, url: QUrl | None) -> None:
        if url is None:
            self._fail(translate("Pictures", "The address is not one of the web."))
            return
        self._url = url
        literal = QHostAddress(url.host())
        if not literal.isNull():
            self._connect([literal.toString()])
            return
        self._lookup = QHostInfo.lookupHost(url.host(QUrl.ComponentFormattingOption.FullyEncoded), self, _LOOKED_UP)

    @Slot(QHostInfo)
    def looked_up(self, info: QHostInfo) -> None:
        """Qt calls this by name."""
        self._lookup = None
        self._connect([address.toString() for address in info.addresses()])

    def _connect(self, addresses: list[str]) -> None:
        # All are checked, one is taken: of the older kind if there is one, which works in most places.
        found = sorted(addresses, key=lambda address: ":" in address)
        if not found:
            self._fail(translate("Pictures", "The server of the picture was not found."))
        elif not all(self._allowed(address) for address in found):
            self._fail(translate("Pictures", "The picture lies on a private network and is not fetched."))
        else:
            self._reply = self._manager.get(_request(self._url, found[0]))
            self._reply.readyRead.connect(self._more)
            self._reply.finished.connect(self._finished)

    @Slot()
    def _more(self) -> None:
        if self._reply is None:
            return
        self._data += bytes(self._reply.readAll().data())
        if len(self._data) > MOST_BYTES:
            self._fail(translate("Pictures", "The picture is larger than 10 MB."))

    @Slot()
    def _finished(self) -> None:
        reply = self._reply
        if reply is None:
            return
        target = reply.attribute(QNetworkRequest.Attribute.RedirectionTargetAttribute)
        if reply.error() is not QNetworkReply.NetworkError.NoError:
            self._fail(
                translate("Pictures", "The server did not give the picture: {reason}").format(
                    reason=reply.errorString()
                )
            )
        elif isinstance(target, QUrl):
            self._follow(target)
        else:
            self._more()
            self.ended.emit(self._address, bytes(self._data), "")

    def _follow(self, target: QUrl) -> None:
        self._drop_reply()
        self._data.clear()
        self._redirects += 1
        if self._redirects > MOST_REDIRECTS:
            self._fail(translate("Pictures", "The server sent on to another address too often."))
        else:
            self._look_up(fetchable(self._url.resolved(target).toString()))

    def _drop_reply(self) -> None:
        if self._reply is not None:
            reply, self._reply = self._reply, None
            reply.abort()
            reply.deleteLater()


def _request(url: QUrl, address: str) -> QNetworkRequest:
    """A request that goes to `address` and names the host of `url`, to the server and to TLS."""
    pinned = QUrl(url)
    pinned.setHost(address)
    request = QNetworkRequest(pinned)
    host = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    port = f":{url.port()}" if url.port() > 0 else ""
    request.setRawHeader(b"Host", f"{host}{port}".encode("ascii", "ignore"))
    request.setPeerVerifyName(host)
    request.setRawHeader(b"Accept", b"image/webp,image/png,image/jpeg,image/gif")
    request.setRawHeader(b"Accept-Encoding", b"identity")  # said by us, it keeps Qt from unpacking what is sent
    request.setTransferTimeout(round(SECONDS * 1000))
    for attribute, value in _MANNERS.items():
        request.setAttribute(attribute, value)
    return request
