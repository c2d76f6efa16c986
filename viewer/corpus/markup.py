"""Telling HTML, Markdown and bare text apart by looking at a body."""

import re

from viewer.corpus.draft import Markup

_STARTS_AS_HTML = re.compile(
    r"\s*(?:<!--.{0,500}?-->\s*)*<(?:!doctype|html|head|body|div|p|article|section|main|header|figure|img|table|h[1-6]|ul|ol"
    r"|blockquote|span|strong|b|i|em|a|br|center|font|iframe|video|picture|small|hr|pre|link|style|script)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN_LINE = re.compile(r"^(?:#{1,6} \S|[-*+] \S|> \S|\d{1,3}[.)] \S|```|!?\[[^\]\n]+\]\(\S)", re.MULTILINE)
_SAMPLE = 20_000
_BARE = frozenset({".txt", ""})


def guess_markup(body: str, suffix: str = ".md") -> Markup:
    """HTML where the body starts as HTML and has no line that only Markdown would have, else Markdown.

    What is called `.txt` is taken for bare text rather than for Markdown.
    """
    sample = body[:_SAMPLE]
    if _STARTS_AS_HTML.match(sample) and not _MARKDOWN_LINE.search(sample):
        return Markup.HTML
    return Markup.PLAIN if suffix in _BARE else Markup.MARKDOWN
