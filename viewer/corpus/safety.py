"""The one way from any markup to markup that is safe to show."""

import re
from typing import Final

import nh3

from viewer.corpus.bounding import bounded
from viewer.domain import Remark

_STRUCTURE = {
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "div",
    "dd",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "ul",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
}
_TABLES = {"caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
_INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "big",
    "br",
    "cite",
    "code",
    "del",
    "dfn",
    "em",
    "font",
    "i",
    "img",
    "ins",
    "kbd",
    "mark",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "time",
    "tt",
    "u",
    "var",
    "wbr",
}
TAGS: Final = frozenset(_STRUCTURE | _TABLES | _INLINE)

CAPTION: Final = "caption"
"""The one class that is kept: what the source sets as a caption beneath a picture."""

_ATTRIBUTES: Final = {
    "a": {"href"},
    "img": {"src", "alt", "data-src"},
    "ol": {"start"},
    "div": {"class", "style"},
    "p": {"class", "style"},
    "span": {"class", "style"},
    "small": {"style"},
}
_WEB: Final = re.compile(r"(?:https?://|//)[^\s\x00-\x1f]{1,4000}", re.IGNORECASE)
_LINK: Final = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]{1,4000}", re.IGNORECASE)
_LOCAL: Final = re.compile(r"(?!//|[\\/])[^:\\\x00-\x1f]{1,500}")
_CAPTION_CLASS: Final = re.compile(
    r"(?:^|[\s_-])(?:wp-caption-text|caption|img-?desc|pic-?desc|figcaption)(?:$|[\s_-])", re.IGNORECASE
)
_GREY: Final = re.compile(
    r"(?<![\w-])color\s*:\s*(?:#([0-9a-f])\1\1|#([0-9a-f]{2})\2\2|(?:dark|dim)?gr[ae]y)\b", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"\d{1,6}")


class SafeHtml:
    """Markup that `sanitize` has made; nothing else can make it."""

    __slots__ = ("_markup",)

    def __init__(self) -> None:
        raise TypeError("SafeHtml comes from sanitize() only")

    def __str__(self) -> str:
        return self._markup

    _markup: str


def sanitize(markup: str) -> tuple[SafeHtml, tuple[Remark, ...]]:
    """`markup` with only text, structure, web links and pictures' addresses, and what was cut, a sentence each."""
    limited, repairs = bounded(markup, TAGS)
    safe = object.__new__(SafeHtml)
    safe._markup = _CLEANER.clean(limited)
    return safe, repairs


def _filter(_element: str, attribute: str, value: str) -> str | None:
    match attribute:
        case "href":
            return value if _LINK.fullmatch(value.strip()) else None
        case "src" | "data-src":
            return value if _WEB.fullmatch(value.strip()) or _LOCAL.fullmatch(value) else None
        case "class":
            return CAPTION if _CAPTION_CLASS.search(value) else None
        case "style":
            return "color: gray" if _GREY.search(value) else None
        case "start":
            return value if _NUMBER.fullmatch(value) else None
        case "alt":
            return value
    return None  # as `title` and `lang`, which nh3 lets through everywhere unless told otherwise


_CLEANER: Final = nh3.Cleaner(
    tags=set(TAGS),
    attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
    attribute_filter=_filter,
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
    strip_comments=True,
)
