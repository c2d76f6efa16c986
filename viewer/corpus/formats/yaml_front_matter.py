"""`---`, YAML, `---`, then HTML or Markdown: Jekyll, Hexo, Hugo, and the RSSHub feeds' generator."""

from viewer.corpus.draft import Draft, Source
from viewer.corpus.front_matter import HexoHandler, YamlHandler, split
from viewer.corpus.metadata import draft_from

ORDER = 10
_HANDLERS = (YamlHandler(), HexoHandler())


def recognise(source: Source) -> Draft | None:
    """The draft where the text starts with YAML front matter (blank lines before it are let pass)."""
    for handler in _HANDLERS:
        parts = split(source.text.lstrip(), handler)
        if parts is not None:
            return draft_from(*parts)
    return None
