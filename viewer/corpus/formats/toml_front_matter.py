"""`+++`, TOML, `+++`, then Markdown: Hugo and Zola."""

from viewer.corpus.draft import Draft, Source
from viewer.corpus.front_matter import TomlHandler, split
from viewer.corpus.metadata import draft_from

ORDER = 10
_HANDLER = TomlHandler()


def recognise(source: Source) -> Draft | None:
    """The draft where the text starts with TOML front matter."""
    parts = split(source.text.lstrip(), _HANDLER)
    return None if parts is None else draft_from(*parts)
