"""Pictures: where they may come from, what they may be, and what the reader is asked."""

import gzip
import http.server
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.ui.article.handmade import article, picture, talks
from viewer.domain import BlockKind
from viewer.ui.article import ArticlePane, ImagePolicy, ImageRules
from viewer.ui.article.article_page import ArticlePage
from viewer.ui.article.decode import RefusedError, decode, sniffed_format
from viewer.ui.article.fetch import Fetcher, fetchable, is_public
from viewer.ui.article.notice import Notice
from viewer.ui.article.pictures import Picture, Pictures, PictureState
from viewer.ui.article.sources import Source, locate
from viewer.ui.painter import light_theme


def encoded(kind: str, width: int = 40, height: int = 30) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(data.data())


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_known_formats_are_told_by_their_bytes_and_decoded(qapp: object, kind: str) -> None:
    data = encoded(kind)
    assert sniffed_format(data) == kind
    assert decode(data).width() == 40


def test_large_pictures_are_scaled_down(qapp: object) -> None:
    assert decode(encoded("png", 3200, 400)).size().toTuple() == (1600, 200)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a PNG"),
        (b"<?xml version='1.0'?><svg/>", "not a PNG"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "broken"),
        (b"BM" + b"\0" * 100, "not a PNG"),
        (b"", "not a PNG"),
        (b"\xff\xd8\xff" + b"\0" * 10_000_001, "10 MB"),
    ],
)
def test_what_is_no_picture_is_refused(qapp: object, data: bytes, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        decode(data)


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(qapp: object) -> None:
    with pytest.raises(RefusedError, match="16 megapixels"):
        decode(encoded("png", 4001, 4000))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("https://a.example/x.png", Source(None, "https://a.example/x.png", "a.example")),
        ("//a.example/x.png", Source(None, "https://a.example/x.png", "a.example")),
        ("x.png", Source("news/x.png", "https://paper.example/2022/x.png", "paper.example")),
        ("../x%20y.png", Source("x y.png", "https://paper.example/x%20y.png", "paper.example")),
        ("/x.png", Source("x.png", "https://paper.example/x.png", "paper.example")),
        ("../../x.png", Source(None, "https://paper.example/x.png", "paper.example")),
        ("file:///etc/passwd", Source()),
        ("data:image/png;base64,AA", Source()),
        ("C:\\x.png", Source()),
        ("", Source()),
        ("http://[::1", Source()),
    ],
)
def test_places_of_pictures(source: str, expected: Source) -> None:
    assert locate(source, "news/a.md", "https://paper.example/2022/talks") == expected


def test_a_proxy_is_named_beside_the_owner() -> None:
    found = locate("https://images.weserv.nl?url=cdn.example/a.jpg", "a.md", None)
    assert (found.host, found.proxy) == ("cdn.example", "images.weserv.nl")


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"),  # noqa: S104
        *("192.0.2.1", "::1", "fd00::1", "fe80::1%eth0", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::"),
        "nonsense",
    ],
)
def test_addresses_that_are_not_of_the_open_internet(address: str) -> None:
    assert not is_public(address)


def test_public_addresses() -> None:
    assert is_public("93.184.216.34")
    assert is_public("2606:4700::1111")


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://a.example/x", "https://u:p@a.example/", "http:///x", "x", "https://a b/"]
)
def test_addresses_that_are_not_fetched(address: str) -> None:
    assert fetchable(address) is None


Answer = Callable[[http.server.BaseHTTPRequestHandler], None]


@pytest.fixture
def server() -> Iterator[tuple[str, dict[str, Answer], list[str]]]:
    """A web server on this machine: its address, what it answers by path, and what it was asked."""
    answers: dict[str, Answer] = {}
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.server.headers = dict(self.headers)  # type: ignore[attr-defined]
            answers[self.path](self)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            """The test's output stays clean."""

    web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=web.serve_forever)
    thread.start()
    yield f"http://localhost:{web.server_port}", answers, asked
    web.shutdown()
    thread.join()
    web.server_close()


def giving(data: bytes) -> Answer:
    def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
        assert not {"Cookie", "Referer", "Authorization"} & set(handler.headers)
        assert handler.headers["Host"].startswith("localhost:")
        handler.send_response(200)
        handler.end_headers()
        with suppress(OSError):  # the other side may have had enough, as it should
            handler.wfile.write(data)

    return answer


def dripping(handler: http.server.BaseHTTPRequestHandler) -> None:
    """Sends a byte now and then, so that no pause is long, until the other side has had enough."""
    handler.send_response(200)
    handler.end_headers()
    with suppress(OSError):
        for _ in range(300):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            threading.Event().wait(0.05)


