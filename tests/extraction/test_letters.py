"""What is asked before a letter may be asked behind it: the same is found, and sooner."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extraction.text.letters import by_letters

MOVED = {
    r"in|\bas": r"in|a(?<!\wa)s",
    r"\b(?:was|b(?:ee|ei)n)\s": r"(?:w(?<!\ww)as|b(?<!\wb)(?:ee|ei)n)\s",
    r"\b(?P<end>to|of)$": r"(?P<end>t(?<!\wt)o|o(?<!\wo)f)$",
    r"(?<![现正])(?:在|抵[达往])": r"在(?<![现正]在)|抵(?<![现正]抵)[达往]",
    r"\b(?<!soon )(?<!\bday )after": r"a(?<!\wa)(?<!soon a)(?<!\bday a)fter",
    r"(?:于|\b(?:in|at))\s*$": r"(?:于|i(?<!\wi)n|a(?<!\wa)t)\s*$",
    r"[)|(]x|(?<![|)])y": r"[)|(]x|y(?<![|)]y)",
}
AS_THEY_ARE = [
    r"\b(?:also\s)*x",
    r"\b\w+",
    r"\ba?s",
    r"\b(?:as|[io]n)",
    r"(?:to|of)+",
    r"\(\b\)",
    "",
    "在|于",
    r"(?<=a)b",
]


@pytest.mark.parametrize(("plain", "moved"), MOVED.items())
def test_what_branches_ask_moves_behind_their_first_letter(plain: str, moved: str) -> None:
    assert by_letters(plain) == moved


@pytest.mark.parametrize("plain", AS_THEY_ARE)
def test_what_begins_with_no_letter_stays(plain: str) -> None:
    assert by_letters(plain) == plain


@pytest.mark.parametrize("plain", [*MOVED, *AS_THEY_ARE])
@given(text=st.text(alphabet="abdefinostwyx现正在抵达往于 ()|\n", max_size=60))
def test_the_same_is_found(plain: str, text: str) -> None:
    found, wanted = (re.compile(pattern).finditer(text) for pattern in (by_letters(plain), plain))
    assert [(one.span(), one.groupdict()) for one in found] == [(one.span(), one.groupdict()) for one in wanted]
