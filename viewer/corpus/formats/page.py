"""A saved web page: what its head says of it, and its main part."""

from viewer.corpus.draft import Draft, Markup, Source
from viewer.corpus.metadata import draft_from
from viewer.corpus.page import MAX_PAGE, main_part, stated_in_head
from viewer.corpus.safety import sanitize

ORDER = 60
_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_STARTS = ("<!doctype html", "<html", "<?xml")


def recognise(source: Source) -> Draft | None:
    """The draft where the file is called a page or starts as one."""
    if source.suffix not in _SUFFIXES and not source.text[:200].lstrip().lower().startswith(_STARTS):
        return None
    values = stated_in_head(source.text)
    if len(source.text) > MAX_PAGE:
        return draft_from(values, source.text, markup=Markup.HTML)
    safe, repairs = sanitize(source.text)
    return draft_from(values, main_part(safe), repairs, Markup.HTML)
