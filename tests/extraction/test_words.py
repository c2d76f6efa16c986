"""The tables of words: each word stands once, as the folded text spells it."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from viewer.extraction import Lexicon
from viewer.extraction.text.script import simplify


def _lists(table: Any) -> Iterator[list[str]]:
    """Every list of words below `table`."""
    if isinstance(table, dict):
        for inner in table.values():
            yield from _lists(inner)
    elif isinstance(table, list) and table and isinstance(table[0], dict):
        for inner in table:
            yield from _lists(inner)
    elif isinstance(table, list):
        yield table


def _twice(words: list[str]) -> list[str]:
    return [word for word, number in Counter(words).items() if number > 1]


@pytest.mark.parametrize("name", ["grammar", "meeting_grammar", "speech_grammar"])
def test_a_table_has_each_word_once_and_simplified(lexicon: Lexicon, name: str) -> None:
    lists = list(_lists(getattr(lexicon, name)))
    assert len(lists) > 5
    assert [_twice(words) for words in lists if _twice(words)] == []
    assert [word for words in lists for word in words if simplify(word) != word] == []


@pytest.mark.parametrize("name", ["commentators", "no_commentators"])
def test_words_of_commentators_are_in_small_letters(lexicon: Lexicon, name: str) -> None:
    assert [word for word in lexicon.speech_grammar[name] if word != word.lower()] == []


def test_no_word_has_two_meanings(lexicon: Lexicon) -> None:
    speech, meetings, grammar = lexicon.speech_grammar, lexicon.meeting_grammar, lexicon.grammar
    tables = (
        [speech[strength] for strength in ("say", "stance", "opinion", "publish", "not")],
        [meetings["none"]["words"], *(act["words"] for act in meetings["acts"])],
        [words for name, words in grammar["status"].items() if name != "behind"],
        list(speech["settings"].values()),
    )
    assert [_twice([word for words in table for word in words]) for table in tables] == [[], [], [], []]
