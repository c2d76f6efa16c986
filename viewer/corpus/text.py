"""White space and invisible characters, as a reader sees them."""

import re

# A pattern that begins with a class, not a repeated one, lets `re` run over all other characters.
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)
_OTHER = r"\t\n\r\u00a0\u1680\u2000-\u200a\u202f\u205f"
_SPACES = re.compile(rf"[ {_OTHER}](?:(?<! )[ {_OTHER}]*|[ {_OTHER}]+)")
"""Runs of white space other than one space."""
_CJK = r"[\u2e80-\u303f\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60]"
_WIDE = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_IS_CJK = re.compile(_CJK)
_SHARED = frozenset("“”‘’—…·")
"""Marks that Chinese script shares with others."""


def visible(text: str) -> str:
    """`text` without control, zero-width and direction-changing characters."""
    return _INVISIBLE.sub("", text)


def fold(text: str) -> str:
    """`text` on one line: invisible characters out, every run of white space one space, or none where a source line
    ends between two Chinese characters. An ideographic space is a character like others."""
    return _SPACES.sub(_one_space, visible(text))


def _one_space(match: re.Match[str]) -> str:
    if "\n" in match[0]:
        text, start, end = match.string, match.start(), match.end()
        if start and end < len(text) and runs_on(text[start - 1], text[end]):
            return ""
    return " "


def runs_on(last: str, first: str) -> bool:
    """Whether a line that ends in `last` goes on without a space in the next, which begins with `first`: both Chinese
    script or its punctuation, or one of them a mark such as “."""
    chinese = _is_cjk(last), _is_cjk(first)
    return all(chinese) or (any(chinese) and not _SHARED.isdisjoint((last, first)))


def _is_cjk(character: str) -> bool:
    return _IS_CJK.match(character) is not None


def width(line: str) -> int:
    """How many columns `line` takes in a fixed pitch, where a Chinese character takes two."""
    return len(line) + len(_WIDE.findall(line))
