"""What a verb of saying tells besides who speaks: a plan that comes out, whoever is told, a document."""

from collections.abc import Sequence

from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.clauses import is_latin
from viewer.extraction.lexicon import Strength
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.words import Hit

_DECLARED = compiled("statements", "declared")
_IN_STATEMENT = 24
"""So many characters behind an English verb the document is named that holds the words."""
_TOLD, _TO = "告诉", ("对", "向")
_PLAN, _ENDED = compiled("statements", "plan"), ("，", "。", "；", "")


def comes_out(note: Annotations, hit: Hit[Strength], speakers: Sequence[ActorSpan]) -> bool:
    """希腊救助方案即将出台: a plan of a state comes out, it does not say so."""
    if note.folded[hit.end : hit.end + 1] not in _ENDED or any(a.kind is not ActorKind.STATE for a in speakers):
        return False
    return _PLAN.search(note.folded, speakers[-1].extent[1], hit.start) is not None


def to_counterpart(note: Annotations, hit: Hit[Strength], speaker: ActorSpan) -> list[str]:
    """X对Y表示, X告诉Y: where words are spoken to one of another side, they meet."""
    told = note.folded.startswith(_TOLD, hit.start)
    between = (hit.end, hit.end + 1) if told else (speaker.extent[1], hit.start)
    heard = note.actors_in(*between)
    if len(heard) != 1 or heard[0].kind not in PEOPLE or set(heard[0].parties) & set(speaker.parties):
        return []
    start, end = heard[0].extent
    addressed = start == hit.end if told else end == hit.start and note.folded[start - 1 : start] in _TO
    return ["meeting"] if addressed and heard[0].parties and speaker.parties else []


def names_document(note: Annotations, hit: Hit[Strength]) -> bool:
    """发表声明, said in a statement."""
    end = hit.end + (_IN_STATEMENT if is_latin(note.folded[hit.start : hit.end]) else 0)
    return _DECLARED.search(note.folded, hit.start, end) is not None
