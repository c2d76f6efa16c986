"""What an article costs on its way to the screen, beside nh3 alone: `python -m tests.benchmarks.article [FOLDER]`.

For each article (without a folder: those of the sample corpus) the best of a few rounds in milliseconds of reading
(decoding, sanitizing, blocks), of building the document, and of laying out and painting its first screen; the ratios
are to nh3 cleaning the same bytes with its defaults.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import nh3
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from viewer.corpus import find_files, read_article
from viewer.domain import Article
from viewer.resources import sample_corpus
from viewer.ui.article import ArticlePane
from viewer.ui.article.document import Deadline, DocumentBuilder
from viewer.ui.article.typography import Typography
from viewer.ui.painter import light_theme

ROUNDS = 5


def best(work: Callable[[], object]) -> float:
    """The shortest of a few rounds, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return 1000 * min(times)


def build(article: Article) -> QTextDocument:
    document = QTextDocument()
    builder = DocumentBuilder(document, article, Typography(light_theme()))
    builder.edit(Deadline(60))
    return document


def show(pane: ArticlePane, article: Article) -> None:
    pane.show_article(article, ())
    pane.grab()


def measure(folder: Path) -> list[tuple[float, float, float, float]]:
    """Milliseconds of nh3, reading, building and showing, a row per article."""
    pane = ArticlePane(light_theme())
    pane.resize(560, 800)
    pane.show()
    rows = []
    for path in find_files(folder):
        article = read_article(folder, path)[0] if isinstance(path, str) else None
        if article is None or not isinstance(path, str):
            continue
        raw = (folder / path).read_bytes().decode("utf-8", "replace")
        cleaned = best(lambda raw=raw: nh3.clean(raw))  # type: ignore[misc]
        read = best(lambda path=path: read_article(folder, path))  # type: ignore[misc]
        built = best(lambda article=article: build(article))  # type: ignore[misc]
        shown = best(lambda article=article: show(pane, article))  # type: ignore[misc]
        rows.append((cleaned, read, built, shown))
    pane.clear()
    return rows


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    rows = measure(Path(sys.argv[1]) if len(sys.argv) > 1 else sample_corpus())
    alone = sum(row[0] for row in rows) / len(rows)
    print(f"{len(rows)} articles; mean per article, and against nh3 alone")  # noqa: T201 - a program's answer
    for name, column in (("nh3 alone", 0), ("read and sanitize", 1), ("build document", 2), ("show and paint", 3)):
        mean = sum(row[column] for row in rows) / len(rows)
        print(f"  {name:18} {mean:8.2f} ms  × {mean / alone:6.1f}   worst {max(row[column] for row in rows):8.2f} ms")  # noqa: T201
    del app


if __name__ == "__main__":
    main()
