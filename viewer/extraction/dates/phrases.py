"""Joins pieces to expressions, and expressions to ranges, with what stands before and after them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from viewer.extraction.dates.atoms import Atom, How, Level
from viewer.extraction.dates.expression import Relation
from viewer.extraction.dates.lexicon import joint


@dataclass(slots=True)
class Phrase:
    """Pieces that together name one time, or with `until` the two ends of one range. Never changed, though not frozen.

    `relation` says how the words around it set the event against that time; `inclusive` whether 之前 and 之后 take the
    time itself along (或之前), `strict` whether they shut it out for certain (以前), `between` that it runs from the
    first to the day before the second (2003年之后2011年之前).
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
    def calendar(self) -> bool:
        """Whether it names days by themselves: no event, and more than a time of day."""
        return self.atoms[0].how.joins and self.atoms[0].level < Level.PART


_GAP_LENGTH = 14
"""How many characters may stand between two expressions of one range or list."""
_LISTING = frozenset("至到-–—~～和与、及")
"""What shows that a bracket behind a weekday holds several days."""
_LENDERS = {Level.DAY: Level.MONTH, Level.WEEKDAY: Level.WEEK}
"""What a day or weekday takes over from the next one of its list."""
_RANGE_MARKS = frozenset(("-", "–", "—", " to ", " through "))


def _joins(text: str, a: Atom, b: Atom) -> bool:
    gap = text[a.end : b.start]
    if len(gap) > 5 or not (a.how.joins and b.how.joins):
        return False
    if b.level is Level.WEEKDAY and a.level is Level.DAY:
        return joint("before_weekday").fullmatch(gap) is not None
    if a.level is Level.WEEKDAY and b.level is Level.DAY and b.how is How.IS:
        return gap in ("（", "(", "，", "") and text[b.end : b.end + 1] not in _LISTING  # 周三至周六（28日至31日）
    if a.how is How.FROM_NOW and a.level is Level.DAY and b.level is Level.DAY and b.how is How.IS:
        return gap in ("（", "(")
    if a.how is How.FROM_NOW and a.level is Level.MONTH and b.how is How.IS and b.level is Level.MONTH:
        return gap in ("（", "(")
    if a.level is Level.PART and b.level is Level.PART:
        return gap in ("", "接近", "临近")
    return b.level > a.level and b.how is not How.FROM_TOLD and joint("gap").fullmatch(gap) is not None and _sense(a, b)


def _sense(a: Atom, b: Atom) -> bool:
    if b.level is Level.EDGE:
        return a.level in (Level.CENTURY, Level.DECADE, Level.YEAR, Level.SEASON, Level.MONTH)
    if b.how in (How.FROM_NOW, How.OFFSET):
        return False
    if b.level >= Level.PART and not b.name.endswith("时候"):
        return a.level in (Level.SEASON, Level.DAY, Level.WEEKDAY, Level.PART)
    return True


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
    start, end = run[0].start, run[-1].end
    if text[end : end + 1] in ("）", ")"):
        inside = text[start:end].replace("（", "(").replace("）", ")")
        end += inside.count("(") > inside.count(")")
    yield Phrase(start, end, tuple(run))


def folded(phrases: Iterable[Phrase], one: Callable[[Phrase, Phrase], Phrase | None]) -> Iterator[Phrase]:
    """The same, with neighbours made one where `one` makes one of them; that one may go on with the next."""
    held: Phrase | None = None
    for phrase in phrases:
        both = one(held, phrase) if held is not None else None
        if held is not None and both is None:
            yield held
        held = both or phrase
    if held is not None:
        yield held


