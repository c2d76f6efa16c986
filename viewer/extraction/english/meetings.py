"""Finding who meets whom in English: one act per word of meeting."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from viewer.domain import BlockKind, Kind, Status
from viewer.extraction.actors import SOMEBODY, ActorKind, ActorSpan, find_actors, parties_of
from viewer.extraction.dates import Relation, TimeExpression
from viewer.extraction.english.clauses import EnglishClauses, Row
from viewer.extraction.english.company import BEFORE, LIGHT, Companies, Company, distinct
from viewer.extraction.english.places import find_place
from viewer.extraction.english.status import EnglishStatus
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.grammar.counted import counted_behind, days_apart, either, since_event
from viewer.extraction.grammar.crowds import are_soldiers
from viewer.extraction.grammar.forms import CALL, TALKS, VISIT
from viewer.extraction.grammar.places import Spot, codes_of
from viewer.extraction.grammar.scenes import Sayings, Scene
from viewer.extraction.grammar.timing import came_first, english_time, is_firm, times_between, up_to
from viewer.extraction.lexicon import EnglishRole, EnglishWord, Lexicon
from viewer.extraction.meetings.occasions import Occasions
from viewer.extraction.text.patterns import rule
from viewer.extraction.text.sentences import Sentence
from viewer.extraction.text.words import Hit, pattern

_LATIN = re.compile(r"[a-z] [a-z]")
_GUESTS = rule("guests")
_POSSESSIVE, _PARTICIPLE, _ARTICLE = rule("possessive"), rule("participle"), rule("article")
_BY, _TO, _WHOSE = rule("by", "visit"), rule("to", "visit"), rule("whose", "visit")
_ASKED = rule("asked")
_FRONTED, _WILL = rule("fronted", "status"), rule("will", "status")
_HAD_MET = rule("had_met", "status")
_HAD_BEEN_DUE = rule("had_been_due", "status")
_DAYS_AFTER = rule("days_after", "status")
_GOING_ON, _HELD_THEN = rule("going_on", "status"), rule("held_then", "status")
_HABIT = rule("habit", "status")
_THE = ("the ", "this ", "his ", "her ", "their ")
_LATER = ("later ", "next ")
_BEFORE = 16
_CALL, _CALL_ON = "call", ("call on", "calls on")
_LEAVING = rule("leaving", "status")
_AFTERWARDS = rule("afterwards")
_HERE = " here"
_ASIDE = rule("sidelines")
_GOVERNING = rule("governing")
_DATELINE = re.compile(r"(?m:^)(?P<town>[A-Z]{3,}(?: [A-Z]{3,}){0,2})\s*[,:(–—-]")
_COUNTING = 48
"""So near before a word of meeting it is told that there were several."""
_PAIR = 2
_SITES = (ActorKind.PLACE, ActorKind.STATE, ActorKind.BODY)
_SHOWN = (BlockKind.PREFORMATTED, BlockKind.IMAGE)


class _Grammar:
    def __init__(self, lexicon: Lexicon) -> None:
        series = lexicon.meeting_grammar["series"]
        self.series = re.compile(pattern(series["words"]))
        self.seats = frozenset(lexicon.meeting_grammar["seats"]["of_bodies"])


class EnglishMeetings:
    """Finds the meetings that one article tells of in English, given its acts of saying."""

    _quoted = False

    def __init__(self, clauses: Clauses, lexicon: Lexicon, said: Sayings) -> None:
        self.note = clauses.note
        self._lexicon = lexicon
        self._words = lexicon.english
        self._clauses = clauses
        self._english = EnglishClauses(clauses)
        self._grammar = lexicon.once(_Grammar)
        self._status = EnglishStatus(lexicon)
        self._who = Companies(clauses, self._english, self._status)
        self._occasions = Occasions(clauses, lexicon)
        self._said = said

    def find(self) -> Iterator[Act]:
        """Every act of meeting told in English, in the order of the text."""
        if not _LATIN.search(self.note.folded):
            return
        found = self.note.words.english
        for sentence in self.note.sentences:
            if sentence.kind in _SHOWN:
                continue
            for hit in found.between(sentence.start, sentence.end):
                if self.note.quoted(hit.start) is self._quoted and not self.note.inside_actor(hit.start):
                    yield from self._acts(self._scene(self._counted_call(hit, sentence), sentence))

    def _counted_call(self, hit: Hit[EnglishWord], sentence: Sentence) -> Hit[EnglishWord]:
        """`hit`, or the call alone in a call |on Monday."""
        if self.note.folded[hit.start : hit.end] not in _CALL_ON:
            return hit
        noun = _ARTICLE.search(self.note.folded, max(sentence.start, hit.start - 20), hit.start)
        call = self._words.meanings.get(_CALL)
        return Hit(hit.start, hit.start + len(_CALL), call) if noun and call else hit

    def _scene(self, hit: Hit[EnglishWord], sentence: Sentence) -> Scene[EnglishWord]:
        said = self._said.before(sentence, hit.start)
        floor = said[-1].end if said else sentence.start
        window = self._english.window(floor, hit.start)
        end = self._english.end(hit.end, sentence.end)
        return Scene(hit, sentence, floor, window.start, end, said[-1].actors if said else ())

    def _acts(self, scene: Scene[EnglishWord]) -> Iterator[Act]:
        noun = scene.hit.meaning.role is EnglishRole.NOUN and not self._is_verb(scene)
        if (noun and _ASIDE.search(self.note.folded, scene.start, scene.hit.start)) or self._is_asked(scene):
            return
        if _HABIT.match(self.note.folded, scene.hit.start, scene.sentence.end):
            return
        light = LIGHT.search(self.note.folded, max(scene.start, scene.hit.start - BEFORE), scene.hit.start)
        verb = light.start() if noun and light else scene.start if noun else scene.hit.start
        named = noun or self._is_named(scene)
        status = self._status.of(self.note.folded, self._governor(scene), scene.word, scene.end, noun=named, verb=verb)
        if status is None:
            return
        if noun and status is Status.HELD and self._leads_to_future(scene):
            status = Status.PLANNED
        if scene.hit.meaning.role is EnglishRole.VISIT:
            acts: Iterable[Act] = self._visits(scene)
        else:
            company = self._who.of(scene, noun=noun)
            acts = [self._act(scene, company)] if company else []
        for act in (self._timed(act, scene, status) for act in acts):
            if not (noun and _only_goes_on(act, scene, self.note.folded)):
                yield _told_of(act, scene, self.note.folded) if noun else act

    def _leads_to_future(self, scene: Scene[EnglishWord]) -> bool:
        """In his meetings with X, he will …"""
        start = scene.sentence.start
        fronted = _FRONTED.fullmatch(self.note.folded, start, scene.hit.start)
        return fronted is not None and _WILL.match(self.note.folded, scene.hit.end, scene.sentence.end) is not None

    def _is_asked(self, scene: Scene[EnglishWord]) -> bool:
        """Will X meet Y?"""
        asked = self.note.text[scene.sentence.end - 1] == "?"
        return asked and _ASKED.match(self.note.folded, scene.start, scene.hit.start) is not None

    def _is_named(self, scene: Scene[EnglishWord]) -> bool:
        """A visit told by a noun: his |trip to X was postponed."""
        return _ARTICLE.search(self.note.folded, max(scene.floor, scene.hit.start - 20), scene.hit.start) is not None

    def _governor(self, scene: Scene[EnglishWord]) -> int:
        """Where the clause begins, with the verb right before it: offered to meet, denied that they met."""
        said = self._said.before(scene.sentence, scene.hit.start)
        governs = said and _GOVERNING.fullmatch(self.note.folded, said[-1].end, scene.start)
        return said[-1].start if governs else scene.start

    def _is_verb(self, scene: Scene[EnglishWord]) -> bool:
        """After meeting Lavrov; but: after their meeting."""
        folded, start = self.note.folded, scene.hit.start
        if not folded.startswith("meeting", start) or self._is_named(scene):
            return False
        return _PARTICIPLE.search(folded, max(scene.sentence.start, start - 12), start) is not None

    def _visits(self, scene: Scene[EnglishWord]) -> Iterator[Act]:
        named = list(self._named_after_site(scene))
        yield from named
        owners, begin = self._who.owners(scene)
        own = _POSSESSIVE.search(self.note.folded, max(scene.start, begin - 40), begin) is not None
        subject = self._who.possessor(scene, begin) if own else self._english.subject(scene.floor, begin)
        visitors = owners or self._by(scene) or subject or scene.speakers
        home, targets = parties_of(visitors), self._targets(scene)
        if not (named or targets) and _is_pointed_to(self.note, scene):
            yield self._act(scene, Company((), False))
        marching = are_soldiers(visitors) and not _GUESTS.match(self.note.folded, scene.hit.start)
        for target in targets if visitors and not (named or marching) else ():
            codes = codes_of(target)
            if target.kind in SOMEBODY:
                yield self._act(scene, Company(distinct((*visitors, target)), True))
            elif target.kind in _SITES and codes and not codes & home and not self._clauses.is_modifier(target):
                yield self._visit(scene, visitors, target)

    def _by(self, scene: Scene[EnglishWord]) -> Row:
        """A visit by X to Y; a visit to Y by X."""
        by = _BY.match(self.note.folded, scene.hit.end, scene.end) if self._is_named(scene) else None
        return self._english.behind(by.end(), scene.end) if by else ()

    def _named_after_site(self, scene: Scene[EnglishWord]) -> Iterator[Act]:
        """Pelosi's Taiwan visit."""
        before = self._clauses.actors(max(scene.start, scene.hit.start - BEFORE), scene.hit.start)
        if len(before) < _PAIR:
            return
        visitor, site = before[-_PAIR:]
        close = self.note.folded[site.extent[1] : scene.hit.start] == " "
        if close and site.kind in _SITES and _WHOSE.fullmatch(self.note.folded, visitor.extent[1], site.extent[0]):
            yield self._visit(scene, (visitor,), site)

    def _visit(self, scene: Scene[EnglishWord], visitors: Row, target: ActorSpan) -> Act:
        codes, town = codes_of(target), target.kind is ActorKind.PLACE
        act = self._act(scene, Company(visitors if town else (*visitors, target), True))
        site = codes if target.surface not in self._grammar.seats else frozenset()
        return act._replace(place=Spot(target.surface, town, codes), site=site, abroad=not town)

    def _targets(self, scene: Scene[EnglishWord]) -> Row:
        """Where a visit goes: right behind the word, or behind "to"."""
        if self.note.folded.endswith(_HERE, scene.hit.start, scene.hit.end):
            return self._here(scene)
        targets = self._english.behind(scene.hit.end, scene.end)
        if targets and self._clauses.is_modifier(targets[-1]):
            return self._city_of(targets[-1])
        to = _TO.match(self.note.folded, scene.hit.end, scene.end) if not targets else None
        return self._english.behind(to.end(), scene.end) if to else targets

    def _here(self, scene: Scene[EnglishWord]) -> Row:
        """ISLAMABAD: X arrived here: the place in capitals from which the article reports."""
        head = _DATELINE.search(self.note.text, 0, scene.hit.start)
        named = find_actors(head["town"].title(), self._lexicon.gazetteer) if head else ()
        if head is None or not named or named[0].kind not in _SITES:
            return ()
        start, end = head.span("town")
        return (replace(named[0], start=start, end=end, extent=(start, end), surface=head["town"]),)

    def _city_of(self, state: ActorSpan) -> Row:
        """Yemen's rebel-held capital Sanaa."""
        end = state.extent[1]
        following = self._clauses.actors(end, end + BEFORE)[:1]
        within = following and _WHOSE.fullmatch(self.note.folded, end, following[0].start)
        return following if within and following[0].kind is ActorKind.PLACE else ()

    def _act(self, scene: Scene[EnglishWord], company: Company) -> Act:
        before = self.note.folded[scene.start : scene.hit.start]
        actors = tuple(actor for actor in company.actors if actor.kind is not ActorKind.PLACE)
        place = find_place(self.note, (scene.floor, scene.start), scene.word, scene.end)
        return Act(
            kind=Kind.MEETING,
            form=self._form(scene, actors),
            start=scene.hit.start,
            end=scene.hit.end,
            sentence=scene.sentence,
            actors=_at_home(actors, place),
            place=place,
            weight=len({key for actor in actors for key in actor.keys}) + (scene.sentence.kind is BlockKind.PARAGRAPH),
            pointing=not company.known,
            past=bool(self._lexicon.background.search(before) or self._went_before(scene))
            or self._said.are_past(scene),
            lasting=self._occasions.lasting((scene.start, scene.end), scene.word, scene.hit.meaning.form),
            aggregate=bool(self._grammar.series.search(before[-_COUNTING:])),
        )

    def _form(self, scene: Scene[EnglishWord], actors: Row) -> str:
        """The form of a meeting; talks by telephone are a call, and those of whom it was just told need not have used
        the telephone: The two talked."""
        meaning = scene.hit.meaning
        if self._who.remote(scene):
            return CALL if meaning.form == TALKS else meaning.form  # held talks over the phone
        again = meaning.role is EnglishRole.SPEAK and all(actor.kind is ActorKind.PRONOUN for actor in actors)
        return TALKS if again else meaning.form

    def _went_before(self, scene: Scene[EnglishWord]) -> bool:
        """His visit comes days after X met Y."""
        start = max(scene.floor, scene.start - _BEFORE)
        if _DAYS_AFTER.search(self.note.folded, start, scene.start) is None:
            return False
        return since_event(self.note, scene.sentence, scene.hit.start)[0] <= scene.start

    def _dates_outcome(self, scene: Scene[EnglishWord], time: TimeExpression) -> bool:
        """Whether a time ahead is that of the clause before, which what came first led to: strike on Friday after talks
        broke down."""
        published, first = self.note.published, time.when.first
        ahead = published is not None and first is not None and first > published and time.end <= scene.start
        return (
            ahead
            and _AFTERWARDS.search(self.note.folded, max(scene.floor, scene.start - _BEFORE), scene.start) is not None
        )

    def _dates_leaving(self, scene: Scene[EnglishWord], time: TimeExpression, status: Status) -> bool:
        """On Monday X left for Y, where he will meet Z: whether a day is only that of setting out."""
        ahead = status is Status.PLANNED and scene.hit.meaning.form != VISIT
        return ahead and _LEAVING.search(self.note.folded, time.end, scene.hit.start) is not None

    def _days_of_telling(self, scene: Scene[EnglishWord]) -> list[TimeExpression]:
        """When the words were said, and the report was made, that a sentence tells of a meeting by."""
        told = [act.time for act in self._said.of(scene.sentence) if act.time is not None]
        times = times_between(self.note, scene.sentence.start, scene.sentence.end)
        return told + [time for time in times if self._occasions.of_report(time)]

    def _timed(self, act: Act, scene: Scene[EnglishWord], status: Status) -> Act:
        """`act` with its time; what is told as done was done on the day of telling, where nothing else is said."""
        told, whole = self._days_of_telling(scene), scene.sentence
        counted = None if act.pointing else days_apart(self.note, whole.start, scene.word, whole.end)
        start, since = since_event(self.note, whole, scene.hit.start)
        before = max(scene.floor, start), max(scene.start, start)
        taken = {t.start for t in told}
        time = english_time(self.note, before, scene.word, scene.end, taken, quoted=self._quoted)
        time = counted or either(self.note, time) or since
        time = time or counted_behind(self.note, scene.hit.end, scene.end, whole.end)
        if time is not None and (self._dates_outcome(scene, time) or self._dates_leaving(scene, time, status)):
            time = None
        told_day = time is not None and time.when.first is not None and time.when.first == time.when.last
        if time is not None and not (is_firm(time) or told_day) and self._lexicon.background.match(time.plain):
            act, time = act._replace(past=True), None
        elif time is None and status is Status.HELD and told and not act.past:
            led = came_first(self.note, (told[-1].end, scene.hit.start)) or _had_met(self.note.folded, scene)
            time, act = (up_to(told[-1]), act) if led else (told[-1], act._replace(borrowed=True))
        elif time is None and status is Status.HELD:
            act = act._replace(
                past=act.past or came_first(self.note, (start, scene.hit.start)) or _had_met(self.note.folded, scene)
            )
        published = self.note.published
        if time is not None and published is not None:
            status = _status_at(status, time, published, was_to_be=_was_to_be(self.note.folded, scene))
            time = _still_ahead(time, published) if status is Status.PLANNED else time
        past = act.past and status is Status.HELD
        besides = act.besides or counted is not None
        weight = act.weight + 2 * (time is not None)
        return act._replace(time=time, status=status, past=past, besides=besides, weight=weight)


