"""Who speaks in a transcript: MR. SULLIVAN: …, THE PRESIDENT: …, Q …."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from viewer.domain import Block, BlockKind
from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.annotations import Annotations
from viewer.extraction.english import rule

_LABEL, _QUESTION, _OFFICE = rule("label", "transcript"), rule("question", "transcript"), rule("office", "transcript")
_SPEECH, _FIRST = rule("speech", "transcript"), re.compile(r"\bI\b")
_PERSONAL = 3
"""So often a speech says "I" at least."""
_ORATORS = (ActorKind.PERSON, ActorKind.OFFICE)
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
    current = _orator(note)
    for number, block in enumerate(note.article.blocks):
        label = _LABEL.match(note.text, block.start, min(block.end, block.start + _LONGEST))
        if label:
            current = (_speaker(note, block, label["name"]),)
        elif _QUESTION.match(note.text, block.start, block.end):
            current = ()
        elif block.kind not in _SPOKEN:
            current = None if block.kind is not BlockKind.TITLE else current
            continue
        if current is not None:
            yield number, Turn(current, label.end() if label else block.start)


def _orator(note: Annotations) -> tuple[ActorSpan, ...] | None:
    """Whose speech a text is, as its title says (the Director-General's opening remarks) and its "I" shows."""
    title = next((block for block in note.article.blocks if block.kind is BlockKind.TITLE), None)
    if title is None or not _SPEECH.search(note.text, title.start, title.end):
        return None
    if len(_FIRST.findall(note.text, title.end)) < _PERSONAL:
        return None
    people = [actor for actor in note.actors_in(title.start, title.end) if actor.kind in _ORATORS]
    return tuple(people[:1]) or None


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
