"""Chooses the day that an expression is read from."""

from collections.abc import Sequence
from datetime import date, timedelta

from viewer.extraction.dates import spans
from viewer.extraction.dates.atoms import IF_FUTURE, TOLD, Atom, How, Level
from viewer.extraction.dates.choice import Tense, choose
from viewer.extraction.dates.expression import Relation, Rule
from viewer.extraction.dates.lexicon import joint
from viewer.extraction.dates.memory import Memory, Told
from viewer.extraction.dates.narrow import Ground, candidates
from viewer.extraction.dates.offsets import Mode
from viewer.extraction.dates.page import Page
from viewer.extraction.dates.phrases import Phrase
from viewer.extraction.dates.quotes import Quote

_LIST_LENGTH = 12
_CLAUSE = 36
"""So far before a duration, in characters, the clause begins that it may count from."""
_DATELINE_LENGTH = 40
"""A dateline stands so many characters from the start of its paragraph or nearer."""
_AFTER_QUOTE = 40
"""How far behind a quotation, in characters, the day of speaking may stand."""
_LATELY = timedelta(3)
"""Quotations are of the day the article told last, and datelines its own, if that is so many days back or fewer."""
_FAR = 20
"""Days between the day told last and the reference from which on a bare day belongs to the month told."""
_STORY = 7
"""Days back to which an article mostly reports."""
_MONTH = 31
_SOON = 60
"""How far behind a year, in characters, a month may stand that is of that year in any case."""
_NARRATED = 2
"""So many expressions of years gone by make a narration."""
_FROM_SPEAKING = (Mode.WITHIN, Mode.FUTURE)
"""Durations that count from the day their sentence tells: 13日要求在48小时内答复."""
_NAMELESS_YEAR = date(2000, 1, 1)
"""What full dates are read from where no day of publication is known: any day will do."""


