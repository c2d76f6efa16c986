"""Which files are read, and what is said of the others."""

import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from viewer.corpus import find_files, read_article
from viewer.domain import Problem, ProblemKind


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("text", encoding="utf-8")


def test_articles_come_sorted_files_before_the_folders_beside_them(tmp_path: Path) -> None:
    make(tmp_path, "b/2.md", "b/1.html", "a/x/deep.txt", "z.md", "a.markdown", "a/y.HTM")
    assert list(find_files(tmp_path)) == ["a.markdown", "z.md", "a/y.HTM", "a/x/deep.txt", "b/1.html", "b/2.md"]


def test_hidden_things_and_what_is_no_text_are_passed_over(tmp_path: Path) -> None:
    make(tmp_path, ".git/x.md", ".hidden.md", "picture.jpg", "dateline.toml", "README", "a.md")
    assert list(find_files(tmp_path)) == ["a.md"]


def test_a_folder_named_as_an_article_is_walked_as_a_folder(tmp_path: Path) -> None:
    make(tmp_path, "x.md/inside.md")
    assert list(find_files(tmp_path)) == ["x.md/inside.md"]


def test_deep_folders_need_no_recursion(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 400)
    deep.mkdir(parents=True)
    (deep / "a.md").write_text("text", encoding="utf-8")
    assert list(find_files(tmp_path)) == ["d/" * 400 + "a.md"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="their file names are always text")
def test_names_that_are_no_utf8_are_kept_and_can_be_read(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/\xd0\xc2\xce\xc5\n.md"
    with open(raw, "wb") as file:  # noqa: PTH123  # the point is a name in bytes
        file.write("# 标题\n\n正文。".encode())
    (path,) = find_files(tmp_path)
    assert isinstance(path, str)
    assert os.fsencode(path) == b"\xd0\xc2\xce\xc5\n.md"
    article, problems = read_article(tmp_path, path)
    assert article is not None
    assert article.info.title == "标题"
    assert problems == ()


def only_problem(folder: Path) -> Problem:
    found = list(find_files(folder))
    assert len(found) == 1
    assert isinstance(found[0], Problem)
    return found[0]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_links_are_listed_and_never_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "folder"
    make(outside, "secret.md")
    folder.mkdir()
    (folder / "linked.md").symlink_to(outside / "secret.md")
    (folder / "linked-folder").symlink_to(outside, target_is_directory=True)
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    problems = list(find_files(folder))
    assert [problem.path for problem in problems if isinstance(problem, Problem)] == [
        "linked-folder",
        "linked.md",
        "loop",
    ]
    for path in ("linked.md", "linked-folder/secret.md", "../outside/secret.md", "loop/../../outside/secret.md"):
        article, (problem,) = read_article(folder, path)
        assert article is None
        assert problem.kind is ProblemKind.SKIPPED


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_in_a_circle_costs_only_itself(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    (tmp_path / "circle").symlink_to("circle")
    article, problem = find_files(tmp_path)
    assert article == "a.md"
    assert isinstance(problem, Problem)
    assert (problem.kind, problem.path) == (ProblemKind.SKIPPED, "circle")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_listed_and_does_not_hang_the_reader(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert only_problem(tmp_path).kind is ProblemKind.SKIPPED
    article, (problem,) = read_article(tmp_path, "pipe.md")
    assert article is None
    assert "pipe" in problem.reason


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets in folders here")
def test_a_socket_is_listed(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        os.chdir(tmp_path)  # a socket's path must be short
        listener.bind("s.md")
        assert only_problem(tmp_path).kind is ProblemKind.SKIPPED


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
def test_a_device_is_refused() -> None:
    article, (problem,) = read_article(Path("/dev"), "zero")
    assert article is None
    assert problem.kind is ProblemKind.SKIPPED


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder in which somebody who may not read everything can look around."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def as_nobody() -> Iterator[None]:
    """The superuser may read everything, so he is somebody else for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no such permissions here")
def test_what_may_not_be_read_is_listed(open_folder: Path) -> None:
    make(open_folder, "shut.md", "closed/a.md")
    (open_folder / "shut.md").chmod(0)
    (open_folder / "closed").chmod(0)
    with as_nobody():
        found = list(find_files(open_folder))
        article, (problem,) = read_article(open_folder, "shut.md")
    (open_folder / "closed").chmod(0o700)
    assert found[0] == "shut.md"
    assert isinstance(found[1], Problem)
    assert article is None
    assert problem.kind is ProblemKind.UNREADABLE


def test_a_file_that_is_gone_and_a_folder_in_its_place_are_listed(tmp_path: Path) -> None:
    (tmp_path / "x.md").mkdir()
    kinds = {path: read_article(tmp_path, path) for path in ("gone.md", "x.md", "a\0b.md")}
    assert [article for article, _ in kinds.values()] == [None, None, None]
    assert [problem.kind for _, (problem,) in kinds.values()] == [
        ProblemKind.UNREADABLE,
        ProblemKind.SKIPPED,
        ProblemKind.UNREADABLE,
    ]


def test_a_folder_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    assert only_problem(tmp_path / "none").reason.startswith("This folder could not be opened")
