"""Which reports of plain news are open."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.extraction.plain_news import PLAIN, lines, reports
from viewer.extraction import Lexicon


def remake() -> None:
    """Mark what the program does not read, and nothing else, as open."""
    lexicon = Lexicon.load()
    with TemporaryDirectory() as folder:
        there = {report.id: not report.differences(report.read(Path(folder), lexicon)) for report in reports()}
    for path in PLAIN.glob("*.jsonl"):
        marked = [line | {"open": True} if not there[line["id"]] else _closed(line) for line in lines(path)]
        path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in marked), "utf-8")


def _closed(line: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in line.items() if key != "open"}
