"""Opens articles in a pane and says what that took: run as a program by tests that look at the process from outside.

`python opening.py FOLDER NAME...`: prints one JSON line. Files that do not exist are asked for (`os.stat`) as marks
between which a tracer can look: `/marker/begin` before the first article, `/marker/end` after the last.
"""

import json
import sys
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import QApplication

from viewer.corpus import read_article
from viewer.ui.article import ArticlePane
from viewer.ui.article.article_page import ArticlePage
from viewer.ui.painter import light_theme


def mark(name: str) -> None:
    with suppress(OSError):
        Path("/marker", name).stat()


def open_article(pane: ArticlePane, folder: Path, name: str) -> int:
    """Reads, shows, builds and paints one article to its end; gives the number of its blocks."""
    article, _ = read_article(folder, name)
    if article is None:
        return 0
    pane.show_article(article, ())
    page = pane.findChild(ArticlePage)
    assert page is not None
    while page.building():
        QApplication.processEvents()
    pane.grab()
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    pane.grab()
    return len(article.blocks)


def main() -> None:
    app = QApplication([])
    folder = Path(sys.argv[1])
    pane = ArticlePane(light_theme())
    pane.set_folder(folder)
    pane.resize(560, 700)
    pane.show()
    open_article(pane, folder, "warm.html")
    mark("begin")
    began = time.process_time()
    blocks = [open_article(pane, folder, name) for name in sys.argv[2:]]
    seconds = time.process_time() - began
    mark("end")
    pane.clear()
    # Not `ru_maxrss`, which begins with the memory of the process that started this one.
    status = Path("/proc/self/status").read_text("utf-8")
    megabytes = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    print(json.dumps({"seconds": seconds, "megabytes": megabytes, "blocks": blocks}))  # noqa: T201 - a program's answer
    del app


if __name__ == "__main__":
    main()
