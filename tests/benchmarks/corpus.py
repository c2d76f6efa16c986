"""How fast articles are read: `python -m tests.benchmarks.corpus [FOLDER]`. Prints ratios; it is no test.

Without FOLDER the gold articles of the material beside the checkout are read, else the sample corpus.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import nh3

from viewer.corpus import find_files, read_article
from viewer.corpus.blocks import parts_of, placed
from viewer.corpus.safety import sanitize
from viewer.resources import sample_corpus

ROUNDS = 20
GOLD = Path(__file__).resolve().parents[2].parent / "shared" / "gold" / "articles"


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one round, the best of `ROUNDS`."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD if GOLD.is_dir() else sample_corpus()
    paths = [path for path in find_files(folder) if isinstance(path, str)]
    sizes = [(folder / path).stat().st_size for path in paths]
    bodies = [(folder / path).read_text("utf-8", errors="replace") for path in paths]

    whole = seconds(lambda: [read_article(folder, path) for path in paths])
    bare = seconds(lambda: [nh3.clean(body) for body in bodies])
    safe = seconds(lambda: [sanitize(body) for body in bodies])
    blocks = seconds(lambda: [placed(parts_of(sanitize(body)[0])) for body in bodies])

    sys.stdout.write(
        f"{len(paths)} articles, {sum(sizes) / 1000:.0f} KB, from {folder}\n"
        f"read_article: {len(paths) / whole:,.0f} articles/s, {sum(sizes) / whole / 1000:,.0f} KB/s\n"
        f"nh3 alone: {bare / len(paths) * 1e6:.0f} µs an article\n"
        f"sanitize: {safe / bare:.1f} times nh3; with blocks: {blocks / bare:.1f} times nh3\n"
    )


if __name__ == "__main__":
    main()
