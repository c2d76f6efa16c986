"""Plain news: short reports in the ordinary words of news, each with what is to be read from it.

`plain/*.jsonl` were written for this, in our own words, to cover the ways in which meetings and statements are told;
nothing of it happened. A line has the day of publication, the text and its `mentions`: kind, status, `first` and `last`
day (none of the two: any will do), `who` takes part or speaks (a part of the name will do), `besides`, who may be named
as well (true: anybody), and the `place`, the names in full (`named`) and the `parties` (left out: any will do).
`optional` ones may be missed. What the program does not read yet is `open`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from viewer.corpus import read_article
from viewer.domain import Mention
from viewer.extraction import Lexicon, extract

PLAIN = Path(__file__).parent / "plain"
FILE = """---
date: {published}
---

{text}
"""


@dataclass(frozen=True, slots=True)
class Report:
    """One line of a file."""

    id: str
    published: str
    text: str
    mentions: tuple[dict[str, Any], ...]
    open: bool

    def read(self, folder: Path, lexicon: Lexicon) -> tuple[Mention, ...]:
        """What the program reads from it as a file in a folder that is empty otherwise."""
        (folder / "a.md").write_text(FILE.format(published=self.published, text=self.text), "utf-8")
        article, _ = read_article(folder, "a.md")
        assert article is not None
        return extract(article, lexicon)

    def differences(self, read: tuple[Mention, ...]) -> list[str]:
        """What was missed, or told that is not there, in words; empty where all is as it should be."""
        free, found = list(read), []
        for told in self.mentions:
            fitting = [mention for mention in free if told["kind"] == mention.kind and not _wrong(told, mention)]
            if fitting:
                free.remove(fitting[0])
            elif not told.get("optional"):
                found.append(f"missed or told otherwise: {told}")
        return found + [f"not there: {_words(mention)}" for mention in free if not mention.optional]


def _wrong(told: dict[str, Any], mention: Mention) -> bool:
    days = [day.isoformat() if day else None for day in (mention.when.first, mention.when.last)]
    names = [actor.name for actor in mention.actors]
    strange = [name for name in names if not _among(name, [*told["who"], *_besides(told)])]
    return bool(
        told["status"] != mention.status
        or ("first" in told and days != [told["first"], told["last"]])
        or ("place" in told and told["place"] != mention.place)
        or ("named" in told and told["named"] != names)
        or ("parties" in told and told["parties"] != [*mention.parties])
        or not all(_among(who, names) for who in told["who"])
        or (strange and told.get("besides") is not True)
    )


def _besides(told: dict[str, Any]) -> list[str]:
    besides = told.get("besides", [])
    return besides if isinstance(besides, list) else []


def _among(who: str, names: list[str]) -> bool:
    return any(who.lower() in name.lower() or name.lower() in who.lower() for name in names)


def _words(mention: Mention) -> str:
    names = ", ".join(actor.name for actor in mention.actors)
    return f"{mention.kind.value} {mention.status.value} {mention.when.first} to {mention.when.last}: {names}"


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a file."""
    for line in path.read_text("utf-8").splitlines():
        yield json.loads(line)


def reports() -> Iterator[Report]:
    """All reports."""
    for path in sorted(PLAIN.glob("*.jsonl")):
        for line in lines(path):
            told = tuple(line["mentions"])
            yield Report(line["id"], line["published"], line["text"], told, line.get("open", False))
