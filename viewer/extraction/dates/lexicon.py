"""The tables of `resources/lexicon/dates`, loaded once, and patterns made from them."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from viewer.resources import lexicon

_SLOT = re.compile(r"\{\{([a-z0-9_.]+)\}\}")


def table(name: str) -> Mapping[str, Any]:
    """One of the tables, by the name of its file without suffix."""
    return lexicon("dates", name)


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first; their first characters are looked at before."""
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    if not longest_first:
        return "(?!)"
    return f"(?=[{_characters(w[0] for w in longest_first)}])(?:" + "|".join(map(re.escape, longest_first)) + ")"


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
    """The names of all days with a name, Chinese with the empty prefix, English with `english_`."""
    sections = ("fixed", "nth_weekday", "easter", "term", "holiday")
    return [name for section in sections for name in table("festivals").get(prefix + section, ())]


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


@cache
def compile_pieces(name: str, flags: int = 0) -> re.Pattern[str]:
    """One pattern with a named group for each piece of a table of pieces.

    Places where no piece can start are passed over: `first` is a pattern of where one can, in which `{{openings}}`
    stands for the first characters (`length`) of `words` and of the words in `sections` of tables, without the `small`
    ones (`{{small_words}}`) that lead them.
    """
    pieces, opening = table(name), table(name)["openings"]
    words = [*opening["words"], *(word for section in opening["sections"] for word in _named(*section.split(".")))]
    small = opening["small"]
    starts = _openings([_led_by(word, small) for word in words if word not in small], opening["length"])
    parts = {**pieces["parts"], "openings": f"(?-i:{starts})", "small_words": any_of(small)}
    tried = "|".join(f"(?:{fill(pattern, parts)})(?P<{kind}>)" for kind, pattern in pieces["pieces"].items())
    return re.compile(f"(?={fill(pieces['first'], parts)})(?:{tried})", flags)
