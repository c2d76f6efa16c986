"""What the documents say of the program is so."""

import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.remake.keys import README, with_keys

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
