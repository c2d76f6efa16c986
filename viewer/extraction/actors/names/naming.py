"""Every name of a person in a text, wherever it stands again once it is known."""

from collections.abc import Container, Iterable, Iterator, Sequence

from viewer.extraction.actors.gazetteer.entry import Entry, Role
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer, Roles, Token, by_role
from viewer.extraction.actors.gazetteer.usage import NameUsage
from viewer.extraction.actors.names.chinese import HOLLOW, ChineseNames
from viewer.extraction.actors.names.english import EnglishNames
from viewer.extraction.actors.names.name import Name
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.spellings import LAST_LATIN, Spellings


def longest(names: Iterable[Name]) -> list[Name]:
    """Of names that overlap the longest, in the order of the text."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if kept and name.start < kept[-1].end:
            if name.end - name.start > kept[-1].end - kept[-1].start:
                kept[-1] = name
        else:
            kept.append(name)
    return kept


def outside_brackets(names: Iterable[Name]) -> list[Name]:
    """`names`, in order, without those in the brackets of another: 博雷利（Josep Borrell）."""
    kept: list[Name] = []
    for name in names:
        if not kept or name.start >= kept[-1].whole_end:
            kept.append(name)
    return kept


GIVEN = (2, 3)
"""So many characters have Chinese names that are called by the first."""
PATRONYMIC = frozenset({"bin", "ibn", "bint"})
"""Before the father's name, behind which the name of the house may stand: Mohammed bin Abdulrahman Al-Thani."""
ARTICLE, NICKNAME = (compiled("naming", name, folder="actors") for name in ("article", "nickname"))
SUFFIX = compiled("naming", "suffix", folder="actors")
ALONE_GIVEN, FAMILY = (compiled("naming", name, folder="actors") for name in ("given", "family"))


JAPANESE = (4, 5)
"""So many characters have Japanese names in full that no other names begin like."""
AREA, CHANGED = (compiled("naming", name, folder="actors") for name in ("area", "changed"))


def short_form(name: str, usage: NameUsage) -> str:
    """The family name of a full name: what a text goes on with. Chinese names are their own short form."""
    if "·" in name or ("-" in name and name[0] > LAST_LATIN):  # some papers print 穆罕默德-哈桑
        return name.rpartition("·" if "·" in name else "-")[2].strip()
    if len(name) in JAPANESE and name[0] > LAST_LATIN and (family := family_of(name, usage)):
        return family
    words = SUFFIX.sub("", name).split() if name[:1] <= LAST_LATIN else ()
    if len(words) < 2:
        return name
    if words[0] in usage.family_first or (len(words) == 2 and usage.hyphened_en.search(name)):
        return words[0]
    last = len(words) - 1
    at = next((at for at, word in enumerate(words) if at and word in usage.particles), last)
    return words[last] if words[at] in PATRONYMIC and at + 1 < last else " ".join(words[at:])


def family_of(name: str, usage: NameUsage) -> str:
    """The family name of a Japanese one in full, nothing of others: 河野太郎, 小野寺五典."""
    return next((name[:length] for length in (3, 2) if name[:length] in usage.families), "")


def is_asian(name: str, usage: NameUsage) -> bool:
    """Whether a name is one of the Chinese, the Koreans or the Japanese by its characters: 李明, not 马林."""
    surnamed = len(name) < 4 and (name[0] in usage.surnames or name[0] in usage.rare_surnames)
    return surnamed and not all(char in usage.transcription for char in name)


def without_article(name: str) -> str:
    """What a text may go on with of an Arabic name: Daffallah Al-Hajj, then Hajj; nothing of others."""
    found = ARTICLE.search(name)
    return found["name"] if found else ""


def with_article(name: str) -> str:
    """An Arabic name as it stands at the head of a sentence or within one: al-Sisi, Al-Sisi; nothing of others."""
    return name[0].swapcase() + name[1:] if ARTICLE.fullmatch(name) else ""


def nickname(text: str, end: int) -> str:
    """By what else a text calls whoever it names before `end`, or nothing: Dagalo (Hemedti), X, known as Y."""
    found = NICKNAME.match(text, end)
    return found[found.lastgroup or 0] if found else ""


