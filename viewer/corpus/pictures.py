"""Where a picture that an article shows really lies."""

import re
from urllib.parse import unquote

_PROXY = re.compile(r"(?:https?:)?//images\.weserv\.nl/?\?(?:[^#]*&)?url=([^&#]+)", re.IGNORECASE)


def meant(source: str) -> str:
    """The address that `source` stands for: behind a resizing proxy, and with a scheme where only a host is given."""
    proxied = _PROXY.match(source)
    if proxied:
        source = unquote(proxied[1]) if "%" in proxied[1] else proxied[1]
        source = source.removeprefix("ssl:")
        source = source if source.lower().startswith(("http://", "https://", "//")) else f"//{source}"
    return f"https:{source}" if source.startswith("//") else source
