"""Markdown to HTML, which is then sanitized like any other."""

import re
from itertools import pairwise
from typing import Final

from markdown_it import MarkdownIt

from viewer.corpus.text import width

_SHORTCODE: Final = re.compile(r"\{\{[<%]?[^{}]{0,500}+\}\}|\{%[^{}]{0,500}+\}")
_PARSER: Final = MarkdownIt("commonmark", {"html": True, "maxNesting": 20}).enable("table")
_BREAKING: Final = MarkdownIt("commonmark", {"html": True, "maxNesting": 20}).enable("table")
_BREAKING.add_render_rule("softbreak", lambda *_: "<br><br>")

_COSTLY: Final = re.compile(r"[\[\]*_`<&|~\\!\n]")
_CHEAPER: Final = re.compile(r"[{}%$+:=>@^#-]")
_MAX_COST: Final = 50_000
"""Of marks and lines in one text: each costs the parser some 20 microseconds at worst, the cheaper a tenth of that."""


def is_bearable(markdown: str) -> bool:
    """Whether `markdown` can be parsed within a second whatever it holds."""
    return len(_COSTLY.findall(markdown)) + len(_CHEAPER.findall(markdown)) // 10 <= _MAX_COST


def to_html(markdown: str) -> str:
    """The HTML of `markdown`, whose own HTML is let through; shortcodes of site generators are left out.

    Where the lines are not filled to a common width, each line is a paragraph of its own.
    """
    parser = _PARSER if is_filled(markdown) else _BREAKING
    return str(parser.render(_SHORTCODE.sub("", markdown)))


_MAX_FILLED: Final = 110
"""Columns: a line as wide as this was not broken for being full."""


def is_filled(text: str) -> bool:
    """Whether a line end in `text` may fall within a sentence: no line that is followed by another is very wide."""
    return not any(
        following.strip() and len(line) * 2 > _MAX_FILLED and width(line) > _MAX_FILLED
        for line, following in pairwise(text.split("\n"))
    )
