"""Markup cut to a size and depth at which every parser behind it takes linear time."""

import html
import re
from dataclasses import dataclass, field
from itertools import count

from viewer.domain import Remark

MAX_CHARACTERS = 2_000_000
MAX_TAGS = 200_000
MAX_DEPTH = 60
_MAX_TAG_LENGTH = 1_000

VOID = frozenset({"br", "hr", "img", "wbr", "source", "col"})
# Their end tag may be missing, and a parser closes them without being told: they do not nest by themselves.
_LOOSE = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "rt", "rp", "rb", "rtc"})
# A parser opens these again in every paragraph until they are closed.
_STYLES = frozenset({"a", "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"})
_MAX_STYLES = 4

_DATA = re.compile(r"data:[\w/+.-]{0,60}(?:;[\w=-]{1,40}){0,3},[^\s\"'<>]*+")
_HIDDEN = (
    "script",
    "style",
    "template",
    "iframe",
    "object",
    "svg",
    "math",
    "select",
    "textarea",
    "title",
    "xmp",
    "noembed",
    "noframes",
    "noscript",
    "audio",
    "video",
    "canvas",
    "button",
    "applet",
    "head",
)
_OPENS_HIDDEN = re.compile(rf"<({'|'.join(_HIDDEN)})(?=[\s/>])[^<>]*+>?", re.IGNORECASE)
_COMMENT = re.compile(r"<!--(?:>|->|.*?(?:--!?>|\Z))|<[!?][^>]*+>?|</(?![A-Za-z])[^>]*+>?", re.DOTALL)
_ATTRIBUTES = r"(?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+|[\"'])*+"
_TAG = re.compile(rf"<(?:(/?)([A-Za-z][^\s/<>]*+)({_ATTRIBUTES})(>|\Z)|<*+)")
_MAX_TORN = 2_000
# The sanitizer takes quadratic time over a stretch of text with many of these: an empty element parts it.
_TAG_OR_ESCAPED = re.compile("<[^>]*+>|&[#\\w]*+;?+|\u00a0")
_MAX_ESCAPED = 1_000
_TELLING = re.compile(r"\b(href|src|alt|data-src|data-original)\s*=\s*(\"[^\"<>]{0,800}\"|'[^'<>]{0,800}')")


@dataclass(slots=True)
class _Balance:
    """What of the markup is open while it is gone through; changes as it goes.

    `within` is how many elements were open when the paragraph that is open began; `MAX_DEPTH` where none is.
    """

    allowed: frozenset[str]
    open: list[str] = field(default_factory=list)
    styles: int = 0
    within: int = MAX_DEPTH
    tags: int = 0
    dropped: int = 0

    def rewrite(self, match: re.Match[str]) -> str:
        name = match[2]
        if name is None:
            return html.escape(match[0])
        if not match[4]:  # the text ends within the tag: either it was cut here, or this never was one
            return "" if len(match[0]) < _MAX_TORN else html.escape(match[0])
        name = name.lower()
        if name not in self.allowed:
            return ""
        self.tags += 1
        if self.tags > MAX_TAGS:
            self.dropped += 1
            return " "
        return self._close(name) if match[1] else self._open(name, match)

    def _open(self, name: str, match: re.Match[str]) -> str:
        if name in _LOOSE:
            ended = self._end_styles()
            self.within = len(self.open)
            return ended + _tame(name, match)
        if name not in VOID:
            style = name in _STYLES
            if len(self.open) >= MAX_DEPTH or (style and self.styles >= _MAX_STYLES):
                self.dropped += 1
                return " "
            self.open.append(name)
            self.styles += style
        return _tame(name, match)

    def _close(self, name: str) -> str:
        if name in _LOOSE:
            return f"{self._end_styles()}</{name}>"
        if name not in self.open:
            return ""
        closed: list[str] = []
        while not closed or closed[-1] != name:
            closed.append(self._pop())
        if len(self.open) < self.within:
            self.within = MAX_DEPTH
        return "".join(f"</{inner}>" for inner in closed)

    def _end_styles(self) -> str:
        """End the styles that were begun in a paragraph and not ended in it."""
        ended = ""
        while len(self.open) > self.within and self.open[-1] in _STYLES:
            ended += f"</{self._pop()}>"
        self.within = MAX_DEPTH
        return ended

    def _pop(self) -> str:
        inner = self.open.pop()
        self.styles -= inner in _STYLES
        return inner


def _tame(name: str, match: re.Match[str]) -> str:
    """The tag as it stands, unless it is huge or hides another: then only its name and address."""
    if len(match[0]) <= _MAX_TAG_LENGTH and "<" not in match[3]:
        return match[0]
    telling = " ".join(f"{key}={value}" for key, value in _TELLING.findall(match[3][:10_000])[:5])
    return f"<{name} {telling}>"


def bounded(markup: str, allowed: frozenset[str]) -> tuple[str, tuple[Remark, ...]]:
    """`markup` with only the tags `allowed`, within all limits, and what was cut, a sentence each.

    This makes nothing safe; it makes the sanitizer's work linear. Text is kept wherever only tags are too many.
    """
    repairs = []
    markup = _DATA.sub("data:", markup)
    if len(markup) > MAX_CHARACTERS:
        markup = markup[:MAX_CHARACTERS]
        repairs.append(Remark("The article is cut after {0} characters.", (f"{MAX_CHARACTERS:,}",)))
    balance = _Balance(allowed)
    markup = _TAG.sub(balance.rewrite, _COMMENT.sub("", without_hidden(markup)))
    if markup.count("&") + markup.count("\u00a0") > _MAX_ESCAPED:
        markup = _parted(markup)
    if balance.dropped:
        dropped = f"{balance.dropped:,}"
        repairs.append(
            Remark("The markup is too large or nested too deep: {0} tags in it were passed over.", (dropped,))
        )
    return markup, tuple(repairs)


def _parted(markup: str) -> str:
    seen = count()

    def mark(match: re.Match[str]) -> str:
        wanted = match[0][0] != "<" and next(seen) % _MAX_ESCAPED == 0
        return f"{match[0]}<wbr>" if wanted else match[0]

    return _TAG_OR_ESCAPED.sub(mark, markup)


def without_hidden(markup: str) -> str:
    """`markup` without scripts, styles and whatever else a page holds that is not read, in linear time."""
    kept, at = [], 0
    unclosed: set[str] = set()
    while (opening := _OPENS_HIDDEN.search(markup, at)) is not None:
        kept.append(markup[at : opening.start()])
        name = opening[1].lower()
        end = None if name in unclosed else _end_of(name).search(markup, opening.end())
        if end is None:
            unclosed.add(name)
        at = opening.end() if end is None else end.end()
    kept.append(markup[at:])
    return "".join(kept)


def _end_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])[^>]*+>?", re.IGNORECASE)
