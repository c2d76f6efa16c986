"""Titles as a reader should see them."""

import html
import re

from viewer.corpus.text import fold

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_MARK = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_NO_WORD = re.compile(r"\S*(?:://|www\.)\S*")


def stated(printed: str) -> str:
    """`printed` without markup, entities and needless space."""
    return " ".join(fold(html.unescape(_TAG.sub("", html.unescape(printed)))).split(" ")).strip()


def shown(title: str) -> str:
    """`title` with the quotation marks that the feeds' generator printed as `_`, at the same length.

    Underscores within identifiers and addresses are their own; so are all of them where they do not pair.
    """
    marks = [match.start() for match in _MARK.finditer(title)]
    if not marks or len(marks) % 2 or _NO_WORD.search(title):
        return title
    characters = list(title)
    for opening, closing in zip(marks[::2], marks[1::2], strict=True):
        inside = title[opening + 1 : closing]
        if not inside or inside != inside.strip():
            return title
        characters[opening], characters[closing] = "“", "”"
    return "".join(characters)
