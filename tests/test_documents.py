"""What the documents say of the program is so."""

import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.remake.keys import README, with_keys
from viewer.cli import COMMANDS
from viewer.store import SUFFIXES

ROOT = README.parent
DOCUMENTS = sorted((*ROOT.glob("*.md"), *(ROOT / "resources" / "help").glob("*.md")))
CODE = re.compile(r"`[^`]*`")
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)\)")


def test_the_readme_lists_the_keys_that_the_program_obeys(qtbot: QtBot) -> None:
    readme = README.read_text("utf-8")
    assert with_keys(readme) == readme, "run: python -m tests.remake keys"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.name)
def test_links_lead_somewhere(document: Path) -> None:
    targets = LINK.findall(CODE.sub("", document.read_text("utf-8")))
    assert [target for target in targets if not (document.parent / target).exists()] == []


@pytest.mark.parametrize("document", ["README.md", "packaging/man/dateline.1"])
def test_commands_and_formats_are_all_told_of(document: str) -> None:
    text = (ROOT / document).read_text("utf-8").replace("\\", "")
    assert [command for command in COMMANDS - {"open"} if not re.search(rf"\b{command}\b", text)] == []
    assert [suffix for suffix in SUFFIXES if not re.search(rf"{re.escape(suffix)}\b", text)] == []


def test_the_paths_of_contributing_are_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    paths = re.findall(r"`((?:viewer|resources|tests|packaging)/[\w./]+)`", text)
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("guide", sorted((ROOT / "resources" / "help").glob("*.md")), ids=lambda file: file.stem)
def test_the_guide_names_keys_that_the_program_obeys(guide: Path) -> None:
    known = set(re.findall(r"`([^`\s]+)`", README.read_text("utf-8")))
    keys = re.findall(r"\*((?:Ctrl\+|Shift\+)*(?:[A-Z]|F\d+))\*", guide.read_text("utf-8"))
    assert keys
    assert set(keys) <= known
