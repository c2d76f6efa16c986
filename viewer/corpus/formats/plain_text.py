"""Whatever no other format takes: Markdown in `.md` files, bare text in `.txt` files."""

from viewer.corpus.draft import Draft, Source
from viewer.corpus.markup import guess_markup

ORDER = 90


def recognise(source: Source) -> Draft:
    """The draft of any text."""
    return Draft(source.text, guess_markup(source.text, source.suffix))
