"""Whom a pronoun means that is somebody's partner: said Y met him; 与他会谈."""

from collections.abc import Iterable, Sequence

from viewer.extraction.actors.resolution.definite import SINGLE, Mentioned
from viewer.extraction.actors.spans import ActorSpan
from viewer.extraction.text.patterns import compiled

PAIR = 2
ANDS = (", and ", "， and ")
MET = compiled("antecedents", "met", folder="actors")
CLAUSE = 200
"""So far back, in code points, the clause begins at the earliest that tells whom somebody meets."""
NEAR = 6
PAUSES = "，；。"


def beside(folded: str, told: Iterable[Mentioned], at: int) -> Sequence[ActorSpan]:
    """Whom "him" means beside others: X said Y met him; X expected Y to go, and to meet with him."""
    people = list({one.span.key: one.span for one in told if one.kind in SINGLE}.values())
    if len(people) < PAIR:
        return ()
    return people[-1:] if any(pause in folded[people[-1].end : at] for pause in ANDS) else people[-2:-1]


def met_by(folded: str, groups: Sequence[Sequence[Mentioned]], at: int) -> Sequence[ActorSpan]:
    """Whom a Chinese pronoun means at `at` that somebody meets: the one told last who acts for others than he does, of
    the sentences before, told in `groups`, the nearest first: 总统会见X，总理同他会谈."""
    if MET.search(folded, max(0, at - NEAR), at) is None or not groups:
        return ()
    floor = max(0, at - CLAUSE)
    clause = max(*(folded.rfind(pause, floor, at) for pause in PAUSES), floor - 1)
    subjects = [one.span for one in groups[0] if one.kind in SINGLE and one.span.start > clause]
    ours = set(subjects[0].parties) if subjects else set()
    for group in groups if ours else ():
        people = [one.span for one in group if one.kind in SINGLE and one.span.start < clause]
        others = [span for span in people if span.parties and ours.isdisjoint(span.parties)]
        if people:
            return others[-1:]
    return ()
