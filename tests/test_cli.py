"""The command line as a user meets it, in a process of its own."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.models.test_session import write_articles

ARTICLE = """---
title: 两国外长举行会谈
date: 2022-01-11
author: 晨报
---
<p>甲国外长王明10日在日内瓦与俄罗斯外长拉夫罗夫举行会谈。</p>
"""


def dateline(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "viewer", *map(str, arguments)]
    without_display = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=300, env=without_display | environment
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    corpus = tmp_path / "articles"
    corpus.mkdir()
    (corpus / "a.md").write_text(ARTICLE, "utf-8")
    return corpus


@pytest.mark.parametrize("arguments", [("--help",), ("export", "--help"), ("--version",)])
def test_help_needs_no_display_and_no_qt(arguments: tuple[str, ...]) -> None:
    done = dateline(*arguments, QT_QPA_PLATFORM="no-such-platform", QT_DEBUG_PLUGINS="1")
    assert done.returncode == 0
    assert "dateline" in done.stdout.lower()
    assert not done.stderr


def test_mentions_are_written(folder: Path, tmp_path: Path) -> None:
    done = dateline("export", folder, "--to", tmp_path / "out.jsonl")
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert {(line["article"], line["kind"], line["start"]) for line in lines} >= {("a.md", "meeting", "2022-01-10")}


@pytest.mark.parametrize(
    ("suffix", "begins", "holds"),
    [
        (".csv", b"\xef\xbb\xbfid,", "2022-01-10"),
        (".ics", b"BEGIN:VCALENDAR", "20220110"),
        (".json", b"{", '"unique_id": "a.md#m1"'),
        (".svg", b"<?xml", "拉夫罗夫"),
    ],
)
def test_events_are_written_in_every_format(
    folder: Path, tmp_path: Path, suffix: str, begins: bytes, holds: str
) -> None:
    file = tmp_path / f"out{suffix}"
    done = dateline("export", folder, "--to", file)
    assert done.returncode == 0, done.stderr
    assert file.read_bytes().startswith(begins)
    assert holds in file.read_text("utf-8")


@pytest.mark.parametrize(("quiet", "said"), [(False, "No article"), (True, "No meeting or statement")])
@pytest.mark.parametrize("suffix", [".png", ".csv", ".jsonl"])
def test_a_folder_that_tells_nothing_gives_a_file_and_a_sentence(
    tmp_path: Path, quiet: bool, said: str, suffix: str
) -> None:
    corpus, out = tmp_path / "articles", tmp_path / f"out{suffix}"
    corpus.mkdir()
    if quiet:
        (corpus / "a.txt").write_text("天气\n\n今天天晴。", "utf-8")
    done = dateline("export", corpus, "--to", out)
    assert done.returncode == 0
    assert out.is_file()
    assert done.stderr.startswith(f"dateline: {said} was found in ")
    assert len(done.stderr.splitlines()) == 1


def test_a_bad_article_is_listed_and_the_rest_counts(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(folder / "pipe.md")
    done = dateline("export", folder, "--to", tmp_path / "out.jsonl")
    assert done.returncode == 0
    assert "pipe.md" in done.stderr
    assert (tmp_path / "out.jsonl").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("no-such-folder",), "is not there"),
        (("{folder}",), "no display to open a window on;"),
        (("export", "{folder}/a.md", "--to", "x.jsonl"), "a file, not a folder"),
        (("export", "{folder}", "--to", "x.docx"), "must end in one of"),
        (("export", "{folder}", "--to", "/nowhere/x.jsonl"), "no folder to write to"),
        (("export", "{folder}", "--to", "{folder}/a.jsonl"), "is a folder or a device"),
        (("dates", "{folder}/a.md", "{folder}/out.jsonl"), "a.md:1 is not a case"),
        (("dates", "{folder}/none.jsonl", "{folder}/out.jsonl"), "none.jsonl"),
    ],
)
def test_a_mistake_is_one_clear_sentence(folder: Path, arguments: tuple[str, ...], said: str) -> None:
    (folder / "a.jsonl").mkdir()
    done = dateline(*(argument.format(folder=folder) for argument in arguments), QT_QPA_PLATFORM="")
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (folder / "out.jsonl").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays have no names here")
def test_a_display_at_which_nobody_answers_is_one_clear_sentence(folder: Path) -> None:
    done = dateline(folder, DISPLAY=":40418", QT_QPA_PLATFORM="")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "nobody answers at DISPLAY=:40418" in done.stderr


@pytest.mark.parametrize(
    "line", ['{"id": 1, "text": 5, "published": "2022-01-11"}', "[" * 100_000, '{"id": 1}', "7", '"\\ud800"']
)
def test_a_line_that_is_no_case_is_named(tmp_path: Path, line: str) -> None:
    cases = tmp_path / "in.jsonl"
    cases.write_text(f'{{"id": 1, "text": "10日", "published": "2022-01-11"}}\n\n{line}\n', "utf-8")
    done = dateline("dates", cases, tmp_path / "out.jsonl")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "in.jsonl:3 is not a case" in done.stderr
    assert list(tmp_path.iterdir()) == [cases]


def test_cases_may_have_a_mark_of_their_order_of_bytes_and_halves_of_pairs(tmp_path: Path) -> None:
    cases, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    cases.write_text('{"id": "\\ud800", "text": "10日", "published": "2022-01-11"}\n', "utf-8-sig")
    assert dateline("dates", cases, out).returncode == 0
    assert json.loads(out.read_text("utf-8"))["id"] == "\ud800"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_who_watches_may_leave(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.md").touch()
    for errors in ("2>/dev/full", "2>&-"):
        file = tmp_path / "out.jsonl"
        file.unlink(missing_ok=True)
        command = f'"{sys.executable}" -m viewer export "{folder}" --to "{file}" {errors}'
        assert subprocess.run(command, shell=True, check=False, timeout=300).returncode == 0  # noqa: S602 -- our own words
        assert file.read_text("utf-8")


@pytest.fixture
def hearing_ctrl_c() -> Iterator[None]:
    """What a shell runs in the background ignores Ctrl+C, and so does whatever that starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="no terminal to be had")
