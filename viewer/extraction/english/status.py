"""Whether a meeting told in English took place, lies ahead, is asked for or called off, or is none at all."""

from viewer.domain import Status
from viewer.extraction.lexicon import Lexicon
from viewer.extraction.text.patterns import rule

_REPORTED, _DUE, _MAYBE = rule("reported", "status"), rule("due", "status"), rule("maybe", "status")
_AHEAD, _CONSIDERED = rule("ahead", "status"), rule("considered", "status")
_WHICH_OFF = rule("which_off", "status")
_MOVED = rule("moved", "status")
_OFF, _FAILED = rule("off", "status"), rule("failed", "status")
_PURPOSE, _BASE = rule("purpose", "status"), rule("base", "status")
_IN_GENERAL = rule("in_general", "status")
_REPORTING, _IF = rule("reporting", "status"), rule("if", "status")


class EnglishStatus:
    """Reads the status of an act from the words of its clause."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.status

    def of(self, folded: str, start: int, word: tuple[int, int], end: int, verb: int, *, noun: bool) -> Status | None:
        """The status of the act told by `word` in the clause `[start, end)`; `None` where it is denied or imagined.

        What a noun is said to do stands behind it: the talks will be held on Friday. `verb` is where the verb begins,
        of a noun the one that holds it: to have talks.
        """
        if noun and _WHICH_OFF.match(folded, word[1]):
            return Status.CANCELLED
        if noun and _MOVED.match(folded, word[1]):
            return Status.PLANNED
        start = max([start, *(found.end() for found in _REPORTING.finditer(folded, start, word[0]))])
        opening = folded[max(0, start - 8) : start]
        purpose = _BASE.search(folded, start, verb)
        before = self._before(folded[start : word[0]], purpose is not None, unreal=bool(_IF.search(opening)))
        told = self._behind(folded, word[1], end) if noun and before is not Status.CANCELLED else None
        if told is not None:
            return None if told == "failed" else Status(told)
        return before

    def _behind(self, folded: str, start: int, end: int) -> str | None:
        for name, found in (("failed", _FAILED), ("cancelled", _OFF), ("proposed", _CONSIDERED), ("planned", _AHEAD)):
            if found.match(folded, start, end):
                return name
        return None

    def _before(self, before: str, purpose: bool, *, unreal: bool) -> Status | None:
        reported = _REPORTED.sub("will", before)
        found = {hit.meaning for hit in self._words.find(reported)}
        if "cancelled" in found:
            return Status.CANCELLED
        if "negated" in found or "unreal" in found or unreal or _IN_GENERAL.search(before):
            return None
        if _MAYBE.search(before) or "proposed" in found:
            return Status.PROPOSED
        ahead = _DUE.search(before) or "planned" in found or reported != before
        meant = purpose and not _PURPOSE.search(before)
        return Status.PLANNED if ahead or meant else Status.HELD
