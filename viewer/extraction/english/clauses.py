"""Who stands where in an English clause: rows of actors, subjects, and who follows a word."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.text.patterns import rule

Row = tuple[ActorSpan, ...]
REACH = 260
"""How far back in a sentence, in code points, a subject is looked for."""
_DEEP = 4
"""How many clauses back a subject is looked for."""
_ADJACENT = 26
_CITY = 30
_ORDER = 30
"""How far before somebody, in code points, the verb begins that charges him: instructed the X to."""
_PAIR = 2
"""So many at the head of a title a comma joins: Modi, Putin hold talks."""
_TITLED = 90
"""So far behind "and" a name may begin that a title stands before."""
_SOON = 10
_PLACES = (ActorKind.PLACE,)
_AT = ("in ", "at ", "from ", "to ")
"""Before a place where something is, and nobody's."""
_TITLES = (ActorKind.OFFICE, ActorKind.GROUP)


_BOUNDARY, _RELATIVE, _LINK, _SURE = rule("boundary"), rule("relative"), rule("link"), rule("sure")
_APPOSED, _LEAD, _FINITE = rule("apposed"), rule("lead"), rule("finite")
_ACTING = rule("acting")
_CHARGING, _CHARGED = rule("charging"), rule("charged")
_LEADING, _UNIT = rule("leading"), rule("unit")
_CLOSED, _LED, _THING = rule("closed"), rule("led"), rule("thing")
_LISTING, _VERB = rule("listing"), rule("verb")
_DOING = re.compile(r"\s+(?:\w+\s+)?\w+ing\b")
_ABSOLUTE, _BESIDE, _COMPLEMENT = rule("absolute"), rule("beside"), rule("complement")
_OWNS = re.compile(r"[’']s? (?:[\w-]+ ){0,2}")
_AND = re.compile(r"\band\b|,")


class Window(NamedTuple):
    """A clause `[start, end)`; `opener` is where the conjunction or pause before it begins."""

    start: int
    end: int
    opener: int


