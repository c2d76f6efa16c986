"""Walks through a text and chooses what each expression means."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from viewer.extraction.dates import anchors, shown, spans
from viewer.extraction.dates.atoms import IF_FUTURE, How, Level
from viewer.extraction.dates.choice import Tense, choose
from viewer.extraction.dates.expression import Relation, Rule, TimeExpression
from viewer.extraction.dates.fuzzy import bounds
from viewer.extraction.dates.lexicon import joint
from viewer.extraction.dates.memory import Memory, Told
from viewer.extraction.dates.narrow import Ground, candidates
from viewer.extraction.dates.page import Page
from viewer.extraction.dates.phrases import Phrase
from viewer.extraction.dates.reference import References
from viewer.extraction.dates.shown import Reading
from viewer.extraction.dates.spans import Span

_WEEK = timedelta(7)
_LATELY = 4
"""Days back to which 周一 means the last one, where no word says whether it is over or to come."""
_SINCE = "以来"
_WEEK_OF = 24
"""How far before a day, in code points, "the week of" may begin."""
_FAR_AHEAD = timedelta(20)
"""A bare day that lies farther ahead than that may be one of this month, told before it came."""


class Walk:
    """One text, read from left to right."""

    def __init__(self, page: Page, phrases: Sequence[Phrase], published: date | None) -> None:
        self._page = page
        self._phrases = phrases
        self._published = published
        self._memory = Memory()
        self._references = References(page, self._memory, phrases, published)

    def expressions(self) -> Iterator[TimeExpression]:
        """The expressions, resolved, in order."""
        readings = [*self._readings()]
        now = self._references.now
        for reading in readings:
            yield shown.expression(self._page.text, self._page.plain, anchors.late(self._memory, reading, now), now)

    def _readings(self) -> Iterator[Reading]:
        done = 0
        for i, phrase in enumerate(self._phrases):
            if phrase.atoms[0].start < done:
                continue
            reading = self._read(phrase if phrase.start >= done else replace(phrase, start=done), i, done)
            if reading is not None:
                done = reading.phrase.end
                self._remember(reading)
                yield reading

    def _read(self, phrase: Phrase, i: int, done: int) -> Reading | None:
        atom, now = phrase.atoms[0], self._references.now
        match atom.how:
            case How.NOUN:
                anchors.told(self._page, self._memory, atom)
                return None
            case How.EVENT:
                return anchors.event(self._page, self._memory, phrase, now)
            case How.CLAUSE_END:
                return anchors.clause_end(self._page, self._memory, phrase, done, now)
            case How.CONNECTIVE:
                return anchors.connective(self._page, self._memory, phrase, atom.name, now)
            case How.FUZZY:
                return Reading(phrase, None, Rule.NEAR_PRESENT, now, bounds(atom.name, now) if now else (None, None))
            case _:
                return self._dated(phrase, i)

    def _dated(self, phrase: Phrase, i: int) -> Reading | None:
        ground, why = self._references.of(phrase, i)
        if ground is None:
            return Reading(phrase, None, Rule.NO_PUBLICATION, None)
        found = candidates(phrase.atoms, ground)
        if _faint(phrase) or (not found and _hollow(phrase)):
            return None
        if why is Rule.LIST:
            found = [span for span in found if span.first >= ground.now] or found
        if why is Rule.TOLD_YEAR:
            latest = self._published or date.max
            found = [span for span in found if ground.now <= span.first <= latest] or found  # told in their order
        if phrase.until and phrase.atoms[0].level is Level.WEEKDAY:
            found = [span for span in found if _within_week(_ranged(phrase, span, ground))] or found
        told = why in (Rule.LIST, Rule.TOLD_MONTH, Rule.TOLD_YEAR)
        when = Tense.NONE if told else self._tense(phrase, ground.now)
        if phrase.atoms[0].name == IF_FUTURE and not when.ahead:
            return None
        span, rule = self._chosen(phrase, found, ground.now, when)
        if span is not None and phrase.until:
            span = _ranged(phrase, span, ground)
        if rule is Rule.NEAREST and self._published is None:
            rule = Rule.TOLD
        phrase, span = self._whole_week(phrase, span)
        return Reading(phrase, span, why or rule, ground.last_told if why is Rule.TOLD else ground.now)

    def _tense(self, phrase: Phrase, now: date) -> Tense:
        """The tense around an expression; what is due before it or lasts until it lies ahead if no word says otherwise,
        and may even so: was given until Friday. 周一 with a plain verb is over, unless it goes on from a plan."""
        found, page = self._page.tense(phrase.start, phrase.end), self._page
        if phrase.relation in (Relation.UNTIL, Relation.BEFORE):
            if found is Tense.NONE and not joint("as_of").match(page.plain, phrase.start):
                return Tense.FUTURE
            return Tense.NONE if found is Tense.LONG_PAST else found
        if found is Tense.NONE and _bare_weekday(phrase, page):
            last = self._memory.last_day
            if last is not None and last.ahead and last.at >= page.sentence(phrase.start):
                return Tense.FUTURE
            lately = (now.weekday() - phrase.atoms[0].values[0]) % _WEEK.days <= _LATELY
            return Tense.PAST if lately and not joint("to_be_held").match(page.plain, phrase.end) else Tense.NONE
        return found

    def _whole_week(self, phrase: Phrase, span: Span | None) -> tuple[Phrase, Span | None]:
        """4月3日开始的那一周, the week beginning April 3: seven days from the one named on."""
        if span is None or span.first != span.last:
            return phrase, span
        plain, day = self._page.plain, phrase.atoms[0].start
        behind = joint("week_behind").match(plain, phrase.atoms[-1].end)
        if behind is None and not joint("week_before").search(plain, max(0, day - _WEEK_OF), day):
            return phrase, span
        week = Span(span.first, spans.move(span.first, _WEEK.days - 1) or span.last)
        end = max(phrase.end, behind.end()) if behind else phrase.end
        return replace(phrase, end=end, relation=Relation.AT), week

    def _chosen(self, phrase: Phrase, found: list[Span], now: date, when: Tense) -> tuple[Span | None, Rule]:
        """What was to come when somebody said so a few days ago: 法新社25日说，将于26日, published on the 27th."""
        told = self._memory.day_since(self._page.sentence(phrase.start)) if when is Tense.PLANNED else None
        if told is not None and timedelta(0) <= now - told.last < _WEEK and _names_days(phrase):
            ahead = next((span for span in found if span.first > told.last), None)
            if ahead is not None:
                return ahead, Rule.FUTURE
        span, rule = choose(found, now, when, days=_names_days(phrase))
        if rule is Rule.FUTURE and span is not None and span.first - now > _FAR_AHEAD and _names_days(phrase):
            return self._told_of(found, now) or (span, rule)
        return span, rule

    def _told_of(self, found: list[Span], now: date) -> tuple[Span, Rule] | None:
        """What was to come when somebody said so a few days ago: 法新社25日说，将于26日, published on the 27th."""
        last = self._memory.last_day_outside
        if last is None or not timedelta(0) < now - last.span.last < _WEEK:
            return None
        over = next((span for span in found if last.span.last <= span.first <= now), None)
        return (over, Rule.FUTURE) if over is not None else None

    def _remember(self, reading: Reading) -> None:
        """What was told; three months ago is no day that 当天 could mean."""
        phrase, span = reading.phrase, reading.span
        offset = phrase.atoms[0].offset
        if span is None or (offset is not None and offset.unit not in ("day", "week")):
            return
        if phrase.relation is Relation.SINCE and self._page.plain.endswith(_SINCE, 0, phrase.end):
            return  # 战争爆发以来首次会谈: the talks were later
        told = Told(
            phrase.start,
            phrase.end,
            span,
            quoted=self._page.quote(phrase.start) is not None,
            year=_names_year(phrase) and not joint("of_a_name").match(self._page.plain, phrase.end),
            level=max((a.level for a in phrase.until or phrase.atoms if a.level < Level.PART), default=Level.PART),
            ahead=self._page.tense(phrase.start, phrase.end).ahead,
            aside=self._page.plain.startswith("曾", phrase.end) or self._looks_back(phrase.start, span),
        )
        self._memory.tell(told, self._page.sentence(phrase.start))
        if span.first == span.last and phrase.atoms[-1].level is Level.DAY:
            self._references.note_dateline(phrase, span.first)

    def _looks_back(self, at: int, span: Span) -> bool:
        """Whether a sentence goes back from its day to an earlier one: X10日说，他3日曾…; not from that of its dateline
        or of a paper's report."""
        last = self._memory.last_day
        if last is None or last.ahead or span.last >= last.span.first or last.at < self._page.sentence(at):
            return False
        return not any(joint(name).match(self._page.plain, last.end) for name in ("dateline", "reported"))


