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
    """A pattern that matches any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) + ")"


def festival_names(prefix: str) -> list[str]:
    """The names of all days with a name, Chinese with the empty prefix, English with `english_`."""
    sections = ("fixed", "nth_weekday", "easter", "term", "holiday")
    return [name for section in sections for name in table("festivals").get(prefix + section, ())]


def _words(section: Any) -> Iterable[str]:
    """The keys of a table of values, the members of a list, or of a table of lists of words all the words."""
    if isinstance(section, dict) and all(isinstance(v, list) and isinstance(v[0], str) for v in section.values()):
        return [word for words in section.values() for word in words]
    return section


def fill(pattern: str, parts: Mapping[str, str]) -> str:
    """A pattern with every `{{slot}}` filled: from `parts`, or with the words of `table.section`."""

    def slot(match: re.Match[str]) -> str:
        name = match[1]
        if name in parts:
            return fill(parts[name], parts)
        if name.endswith("festivals"):
            return any_of(festival_names(name.removesuffix("festivals")))
        file, section = name.split(".")
        return any_of(_words(table(file)[section]))

    return _SLOT.sub(slot, pattern)


@cache
def compile_pieces(name: str, flags: int = 0) -> re.Pattern[str]:
    """One pattern with a named group for each piece of a table of pieces."""
    pieces = table(name)
    return re.compile(
        "|".join(f"(?P<{kind}>{fill(pattern, pieces['parts'])})" for kind, pattern in pieces["pieces"].items()), flags
    )
