"""What an article's first lines say: its title and its dateline, which are no part of its prose."""

import re
from dataclasses import dataclass, replace

from viewer.corpus import titles
from viewer.corpus.blocks import Part
from viewer.corpus.dates import read_stamp, take_stamp
from viewer.corpus.draft import Draft
from viewer.domain import BlockKind
from viewer.resources import lexicon

_MAX_TITLE = 100
_MAX_DATELINE = 80
_MAX_NAME = 30
_FIRST = 6
"""Among how many parts from the top the title is looked for."""
_CHRONICLE = 40
_MAX_ABOVE = 2

_SENTENCE = re.compile(r"[。！？!?…；;]$|\.$")
_LABEL = re.compile(lexicon("corpus", "opening")["lines"]["label"], re.IGNORECASE)
_BYLINE = re.compile(lexicon("corpus", "opening")["lines"]["byline"], re.IGNORECASE)
_SITE = re.compile(r"\s*[|｜_–—-]\s*")


@dataclass(frozen=True, slots=True)
class Opening:
    """An article's title as stated ("" where it has none), the draft with what its dateline says, the other parts."""

    title: str
    draft: Draft
    parts: list[Part]


def opening(draft: Draft, parts: list[Part]) -> Opening:
    """Take the title and the dateline off the top of `parts`."""
    stated = titles.stated(draft.title)
    at = _repeated(stated, parts) if stated else _untold(parts)
    if at is None:
        return _dateline(stated, draft, parts)
    text = titles.stated(parts[at].text)
    site = _SITE.split(stated[len(text) :])[-1].strip()
    title = text if site or not stated else stated
    return _dateline(title, replace(draft, outlet=draft.outlet or site), parts[:at] + parts[at + 1 :])


def _repeated(stated: str, parts: list[Part]) -> int | None:
    """Where the title stands again at the top; a heading may leave out the site's name, which page titles end with."""
    whole = _bare(stated)
    for at, part in enumerate(parts[:_FIRST]):
        text = _bare(part.text)
        if text == whole:
            return at
        rest = stated[len(part.text) :]
        if part.kind is BlockKind.HEADING and text and whole.startswith(text) and _SITE.match(rest):
            return at
    return None


def _untold(parts: list[Part]) -> int | None:
    """Where the title stands in an article whose file names none: the highest heading at its top, or a short line."""
    headings = [at for at, part in enumerate(parts[:_FIRST]) if part.kind is BlockKind.HEADING]
    if headings:
        return min(headings, key=lambda at: parts[at].level)
    first = next((at for at, part in enumerate(parts) if part.text), None)
    if first is None or first + 1 >= len(parts) or parts[first].kind is not BlockKind.PARAGRAPH:
        return None
    text = parts[first].text
    return first if len(text) <= _MAX_TITLE and "\n" not in text and not _SENTENCE.search(text) else None


def _dateline(title: str, draft: Draft, parts: list[Part]) -> Opening:
    """Take out the one line at the top that only says when, and perhaps by whom, the article was published."""
    lines = [at for at, part in enumerate(parts[:_CHRONICLE]) if _stamp_of(part) is not None]
    above = [part for part in parts[: lines[0]] if part.text] if lines else []
    if len(lines) != 1 or len(above) > _MAX_ABOVE:  # a chronicle has many lines that are a date
        return Opening(title, draft, parts)
    printed, name = _stamp_of(parts[lines[0]]) or ("", "")
    known, said = read_stamp(draft.dateline) or read_stamp(draft.date), read_stamp(printed)
    if known is not None and said is not None and known.day != said.day:
        return Opening(title, draft, parts)
    draft = draft if known else replace(draft, dateline=printed)
    return Opening(title, _signed(draft, name), parts[: lines[0]] + parts[lines[0] + 1 :])


def _stamp_of(part: Part) -> tuple[str, str] | None:
    """The stamp and the name that the whole of `part` is, if it is."""
    if part.kind is not BlockKind.PARAGRAPH or not 0 < len(part.text) <= _MAX_DATELINE or _SENTENCE.search(part.text):
        return None
    taken = take_stamp(_LABEL.sub("", part.text))
    return taken if taken is not None and len(taken[1]) <= _MAX_NAME else None


def _signed(draft: Draft, name: str) -> Draft:
    if not name or draft.author:
        return draft
    if draft.outlet or _BYLINE.search(name):
        return replace(draft, author=name)
    return replace(draft, outlet=name)


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)
