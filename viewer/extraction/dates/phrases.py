"""Joins pieces to expressions, and expressions to ranges, with what stands before and after them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from viewer.extraction.dates.atoms import Atom, How, Level
from viewer.extraction.dates.expression import Relation


@dataclass(frozen=True, slots=True)
class Phrase:
    """Pieces that together name one time, or with `until` the two ends of one range.

    `relation` says how the words around it set the event against that time; `inclusive` whether 之前 and 之后 take the
    time itself along (或之前), `strict` whether they shut it out for certain (以前), `between` that it runs from the first
    to the day before the second (2010年之后2018年之前).
    """

    start: int
    end: int
    atoms: tuple[Atom, ...]
    until: tuple[Atom, ...] = ()
    relation: Relation = Relation.AT
    inclusive: bool = False
    strict: bool = False
    between: bool = False

    @property
    def dated(self) -> bool:
        """Whether it names more than a time of day."""
        return self.atoms[0].level < Level.PART


_GAP = re.compile(r"[ \u3000]{0,3}(?:的|里)?[ \u3000]{0,2}")
_BEFORE_WEEKDAY = re.compile(r"[ \u3000]?[，,（(]?[ \u3000]?(?:本|这)?[ \u3000]?")
_FINER_AGAIN = {(Level.SEASON, Level.EDGE), (Level.CENTURY, Level.YEAR)}


def _joins(text: str, a: Atom, b: Atom) -> bool:
    gap = text[a.end : b.start]
    if len(gap) > 5:
        return False
    if b.level is Level.WEEKDAY and a.level is Level.DAY and a.how is not How.EVENT:
        return _BEFORE_WEEKDAY.fullmatch(gap) is not None
    if a.level is Level.WEEKDAY and b.level is Level.DAY and b.how is How.IS:
        return gap in ("（", "(", "，", "")
    if a.how is How.FROM_NOW and a.level is Level.DAY and b.level is Level.DAY and b.how is How.IS:
        return gap in ("（", "(")
    if a.how is How.FROM_NOW and a.level is Level.MONTH and b.how is How.IS and b.level is Level.MONTH:
        return gap in ("（", "(")
    if a.level is Level.PART and b.level is Level.PART:
        return gap in ("", "接近", "临近")
    if not (a.how.joins and b.how.joins):
        return False
    return b.level > a.level and b.how is not How.FROM_TOLD and _GAP.fullmatch(gap) is not None and _sense(a, b, gap)


def _sense(a: Atom, b: Atom, gap: str) -> bool:
    if b.level is Level.EDGE:
        return a.level in (Level.CENTURY, Level.DECADE, Level.YEAR, Level.SEASON, Level.MONTH)
    if b.how in (How.FROM_NOW, How.OFFSET):
        return False
    return a.level < Level.PART or b.level is Level.CLOCK


def group(text: str, atoms: Iterable[Atom]) -> Iterator[Phrase]:
    """Expressions, each of one or more pieces, from left to right."""
    run: list[Atom] = []
    for atom in atoms:
        if run and not _joins(text, run[-1], atom):
            yield from _closed(text, run)
            run = []
        run.append(atom)
    if run:
        yield from _closed(text, run)


def _closed(text: str, run: list[Atom]) -> Iterator[Phrase]:
    end = run[-1].end
    opens = text.count("（", run[0].start, end) + text.count("(", run[0].start, end)
    if opens > text.count("）", run[0].start, end) + text.count(")", run[0].start, end) and text[end : end + 1] in ("）", ")"):
        end += 1
    yield Phrase(run[0].start, end, tuple(run))


_RANGE = re.compile(r"[ \u3000]{0,2}(?:起)?(?:一直)?(?:至|到|[-–—－~～]{1,2}|直到)(?:了)?[ \u3000]{0,2}")
_BETWEEN = re.compile(r"[ \u3000]?(?:和|与|及|至|到)[ \u3000]?")
_BETWEEN_END = re.compile(r"[ \u3000]?(?:之间|期间)")


def ranges(text: str, phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The same, with 10日至12日 and 2007年与2009年之间 made one."""
    held: Phrase | None = None
    for phrase in phrases:
        if held is not None and not held.until and _is_range(text, held, phrase):
            held = replace(held, end=phrase.end, until=phrase.atoms)
            continue
        if held is not None:
            yield held
        held = phrase
    if held is not None:
        yield held


def _is_range(text: str, a: Phrase, b: Phrase) -> bool:
    gap = text[a.end : b.start]
    if len(gap) > 8 or not (a.atoms[0].how.joins and b.atoms[0].how.joins):
        return False
    if _RANGE.fullmatch(gap):
        return True
    return _BETWEEN.fullmatch(gap) is not None and _BETWEEN_END.match(text, b.end) is not None
