"""Texts from outside as tool tips."""

from html import escape


def plain_tip(text: str) -> str:
    """A text as a tool tip that wraps and in which no letter is taken for markup."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""
