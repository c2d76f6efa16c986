"""Files of events as other programs read them."""

import csv
import json
from datetime import date, time
from pathlib import Path

import icalendar
import pytest

from tests.timeline.sample import events
from viewer.domain import (
    Actor,
    ArticleInfo,
    Basis,
    Event,
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
from viewer.linking import link
from viewer.store import Cancelled, write_calendar, write_table, write_timelinejs

TALKS = When(date(2022, 1, 10), date(2022, 1, 10), Precision.DAY, Basis.EXPLICIT)
JANUARY = When(date(2022, 1, 1), date(2022, 1, 31), Precision.MONTH, Basis.EXPLICIT)
LATELY = When(None, date(2022, 1, 11), Precision.VAGUE, Basis.NONE)
UNKNOWN = When(None, None, Precision.VAGUE, Basis.NONE)


def event(when: When = TALKS, title: str = "两国会谈", status: Status = Status.HELD, path: str = "a.md") -> Event:
    quote = "两国代表十日在湖边会谈。"
    mention = Mention(
        "m1", Kind.MEETING, "talks", status, when, (Actor("甲"), Actor("乙")), ("US", "RU"), "湖边", title,
        (Evidence(5, 5 + len(quote), quote),),
    )  # fmt: skip
    day = Publication(date(2022, 1, 11), None, PublicationBasis.STATED)
    article = ArticleInfo(path, "湖边两日", "湖边两日", "东湖", None, "https://a.example/1", day, Language.SIMPLIFIED)
    return link([Report(article, mention)])[0]


def test_a_spreadsheet_reads_the_table_as_utf8_and_finds_no_formula(tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    write_table([event(title='=HYPERLINK("http://x")')], file)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        row = next(csv.DictReader(lines))
    assert row["title"] == '\'=HYPERLINK("http://x")'
    assert (row["start"], row["parties"], row["actors"]) == ("2022-01-10", "US; RU", "甲; 乙")


def test_a_calendar_ends_after_the_last_day_and_marks_plans_as_tentative(tmp_path: Path) -> None:
    file = tmp_path / "events.ics"
    write_calendar([event(), event(JANUARY, status=Status.PLANNED, path="b.md"), event(UNKNOWN)], file)
    talks, plan = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert (talks.decoded("dtstart"), talks.decoded("dtend")) == (date(2022, 1, 10), date(2022, 1, 11))
    assert talks["status"] == "CONFIRMED"
    assert plan["status"] == "TENTATIVE"
    assert talks["uid"] != plan["uid"]


def test_a_time_of_day_stays_in_its_own_zone(tmp_path: Path) -> None:
    file = tmp_path / "events.ics"
    at_nine = When(date(2022, 1, 10), date(2022, 1, 10), Precision.MINUTE, Basis.EXPLICIT, time(9, 30))
    write_calendar([event(at_nine)], file)
    assert b"DTSTART:20220110T093000\r\n" in file.read_bytes()


def test_the_same_events_give_the_same_calendar(tmp_path: Path) -> None:
    one, other = tmp_path / "1.ics", tmp_path / "2.ics"
    write_calendar([event()], one)
    write_calendar([event()], other)
    assert one.read_bytes() == other.read_bytes()


def test_timelinejs_gets_a_month_as_a_month_and_no_markup_of_ours_from_articles(tmp_path: Path) -> None:
    file = tmp_path / "events.json"
    write_timelinejs([event(JANUARY, title="<b>一月</b>"), event(LATELY), event(UNKNOWN)], file)
    month, lately = json.loads(file.read_text("utf-8"))["events"]
    assert month["start_date"] == {"year": 2022, "month": 1}
    assert "end_date" not in month
    assert month["text"]["headline"] == "&lt;b&gt;一月&lt;/b&gt;"
    assert lately["start_date"]["day"] == 11


def test_a_calendar_keeps_to_the_rules_of_its_format(tmp_path: Path) -> None:
    file, told = tmp_path / "events.ics", events(80)
    write_calendar(told, file)
    lines = file.read_bytes().split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    entries = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert len({entry["uid"] for entry in entries}) == len(entries) == len(told)
    for entry, source in zip(entries, told, strict=True):
        assert not entry.errors
        assert entry.decoded("dtend") > entry.decoded("dtstart")
        assert (entry["status"] == "CONFIRMED") == (source.status is Status.HELD)


def test_timelinejs_gets_what_its_documentation_asks_for(tmp_path: Path) -> None:
    file, told = tmp_path / "events.json", events(80)
    write_timelinejs(told, file)
    slides = json.loads(file.read_text("utf-8"))["events"]
    assert len({slide["unique_id"] for slide in slides}) == len(slides) == len(told)
    for slide in slides:
        first = slide["start_date"]
        last = slide.get("end_date", first)
        assert set(first) <= {"year", "month", "day"}
        assert first["year"]
        assert tuple(last.values()) >= tuple(first.values())
        assert slide["text"]["headline"]


@pytest.mark.parametrize("write", [write_table, write_calendar, write_timelinejs])
def test_a_cancelled_writing_leaves_no_file(tmp_path: Path, write) -> None:
    with pytest.raises(Cancelled):
        write([event()], tmp_path / "events", cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_no_utf8_can_be_written(tmp_path: Path) -> None:
    odd = event(path="\udcff.md")
    for write, name in ((write_table, "a.csv"), (write_calendar, "a.ics"), (write_timelinejs, "a.json")):
        write([odd], tmp_path / name)
        assert (tmp_path / name).stat().st_size > 0
