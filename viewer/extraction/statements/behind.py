"""Who stands behind a verb of saying: “…,” said X; said the Y spokesman X; said a statement from X."""

from collections.abc import Container

from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.lexicon import Strength
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.words import Hit

_ACTS, _DESCRIBED = compiled("speakers", "acts"), compiled("english_names", "described", folder="actors")
_TITLE, _DESCRIBING, _BEHIND, _OTHERS = (
    compiled("speakers", name) for name in ("title", "describing", "behind", "others")
)
_NEAR = 60
"""How far behind a verb, in code points, whoever speaks begins."""
_REPORTED = "reported"
_ENDS = (",", '"', "”", "’")
_QUOTES = tuple(f"{mark}{space}" for mark in ",\"”’'!?—-" for space in (" ", "\n", ""))
_CLOSED = ("", ".", ",", ";", "\n")
"""What ends the clause of whoever is told of behind his verb."""
OWNING_END = ("'s ", "’s ")
"""Behind whoever is told only to say whose something is."""


class Behind:
    """Finds them for one article."""

    def __init__(self, clauses: Clauses) -> None:
        self._note = clauses.note
        self._clauses = clauses

    def speaker(self, hit: Hit[Strength]) -> tuple[ActorSpan, ...]:
        """Who stands behind `hit`: “…,” said X, said the minister, X; the next one, where one only says whose he is."""
        if not self._note.folded.endswith(_QUOTES, 0, hit.start):
            return ()
        for actor in self._clauses.actors(hit.end, hit.end + 2 * _NEAR):  # one who begins near may end far
            start, end = actor.extent
            if start > hit.end + _NEAR:
                break
            described = _DESCRIBING.fullmatch(self._note.text, hit.end, start) is not None
            if described and actor.kind is ActorKind.PERSON and self._note.folded[end : end + 1] in _CLOSED:
                return (actor,)
            titled = actor.kind in PEOPLE and _TITLE.fullmatch(self._note.text, hit.end, start)
            if titled or _BEHIND.fullmatch(self._note.folded, hit.end, start):
                if _ACTS.match(self._note.folded, end):
                    return ()
                owns = self._note.folded.startswith(OWNING_END, actor.end if actor.end < end else end)
                if not (owns or _DESCRIBED.match(self._note.text, end)):
                    return (actor,)
        return ()

    def is_stranger(self, hit: Hit[Strength], floor: int, inverting: Container[str]) -> bool:
        """Whether somebody in capitals who is no actor stands behind the verb: …, reported X News."""
        verb = self._note.folded[hit.start : hit.end]
        inverts = verb == _REPORTED or verb in inverting
        ends = inverts and self._note.folded.endswith(_ENDS, floor, max(floor, hit.start - 1))
        return ends and _OTHERS.match(self._note.text, hit.end) is not None
