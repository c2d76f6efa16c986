"""Markdown to HTML, which is then sanitized like any other."""

import re
from typing import Final

from markdown_it import MarkdownIt

_SHORTCODE: Final = re.compile(r"\{\{[<%].{0,500}?[%>]\}\}|\{%-?.{0,500}?-?%\}", re.DOTALL)
_PARSER: Final = MarkdownIt("commonmark", {"html": True, "maxNesting": 20}).enable("table")


def to_html(markdown: str) -> str:
    """The HTML of `markdown`, whose own HTML is let through; shortcodes of site generators are left out."""
    return str(_PARSER.render(_SHORTCODE.sub("", markdown)))
