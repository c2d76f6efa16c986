"""`Key: value` lines, an empty line, then the article: Pelican, MultiMarkdown, and clippings with `标题：`."""

import re

from viewer.corpus.draft import Draft, Source
from viewer.corpus.markup import guess_markup
from viewer.corpus.metadata import TITLE, draft_from

ORDER = 20
_KEY = r"(?:[A-Za-z][A-Za-z_-]{1,30}:[ \t]|[\u4e00-\u9fff]{2,4}[:：])"
_HEADERS = re.compile(rf"\A\s*((?:{_KEY}[^\n]*+\n(?:[ \t]+\S[^\n]*+\n)*+){{2,60}}+)(?:[ \t]*\n|\Z)")
_HEADER = re.compile(r"^(\S{2,31}?)[:：](.*(?:\n[ \t]+\S.*)*)", re.MULTILINE)


def recognise(source: Source) -> Draft | None:
    """The draft where the text starts with at least two headers, a title among them."""
    match = _HEADERS.match(source.text)
    if match is None:
        return None
    values = {key.lower(): (" ".join(value.split()),) for key, value in _HEADER.findall(match[1])}
    if values.keys().isdisjoint(TITLE):
        return None
    body = source.text[match.end() :]
    return draft_from(values, body, markup=guess_markup(body, source.suffix))
