"""`Key: value` lines, an empty line, then Markdown: Pelican and MultiMarkdown."""

import re

from viewer.corpus.draft import Draft, Source
from viewer.corpus.front_matter import read_lines
from viewer.corpus.metadata import draft_from

ORDER = 20
_HEADERS = re.compile(r"\A\s*((?:[A-Za-z][A-Za-z_-]{1,30}:[ \t]+[^\n]*\n(?:[ \t]+\S[^\n]*\n)*+){2,60})(?:[ \t]*\n|\Z)")


def recognise(source: Source) -> Draft | None:
    """The draft where the text starts with at least two headers, a title among them."""
    match = _HEADERS.match(source.text)
    values = {} if match is None else read_lines(match[1])
    return None if match is None or "title" not in values else draft_from(values, source.text[match.end() :])
