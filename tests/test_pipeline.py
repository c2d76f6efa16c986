"""The way of the data as a whole: order, cancelling, and files that kill a worker."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.domain import Article, Mention, Problem, ProblemKind
from viewer.extraction import Lexicon, extract
from viewer.pipeline import FEW_FILES, Progress, Reading, open_article, read_folder

ARTICLE = "---\ntitle: 第{n}篇\ndate: 2022-01-11\n---\n<p>白宫10日发表声明。</p>\n"
MANY = FEW_FILES + 10


def fill(folder: Path, count: int) -> Path:
    for n in range(count):
        (folder / f"{n:03}.md").write_text(ARTICLE.format(n=n), "utf-8")
    return folder


@pytest.mark.parametrize("count", [3, MANY])
def test_articles_come_in_the_order_of_their_paths(tmp_path: Path, count: int) -> None:
    found = list(read_folder(fill(tmp_path, count), workers=2))
    assert [item.info.path for item in found if isinstance(item, Reading)] == [f"{n:03}.md" for n in range(count)]
    assert found[-1] == Progress(count, count, f"{count - 1:03}.md")


@pytest.mark.parametrize("count", [5, MANY])
def test_nothing_is_read_once_cancelled(tmp_path: Path, count: int) -> None:
    seen: list[Reading] = []
    items = read_folder(fill(tmp_path, count), workers=2, cancelled=lambda: len(seen) >= 2)
    seen.extend(item for item in items if isinstance(item, Reading))
    assert 2 <= len(seen) < count


def test_a_mistake_in_the_settings_is_a_problem_with_its_line(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    (tmp_path / "dateline.toml").write_text("# ours\nactors = [", "utf-8")
    found = list(read_folder(tmp_path))
    problems = [item for item in found if isinstance(item, Problem)]
    assert [(problem.kind, problem.line) for problem in problems] == [(ProblemKind.CONFIGURATION, 2)]
    assert any(isinstance(item, Reading) for item in found)


def test_a_mistake_of_ours_costs_no_other_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails_once(article: Article, lexicon: Lexicon) -> tuple[Mention, ...]:
        if article.info.path == "001.md":
            raise ZeroDivisionError
        return extract(article, lexicon)

    monkeypatch.setattr("viewer.pipeline.extract", fails_once)
    found = list(read_folder(fill(tmp_path, 3)))
    assert [len(item.mentions) for item in found if isinstance(item, Reading)] == [1, 0, 1]
    (problem,) = (item for item in found if isinstance(item, Problem))
    assert problem.path == "001.md"
    assert "ZeroDivisionError" in problem.reason


DEADLY = """
import os, signal, sys
from multiprocessing import parent_process
from pathlib import Path
from viewer import pipeline
from viewer.domain import Problem

def deadly(folder, path, read=pipeline.read_article):
    if path == "003.md" and parent_process():
        os.kill(os.getpid(), signal.SIGKILL)
    return read(folder, path)

pipeline.read_article, pipeline.CHUNK = deadly, 2  # in the workers too, which begin with this program
if __name__ == "__main__":
    for item in pipeline.read_folder(Path(sys.argv[1]), workers=1):
        if isinstance(item, pipeline.Reading):
            print(item.info.path)
        elif isinstance(item, Problem):
            print(item.path, item.kind, item.reason)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system ends processes in other ways")
def test_a_file_that_kills_its_worker_costs_only_itself_and_is_listed(tmp_path: Path) -> None:
    program, folder = tmp_path / "deadly.py", tmp_path / "articles"
    program.write_text(DEADLY, "utf-8")
    folder.mkdir()
    fill(folder, MANY)
    command = [sys.executable, str(program), str(folder)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300, env=environment)
    said = done.stdout.splitlines()
    assert [line for line in said if " " not in line] == [f"{n:03}.md" for n in range(MANY) if n != 3]
    assert [line for line in said if " " in line] == [
        "003.md unreadable It is left out: reading it crashed the reader. Please report the file to us."
    ]


def test_only_the_beginning_of_an_endless_article_is_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.pipeline.MOST_TEXT", 60)
    (tmp_path / "a.txt").write_text(
        "终章\n\n白宫10日发表声明。\n\n" + "湖水很静。" * 10 + "白宫11日发表声明。\n", "utf-8"
    )
    found = list(read_folder(tmp_path))
    (reading,) = (item for item in found if isinstance(item, Reading))
    assert [mention.evidence[0].quote for mention in reading.mentions] == ["白宫10日发表声明。"]
    assert any(isinstance(item, Problem) and "60 characters" in item.reason for item in found)


def settings_problems(folder: Path) -> list[Problem]:
    return [item for item in read_folder(folder) if isinstance(item, Problem) and item.path == "dateline.toml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_place_of_the_settings_is_left_alone(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    os.mkfifo(tmp_path / "dateline.toml")
    (problem,) = settings_problems(tmp_path)
    assert problem.kind is ProblemKind.CONFIGURATION
    assert "pipe" in problem.reason


def test_settings_in_another_encoding_are_told_of(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    (tmp_path / "dateline.toml").write_bytes("# 人名".encode("gb18030"))
    (problem,) = settings_problems(tmp_path)
    assert "UTF-8" in problem.reason


def test_settings_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    (tmp_path / "dateline.toml").write_text("# ours\n", "utf-8-sig")
    assert not settings_problems(tmp_path)


def test_an_article_can_be_opened_again(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    article, problems = open_article(tmp_path, "000.md")
    assert article is not None
    assert not problems
    reading = next(item for item in read_folder(tmp_path) if isinstance(item, Reading))
    for mention in reading.mentions:
        for evidence in mention.evidence:
            assert article.text[evidence.start : evidence.end] == evidence.quote
