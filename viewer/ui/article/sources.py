"""Where the pictures of an article lie, told from their addresses alone: nothing is opened or looked up here."""

import posixpath
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

_PROXIES = {"images.weserv.nl": "url", "wsrv.nl": "url"}
"""Services that fetch a picture for somebody else, and the parameter that names its own address."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a picture may lie: in the opened folder, on the web, or (neither) nowhere that we go.

    `path` is relative to the folder and does not leave it; `address` begins with http: or https:. Where there are both
    the file comes first. `host` is whose picture it is, `proxy` who else would learn that it was asked for.
    """

    path: str | None = None
    address: str | None = None
    host: str = ""
    proxy: str = ""


def locate(source: str, article_path: str, link: str | None) -> Source:
    """Where `source` leads from an article at `article_path` of the folder, whose original is at `link`."""
    try:
        parts = urlsplit(source)
        if parts.scheme in ("http", "https") or source.startswith("//"):
            return _remote(source if parts.scheme else f"https:{source}")
        if parts.scheme or not parts.path:
            return Source()
        remote = _remote(urljoin(link, source)) if link else Source()
        return Source(_inside(unquote(parts.path), article_path), remote.address, remote.host, remote.proxy)
    except ValueError:  # an address that only looks like one
        return Source()


def _remote(address: str) -> Source:
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not host:
        return Source()
    return Source(None, address, *_owner(host, parts.query))


def _owner(host: str, query: str) -> tuple[str, str]:
    """The host whose picture it is, and the proxy in between, if any."""
    named = parse_qs(query).get(_PROXIES.get(host, ""), [""])[0]
    if not named:
        return host, ""
    inner = urlsplit(named if "//" in named else f"//{named}").hostname
    return (inner, host) if inner else (host, "")


def _inside(path: str, article_path: str) -> str | None:
    """The file's path from the folder, or `None` where it leads out of it."""
    base = "" if path.startswith("/") else posixpath.dirname(article_path)
    whole = posixpath.normpath(posixpath.join(base, path.lstrip("/")))
    outside = whole in (".", "..") or whole.startswith(("../", "/")) or "\0" in whole or "\\" in whole
    return None if outside else whole
