"""Why a time was read as it was: the rules of extraction in the reader's words."""

from PySide6.QtCore import QCoreApplication

from viewer.extraction.dates import Rule
from viewer.extraction.dating.days import Undated

translate = QCoreApplication.translate


def reason(rule: str) -> str | None:
    """A clause that explains the rule of that id; `None` for one that is not known, and for `Rule.GIVEN`.

    Where the words allow one reading only, what kind of expression it is says more.
    """
    reasons: dict[str, str] = {
        Rule.NEAREST: translate("Readings", "the nearest one to the day of publication"),
        Rule.FUTURE: translate("Readings", "the next one, as the sentence speaks of what is to come"),
        Rule.PAST: translate("Readings", "the last one, as the sentence speaks of what has been"),
        Rule.LIST: translate("Readings", "goes on from the date before it"),
        Rule.TOLD: translate("Readings", "counted from the day told last"),
        Rule.TOLD_MONTH: translate("Readings", "a day of the month told just before"),
        Rule.TOLD_YEAR: translate("Readings", "a month of the year told just before"),
        Rule.QUOTED: translate("Readings", "counted from the day on which the quotation was spoken"),
        Rule.DATELINE: translate("Readings", "counted from the day of the agency's dateline"),
        Rule.QUERY_NEXT: translate("Readings", "stands alone: the next such day"),
        Rule.QUERY_THIS_YEAR: translate("Readings", "stands alone: that of this year"),
        Rule.PUBLICATION: translate("Readings", "no day is told before it: the day of publication"),
        Rule.NEAR_PRESENT: translate("Readings", "near the day of publication; how near is not said"),
        Rule.EVENT: translate("Readings", "the day of an event told before"),
        Rule.EVENT_LATER: translate("Readings", "the day of an event that is dated further on"),
        Rule.EVENT_UNKNOWN: translate("Readings", "tied to an event whose day is not told"),
        Rule.NO_PUBLICATION: translate("Readings", "the day of publication is not known"),
        Rule.NONE: translate("Readings", "there is no such day"),
        Undated.AT_MEETING: translate("Readings", "the day of the meeting at which it was said"),
        Undated.TOLD_ALONG: translate("Readings", "the day of what is told beside it"),
        Undated.BEFORE_PUBLICATION: translate("Readings", "told as past: no later than the day it is told"),
        Undated.AHEAD_OF_PUBLICATION: translate("Readings", "told as still to come: not before the day it is told"),
    }
    return reasons.get(rule)
