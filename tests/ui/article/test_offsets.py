"""Code points of the text and UTF-16 units of the document agree, whatever the text holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.article.offsets import Positions, displayable

ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=40)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(ANY)
def test_displayable_text_keeps_every_length(text: str) -> None:
    shown = displayable(text)
    assert len(shown) == len(text)
    assert all(units(a) == units(b) for a, b in zip(shown, text, strict=True))


@given(st.lists(st.tuples(ANY, st.integers(0, 3), st.integers(0, 3)), max_size=8))
def test_ranges_and_offsets_are_each_others_inverse(parts: list[tuple[str, int, int]]) -> None:
    positions, text, offset, position = Positions(), "", 0, 0
    for part, gap, extra in parts:
        position += extra
        positions.add(offset, part, position)
        text += part + "#" * gap
        offset += len(part) + gap
        position += units(part)
    for start in range(len(text)):
        for first, last in positions.ranges(start, start + 1):
            assert last - first == units(text[start])
            assert positions.offset_at(first) == positions.nearest(first) == start
    whole = positions.ranges(0, len(text))
    assert sum(last - first for first, last in whole) == sum(units(part) for part, _, _ in parts)


def test_an_emoji_counts_twice_in_the_document() -> None:
    positions = Positions()
    positions.add(10, "a😀b", 5)
    assert positions.ranges(12, 13) == [(8, 9)]
    assert positions.offset_at(7) == 11
    assert positions.offset_at(9) is None
    assert positions.nearest(100) == 13


def test_a_sentence_over_two_cells_has_two_ranges() -> None:
    positions = Positions()
    positions.add(0, "ab", 1)
    positions.add(3, "cd", 10)
    assert positions.ranges(1, 4) == [(2, 3), (10, 11)]
    assert positions.ranges(2, 3) == []


def test_stretches_come_in_reading_order() -> None:
    positions = Positions()
    positions.add(5, "ab", 5)
    with pytest.raises(ValueError, match="comes before"):
        positions.add(6, "c", 9)
    with pytest.raises(ValueError, match="comes before"):
        positions.add(7, "c", 6)
