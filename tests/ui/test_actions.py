"""Words made from the table of actions."""

import pytest

from viewer.ui.actions import plain
from viewer.ui.keys_dialog import native


@pytest.mark.parametrize(
    ("text", "words"), [("&Export…", "Export"), ("导出(&E)…", "导出"), ("文件(&F)", "文件"), ("Zoom in", "Zoom in")]
)
def test_an_access_key_is_no_part_of_the_words(text: str, words: str) -> None:
    assert plain(text) == words


def test_keys_of_one_name_are_named_once() -> None:
    assert native(("Ctrl+R", "F5", "Ctrl+R")) == "Ctrl+R  F5"