def _at_home(actors: Row, place: Spot | None) -> Row:
    """`actors`, where a guest meets people without a name or a state of whom only he was told before: the officials of
    the place, and not his own."""
    known = parties_of(actor for actor in actors if actor.kind is not ActorKind.GROUP)
    codes = place.codes if place is not None and len(place.codes) == 1 else frozenset()
    if not known or not codes or codes & known:
        return actors
    return tuple(
        replace(actor, parties=tuple(codes))
        if actor.kind is ActorKind.GROUP and actor.surface.islower() and known.issuperset(actor.parties)
        else actor
        for actor in actors
    )


def _had_met(folded: str, scene: Scene[EnglishWord]) -> bool:
    """X said on Monday that he had met Y: on that day or before."""
    return _HAD_MET.search(folded, scene.start, scene.hit.end) is not None


def _was_to_be(folded: str, scene: Scene[EnglishWord]) -> bool:
    """Had been due to meet: it did not take place on its day."""
    return _HAD_BEEN_DUE.search(folded, scene.start, scene.hit.end) is not None


def _is_pointed_to(note: Annotations, scene: Scene[EnglishWord]) -> bool:
    """The visit; the May 3-5 visits: whether a sentence begins with one told before."""
    start, end = scene.sentence.start, scene.hit.start
    time = next(iter(note.times_in(start, end)), None)
    end = time.start if time is not None and time.end == end - 1 else end
    return note.folded[start:end] in _THE


