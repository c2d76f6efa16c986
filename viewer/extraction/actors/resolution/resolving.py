"""From phrases to spans: who is the same actor, whose organ stands unowned, whom a title or a pronoun means."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import zip_longest

from viewer.extraction.actors.gazetteer.entry import COUNTERPART, LAND, OF_STATE, SERVING, TELLING, UNTELLING, Role
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer
from viewer.extraction.actors.names.naming import is_asian
from viewer.extraction.actors.phrases.apposition import HEADS, is_besides
from viewer.extraction.actors.phrases.ministries import NamedBodies
from viewer.extraction.actors.phrases.phrase import Phrase, spanned
from viewer.extraction.actors.phrases.telling import DEFINITE, INDEFINITE, THE, restates, tells
from viewer.extraction.actors.resolution.antecedents import Antecedents
from viewer.extraction.actors.resolution.datelines import written_in
from viewer.extraction.actors.resolution.definite import as_state, besides
from viewer.extraction.actors.resolution.later_names import name_later
from viewer.extraction.actors.resolution.owners import Owners
from viewer.extraction.actors.resolution.people import People, Person, sender_of
from viewer.extraction.actors.resolution.sentences import Sentences
from viewer.extraction.actors.resolution.service import serves_state
from viewer.extraction.actors.resolution.sides import OWNED, followed
from viewer.extraction.actors.resolution.somebody import Somebody, this_official
from viewer.extraction.actors.spans import ActorKind, ActorSpan
from viewer.extraction.text.patterns import compiled

NEW = "新"
"""Before the title of who has just come into office."""
REPRESENTATIVE = "ambassador"
POINTING = compiled("resolution", "pointing", folder="actors")
POINTED = 16
"""So many characters before people without a name may tell that they are those of before."""
THIS = ("该", "这")
THIS_ONE = compiled("resolution", "this_one", folder="actors")
NEAR = 16
"""So far before a title it may be told that its holder is the one told of last."""
DEMONSTRATIVE = ("这位", "这名", "该名")
"""Before the title alone of whom the text named last."""
MEANING = {"head-of-state": ("president",), "minister": ("secretary-of-state", "foreign-minister", "defence-minister")}
"""What a title may mean besides, where it stands alone for somebody named before."""
LEADING = ("president", "prime-minister", "monarch", "crown-prince", "head-of-state", "vice-president")
TITLES = {"leader": LEADING, "minister": MEANING["minister"], "领导人": LEADING}
"""What a title may mean besides that says whose it is: the Kenyan leader."""
ANYBODY, TOP_DIPLOMAT = (compiled("resolution", name, folder="actors") for name in ("anybody", "top_diplomat"))
MANY = frozenset({"legislator"})
"""Offices with so many holders that a title alone means none of them."""
APPOSED = (", ", ", the ")
"""Between a name and what its bearer is besides: Retno Marsudi, ARF chair."""
SITED = ("In ", "in ")
"""Before a place that nobody is told of aside: in Ethiopia, the minister."""
VOICES = frozenset({"spokesperson"})
"""Offices whose holder a text goes on with by the title alone."""
SOLE = frozenset({"national-security-adviser"})
"""Offices that one holds for whoever leads a state: his is who is named with it elsewhere."""
SOURCES = (" source", " sources")
FOR = (" for", " of ")
CHIEF = "chief "
OPENING = ("", ".", '"', "”")
"""What ends before a title that opens its sentence: Advocate General said."""
OF_MANY = compiled("resolution", "of_many", folder="actors")
SERVED = compiled("resolution", "served", folder="actors")
GLOSSED = compiled("resolution", "glossed", folder="actors")


class Resolver:
    """Resolves one text's phrases."""

    def __init__(self, text: str, folded: str, phrases: Sequence[Phrase], gazetteer: Gazetteer) -> None:
        self._text = text
        self._folded = folded
        self._made = partial(spanned, text, folded)
        self._serves = partial(serves_state, folded, gazetteer=gazetteer)
        self._phrases = phrases
        self._gazetteer = gazetteer
        self._sentences = Sentences(folded)
        self._people = People(text, folded, gazetteer.names, gazetteer.known_offices)
        self._states: dict[str, str] = {}
        self._recent: tuple[str, ...] = ()
        self._last: ActorSpan | None = None
        self._before: Phrase | None = None
        self._offices: dict[str, ActorSpan] = {}
        self._bodies = NamedBodies()
        self._called: Mapping[int, Person | None] = {}
        self._readers: Mapping[ActorKind, Callable[[Phrase], ActorSpan | None]] = {
            ActorKind.PERSON: self._person,
            ActorKind.OFFICE: self._office,
            ActorKind.BODY: self._body,
            ActorKind.GROUP: self._group,
            ActorKind.STATE: self._state,
        }
        self._sides = tuple(followed(folded, phrases, self._sentences, gazetteer, written_in(folded, gazetteer)))
        self._owners = Owners(text, folded, gazetteer)
        self._somebody = Somebody(folded)

    def spans(self) -> Iterator[ActorSpan]:
        """The spans in order; a phrase that turns out to mean nobody gives none."""
        self._introduce()
        antecedents = Antecedents(self._folded, self._sentences, self._gazetteer)
        beside = zip_longest(self._phrases, self._phrases[1:])
        for (phrase, following), side in zip(beside, self._sides, strict=True):
            self._recent = side
            if following is not None and is_besides(self._folded, phrase, following):
                continue
            is_pronoun = phrase.kind is ActorKind.PRONOUN
            span = antecedents.resolved(phrase, self._text) if is_pronoun else self._span(phrase)
            span = as_state(span, self._states) if phrase.label == LAND and span else span
            self._last = span or self._last
            self._before = phrase
            if span is not None:
                antecedents.remember(span, phrase)
                self._somebody.tell(span)
                yield span

    def _introduce(self) -> None:
        """First reading: who is named at all, which organs are owned, how states are called."""
        persons = [phrase for phrase in self._phrases if phrase.kind is ActorKind.PERSON]
        for phrase in persons:
            self._people.introduce(phrase)
        name_later(self._folded, self._phrases, self._people, self._sentences)
        self._called = {phrase.start: self._people.called(phrase) for phrase in persons}
        for phrase in self._phrases:
            if phrase.owned and (phrase.mission or phrase.kind in (ActorKind.BODY, ActorKind.STATE)):
                self._owners.introduce(phrase)
            elif phrase.country and not phrase.owned and phrase.end - phrase.start > 1:
                self._name_state(phrase)
        beside: Phrase | None = None
        for phrase, side in zip(self._phrases, self._sides, strict=True):
            self._recent = side
            if phrase.start in self._called:
                person = self._called[phrase.start]
                self._place(person, phrase, beside)
                self._owners.ministries.introduce(self._folded, phrase, person.parties if person else ())
            beside = phrase if phrase.kind in OWNED and phrase.owned else beside

    def _name_state(self, phrase: Phrase) -> None:
        if phrase.kind is ActorKind.STATE and phrase.country:
            self._states.setdefault(phrase.country, self._text[phrase.start : phrase.end])

    def _place(self, person: Person | None, phrase: Phrase, beside: Phrase | None) -> None:
        """Gives the `person` named, an office holder whom nothing else tells of, the party of what was last spoken of,
        but not where another of the same high office stands `beside` him: 法国总统会晤了恩巴洛总统."""
        if person is None or person.parties or phrase.entry.label:
            return
        rival = beside if phrase.label in TELLING and beside is not None and beside.label == phrase.label else None
        if rival is not None and self._in_one_sentence(rival, phrase) and set(self._recent) <= set(rival.parties):
            return
        around = self._around(phrase) if self._serves(phrase) else self._owners.employer(phrase, self._recent)
        person.parties = self._possessed(phrase) or around

    def _in_one_sentence(self, one: Phrase, other: Phrase) -> bool:
        return self._sentences.number(one.start) == self._sentences.number(other.start)

    def _around(self, phrase: Phrase) -> tuple[str, ...]:
        own, names = self._owners.at_home(phrase.whole_start), self._gazetteer.names
        person = phrase.kind is ActorKind.PERSON and not GLOSSED.match(self._folded, phrase.end)
        if not own and person and is_asian(self._folded[phrase.start : phrase.end], names):
            return self._recent if self._gazetteer.homes.has_chinese_names(self._recent) else (self._owners.home,)
        return own or self._owners.around(phrase, self._recent)

    def _possessed(self, phrase: Phrase) -> tuple[str, ...]:
        """Whose office or organ it is where a person or a pronoun owns it: 普京发言人, 后者的发言人."""
        if phrase.possessor:
            person = self._people.named(phrase.possessor)
            return person.parties if person else ()
        served = SERVED.match(self._folded, phrase.whole_end)
        if served and (person := self._people.named(served[1])):
            return person.parties
        last = self._last
        by_pronoun = last is not None and last.kind is ActorKind.PRONOUN and last.end == phrase.start - 1
        return last.parties if last and by_pronoun and self._folded[last.end] in "的 " else ()

    def _span(self, phrase: Phrase) -> ActorSpan | None:
        read = self._readers.get(phrase.kind)
        if self._is_of_last(phrase):
            told = self._last.parties if self._last and self._last.end == phrase.whole_start else ()
            phrase = replace(phrase, owned=True, parties=told, employed=not told)
        return read(phrase) if read else self._made(phrase, f"{phrase.kind}:{self._folded[phrase.start : phrase.end]}")

    def _is_of_last(self, phrase: Phrase) -> bool:
        """Whether people follow at once on a pronoun that says whose they are: 该组织高级官员."""
        before = self._before
        if before is None or before.kind is not ActorKind.PRONOUN or before.end != phrase.whole_start:
            return False
        people = phrase.kind in (ActorKind.OFFICE, ActorKind.GROUP) and not phrase.owned
        return people and self._folded.startswith(THIS, before.start)

    def _person(self, phrase: Phrase) -> ActorSpan:
        person = self._called[phrase.start]
        if person is None:
            return self._made(phrase, self._folded[phrase.start : phrase.end])
        return self._made(phrase, person.key, person.name, person.parties)

    def _office(self, phrase: Phrase) -> ActorSpan | None:
        last = self._last
        apposed = last is not None and _is_apposed(self._text, self._folded, last, phrase)
        served = phrase.label in SERVING and (phrase.possessor or phrase.employed)
        if phrase.label in UNTELLING and not served:
            return None
        if last and apposed and set(phrase.parties) <= set(last.parties):
            return None
        if phrase.plural:
            return self._holders(phrase)
        new = _is_new(self._folded, phrase, self._gazetteer.speaking.verb)
        if (self._owners.anybodys(phrase) and not new) or (phrase.label in MANY and not phrase.owned):
            return self._made(*_many(self._folded, phrase)) if phrase.label in TELLING else None
        parties = phrase.parties or self._possessed(phrase)
        if (person := self._holder(phrase, parties) or self._people.employed(phrase)) is not None:
            return self._made(phrase, person.key, person.name, person.parties)
        if phrase.employed and not parties:
            return self._employee(phrase, phrase.label)
        if not (parties or phrase.owned or _is_particular(self._folded, phrase, self._gazetteer.speaking.verb)):
            return None
        known = None if parties or phrase.owned else self._offices.get(phrase.label)
        parties = parties or self._untold(phrase)
        if phrase.label in VOICES and sender_of(phrase) and (voice := self._people.voice(phrase, parties)):
            return self._made(phrase, voice.key, voice.name, voice.parties)
        sender = phrase.sender if phrase.label == REPRESENTATIVE or phrase.label in VOICES else ""
        key = f"office:{'+'.join(parties)}:{phrase.label}:{phrase.possessor}{sender}"
        span = self._made(phrase, known.key if known else key, parties=known.parties if known else parties)
        if phrase.label in VOICES:
            self._offices[phrase.label] = span
        return span

    def _untold(self, phrase: Phrase) -> tuple[str, ...]:
        """Whom a title alone acts for where nothing tells: kin and lawyers for nobody."""
        if phrase.owned and phrase.label not in SERVING:
            return self._owners.english_home(phrase) if phrase.possessor else self._owners.of(phrase, self._recent)
        return self._owners.around(phrase, self._recent) if self._serves(phrase) else ()

    def _holder(self, phrase: Phrase, parties: tuple[str, ...]) -> Person | None:
        """Who is meant by a title alone: an unmarked one means the office of whom was last spoken of, if anybody's."""
        if phrase.possessor:
            return _serving(self._people, self._folded, phrase, parties)
        if parties and _means_last(self._folded, phrase):
            return self._people.acting_for(parties, phrase.start)
        if parties and phrase.label not in MANY:
            return _titled(self._people, self._folded, phrase, parties)
        if phrase.owned or phrase.label in MANY or _is_anybodys(self._folded, phrase):
            return None
        demonstrative = self._folded.endswith(DEMONSTRATIVE, 0, phrase.start)
        if not demonstrative and self._folded[phrase.start - 1 : phrase.start] in self._gazetteer.names.surnames:
            return self._people.surnamed(self._folded[phrase.start - 1], phrase.start)
        labels = (phrase.label, *MEANING.get(phrase.label, ()))
        sides = ((),) if demonstrative else (self._recent, ())
        word = self._folded[phrase.start : phrase.end].lower().rpartition(" ")[2]
        seek, others = self._people.holder, besides(self._folded, self._sentences, phrase)
        sought = (seek(lb, side, phrase.start, word, "", named) for named in others for lb in labels for side in sides)
        return next((person for person in sought if person and person.places[0] <= phrase.start), None)

    def _holders(self, phrase: Phrase) -> ActorSpan:
        """美俄总统: everyone who holds the office for one of the states."""
        holders = [self._people.holder(phrase.label, (party,), phrase.start) for party in phrase.parties]
        keys = tuple(
            person.key if person else f"office:{party}:{phrase.label}:"
            for person, party in zip(holders, phrase.parties, strict=True)
        )
        return self._made(phrase, "+".join(keys), keys=keys)

    def _body(self, phrase: Phrase) -> ActorSpan | None:
        parties = phrase.parties or self._possessed(phrase)
        if not parties and self._last is not None and restates(self._folded, self._last.end, phrase):
            return None
        if phrase.entry.role is Role.ORGAN and not parties:
            parties = self._owners.of(phrase, self._recent)
            alone = parties and phrase.label in self._gazetteer.organs.alone and not self._owners.anybodys(phrase)
            if not (phrase.owned or alone or tells(self._folded, phrase, self._gazetteer.speaking.verb)):
                return None
        known = None if phrase.parties or phrase.owned else self._bodies.called(self._text[phrase.start : phrase.end])
        if known is not None:
            return self._made(phrase, known.key, known.name, known.parties)
        parties = parties or self._owners.public(self._folded[phrase.start : phrase.end], self._recent)
        code = phrase.entry.label if phrase.entry.role is Role.BODY and not phrase.owned else ""
        name = phrase.mission or phrase.label.lower().removeprefix(THE)
        key = code or f"{'+'.join(parties)}:{phrase.possessor}{name}"
        return self._bodies.remember(self._made(phrase, key, parties=parties))

    def _group(self, phrase: Phrase) -> ActorSpan | None:
        if phrase.entry.role is Role.ADJECTIVE and not self._folded[phrase.start : phrase.end].endswith("s"):
            return None
        sourced = phrase.label or self._folded.endswith(SOURCES, phrase.start, phrase.end)
        recent = self._owners.of(phrase, self._recent) if sourced and not phrase.employed else ()
        parties = phrase.parties or self._possessed(phrase) or recent
        person = _top_diplomat(self._people, self._folded, phrase, parties) or self._somebody.meant(phrase, parties)
        person = person or this_official(self._people, self._folded, phrase, parties)
        if person is not None:
            return self._made(phrase, person.key, person.name, person.parties)
        alone = self._folded.endswith(self._gazetteer.organs.groups_alone, phrase.start, phrase.end)
        alone = alone or OF_MANY.match(self._folded, phrase.end) is not None
        if not (parties or phrase.owned or phrase.entry.role is not Role.GROUP or alone):
            return None
        head = phrase.head or self._folded[phrase.start : phrase.end]
        head = "official" if any(word in head.lower() for word in self._gazetteer.organs.officials) else head
        if phrase.employed or (phrase.owned and not parties):
            return self._employee(phrase, head)
        last = self._offices.get(head) if not parties else None
        pointing = POINTING.search(self._folded, max(0, phrase.start - POINTED), phrase.start) if last else None
        if last and pointing:
            return self._made(phrase, last.key + (pointing["other"] or ""), parties=last.parties)
        span = self._made(phrase, f"group:{'+'.join(parties)}:{phrase.label}:{head}", parties=parties)
        if parties:
            self._offices[head] = span
        return span

    def _employee(self, phrase: Phrase, label: str) -> ActorSpan:
        """Somebody without a name of a body that acts for no state that is told speaks for it."""
        body = replace(phrase, kind=ActorKind.BODY)
        key = f"employee:{self._folded[phrase.whole_start : phrase.end]}:{label}"
        return self._made(body, key, parties=self._owners.employer(phrase, self._recent))

    def _state(self, phrase: Phrase) -> ActorSpan:
        surface = self._text[phrase.start : phrase.end]
        country = "+".join(phrase.parties)
        name = self._states.get(country, surface) if len(surface) == 1 else surface
        return self._made(phrase, country, name)


