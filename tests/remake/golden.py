"""What the sample corpus must give: its articles with their problems, and its mentions."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from viewer.domain import ArticleInfo, Problem, Report
from viewer.pipeline import Reading, read_folder
from viewer.resources import sample_corpus
from viewer.store import write_mentions

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
ARTICLES = GOLDEN / "sample_corpus_articles.jsonl"
MENTIONS = GOLDEN / "sample_corpus.jsonl"


@dataclass(frozen=True, slots=True)
class Sample:
    """The two golden files' text."""

    articles: str
    mentions: str


def read_sample() -> Sample:
    """Read the sample corpus as the program does."""
    found = list(read_folder(sample_corpus(), workers=1))
    readings = [each for each in found if isinstance(each, Reading)]
    problems = [each for each in found if isinstance(each, Problem)]
    return Sample("".join(_article_lines(readings, problems)), _mentions(readings))


def remake() -> None:
    """Write the golden files."""
    made = read_sample()
    ARTICLES.write_text(made.articles, "utf-8")
    MENTIONS.write_text(made.mentions, "utf-8")


def _article_lines(readings: list[Reading], problems: list[Problem]) -> Iterator[str]:
    for reading in readings:
        yield _line(_article(reading.info))
    for problem in problems:
        yield _line({"path": problem.path, "problem": problem.kind, "reason": problem.reason})


def _article(info: ArticleInfo) -> dict[str, str | None]:
    publication = info.publication
    return {
        "path": info.path,
        "title": info.title,
        "outlet": info.outlet,
        "author": info.author,
        "link": info.link,
        "published": publication.day.isoformat() if publication.day else None,
        "basis": publication.basis,
        "language": info.language,
    }


def _line(fields: dict[str, str | None]) -> str:
    return json.dumps(fields, ensure_ascii=False) + "\n"


def _mentions(readings: list[Reading]) -> str:
    reports = [Report(reading.info, mention) for reading in readings for mention in reading.mentions]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "mentions.jsonl"
        write_mentions(reports, file)
        return file.read_text("utf-8")
