"""A saved web page: what its head says of it, and its main part."""

from viewer.corpus.draft import Draft, Markup, Source
from viewer.corpus.metadata import draft_from
from viewer.corpus.page import main_part, stated_in_head

ORDER = 60
_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_STARTS = ("<!doctype html", "<html", "<?xml")


def recognise(source: Source) -> Draft | None:
    """The draft where the file is called a page or starts as one."""
    if source.suffix not in _SUFFIXES and not source.text[:200].lstrip().lower().startswith(_STARTS):
        return None
    return draft_from(stated_in_head(source.text), main_part(source.text), markup=Markup.HTML)
