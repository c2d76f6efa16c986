"""A date as people write it."""

from datetime import date, datetime

import dateparser

ORDERS = {"zh": "YMD", "en": "DMY"}


def parse_day(text: str, language: str, today: datetime) -> date | None:
    """The day that `text` names in the interface's language or in English; `None` where it names none.

    `today` is what words like yesterday count from; a month alone is its first day.
    """
    short = language.partition("_")[0]
    found = (
        dateparser.parse(
            text.strip(),
            languages=list(dict.fromkeys([short, "en"])),
            settings={
                "RELATIVE_BASE": today,
                "PREFER_DAY_OF_MONTH": "first",
                "PREFER_MONTH_OF_YEAR": "first",
                "DATE_ORDER": ORDERS.get(short, "DMY"),
            },
        )
        if text.strip()
        else None
    )
    return found.date() if found else None
