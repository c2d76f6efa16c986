"""Whether an event took place, is planned, asked for or called off, or is no event at all."""

from viewer.domain import Status
from viewer.extraction.lexicon import Lexicon
from viewer.extraction.patterns import compiled

_AFTER = 14
"""How far behind the word of an act its cancellation may stand, in code points."""
_NOT_FUTURE = compiled("status", "not_future")
_ORDER = ("cancelled", "negated", "unreal", "proposed", "planned")


def read_status(folded: str, start: int, word: tuple[int, int], end: int, lexicon: Lexicon) -> Status | None:
    """The status of the act told by `word`, from the words of its clause `[start, end)`.

    `None` where the act is denied or merely imagined, and so no event.
    """
    before = folded[start : word[0]]
    found = {hit.meaning for hit in lexicon.status.find(_NOT_FUTURE.sub("__", before))}
    found |= {"cancelled"} & {hit.meaning for hit in lexicon.status.find(folded[word[1] : min(end, word[1] + _AFTER)])}
    if lexicon.ahead.match(folded, word[1], end):
        found.add("planned")
    for meaning in _ORDER:
        if meaning in found:
            return _status(meaning)
    return Status.HELD


def _status(meaning: str) -> Status | None:
    return None if meaning in ("negated", "unreal") else Status(meaning)