def ranges(text: str, phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The same, with 10日至12日 and 2001年与2004年之间 made one."""
    return folded(phrases, lambda a, b: _range(a, b) if not a.until and _is_range(text, a, b) else None)


def _range(a: Phrase, b: Phrase) -> Phrase:
    """From `a` to `b`; two times of one day lie on the day that the second names: between 2 and 3 a.m. on Sunday."""
    day = tuple(atom for atom in b.atoms if atom.level < Level.PART)
    if a.atoms[0].level >= Level.PART and day and any(atom.start < day[0].start for atom in b.atoms):
        return replace(a, end=b.end, atoms=(*day, *a.atoms))
    return replace(a, end=b.end, until=b.atoms)


def _is_range(text: str, a: Phrase, b: Phrase) -> bool:
    gap = text[a.end : b.start]
    if len(gap) > _GAP_LENGTH or not (a.atoms[0].how.joins and b.atoms[0].how.joins):
        return False
    if joint("range").fullmatch(gap):
        return True
    if gap == " and " and joint("between_start").search(text[max(0, a.start - 8) : a.start]):
        return True
    return joint("between").fullmatch(gap) is not None and joint("between_end").match(text, b.end) is not None


def joined(text: str, phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """English expressions side by side made one: 5 p.m. on Friday, Tuesday of last week; then their ranges."""
    sides = folded(phrases, lambda a, b: _both(a, b) if _beside(text, a, b) else None)
    return ranges(text, _borrowed(sides))


def _borrowed(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The same with the month of 5 May given to the 1 of 1 and 5 May, too, and the week of Friday next week alike."""
    held: Phrase | None = None
    for phrase in phrases:
        if held is not None:
            lent = _lent(held, phrase)
            yield replace(held, atoms=(*lent, *held.atoms)) if lent else held
        held = phrase
    if held is not None:
        yield held


def _lent(a: Phrase, b: Phrase) -> tuple[Atom, ...]:
    """What `b` has and the bare day or weekday `a` beside it lacks."""
    first = a.atoms[0]
    bare = len(a.atoms) == 1 and first.level in _LENDERS and first.how is How.IS and len(first.values) == 1
    if not bare or b.start - a.end > _GAP_LENGTH:
        return ()
    coarser = tuple(atom for atom in b.atoms if atom.level <= _LENDERS[first.level])
    alike = any(atom.level is _LENDERS[first.level] for atom in coarser)
    return coarser if alike and b.atoms[-1].level is first.level else ()


def _both(a: Phrase, b: Phrase) -> Phrase:
    return replace(a, end=b.end, atoms=tuple(sorted((*a.atoms, *b.atoms), key=lambda atom: atom.level)))


def _beside(text: str, a: Phrase, b: Phrase) -> bool:
    """Whether two neighbours name one time: their pieces differ in level, and one of them counts on the other."""
    gap = text[a.end : b.start]
    if len(gap) > 10 or a.until or b.until or not joint("beside").fullmatch(gap):
        return False
    if not all(atom.how.joins and atom.how is not How.OFFSET for atom in (*a.atoms, *b.atoms)):
        return False
    levels = {atom.level for atom in a.atoms} & {atom.level for atom in b.atoms}
    if levels or any(atom.how is How.FROM_TOLD and atom.level is not Level.YEAR for atom in b.atoms):
        return False
    times = {Level.PART, Level.CLOCK}
    if {atom.level for atom in a.atoms} <= times or {atom.level for atom in b.atoms} <= times:
        return True
    fine, coarse = (a, b) if a.atoms[0].level > b.atoms[0].level else (b, a)
    if fine.atoms[0].level is Level.WEEKDAY and coarse.atoms[-1].level not in (Level.WEEK, Level.DAY):
        return False
    return coarse.atoms[-1].level < fine.atoms[0].level and fine.atoms[0].how is How.IS and "," not in gap


def continued(text: str, phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The same, with the days that go on after month and day: Jan. 12 and 13, January 10-12, 2022."""
    for phrase in phrases:
        if phrase.atoms[-1].level is not Level.DAY or not any(atom.level is Level.MONTH for atom in phrase.atoms):
            yield phrase
            continue
        found: list[Phrase] = [phrase]
        while len(found) < 32 and (match := joint("more").match(text, found[-1].end)):
            if match["sep"] not in _RANGE_MARKS and joint("counted_noun").match(text, match.end()):
                break
            found = _extended(found, match)
            if match["y"]:
                break
        yield from found


def _extended(found: list[Phrase], m: re.Match[str]) -> list[Phrase]:
    day = Atom(m.start("d"), m.end(), Level.DAY, How.IS, (int(m["d"]),))
    if m["y"]:
        year = Atom(m.start("y"), m.end("y"), Level.YEAR, How.IS, (int(m["y"]),))
        found = [replace(p, atoms=(year, *p.atoms)) if p.atoms[0].level is Level.MONTH else p for p in found]
    if m["sep"] in _RANGE_MARKS:
        return [*found[:-1], replace(found[-1], end=m.end(), until=(day,))]
    return [*found, Phrase(m.start("d"), m.end(), (day,))]
