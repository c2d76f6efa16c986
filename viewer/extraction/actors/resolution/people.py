"""The persons of one text: under which names each goes, in which offices, and for whom."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from viewer.extraction.actors.gazetteer.entry import KIN
from viewer.extraction.actors.gazetteer.usage import NameUsage
from viewer.extraction.actors.names.naming import nickname, short_form, with_article, without_article
from viewer.extraction.actors.phrases.phrase import Phrase
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.spellings import LAST_LATIN

ALIKE = 0.5
"""Two names of one office in one text whose characters agree to this share are spellings of one name: 舍曼, 谢尔曼."""
DOT = "·"
THE = "the "
HOUSE = compiled("people", "house", folder="actors")
SPOKESMAN = "发言人"
HEAD = 2
"""So many characters, at its end, tell a body from others of its state."""
SHORTEST_GIVEN = 2
"""So many characters at least has a given name in Chinese that stands alone for somebody."""


@dataclass(eq=False, slots=True)
class Person:
    """Somebody the text names. `full` are the full names (with a dot, or of several words) seen of him."""

    key: str
    name: str
    parties: tuple[str, ...] = ()
    sure: bool = False
    """Whether the parties come from the text's own words."""
    full: set[str] = field(default_factory=set)
    offices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    titles: set[str] = field(default_factory=set)
    """The last words of his titles."""
    senders: dict[str, str] = field(default_factory=dict)
    """By office, the body or organ that he was told to hold it of."""
    places: list[int] = field(default_factory=list)
    """Where he is named, in the order of the text."""

    def last_before(self, at: int) -> int:
        """Where he was named last before `at`; -1 if he was not."""
        count = bisect_left(self.places, at)
        return self.places[count - 1] if count else -1


