"""Titles are shown as an editor would set them, at the length they are stated in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.corpus.titles import shown, stated


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("谈了很久，_有用_但没结果", "谈了很久，“有用”但没结果"),
        ("_先答复，再公开_", "“先答复，再公开”"),
        ("_A_和_B_都说了", "“A”和“B”都说了"),
        ("US says _no_ again", "US says “no” again"),
        ("读一读 read_bytes 与 os_path_join", "读一读 read_bytes 与 os_path_join"),
        ("只有一个_下划线", "只有一个_下划线"),
        ("三个_a_和_b", "三个_a_和_b"),
        ("见 https://host/_a_/ 一页", "见 https://host/_a_/ 一页"),
        ("空的__在此", "空的__在此"),
        ("没有", "没有"),
    ],
)
def test_underscores_that_stand_for_quotation_marks(title: str, expected: str) -> None:
    assert shown(title) == expected


@given(st.text(alphabet="_ab 中，", max_size=30))
def test_a_title_keeps_its_length_and_all_else(title: str) -> None:
    result = shown(title)
    assert len(result) == len(title)
    assert all(new == old or (old == "_" and new in "“”") for new, old in zip(result, title, strict=True))


def test_entities_tags_and_spaces() -> None:
    assert stated("  说&quot;不&quot;<br>  A&amp;B\n&#8203;") == '说"不" A&B'
    assert stated("标题<b>粗</b>\n续行") == "标题粗续行"
    assert stated("1 < 2 且 3 > 2") == "1 < 2 且 3 > 2"
