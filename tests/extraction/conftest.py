"""Fixtures of the extraction tests."""

from collections.abc import Callable
from datetime import date

import pytest

from viewer.domain import Article, ArticleInfo, Block, BlockKind, Language, Publication, PublicationBasis
from viewer.extraction import Lexicon

PUBLISHED = date(2022, 1, 23)


def article(*paragraphs: str, title: str = "", published: date | None = PUBLISHED, english: bool = False) -> Article:
    """An article of `paragraphs`, published on a Sunday in January 2022 unless told otherwise."""
    texts = [title, *paragraphs] if title else list(paragraphs)
    blocks, at = [], 0
    for number, text in enumerate(texts):
        kind = BlockKind.TITLE if title and number == 0 else BlockKind.PARAGRAPH
        blocks.append(Block(kind, text, at))
        at += len(text) + 1
    info = ArticleInfo(
        path="a.md",
        title=title,
        stated_title=title,
        outlet=None,
        author=None,
        link=None,
        publication=Publication(published, None, PublicationBasis.STATED if published else PublicationBasis.NONE),
        language=Language.ENGLISH if english else Language.SIMPLIFIED,
    )
    return Article(info, tuple(blocks), "".join(text + "\n" for text in texts))


@pytest.fixture(scope="session")
def page() -> Callable[..., Article]:
    """Makes an article of paragraphs; see `article`."""
    return article


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The lexicon that ships with the program."""
    return Lexicon.load()
