"""The day to read dates from where an article does not say when it was published."""

from datetime import date

from viewer.extraction.dates import ExpressionKind, Times
from viewer.extraction.text.patterns import compiled

_WEEKDAYS = compiled("reference", "weekdays")
_CHINESE = "一二三四五六日"
_ENGLISH = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")


def reference_day(text: str, times: Times) -> date | None:
    """The day on which `text`, whose time expressions are `times`, seems to have been written, or `None` where it names
    no full date.

    It is the latest date the text tells, moved on to the first weekday that it names: news begins with the day's own.
    """
    latest = _latest(times)
    if latest is None:
        return None
    weekday = _first_weekday(text)
    ahead = 0 if weekday is None else (weekday - latest.weekday()) % 7
    return date.fromordinal(min(latest.toordinal() + ahead, date.max.toordinal()))


def _latest(times: Times) -> date | None:
    days = (
        time.when.first
        for time in times.read(None)
        if time.kind is ExpressionKind.CALENDAR and time.when.first is not None and time.when.first == time.when.last
    )
    return max(days, default=None)


def _first_weekday(text: str) -> int | None:
    found = _WEEKDAYS.search(text)
    if found is None:
        return None
    if found[1]:
        return _CHINESE.index(found[1].replace("天", "日"))
    return _ENGLISH.index(found[2].lower())
