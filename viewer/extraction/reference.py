"""The day to read dates from where an article does not say when it was published."""

import re
from datetime import date, timedelta

from viewer.extraction.dates import ExpressionKind, find_dates

_WEEKDAYS = re.compile(
    r"(?:周|星期|礼拜)([一二三四五六日天])|\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE
)
_CHINESE = "一二三四五六日"
_ENGLISH = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_SOON = timedelta(days=31)


def reference_day(text: str) -> date | None:
    """The day on which `text` seems to have been written, or `None` where it names no full date.

    It is the latest date the text tells, moved on to the first weekday that it names: news begins with the day's own.
    """
    full = _latest(text, None)
    if full is None:
        return None
    near = _latest(text, full)
    latest = near if near is not None and full <= near <= full + _SOON else full
    weekday = _first_weekday(text)
    return latest if weekday is None else latest + timedelta(days=(weekday - latest.weekday()) % 7)


def _latest(text: str, published: date | None) -> date | None:
    limit = published + _SOON if published else date.max
    days = [
        time.when.first
        for time in find_dates(text, published)
        if time.kind is ExpressionKind.CALENDAR and time.when.first is not None and time.when.first == time.when.last
    ]
    return max((day for day in days if day <= limit), default=None)


def _first_weekday(text: str) -> int | None:
    found = _WEEKDAYS.search(text)
    if found is None:
        return None
    if found[1]:
        return _CHINESE.index(found[1].replace("天", "日"))
    return _ENGLISH.index(found[2].lower())
