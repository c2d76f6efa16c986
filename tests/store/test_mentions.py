"""Files of mentions: fields, quotes as printed, and never half a file."""

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from viewer.domain import (
    Actor,
    ArticleInfo,
    Basis,
    Evidence,
    Kind,
    Language,
    Mention,
    Precision,
    Publication,
    PublicationBasis,
    Report,
    Status,
    When,
)
from viewer.store import replacing, write_mentions

DAY = date(2022, 1, 10)


def report(path: str = "a.md", quote: Evidence | None = None, precision: Precision = Precision.DAY) -> Report:
    info = ArticleInfo(
        path=path,
        title="会谈“有用”",
        stated_title="会谈_有用_",
        outlet=None,
        author=None,
        link=None,
        publication=Publication(DAY, None, PublicationBasis.STATED),
        language=Language.SIMPLIFIED,
    )
    mention = Mention(
        id="m1",
        kind=Kind.MEETING,
        form="talks",
        status=Status.HELD,
        when=When(DAY, DAY, precision, Basis.RELATIVE),
        actors=(Actor("甲国", ("甲国", "甲方"), ("US",)),),
        parties=("US",),
        place=None,
        title="甲国 会谈",
        evidence=(quote or Evidence(9, 13, "双方会谈"),),
    )
    return Report(info, mention)


def written(tmp_path: Path, *reports: Report) -> list[dict[str, object]]:
    to = tmp_path / "out.jsonl"
    write_mentions(reports, to)
    return [json.loads(line) for line in to.read_text("utf-8").splitlines()]


def test_fields_are_those_of_the_guidelines(tmp_path: Path) -> None:
    (line,) = written(tmp_path, report())
    assert line["start"] == line["end"] == "2022-01-10"
    assert line["actors"] == [{"name": "甲国", "surface": ["甲国", "甲方"]}]
    assert (line["kind"], line["status"], line["basis"], line["place"]) == ("meeting", "held", "relative", None)


def test_a_title_is_quoted_as_the_file_prints_it(tmp_path: Path) -> None:
    (line,) = written(tmp_path, report(quote=Evidence(0, 6, "会谈“有用”")))
    assert line["evidence"] == ["会谈_有用_"]


def test_the_guidelines_know_nothing_finer_than_a_day(tmp_path: Path) -> None:
    (line,) = written(tmp_path, report(precision=Precision.MINUTE))
    assert line["precision"] == "day"


def test_a_body_with_the_code_of_a_state_is_told_by_that_code(tmp_path: Path) -> None:
    told = report()
    (line,) = written(tmp_path, Report(told.article, replace(told.mention, parties=("AU_", "ET", "AU"))))
    assert line["parties"] == ["AU", "ET"]


def test_a_file_name_that_is_not_utf8_survives(tmp_path: Path) -> None:
    (line,) = written(tmp_path, report(path="\udcff.md"))
    assert line["article"] == "\udcff.md"


def test_a_failed_write_leaves_the_old_file_and_no_rubbish(tmp_path: Path) -> None:
    to = tmp_path / "kept.txt"
    to.write_text("old")
    with pytest.raises(FileNotFoundError), replacing(to) as fresh:
        fresh.write_bytes((tmp_path / "no such file").read_bytes())
    assert to.read_text() == "old"
    assert list(tmp_path.iterdir()) == [to]


def test_a_replaced_file_keeps_its_mode(tmp_path: Path) -> None:
    to = tmp_path / "kept.txt"
    to.write_text("old")
    to.chmod(0o640)
    with replacing(to) as fresh:
        fresh.write_text("new")
    assert to.read_text() == "new"
    assert to.stat().st_mode & 0o777 == 0o640


def test_what_a_link_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "kept.txt")
    with replacing(tmp_path / "link.txt") as fresh:
        fresh.write_text("new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "kept.txt").read_text() == "new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(FileExistsError), replacing(tmp_path / "pipe.txt"):
        pass
    assert (tmp_path / "pipe.txt").is_fifo()
