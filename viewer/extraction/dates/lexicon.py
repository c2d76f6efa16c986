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
    return f"(?=[{_characters(w[0] for w in longest_first)}])(?:" + "|".join(map(re.escape, longest_first)) + ")"


def _characters(characters: Iterable[str]) -> str:
    """The inside of a class of characters."""
    return "".join(sorted({re.escape(c) for c in characters}))


def _openings(words: Iterable[str]) -> str:
    """A pattern that matches the first two characters of any of the words: it tells most places of a text apart."""
    following: dict[str, set[str]] = {}
    for word in words:
        following.setdefault(word[0], set()).add(word[1:2])
    single = [c for c, seconds in following.items() if "" in seconds]
    pairs = [f"{re.escape(c)}[{_characters(seconds)}]" for c, seconds in following.items() if "" not in seconds]
    return f"[{_characters(single)}]|(?=[{_characters(following)}])(?:{'|'.join(pairs)})"


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
    return _words(table(file)[section]) if section else festival_names("")


def fill(pattern: str, parts: Mapping[str, str]) -> str:
    """A pattern with every `{{slot}}` filled: from `parts`, or with the words of `table.section`."""

    def slot(match: re.Match[str]) -> str:
        name = match[1]
        if name in parts:
            return fill(parts[name], parts)
        if name.endswith("festivals"):
            return any_of(festival_names(name.removesuffix("festivals")))
        return any_of(_named(*name.split(".")))

    return _SLOT.sub(slot, pattern)


@cache
def joint(name: str) -> re.Pattern[str]:
    """A pattern of what stands between expressions."""
    return re.compile(fill(table("joints")[name], table("english_pieces")["parts"]))


@cache
def compile_pieces(name: str, flags: int = 0) -> re.Pattern[str]:
    """One pattern with a named group for each piece of a table of pieces.

    Places where no piece can start (`first`, `openings`: sections of tables whose words start one) are passed over.
    """
    pieces = table(name)
    opening = [word for section in pieces.get("openings", ()) for word in _named(*section.split("."))]
    start = fill(pieces["first"], pieces["parts"]) + ("|" + _openings(opening) if opening else "")
    tried = "|".join(f"(?P<{kind}>{fill(pattern, pieces['parts'])})" for kind, pattern in pieces["pieces"].items())
    return re.compile(f"(?={start})(?:{tried})", flags)
