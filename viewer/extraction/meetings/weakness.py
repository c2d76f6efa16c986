"""Words of meeting that only tell of one where something beside them says so: 对话, 讨论, 签署…协议."""

import re

from viewer.extraction.actors import PEOPLE, ActorKind
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.grammar.forms import CALL, SIGNING
from viewer.extraction.grammar.scenes import Sayings
from viewer.extraction.grammar.timing import is_firm, times_between
from viewer.extraction.lexicon import Lexicon, MeetingWord, Role
from viewer.extraction.meetings.participants import Participants
from viewer.extraction.meetings.strangers import Strangers
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import Sentence
from viewer.extraction.text.words import Hit, pattern

_NEAR = 32
_LOOSE, _PURPOSE, _MET = (compiled("meetings", name) for name in ("loose", "purpose", "met"))
_MEMBER, _HEADED, _KEPT = (compiled("meetings", name) for name in ("member", "headed", "kept"))
_REPORTER, _CONVENER = compiled("meetings", "reporter"), compiled("meetings", "convener")
_MATTER_OF = compiled("meetings", "matter_of")
_ONE_SIDED = (Role.OBJECT, Role.VISIT)
_SIDES = (*PEOPLE, ActorKind.STATE)
_SIGNED = len("签署")
"""So long is a verb of signing, before what is told of what is signed."""


class _Grammar:
    """The words before a weak one that say it was held, as patterns."""

    def __init__(self, lexicon: Lexicon) -> None:
        holding = lexicon.meeting_grammar["holding"]
        self.holding = re.compile(f"(?:{pattern(holding['words'])})$")
        self.matter = frozenset(holding["matter"])


class Weakness:
    """Reads which words of meeting of one article tell of none."""

    def __init__(self, clauses: Clauses, lexicon: Lexicon, said: Sayings) -> None:
        self._note = clauses.note
        self._clauses = clauses
        self._said = said
        self._who = Participants(clauses)
        self._strangers = Strangers(clauses, lexicon)
        self._grammar = lexicon.once(_Grammar)

    def hides(self, hit: Hit[MeetingWord], sentence: Sentence) -> bool:
        """Whether a word is too weak to tell of a meeting where it stands."""
        if _HEADED.match(self._note.folded, hit.end):
            return True
        if hit.meaning.form == SIGNING:
            return _only_names(self._note, hit, sentence)
        start = max(sentence.start, hit.start - _NEAR)
        reporter = _REPORTER.search(self._note.folded, start, hit.start) if hit.meaning.role in _ONE_SIDED else None
        if reporter is not None and not self._met_by(reporter.start(), hit.start):
            return True
        if hit.meaning.role is Role.BODY and _MEMBER.search(self._note.folded, start, hit.start):
            return True
        if self._describes(hit, start):
            return True
        if not hit.meaning.weak:
            return False
        if _KEPT.search(self._note.folded, start, hit.start):
            return True
        if self._is_held(hit, start):
            return False
        if hit.meaning.form == CALL:
            return not any(self._who.is_met(actor) for actor in self._clauses.actors(start, hit.start))
        return not self._is_told(hit, sentence, start) or not self._has_partner(hit, sentence, start)

    def _describes(self, hit: Hit[MeetingWord], start: int) -> bool:
        """与|主持会谈的|X通话: whether a word only tells who somebody is whom others meet."""
        if not self._note.folded.startswith("的", hit.end):
            return False
        return _CONVENER.search(self._note.folded, start, hit.start) is not None

    def _met_by(self, start: int, end: int) -> bool:
        """Whether a state or somebody who acts for one stands there, whose meeting is only reported: 记者报道X会见Y."""
        actors = self._note.actors_in(start, end)
        return any(actor.parties and actor.kind in _SIDES for actor in actors)

    def _is_held(self, hit: Hit[MeetingWord], start: int) -> bool:
        """举行对话; but 进行讨论 is part of what else was told."""
        folded = self._note.folded
        matter = folded[hit.start : hit.end] in self._grammar.matter
        return not matter and self._grammar.holding.search(folded, start, hit.start) is not None

    def _is_told(self, hit: Hit[MeetingWord], sentence: Sentence, start: int) -> bool:
        """Whether it was done, or has a day that is not that of saying: 谈了, 21日协商; none that others are for."""
        folded = self._note.folded
        if folded[hit.end - 1] == "了":
            return True
        said = self._said.before(sentence, hit.start)
        told = max(start, said[-1].end) if said else start
        return _is_dated(self._note, told, hit.start) and not _PURPOSE.search(folded, start, hit.start)

    def _has_partner(self, hit: Hit[MeetingWord], sentence: Sentence, start: int) -> bool:
        """与X协商, 劳资双方21日协商."""
        clause, _ = self._clauses.clauses_before(sentence.start, hit.start)[0]
        met = _MET.search(self._note.folded, start, hit.start)
        return bool(met or self._strangers.several(clause, hit.start))


def _only_names(note: Annotations, hit: Hit[MeetingWord], sentence: Sentence) -> bool:
    """双方签署的协议, X与Y签署协定一事, 签署了一系列协议 on no day of their own: what was signed, no occasion."""
    gap = note.folded[hit.start + _SIGNED : hit.end]
    if _MATTER_OF.match(note.folded, hit.end):
        return True
    return gap.startswith("的") or (bool(_LOOSE.search(gap)) and not _is_dated(note, sentence.start, sentence.end))


def _is_dated(note: Annotations, start: int, end: int) -> bool:
    """工会21日与资方协商: what has a day of its own was an occasion."""
    return any(is_firm(time) for time in times_between(note, start, end))
