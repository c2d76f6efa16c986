"""The sample corpus gives what it should: golden files whose every change is read."""

from tests.remake.golden import ARTICLES, MENTIONS, read_sample


def test_the_sample_corpus_gives_what_it_should() -> None:
    read = read_sample()
    assert read.articles.splitlines() == ARTICLES.read_text("utf-8").splitlines(), "python -m tests.remake golden"
    assert read.mentions.splitlines() == MENTIONS.read_text("utf-8").splitlines(), "python -m tests.remake golden"
