"""One script for matching: Simplified characters, plain letters and digits, full-width marks behind Chinese."""

import re
from functools import cache, lru_cache

from viewer.extraction.text.patterns import compiled
from viewer.resources import resource

_PLAIN = {"丶": "、"} | {
    chr(code + 0xFEE0): chr(code) for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))
}
_MARKS = str.maketrans(",:;?!", "，：；？！")
_SHARED, _ASPECT_MARK = "著", "着"
_ASPECT = compiled("script", "aspect")
"""Matches the former where Simplified writes the latter."""
_NARROW_MARK = re.compile("[,:;?!](?<=[\u4e00-\u9fff”」』）》].)")


@cache
def _table() -> dict[int, str]:
    lines = resource("lexicon", "traditional.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return str.maketrans({**dict(pairs), **_PLAIN})


@cache
def _folded_characters() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(re.escape, map(chr, _table())))}]")


@lru_cache(maxsize=4)
def simplify(text: str) -> str:
    """`text` for matching against lexicons written in Simplified characters, its marks behind Chinese full-width.

    Offsets hold, the length is the same.
    """
    plain = text.translate(_table()) if _folded_characters().search(text) else text
    if _SHARED in plain:
        plain = _ASPECT.sub(_ASPECT_MARK, plain)
    return _NARROW_MARK.sub(lambda mark: mark[0].translate(_MARKS), plain)


def lower(text: str) -> str:
    """`text` in small letters; offsets hold, so a letter whose small form is longer stays as it is."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(map(_small, text))


def _small(char: str) -> str:
    small = char.lower()
    return small if len(small) == 1 else char
