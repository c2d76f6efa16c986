"""What the words of English time expressions stand for."""

import re
from collections.abc import Mapping
from functools import cache

from viewer.extraction.dates.atoms import Atom, How, Level
from viewer.extraction.dates.lexicon import table


def place(m: re.Match[str], level: Level, how: How, *values: int, name: str = "") -> Atom:
    """A piece as wide as the whole match."""
    return Atom(m.start(), m.end(), level, how, values, name)


def month(word: str) -> int:
    """1–12 of a month's name or its abbreviation."""
    return int(table("english")["month"][word[:3].lower()])


def weekday(word: str) -> int:
    """0–6, Monday first."""
    return int(table("english")["weekday"][word[:3].lower()])


def lookup(section: str, word: str) -> int:
    """The value of a word in a table, or of the figures it starts with (1st)."""
    word = word.lower()
    return int(re.sub(r"\D", "", word)) if word[0].isdigit() else int(table("english")[section][word])


def year_atom(m: re.Match[str], words: str | None) -> tuple[Atom, ...]:
    """The year that the words name: 2022, last year, the year; none for no words."""
    if not words:
        return ()
    if words.isdigit():
        return (place(m, Level.YEAR, How.IS, int(words)),)
    word = words.split()[0].lower()
    return (place(m, Level.YEAR, How.FROM_NOW, {"last": -1, "next": 1}.get(word, 0)),)


def edge(m: re.Match[str], words: str | None) -> tuple[Atom, ...]:
    """Early, mid, the end of: the part of a span that the words name, if any."""
    found = [word for word in re.split(r"\W+", (words or "").lower()) if word in table("english")["edge"]]
    return (place(m, Level.EDGE, How.NAMED, name=table("english")["edge"][found[0]]),) if found else ()


@cache
def _classes() -> Mapping[str, str]:
    return {word: name for name, words in table("events")["english"].items() for word in words}


def event_class(noun: str | None) -> str:
    """The class of words that an event's noun belongs to; empty for none."""
    return _classes()[noun.lower()] if noun else ""
