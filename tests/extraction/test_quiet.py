"""Articles in which nobody of public life meets or speaks give next to no mentions."""

from pathlib import Path

import pytest

from viewer.corpus import read_article
from viewer.extraction import Lexicon, extract

QUIET = Path(__file__).parent / "quiet"


@pytest.mark.parametrize("name", sorted(path.name for path in QUIET.glob("*.md")))
def test_article_without_events(name: str, lexicon: Lexicon) -> None:
    article, _ = read_article(QUIET, name)
    assert article is not None
    mentions = extract(article, lexicon)
    assert len(mentions) * 1000 <= len(article.text), [mention.title for mention in mentions]
