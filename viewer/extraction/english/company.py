"""Who meets, for one English word of meeting: the company of a verb or of a noun."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.domain import Status
from viewer.extraction.actors import SOMEBODY, ActorKind, ActorSpan, keys_of, parties_of
from viewer.extraction.english.clauses import REACH, EnglishClauses, Row
from viewer.extraction.english.status import EnglishStatus
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.grammar.forms import CALL
from viewer.extraction.grammar.scenes import Scene
from viewer.extraction.lexicon import EnglishRole, EnglishWord
from viewer.extraction.text.patterns import compiled, rule

_WITH, _HEARER, _COMPANY, _MEMBERS = rule("with"), rule("hearer"), rule("company"), rule("members")
_LEADERS, _NO_GUEST, _PRE = rule("leaders"), rule("no_guest"), ("pre-", "post-")
_REMOTE, _SPOKE, _CALLER = rule("remote"), rule("spoke"), rule("caller")
_SETTING = rule("setting")
_OWNED, _ATTRIBUTIVE, _INCLUDING = rule("owned"), rule("attributive"), rule("including")
_POSSESSIVE, _THEIR, _DEFINITE = rule("possessive"), rule("plural_possessive"), rule("definite")
_AGAIN, _DESCRIBED = rule("again"), rule("described")
_THERE, _RANG, _PEOPLE, _ALONE = rule("there"), rule("rang"), rule("people"), rule("alone")
_CALLED = ("called", "calls")
_VISITED = ("called on", "calls on", "call on", "see", "saw")
_PASSIVE, _BY, _THE, _AT = rule("passive"), rule("by"), rule("the"), rule("at")
_KEEPING = compiled("speakers", "keeping")
_STRAIGHT, _SENT, _AT_ONE = rule("straight"), rule("sent"), rule("at_one")
_CALLED_ON = rule("called_on")
_OPENING, _HOLDING, _TOLD = rule("opening"), rule("holding"), rule("told")
_BRIEFED, _BLAMED, _PARTNER = rule("briefed"), rule("blamed"), rule("partner")
LIGHT = rule("light")
"""A verb that holds a meeting, before its noun."""
BEFORE = 90
"""How far before a noun, in code points, the verb that holds the meeting or the owner may stand."""
_TWO = rule("two")
_SHORT = 14
_GOVERNED = 36
"""How far into its clause, in code points, the noun of a meeting to come may stand that names nobody."""
_HOSTED = (*SOMEBODY, ActorKind.GROUP)


class Company(NamedTuple):
    """Who meets, and whether the words tell of a meeting by themselves or only point to one."""

    actors: Row
    known: bool


class Companies:
    """Finds who takes part in the meetings of one article."""

    def __init__(self, clauses: Clauses, english: EnglishClauses, status: EnglishStatus) -> None:
        self._note = clauses.note
        self._clauses = clauses
        self._english = english
        self._status = status

    def subject(self, scene: Scene[EnglishWord], at: int) -> Row:
        return self._english.subject(scene.floor, at) or scene.speakers

    def of(self, scene: Scene[EnglishWord], *, noun: bool) -> Company | None:
        """Who meets: X, with whom Y met, holds the clause of Y together with what stands before it."""
        partner = _PARTNER.search(self._note.folded, max(scene.floor, scene.start - _SHORT), scene.start)
        if partner is None:
            return self._of_noun(scene) if noun else self._of_verb(scene)
        rows = self._english.rows(scene.start, scene.hit.start)
        whom = self._english.antecedent(scene.floor, partner.start())
        actors = distinct((*(rows[0] if rows else scene.speakers), *whom))
        return Company(actors, True) if several(actors) else None

    def _of_verb(self, scene: Scene[EnglishWord]) -> Company | None:
        subject = self.subject(scene, scene.hit.start)
        role, folded = scene.hit.meaning.role, self._note.folded
        if role is EnglishRole.SPEAK:
            return self._spoken(scene, subject)
        if role is EnglishRole.HOST:
            return self._hosted(scene, subject)
        with_them = _WITH.match(folded, scene.hit.end, scene.end)
        if role is EnglishRole.DISCUSS:
            return self._discussing(scene, subject, with_them)
        objects = self._english.behind(scene.hit.end, scene.end)
        if with_them and not objects:
            objects = self._among(with_them.end(), scene.end)
        lost = subject != () and all(actor.kind is ActorKind.PRONOUN and not actor.key for actor in subject)
        if (lost or (not subject and objects)) and self._opens(scene):
            at = objects[-1].extent[1] if objects else scene.hit.end
            subject = self._english.next_subject(at, scene.sentence.end) or subject
        if not subject:
            return None
        alone = plural(subject) and _ALONE.match(folded, scene.hit.end) is not None
        together = several(subject) or alone or self._meets_people(scene, subject)
        return Company((*subject, *objects), True) if objects or with_them or together else None

    def _told_by_noun(self, start: int, end: int) -> bool:
        """Discussed it in a phone call with Y: the call tells of it."""
        return any(hit.meaning.role is EnglishRole.NOUN for hit in self._note.words.english.between(start, end))

    def _set_in(self, scene: Scene[EnglishWord]) -> bool:
        """Discussed it during the call: the call tells of it; not: discussed plans for a summit."""
        return any(
            hit.meaning.role is EnglishRole.NOUN and _SETTING.search(self._note.folded, scene.hit.end, hit.start)
            for hit in self._note.words.english.between(scene.hit.end, scene.end)
        )

    def _meets_people(self, scene: Scene[EnglishWord], subject: Row) -> bool:
        """X met senators: people of public life and others without a name."""
        met = _PEOPLE.match(self._note.folded, scene.hit.end, scene.end) is not None
        return met and public(subject)

    def _among(self, at: int, stop: int) -> Row:
        """Who follows "with", or is named of those who do: with three world leaders, including Biden."""
        found = self._english.behind(at, stop)
        named = _INCLUDING.match(self._note.folded, at, stop) if not found else None
        return self._english.behind(named.end(), stop) if named else found

    def _discussing(self, scene: Scene[EnglishWord], subject: Row, with_them: re.Match[str] | None) -> Company | None:
        """X discussed it with Y; X and Y discussed it; the two presidents discussed it."""
        if self._told_by_noun(scene.hit.end, with_them.end()) if with_them else self._set_in(scene):
            return None
        partners = self._among(with_them.end(), scene.end) if with_them else ()
        people = tuple(actor for actor in partners if actor.kind is not ActorKind.PLACE)
        bound = self._note.folded.endswith("to ", 0, scene.hit.start)
        if bound and not partners and self._told_by_noun(scene.start, scene.hit.start):
            return None  # X and Y held talks to discuss it
        two = subject and not bound and _TWO.search(subject[0].surface.lower())
        together = several(subject) and (len(subject) > 1 or two)
        return Company((*subject, *people), True) if subject and (people or together) else None

    def _spoken(self, scene: Scene[EnglishWord], subject: Row) -> Company | None:
        folded = self._note.folded
        hearer = _HEARER.match(folded, scene.hit.end, scene.end)
        heard = self._english.behind(hearer.end(), scene.end) if hearer else ()
        objects = tuple(a for a in heard if a.kind in SOMEBODY or (a.kind is ActorKind.GROUP and a.parties))
        together = several(subject) and (self.remote(scene) or _SPOKE.match(folded, scene.hit.end))
        return Company((*subject, *objects), True) if subject and (objects or together) else None

    def remote(self, scene: Scene[EnglishWord]) -> bool:
        """Whether they speak by telephone or video."""
        return _REMOTE.match(self._note.folded, scene.hit.end) is not None

    def _hosted(self, scene: Scene[EnglishWord], subject: Row) -> Company | None:
        """X received Y; Y was received by X, or by whoever tells of it."""
        passive = _PASSIVE.search(self._note.folded, scene.start, scene.hit.start)
        if passive:
            by = _BY.match(self._note.folded, scene.hit.end, scene.end)
            hosts = self._english.behind(by.end(), scene.end) if by else scene.speakers
            return Company((*hosts, *subject), True) if hosts and subject else None
        guests = [actor for actor in self._english.behind(scene.hit.end, scene.end) if actor.kind in _HOSTED]
        if not subject and guests and self._opens(scene):
            subject = self._english.next_subject(guests[-1].extent[1], scene.sentence.end)
        if subject and not guests and public(subject) and _LEADERS.match(self._note.folded, scene.hit.start, scene.end):
            return Company(subject, True)
        if not subject or not guests or self._clauses.is_modifier(guests[-1]):
            return None
        word = self._note.folded[scene.hit.start : scene.hit.end]
        if _NO_GUEST.fullmatch(self._note.folded, scene.hit.start, guests[0].extent[0]):
            return None
        if word in _CALLED and not _STRAIGHT.fullmatch(self._note.folded, scene.hit.end, guests[0].extent[0]):
            return None
        behind = _RANG if word in _CALLED else _CALLED_ON if word in _VISITED else None
        if behind and not self._in_person(scene, behind, subject, guests):
            return None
        return Company((*subject, *guests), True)

    def _in_person(
        self, scene: Scene[EnglishWord], behind: re.Pattern[str], subject: Row, guests: Sequence[ActorSpan]
    ) -> bool:
        """X called Y on Monday: people or a delegation, and not what one is called by the other or called on to do."""
        people = any(actor.kind in SOMEBODY for actor in subject) or _SENT.search(subject[0].surface) is not None
        people = people and all(actor.kind in SOMEBODY for actor in guests)
        return people and behind.match(self._note.folded, guests[-1].extent[1], scene.sentence.end) is not None

    def _of_noun(self, scene: Scene[EnglishWord]) -> Company | None:
        folded, start, stop = self._note.folded, scene.hit.start, scene.end
        owners, begin = self.owners(scene)
        company = _COMPANY.match(folded, scene.hit.end, stop) or _THERE.match(folded, scene.hit.end, scene.sentence.end)
        members = _MEMBERS.match(folded, scene.hit.end, stop)
        light = LIGHT.search(folded, max(scene.start, begin - BEFORE), begin)
        if light and _DESCRIBED.search(folded, max(0, light.start() - 4), folded.find(" ", light.start())):
            light = None
        partners = self._english.behind(company.end(), stop, closed=not light) if company else ()
        if not partners and light and scene.hit.meaning.form == CALL:
            partners = self._on_the_line(scene)
        if company and (again := _AGAIN.match(folded, company.end(), stop)):
            partners = self._english.behind(again.end(), stop)
        sitting = self._english.behind(members.end(), stop, closed=not light) if members else ()
        with_them = company is not None and folded.endswith("with", company.start(), company.end())
        possessed = not light and self._possessed(scene)
        holders: Row = ()
        there: Row = ()
        if not light and not with_them and _THEIR.search(folded, max(scene.start, start - 40), start):
            holders = self._theirs(scene)
        elif possessed or light or (with_them and not owners):
            if possessed:
                holders = self.possessor(scene, start)
            else:
                holders = self._english.subject(scene.floor, light.start() if light else start)
            told = _THE.search(folded, max(scene.start, start - 40), start) is not None and not light
            holders = holders or (scene.speakers if with_them and not told else ())
            if not holders and partners and self._opens(scene):
                holders = self._english.next_subject(partners[-1].extent[1], scene.sentence.end)
        elif not owners and not (company or members) and _AT.search(folded, max(scene.floor, start - 40), start):
            holders = there = self._there(scene)
        actors = distinct((*holders, *owners, *sitting, *partners))
        held = light or owners or members or there or (company is not None and not with_them)
        known = several(actors) or bool(plural(actors) and held)
        between = company is not None and folded.endswith("between", company.start(), company.end())
        known = known or bool(between and public(partners))
        known = known or bool(with_them and public(holders or owners or (partners if light else ())))
        known = known or bool(light and public(holders) and self._held_by(scene, light))
        if not known and not self._points(scene):
            return None
        return Company(actors, known)

    def _on_the_line(self, scene: Scene[EnglishWord]) -> Row:
        """X took a call from Y, placed a call to Y: people, not: a call to arms, from the opposition."""
        caller = _CALLER.match(self._note.folded, scene.hit.end, scene.end)
        found = self._english.behind(caller.end(), scene.end) if caller else ()
        return found if all(actor.kind in SOMEBODY for actor in found) else ()

    def _held_by(self, scene: Scene[EnglishWord], light: re.Match[str]) -> bool:
        """Whether the subject of the clause holds a meeting not told of before, or one with a name: X chaired a
        session; not: chaired the session; when their leaders attend a session."""
        start, folded = scene.hit.start, self._note.folded
        new = self._note.text[start].isupper() or not _THE.search(folded, max(scene.start, start - 40), start)
        named = self._english.rows(scene.start, light.start()) or _KEEPING.fullmatch(folded, scene.start, light.start())
        return bool(new and named and _HOLDING.match(light[0]))

    def _opens(self, scene: Scene[EnglishWord]) -> bool:
        """Whether the word stands in what opens a sentence: After meeting X, Y …; Following talks with X, Y …."""
        return _OPENING.match(self._note.folded, max(scene.floor, scene.sentence.start), scene.hit.start) is not None

    def _points(self, scene: Scene[EnglishWord]) -> bool:
        """Whether a noun without anybody points to a meeting told elsewhere: the talks, their meeting; Talks will …."""
        start = scene.hit.start
        if _DEFINITE.search(self._note.folded, max(scene.start, start - 40), start):
            return True
        ahead = (
            self._status.of(self._note.folded, start, scene.word, scene.end, noun=True, verb=start) is Status.PLANNED
        )
        return start == scene.sentence.start or (ahead and start - scene.start < _GOVERNED)

    def _possessed(self, scene: Scene[EnglishWord]) -> bool:
        """His meeting with X: the subject of the clause."""
        return (
            _POSSESSIVE.search(self._note.folded, max(scene.start, scene.hit.start - 40), scene.hit.start) is not None
        )

    def possessor(self, scene: Scene[EnglishWord], at: int) -> Row:
        """Whom "his" before `at` means: the subject, also where he tells somebody of it: X briefed Y on his talks."""
        told = _BRIEFED.search(self._note.folded, max(scene.sentence.start, at - REACH), at)
        if told and told.start() < scene.floor:
            return scene.speakers
        blamed = _BLAMED.search(self._note.folded, max(scene.start, at - 40), at) is not None
        return self._english.subject(scene.floor, told.start() if told else at, first=not blamed)

    def _there(self, scene: Scene[EnglishWord]) -> Row:
        """X and Y agreed at a meeting; the cabinet agreed at a meeting; in a call, X told Y; X told Y in a call."""
        subject = self._english.subject(scene.floor, scene.hit.start, first=True)
        opened = not subject and self._opens(scene)
        if opened:
            subject = self._english.next_subject(scene.hit.end, scene.sentence.end)
        once = _AT_ONE.search(self._note.folded, max(scene.start, scene.hit.start - 40), scene.hit.start)
        subject = subject or scene.speakers
        if several(subject) or (plural(subject) and once and not opened):
            return subject
        telling = subject[-1:] if opened or not scene.speakers else scene.speakers[-1:]
        told = _TOLD.match(self._note.folded, telling[0].extent[1]) if telling else None
        if told and telling[0] not in subject:
            subject = telling
        heard = self._english.behind(told.end(), scene.sentence.end) if told else ()
        return (*subject, *heard) if any(actor.kind in SOMEBODY for actor in heard) else ()

    def _theirs(self, scene: Scene[EnglishWord]) -> Row:
        """X thanked Y during their conversation: both; nobody where only one is named."""
        rows = self._english.rows(scene.start, scene.hit.start)
        named = (*scene.speakers, *(actor for row in rows for actor in row))
        people = distinct(actor for actor in named if actor.kind in SOMEBODY)
        if several(people):
            return people
        following = self._english.next_subject(scene.hit.end, scene.sentence.end) if not people else ()
        return following if several(following) else ()

    def owners(self, scene: Scene[EnglishWord]) -> tuple[Row, int]:
        """Who stands right before the noun (the Lavrov-Blinken talks, NATO's summit), and where they begin."""
        rows = self._english.rows(max(scene.start, scene.hit.start - BEFORE), scene.hit.start)
        if not rows:
            return (), scene.hit.start
        row = rows[-1]
        end = row[-1].extent[1]
        owned = _OWNED.fullmatch(self._note.folded, end, scene.hit.start)
        if self._note.folded.endswith(_PRE, 0, row[0].extent[0]):
            return (), scene.hit.start  # pre-PIF talks
        if not owned and not _ATTRIBUTIVE.fullmatch(self._note.folded, end, scene.hit.start):
            return (), scene.hit.start
        kept = tuple(actor for actor in row if actor.kind is not ActorKind.PLACE)
        return kept, row[0].extent[0] if kept else scene.hit.start


def distinct(actors: Iterable[ActorSpan]) -> Row:
    """Everybody once, in order."""
    return tuple({actor.key or str(actor.start): actor for actor in reversed(tuple(actors))}.values())[::-1]


def several(actors: Sequence[ActorSpan]) -> bool:
    """Whether two or more are named, or two parties."""
    keys = keys_of(actor for actor in actors if actor.kind is not ActorKind.PLACE)
    return len(keys) > 1 or len(parties_of(actors)) > 1


def plural(actors: Sequence[ActorSpan]) -> bool:
    """Whether people in the plural or a body of many are among them: G7 foreign ministers, the Security Council."""
    return any(actor.kind in (ActorKind.GROUP, ActorKind.BODY) for actor in actors)


def public(actors: Sequence[ActorSpan]) -> bool:
    """Whether anybody among them is known, by name or as somebody's."""
    return any(actor.kind is not ActorKind.PLACE and (actor.parties or actor.key) for actor in actors)
