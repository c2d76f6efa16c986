"""How names and short forms are used in running text: the data of `names.toml` and `context.toml`, ready for lookup."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from viewer.extraction.actors.gazetteer.lexicon import Table, listed, read
from viewer.extraction.actors.gazetteer.sexes import SexUsage
from viewer.extraction.text.script import simplify

SPEECH_REACH = 14
LETTER = r"[^\W\d_\u2e80-\U0010ffff]"
"""One that Latin words are made of, however accented; none that a Chinese text goes on with right behind them."""
CAPITALISED = rf"(?:[A-Z\u00c0-\u00de]{LETTER}*(?:['-]{LETTER}+)*(?:(?<=\b[A-Z])\.(?:[A-Z]\.)*|(?<=Jr)\.|(?<=Sr)\.)?)"


def by_first(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words by their first character, longest first: what `text.startswith` is asked where one may begin."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted({simplify(word) for word in words}, key=len, reverse=True):
        groups[word[0]].append(word)
    return {first: tuple(group) for first, group in groups.items()}


def starts(text: str, at: int, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether one of `words` (as `by_first` gives them) begins at `at`."""
    return at < len(text) and text[at] in words and text.startswith(words[text[at]], at)


def word_end(text: str, at: int, words: Mapping[str, tuple[str, ...]]) -> int:
    """Where the longest of `words` (as `by_first` gives them) that begins at `at` ends; 0 where none does."""
    found = (word for word in words.get(text[at : at + 1], ()) if text.startswith(word, at))
    return next((at + len(word) for word in found), 0)