class People:
    """Everybody whom a text names, to be asked by name or by office."""

    def __init__(self, text: str, folded: str, usage: NameUsage, known_offices: Mapping[str, str]) -> None:
        self._text = text
        self._folded = folded
        self._usage = usage
        self._known_offices = known_offices
        self._aliases: dict[str, list[Person]] = {}
        self._holders: dict[str, list[Person]] = {}
        self._given: dict[str, Person | None] = {}
        self._servants: dict[tuple[str, str], Person] = {}
        self._employed: dict[str, Person] = {}

    def introduce(self, phrase: Phrase) -> Person:
        """The person that a phrase with a name means; a new one where nobody is known by it."""
        spelling = self._folded[phrase.start : phrase.end]
        short = short_form(spelling, self._usage)
        person = self._known(phrase, spelling, short)
        latin = spelling[0] <= LAST_LATIN
        person = person or (self._given_first(spelling, short) if latin else None)
        if person is None:
            taken = spelling != short and any(one.key == short for one in self._aliases.get(short, ()))
            person = Person(spelling if taken else short, self._printed(phrase, spelling, short))
        if spelling != short:
            person.full.add(spelling)
            given = spelling.partition(DOT if DOT in spelling else " ")[0]
            self._given[given] = person if self._given.get(given, person) is person else None
        called = (without_article(short), with_article(short), nickname(self._text, phrase.end)) if latin else ()
        self._note(person, phrase, (spelling, short, *called, phrase.entry.label, phrase.latin, *_last(phrase.latin)))
        return person

    def called(self, phrase: Phrase) -> Person | None:
        """The person whom the name of `phrase` means, once everybody has been introduced."""
        spelling = self._folded[phrase.start : phrase.end]
        return self._known(phrase, spelling, short_form(spelling, self._usage))

    def appoint(self, phrase: Phrase, titled: Phrase) -> None:
        """Gives the office told before, at `titled`, to the one of the name of `phrase` if he was not named before and
        has no other that is known, nor serves anybody else."""
        person = self.called(phrase)
        if person is None or person.places[0] != phrase.start or person.offices.keys() - {titled.label}:
            return
        if set(person.parties) <= set(titled.parties):
            person.parties = titled.parties
            person.places.insert(0, titled.start)
            self._appoint(person, titled.label, titled.parties)

    def named(self, spelling: str) -> Person | None:
        """The person of this name, the last one introduced where several share it."""
        found = self._aliases.get(spelling) or self._aliases.get(short_form(spelling, self._usage))
        return found[-1] if found else None

    def surnamed(self, surname: str, at: int) -> Person | None:
        """The person with this Chinese family name whom the text named last before `at`, else the first after it."""
        family = [
            person
            for persons in self._aliases.values()
            for person in persons
            if person.key[0] == surname and len(person.key) < 4
        ]
        return _named_last(family, at)

    def acting_for(self, parties: tuple[str, ...], at: int) -> Person | None:
        """Who was named last before `at` of those who act for just these parties: his Chinese counterpart."""
        persons = {id(person): person for holders in self._aliases.values() for person in holders}
        named = (person for person in persons.values() if person.parties == parties and person.places[0] < at)
        return max(named, key=lambda person: person.last_before(at), default=None)

    def holder(
        self, office: str, parties: Iterable[str], at: int, title: str = "", sender: str = "", besides: str = ""
    ) -> Person | None:
        """Who holds an office for these parties, of the body `sender` where some do of one, and none named in
        `besides`: of several the one last named before `at`, else the first after it; of a `title` that some bear
        whoever bears it: the premier is no prime minister."""
        wanted = set(parties)
        fitting = [
            person
            for person in self._holders.get(office, ())
            if not wanted or wanted & set(person.offices.get(office) or person.parties)
            if _is_of(person.senders.get(office, ""), sender)
        ]
        if besides:
            fitting = [person for person in fitting if person.name not in besides]
        bearing = [person for person in fitting if title and title in person.titles]
        return _named_last(bearing or fitting, at)

    def voice(self, phrase: Phrase, parties: Iterable[str]) -> Person | None:
        """Who was named before as holding the office of `phrase` for the very body, one of these parties."""
        person = self.holder(phrase.label, parties, phrase.start, sender=sender_of(phrase))
        known = person is not None and person.senders.get(phrase.label, "") != "" and person.places[0] < phrase.start
        return person if known else None

    def serving(self, master: str, office: str) -> Person | None:
        """Who is named with this office of somebody's, the last one introduced: 普京发言人."""
        return self._servants.get((short_form(master, self._usage), office))

    def employed(self, phrase: Phrase) -> Person | None:
        """Who was named with just this title of a body: Labour Party leader X, then the Labour Party leader."""
        title = self._folded[phrase.whole_start : phrase.end] if phrase.employed else ""
        return self._employed.get(title.lower().removeprefix(THE))

    def _known(self, phrase: Phrase, spelling: str, short: str) -> Person | None:
        if len(spelling) == 1:
            return self.surnamed(spelling, phrase.start)
        for alias in filter(None, (spelling, phrase.entry.label, phrase.latin)):
            if found := self._aliases.get(alias):
                return _in_office([one for one in found if one.places[0] <= phrase.start] or found)
        for person in reversed(self._aliases.get(short, [])):
            if spelling == short or not person.full or spelling in person.full:
                return person
        return self._by_given_name(phrase, spelling) or self._respelled(phrase, short)

    def _by_given_name(self, phrase: Phrase, spelling: str) -> Person | None:
        """The only one with this given name: Srettha Thavisin, then Mr Srettha; 贾法尔·哈桑, then 贾法尔."""
        if " " in spelling or (spelling[0] > LAST_LATIN and (phrase.office or len(spelling) < SHORTEST_GIVEN)):
            return None
        return self._given.get(spelling)

    def _given_first(self, spelling: str, short: str) -> Person | None:
        """Who was called by the given name of a full one before, as in a caption, and by no other."""
        given, _, rest = spelling.partition(" ")
        found = self._aliases.get(given, ()) if rest and short != given else ()
        alone = [person for person in found if not person.full and person.key == given]
        return alone[0] if len(alone) == 1 else None

    def _respelled(self, phrase: Phrase, short: str) -> Person | None:
        """Somebody of the same office and party with nearly the same name in Chinese."""
        if short[0] <= LAST_LATIN:
            return None
        for person in self._holders.get(phrase.label, ()) if phrase.owned else ():
            if person.offices[phrase.label] == phrase.parties and alike(person.key, short):
                return person
        return None

    def _printed(self, phrase: Phrase, spelling: str, short: str) -> str:
        """The short form in the text's own script."""
        at = spelling.rfind(short)
        if short in self._usage.family_first or (short in self._usage.families and short != spelling):
            return self._text[phrase.start : phrase.end]
        return self._text[phrase.start + at : phrase.start + at + len(short)]

    def _note(self, person: Person, phrase: Phrase, aliases: Iterable[str]) -> None:
        for alias in filter(None, aliases):
            holders = self._aliases.setdefault(alias, [])
            if person not in holders:
                holders.append(person)
        person.places.append(phrase.start)
        person.titles |= set((phrase.office or "").lower().split()[-1:])
        if phrase.employed and phrase.whole_start < phrase.start:
            title = self._folded[phrase.whole_start : phrase.start].lower().removeprefix(THE).rstrip(" ,")
            self._employed.setdefault(title, person)
        if phrase.possessor:
            self._servants[short_form(phrase.possessor, self._usage), phrase.label] = person
        stateless = phrase.entry.label and not phrase.entry.parties
        if phrase.parties and not person.sure and not stateless:
            person.parties, person.sure = phrase.parties, phrase.owned
        elif not person.parties:
            person.parties = phrase.entry.parties
        if sender := sender_of(phrase):
            person.senders.setdefault(phrase.label, sender)
        for office in filter(None, (phrase.label, self._known_offices.get(phrase.entry.label, ""))):
            self._appoint(person, office, phrase.parties if office == phrase.label else ())

    def _appoint(self, person: Person, office: str, parties: tuple[str, ...]) -> None:
        holders = self._holders.setdefault(office, [])
        if person not in holders:
            holders.append(person)
        person.offices[office] = person.offices.get(office) or parties


