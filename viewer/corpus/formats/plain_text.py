"""Whatever no other format takes: Markdown in `.md` files, else bare text, with the first line as its title."""

import re

from viewer.corpus.draft import Draft, Markup, Source
from viewer.corpus.markup import guess_markup

ORDER = 90
_MARKDOWN = frozenset({".md", ".markdown"})
_BLANK = re.compile(r"\n\s*\n")


def recognise(source: Source) -> Draft:
    """The draft of any text."""
    markup = guess_markup(source.text)
    if markup is Markup.MARKDOWN and source.suffix not in _MARKDOWN:
        markup = Markup.PLAIN
    return Draft(source.text, markup)
