"""Finds the expressions of a text, unresolved, in the languages it is written in."""

import re
from collections.abc import Iterator
from heapq import merge
from itertools import islice

from viewer.extraction.dates import affixes, chinese, english, phrases
from viewer.extraction.dates.phrases import Phrase

_CHINESE = re.compile("[\u4e00-\u9fff]")
_ENGLISH = re.compile("[A-Za-z]{3}")


_MOST = 20_000
"""Expressions of one text that are read: a text that holds more is no prose, and must not take minutes."""


def recognise(text: str) -> list[Phrase]:
    """All expressions of a simplified text, from left to right; of a text beyond all measure the first 20 000."""
    with_chinese, with_english = _CHINESE.search(text) is not None, _ENGLISH.search(text) is not None
    found: list[Iterator[Phrase]] = []
    if with_chinese or not with_english:
        found.append(_chinese(text))
    if with_english:
        found.append(english.phrases(text, figures=not with_chinese))
    return [*islice(affixes.settled(merge(*found, key=lambda phrase: phrase.start)), _MOST)]


def _chinese(text: str) -> Iterator[Phrase]:
    joined = phrases.ranges(text, phrases.group(text, chinese.pieces(text)))
    related = (affixes.related(text, phrase, "chinese") for phrase in joined)
    return affixes.between(affixes.settled(affixes.led(related)))
