"""Who comments for the outlet (an analyst, a professor, a former diplomat) and so makes no event."""

import re
from typing import NamedTuple

from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.lexicon import Lexicon
from viewer.extraction.statements.speaking import CLAUSE
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.script import lower, simplify
from viewer.extraction.text.words import pattern

_PAUSE = re.compile(r"[，。；：“]")
_BESIDE, _TITLED = compiled("commentators", "beside"), compiled("commentators", "titled")
_NEAR = 10
"""So far before who speaks it may be told that he comments."""
_APPOSED = 90
"""So far before a name an office or an institute may begin that tells who its bearer is."""


class _Words(NamedTuple):
    commentator: re.Pattern[str]
    no_commentator: re.Pattern[str]
    institute: str


def _words(lexicon: Lexicon) -> _Words:
    grammar = lexicon.speech_grammar
    commentator, no_commentator = (re.compile(pattern(grammar[key])) for key in ("commentators", "no_commentators"))
    return _Words(commentator, no_commentator, grammar["think_tank"]["zh"])


class Commentators:
    """Who comments in one article: once told to, they do wherever they speak."""

    def __init__(self, note: Annotations, lexicon: Lexicon) -> None:
        self._note = note
        self._words = lexicon.once(_words)
        self._found: set[str] = set()
        self._named = {actor.key: actor for actor in reversed(note.actors) if actor.kind is ActorKind.PERSON}

    def include(self, actor: ActorSpan) -> bool:
        """Whether who speaks comments, here or before."""
        meant = self._named.get(actor.key, actor) if actor.kind is ActorKind.PRONOUN else actor
        if actor.kind is ActorKind.BODY and _TITLED.match(self._note.folded, actor.extent[1]):
            return True  # nobody names the professor; the university may speak elsewhere
        if self._is_one(meant):
            self._found.add(actor.key)
        return actor.key in self._found

    def _is_one(self, actor: ActorSpan) -> bool:
        folded, (start, end) = self._note.folded, actor.extent
        before = folded[max(0, start - _APPOSED) : start].rpartition("\n")[2]
        near = CLAUSE.split(before[-_NEAR:])[-1]
        beside = _BESIDE.match(folded, end)
        around = f"{near}{folded[start:end]}\n{lower(simplify(actor.office or ''))}\n{beside[0] if beside else ''}"
        told = self._words.commentator.search(around)
        if told:
            others = self._words.no_commentator.finditer((before if near == " " else "") + around)
            return all(other[0] in told[0] for other in others)
        # 智库战略研究中心（CSIS）海洋倡议（AMTI）项目主任X: what a long name of where he works begins with
        sits = self._words.institute in before and actor.kind in PEOPLE
        return sits and self._words.institute in _PAUSE.split(before)[-1]
