"""Who speaks in a transcript: MR. SULLIVAN: …, THE PRESIDENT: …, Q …; 郭嘉昆：…, 法新社记者：…, 问：…."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from viewer.domain import Block, BlockKind, Language, Precision
from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.dates import TimeExpression
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.timing import is_firm
from viewer.extraction.text.patterns import compiled, rule

_LABEL, _QUESTION, _OFFICE = rule("label", "transcript"), rule("question", "transcript"), rule("office", "transcript")
_NAMED, _ASKED, _ANSWERED = (compiled("transcripts", name) for name in ("named", "asked", "answered"))
_SPEECH, _ISSUED = rule("speech", "transcript"), rule("issued", "transcript")
_FIRST = re.compile(r"\bI\b")
_PERSONAL = 3
"""So often a speech says "I" at least."""
_FEWEST, _SHARE = 3, 5
"""So many labels a transcript has at least, and one block in so many."""
AMERICAN = ("US",)
"""For whom officials speak whom transcripts do not name."""
_CHINESE = (Language.SIMPLIFIED, Language.TRADITIONAL)
_LONGEST = 60
"""A label has no more characters."""
_SPOKEN = (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM)


class Turn(NamedTuple):
    """Who speaks in a block, nobody known in a question, where his words begin, and on which day, if the text says."""

    speakers: tuple[ActorSpan, ...]
    start: int
    time: TimeExpression | None = None


def turns(note: Annotations) -> Mapping[int, Turn]:
    """Who speaks in each block of a transcript, by its number. Empty for other texts."""
    english = note.article.info.language is Language.ENGLISH
    found = dict(_turns(note)) if english else {}
    return found if any(turn.speakers for turn in found.values()) else dict(_labelled_turns(note))


def _labelled_turns(note: Annotations) -> Iterator[tuple[int, Turn]]:
    """Who speaks where labels are printed like any name: 郭嘉昆：…, Mao Ning: …, A: …."""
    labels = {
        number: label
        for number, block in enumerate(note.article.blocks)
        if block.kind in _SPOKEN
        if (label := label_of(note, block))
    }
    questions = {number for number, label in labels.items() if _asks(note, label)}
    repeated = len(labels) - len({label["name"] for label in labels.values()})
    if not (questions or repeated) or len(labels) < max(_FEWEST, len(note.article.blocks) / _SHARE):
        return
    chinese = note.article.info.language in _CHINESE
    day = next(filter(_is_day, note.times_in(0, note.article.blocks[min(labels)].start)), None)
    current: tuple[ActorSpan, ...] | None = None
    for number in range(min(labels), len(note.article.blocks)):
        label = labels.get(number)
        if number in questions:
            current = ()
        elif label is not None:
            current = _labelled(note, label)
        tells = chinese and current == ()  # 问：据报道，X昨日表示…: a question tells of others' words
        if current is not None and not tells and note.article.blocks[number].kind in _SPOKEN:
            yield number, Turn(current, label.end() if label else note.article.blocks[number].start, day)


def _is_day(time: TimeExpression) -> bool:
    return is_firm(time) and time.when.precision is Precision.DAY and time.when.first == time.when.last


def label_of(note: Annotations, block: Block) -> re.Match[str] | None:
    """What is printed like a name before the words of a block: 郭嘉昆：…."""
    return _NAMED.match(note.text, block.start, min(block.end, block.start + _LONGEST))


def _asks(note: Annotations, label: re.Match[str]) -> bool:
    """Whether a label is that of a question: 法新社记者, Q, AFP."""
    named = note.actors_in(*label.span("name"))
    outlet = any(actor.kind is ActorKind.OUTLET and actor.extent == label.span("name") for actor in named)
    return outlet or _ASKED.search(label["name"]) is not None


def _labelled(note: Annotations, label: re.Match[str]) -> tuple[ActorSpan, ...]:
    """Who a label means: somebody it names, or whoever answers, the first person that the text names."""
    named = [actor for actor in note.actors_in(*label.span("name")) if actor.kind in PEOPLE]
    if named or not _ANSWERED.fullmatch(label["name"]):
        return tuple(named[-1:])
    return tuple([actor for actor in note.actors_in(0, label.start()) if actor.kind in PEOPLE][:1])


def _turns(note: Annotations) -> Iterator[tuple[int, Turn]]:
    current = _orator(note)
    for number, block in enumerate(note.article.blocks):
        label = _LABEL.match(note.text, block.start, min(block.end, block.start + _LONGEST))
        if label:
            current = (_speaker(note, block, label["name"]) if label["name"] else _official(label),)
        elif _QUESTION.match(note.text, block.start, block.end):
            current = ()
        elif block.kind not in _SPOKEN:
            current = None if block.kind is not BlockKind.TITLE else current
            continue
        if current is not None:
            yield number, Turn(current, label.end() if label else block.start)


def _orator(note: Annotations) -> tuple[ActorSpan, ...] | None:
    """Whose words a text is, as its title says: a statement by the President; the Director-General's opening remarks,
    where its "I" shows it."""
    title = next((block for block in note.article.blocks if block.kind is BlockKind.TITLE), None)
    if title is None:
        return None
    speech = _SPEECH.search(note.text, title.start, title.end) is not None
    spoken = speech and len(_FIRST.findall(note.text, title.end)) >= _PERSONAL
    if not spoken and not _ISSUED.match(note.text, title.start, title.end):
        return None
    people = [actor for actor in note.actors_in(title.start, title.end) if actor.kind in PEOPLE]
    return tuple(people[:1]) or None


def _official(label: re.Match[str]) -> ActorSpan:
    """The official whom a label does not name."""
    extent, key = label.span("official"), label["official"].lower()
    return ActorSpan(*extent, label["official"], key, key, ActorKind.PERSON, AMERICAN, None, extent, (key,))


def _speaker(note: Annotations, block: Block, name: str) -> ActorSpan:
    """Whom the article calls by the name, or by the office, of a label; otherwise just who the label says."""
    wanted = name.lower()
    for actor in note.actors:
        known = actor.surface.lower()
        named = actor.kind is ActorKind.PERSON and known.split()[-1] == wanted.split()[-1]
        if named or (_OFFICE.fullmatch(name) and wanted in (actor.office or "").lower() and actor.parties):
            return actor
    start = note.text.index(name, block.start)
    extent, key = (start, start + len(name)), name.title()
    return ActorSpan(*extent, name, key, key, ActorKind.PERSON, (), None, extent, (key,))
