"""The day of publication, in every notation that files use."""

from datetime import UTC, date, datetime

import pytest

from viewer.corpus.dates import publication, read_stamp, take_stamp
from viewer.corpus.draft import Draft, Markup
from viewer.domain import PublicationBasis


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Tue, 11 Jan 2022 10:14:05 GMT", date(2022, 1, 11)),
        ("11 Jan 2022 10:14:05 +0800", date(2022, 1, 11)),
        ("Fri, 28 Jan 2022 25:71:00 GMT", date(2022, 1, 28)),
        ("2022-01-11T23:30:00+08:00", date(2022, 1, 11)),
        ("2022-01-24 18:20:07-05:00", date(2022, 1, 24)),
        ("2022-1-9", date(2022, 1, 9)),
        ("2022/01/09 08:30", date(2022, 1, 9)),
        ("2022.01.09", date(2022, 1, 9)),
        ("20/02/2022 - 21:16", date(2022, 2, 20)),
        ("03/02/2022", date(2022, 2, 3)),
        ("3/11/2023 3:13 AM UTC", date(2023, 3, 11)),
        ("02/20/2022", date(2022, 2, 20)),
        ("2022年1月9日 20时05分", date(2022, 1, 9)),
        ("January 9, 2022", date(2022, 1, 9)),
        ("9 January 2022", date(2022, 1, 9)),
        ("Sept. 9th, 2022", date(2022, 9, 9)),
        ("9 janvier 2022", date(2022, 1, 9)),
        ("1641832512", date(2022, 1, 10)),
        ("1641832512000", date(2022, 1, 10)),
    ],
)
def test_the_day_is_read_as_printed(printed: str, day: date) -> None:
    stamp = read_stamp(printed)
    assert stamp is not None
    assert stamp.day == day


@pytest.mark.parametrize(
    "printed",
    ["", "unknown", "yesterday", "周三", "10:30", "2022", "2022-13-45", "0000-00-00", "May 2022", "9" * 50, "1" * 14],
)
def test_what_names_no_day_is_no_stamp(printed: str) -> None:
    assert read_stamp(printed) is None


def test_a_moment_keeps_its_zone_and_is_not_moved() -> None:
    stamp = read_stamp("2022-01-24 18:20:07-05:00")
    assert stamp is not None
    assert stamp.moment is not None
    assert stamp.moment.isoformat() == "2022-01-24T18:20:07-05:00"
    local = read_stamp("20/02/2022 - 21:16")
    assert local is not None
    assert local.moment == datetime(2022, 2, 20, 21, 16)


@pytest.mark.parametrize(
    ("line", "printed", "rest"),
    [
        ("玉岭社　2022年1月22日 07:20", "2022年1月22日 07:20", "玉岭社"),
        ("The Morning Slate, 21 January 2022", "21 January 2022", "The Morning Slate"),
        ("（2022-01-27）", "2022-01-27", ""),
    ],
)
def test_a_dateline_is_parted_into_stamp_and_name(line: str, printed: str, rest: str) -> None:
    taken = take_stamp(line)
    assert taken is not None
    assert (taken[0].strip(), taken[1]) == (printed, rest)


CRAWLED = 1641832512000  # 10 January 2022, 16:35:12 UTC


@pytest.mark.parametrize(
    ("draft", "path", "day", "basis"),
    [
        (Draft("", Markup.HTML, date="2022-01-09", crawled=CRAWLED), "a.md", 9, PublicationBasis.STATED),
        (Draft("", Markup.HTML, dateline="08/01/2022", date="2022-01-09"), "a.md", 8, PublicationBasis.STATED),
        (Draft("", Markup.HTML, date="2022-01-10T16:35:12Z", crawled=CRAWLED), "a.md", 10, PublicationBasis.CRAWLED),
        (Draft("", Markup.HTML, crawled=CRAWLED), "2022-01-01-a.md", 10, PublicationBasis.CRAWLED),
        (Draft("", Markup.HTML), "2022-01-07-a.md", 7, PublicationBasis.FILE_NAME),
        (Draft("", Markup.HTML), "2022/01/06/a.md", 6, PublicationBasis.FILE_NAME),
        (Draft("", Markup.HTML, link="https://host/20220105/x"), "a.md", 5, PublicationBasis.FILE_NAME),
        (
            Draft("", Markup.HTML, link="https://web.archive.org/web/20220104120000/https://host/x"),
            "a.md",
            4,
            PublicationBasis.CRAWLED,
        ),
    ],
)
def test_the_best_basis_wins(draft: Draft, path: str, day: int, basis: PublicationBasis) -> None:
    found = publication(draft, path)
    assert (found.day, found.basis) == (date(2022, 1, day), basis)


def test_nothing_known_stays_unknown() -> None:
    found = publication(Draft("", Markup.HTML, date="unknown", link="https://host/article/6390398"), "note_12345678.md")
    assert (found.day, found.moment, found.basis) == (None, None, PublicationBasis.NONE)


def test_a_crawl_stamp_is_a_moment_in_universal_time() -> None:
    found = publication(Draft("", Markup.HTML, crawled=CRAWLED), "a")
    assert found.moment == datetime(2022, 1, 10, 16, 35, 12, tzinfo=UTC)
    assert publication(Draft("", Markup.HTML, crawled=10**30), "a").day is None
