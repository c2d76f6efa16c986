"""Regular expressions that `re` finds fast, made from plain ones."""

import re
from collections.abc import Iterable, Iterator

_PLACE = re.compile(r"\\b|\(\?<!((?:\[(?:\\.|[^\]\\])+\]|\\.|[^\\()\[\]|.?*+{])+)\)")
"""What is asked of the place before a letter: a boundary, or that something does not stand there."""
_ASKING = re.compile(rf"(?:{_PLACE.pattern})+")
_BEHIND = {r"\b": r"\w"}
_LETTER = re.compile(r"[a-zA-Z\u4e00-\u9fff](?![?*+{])")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)")
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\\[]", re.DOTALL)
_PLAIN = "(?:"
_REPEATING = ("?", "*", "+", "{")


def by_letters(text: str) -> str:
    r"""The pattern `text` with what each of its branches asks of the place before it (`\b`, `(?<!…)`) asked behind its
    first letter: in|\b(?:as|at) becomes in|a(?<!\wa)s|a(?<!\wa)t. `re` then passes over all places where no such letter
    stands."""
    return "|".join(_by_letters(_split(text, 0)[0]))


def _by_letters(branches: Iterable[str], asked: str = "") -> Iterator[str]:
    """`branches`, of which all ask for `asked`, so; as they are where they do not begin with letters."""
    for branch in branches:
        asking = _ASKING.match(branch)
        start = asking.end() if asking else 0
        places, rest = asked + branch[:start], branch[start:]
        group = _GROUP.match(rest)
        if places and _LETTER.match(rest):
            behind = (f"(?<!{_BEHIND.get(place[0], place[1])}{rest[0]})" for place in _PLACE.finditer(places))
            yield f"{rest[0]}{''.join(behind)}{rest[1:]}"
        elif group is None:
            yield places + rest
        else:
            inner, end = _split(rest, group.end())
            moved = list(_by_letters(inner, places))
            if rest[end + 1 : end + 2] in _REPEATING or (places and any(one.startswith(places) for one in moved)):
                yield places + rest
            elif rest[end + 1 :] or group[0] != _PLAIN:
                yield f"{group[0]}{'|'.join(moved)}{rest[end:]}"
            else:
                yield from moved


def _split(text: str, start: int) -> tuple[list[str], int]:
    """The branches from `start` to where the group ends that they stand in, and that end."""
    found, depth, begun = [], 0, start
    for piece in _PIECE.finditer(text, start):
        if piece[0] == "(":
            depth += 1
        elif piece[0] == ")" and depth:
            depth -= 1
        elif piece[0] in "|)" and not depth:
            found.append(text[begun : piece.start()])
            begun = piece.end()
            if piece[0] == ")":
                return found, piece.start()
    return [*found, text[begun:]], len(text)
