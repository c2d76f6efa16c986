"""How fast time expressions are found beside JioNLP's extraction: `python -m tests.benchmarks.dates [FOLDER]`.

Five articles (of the seeds beside the checkout, else of the sample corpus) are read forty times by each in turn, in one
run; the ratio is JioNLP's time over ours, so 1 or more means that ours is at least as fast. Without JioNLP (extra
`benchmarks` of pyproject.toml) ours is timed alone. `python -m tests.benchmarks.dates --long` prints the seconds that a
megabyte of each adversarial repetition takes, beside a quarter of it: four times as much where time is linear.
"""

import importlib
import importlib.util
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, datetime
from datetime import time as clock
from itertools import islice
from pathlib import Path

from tests.extraction.dates.repeats import REPEATED
from viewer.corpus import find_files, read_article
from viewer.domain import Article
from viewer.extraction.dates import find_dates
from viewer.resources import sample_corpus

ARTICLES = 5
ROUNDS = 40
SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
UNKNOWN = date(2022, 1, 12)
"""Day of publication of an article that does not tell it."""


def articles(folder: Path) -> list[Article]:
    """The first articles of a folder, by name."""
    found = (read_article(folder, path)[0] for path in find_files(folder) if isinstance(path, str))
    return [*islice((article for article in found if article is not None), ARTICLES)]


def seconds(work: Callable[[Article], object], texts: Sequence[Article]) -> float:
    """Processor time of all rounds over all articles, after one round to warm up."""
    for article in texts:
        work(article)
    start = time.process_time()
    for _ in range(ROUNDS):
        for article in texts:
            work(article)
    return time.process_time() - start


def ours(article: Article) -> object:
    return find_dates(article.text, article.info.publication.day)


def jionlp() -> Callable[[Article], object] | None:
    """JioNLP's extraction as a function of an article; `None` where it is not installed."""
    if importlib.util.find_spec("jionlp") is None:
        return None
    extract = importlib.import_module("jionlp").ner.extract_time

    def read(article: Article) -> object:
        published = datetime.combine(article.info.publication.day or UNKNOWN, clock())
        return extract(article.text, time_base=published.timestamp())

    return read


def long() -> None:
    """Seconds for 250 000 and for a million characters of each repetition."""
    for piece in REPEATED:
        spent = []
        for size in (250_000, 1_000_000):
            start = time.process_time()
            find_dates(piece * (size // len(piece)), UNKNOWN)
            spent.append(time.process_time() - start)
        print(f"{spent[0]:6.2f} s {spent[1]:6.2f} s  × {spent[1] / spent[0]:4.1f}  {piece!r}")  # noqa: T201


def main() -> None:
    if sys.argv[1:] == ["--long"]:
        long()
        return
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS if SEEDS.is_dir() else sample_corpus()
    texts = articles(folder)
    characters = ROUNDS * sum(len(article.text) for article in texts)
    mine, theirs = seconds(ours, texts), jionlp()
    print(f"{len(texts)} articles of {folder} × {ROUNDS}, {characters / 1000:.0f} thousand characters")  # noqa: T201 - a program's answer
    print(f"  dateline {mine:6.2f} s  {characters / 1000 / mine:6.0f} thousand characters a second")  # noqa: T201
    if theirs is None:
        print("  JioNLP is not installed (pip install '.[benchmarks]'): nothing to compare with")  # noqa: T201
        return
    other = seconds(theirs, texts)
    print(f"  JioNLP   {other:6.2f} s  {characters / 1000 / other:6.0f} thousand characters a second")  # noqa: T201
    print(f"  ratio    {other / mine:6.2f}")  # noqa: T201


if __name__ == "__main__":
    main()