def packed(handler: http.server.BaseHTTPRequestHandler) -> None:
    """Sends little that unpacks to much."""
    handler.send_response(200)
    handler.send_header("Content-Encoding", "gzip")
    handler.end_headers()
    handler.wfile.write(gzip.compress(bytes(50_000_000)))


def sending_to(target: str) -> Answer:
    def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", target)
        handler.end_headers()

    return answer


Server = tuple[str, dict[str, Answer], list[str]]


def test_a_picture_is_fetched_over_a_few_redirects(qtbot: QtBot, server: Server) -> None:
    web, answers, asked = server
    answers |= {"/a": sending_to("/b"), "/b": sending_to(f"{web}/c"), "/c": sending_to("/d"), "/d": giving(b"data")}
    fetcher = Fetcher(allowed=lambda _: True)
    with qtbot.waitSignal(fetcher.arrived) as arrived:
        fetcher.fetch(f"{web}/a")
    assert arrived.args == [f"{web}/a", b"data"]
    # Qt may ask again where the server closes a connection at once.
    assert list(dict.fromkeys(asked)) == ["/a", "/b", "/c", "/d"]


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({"/a": giving(b"x" * 10_000_001)}, "10 MB"),
        ({f"/{name}": sending_to(f"/{after}") for name, after in ("ab", "bc", "cd", "de")}, "too often"),
        ({"/a": sending_to("file:///etc/passwd")}, "not one of the web"),
        ({"/a": sending_to("http://169.254.169.254/latest")}, "private network"),
        ({"/a": lambda handler: handler.send_error(404)}, "did not give"),
    ],
    ids=["too large", "too many redirects", "redirect to a file", "redirect inside", "not found"],
)
def test_fetching_has_limits(qtbot: QtBot, server: Server, answers: dict[str, Answer], reason: str) -> None:
    web, given, _ = server
    given |= answers
    fetcher = Fetcher(allowed=lambda address: address in {"127.0.0.1", "::1"})
    with qtbot.waitSignal(fetcher.failed, timeout=10_000) as failed:
        fetcher.fetch(f"{web}/a")
    assert reason in failed.args[1]


def test_a_host_with_any_private_address_is_not_asked(qtbot: QtBot, server: Server) -> None:
    web, _, asked = server
    fetcher = Fetcher()
    with qtbot.waitSignal(fetcher.failed) as failed:
        fetcher.fetch(f"{web}/a")
    assert "private network" in failed.args[1]
    assert asked == []


@pytest.mark.parametrize("drips", [False, True], ids=["silent", "dripping"])
def test_a_slow_server_is_given_up(qtbot: QtBot, server: Server, monkeypatch: pytest.MonkeyPatch, drips: bool) -> None:
    web, answers, _ = server
    over = threading.Event()
    answers["/a"] = dripping if drips else lambda handler: (over.wait(30), giving(b"")(handler))[1]
    monkeypatch.setattr("viewer.ui.article.fetch.SECONDS", 0.2)
    fetcher = Fetcher(allowed=lambda _: True)
    began = time.monotonic()
    with qtbot.waitSignal(fetcher.failed) as failed:
        fetcher.fetch(f"{web}/a")
    over.set()
    assert "within" in failed.args[1]
    assert time.monotonic() - began < 10


def test_what_a_server_packed_is_not_unpacked(qtbot: QtBot, server: Server) -> None:
    web, answers, _ = server
    answers["/a"] = packed
    fetcher = Fetcher(allowed=lambda _: True)
    with qtbot.waitSignal(fetcher.arrived) as arrived:
        fetcher.fetch(f"{web}/a")
    assert len(arrived.args[1]) < 100_000
    with pytest.raises(RefusedError, match="not a PNG"):
        decode(arrived.args[1])


def pictures_of(pane: ArticlePane) -> list[Picture]:
    held = pane.findChild(Pictures)
    assert held is not None
    return held.pictures


def notice_of(pane: ArticlePane) -> Notice:
    notice = pane.findChild(Notice, "pictures")
    assert notice is not None
    return notice