def _only_goes_on(act: Act, scene: Scene[EnglishWord], folded: str) -> bool:
    """Agreed to continue consultations: no occasion, unless a day or a place is told."""
    told = act.status is Status.HELD or act.time is not None or act.place is not None
    return not told and _GOING_ON.search(folded, scene.start, scene.hit.start) is not None


def _told_of(act: Act, scene: Scene[EnglishWord], folded: str) -> Act:
    """`act`, able to stand by itself where it is told when and where it takes place: the Libya conference starting on
    Friday in Berlin."""
    placed = act.pointing and act.actors and act.place is not None and act.time is not None and not act.borrowed
    told = placed and _HELD_THEN.match(folded, scene.hit.end) is not None
    return act._replace(nameless=act.actors) if told else act


def _still_ahead(time: TimeExpression, published: date) -> TimeExpression:
    """A time that is only after a day gone, as seen on the day of publication."""
    first, last = time.when.first, time.when.last
    if time.relation is not Relation.AFTER or first is None or last is not None or first >= published:
        return time
    return time._replace(when=replace(time.when, first=published))


def _status_at(status: Status, time: TimeExpression, published: date, *, was_to_be: bool) -> Status:
    """What lies ahead is planned, whatever is said of it; what is over was held (in line with last week's
    meeting), unless it only had been due."""
    later = time.when.last is not None and time.when.last > published and time.plain.startswith(_LATER)
    if status is Status.HELD and (later or (time.when.first is not None and time.when.first > published)):
        return Status.PLANNED
    over = is_firm(time) and time.when.last is not None and time.when.last < published
    if not over or status is not Status.PLANNED:
        return status
    return Status.CANCELLED if was_to_be else Status.HELD
