"""Finds the expressions of a text, unresolved, in the languages it is written in."""

import re
from heapq import merge

from viewer.extraction.dates import affixes, chinese, english, phrases
from viewer.extraction.dates.phrases import Phrase

_CHINESE = re.compile("[\u4e00-\u9fff]")
_ENGLISH = re.compile("[A-Za-z]{3}")


def recognise(text: str) -> list[Phrase]:
    """All expressions of a simplified text, from left to right."""
    with_chinese, with_english = _CHINESE.search(text) is not None, _ENGLISH.search(text) is not None
    found: list[list[Phrase]] = []
    if with_chinese or not with_english:
        found.append([*_chinese(text)])
    if with_english:
        found.append([*english.phrases(text, figures=not with_chinese)])
    return [*affixes.settled(merge(*found, key=lambda phrase: phrase.start))]


def _chinese(text: str) -> "list[Phrase]":
    joined = phrases.ranges(text, phrases.group(text, chinese.pieces(text)))
    return [*affixes.between(affixes.settled(affixes.related(text, phrase, "chinese") for phrase in joined))]
