"""A JSON object, then Markdown: Hugo."""

from viewer.corpus.draft import Draft, Source
from viewer.corpus.front_matter import JsonHandler, split
from viewer.corpus.metadata import draft_from

ORDER = 10
_HANDLER = JsonHandler()


def recognise(source: Source) -> Draft | None:
    """The draft where the text starts with a JSON object."""
    parts = split(source.text.lstrip(), _HANDLER)
    return None if parts is None else draft_from(*parts)
