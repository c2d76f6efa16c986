"""Whether an event took place, is planned, asked for or called off, or is no event at all."""

from viewer.domain import Status
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.lexicon import Lexicon
from viewer.extraction.text.patterns import compiled

_AFTER = 14
"""How far behind the word of an act its cancellation may stand, in code points."""
_LATER = 80
"""The same where the clause says that it was to be."""
_WAS_TO_BE = compiled("status", "was_to_be")
_NOT_FUTURE = compiled("status", "not_future")
_NOT_HELD = compiled("status", "not_held")
_MOVED = compiled("status", "moved")
_GOES_ON_AHEAD = compiled("status", "goes_on_ahead")
_CUSTOMARY, _USUAL = compiled("status", "customary"), compiled("status", "usual")
_FAVOURED, _DUE = compiled("status", "favoured"), compiled("status", "due")
_WILL = compiled("status", "will")
_DONE = compiled("status", "done")
_RELATIVE, _RUN_UP = compiled("status", "relative"), compiled("status", "run_up")
_ATTENDED = compiled("status", "attended")
_TOPIC = compiled("status", "topic")
_ORDER = ("cancelled", "negated", "unreal", "proposed", "planned")


class Statuses:
    """Reads the statuses of one article's acts."""

    def __init__(self, note: Annotations, lexicon: Lexicon) -> None:
        self._folded = note.folded
        self._signs = note.words.status
        self._lexicon = lexicon

    def read(self, start: int, word: tuple[int, int], end: int, stop: int | None = None) -> Status | None:
        """The status of the act told by `word`, from the words of its clause `[start, end)`; of what was to be
        (原定…，但因故推迟), also from the rest of its sentence, up to `stop`.

        `None` where the act is denied or merely imagined, and so no event.
        """
        folded, lexicon = self._folded, self._lexicon
        relative = _RELATIVE.search(folded, start, word[0])
        clause = _RUN_UP.search(folded, start, relative.start()) if relative else None
        told = clause.start() if clause and not _ATTENDED.search(folded, start, clause.start()) else start
        before = _TOPIC.sub("__", folded[told : word[0]])
        found: set[str] = set()
        if any(self._signs.between(start, word[0])):
            found.update(hit.meaning for hit in lexicon.status.find(_NOT_FUTURE.sub("__", before)))
        far = (_WAS_TO_BE.search(before) or _WAS_TO_BE.match(folded, word[1])) and stop is not None
        behind = min(stop, word[1] + _LATER) if far and stop else min(end, word[1] + _AFTER)
        found |= {"cancelled"} & {hit.meaning for hit in self._signs.between(word[1], behind)}
        if _WILL.search(before) or lexicon.ahead.match(folded, word[1], end) or _GOES_ON_AHEAD.match(folded, word[1]):
            found.add("planned")
        if lexicon.considered.match(folded, word[1], end) or _FAVOURED.search(before) or _DUE.search(before):
            found.add("proposed")
        if _NOT_HELD.search(before) or _USUAL.search(before) or _CUSTOMARY.match(folded, word[1]):
            found.add("negated")
        if _DONE.search(before):
            found -= {"proposed", "planned"}
        if _MOVED.match(folded, word[1]):
            found = found - {"cancelled"} | {"planned"}
        return next((_status(meaning) for meaning in _ORDER if meaning in found), Status.HELD)


def _status(meaning: str) -> Status | None:
    return None if meaning in ("negated", "unreal") else Status(meaning)
