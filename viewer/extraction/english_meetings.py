"""Finding who meets whom in English: one act per word of meeting."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from viewer.domain import BlockKind, Kind, Status
from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.acts import Act
from viewer.extraction.clauses import Clauses
from viewer.extraction.dates import TimeExpression
from viewer.extraction.english import EnglishClauses, Row, rule
from viewer.extraction.english_places import find_place
from viewer.extraction.english_status import EnglishStatus
from viewer.extraction.lexicon import EnglishRole, EnglishWord, Lexicon
from viewer.extraction.occasions import Occasions
from viewer.extraction.places import Spot, codes_of
from viewer.extraction.sentences import Sentence
from viewer.extraction.timing import english_time, is_firm, times_between
from viewer.extraction.words import Hit, pattern

_LATIN = re.compile(r"[a-z] [a-z]")
_WITH, _HEARER, _COMPANY, _MEMBERS = rule("with"), rule("hearer"), rule("company"), rule("members")
_REMOTE, _SPOKE, _FINITE = rule("remote"), rule("spoke"), rule("finite")
_LIGHT, _OWNED, _ATTRIBUTIVE = rule("light"), rule("owned"), rule("attributive")
_POSSESSIVE, _THEIR, _DEFINITE = rule("possessive"), rule("plural_possessive"), rule("definite")
_PASSIVE, _BY = rule("passive"), rule("by")
_THE = rule("the")
_AT, _PARTICIPLE, _ARTICLE = rule("at"), rule("participle"), rule("article")
_TO, _WHOSE, _INCLUDING = rule("to", "visit"), rule("whose", "visit"), rule("including")
_PAIR = 2
_BEFORE = 90
"""How far before a noun, in code points, the verb that holds the meeting or the owner may stand."""
_GOVERNED = 36
"""How far into its clause, in code points, the noun of a meeting to come may stand that names nobody."""
_PERSONAL = (ActorKind.PERSON, ActorKind.OFFICE, ActorKind.PRONOUN)
_HOSTED = (ActorKind.PERSON, ActorKind.OFFICE, ActorKind.PRONOUN, ActorKind.GROUP)
_SITES = (ActorKind.PLACE, ActorKind.STATE, ActorKind.BODY)
_SHOWN = (BlockKind.PREFORMATTED, BlockKind.IMAGE)


class Scene(NamedTuple):
    """A word of meeting in its clause `[start, end)`; words before `floor` are told by a verb of saying."""

    hit: Hit[EnglishWord]
    sentence: Sentence
    floor: int
    start: int
    end: int
    speakers: Row

    @property
    def word(self) -> tuple[int, int]:
        """Where the word stands."""
        return self.hit.start, self.hit.end


class Company(NamedTuple):
    """Who meets, and whether the words tell of a meeting by themselves or only point to one."""

    actors: Row
    known: bool


class _Grammar:
    def __init__(self, lexicon: Lexicon) -> None:
        series = lexicon.meeting_grammar["series"]
        self.series = re.compile(pattern(series["words"]))
        self.background = re.compile(pattern(lexicon.grammar["background"]["words"]))
        self.seats = frozenset(lexicon.meeting_grammar["seats"]["of_bodies"])


class EnglishMeetings:
    """Finds the meetings that one article tells of in English, given its acts of saying."""

    _quoted = False

    def __init__(self, clauses: Clauses, lexicon: Lexicon, said: Iterable[Act]) -> None:
        self.note = clauses.note
        self._words = lexicon.english
        self._clauses = clauses
        self._english = EnglishClauses(clauses)
        self._grammar = lexicon.once(_Grammar)
        self._status = EnglishStatus(lexicon)
        self._occasions = Occasions(clauses, lexicon)
        self._said: dict[int, list[Act]] = {}
        for act in said:
            self._said.setdefault(act.sentence.start, []).append(act)

    def find(self) -> Iterator[Act]:
        """Every act of meeting told in English, in the order of the text."""
        if not _LATIN.search(self.note.folded):
            return
        found = self._words.over(self.note.folded)
        for sentence in self.note.sentences:
            if sentence.kind in _SHOWN:
                continue
            for hit in found.between(sentence.start, sentence.end):
                if self.note.quoted(hit.start) is self._quoted and not self.note.inside_actor(hit.start):
                    yield from self._acts(self._scene(hit, sentence))

    def _scene(self, hit: Hit[EnglishWord], sentence: Sentence) -> Scene:
        said = [act for act in self._said.get(sentence.start, ()) if act.end <= hit.start]
        floor = said[-1].end if said else sentence.start
        window = self._english.window(floor, hit.start)
        end = self._english.end(hit.end, sentence.end)
        return Scene(hit, sentence, floor, window.start, end, said[-1].actors if said else ())

    def _acts(self, scene: Scene) -> Iterator[Act]:
        noun = scene.hit.meaning.role is EnglishRole.NOUN and not self._is_verb(scene)
        light = _LIGHT.search(self.note.folded, max(scene.start, scene.hit.start - _BEFORE), scene.hit.start)
        verb = light.start() if noun and light else scene.hit.start
        status = self._status.of(self.note.folded, self._governor(scene), scene.word, scene.end, noun=noun, verb=verb)
        if status is None:
            return
        if scene.hit.meaning.role is EnglishRole.VISIT:
            acts: Iterable[Act] = self._visits(scene)
        else:
            company = self._noun(scene) if noun else self._verb(scene)
            acts = [self._act(scene, company)] if company else []
        for act in acts:
            yield self._timed(act, scene, status)

    def _governor(self, scene: Scene) -> int:
        """Where the clause begins, with the verb right before it that asks for the meeting: offered to meet."""
        said = [
            act for act in self._said.get(scene.sentence.start, ()) if scene.start - 1 <= act.end <= scene.hit.start
        ]
        return said[-1].start if said else scene.start

    def _is_verb(self, scene: Scene) -> bool:
        """After meeting Lavrov; but: after their meeting."""
        folded, start = self.note.folded, scene.hit.start
        if not folded.startswith("meeting", start) or _ARTICLE.search(folded, max(scene.floor, start - 20), start):
            return False
        return _PARTICIPLE.search(folded, max(scene.floor, start - 12), start) is not None

    def _subject(self, scene: Scene, at: int) -> Row:
        return self._english.subject(scene.floor, at) or scene.speakers

    def _verb(self, scene: Scene) -> Company | None:
        subject = self._subject(scene, scene.hit.start)
        role, folded = scene.hit.meaning.role, self.note.folded
        if role is EnglishRole.SPEAK:
            return self._spoken(scene, subject)
        if role is EnglishRole.HOST:
            return self._hosted(scene, subject)
        with_them = _WITH.match(folded, scene.hit.end, scene.end)
        if role is EnglishRole.DISCUSS:
            partners = self._among(with_them.end(), scene.end) if with_them else ()
            people = tuple(actor for actor in partners if actor.kind is not ActorKind.PLACE)
            return Company((*subject, *people), True) if subject and people else None
        objects = self._english.behind(scene.hit.end, scene.end)
        if with_them and not objects:
            objects = self._among(with_them.end(), scene.end)
        if not subject and objects:
            subject = self._english.next_subject(objects[-1].extent[1], scene.sentence.end)
        if not subject:
            return None
        plural = _several(subject) or _plural(subject)
        return Company((*subject, *objects), True) if objects or with_them or plural else None

    def _among(self, at: int, stop: int) -> Row:
        """Who follows "with", or is named of those who do: with three world leaders, including Biden."""
        found = self._english.behind(at, stop)
        named = _INCLUDING.match(self.note.folded, at, stop) if not found else None
        return self._english.behind(named.end(), stop) if named else found

    def _spoken(self, scene: Scene, subject: Row) -> Company | None:
        folded = self.note.folded
        hearer = _HEARER.match(folded, scene.hit.end, scene.end)
        heard = self._english.behind(hearer.end(), scene.end) if hearer else ()
        objects = tuple(actor for actor in heard if actor.kind in _PERSONAL)
        together = _several(subject) and (_REMOTE.match(folded, scene.hit.end) or _SPOKE.match(folded, scene.hit.end))
        return Company((*subject, *objects), True) if subject and (objects or together) else None

    def _hosted(self, scene: Scene, subject: Row) -> Company | None:
        """X received Y; Y was received by X, or by whoever tells of it."""
        passive = _PASSIVE.search(self.note.folded, scene.start, scene.hit.start)
        if passive:
            by = _BY.match(self.note.folded, scene.hit.end, scene.end)
            hosts = self._english.behind(by.end(), scene.end) if by else scene.speakers
            return Company((*hosts, *subject), True) if hosts and subject else None
        guests = [actor for actor in self._english.behind(scene.hit.end, scene.end) if actor.kind in _HOSTED]
        if not subject or not guests or self._clauses.is_modifier(guests[-1]):
            return None
        return Company((*subject, *guests), True)

    def _noun(self, scene: Scene) -> Company | None:
        folded, start, stop = self.note.folded, scene.hit.start, scene.end
        owners, begin = self._owners(scene)
        company = _COMPANY.match(folded, scene.hit.end, stop) or _MEMBERS.match(folded, scene.hit.end, stop)
        if company and _FINITE.search(folded, scene.hit.end, company.start(0) if company else stop):
            company = None
        light = _LIGHT.search(folded, max(scene.start, begin - _BEFORE), begin)
        partners = self._english.behind(company.end(), stop, closed=not light) if company else ()
        with_them = company is not None and folded.endswith("with", company.start(), company.end())
        holders: Row = ()
        if not light and not with_them and _THEIR.search(folded, max(scene.start, start - 40), start):
            holders = self._theirs(scene)
        elif light or (with_them and not owners) or self._possessed(scene):
            holders = self._english.subject(scene.floor, light.start() if light else start)
            told = _THE.search(folded, max(scene.start, start - 40), start) is not None and not light
            holders = holders or (scene.speakers if with_them and not told else ())
            if not holders and partners:
                holders = self._english.next_subject(partners[-1].extent[1], scene.sentence.end)
        elif not owners and not company and _AT.search(folded, max(scene.start, start - 40), start):
            there = self._english.subject(scene.floor, start)
            holders = there if _several(there) else ()
        actors = _distinct((*holders, *owners, *partners))
        held = light or owners or (company is not None and not with_them)
        known = _several(actors) or bool(_plural(actors) and held)
        known = known or bool(with_them and _public(holders or owners))
        if not known and not self._points(scene):
            return None
        return Company(actors, known)

    def _points(self, scene: Scene) -> bool:
        """Whether a noun without anybody points to a meeting told elsewhere: the talks, their meeting; Talks will …."""
        start = scene.hit.start
        if _DEFINITE.search(self.note.folded, max(scene.start, start - 40), start):
            return True
        ahead = self._status.of(self.note.folded, start, scene.word, scene.end, noun=True, verb=start) is Status.PLANNED
        return start == scene.sentence.start or (ahead and start - scene.start < _GOVERNED)

    def _possessed(self, scene: Scene) -> bool:
        """His meeting with X: the subject of the clause."""
        return _POSSESSIVE.search(self.note.folded, max(scene.start, scene.hit.start - 40), scene.hit.start) is not None

    def _theirs(self, scene: Scene) -> Row:
        """X thanked Y during their conversation: both; nobody where only one is named."""
        rows = self._english.rows(scene.start, scene.hit.start)
        named = (*scene.speakers, *(actor for row in rows for actor in row))
        people = _distinct(actor for actor in named if actor.kind in _PERSONAL)
        if _several(people):
            return people
        following = self._english.next_subject(scene.hit.end, scene.sentence.end) if not people else ()
        return following if _several(following) else ()

    def _owners(self, scene: Scene) -> tuple[Row, int]:
        """Who stands right before the noun (the Lavrov-Blinken talks, NATO's summit), and where they begin."""
        rows = self._english.rows(max(scene.start, scene.hit.start - _BEFORE), scene.hit.start)
        if not rows:
            return (), scene.hit.start
        row = rows[-1]
        end = row[-1].extent[1]
        owned = _OWNED.fullmatch(self.note.folded, end, scene.hit.start)
        if not owned and not _ATTRIBUTIVE.fullmatch(self.note.folded, end, scene.hit.start):
            return (), scene.hit.start
        kept = tuple(actor for actor in row if actor.kind is not ActorKind.PLACE)
        return kept, row[0].extent[0] if kept else scene.hit.start

    def _visits(self, scene: Scene) -> Iterator[Act]:
        named = list(self._named_after_site(scene))
        yield from named
        owners, begin = self._owners(scene)
        own = _POSSESSIVE.search(self.note.folded, max(scene.start, begin - 40), begin) is not None
        visitors = owners or self._english.subject(scene.floor, begin, first=own) or scene.speakers
        home = {party for actor in visitors for party in actor.parties}
        for target in self._targets(scene) if visitors and not named else ():
            codes = codes_of(target)
            if target.kind in _PERSONAL:
                yield self._act(scene, Company(_distinct((*visitors, target)), True))
            elif target.kind in _SITES and codes and not codes & home and not self._clauses.is_modifier(target):
                yield self._visit(scene, visitors, target)

    def _named_after_site(self, scene: Scene) -> Iterator[Act]:
        """Pelosi's Taiwan visit."""
        before = self._clauses.actors(max(scene.start, scene.hit.start - _BEFORE), scene.hit.start)
        if len(before) < _PAIR:
            return
        visitor, site = before[-_PAIR:]
        close = self.note.folded[site.extent[1] : scene.hit.start] == " "
        if close and site.kind in _SITES and _WHOSE.fullmatch(self.note.folded, visitor.extent[1], site.extent[0]):
            yield self._visit(scene, (visitor,), site)

    def _visit(self, scene: Scene, visitors: Row, target: ActorSpan) -> Act:
        codes, town = codes_of(target), target.kind is ActorKind.PLACE
        act = self._act(scene, Company(visitors if town else (*visitors, target), True))
        site = codes if target.surface not in self._grammar.seats else frozenset()
        return act._replace(place=Spot(target.surface, town, codes), site=site, abroad=not town)

    def _targets(self, scene: Scene) -> Row:
        """Where a visit goes: right behind the word, or behind "to"."""
        targets = self._english.behind(scene.hit.end, scene.end)
        to = _TO.match(self.note.folded, scene.hit.end, scene.end) if not targets else None
        return self._english.behind(to.end(), scene.end) if to else targets

    def _act(self, scene: Scene, company: Company) -> Act:
        before = self.note.folded[scene.start : scene.hit.start]
        actors = tuple(actor for actor in company.actors if actor.kind is not ActorKind.PLACE)
        said = self._said.get(scene.sentence.start, ())
        return Act(
            kind=Kind.MEETING,
            form=scene.hit.meaning.form,
            start=scene.hit.start,
            end=scene.hit.end,
            sentence=scene.sentence,
            actors=actors,
            place=find_place(self.note, (scene.floor, scene.start), scene.word, scene.end),
            weight=len({key for actor in actors for key in actor.keys}) + (scene.sentence.kind is BlockKind.PARAGRAPH),
            pointing=not company.known,
            past=bool(self._grammar.background.search(before)) or any(a.past for a in said if a.end <= scene.start),
            lasting=self._occasions.lasting((scene.start, scene.end), scene.word),
            aggregate=bool(self._grammar.series.search(before[-30:])),
        )

    def _timed(self, act: Act, scene: Scene, status: Status) -> Act:
        """`act` with its time; what is told as done was done on the day of telling, where nothing else is said."""
        told = [act.time for act in self._said.get(scene.sentence.start, ()) if act.time is not None]
        all_times = times_between(self.note, scene.sentence.start, scene.sentence.end)
        told += [time for time in all_times if self._occasions.of_report(time)]
        time = english_time(
            self.note, (scene.floor, scene.start), scene.word, scene.end, {t.start for t in told}, quoted=self._quoted
        )
        if time is not None and not is_firm(time) and self._grammar.background.match(time.text):
            act, time = act._replace(past=True), None
        elif time is None and status is Status.HELD and told and not act.past:
            time, act = told[-1], act._replace(borrowed=True)
        published = self.note.published
        if time is not None and published is not None:
            status = _status_at(status, time, published)
        past = act.past and status is Status.HELD
        return act._replace(time=time, status=status, past=past, weight=act.weight + 2 * (time is not None))


def _status_at(status: Status, time: TimeExpression, published: date) -> Status:
    """What lies ahead is planned, whatever is said of it; what is over was held: in line with last week's meeting."""
    if status is Status.HELD and time.when.first is not None and time.when.first > published:
        return Status.PLANNED
    over = is_firm(time) and time.when.last is not None and time.when.last < published
    return Status.HELD if status is Status.PLANNED and over else status


def _distinct(actors: Iterable[ActorSpan]) -> Row:
    return tuple({actor.key or str(actor.start): actor for actor in reversed(tuple(actors))}.values())[::-1]


def _several(actors: Sequence[ActorSpan]) -> bool:
    """Whether two or more are named, or two parties."""
    keys = {key for actor in actors if actor.kind is not ActorKind.PLACE for key in (actor.keys or (actor.key,)) if key}
    return len(keys) > 1 or len({party for actor in actors for party in actor.parties}) > 1


def _plural(actors: Sequence[ActorSpan]) -> bool:
    """Whether people in the plural or a body of many are among them: G7 foreign ministers, the Security Council."""
    return any(actor.kind in (ActorKind.GROUP, ActorKind.BODY) for actor in actors)


def _public(actors: Sequence[ActorSpan]) -> bool:
    return any(actor.kind is not ActorKind.PLACE and (actor.parties or actor.key) for actor in actors)