def ends(text: str, at: int, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether one of `words`, grouped by their last character, ends at `at`."""
    return at > 0 and text[at - 1] in words and text.endswith(words[text[at - 1]], max(0, at - 8), at)


def by_last(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words by their last character, for `ends`."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in {simplify(word) for word in words}:
        groups[word[-1]].append(word)
    return {last: tuple(group) for last, group in groups.items()}


def speech(chinese: Sequence[str], english: Sequence[str]) -> re.Pattern[str]:
    """Verbs of saying no more than `SPEECH_REACH` characters away in the same clause."""
    words = [*chinese, *english]
    firsts = "".join(re.escape(first) for first in sorted({word[0] for word in words}))
    verbs = "|".join([*map(re.escape, chinese), *(rf"\b{re.escape(verb)}\b" for verb in english)])
    return re.compile(rf"[^，。；：！？、“”,.;:\n]{{0,{SPEECH_REACH}}}?(?=[{firsts}])(?:{verbs})")


def capitalised(particles: Iterable[str]) -> re.Pattern[str]:
    """Capitalised words in a row: Ursula von der Leyen, Robert F. Kennedy Jr., Prince Faisal bin Farhan al-Saud."""
    particle = "|".join(sorted(particles, key=len, reverse=True))
    more = rf",? (?=Jr\.|Sr\.){CAPITALISED}| (?:(?:{particle}) )?{CAPITALISED}| (?:al|el)-{CAPITALISED}"
    return re.compile(rf"(?:(?:Ma|Md)\. )?{CAPITALISED}(?:{more})*")


@dataclass(frozen=True, slots=True)
class NameUsage:
    """What persons' names are made of and where they end."""

    transcription: frozenset[str]
    dotted: frozenset[str]
    """`transcription` and what transcribes only within a name with dots, or where it is plain that a name ends."""
    inner: frozenset[str]
    """Of the latter, those that no name ends with."""
    weak: frozenset[str]
    goes_on: frozenset[str]
    """Characters that a sentence goes on with right behind a long family name: 田中|对此表示."""
    toward: frozenset[str]
    """Family names that before a name with a courtesy are a preposition: 向|吴先生."""
    japanese_ends: frozenset[str]
    """What Japanese given names end in that grammar has as well: 博之."""
    seldom_weak: frozenset[str]
    """Those of `weak` that end names before a word that names are followed by."""
    whole: tuple[str, ...]
    """Names that end in a weak character wherever they stand."""
    boundary: Mapping[str, tuple[str, ...]]
    surnames: frozenset[str]
    rare_surnames: frozenset[str]
    """Those that are family names right after a title only."""
    not_surnames: Mapping[str, tuple[str, ...]]
    not_names_zh: frozenset[str]
    long_surnames: Mapping[str, tuple[str, ...]]
    after_name: Mapping[str, tuple[str, ...]]
    common: frozenset[str]
    """Family names that so many bear that a full name tells nothing of whom a list knows by it."""
    after_name_long: Mapping[str, tuple[str, ...]]
    """Those of them that have several characters."""
    surname_alone: re.Pattern[str]
    """Matches a clause that begins with what may be a family name, in group 1, and a verb of saying."""
    before_called: re.Pattern[str]
    """Matches what a short name with its title behind it follows: 会晤了恩巴洛总统."""
    before_name: frozenset[str]
    """Characters that a name may stand right after."""
    honorifics_zh: re.Pattern[str]
    honorifics_en: frozenset[str]
    particles: frozenset[str]
    capitalised: re.Pattern[str]
    """Matches capitalised words in a row, with particles and suffixes among them."""
    family_first: frozenset[str]
    families: frozenset[str]
    """Japanese family names of several characters: a text goes on with them alone."""
    not_names: frozenset[str]
    leading_en: frozenset[str]
    """Words that a name may only stand behind: courtesies, those of titles, and those that are no names."""
    also_surnames: frozenset[str]
    """Of `not_names`, those that are family names behind a given one: Tom West."""
    hyphened_en: re.Pattern[str]
    """Matches a given name of two syllables at a name's end, as Korean and Taiwanese ones are spelled: Tsai Ing-wen."""
    given_en: frozenset[str]
    """Given names that tell a person where a family name follows."""
    speech_en: frozenset[str]
    after_person: tuple[str, ...]
    speech_sure: tuple[str, ...]
    speaks: re.Pattern[str]
    """Matches right after an actor who speaks, a few words of the clause before the verb included."""
    sexes: SexUsage

    @classmethod
    def of(cls, table: Table, acts: Iterable[str]) -> Self:
        """From `names.toml` and the Chinese words of `acts`, which names are followed by as well."""
        followers = [*listed(table["after_name"]), *listed(table["after_name_also"]), *acts]
        transcription = frozenset("".join(table["transcription"].split()))
        compounds = "|".join(listed(table["not_syllables"]))
        return cls(
            transcription=transcription,
            dotted=transcription | frozenset(table["rare_transcription"]),
            inner=frozenset(table["inner"]),
            weak=frozenset(table["weak"]),
            goes_on=frozenset(table["goes_on"]),
            toward=frozenset(table["toward"]),
            japanese_ends=frozenset(table["japanese_ends"]),
            seldom_weak=frozenset(table["seldom_weak"]),
            whole=tuple(listed(table["whole"])),
            boundary=by_first(word for word in listed(table["boundary"]) if len(word) > 1),
            surnames=frozenset("".join(table["surnames"].split())),
            rare_surnames=frozenset(table["rare_surnames"]),
            not_surnames=by_first(word for word in listed(table["not_surnames"]) if len(word) > 1),
            not_names_zh=frozenset(listed(table["not_names_zh"])),
            long_surnames=by_first([*listed(table["compound_surnames"]), *listed(table["japanese"])]),
            common=frozenset(listed(table["common"])),
            after_name_long=by_first(word for word in followers if len(word) > 1),
            surname_alone=re.compile(
                rf"[，。；：！？、”」』,\n]([\u4e00-\u9fff])(?=[也则还又并再]?(?:{'|'.join(listed(table['speech_alone']))}))"
            ),
            before_called=re.compile(f"(?:^|[，。；：“\n]|{'|'.join(listed(table['before_called']))})$"),
            before_name=frozenset(table["before_name"]),
            after_name=by_first([*followers, ",", " ", "\n", "\t"]),
            honorifics_zh=re.compile("|".join(listed(table["honorifics_zh"]))),
            honorifics_en=frozenset(listed(table["honorifics_en"])),
            particles=frozenset(listed(table["particles"])),
            capitalised=capitalised(listed(table["particles"])),
            family_first=frozenset(listed(table["family_first_en"])),
            families=frozenset(family for family in listed(table["japanese"]) if len(family) > 1),
            not_names=frozenset(listed(table["not_names_en"])),
            leading_en=frozenset(
                word for key in ("leading_en", "honorifics_en", "not_names_en") for word in listed(table[key])
            ),
            also_surnames=frozenset(listed(table["also_surnames_en"])),
            hyphened_en=re.compile(rf" [A-Z][a-z]{{1,5}}-(?!(?:{compounds})$)[a-z]{{2,6}}$"),
            given_en=frozenset(listed(table["given_en"])),
            speech_en=frozenset(listed(table["speech_en"])),
            after_person=(*listed(table["speech_zh"]), *listed(table["after_person"])),
            speech_sure=tuple(listed(table["speech_sure"])),
            speaks=speech(listed(table["speech_zh"]), listed(table["speech_en"])),
            sexes=SexUsage.of(table),
        )


@dataclass(frozen=True, slots=True)
class ShortUsage:
    """Where the one-character short forms of states stand for them."""

    states: Mapping[str, tuple[str, ...]]
    free: frozenset[str]
    strong: frozenset[str]
    after: Mapping[str, tuple[str, ...]]
    before: Mapping[str, tuple[str, ...]]
    before_states: frozenset[str]
    visited_states: frozenset[str]
    visit_before: frozenset[str]
    everyday: Mapping[str, tuple[str, ...]]
    read: Mapping[str, tuple[str, ...]]
    """Rows that always mean the same states, and what ambiguous short forms mean where the text names none of them."""
    doubtful_rows: frozenset[str]
    after_rows: Mapping[str, tuple[str, ...]]
    day_before: frozenset[str]
    occasion_before: frozenset[str]
    within_before: frozenset[str]
    words: frozenset[str]
    capacity: re.Pattern[str]
    """Matches a title that tells as what somebody does something: 总统身份."""
    headline: frozenset[str]
    not_sides: tuple[str, ...]
    inside: frozenset[str]
    """Two characters that are an everyday word ending in a short form."""
    any: re.Pattern[str]
    """Matches a character that is a short form."""
    of_name: re.Pattern[str]
    """Matches what the first character of a state's name may stand before for it."""
    not_of_name: frozenset[str]

    @classmethod
    def of(cls, states: Table, table: Table) -> Self:
        """From `states.toml` and the table `short` of `context.toml`."""
        forms: defaultdict[str, list[str]] = defaultdict(list)
        for code, row in states.items():
            for form in listed(row.get("short", "")):
                forms[form].append(code)
        for form, code in table["bodies"].items():
            forms[form] = [code]
        return cls(
            states={form: tuple(codes) for form, codes in forms.items()},
            free=frozenset(table["free"]),
            strong=frozenset(table["strong"]),
            after=by_first(listed(table["after"])),
            before=by_last(listed(table["before"])),
            before_states=frozenset(table["before_states"]),
            visited_states=frozenset(table["visited_states"]),
            visit_before=frozenset(table["visit_before"]),
            everyday=by_first(listed(table["everyday"])),
            read={form: tuple(listed(codes)) for form, codes in table["read"].items()},
            doubtful_rows=frozenset(listed(table["doubtful_rows"])),
            after_rows=by_first(listed(table["after_rows"])),
            day_before=frozenset(table["day_before"]),
            occasion_before=frozenset(table["occasion_before"]),
            within_before=frozenset(table["within_before"]),
            words=frozenset(table["words"]),
            capacity=re.compile(rf"[^，。；：、\n]{{2,12}}?(?:{'|'.join(listed(table['capacity']))})"),
            headline=frozenset(table["headline"]),
            not_sides=tuple(listed(table["not_sides"])),
            inside=frozenset(before + row[0] for row in table["inside"] for before in row[1:]),
            any=re.compile(f"[{''.join(forms)}]"),
            of_name=re.compile(table["of_name"]),
            not_of_name=frozenset(table["not_of_name"]),
        )


@dataclass(frozen=True, slots=True)
class ActingUsage:
    """Where a capital or a seat of government is a place, and where it acts."""

    not_place_before: Mapping[str, tuple[str, ...]]
    place_before: Mapping[str, tuple[str, ...]]
    state_before: Mapping[str, tuple[str, ...]]
    place_after: Mapping[str, tuple[str, ...]]
    occasions: Mapping[str, tuple[str, ...]]
    acts_after: Mapping[str, tuple[str, ...]]
    place_before_en: frozenset[str]
    acts_after_en: frozenset[str]
    state_before_en: frozenset[str]
    appointed_before: Mapping[str, tuple[str, ...]]
    appointed_after: Mapping[str, tuple[str, ...]]
    appointed_near: tuple[str, ...]
    speaks: re.Pattern[str]

    @classmethod
    def of(cls, context: Table, speaks: re.Pattern[str]) -> Self:
        """From the tables `acting` and `appointed` of `context.toml` and the verbs of saying."""
        table, appointed = context["acting"], context["appointed"]
        return cls(
            by_last(listed(table["not_place_before"])),
            by_last(listed(table["place_before"])),
            by_last(listed(table["state_before"])),
            by_first(listed(table["place_after"])),
            by_first(listed(table["occasions"])),
            by_first(listed(table["acts_after"])),
            frozenset(listed(table["place_before_en"])),
            frozenset(listed(table["acts_after_en"])),
            frozenset(listed(table["state_before_en"])),
            by_last(listed(appointed["before"])),
            by_first(listed(appointed["after"])),
            tuple(listed(appointed["near"])),
            speaks,
        )


@dataclass(frozen=True, slots=True)
class OrganUsage:
    """Which organs and groups are a particular one where nothing tells whose."""

    alone: frozenset[str]
    anybody_before: frozenset[str]
    """Characters before an organ that make it anybody's: 各级政府."""
    groups_alone: tuple[str, ...]
    officials: tuple[str, ...]
    at_home: tuple[str, ...]
    """Those that are so where the text tells where it was written."""
    in_many: frozenset[str]
    """Names of organs of one state that others call theirs by as well."""
    of_home: tuple[str, ...]
    """Organs that are those of the text's own state where it has named nobody's."""
    headed: Mapping[str, list[str]]
    """By organ, the titles that tell whose it is: 国务院 behind a 国务卿."""

    @classmethod
    def of(cls, organs: Table, groups: Table) -> Self:
        """From the table `shared_organs` of `bodies.toml` and the table `groups` of `context.toml`."""
        return cls(
            frozenset(listed(organs["alone"])),
            frozenset(organs["anybody_before"]),
            (*listed(groups["alone_zh"]), *listed(groups["alone_en"])),
            tuple(listed(groups["officials"])),
            tuple(listed(organs["of_home"] + ", " + organs["at_home"])),
            frozenset(listed(organs["in_many"])),
            tuple(listed(organs["of_home"])),
            organs["headed"],
        )


@dataclass(frozen=True, slots=True)
class SuffixUsage:
    """What makes of a state's name its side, its people or its army, and which organs are the state itself."""

    side: re.Pattern[str]
    people: re.Pattern[str]
    army: re.Pattern[str]
    the_state: frozenset[str]

    @classmethod
    def of(cls, table: Table, organs: Table) -> Self:
        """From the table `suffixes` of `context.toml` and `shared_organs` of `bodies.toml`."""
        side, people, army = (
            "|".join(f"{word}(?![{table[f'not_{sort}']}])" for word in listed(table[sort]))
            for sort in ("side", "people", "army")
        )
        return cls(
            re.compile(rf"{side}| side\b"),
            re.compile(people),
            re.compile(army),
            frozenset(listed(organs["the_state"])),
        )


@dataclass(frozen=True, slots=True)
class PointingUsage:
    """How pronouns and definite mentions point back."""

    partners: tuple[str, ...]
    partners_en: re.Pattern[str]
    heads: tuple[str, ...]
    ministry: frozenset[str]
    officers: frozenset[str]
    """Of `heads`, people who speak for somebody."""
    ventures: frozenset[str]
    """Of `heads`, what a body may be whose name does not say so: the automaker."""
    movements: frozenset[str]
    """Movements that act for a state and are no organs of it."""
    topics: tuple[str, ...]
    """What follows a state that is only talked about."""
    meaning: Mapping[str, frozenset[str]]
    """The offices that a definite mention may mean which is none itself: the diplomat."""

    @classmethod
    def of(cls, table: Table) -> Self:
        """From the table `antecedents` of `context.toml`."""
        return cls(
            tuple(table["partners"]),
            re.compile(rf"\b(?:{'|'.join(listed(table['partners_en']))})(?: the)?(?: (?:Dr|Mr|Mrs|Ms|Sir|Prof)\.?)? $"),
            tuple(listed(table["heads"])),
            frozenset(listed(table["ministry"])),
            frozenset(listed(table["officers"])),
            frozenset(listed(table["ventures"])),
            frozenset(word for words in read("bodies")["movements"].values() for word in listed(words)),
            tuple(listed(table["topics"])),
            {word: frozenset(listed(offices)) for word, offices in table["meaning"].items()},
        )
