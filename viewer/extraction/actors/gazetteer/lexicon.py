"""The words of `resources/lexicon/actors` as entries. What a word may stand for is data; this module only reads it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, cast

from babel import Locale
from babel.core import get_global

from viewer.extraction.actors.gazetteer.entry import Entry, Role
from viewer.extraction.text.script import simplify
from viewer.resources import lexicon

Words = Iterator[tuple[str, Entry]]
Table = Mapping[str, Any]

TERRITORY_LOCALES = ("zh", "zh_Hant", "zh_Hant_HK", "en")
NOT_A_STATE = frozenset({"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "EA", "IC", "TA", "DG", "CP", "AC", "UM"})
"""CLDR territories that are bodies, regions or placeholders."""
_HAN = re.compile("[\u4e00-\u9fff]{2,}")
_SHORTEST_BARE = 4
"""So many characters at least has a full name that is told without its dot."""


def read(name: str) -> Table:
    """One TOML file of the folder, e.g. `read("states")`."""
    return lexicon("actors", name)


def act_words() -> Iterator[str]:
    """The Chinese words of two or more characters that tell acts of meeting and of saying."""
    statements = lexicon("acts", "statements")
    said = chain.from_iterable(statements[kind] for kind in ("say", "stance", "opinion", "publish"))
    met = chain.from_iterable(act["words"] for act in lexicon("acts", "meetings")["acts"])
    return (found[0] for word in chain(said, met) if (found := _HAN.match(word)))


def listed(text: str) -> list[str]:
    """The items of a list parted by commas and white space; empty items are dropped."""
    return [item for item in (part.strip() for part in text.replace(",\n", ", ").split(", ")) if item]


def is_chinese(word: str) -> bool:
    return any("\u3400" <= char <= "\u9fff" for char in word)


def state_words(states: Table) -> Words:
    """Names of states: the own table's first, then CLDR's."""
    for code, row in states.items():
        for word in listed(row.get("names", "")):
            yield word, Entry(Role.STATE, (code,), code)
        for word in listed(row.get("adjective", "")):
            yield word, Entry(Role.ADJECTIVE, (code,), code)
        for word in listed(row.get("seat", "")):
            yield word, Entry(Role.SEAT, (code,), code)
        for word in listed(row.get("capital", "")):
            yield simplify(word), Entry(Role.CAPITAL, (code,), code)
    yield from _territories(states)


def _territories(states: Table) -> Words:
    for locale in TERRITORY_LOCALES:
        for code, name in Locale.parse(locale).territories.items():
            if len(code) == 2 and code not in NOT_A_STATE and _usable(simplify(name), states.get(code, {})):
                yield simplify(name), Entry(Role.STATE, (code,), code)


def _usable(name: str, row: Table) -> bool:
    return name not in listed(row.get("not_names", "")) and not (name.isascii() and len(name) < 3)


def body_words(bodies: Table) -> Words:
    """International bodies, movements, organs and blocs."""
    for code, names in bodies["international"].items():
        parties = tuple(listed(bodies["codes"].get(code, code)))
        yield from ((word, Entry(Role.BODY, parties, label=code)) for word in listed(names))
    for code, names in bodies["international_organs"].items():
        yield from ((word, Entry(Role.BODY, (code,))) for word in listed(names))
    for group in ("organs", "movements", "private"):
        for code, names in bodies[group].items():
            parties = (code,) if code and group != "private" else ()
            yield from ((word, Entry(Role.BODY, parties, code or None)) for word in listed(names))
    yield from _in_both(bodies["shared_organs"], Role.ORGAN)
    yield from _in_both(bodies["blocs"], Role.BLOC)


def _in_both(table: Table, role: Role) -> Words:
    return ((word, Entry(role)) for language in ("zh", "en") for word in listed(table[language]))


def office_words(offices: Table) -> Words:
    """Titles with the office they name and, where it goes without saying, whose they are."""
    implied = {word: code for code, words in offices["implied"].items() for word in listed(words)}
    for language in ("zh", "en"):
        for office, titles in offices[language].items():
            for title in listed(titles):
                parties = (implied[title],) if title in implied else ()
                yield title, Entry(Role.OFFICE, parties, label=office)
    yield from _in_both(offices["modifiers"], Role.MODIFIER)


def place_words(places: Table) -> Words:
    """Cities and other places, the own table's first, then those of CLDR's time zones."""
    yield from _in_both(places["none_of_them"], Role.NOBODY)
    for code, names in places["stands_for"].items():
        yield from ((word, Entry(Role.CAPITAL, (code,), code)) for word in listed(names))
    for code, names in places["cities"].items():
        yield from ((word, Entry(Role.PLACE, (), code or None)) for word in listed(names))
    territory = cast(dict[str, str], get_global("zone_territories"))
    for locale in ("zh", "zh_Hant", "en"):
        for zone, names in Locale.parse(locale).time_zones.items():
            city, code = names.get("city"), territory.get(zone)
            if city and code and len(city) > 1 and "/" in zone and "·" not in city:
                yield simplify(city), Entry(Role.PLACE, (), code)


def outlet_words(outlets: Table) -> Words:
    """Outlets by name, and what the names of others end in."""
    return ((word, Entry(Role.OUTLET)) for word in [*listed(outlets["names"]), *listed(outlets["endings"]["zh"])])


def group_words(context: Table) -> Words:
    """People without a name, and pronouns with their sort."""
    yield from _in_both(context["groups"], Role.GROUP)
    for language in ("zh", "en"):
        for sort, words in context["pronouns"][language].items():
            yield from ((word, Entry(Role.PRONOUN, label=sort)) for word in listed(words))


def row_words(context: Table) -> Words:
    return ((word, Entry(Role.ROW)) for word in listed(context["short"]["rows"]))


def person_words(people: Table) -> Words:
    """Known persons: their Latin names and Chinese short forms; the label is the first Latin name. A form that persons
    of several states share tells nobody's party."""
    bearers: defaultdict[str, list[Entry]] = defaultdict(list)
    for code, rows in people["persons"].items():
        for row in rows:
            latin, _, chinese = row.partition(": ")
            names = [name.strip() for name in latin.split("|")]
            entry = Entry(Role.PERSON, (code,) if code else (), code or None, names[0])
            for name in [*names, *map(simplify, listed(chinese)), *_undotted(simplify(chinese))]:
                bearers[name].append(entry)
    for name, entries in bearers.items():
        shared = len({entry.parties for entry in entries}) > 1
        yield name, Entry(Role.PERSON) if shared else entries[0]


def _undotted(names: str) -> Iterator[str]:
    """伊姆兰汗: the full names that papers print without their dot."""
    for name in listed(names):
        bare = name.replace("·", "")
        if len(name) > len(bare) >= _SHORTEST_BARE:
            yield bare


def surname_words(people: Table) -> Words:
    """The family names that go without introduction."""
    entries = dict(person_words(people))
    for name in listed(people["by_surname"]):
        yield name.rpartition(" ")[2], entries[name]


def known_offices(people: Table) -> dict[str, str]:
    """The office that a known person is called by without being introduced, by the first Latin name."""
    return {name: office for office, names in people["offices"].items() for name in listed(names)}


def all_words() -> Words:
    """Every word of the lexicon, the most telling reading of an ambiguous one first."""
    context, people = read("context"), read("people")
    sources: Iterable[Words] = (
        state_words(read("states")),
        body_words(read("bodies")),
        person_words(people),
        surname_words(people),
        place_words(read("places")),
        outlet_words(read("outlets")),
        group_words(context),
        office_words(read("offices")),
        row_words(context),
    )
    for source in sources:
        yield from source
