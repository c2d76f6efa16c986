"""Finding in a saved web page what it says about itself, and the part of it that is the article."""

import json
import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.filter import SoupStrainer

from viewer.corpus.bounding import bounded
from viewer.corpus.front_matter import Values
from viewer.corpus.safety import TAGS

_MAX_HEAD = 200_000
_MAX_PAGE = 600_000
"""Of a longer page no main part is looked for: it is read whole."""
_MAX_NODES = 2_000
_TOLD = SoupStrainer(["meta", "title", "link", "time", "script", "h1"])

_META = {
    "og:title": "title", "twitter:title": "title", "og:site_name": "site_name", "application-name": "site_name",
    "author": "author", "article:author": "author", "og:url": "canonical",
    "article:published_time": "date", "og:article:published_time": "date", "og:published_time": "date",
    "pubdate": "date", "publishdate": "date", "publish_date": "date", "date": "date", "dc.date": "date",
    "dc.date.issued": "date", "datepublished": "date", "weibo: article:create_at": "date",
    "apub:time": "date", "parsely-pub-date": "date", "sailthru.date": "date",
}  # fmt: skip
_LINKED_DATA = {"headline": "title", "datePublished": "date", "url": "link"}
_ASIDE = ["nav", "aside", "footer", "form"]
_DATED = re.compile(r"\d{4}\D\d{1,2}\D\d{1,2}")


def stated_in_head(page: str) -> Values:
    """What `page` says of itself, under the names of front matter: Open Graph, JSON-LD, meta elements, `<time>`."""
    soup = BeautifulSoup(page[:_MAX_HEAD], "html.parser", parse_only=_TOLD)
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


def main_part(page: str) -> str:
    """The markup of the part of `page` that holds most of its paragraphs, without menus and the like."""
    limited, _ = bounded(page, TAGS)
    if len(limited) > _MAX_PAGE:
        return limited
    soup = BeautifulSoup(limited, "html.parser")
    for aside in soup.find_all(_ASIDE):
        aside.decompose()
    best = _fullest(soup)
    return str(soup if best is None else best)


def _fullest(soup: BeautifulSoup) -> Tag | None:
    """The one `<article>` or `<main>`, else the element whose own paragraphs hold most of the text."""
    for name in ("article", "main"):
        marked = soup.find_all(name)
        if len(marked) == 1 and marked[0].find("p") is not None:
            return marked[0]
    weights: dict[int, int] = {}
    parents: dict[int, Tag] = {}
    for paragraph in soup.find_all(["p", "h2", "h3", "li", "blockquote"]):
        parent = paragraph.parent
        if parent is not None and parent is not soup:
            parents[id(parent)] = parent
            weights[id(parent)] = weights.get(id(parent), 0) + len(paragraph.get_text())
    if not weights:
        return None
    best = max(weights, key=lambda key: weights[key])
    return parents[best] if weights[best] * 3 > sum(weights.values()) * 2 else None