def _many(folded: str, phrase: Phrase) -> tuple[Phrase, str]:
    """多国领导人: holders of one office whose states are not told, with the key of such a group."""
    key = f"group::{phrase.label}:{folded[phrase.start : phrase.end]}"
    return replace(phrase, kind=ActorKind.GROUP), key


def _is_anybodys(folded: str, phrase: Phrase) -> bool:
    """A spokesman |for the rebels: not the one told of before, who speaks for others."""
    return folded.endswith(INDEFINITE, 0, phrase.whole_start) and folded.startswith(FOR, phrase.whole_end)


def _serving(people: People, folded: str, phrase: Phrase, parties: tuple[str, ...]) -> Person | None:
    """Who serves somebody with the office of a title, or holds it for his state where only one does."""
    served = people.serving(phrase.possessor, phrase.label)
    sole = served is None and parties and phrase.label in SOLE
    return _titled(people, folded, phrase, parties) if sole else served


def _titled(people: People, folded: str, phrase: Phrase, parties: tuple[str, ...]) -> Person | None:
    """Who holds the office of a title, or was named before with one that it tells of more loosely, or as somebody's
    counterpart; an indefinite one is nobody's in particular: met a US president, no US president has."""
    if ANYBODY.search(folded, max(0, phrase.whole_start - POINTED), phrase.whole_start):
        return None
    sender = sender_of(phrase) if phrase.label in VOICES else ""
    if (holder := people.holder(phrase.label, parties, phrase.start, sender=sender)) is not None:
        return holder
    title = (phrase.office or folded[phrase.start : phrase.end]).lower()
    labels = next((labels for word, labels in TITLES.items() if title.endswith(word)), ())
    counterpart = (COUNTERPART,) if labels or phrase.label in OF_STATE else ()
    sought = [people.holder(label, parties, phrase.start) for label in (*labels, *counterpart)]
    bare = not phrase.owned and not folded.startswith(" of ", phrase.whole_end)
    if bare and folded.endswith(DEFINITE, 0, phrase.whole_start):
        sought.append(people.holder(phrase.label, (), phrase.start))  # the secretary-general, if not of the UN
    return next((person for person in sought if person and person.places[0] < phrase.start), None)


