"""Blanks what is not prose in a raw file: tags, addresses, the metadata above it. Offsets hold."""

import re

_BLOCKS = "p|div|h[1-6]|li|ul|ol|td|tr|table|figure|figcaption|blockquote|section|article|br|hr"
_BLOCK = re.compile(rf"</?(?:{_BLOCKS})\b", re.IGNORECASE)
_TAG = re.compile(r"<!--[^<>]{0,2000}-->|<[A-Za-z/!][^<>]{0,4000}>")
_ADDRESS = re.compile(
    r"(?:https?|ftp)://[^\s<>\"'()\u3000-\uffef\u4e00-\u9fff]{1,2000}|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}"
)
_FRONT = re.compile(r"\s{0,9}---[ \t]*\n.{0,20000}?\n---[ \t]*\n", re.DOTALL)
_TITLE = re.compile(r"^(?:title|subtitle|description|summary)[ \t]*:[^\n]*", re.MULTILINE)


def _blank(match: re.Match[str]) -> str:
    """Blocks part paragraphs, anything else words."""
    return ("\n" if _BLOCK.match(match[0]) else " ") * len(match[0])


def _front(match: re.Match[str]) -> str:
    block = match[0]
    kept = ["\n"] * len(block)
    for title in _TITLE.finditer(block):
        kept[title.start() : title.end()] = title[0]
    return "".join(kept)


def prose(text: str) -> str:
    """`text` with all that no reader sees replaced by as many blanks."""
    if text.lstrip()[:3] == "---":
        text = _FRONT.sub(_front, text, count=1)
    if "://" in text or "@" in text:
        text = _ADDRESS.sub(lambda m: " " * len(m[0]), text)
    return _TAG.sub(_blank, text) if "<" in text else text