def _ranged(phrase: Phrase, span: Span, ground: Ground) -> Span | None:
    """The range from a span to the end that the phrase names, its month and year taken over where it names none."""
    first = phrase.until[0]
    if first.level >= Level.PART:
        return span
    base = ground if first.how in (How.FROM_NOW, How.OFFSET) else Ground(span.first, span)
    ends = [end for end in candidates(phrase.until, base) if end.last >= span.first]
    end = min(ends, key=lambda e: spans.distance(e, span.first), default=None)
    if end is not None and phrase.between:
        last = spans.move(end.first, -1)
        return Span(span.first, last) if last and last >= span.first else None
    return spans.join(span, end)


def _within_week(span: Span | None) -> bool:
    """从星期一到5月19日: a day of the week begins no longer stretch."""
    return span is not None and span.last - span.first < _WEEK


def _bare_weekday(phrase: Phrase, page: Page) -> bool:
    """Whether it names a weekday and no week."""
    atom = phrase.atoms[0]
    plain = atom.level is Level.WEEKDAY and atom.how is How.IS and not phrase.until
    return plain and phrase.relation is Relation.AT and not page.plain[atom.start].isascii()


def _names_year(phrase: Phrase) -> bool:
    """Whether what is told after it may be of its year: not what merely began then (since April 2015)."""
    first = phrase.atoms[0]
    return (first.level <= Level.YEAR or len(first.values) == 3) and phrase.relation is not Relation.SINCE


def _names_days(phrase: Phrase) -> bool:
    """Whether an expression starts with a day, not with a month or more."""
    first = phrase.atoms[0]
    return first.level >= Level.DAY or (first.how is How.NAMED and first.level is Level.SEASON)


def _hollow(phrase: Phrase) -> bool:
    """Whether a piece that names no day by itself is no expression either: 底, 第一周."""
    return phrase.atoms[0].how in (How.NTH, How.COUNT) or phrase.atoms[0].level is Level.EDGE


def _faint(phrase: Phrase) -> bool:
    """Whether it is nothing but a part of the day or an hour in one character: 早, 一点."""
    atom = phrase.atoms[0]
    if len(phrase.atoms) > 1 or phrase.until:
        return False
    if atom.level is Level.CLOCK:
        return joint("one_oclock").fullmatch(atom.name) is not None
    return atom.level is Level.PART and len(atom.name) < 2