def named(text: str, tokens: Sequence[Token], usage: NameUsage) -> list[Name]:
    """Every name of a person in the folded `text`: those with a sign of being one, the known ones, and both again
    wherever they or their short forms stand."""
    roles = by_role(tokens)
    chinese = ChineseNames(text, tokens, roles, usage)
    known = [
        Name(token.start, token.end, "", token.end)
        for token in roles[Role.PERSON]
        if chinese.complete(token.start, token.end)
    ]
    names = outside_brackets(longest([*chinese.found(), *_english(text, tokens, roles, usage), *known]))
    spellings = {text[name.start : name.end] for name in names}
    spellings |= {short for spelling in spellings if len(short := short_form(spelling, usage)) > 1}
    spellings |= {bare for spelling in spellings if "-" in spelling and (bare := without_article(spelling))}
    spellings |= {swapped for spelling in spellings if "-" in spelling and (swapped := with_article(spelling))}
    latin = (name for name in names if text[name.start] <= LAST_LATIN)
    spellings |= {nick for name in latin if (nick := nickname(text, name.end))}
    spellings |= _given(text, spellings, usage) - {text[token.start : token.end] for token in roles[Role.STATE]}
    spellings |= {text[token.start : token.end] for token in roles[Role.PERSON] if _joined(text, token)}
    bodies = {(token.start, token.end) for token in roles[Role.BODY]}
    found = [
        (start, end)
        for start, end in Spellings(spellings).found(text)
        if (start, end) not in bodies and not (text[start:end] in usage.families and AREA.match(text, end))
    ]
    pairs = _hyphened(text, found)
    again = (Name(start, end, "", end) for start, end in found if (start, end) in pairs or chinese.complete(start, end))
    return outside_brackets(longest([*names, *again, *_surnames(text, names, usage)]))


def _english(text: str, tokens: Sequence[Token], roles: Roles, usage: NameUsage) -> Iterator[Name]:
    if usage.capitalised.search(text):
        yield from EnglishNames(text, tokens, roles, usage).found()


def _surnames(text: str, names: Sequence[Name], usage: NameUsage) -> Iterator[Name]:
    """傅表示: somebody named before whom a clause begins with by the family name alone."""
    known = {
        text[name.start] for name in names if name.end - name.start in GIVEN and text[name.start] in usage.surnames
    }
    for found in usage.surname_alone.finditer(text) if known else ():
        if found[1] in known:
            yield Name(found.start(1), found.end(1), "", found.end(1))


def _given(text: str, spellings: Iterable[str], usage: NameUsage) -> frozenset[str]:
    """The first of two names by which a text goes on, as in Thailand or Pakistan: Srettha Thavisin …, Mr Srettha said;
    the family name, where it comes first: Tanaka Keiko …, Tanaka arrived."""
    firsts = {name.partition(" ")[0] for name in spellings if " " in name and name[0] <= LAST_LATIN}
    alone = ALONE_GIVEN.finditer(text) if firsts else ()
    families = firsts - usage.given_en
    acting = FAMILY.finditer(text) if families else ()
    given = frozenset(found[1] or found[2] for found in alone if {found[1], found[2]} & firsts)
    return given | frozenset(found[1] for found in acting if found[1] in families)


def _joined(text: str, token: Token) -> bool:
    return "-" in (text[token.start - 1 : token.start], text[token.end : token.end + 1])


def _hyphened(text: str, found: Iterable[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """Known names that a hyphen joins: the Lavrov-Blinken talks."""
    ends = {end: (start, end) for start, end in found if text[end : end + 1] == "-" and text[start] <= LAST_LATIN}
    pairs = ((ends[start - 1], (start, end)) for start, end in found if start - 1 in ends)
    return frozenset(place for pair in pairs for place in pair)


def with_names(tokens: Sequence[Token], names: Sequence[Name], text: str, gazetteer: Gazetteer) -> list[Token]:
    """`tokens` with a person for each name, in order; of a token and a name that overlap the longer stays."""
    merged: list[Token] = []
    changed = {text[name.start : name.end] for name in names if CHANGED.match(text, name.end)}
    persons = [
        Token(name.start, name.end, person(text[name.start : name.end], name.latin, gazetteer, changed))
        for name in names
    ]
    bracketed = {at for name in names for at in range(name.end, name.whole_end)}
    others = [token for token in tokens if token.entry.role is not Role.PERSON and token.start not in bracketed]
    for token in sorted([*persons, *others], key=lambda token: (token.start, -token.end)):
        if not merged or token.start >= merged[-1].end:
            merged.append(token)
        elif token.entry.role is Role.PERSON and merged[-1].entry.role in HOLLOW and token.end > merged[-1].end:
            merged[-1] = token
    return merged


def person(spelling: str, latin: str, gazetteer: Gazetteer, changed: Container[str] = ()) -> Entry:
    """What the gazetteer knows of a person of this name; of a namesake of its only the parties, as a guess; nothing of
    those whose names the text has `changed`: 王毅（化名）."""
    if spelling in changed:
        return Entry(Role.PERSON, label=spelling)
    for name in (spelling, latin):
        entry = gazetteer.words.get(name)
        if entry is not None and entry.role is Role.PERSON:
            return entry
    short = short_form(spelling, gazetteer.names)
    namesake = gazetteer.words.get(short) if short not in gazetteer.names.common else None
    if namesake is not None and namesake.role is Role.PERSON and _may_be(spelling, namesake.label):
        return Entry(Role.PERSON, namesake.parties)
    return Entry(Role.PERSON)


def _may_be(spelling: str, known: str) -> bool:
    """Whether a name may be that of a namesake `known`: their given names in Latin letters begin alike."""
    return " " not in spelling or spelling[0] > LAST_LATIN or spelling[0] == known[:1]
