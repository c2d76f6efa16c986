"""The day on which an article was published, from what its file says in whatever notation."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache

import dateparser

from viewer.corpus.draft import Draft
from viewer.domain import Publication, PublicationBasis

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_MIN_LENGTH, _MAX_LENGTH = 6, 60
_SAME_CLOCK = timedelta(seconds=1)

_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_CHINESE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_MAIL = re.compile(r"(?:[A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3} \d{4}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_NAMED = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (\d{{4}})|{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}))\b",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?")
_EDGES = " \u3000,，·・|｜-–—:：/()（）[]【】"
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:時时點点](\d{2})(?::(\d{2}))?(?:\s*([AaPp])\.?[Mm])?")
_IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_./]?)(\d{2})\2(\d{2})(?!\d)")
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/(\d{4})(\d{2})(\d{2})")

_LANGUAGES = ["en", "zh", "zh-Hant", "fr", "de", "es", "ru"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as printed, with its moment where a time of day is printed too (naive where no zone is)."""

    day: date
    moment: datetime | None = None


def publication(draft: Draft, path: str) -> Publication:
    """When the article of `draft` in the file `path` was published.

    As the outlet prints it, else as the file's own data say, else when it was crawled, else by the file's name or
    the article's address; an address in the Wayback Machine holds the day it was crawled.
    """
    crawled = None if draft.crawled is None else _from_epoch(draft.crawled // 1000)
    stamp = read_stamp(draft.dateline) or _unlike(crawled, read_stamp(draft.date))
    if stamp is not None:
        return Publication(stamp.day, stamp.moment, PublicationBasis.STATED)
    if crawled is not None:
        return Publication(crawled.date(), crawled, PublicationBasis.CRAWLED)
    return _from_names((path, draft.link))


def _unlike(crawled: datetime | None, stamp: Stamp | None) -> Stamp | None:
    """`stamp`, unless it is only the crawler's own clock again."""
    if crawled is None or stamp is None or stamp.moment is None or stamp.moment.tzinfo is None:
        return stamp
    return stamp if abs(stamp.moment - crawled) > _SAME_CLOCK else None


def _from_names(names: tuple[str, ...]) -> Publication:
    for name in names:
        archived = _ARCHIVED.match(name)
        day = _day(*archived.groups()) if archived else _last_day_in(name)
        if day is not None:
            basis = PublicationBasis.CRAWLED if archived else PublicationBasis.FILE_NAME
            return Publication(day, None, basis)
    return Publication(None, None, PublicationBasis.NONE)


def _last_day_in(name: str) -> date | None:
    days = (_day(match[1], match[3], match[4]) for match in _IN_NAME.finditer(name))
    return next((day for day in reversed([*days]) if day is not None), None)


@lru_cache(maxsize=4096)
def read_stamp(printed: str) -> Stamp | None:
    """The stamp that `printed` is, else None. Its day and moment are as printed, never moved between zones."""
    printed = printed.strip()
    if not _MIN_LENGTH <= len(printed) <= _MAX_LENGTH or not any(map(str.isdigit, printed)):
        return None
    for notation in _NOTATIONS:
        stamp = notation(printed)
        if stamp is not None:
            return stamp
    return None


_IN_LINE = (
    re.compile(_CHINESE.pattern),
    re.compile(r"(?<!\d)" + _ISO.pattern),
    re.compile(r"(?<!\d)" + _SLASHED.pattern),
    _NAMED,
)
_REST_OF_STAMP = re.compile(
    r"[T ,，-]*(?:\d{1,2}[:：]\d{2}(?::\d{2})?(?:\.\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?|GMT|UTC|Z|[+-]\d\d:?\d\d)?"
)


def take_stamp(line: str) -> tuple[str, str] | None:
    """The stamp that stands in a dateline, and what else the line says; None where it names no whole date."""
    for notation in _IN_LINE:
        match = notation.search(line)
        if match is None:
            continue
        end = _REST_OF_STAMP.match(line, match.end())
        stop = match.end() if end is None else end.end()
        printed = line[match.start() : stop]
        if read_stamp(printed) is not None:
            return printed, f"{line[: match.start()]} {line[stop:]}".strip(_EDGES)
    return None


def _iso(printed: str) -> Stamp | None:
    match = _ISO.match(printed)
    day = None if match is None else _day(match[1], match[3], match[4])
    if match is None or day is None:
        return None
    try:
        moment = datetime.fromisoformat(printed)
    except ValueError:
        return Stamp(day, _at(day, printed[match.end() :]))
    return Stamp(day, moment if len(printed) > 10 else None)


def _chinese(printed: str) -> Stamp | None:
    match = _CHINESE.search(printed)
    day = None if match is None else _day(*match.groups())
    return None if match is None or day is None else Stamp(day, _at(day, printed[match.end() :]))


def _slashed(printed: str) -> Stamp | None:
    """`dd/mm/yyyy`, as most of the world prints it; with a.m. or p.m. behind it `mm/dd/yyyy`, as America does."""
    match = _SLASHED.match(printed)
    if match is None:
        return None
    first, second, year = match.groups()
    clock = _CLOCK.search(printed, match.end())
    american = clock is not None and clock[4] is not None
    day = _day(year, first, second) if american else _day(year, second, first)
    day = day or _day(year, first, second) or _day(year, second, first)
    return None if day is None else Stamp(day, _at(day, printed[match.end() :]))


def _named(printed: str) -> Stamp | None:
    match = _NAMED.search(printed)
    if match is None:
        return None
    number, month, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
    day = _day(year, str(_MONTHS.index(month[:3].lower()) + 1), number)
    return None if day is None else Stamp(day, _at(day, printed[match.end() :]))


def _mail(printed: str) -> Stamp | None:
    if not _MAIL.match(printed):
        return None
    try:
        moment = parsedate_to_datetime(printed)
    except (ValueError, IndexError):
        return None
    return _within_reason(moment)


def _epoch(printed: str) -> Stamp | None:
    match = _EPOCH.fullmatch(printed)
    moment = None if match is None else _from_epoch(int(match[1]))
    return None if moment is None else Stamp(moment.date(), moment)


def _any_other(printed: str) -> Stamp | None:
    """Month names and the like; slow, so the last to be asked."""
    moment = dateparser.parse(
        printed,
        languages=_LANGUAGES,
        settings={
            "DATE_ORDER": "DMY",
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["day", "month", "year"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    return None if moment is None else _within_reason(moment)


_NOTATIONS: tuple[Callable[[str], Stamp | None], ...] = (_iso, _mail, _chinese, _slashed, _named, _epoch, _any_other)


def _within_reason(moment: datetime) -> Stamp | None:
    return Stamp(moment.date(), moment) if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def _at(day: date, rest: str) -> datetime | None:
    """The moment on `day` that the clock time in `rest` names."""
    clock = _CLOCK.search(rest)
    if clock is None:
        return None
    hour = int(clock[1]) % 12 + 12 * (clock[4] in "pP") if clock[4] else int(clock[1])
    try:
        return datetime(day.year, day.month, day.day, hour, int(clock[2]), int(clock[3] or 0))
    except ValueError:
        return None


def _from_epoch(seconds: int) -> datetime | None:
    try:
        moment = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None
