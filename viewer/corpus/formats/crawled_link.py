"""`<!--milliseconds-->`, `[title](address)`, `------`, then HTML: the crawler of the RSS archives.

The stamp is when it was crawled and may be missing. Where the body opens with the outlet's own date, perhaps beneath an
author, that line is taken out of the body: it tells when the article was published, not what it tells of.
"""

import re

from viewer.corpus.dates import read_stamp
from viewer.corpus.draft import Draft, Markup, Source

ORDER = 30
_HEAD = re.compile(
    r"\A\s*(?:<!--\s*(\d{9,13})\s*-->\s*)?"
    r"\[([^\n]{0,2000})\]\((\S{0,4000})[^\S\n]*\)[^\S\n]*\n[^\S\n]*-{3,}[^\S\n]*(?:\n|\Z)"
)
_FIRST_LINE = re.compile(
    r"\A\s*(<div>\s*)?"
    r"(?:<div>((?:[^<]|<(?!/?div)){0,300})</div>|(?:日期|时间|時間)[:：]([^<\n]{6,60})\n)"
)
_TAG = re.compile(r"<[^<>]*>")


def recognise(source: Source) -> Draft | None:
    """The draft where the text starts with a linked title above a rule."""
    head = _HEAD.match(source.text)
    if head is None:
        return None
    crawled = None if head[1] is None else int(head[1].ljust(13, "0"))
    author, date, body = _dated(source.text[head.end() :])
    link = head[3] if head[3].startswith(("https://", "http://")) else ""
    return Draft(body, Markup.HTML, title=head[2], link=link, crawled=crawled, author=author, dateline=date)


def _dated(body: str) -> tuple[str, str, str]:
    """The author and the date that `body` opens with, where it does, and the body without them."""
    first = _FIRST_LINE.match(body)
    if first is None:
        return "", "", body
    *above, last = (_TAG.sub("", line).strip() for line in re.split(r"<br\s*/?>", first[2] or first[3] or ""))
    if read_stamp(last) is None:
        return "", "", body
    return " ".join(above).strip(), last, (first[1] or "") + body[first.end() :]
