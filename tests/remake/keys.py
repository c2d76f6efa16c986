"""The README's list of keys, from the tables that the program obeys."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence

from tests.remake.program import window_on
from viewer.ui.actions import plain
from viewer.ui.timeline_view import KEYS

README = Path(__file__).resolve().parents[2] / "README.md"
SECTION = re.compile(r"(<!-- keys: .*? -->\n).*?(<!-- /keys -->)", re.DOTALL)


def key_table() -> str:
    """The list of keys in Markdown: of the window, the timeline, the article."""
    with window_on(None) as window:
        tables = {
            "Everywhere": [(_texts(action.shortcuts()), plain(action.text())) for action in window.actions()],
            "In the timeline": [(key.keys, key.text) for key in KEYS],
            "In the article": list(_of_article(window.page.reader.pane.actions())),
        }
    return "\n".join(_table(heading, rows) for heading, rows in tables.items())


def remake() -> None:
    """Write the list into the README."""
    README.write_text(with_keys(README.read_text("utf-8")), "utf-8")


def with_keys(readme: str) -> str:
    """The README's text with the list as it is now."""
    return SECTION.sub(lambda found: f"{found[1]}\n{key_table()}\n{found[2]}", readme)


def _of_article(actions: Iterable[QAction]) -> Iterator[tuple[tuple[str, ...], str]]:
    for action in actions:
        yield _texts(action.shortcuts()), plain(action.text())


def _texts(sequences: Iterable[QKeySequence]) -> tuple[str, ...]:
    return tuple(sequence.toString() for sequence in sequences)


def _table(heading: str, rows: Iterable[tuple[tuple[str, ...], str]]) -> str:
    lines = [f"| {' '.join(f'`{key}`' for key in keys)} | {text} |" for keys, text in rows if keys]
    return "\n".join([f"| {heading} | |", "|---|---|", *lines, ""])