def test_ctrl_c_ends_an_export_with_one_sentence(hearing_ctrl_c: None, tmp_path: Path) -> None:
    corpus, out = tmp_path / "articles", tmp_path / "out"
    corpus.mkdir()
    out.mkdir()
    write_articles(corpus, 800)
    listening, terminal = os.openpty()
    command = [sys.executable, "-m", "viewer", "export", str(corpus), "--to", str(out / "all.jsonl")]
    with subprocess.Popen(command, stderr=terminal, start_new_session=True) as running:
        os.close(terminal)
        while b" of 800 articles read" not in os.read(listening, 4096):
            pass
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to the workers too
        said = until_closed(listening)
    assert running.returncode == 130
    assert [line for line in said.splitlines() if "articles read" not in line and line] == [
        "dateline: Stopped before it was done; no file is left half written."
    ]
    assert not list(out.iterdir())


WHILE_IMPORTING = """
import runpy, sys

class CtrlC:
    def find_spec(self, name, *_):
        if name == "viewer.cli":
            raise KeyboardInterrupt

sys.meta_path.insert(0, CtrlC())
runpy.run_module("viewer", run_name="__main__")
"""


def test_ctrl_c_is_heard_from_the_beginning() -> None:
    done = subprocess.run([sys.executable, "-c", WHILE_IMPORTING], capture_output=True, text=True, check=False)
    assert done.returncode == 130
    assert done.stderr == "\ndateline: Stopped before it began.\n"


def until_closed(terminal: int) -> str:
    """All that is still written to a terminal, which ends with the last process that has it open."""
    said = b""
    try:
        while piece := os.read(terminal, 4096):
            said += piece
    except OSError:  # Linux's word for the end of a terminal
        pass
    finally:
        os.close(terminal)
    return said.decode()


def test_names_of_files_do_not_steer_the_terminal(folder: Path, tmp_path: Path) -> None:
    (folder / "red\x1b[31m.md").touch()
    done = dateline("export", folder, "--to", tmp_path / "out.jsonl")
    assert "red?[31m.md" in done.stderr
    assert "\x1b" not in done.stderr


def test_what_a_reason_quotes_does_not_steer_the_terminal(folder: Path, tmp_path: Path) -> None:
    entry = '[[meetings]]\nform = "spar"\nwords = ["切磋"]\nrole = "\\u001b[31mred"\n'
    (folder / "dateline.toml").write_text(entry, "utf-8")
    done = dateline("export", folder, "--to", tmp_path / "out.jsonl")
    assert "“?[31mred”" in done.stderr
    assert "\x1b" not in done.stderr


def test_dates_are_found_in_each_case(tmp_path: Path) -> None:
    cases, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    case = {"id": "x", "text": "双方10日会谈。", "published": "2022-01-11T08:00:00"}
    cases.write_text(json.dumps(case, ensure_ascii=False) + "\n", "utf-8")
    assert dateline("dates", cases, out).returncode == 0
    answer = json.loads(out.read_text("utf-8"))
    expected = {"offset": 2, "text": "10日", "start": "2022-01-10", "end": "2022-01-10"}
    assert answer == {"id": "x", "dates": [expected]}


def test_help_of_a_command_is_called_by_its_name() -> None:
    assert dateline("export", "--help").stdout.startswith("usage: dateline export ")
