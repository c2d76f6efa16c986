"""Articles that mean harm: nothing is loaded, nothing is run, and the window lives."""

import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.article.test_document import INTERNAL, hrefs
from viewer.corpus import read_article
from viewer.ui.article import ArticlePane
from viewer.ui.article.article_page import ArticlePage
from viewer.ui.article.links import outward
from viewer.ui.article.sources import locate

PROGRAM = Path(__file__).with_name("opening.py")
ROOT = PROGRAM.parents[3]
HEAD = "<h1>Warm</h1><p>一句话。<b>第二</b>句 <a href='https://a.example/'>链接</a>。😀</p><pre>x</pre>"


def page_of(pane: ArticlePane) -> ArticlePage:
    page = pane.findChild(ArticlePage)
    assert page is not None
    return page


@pytest.fixture
def requests() -> Iterator[list[str]]:
    """The paths that a web server on this machine has been asked for; its port comes first."""
    seen: list[str] = []

    class Log(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            """The test's output stays clean."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Log)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    seen.append(str(server.server_port))
    yield seen
    server.shutdown()
    thread.join()
    server.server_close()


def lures(web: str, file: str) -> list[str]:
    """Ways to make a program load something while it only shows a page."""
    return [
        f'<img src="{web}/img"><img src="{file}"><img src="../outside/secret.png"><img srcset="{web}/srcset 2x">',
        f'<p style="background:url({web}/style)">x</p><table background="{web}/background"><tr><td>x</table>',
        f'<style>@import "{web}/import"; p {{ background: url("{web}/css") }}</style>',
        f"<style>@font-face {{ font-family: x; src: url({web}/font) }}</style>",
        f'<link rel="stylesheet" href="{web}/sheet"><link rel="prefetch" href="{web}/prefetch"><base href="{web}/">',
        f'<script src="{web}/script"></script><iframe src="{web}/frame"></iframe><object data="{web}/object"></object>',
        f'<svg><image href="{web}/svg"/><use href="{web}/use#a"/></svg><math href="{web}/math">x</math>',
        f'<video src="{web}/video" poster="{web}/poster"></video><audio src="{web}/audio" autoplay></audio>',
        f'<meta http-equiv="refresh" content="0;url={web}/refresh"><body background="{web}/body" onload="x()">',
        f'<ul style="list-style-image:url({web}/bullet)"><li>x</ul><input type="image" src="{web}/input">',
        f'<a href="{file}">x</a><a href="{web}/link" ping="{web}/ping">x</a><a href="javascript:x()">x</a>',
        f'<p>&lt;img src="{web}/escaped"&gt;</p><pre><img src="{web}/pre"></pre><img src="\\\\{web[7:]}\\share">',
    ]


def write_lures(folder: Path, web: str, file: str) -> list[str]:
    names = []
    for number, lure in enumerate(lures(web, file)):
        whole = f"<h1>{lure}</h1><p>text {lure}</p>"
        titled = f"---\ntitle: '{lure.replace(chr(39), ' ')}'\nauthor: '<img src={web}/author>'\n---\n{whole}"
        for name, text in ((f"{number}.html", whole), (f"{number}.md", titled)):
            (folder / name).write_text(text, "utf-8")
            names.append(name)
    return names


def test_opening_an_article_asks_no_server(
    pane: ArticlePane, qtbot: QtBot, tmp_path: Path, requests: list[str]
) -> None:
    pane.set_folder(tmp_path)
    for name in write_lures(tmp_path, f"http://127.0.0.1:{requests[0]}", "file:///etc/passwd"):
        article, _ = read_article(tmp_path, name)
        if article is not None:
            pane.show_article(article, ())
            pane.grab()
            page_of(pane).view.selectAll()
            page_of(pane).view.copy()
    assert requests[1:] == []


def test_asking_for_pictures_reaches_no_private_network(
    pane: ArticlePane, qtbot: QtBot, tmp_path: Path, requests: list[str]
) -> None:
    (tmp_path / "a.html").write_text(f"<p>x</p><img src='http://127.0.0.1:{requests[0]}/img'>", "utf-8")
    article, _ = read_article(tmp_path, "a.html")
    assert article is not None
    pane.show_article(article, ())
    action = next(action for action in pane.actions() if action.objectName() == "article.pictures")
    with qtbot.waitSignal(pane.picturesSettled):
        action.trigger()
    assert requests[1:] == []


def test_no_payload_leaves_an_address_in_the_document(
    pane: ArticlePane, qtbot: QtBot, tmp_path: Path, shared: Path
) -> None:
    pane.set_folder(tmp_path)
    payloads = (shared / "hostile" / "markup.jsonl").read_text("utf-8").splitlines()
    for number, line in enumerate(payloads):
        name = f"{number}.html"  # a file of its own: writing over one waits for the disk
        (tmp_path / name).write_text(json.loads(line)["payload"], "utf-8", "surrogatepass")
        article, _ = read_article(tmp_path, name)
        if article is None:
            continue
        pane.show_article(article, ())
        page = page_of(pane)
        qtbot.waitUntil(lambda page=page: not page.building())  # type: ignore[misc]
        assert all(INTERNAL.fullmatch(href) for href in hrefs(page.view.document()))
        for target in page.rendering().links:
            url = outward(target)
            assert url is None or url.scheme() in {"http", "https", "mailto"}
        for image in page.rendering().images:
            source = locate(image.source, name, None)
            assert source.address is None or source.address.startswith(("http:", "https:"))
            assert source.path is None or not source.path.startswith(("/", ".."))
    assert len(payloads) == 7914


def run(folder: Path, names: list[str], *tracer: str) -> dict[str, float]:
    """Opens the articles in a process of its own."""
    (folder / "warm.html").write_text(HEAD, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    answer = subprocess.run(
        [*tracer, sys.executable, str(PROGRAM), str(folder), *names],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        timeout=60,
    )
    told: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return told


def test_opening_touches_neither_the_network_nor_files_outside(tmp_path: Path, shared: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed (Debian package strace)")
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (outside / "secret.png").write_bytes(b"secret")
    names = write_lures(folder, "http://192.0.2.1", f"file://{outside}/secret.png")
    lines = (shared / "hostile" / "markup.jsonl").read_text("utf-8").splitlines()[::16]
    for number, line in enumerate(lines):
        names.append(f"p{number}.html")
        (folder / names[-1]).write_text(json.loads(line)["payload"], "utf-8", "surrogatepass")
    log = tmp_path / "log"
    run(folder, names, strace, "-f", "-qq", "-y", "-e", "trace=%file,%network", "-o", str(log))
    calls = log.read_text("utf-8", "replace")
    between = calls.partition("/marker/begin")[2].partition("/marker/end")[0].splitlines()[1:-1]
    assert len(between) > len(names)
    assert [call for call in between if not _harmless(call, folder)][:20] == []


def _harmless(call: str, folder: Path) -> bool:
    """Whether a system call stays in the folder, among the program's own files, or on its own connection."""
    if re.search(r"\b(socket|connect|sendto|sendmsg|bind|getsockname|recvfrom|recvmsg)\(", call):
        return False
    names = [name for name in re.findall(r'"([^"]*)"', call) if name]  # an empty one stands for an open file
    homes = (str(folder), sys.prefix, sys.base_prefix, str(ROOT), "/usr/share/", "/usr/lib/", "/lib/", "/etc/fonts/")
    above = {str(parent) for parent in folder.parents}  # looked at to see that no link leads out
    return all(name.startswith(homes) or (name in above and "stat" in call) for name in names)


HEAVY = {
    "20 MB": "<p>" + "两国外长在日内瓦会谈。" * 60 + "</p>\n",
    "100 000 paragraphs": "<p>句。</p>\n",
    "a million letters": "a",
    "5 000 nested tables": "<table><tr><td>",
    "a table of 3 000 columns": "<table>" + "<tr>" * 20 + "<td>x</td>" * 3_000,
    "100 000 unclosed tags": "<div>",
    "20 000 pictures": "<img src='https://a.example/a.png'>",
    "50 000 links": "<a href='https://a.example/'>a</a> ",
}
TIMES = {
    "20 MB": 10_000,
    "100 000 paragraphs": 100_000,
    "a million letters": 1_000_000,
    "5 000 nested tables": 5_000,
    "100 000 unclosed tags": 100_000,
    "20 000 pictures": 20_000,
    "50 000 links": 50_000,
}


@pytest.mark.parametrize("case", HEAVY)
def test_heavy_articles_open_in_two_seconds_and_300_megabytes(case: str, tmp_path: Path) -> None:
    """Two seconds of the processor, not of the clock: others may be using the machine."""
    (tmp_path / "a.html").write_text(f"<h1>x</h1><p>{HEAVY[case] * TIMES.get(case, 1)}", "utf-8")
    told = run(tmp_path, ["a.html"])
    assert told["seconds"] < 2
    assert told["megabytes"] < 300