def _named_last(persons: Iterable[Person], at: int) -> Person | None:
    """Of `persons` the one named last before `at`, else the first after it."""
    fitting = list(persons)
    last = max(fitting, key=lambda person: person.last_before(at), default=None)
    if last is not None and last.last_before(at) >= 0:
        return last
    return min(fitting, key=lambda person: person.places[0], default=None)


def _in_office(persons: Sequence[Person]) -> Person:
    """Of those who share a name the last one introduced, but rather one in office, whom it means alone."""
    return next((one for one in persons[::-1] if one.full and one.offices.keys() - {KIN}), persons[-1])


def sender_of(phrase: Phrase) -> str:
    """The body that somebody speaks for, where it is told: 国防部 of 国防部发言人, 白宫 of 白宫发言人."""
    return phrase.sender or (phrase.office or "").removesuffix(SPOKESMAN)


def _is_of(known: str, sender: str) -> bool:
    """Whether what two bodies are called can be one's: 外交部, 美国外交部; not 外交部, 国防部."""
    if not (known and sender) or known[-HEAD:] == sender[-HEAD:]:
        return True
    return HOUSE.search(known) is not None and HOUSE.search(sender) is not None


def _last(latin: str) -> tuple[str, ...]:
    return (latin.rsplit(maxsplit=1)[-1],) if " " in latin else ()


def alike(one: str, other: str) -> bool:
    """Whether two short names are spelled nearly alike: they share their last character and half of all."""
    common = len(set(one) & set(other))
    return one[-1] == other[-1] and common >= ALIKE * max(len(one), len(other))
