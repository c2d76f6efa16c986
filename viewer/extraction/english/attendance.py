"""Who else was there, told in a sentence of its own: The president was accompanied by A and B; also present were …."""

from collections.abc import Iterator

from viewer.domain import Kind
from viewer.extraction.actors import PEOPLE, ActorSpan
from viewer.extraction.english.clauses import Row
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.forms import TALKS
from viewer.extraction.text.patterns import rule

_BEHIND, _BEFORE, _APART = rule("behind", "attendance"), rule("before", "attendance"), rule("apart", "attendance")
_TITLED = 90
"""So far before the words the title of whoever was accompanied begins."""
_NEAR = 120
"""So far behind one of a list, with what is told of him, the next stands at most."""


def attended(note: Annotations) -> Iterator[Act]:
    """An act for each sentence of an article that only tells who took part in the meeting told before it."""
    for found in _BEHIND.finditer(note.folded):
        before = [a for a in note.actors_in(found.start() - _TITLED, found.start()) if a.extent[1] == found.start() - 1]
        row = _row(note, found.end())
        yield from _act(note, found.start(), (*(a for a in before if row and a.kind in PEOPLE), *row))
    for found in _BEFORE.finditer(note.folded):
        sentence = note.sentence_at(found.start())
        if sentence is not None:
            yield from _act(note, found.start(), _row(note, sentence.start, found.start()))


def _act(note: Annotations, at: int, row: Row) -> Iterator[Act]:
    """The act of the sentence at `at`, which tells that those of `row` took part; none where it names nobody."""
    sentence = note.sentence_at(at)
    if sentence is not None and row and not note.quoted(at):
        yield Act(Kind.MEETING, TALKS, at, at, sentence, row, weight=0, pointing=True, along=True)


def _row(note: Annotations, start: int, stop: int | None = None) -> Row:
    """The people in a row from `start` on, with what stands beside each, up to the end of the sentence; of those before
    `stop` all or none."""
    sentence = note.sentence_at(start)
    row: list[ActorSpan] = []
    last = start
    for actor in note.actors_in(start, stop or (sentence.end if sentence is not None else start)):
        begin, end = actor.extent
        if begin < last:
            continue
        if begin - last > _NEAR or _APART.search(note.folded, last, begin):
            break
        if actor.kind in PEOPLE:
            row.append(actor)
            last = end
    return () if stop is not None and _APART.search(note.folded, last, stop) else tuple(row)