class References:
    """Which day each expression of one text is read from, by what the text has told before it."""

    def __init__(self, page: Page, memory: Memory, phrases: Sequence[Phrase], published: date | None) -> None:
        self._page = page
        self._memory = memory
        self._phrases = phrases
        self._published = published
        self._dateline: date | None = None

    @property
    def now(self) -> date | None:
        """The day of writing: that of the dateline, else that of publication, else the first the text tells."""
        return self._dateline or self._published or (self._memory.told[0].span.first if self._memory.told else None)

    def note_dateline(self, phrase: Phrase, day: date) -> None:
        """Takes 北京1月18日电, LAGOS, Jan 18 — at the head of a paragraph for the day of writing."""
        near = self._published is None or abs(self._published - day) <= _LATELY
        plain, start = self._page.plain, self._page.paragraph(phrase.start)
        if not near or phrase.start - start > _DATELINE_LENGTH:
            return
        town = plain.endswith(", ", start, phrase.start) and joint("dateline_town").match(plain, phrase.end)
        if town or joint("dateline").match(plain, phrase.end):
            self._dateline = day

    def of(self, phrase: Phrase, i: int) -> tuple[Ground | None, Rule | None]:
        """What the i-th phrase is read from, and the rule if that is not simply the day of writing."""
        atom, now = phrase.atoms[0], self.now
        if now is None:
            return (Ground(_NAMELESS_YEAR), Rule.GIVEN) if _full(atom) else (None, None)
        if (atom.level is Level.WEEKDAY or atom.how is How.FROM_NOW) and self._is_vague():
            return None, None
        if atom.how is How.FROM_TOLD:
            return self._told(phrase, now)
        if atom.level >= Level.PART:
            last = self._memory.last_day
            near = last is not None and (atom.name.endswith("时候") or last.at >= self._page.paragraph(phrase.start))
            return (Ground(now, last.span), Rule.TOLD) if last and near else (Ground(now), Rule.PUBLICATION)
        return self._listed(phrase) or self._counted(phrase, i, now) or self._context(phrase, now)

    def _is_vague(self) -> bool:
        """Whether nothing but a month or a year that the text tells first says when it was written."""
        if self._dateline or self._published:
            return False
        span = self._memory.told[0].span
        return (span.last - span.first).days > _STORY

    def _told(self, phrase: Phrase, now: date) -> tuple[Ground, Rule]:
        """次日 counts from the day told last, outside quotations unless inside one; 同年 and 同月
        from the year or month that was last."""
        memory = self._memory
        last = memory.last_day if self._page.quote(phrase.start) else memory.last_day_outside
        if last is not None and last.at < self._page.paragraph(phrase.start):
            past = last.aside or (now - last.span.last).days > _FAR
            last = (self._of_the_story(now) if past else None) or last
        if last is not None and last.span.first > now and self._is_over(phrase, last):
            last = next((t for t in reversed(memory.recent) if t.level is Level.DAY and t.span.last <= now), None)
        if last is not None and last.ahead and phrase.atoms[0].values == (0,) and self._is_past(phrase):
            last = self._begun(last, phrase.start) or last
        if (level := phrase.atoms[0].level) < Level.DAY:
            last = next((t for t in reversed(memory.recent) if t.level >= min(level, Level.MONTH)), None)
        return (Ground(now, last.span), Rule.TOLD) if last else (Ground(now), Rule.PUBLICATION)

    def _of_the_story(self, now: date) -> Told | None:
        """The last day told that the article reports of: its next paragraph goes back to it from what was long ago."""
        told = (t for t in reversed(self._memory.recent) if not (t.quoted or t.aside))
        days = (t for t in told if Level.DAY <= t.level < Level.PART)
        return next((t for t in days if 0 <= (now - t.span.last).days <= _STORY), None)

    def _begun(self, coming: Told, at: int) -> Told | None:
        """The day before what was to come, in its paragraph: 27日抵达，将出席28日的峰会。当晚会见了X."""
        paragraph = self._page.paragraph(at)
        days = (t for t in reversed(self._memory.recent) if t.level is Level.DAY and t.at >= paragraph)
        return next((t for t in days if not t.ahead and not t.quoted and t.span.last < coming.span.first), None)

    def _is_past(self, phrase: Phrase) -> bool:
        return self._page.tense(phrase.start, phrase.end) is Tense.PAST

    def _is_over(self, phrase: Phrase, last: Told) -> bool:
        """Whether 当天 cannot be a day to come that was told: its own words are past, and that day another matter."""
        return self._is_past(phrase) and (phrase.atoms[0].values == (0,) or last.at < self._page.sentence(phrase.start))

    def _listed(self, phrase: Phrase) -> tuple[Ground, Rule] | None:
        """In 1月12日、13日 the second goes on from the first."""
        atom, last = phrase.atoms[0], self._memory.last
        if last is None or atom.how is not How.IS or atom.level is not last.level:
            return None
        near = phrase.start - last.end <= _LIST_LENGTH
        if not near or not joint("list").fullmatch(self._page.plain, last.end, phrase.start):
            return None
        return Ground(last.span.first, last.span), Rule.LIST

    def _counted(self, phrase: Phrase, i: int, now: date) -> tuple[Ground | None, Rule | None] | None:
        """三天后 goes on from the day told, or one unknown (在X抵达Y三天后), 昨天 and 三天前 from that of writing or of
        speaking, where they are quoted."""
        atom, last = phrase.atoms[0], self._memory.last_day
        if atom.offset is None and atom.how is not How.FROM_NOW:
            return None
        if atom.offset is not None and atom.offset.mode is Mode.AHEAD and not atom.name and self._is_of_event(phrase):
            return None, None
        if atom.offset is not None and (wide := self._wide(atom, phrase.start)) is not None:
            return Ground(wide.span.first, wide.span), Rule.TOLD
        if atom.offset is not None and last is not None and self._goes_on(atom, last, phrase.start):
            return Ground(last.span.last, last.span), Rule.TOLD
        quote = self._page.quote(phrase.start)
        day = self._spoken_on(quote, i, now) if quote else None
        return (Ground(day), Rule.QUOTED) if day else (Ground(now), Rule.DATELINE if self._dateline else None)

    def _is_of_event(self, phrase: Phrase) -> bool:
        """Whether it counts from what its clause tells: 在X抵达Y三天后."""
        start = max(self._page.sentence(phrase.start), phrase.start - _CLAUSE)
        return joint("counted_from").search(self._page.plain, start, phrase.start) is not None

    def _wide(self, atom: Atom, at: int) -> Told | None:
        """The month or year told last, where 四个月后 or six years later goes on from it and not from a day."""
        last = self._memory.last
        if last is None or atom.offset is None or not self._goes_on(atom, last, at):
            return None
        fits = last.level is atom.level or (last.level is Level.MONTH and atom.level is Level.YEAR)
        whole = last.level in (Level.MONTH, Level.YEAR) and fits
        return last if (whole or last.level is Level.EDGE) and last.at >= self._page.paragraph(at) else None

    def _goes_on(self, atom: Atom, last: Told, at: int) -> bool:
        if atom.offset is None or atom.name == TOLD:
            return atom.name == TOLD
        if atom.offset.mode is Mode.AGO and not atom.name:
            return self._tells_on(last, at)
        if atom.offset.mode in _FROM_SPEAKING or atom.name == IF_FUTURE:
            return last.at >= self._page.sentence(at) and not last.quoted
        return not atom.name and atom.offset.mode is Mode.AHEAD and last.at >= self._page.paragraph(at)

    def _tells_on(self, last: Told, at: int) -> bool:
        """X 12日与Y会谈。两天前，X…: at the head of a sentence it goes back from the day of the one before, or, of a
        paragraph, of the story."""
        if self._page.sentence(at) != at or last.at >= at or self._page.plain[at].isascii():
            return False
        lately = self.now is not None and 0 <= (self.now - last.span.last).days <= _STORY
        near = last.at >= self._page.paragraph(at) or lately
        return near and Level.DAY <= last.level < Level.PART and not last.quoted and not last.ahead

    def _context(self, phrase: Phrase, now: date) -> tuple[Ground, Rule | None]:
        """A bare day belongs to a month told just before that lies far back, a month to a year told just before."""
        atom, paragraph = phrase.atoms[0], self._page.paragraph(phrase.start)
        day, last = self._memory.last_day, self._memory.last
        near = day is not None and day.at >= paragraph and _bare_day(atom)
        if day and near and (abs((day.span.first - now).days) > _FAR or self._follows(phrase, day)):
            return Ground(day.span.first, day.span), Rule.TOLD_MONTH
        other_year = last is not None and last.at >= paragraph and _other_year(last, now)
        if last and other_year and _bare_month(atom) and self._goes_on_in(last, phrase, now):
            return Ground(last.span.first, last.span), Rule.TOLD_YEAR
        return Ground(now, day.span if day else None), None

    def _follows(self, phrase: Phrase, day: Told) -> bool:
        """Whether a bare day goes on from one to come: 18日将召开…；22日举办…"""
        return day.ahead and phrase.atoms[0].values[0] > day.span.first.day and not self._is_past(phrase)

    def _goes_on_in(self, last: Told, phrase: Phrase, now: date) -> bool:
        """Whether a text goes on in the year told last: soon behind it or, further on, where what was told before it
        was of years gone by, too; never where an agency reports, about now, or about what is to come."""
        reports = joint("dateline").match(self._page.plain, phrase.end)
        if reports or _close(phrase, now) or self._ahead(phrase, last, now):
            return False
        before = [told.span.last.year < now.year for told in self._memory.told[-_NARRATED:]]
        return phrase.start - last.end <= _SOON or before == [True] * _NARRATED

    def _ahead(self, phrase: Phrase, last: Told, now: date) -> bool:
        """Whether the words around a phrase speak of what is to come, and the year told last is over."""
        return last.span.last < now and self._page.tense(phrase.start, phrase.end).ahead

    def _spoken_on(self, quote: Quote, i: int, now: date) -> date | None:
        """The day of speaking: told before the quotation in its sentence, behind it, in its paragraph, or lately."""
        told = [t for t in self._memory.recent if not t.quoted and t.span.first == t.span.last and t.span.first <= now]
        sentence, paragraph = self._page.sentence(quote.start), self._page.paragraph(quote.start)
        for t in reversed(told):
            if t.at >= sentence:
                return t.span.first
        behind = self._behind(quote, i, now)
        if behind is not None:
            return behind
        return next((t.span.first for t in reversed(told) if t.at >= paragraph or now - t.span.first <= _LATELY), None)

    def _behind(self, quote: Quote, i: int, now: date) -> date | None:
        for phrase in self._phrases[i + 1 : i + 9]:
            if phrase.start > quote.end + _AFTER_QUOTE or self._page.sentence(phrase.start) > quote.end:
                return None
            if phrase.start < quote.end or not phrase.calendar or phrase.relation is not Relation.AT:
                continue
            span, _ = choose(candidates(phrase.atoms, Ground(now)), now, Tense.PAST, days=True)
            return span.first if span and span.first == span.last and span.first <= now else None
        return None


def _other_year(last: Told, now: date) -> bool:
    """Whether one year was told, and not the present one."""
    return last.year and last.span.first.year == last.span.last.year != now.year


def _close(phrase: Phrase, now: date) -> bool:
    """Whether an expression can mean days within a month of the reference day: then no other year is meant."""
    return any(spans.distance(span, now) < _MONTH for span in candidates(phrase.atoms, Ground(now)))


def _full(atom: Atom) -> bool:
    """Whether a piece names its year."""
    if atom.how not in (How.IS, How.NAMED):
        return False
    named = {Level.DAY: 3, Level.MONTH: 2}.get(atom.level)
    return atom.level <= Level.YEAR or len(atom.values) == named


def _bare_day(atom: Atom) -> bool:
    return atom.how is How.IS and atom.level is Level.DAY and len(atom.values) == 1


def _bare_month(atom: Atom) -> bool:
    return atom.level in (Level.MONTH, Level.SEASON) and atom.how in (How.IS, How.MONTHS, How.NAMED) and not _full(atom)