def _top_diplomat(people: People, folded: str, phrase: Phrase, parties: tuple[str, ...]) -> Person | None:
    """The top US diplomat: who heads the foreign ministry."""
    start = phrase.start - len(CHIEF) if folded.endswith(CHIEF, 0, phrase.start) else phrase.start
    if not parties or TOP_DIPLOMAT.fullmatch(folded, start, phrase.end) is None:
        return None
    holders = (people.holder(label, parties, phrase.start) for label in ("foreign-minister", "secretary-of-state"))
    return next(filter(None, holders), None)


def _is_apposed(text: str, folded: str, last: ActorSpan, phrase: Phrase) -> bool:
    """Whether a title tells what whoever stands before it is: X, the minister; not: in Ethiopia, the minister."""
    named = last.kind is not ActorKind.STATE
    beside = named and folded[last.end : phrase.whole_start] in APPOSED and not folded.endswith(SITED, 0, last.start)
    return beside and not text[phrase.whole_end : phrase.whole_end + 2].strip()[:1].isupper()


def _means_last(folded: str, phrase: Phrase) -> bool:
    """Whether a title means whoever of its state was told of last: his counterpart, 这位62岁的马里军官."""
    this_one = THIS_ONE.search(folded, max(0, phrase.start - NEAR), phrase.start) is not None
    return this_one or phrase.label == COUNTERPART


def _is_new(folded: str, phrase: Phrase, spoken: re.Pattern[str]) -> bool:
    """新总理6日呼吁: whether somebody speaks who has come into the office."""
    new = folded.endswith(NEW, 0, phrase.start) and phrase.label in HEADS
    return new and spoken.match(folded, phrase.whole_end) is not None


def _is_particular(folded: str, phrase: Phrase, spoken: re.Pattern[str]) -> bool:
    """Whether a title is that of somebody, whosever: 总统, the mayor said, a police spokesman; not: a spokesman."""
    described = phrase.label in VOICES and len(phrase.office or "") < phrase.end - phrase.whole_start
    some = folded.endswith(INDEFINITE, 0, phrase.whole_start) and not described
    if some and folded[phrase.end : phrase.end + 4] not in FOR:
        return False
    definite = folded.endswith(DEFINITE, 0, phrase.whole_start)
    start = phrase.whole_start
    opens = folded[start].isupper() and folded[max(0, start - 2) : start].strip() in OPENING
    told = (definite or opens) and tells(folded, phrase, spoken)
    return told or phrase.label in TELLING