class EnglishClauses:
    """Answers questions about the English clauses of one article."""

    def __init__(self, clauses: Clauses) -> None:
        self.note = clauses.note
        self._clauses = clauses

    def window(self, floor: int, at: int) -> Window:
        """The clause that a word at `at` stands in, up to the word, not before `floor`."""
        floor = max(floor, at - REACH)
        start = opener = floor
        for found in _BOUNDARY.finditer(self.note.folded, floor, at):
            listed = self._listed(found.span()) and not _VERB.search(self.note.folded, start, found.start())
            if not listed and not self.note.inside_actor(found.start()):
                start, opener = found.end(), found.start()
        return Window(start, at, opener)

    def _listed(self, gap: tuple[int, int]) -> ActorSpan | None:
        """The last of a list, behind a comma that is no pause: A, B, and C."""
        if not _LISTING.match(self.note.folded, *gap):
            return None
        before = self._clauses.actors(max(0, gap[0] - REACH), gap[0])
        after = self._clauses.actors(gap[1], gap[1] + _TITLED)
        joined = before and after and before[-1].extent[1] == gap[0]
        return after[0] if joined and _LEAD.fullmatch(self.note.folded, gap[1], after[0].extent[0]) else None

    def end(self, at: int, stop: int) -> int:
        """Where the clause of a word that ends at `at` ends."""
        for found in _BOUNDARY.finditer(self.note.folded, at, stop):
            last = self._listed(found.span())
            listed = last is not None and not _FINITE.match(self.note.folded, last.extent[1])
            if not listed and not self.note.inside_actor(found.start()):
                return found.start()
        return stop

    def rows(self, start: int, end: int) -> list[Row]:
        """The actors of `[start, end)`, coordinated ones together, a title beside its name left out."""
        rows: list[list[ActorSpan]] = []
        gaps: list[str] = []
        for begin, actor in self._named(self._clauses.actors(start, end)):
            gap = self.note.folded[rows[-1][-1].extent[1] : begin] if rows else ""
            if rows and _LINK.fullmatch(gap) and (rows[-1][-1].kind in _PLACES) is (actor.kind in _PLACES):
                rows[-1].append(actor)
                gaps.append(gap)
                continue
            if rows:
                rows[-1:] = _listed(rows[-1], gaps)
            rows.append([actor])
            gaps = []
        if rows and not (len(rows[-1]) == _PAIR and rows[-1][0].extent[0] == 0):
            rows[-1:] = _listed(rows[-1], gaps)
        return [tuple(row) for row in rows]

    def _named(self, actors: Sequence[ActorSpan]) -> Iterator[tuple[int, ActorSpan]]:
        """The actors without titles that stand beside their names, and where each begins with its title."""
        begin = -1
        for actor, following in zip_longest(actors, actors[1:]):
            begin = actor.extent[0] if begin < 0 else begin
            if following is not None and self._owns(actor, following):
                continue
            if _LED.match(self.note.folded, actor.extent[1]):
                begin = -1
            elif following is None or not self._is_title_of(actor, following):
                yield begin, actor
                begin = -1

    def _owns(self, owner: ActorSpan, name: ActorSpan) -> bool:
        """The company's chairman, X; the Lagos State governor, X: whose X is."""
        gap = self.note.folded[owner.extent[1] : name.extent[0]]
        titled = name.kind is ActorKind.PERSON and name.extent[0] < name.start
        if titled and owner.kind in _PLACES and _UNIT.fullmatch(gap):
            return not self.note.folded.endswith(_AT, 0, owner.start)
        return name.kind is ActorKind.PERSON and _OWNS.fullmatch(gap) is not None

    def _is_title_of(self, title: ActorSpan, name: ActorSpan) -> bool:
        """His Indian counterpart, Prime Minister Modi; the two foreign ministers, A and B."""
        if title.kind not in _TITLES or name.kind is not ActorKind.PERSON:
            return False
        gap = self.note.folded[title.extent[1] : name.extent[0]]
        same = not (title.parties and name.parties) or not set(title.parties).isdisjoint(name.parties)
        return (bool(_APPOSED.fullmatch(gap)) and same and gap.strip() != "") or (gap == " " and same)

    def subject(self, floor: int, at: int, depth: int = _DEEP, *, first: bool = False) -> Row:
        """Who does what a verb at `at` says, in its clause or in those before it; of several there the `first`, or who
        stands right before the verb."""
        window = self.window(floor, at)
        relative = window.opener > floor and _RELATIVE.search(self.note.folded, window.opener, window.start)
        if relative and _CLOSED.search(self.note.folded, window.start, at):
            return self.antecedent(floor, window.opener)
        everybody = self.rows(window.start, at)
        people = [row for row in everybody if row[-1].kind not in _PLACES]
        if people and self._is_charged(people[-1]):
            return people[-1]
        rows = [row for row in everybody if self._can_act(row, window.start)]
        while len(rows) > 1 and self._is_led(rows[-1]):
            rows.pop()
        if rows:
            return rows[-1] if not first and self._adjacent(rows[-1], at) else rows[0]
        if window.opener <= floor or not depth:
            return ()
        found = self.antecedent(floor, window.opener) if relative else ()
        if relative and _COMPLEMENT.search(self.note.folded, window.opener, window.start):
            return found  # said he would come, and that |talks would go on: a clause has a subject of its own
        return found or self.subject(floor, window.opener, depth - 1, first=first)

    def _is_led(self, row: Row) -> bool:
        """X will lead |a delegation for talks with Y: X meets Y."""
        return _LEADING.search(self.note.folded, max(0, row[0].extent[0] - _ORDER), row[0].extent[0]) is not None

    def _is_charged(self, row: Row) -> bool:
        """Biden asked X to meet Y: X does."""
        start = row[0].extent[0]
        charged = _CHARGED.match(self.note.folded, row[-1].extent[1])
        return charged is not None and _CHARGING.search(self.note.folded, max(0, start - _ORDER), start) is not None

    def antecedent(self, floor: int, at: int) -> Row:
        """Whom a relative pronoun at `at` means: those right before it."""
        before = self.rows(max(floor, at - REACH), at)
        near = before and _BESIDE.fullmatch(self.note.folded, before[-1][-1].extent[1], at)
        return before[-1] if near and before[-1][-1].kind not in _PLACES else ()

    def next_subject(self, at: int, stop: int) -> Row:
        """Who acts in the clause after `at`: After talks with X on Friday, Y said."""
        for row in self.rows(at, stop):
            if _ACTING.match(self.note.folded, row[-1].extent[1]) and self._can_act(row, at):
                return row
        return ()

    def behind(self, at: int, stop: int, *, closed: bool = False) -> Row:
        """Who follows `at` at once; the last of several with a verb behind him begins another clause, unless the row is
        `closed`: a meeting between A and B was …."""
        at = self._behind_time(at)
        rows = self.rows(at, stop)
        if not rows or not _LEAD.fullmatch(self.note.folded, at, self._begin(rows[0][0])):
            return ()
        row = rows[0]
        if self._qualifies(row):
            return ()
        if not closed and len(row) > 1 and _FINITE.match(self.note.folded, row[-1].extent[1]):
            row = row[:-1]
        return row

    def _begin(self, actor: ActorSpan) -> int:
        """Where an actor begins with a title that stands apart: the vice premier in charge of trade, X."""
        start = actor.extent[0]
        before = self._clauses.actors(max(0, start - REACH), start)
        return before[-1].extent[0] if before and self._is_title_of(before[-1], actor) else start

    def _qualifies(self, row: Row) -> bool:
        """Whether states only say what sort of thing follows: with U.S.-China rivalry."""
        end = row[-1].extent[1]
        if any(actor.kind is not ActorKind.STATE for actor in row) or self.note.actors_in(end, end + 2):
            return False
        return _THING.match(self.note.folded, end) is not None

    def _behind_time(self, at: int) -> int:
        """Behind the time between a verb and its object: summoned on Monday the ambassador."""
        times = self.note.times_in(at, at + _SOON)
        gap = self.note.folded[at : times[0].start].strip() if times else "-"
        return times[0].end if gap in ("", "on", "late", "early", "earlier") else at

    def _can_act(self, row: Row, start: int) -> bool:
        """Whether a row can be the subject in the clause that begins at `start`."""
        if all(actor.kind in _PLACES for actor in row) or self._clauses.is_modifier(row[-1]):
            return False
        if self._locates(row[0]):
            return False
        begin, folded = row[0].extent[0], self.note.folded
        opens = folded[start:begin].strip() in ("", "the")
        absolute = _ABSOLUTE.search(folded, start, begin) and _DOING.match(folded, row[-1].extent[1])
        return bool(opens or absolute) or not self._clauses.is_oblique(row[0])

    def _locates(self, actor: ActorSpan) -> bool:
        """Accra, Ghana: the state says where the city is."""
        start = actor.extent[0]
        before = self.note.actors_in(max(0, start - _CITY), start) if actor.kind is ActorKind.STATE else ()
        return any(a.kind is ActorKind.PLACE and self.note.folded[a.end : start] == ", " for a in before)

    def _adjacent(self, row: Row, at: int) -> bool:
        end = row[-1].extent[1]
        return at - end <= _ADJACENT and not _AND.search(self.note.folded, end, at)


def _listed(row: list[ActorSpan], gaps: Sequence[str]) -> list[list[ActorSpan]]:
    """`row`, parted where a comma stands that no "and" follows: In talks with A, B said."""
    closed = False
    for number in range(len(gaps), 0, -1):
        gap = gaps[number - 1]
        closed = closed or bool(_SURE.search(gap))
        if not closed:
            return [*_listed(row[:number], gaps[: number - 1]), row[number:]]
    return [row]
