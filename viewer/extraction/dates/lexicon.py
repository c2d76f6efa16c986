"""The tables of `resources/lexicon/dates`, loaded once, and patterns made from them."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from viewer.resources import resource

_SLOT = re.compile(r"\{\{([a-z0-9_.]+)\}\}")


@cache
def table(name: str) -> Mapping[str, Any]:
    """One of the tables, by the name of its file without suffix."""
    with resource("lexicon", "dates", f"{name}.toml").open("rb") as file:
        return MappingProxyType(tomllib.load(file))


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first; their first characters are looked at before."""
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    return f"(?=[{first_characters(longest_first)}])(?:" + "|".join(re.escape(w) for w in longest_first) + ")"


def first_characters(words: Iterable[str]) -> str:
    """The inside of a class of the characters that words start with."""
    return "".join(sorted({re.escape(word[0]) for word in words}))


def festival_names(prefix: str) -> list[str]:
    """The names of all days with a name, Chinese with the empty prefix, English with `english_`."""
    sections = ("fixed", "nth_weekday", "easter", "term", "holiday")
    return [name for section in sections for name in table("festivals").get(prefix + section, ())]


def _words(section: Any) -> list[str]:
    """The keys of a table of values, the members of a list, or of a table of lists of words all the words."""
    if isinstance(section, dict) and all(isinstance(v, list) and isinstance(v[0], str) for v in section.values()):
        return [word for words in section.values() for word in words]
    return list(section)


def _named(file: str, section: str) -> Iterable[str]:
    return festival_names("") if file == "festivals" else _words(table(file)[section])


def fill(pattern: str, parts: Mapping[str, str]) -> str:
    """A pattern with every `{{slot}}` filled: from `parts`, or with the words of `table.section`."""

    def slot(match: re.Match[str]) -> str:
        name = match[1]
        if name in parts:
            return fill(parts[name], parts)
        if name.startswith("first."):
            file, _, section = name.removeprefix("first.").partition(".")
            return first_characters(_named(file, section))
        if name.endswith("festivals"):
            return any_of(festival_names(name.removesuffix("festivals")))
        return any_of(_named(*name.split(".")))

    return _SLOT.sub(slot, pattern)


@cache
def compile_pieces(name: str, flags: int = 0) -> re.Pattern[str]:
    """One pattern with a named group for each piece of a table of pieces.

    Where the table names the characters that a piece can start with (`first`), all others are passed over at once.
    """
    pieces = table(name)
    tried = "|".join(f"(?P<{kind}>{fill(pattern, pieces['parts'])})" for kind, pattern in pieces["pieces"].items())
    return re.compile(f"(?={fill(pieces['first'], pieces['parts'])})(?:{tried})", flags)
