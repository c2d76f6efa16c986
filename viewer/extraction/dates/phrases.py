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


_PREFIX = (
    (Relation.SINCE, re.compile(r"(?:自从|从|自打|自)[ \u3000]?$")),
    (Relation.UNTIL, re.compile(r"(?:截至|截止到?|直到|直至|止于)[ \u3000]?$")),
)
_NOT_BEFORE = r"(?!往|去|来|赴|线|方|沿|提|景|途|列|夕|述|者|任|总|首相|外长|国务卿|主席|部长|进|苏)"
_NOT_AFTER = r"(?!勤|果|卫|援|方|备|台|来|者|续|期|代|遗|悔)"
_SUFFIX = (
    (Relation.SINCE, True, re.compile(r"[ \u3000]?(?:以来|开始|起|算起|至今|以降)")),
    (Relation.UNTIL, True, re.compile(r"[ \u3000]?(?:为止|止)")),
    (Relation.BEFORE, True, re.compile(r"[ \u3000]?(?:或|及)(?:之|以)前")),
    (Relation.AFTER, True, re.compile(r"[ \u3000]?(?:或|及)(?:之|以)后")),
    (Relation.AT, True, re.compile(r"[ \u3000]?(?:前后|左右|上下)")),
    (Relation.BEFORE, False, re.compile(rf"[ \u3000]?(?:之前|以前|前{_NOT_BEFORE})")),
    (Relation.AFTER, False, re.compile(rf"[ \u3000]?(?:之后|以后|后{_NOT_AFTER})")),
)


def related(text: str, phrase: Phrase) -> Phrase:
    """The phrase with the words that set an event before, after, since or until it."""
    if not phrase.atoms[0].how.joins or phrase.atoms[0].how is How.OFFSET:
        return phrase
    for relation, inclusive, pattern in _SUFFIX:
        if match := pattern.match(text, phrase.end):
            strict = match[0].strip().startswith("以")
            phrase = replace(phrase, end=match.end(), relation=relation, inclusive=inclusive, strict=strict)
            break
    before = text[max(0, phrase.start - 4) : phrase.start]
    for relation, pattern in _PREFIX:
        if match := pattern.search(before):
            start = phrase.start - (len(before) - match.start())
            kept = phrase.relation if phrase.relation is not Relation.AT else relation
            strict = phrase.strict or match[0].startswith("截止到")
            phrase = replace(phrase, start=start, relation=Relation.AT if phrase.until else kept, strict=strict)
            break
    return replace(phrase, relation=Relation.AT) if phrase.until and phrase.relation is Relation.UNTIL else phrase


def between(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The same, with 2010年之后2018年之前 made one."""
    held: Phrase | None = None
    for phrase in phrases:
        if held is not None and held.relation is Relation.AFTER and phrase.relation is Relation.BEFORE and phrase.start == held.end:
            held = replace(held, end=phrase.end, until=phrase.atoms, relation=Relation.AT, between=True)
            continue
        if held is not None:
            yield held
        held = phrase
    if held is not None:
        yield held


def expressions(text: str, atoms: Iterable[Atom]) -> list[Phrase]:
    """All expressions of a text, ranges joined and relations read, from left to right."""
    return [*between(settled(related(text, phrase) for phrase in ranges(text, group(text, atoms))))]


def settled(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The same without those that lie within what the one before took along: the 之后 of 2010年之后."""
    end = 0
    for phrase in phrases:
        if phrase.end > end:
            yield phrase if phrase.start >= end else replace(phrase, start=end)
            end = phrase.end
