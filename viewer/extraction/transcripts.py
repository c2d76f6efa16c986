"""Who speaks in a transcript: MR. SULLIVAN: …, THE PRESIDENT: …, Q …."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from viewer.domain import Block, BlockKind
from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.annotations import Annotations
from viewer.extraction.english import rule

_LABEL, _QUESTION, _OFFICE = rule("label", "transcript"), rule("question", "transcript"), rule("office", "transcript")
_LONGEST = 60
"""A label has no more characters."""
_SPOKEN = (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM)


class Turn(NamedTuple):
    """Who speaks in a block, nobody known in a question, and where his words begin."""

    speakers: tuple[ActorSpan, ...]
    start: int


def turns(note: Annotations) -> Mapping[int, Turn]:
    """Who speaks in each block of a transcript, by its number. Empty for other texts."""
    return dict(_turns(note))


def _turns(note: Annotations) -> Iterator[tuple[int, Turn]]:
    current: tuple[ActorSpan, ...] | None = None
    for number, block in enumerate(note.article.blocks):
        label = _LABEL.match(note.text, block.start, min(block.end, block.start + _LONGEST))
        if label:
            current = (_speaker(note, block, label["name"]),)
        elif _QUESTION.match(note.text, block.start, block.end):
            current = ()
        elif block.kind not in _SPOKEN:
            current = None
        if current is not None:
            yield number, Turn(current, label.end() if label else block.start)


def _speaker(note: Annotations, block: Block, name: str) -> ActorSpan:
    """Whom the article calls by the name, or by the office, of a label; otherwise just who the label says."""
    wanted = name.lower()
    for actor in note.actors:
        known = actor.surface.lower()
        named = actor.kind is ActorKind.PERSON and known.split()[-1] == wanted.split()[-1]
        if named or (_OFFICE.fullmatch(name) and wanted in (actor.office or "").lower() and actor.parties):
            return actor
    start = note.text.index(name, block.start)
    return ActorSpan(
        start, start + len(name), name, name.title(), name.title(), ActorKind.PERSON, (), keys=(name.title(),)
    )
