"""What is remarked on files, in the reader's language."""

import ast
import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

import viewer
from viewer.domain import SYSTEM_SAYS, Remark, system_remark
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
    assert made | set(SYSTEM_SAYS.values()) == set(TEMPLATES)
    assert len(set(TEMPLATES)) == len(TEMPLATES)


@pytest.mark.parametrize("template", TEMPLATES)
def test_chinese_says_the_same_values(chinese: None, template: str) -> None:
    remark = Remark(template, FIELDS)
    said = in_words(remark)
    assert said not in {template, str(remark)}
    assert [value in said for value in FIELDS] == [value in str(remark) for value in FIELDS]


@pytest.mark.parametrize("template", SYSTEM_SAYS.values())
def test_common_errors_of_the_system_are_told_in_chinese(chinese: None, template: str) -> None:
    assert not any(letter.isascii() for letter in in_words(Remark(template)))


def test_an_error_is_told_in_our_words_whatever_language_the_system_speaks() -> None:
    assert str(system_remark(OSError(errno.ENOENT, "系统找不到指定的文件。"))) == "No such file or directory"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.EHOSTDOWN, "{0} sleeps"), "{0} sleeps"),
        (OSError("no number"), "no number"),
        (ValueError("embedded null byte"), "embedded null byte"),
        (OSError(), "OSError"),
    ],
)
def test_an_error_that_is_seldom_is_told_as_it_stands(chinese: None, error: Exception, said: str) -> None:
    assert in_words(system_remark(error)) == said


def test_without_a_translation_the_window_says_what_the_command_line_says() -> None:
    outer = Remark("Not used: {0}", (Remark("{0} Put a plain file in its place.", ("It is {a} pipe.",)),))
    assert in_words(outer) == str(outer) == "Not used: It is {a} pipe. Put a plain file in its place."


def test_what_stands_within_a_remark_is_translated_too(chinese: None) -> None:
    _, (problem,) = read_settings('[[actors]]\nname = "甲"\n')
    assert problem.reason.endswith("an entry of “actors” lacks “parties”.")
    words = in_words(problem.remark).replace("actors", "").replace("parties", "")
    assert not any(letter.isascii() and letter.isalpha() for letter in words)
