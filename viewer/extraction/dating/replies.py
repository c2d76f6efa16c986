"""The day of an answer: in the next sentence, that of the words which it answers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from viewer.extraction.dates import Rule
from viewer.extraction.dating.beside import anchored
from viewer.extraction.dating.days import Dated, Undated
from viewer.extraction.gathering.groups import Group
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.text.patterns import compiled

_ANSWERS = compiled("dating", "answers")
_ASSUMED = (Rule.PUBLICATION, Undated.TOLD_ALONG)
"""Rules of days that nothing in the sentence itself tells."""
_SPACE = 2
"""So many code points stand between two sentences at most."""
_FRESH = timedelta(days=2)
"""What was said later may be answered on any day of the story."""


def answered(spoken: Iterable[tuple[Group, Dated]], note: Annotations) -> Iterator[tuple[Group, Dated]]:
    """`spoken` in its order; X9月表示…。Y回应说…: an answer whose day nothing tells is of the days of the words told
    right before it, where these lie back."""
    told = list(spoken)
    ends = {act.sentence.end: (group, one) for group, one in told for act in group.acts}
    for group, one in told:
        first = group.acts[0]
        before = [ends[end] for end in range(first.sentence.start - _SPACE, first.sentence.start + 1) if end in ends]
        asked = before[-1] if before and _ANSWERS.match(note.folded, first.start) else None
        if asked is not None and one.rule in _ASSUMED and _lies_back(asked, group, note):
            yield group, replace(one, when=anchored(asked[1].when), rule=Undated.TOLD_ALONG)
        else:
            yield group, one


def _lies_back(asked: tuple[Group, Dated], group: Group, note: Annotations) -> bool:
    """Whether others said what is answered, on a day that the text tells and that is none of the story."""
    last, now = asked[1].when.last, note.published
    if asked[1].expression is None or last is None or now is None or now - last <= _FRESH:
        return False
    return group.keys.isdisjoint(asked[0].keys)
