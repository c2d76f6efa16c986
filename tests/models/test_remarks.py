"""What is remarked on files, in the reader's language."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import viewer
from viewer.domain import Remark
from viewer.extraction.settings import read_settings
from viewer.models.remarks import TEMPLATES, in_words

ROOMS = Path(viewer.__file__).parent
FILES = sorted([ROOMS / "pipeline.py", *(ROOMS / "corpus").rglob("*.py"), *(ROOMS / "extraction").rglob("*.py")])
MAKERS = {"Remark", "_MistakeError"}
FIELDS = ("甲", "乙", "丙")


def first_arguments() -> Iterator[ast.expr]:
    """Of every remark that the code makes of a template; within `_MistakeError` the template is its own argument."""
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS:
                yield node.args[0]


def test_every_template_of_the_code_is_listed_for_translation_and_no_other() -> None:
    made = {ast.literal_eval(each) for each in first_arguments() if ast.unparse(each) != "template"}
    assert made == set(TEMPLATES)
    assert len(set(TEMPLATES)) == len(TEMPLATES)


@pytest.mark.parametrize("template", TEMPLATES)
def test_chinese_says_the_same_values(chinese: None, template: str) -> None:
    remark = Remark(template, FIELDS)
    said = in_words(remark)
    assert said not in {template, str(remark)}
    assert [value in said for value in FIELDS] == [value in str(remark) for value in FIELDS]


def test_without_a_translation_the_window_says_what_the_command_line_says() -> None:
    outer = Remark("Not used: {0}", (Remark("{0} Put a plain file in its place.", ("It is {a} pipe.",)),))
    assert in_words(outer) == str(outer) == "Not used: It is {a} pipe. Put a plain file in its place."


def test_what_stands_within_a_remark_is_translated_too(chinese: None) -> None:
    _, (problem,) = read_settings('[[actors]]\nname = "甲"\n')
    assert problem.reason.endswith("an entry of “actors” lacks “parties”.")
    words = in_words(problem.remark).replace("actors", "").replace("parties", "")
    assert not any(letter.isascii() and letter.isalpha() for letter in words)
