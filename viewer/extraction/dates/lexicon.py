"""The tables of `resources/lexicon/dates`, loaded once, and patterns made from them."""

import re
import sys
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from viewer.extraction.text.patterns import branches
from viewer.resources import lexicon

_SLOT = re.compile(r"\{\{([a-z0-9_.]+)\}\}")
_GROUP = re.compile(r"\(\?P<\w+>")


def table(name: str) -> Mapping[str, Any]:
    """One of the tables, by the name of its file without suffix."""
    return lexicon("dates", name)


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first; their first characters are looked at before."""
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    if not longest_first:
        return "(?!)"
    return f"(?=[{_characters(w[0] for w in longest_first)}])(?:{branches(map(re.escape, longest_first))})"


def _characters(characters: Iterable[str]) -> str:
    """The inside of a class of characters."""
    return "".join(sorted({re.escape(c) for c in characters}))


def _openings(words: Iterable[str], length: int) -> str:
    """A pattern that matches the first characters of any of the words, in either case, so many or all it has.

    Few places pass the classes of first and second characters, which are looked at before each word.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0].lower(), []).append(word[1:])
    long = {first: rest for first, rest in rests.items() if length > 1 and "" not in rest}
    ended = rests.keys() - long.keys()
    patterns = [f"[{_either(ended)}]"] if ended else []
    if long:
        seconds = _either(word[0] for rest in long.values() for word in rest)
        branches = "|".join(f"[{_either(first)}](?:{_openings(rest, length - 1)})" for first, rest in long.items())
        patterns.append(f"(?=[{_either(long)}][{seconds}])(?:{branches})")
    return "|".join(patterns)


def _either(characters: Iterable[str]) -> str:
    """The inside of a class of characters, each in either case."""
    return _characters(case for character in characters for case in (character.lower(), character.upper()))


def _led_by(word: str, small: Iterable[str]) -> str:
    """A word without the small words that lead it: days of in the coming days."""
    first, _, rest = word.partition(" ")
    return _led_by(rest, small) if rest and first in small else word


def festival_names(prefix: str) -> list[str]:
    """The names of all days with a name, Chinese with the empty prefix, English (either apostrophe) with `english_`."""
    sections = ("fixed", "nth_weekday", "easter", "term", "holiday")
    names = [name for section in sections for name in table("festivals").get(prefix + section, ())]
    return [*names, *(name.replace("'", "’") for name in names if "'" in name)]


def _words(section: Any) -> list[str]:
    """The keys of a table of values, the members of a list, or of a table of lists of words all the words."""
    if isinstance(section, dict) and all(isinstance(v, list) and isinstance(v[0], str) for v in section.values()):
        return [word for words in section.values() for word in words]
    return list(section)


def _named(file: str, section: str) -> Iterable[str]:
    if file == "festivals" and section in ("", "english_"):
        return festival_names(section)
    return _words(table(file)[section])


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


class Pieces:
    """The pieces of a table: where one can start, and which it is.

    `told` has the pattern of each by name. Where the table tells which always start with a figure and which never do,
    only those that can start at a place are tried there.
    """

    def __init__(self, name: str, flags: int = 0) -> None:
        pieces, opening = table(name), table(name)["openings"]
        words = [*opening["words"], *(word for section in opening["sections"] for word in _named(*section.split(".")))]
        small = opening["small"]
        starts = _openings([_led_by(word, small) for word in words if word not in small], opening["length"])
        parts = {**pieces["parts"], "openings": f"(?-i:{starts})", "small_words": any_of(small)}
        leads = fill(opening["leads"], parts) + _either(word[0] for word in (*words, *small))
        # `re` runs over all characters that are not in a class at the head of a pattern.
        self._starts = re.compile(f"(?-i:[{leads}])(?:{fill(opening['behind'], parts)})", flags)
        self.told = {kind: f"(?:{fill(pattern, parts)})(?P<{kind}>)" for kind, pattern in pieces["pieces"].items()}
        self._figures = _tried(self.told, opening.get("word", ()), flags)
        self._words = _tried(self.told, opening.get("figure", ()), flags)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The pieces between two places of a text, from left to right, not overlapping; `lastgroup` tells the kind."""
        for lead in self._starts.finditer(text, start, end):
            at = lead.start()
            if at >= start:
                pattern = self._figures if "0" <= text[at] <= "9" else self._words
                if match := pattern.match(text, at, end):
                    start = max(match.end(), at + 1)
                    yield match


def _tried(told: Mapping[str, str], but: Container[str], flags: int) -> re.Pattern[str]:
    """A pattern of the pieces `told` without some, whose groups it has all the same."""
    groups = (group for kind in told if kind in but for group in _GROUP.findall(told[kind]))
    tried = [pattern for kind, pattern in told.items() if kind not in but]
    return re.compile("|".join((*tried, f"(?!){''.join(group + ')' for group in groups)}")), flags)


pieces_of = cache(Pieces)
"""The pieces of a table, made once."""
