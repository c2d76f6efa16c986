"""A date as people write it."""

from datetime import date, datetime

import dateparser

from viewer.extraction.dates import find_dates

ORDERS = {"zh": "YMD", "en": "DMY"}


def parse_day(text: str, language: str, today: datetime) -> date | None:
    """The day that `text` names in the interface's language, in English or in Chinese; `None` where it names none.

    `today` is what words like yesterday count from; a month alone is its first day.
    """
    words = text.strip()
    return _parsed(words, language.partition("_")[0], today) or _read(words, today) if words else None


def _parsed(words: str, language: str, today: datetime) -> date | None:
    found = dateparser.parse(
        words,
        languages=list(dict.fromkeys([language, "en"])),
        settings={
            "RELATIVE_BASE": today,
            "PREFER_DAY_OF_MONTH": "first",
            "PREFER_MONTH_OF_YEAR": "first",
            "DATE_ORDER": ORDERS.get(language, "DMY"),
        },
    )
    return found.date() if found else None


def _read(words: str, today: datetime) -> date | None:
    """What dateparser does not know, such as 1月10日 or 上周一, is read as in an article of today."""
    found = next(iter(find_dates(words, today.date())), None)
    return found.span[0] if found and found.text == words else None
