"""Whether an event took place, is planned, asked for or called off, or is no event at all."""

from viewer.domain import Status
from viewer.extraction.lexicon import Lexicon
from viewer.extraction.patterns import compiled
from viewer.extraction.words import Found

_AFTER = 14
"""How far behind the word of an act its cancellation may stand, in code points."""
_LATER = 80
"""The same where the clause says that it was to be."""
_WAS_TO_BE = compiled("status", "was_to_be")
_NOT_FUTURE = compiled("status", "not_future")
_NOT_HELD = compiled("status", "not_held")
_GOES_ON_AHEAD = compiled("status", "goes_on_ahead")
_CUSTOMARY, _USUAL = compiled("status", "customary"), compiled("status", "usual")
_FAVOURED = compiled("status", "favoured")
_WILL = compiled("status", "will")
_DONE = compiled("status", "done")
_RELATIVE = compiled("status", "relative")
_ATTENDED = compiled("status", "attended")
_TOPIC = compiled("status", "topic")
_ORDER = ("cancelled", "negated", "unreal", "proposed", "planned")


def read_status(
    folded: str,
    start: int,
    word: tuple[int, int],
    end: int,
    lexicon: Lexicon,
    signs: Found[str],
    stop: int | None = None,
) -> Status | None:
    """The status of the act told by `word`, from the words of its clause `[start, end)`; of what was to be
    (原定…，但因故推迟), also from the rest of its sentence, up to `stop`. `signs` are the words of status in `folded`.

    `None` where the act is denied or merely imagined, and so no event.
    """
    relative = _RELATIVE.search(folded, start, word[0])
    told = relative.start() if relative and not _ATTENDED.search(folded, start, relative.start()) else start
    before = _TOPIC.sub("__", folded[told : word[0]])
    found: set[str] = set()
    if any(signs.between(start, word[0])):
        found.update(hit.meaning for hit in lexicon.status.find(_NOT_FUTURE.sub("__", before)))
    far = (_WAS_TO_BE.search(before) or _WAS_TO_BE.match(folded, word[1])) and stop is not None
    behind = min(stop, word[1] + _LATER) if far and stop else min(end, word[1] + _AFTER)
    found |= {"cancelled"} & {hit.meaning for hit in signs.between(word[1], behind)}
    if _WILL.search(before) or lexicon.ahead.match(folded, word[1], end) or _GOES_ON_AHEAD.match(folded, word[1]):
        found.add("planned")
    if lexicon.considered.match(folded, word[1], end):
        found.add("proposed")
    if _FAVOURED.search(before):
        found.add("proposed")
    if _NOT_HELD.search(before) or _USUAL.search(before) or _CUSTOMARY.match(folded, word[1]):
        found.add("negated")
    if _DONE.search(before):
        found -= {"proposed", "planned"}
    for meaning in _ORDER:
        if meaning in found:
            return _status(meaning)
    return Status.HELD


def _status(meaning: str) -> Status | None:
    return None if meaning in ("negated", "unreal") else Status(meaning)
