"""Quotations in straight marks, which look alike at both ends."""

import pytest

from viewer.extraction.text.quotations import find_quotations


def _quoted(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_quotations(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('She said: "The dyke holds." He left.', ['"The dyke holds."']),
        # The next paragraph goes on with the words of the one before.
        ('She said: "The dyke holds. "It will be raised," she added.', ['"The dyke holds. "It will be raised,"']),
        # A quotation that nobody closed ends with its sentence, where another begins.
        ('He said: "The dyke holds. She replied: "It leaks."', ['"The dyke holds.', '"It leaks."']),
        # What is closed was opened in the paragraph before.
        ('The dyke holds," he said. She replied: "It leaks."', ['"It leaks."']),
        ('A "so-called" dyke, as he put it: "No "dyke" at all."', ['"so-called"', '"No ', '"dyke"']),
        ('他说:"堤坝很牢。"她说:"漏了。"', ['"堤坝很牢。"', '"漏了。"']),
        ('她说：" 堤坝很牢。" 他走了。', ['" 堤坝很牢。"']),
    ],
)
def test_straight_marks_open_and_close_by_what_stands_beside_them(text: str, quoted: list[str]) -> None:
    assert _quoted(text) == quoted


def test_marks_that_go_on_before_a_slip_are_looked_at_once() -> None:
    assert len(_quoted('"It leaks. ' * 30_000 + 'So "it did')) == 30_001
