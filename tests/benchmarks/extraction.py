"""How fast articles are read and their mentions found: `python -m tests.benchmarks.extraction [FOLDER [ROUNDS]]`.

The articles of a folder (the dev set beside the checkout, else the sample corpus) are read from their files and
extracted twenty times over on one core; beside it JioNLP extracts the time expressions alone from the same texts. The
ratio is JioNLP's time over ours: 0.5 means that we take twice as long for files, actors, days, acts and mentions as it
takes for the times. Without JioNLP (extra `benchmarks` of pyproject.toml) ours is timed alone.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.dates import jionlp
from viewer.corpus import find_files, read_article
from viewer.domain import Article
from viewer.extraction import Lexicon, extract
from viewer.resources import sample_corpus

ROUNDS = 20
GOLD = Path(__file__).resolve().parents[2].parent / "shared" / "gold" / "articles"


def seconds(work: Callable[[], object], rounds: int) -> float:
    """Processor time of `rounds` rounds, after one to warm up."""
    work()
    start = time.process_time()
    for _ in range(rounds):
        work()
    return time.process_time() - start


def articles(folder: Path) -> list[Article]:
    found = (read_article(folder, path)[0] for path in find_files(folder) if isinstance(path, str))
    return [article for article in found if article is not None]


def main() -> None:
    arguments = sys.argv[1:]
    folder = Path(arguments[0]) if arguments else GOLD if GOLD.is_dir() else sample_corpus()
    rounds = int(arguments[1]) if len(arguments) > 1 else ROUNDS
    lexicon, texts = Lexicon.load(), articles(folder)
    count, size = rounds * len(texts), rounds * sum(len(article.text.encode()) for article in texts) / 1000
    print(f"{len(texts)} articles of {folder}, {rounds} rounds, one core")  # noqa: T201 - a program's answer

    def ours() -> None:
        for article in articles(folder):
            extract(article, lexicon)

    def row(name: str, taken: float) -> None:
        print(f"  {name:28} {taken:7.1f} s  {count / taken:7.1f} articles/s  {size / taken:7.1f} KB/s")  # noqa: T201

    mine = seconds(ours, rounds)
    row("reading and extraction", mine)
    rival = jionlp()
    if rival is None:
        print("  JioNLP is not installed (pip install -e .[benchmarks]): nothing to compare with")  # noqa: T201
        return
    theirs = seconds(lambda: [rival(article) for article in texts], rounds)
    row("JioNLP, times alone", theirs)
    print(f"  ratio (JioNLP / ours)        {theirs / mine:.2f}")  # noqa: T201


if __name__ == "__main__":
    main()
