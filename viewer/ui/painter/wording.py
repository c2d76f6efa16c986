"""Words that stand on the timeline and in its pictures."""

from PySide6.QtCore import QCoreApplication

from viewer.models.wording import Wording
from viewer.timeline import NOBODY, LaneBy

translate = QCoreApplication.translate


def lane_name(by: LaneBy, key: str, wording: Wording) -> str:
    """The name of a lane in the reader's language."""
    if key == NOBODY:
        return translate("TimelineView", "All events") if by is LaneBy.NONE else translate("TimelineView", "Not named")
    if by is LaneBy.KIND:
        return wording.kind(key)
    return wording.party(key) if by is LaneBy.PARTY else key


def count_text(shown: int, total: int, wording: Wording) -> str:
    """How many events, in words, and of how many where a picture does not reach all of them."""
    if shown == total:
        return translate("TimelineView", "Events: {number}").format(number=wording.number(total))
    words = translate("TimelineView", "Events: {shown} of {total}")
    return words.format(shown=wording.number(shown), total=wording.number(total))