def test_nothing_is_fetched_until_the_reader_asks(qtbot: QtBot, server: Server) -> None:
    web, answers, asked = server
    answers["/a.png"] = giving(encoded("png"))
    pane = ArticlePane(light_theme(), fetcher=Fetcher(allowed=lambda _: True))
    qtbot.addWidget(pane)
    pane.show()
    pane.show_article(article([(BlockKind.PARAGRAPH, "x"), picture(f"{web}/a.png")]), ())
    assert notice_of(pane).words().endswith("1")
    assert pictures_of(pane)[0].state is PictureState.WAITING
    assert asked == []
    page = pane.findChild(ArticlePage)
    assert page is not None
    with qtbot.waitSignal(pane.picturesSettled):
        page.imageWanted.emit(0)
    assert pictures_of(pane)[0].state is PictureState.SHOWN
    assert set(asked) == {"/a.png"}
    assert not notice_of(pane).isVisible()
    pane.clear()


def test_a_placeholder_can_be_pressed_by_mouse(pane: ArticlePane, qtbot: QtBot) -> None:
    pane.show_article(talks(), ())
    page = pane.findChild(ArticlePage)
    assert page is not None
    view = page.view
    rect = view.document().documentLayout().blockBoundingRect(view.document().findBlockByNumber(2))
    with qtbot.waitSignal(page.imageWanted) as wanted:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert wanted.args == [0]


def test_a_placeholder_can_be_pressed_by_key(pane: ArticlePane, qtbot: QtBot) -> None:
    pane.show_article(talks(), ())
    page = pane.findChild(ArticlePage)
    assert page is not None
    view = page.view
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)  # the window becomes the active one a moment after it is shown
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.imageWanted):
        qtbot.keyClick(view, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("rules", "state"),
    [
        (ImageRules(ImagePolicy.NEVER), PictureState.BLOCKED),
        (ImageRules(ImagePolicy.NEVER, frozenset({"河岸日报"})), PictureState.BLOCKED),
        (ImageRules(ImagePolicy.ASK), PictureState.WAITING),
        (ImageRules(ImagePolicy.ASK, frozenset({"河岸日报"})), PictureState.LOADING),
        (ImageRules(ImagePolicy.ALWAYS), PictureState.LOADING),
    ],
)
def test_rules_decide_what_is_loaded_unasked(pane: ArticlePane, rules: ImageRules, state: PictureState) -> None:
    pane.set_image_rules(rules)
    pane.show_article(article([picture("http://127.0.0.1:9/a.png")]), ())
    assert pictures_of(pane)[0].state is state


def test_allowing_an_outlet_loads_and_is_told(pane: ArticlePane, qtbot: QtBot) -> None:
    pane.show_article(article([picture("http://127.0.0.1:9/a.png")]), ())
    button = notice_of(pane).buttons()[1]
    with qtbot.waitSignal(pane.outletAllowed) as allowed, qtbot.waitSignal(pane.picturesSettled):
        button.click()
    assert allowed.args == ["河岸日报"]


def test_pictures_of_the_folder_are_shown_and_others_are_not(pane: ArticlePane, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "paper").mkdir(parents=True)
    (folder / "paper" / "in.png").write_bytes(encoded("png"))
    (tmp_path / "out.png").write_bytes(encoded("png"))
    (folder / "paper" / "linked.png").symlink_to(tmp_path / "out.png")
    pane.set_folder(folder)
    names = ["in.png", "../../out.png", "linked.png", "missing.png"]
    with qtbot.waitSignal(pane.picturesSettled):
        pane.show_article(article([picture(name) for name in names], link=None), ())
    states = [held.state for held in pictures_of(pane)]
    assert states == [PictureState.SHOWN] + [PictureState.FAILED] * 3


def test_pictures_are_decoded_off_the_window_s_thread(
    pane: ArticlePane, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def noted(data: bytes) -> QImage:
        threads.append(threading.current_thread())
        return decode(data)

    monkeypatch.setattr("viewer.ui.article.pictures.decode", noted)
    (tmp_path / "a.png").write_bytes(encoded("png"))
    pane.set_folder(tmp_path)
    with qtbot.waitSignal(pane.picturesSettled):
        pane.show_article(article([picture("/a.png")], link=None), ())
    assert threads
    assert threading.main_thread() not in threads


def test_another_article_gives_up_the_pictures_of_the_last(pane: ArticlePane, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "paper").mkdir()
    (tmp_path / "paper" / "a.png").write_bytes(encoded("png", 2000, 2000))
    pane.set_folder(tmp_path)
    pane.show_article(article([picture("a.png")], link=None), ())
    with qtbot.waitSignal(pane.picturesSettled):
        pane.show_article(article([picture("b.png"), picture("a.png")], link=None), ())
    assert [held.state for held in pictures_of(pane)] == [PictureState.FAILED, PictureState.SHOWN]
