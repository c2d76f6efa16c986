"""News of many regions and styles, written and annotated by hand before it was ever read by the program.

Each `news/*.toml` is an article with what it tells: `who` (everybody that must be there), `days` as `first/last`, one
day alone standing for both and an open side left empty, and `quote`, words of the sentence that tells it.
"""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from viewer.domain import Article, Mention
from viewer.extraction import Lexicon, extract

Page = Callable[..., Article]
NEWS = Path(__file__).parent / "news"
FOUND, DATED = 0.82, 0.72
"""Floors of F1 over all articles: what was reached, less a little."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What an article tells beside what was read: pairs, what was missed and what is not there."""

    pairs: tuple[tuple[dict[str, Any], Mention], ...]
    missed: tuple[dict[str, Any], ...]
    extra: tuple[Mention, ...]


def days(told: dict[str, Any]) -> tuple[date | None, date | None]:
    first, _, last = told["days"].partition("/")
    last = last if "/" in told["days"] else first
    return (date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)


def _matches(told: dict[str, Any], mention: Mention) -> bool:
    names = [name for actor in mention.actors for name in (actor.name, *actor.surfaces)]
    known = any(who in name or name in who for who in told["who"] for name in names)
    return told["kind"] == mention.kind and known and any(told["quote"] in piece.quote for piece in mention.evidence)


def _likeness(told: dict[str, Any], mention: Mention) -> tuple[int, bool]:
    names = " ".join(name for actor in mention.actors for name in (actor.name, *actor.surfaces))
    return sum(who in names for who in told["who"]), days(told) == (mention.when.first, mention.when.last)


def compare(source: Path, page: Page, lexicon: Lexicon) -> Comparison:
    """Read the article of `source` and pair what it tells with what was read."""
    data = tomllib.loads(source.read_text("utf-8"))
    text = page(
        *data["paragraphs"], title=data["title"], published=data["published"], english=data.get("english", False)
    )
    free = list(extract(text, lexicon))
    pairs, missed = [], []
    for told in data["mentions"]:
        fitting = [mention for mention in free if _matches(told, mention)]
        if fitting:
            best = max(fitting, key=lambda mention: _likeness(told, mention))
            free.remove(best)
            pairs.append((told, best))
        else:
            missed.append(told)
    return Comparison(tuple(pairs), tuple(missed), tuple(mention for mention in free if not mention.optional))


def _all(page: Page, lexicon: Lexicon) -> Iterator[Comparison]:
    for source in sorted(NEWS.glob("*.toml")):
        yield compare(source, page, lexicon)


def _f1(right: int, compared: list[Comparison]) -> float:
    found = sum(len(one.pairs) for one in compared)
    missed, extra = sum(len(one.missed) for one in compared), sum(len(one.extra) for one in compared)
    return 2 * right / (2 * found + missed + extra)


@pytest.fixture(scope="module")
def compared(page: Page, lexicon: Lexicon) -> list[Comparison]:
    return list(_all(page, lexicon))


def test_most_of_what_news_tells_is_found(compared: list[Comparison]) -> None:
    assert _f1(sum(len(one.pairs) for one in compared), compared) >= FOUND


def test_most_of_what_is_found_has_its_days(compared: list[Comparison]) -> None:
    right = sum(days(told) == (m.when.first, m.when.last) for one in compared for told, m in one.pairs)
    assert _f1(right, compared) >= DATED
