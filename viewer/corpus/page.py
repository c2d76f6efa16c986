"""Finding in a saved web page what it says about itself, and the part of it that is the article."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from bs4 import BeautifulSoup, Tag

from viewer.corpus.front_matter import Values
from viewer.corpus.safety import SafeHtml

_MAX_HEAD = 200_000
MAX_PAGE = 400_000
"""Of a page with more characters no main part is looked for: it is read whole."""
_MAX_NODES = 2_000
_MIN_PROSE = 25
_NEARLY_ALL = 0.95
_MAX_TELLING = 300
_TELLING = re.compile(
    r"<(?:meta|link|time)\s[^<>]{1,2000}>"
    r"|<(title|h1)\b[^<>]{0,1000}>[^<>]{1,1000}</\1\s*>"
    r"|<script\s[^<>]{0,200}?ld\+json[^<>]{0,200}>[^<]{1,50000}</script\s*>",
    re.IGNORECASE,
)
"""The elements that tell something, cut out before they are parsed: a page may hold anything beside them."""

_META = {
    "og:title": "title", "twitter:title": "title", "og:site_name": "site_name", "application-name": "site_name",
    "author": "author", "article:author": "author", "og:url": "canonical",
    "article:published_time": "date", "og:article:published_time": "date", "og:published_time": "date",
    "pubdate": "date", "publishdate": "date", "publish_date": "date", "date": "date", "dc.date": "date",
    "dc.date.issued": "date", "datepublished": "date", "weibo: article:create_at": "date",
    "apub:time": "date", "parsely-pub-date": "date", "sailthru.date": "date",
}  # fmt: skip
_LINKED_DATA = {"headline": "title", "datePublished": "date", "url": "link"}
_ASIDE = ["nav", "aside", "footer"]
_DATED = re.compile(r"\d{4}\D\d{1,2}\D\d{1,2}")


def stated_in_head(page: str) -> Values:
    """What `page` says of itself, under the names of front matter: Open Graph, JSON-LD, meta elements, `<time>`."""
    telling = (match[0] for match in _TELLING.finditer(page[:_MAX_HEAD]))
    soup = BeautifulSoup("".join(islice(telling, _MAX_TELLING)), "html.parser")
    found: dict[str, tuple[str, ...]] = {}
    for key, value in _told(soup):
        if value.strip():
            found.setdefault(key, (value.strip(),))
    return found


def _told(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    """What is told, the surest first."""
    for meta in soup.find_all("meta"):
        name = str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in _META:
            yield _META[name], str(meta.get("content") or "")
    for script in soup.find_all("script", type="application/ld+json"):
        yield from _linked_data(script.get_text())
    for link in soup.find_all("link", rel="canonical"):
        yield "canonical", str(link.get("href") or "")
    for time in soup.find_all("time", datetime=_DATED):
        yield "date", str(time["datetime"])
    headings = soup.find_all("h1")
    if len(headings) == 1:
        yield "title", headings[0].get_text(" ", strip=True)
    for title in soup.find_all("title"):
        yield "title", title.get_text(" ", strip=True)


def _linked_data(script: str) -> Iterator[tuple[str, str]]:
    try:
        waiting = [json.loads(script)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node[:_MAX_NODES])
        elif isinstance(node, dict):
            yield from _article_node(node)
            waiting.extend(node.get("@graph", ()) if isinstance(node.get("@graph"), list) else ())


def _article_node(node: dict[str, object]) -> Iterator[tuple[str, str]]:
    if "headline" not in node and "datePublished" not in node:
        return
    for key, name in _LINKED_DATA.items():
        if isinstance(value := node.get(key), str):
            yield name, value
    for key, name in (("author", "author"), ("publisher", "publisher")):
        value = node.get(key)
        first = value[0] if isinstance(value, list) and value else value
        if isinstance(first, dict) and isinstance(called := first.get("name"), str):
            yield name, called


def main_part(html: SafeHtml) -> str:
    """The markup of the part of a page that holds most of its paragraphs, without menus and the like.

    It is taken from safe markup, whose tree is sound, but comes out as a string, which has to be sanitized again.
    """
    markup = str(html)
    if "<" not in markup:  # nothing to choose from; BeautifulSoup would warn of text that looks like an address
        return markup
    soup = BeautifulSoup(markup, "html.parser")
    for aside in soup.find_all(_ASIDE):
        aside.decompose()
    best = _marked(soup) or _fullest(soup)
    return markup if best is None else str(best)


def _marked(soup: BeautifulSoup) -> Tag | None:
    """The one `<article>`, or the one `<main>`."""
    for name in ("article", "main"):
        marked = soup.find_all(name)
        if len(marked) == 1 and marked[0].find("p") is not None:
            return marked[0]
    return None


def _fullest(soup: BeautifulSoup) -> Tag | None:
    """The smallest element that holds nearly all prose, so that none is lost; None where there is none."""
    weights: Counter[int] = Counter()
    holders: dict[int, Tag] = {}
    total = 0
    for paragraph in soup.find_all("p"):
        length = _prose(paragraph)
        total += length
        for holder in paragraph.parents if length else ():
            holders[id(holder)] = holder
            weights[id(holder)] += length
    full = [holder for key, holder in holders.items() if weights[key] >= total * _NEARLY_ALL and holder is not soup]
    return max(full, key=lambda holder: sum(1 for _ in holder.parents), default=None)


def _prose(paragraph: Tag) -> int:
    """How many characters of running text `paragraph` has; 0 for teasers, which are short or links."""
    linked = sum(len(link.get_text()) for link in paragraph.find_all("a"))
    length = len(paragraph.get_text())
    return length if length >= _MIN_PROSE and linked * 2 < length else 0
