"""Bodies and posts in English that no list holds: the Kenya Labour Congress (KLC), Minister for Planning."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from viewer.extraction.actors.gazetteer.entry import THIS, Entry, Role
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer, Token
from viewer.extraction.actors.gazetteer.lexicon import listed, read
from viewer.extraction.actors.gazetteer.usage import NameUsage
from viewer.extraction.actors.names.english import THE
from viewer.extraction.actors.phrases.phrase import OWNERS
from viewer.extraction.actors.phrases.telling import ARMED, FACTION, LEAD, OPENS
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.spellings import LAST_LATIN, Spellings

ACRONYM = compiled("english_bodies", "acronym", folder="actors")
OWNING = compiled("english_bodies", "owning", folder="actors")
AND = compiled("english_bodies", "and", folder="actors")
OF = compiled("english_bodies", "of", folder="actors")
PROSE = re.compile(r"[a-z] [a-z]")
CAPITALS = re.compile(r"[A-Z][a-z]+ (?:[a-z]{2,3} (?:the )?)?[A-Z][a-z]")
SPEAKING = compiled("english_bodies", "speaking", folder="actors")
BEHIND = compiled("english_bodies", "behind", folder="actors")
BARE = compiled("english_bodies", "bare", folder="actors")
CITED = compiled("english_bodies", "cited", folder="actors")
PEOPLE = compiled("english_bodies", "people", folder="actors")
CORPORATE = compiled("english_bodies", "corporate", folder="actors")
LISTED = compiled("english_bodies", "listed", folder="actors")
OFFICES = compiled("english_bodies", "offices", folder="actors")
"""Before the field of a body, which is not that of the title behind it: Ministry of Health |spokesman X."""
TITLES = frozenset({"CEO", "CFO", "COO", "PM", "FM", "MP", "MPS", "TV", "HE", "SHE", "IT", "WHO"})
INITIALS = re.compile(r"\b([A-Z]{2,6}) $")
INITIAL = re.compile(r"\b[A-Z]")
PLURAL = re.compile(r"(?<![iuaos])s$")
TEAM = " team"
"""What ends the name of people who speak as one: the defense team."""
WHENCE = (" of ", " from ")
OF_STATE = (" of ", " of the ")
POSSESSIVE = "'s "
ARTICLES = ("A ", "An ", "The ")
WORD = re.compile(r"[\w'-]+")
WITHIN = re.compile(r"[a-z,] ")
LEAST = 4
"""Of " of ", the shortest that a name goes on with from its noun."""
LONGEST = 80
"""A post or a body has no more characters before its title or noun."""
NAMED = frozenset({Role.STATE, Role.BODY, Role.PERSON, Role.PLACE, Role.CAPITAL})
"""Roles of words that a name does not go on from with "and": Germany and the European Council."""
FIRM = frozenset({Role.BODY, Role.ORGAN, Role.OUTLET, Role.SEAT, Role.NOBODY})
PARTISAN = frozenset({Role.STATE, Role.ADJECTIVE, Role.BODY, Role.CAPITAL})

_DAYS = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b"
)


class _Patterns:
    """What names of bodies and posts are made of."""

    def __init__(self) -> None:
        table = read("bodies")["composed"]
        heads = "|".join(sorted(listed(table["heads"]), key=len, reverse=True))
        word = r"[A-Z][\w'-]*"
        self.never = frozenset(listed(table["never"]))
        # A pattern that begins with plain letters lets `re` pass over all others.
        self.head = re.compile(rf"(?:{heads})\b")
        self.more = re.compile(rf"(?: (?:{heads})\b)+")
        self.left = re.compile(rf"(?:{word}(?: and| &|,)? ){{1,7}}$")
        self.right = re.compile(
            rf" (?:of|for|on|[Aa]gainst) (?:the )?(?!{_DAYS}){word}"
            rf"(?: and {word}| of {word}|, {word}(?=,? and [A-Z])| for {word}| & {word}| {word}){{0,6}}"
        )
        field = "|".join(sorted(listed(table["fields"]), key=len, reverse=True))
        fields = rf"(?:{field})(?:(?:, (?:and )?| and | & | )(?:{field})\b)*+"
        matters = rf"(?:[A-Z][\w-]+ (?:and )?){{1,4}}(?:{'|'.join(listed(table['matters']))})\b"
        self.after = re.compile(rf" (?:of State )?(?:of|for|on|in charge of) (?:the )?(?:{fields}|{matters})")
        self.besides = re.compile(rf"(?: and | & ){fields}(?=,? (?!Minister|Secretary|President)[A-Z])")
        self.closed = re.compile(
            r" (?:of State )?(?:of|for) (?:the )?[A-Z][\w-]+(?:(?: and | & | )[A-Z][\w-]+){0,5}(?=, [A-Z])"
        )
        self.before = re.compile(rf"\b{fields}(?: (?:Cabinet|State|Principal|Permanent))? $")


_PATTERNS = _Patterns()


def with_composed(text: str, tokens: Sequence[Token], gazetteer: Gazetteer) -> Sequence[Token]:
    """`tokens` with the bodies and posts that are composed of other words, in order."""
    if CAPITALS.search(text) is None:
        return tokens
    posts = list(_posts(text, tokens, gazetteer))
    bodies = list(_bodies(text, posts, gazetteer))
    return _merged([*bodies, *_acronyms(text, bodies)], posts)


def _posts(text: str, tokens: Sequence[Token], gazetteer: Gazetteer) -> Iterator[Token]:
    """Titles with what they are for: Minister of Labour and Employment, Oil Minister."""
    held: list[Token] = []
    closed = -1
    for number, token in enumerate(tokens):
        if token.start < closed:
            continue
        if token.entry.role is Role.OFFICE and text[token.start] <= LAST_LATIN:
            after = _PATTERNS.after.match(text, token.end) or _field(text, token.end, tokens[number + 1 : number + 4])
            named = text[text.rfind(" ", 0, max(0, token.start - 1)) + 1].isupper()
            before = _PATTERNS.before.search(text, max(0, token.start - LONGEST), token.start) if named else None
            if before and OFFICES.search(text, max(0, before.start() - LONGEST), before.start()):
                before = None
            start, closed = before.start() if before else token.start, after.end() if after else token.end
            if before or after:
                while held and held[-1].end > start:
                    held.pop()
                held.append(Token(start, closed, _charged(token.entry, text[start:closed], gazetteer)))
                continue
        held.append(token)
    yield from held


def _field(text: str, end: int, following: Iterable[Token]) -> re.Match[str] | None:
    """What a title that ends at `end` is for, where no list has it; a state is not that: the President of Kenya, X."""
    if besides := _PATTERNS.besides.match(text, end):
        return besides
    found = _PATTERNS.closed.match(text, end)
    states = (token for token in following if found and token.start < found.end())
    return None if any(token.entry.role is Role.STATE for token in states) else found


def _charged(entry: Entry, title: str, gazetteer: Gazetteer) -> Entry:
    """The office that a title with its field names: Minister of Foreign and European Affairs."""
    for field, office in (
        ("Foreign", "foreign minister"),
        ("External", "foreign minister"),
        ("Defen", "defense minister"),
    ):
        known = gazetteer.caseless.get(office)
        if field in title and known is not None and entry.label == "minister":
            return replace(entry, label=known.label, parties=())
    return replace(entry, parties=()) if entry.label == "minister" else entry


def _bodies(text: str, tokens: Sequence[Token], gazetteer: Gazetteer) -> Iterator[Token]:
    """Capitalised words that end in the noun of a body, or follow it."""
    private = gazetteer.institutions.private
    number, closed = 0, 0
    for head in _PATTERNS.head.finditer(text):
        if head.start() < closed or text[head.start() - 1 : head.start()].isalnum():
            continue
        start, end = _extent(text, closed, head)
        while number < len(tokens) and tokens[number].end <= start:
            number += 1
        end = _before_title(text, tokens[number : number + 12], head.end(), end)
        inside = [token for token in tokens[number : number + 12] if token.start < end]
        links = ((token, AND.match(text, token.end, head.start())) for token in inside)
        start = max([start, *(link.end() for token, link in links if link and token.entry.role in NAMED)])
        inside = [token for token in inside if token.start >= start]
        if " " not in text[start:end] or _is_known(text, inside, start, end):
            continue
        acronym = ACRONYM.match(text, end)
        owner = tokens[number - 1] if number else None
        parties = () if private.search(head.group()) else _parties(inside) or _owner(text, owner, start)
        label = acronym["short"] or acronym["also"] if acronym else text[start:end]
        known = gazetteer.words.get(label) if acronym else None
        parties = known.parties if known is not None and known.role is Role.BODY else parties
        closed = acronym.end() if acronym else end
        yield Token(start, closed, Entry(Role.BODY, parties, label=label))


def _extent(text: str, floor: int, head: re.Match[str]) -> tuple[int, int]:
    """Where the name around `head` begins and ends, not before `floor`."""
    of_fields = head.group() in ("Ministry", "Department")
    more = _PATTERNS.more.match(text, head.end())
    closed = more.end() if more else head.end()
    right = (_PATTERNS.after if of_fields else _PATTERNS.right).match(text, closed)
    left = _PATTERNS.left.search(text, max(floor, head.start() - LONGEST), head.start())
    start = left.start() if left else head.start()
    comma = text.rfind(", ", start, head.start())
    if comma > 0 and LISTED.search(text, comma, head.start()) is None:
        start = comma + 2  # in Nairobi, Foreign Ministry officials; but: the Trade, Industry and Energy Ministry
    for word in WORD.finditer(text, start, head.start()):
        if word.group().removesuffix("'s") in _PATTERNS.never:
            start = word.end() + 1
    end = right.end() if right else closed
    owning = text.find(POSSESSIVE, closed, end)
    return start, owning if owning > 0 else end


def _before_title(text: str, tokens: Iterable[Token], start: int, end: int) -> int:
    """Where a name that goes on from its noun at `start` ends if a title stands in it: Bank of England |Governor X."""
    titles = (token.start for token in tokens if token.entry.role in (Role.OFFICE, Role.PERSON))
    title = next((at for at in titles if start + LEAST < at < end), 0)
    return start + len(text[start:title].rstrip(" ,")) if title else end


def _is_known(text: str, inside: Sequence[Token], start: int, end: int) -> bool:
    """Whether the gazetteer holds the name or the head of it (Security Council on Yemen), or a person is in it."""
    if any(
        token.entry.role in (Role.PERSON, Role.OFFICE) or token.start < start or token.end > end for token in inside
    ):
        return True
    firm = [token for token in inside if token.entry.role in FIRM]
    whole = any(token.end == end and token.start - start < 2 for token in firm)
    return whole or any(" " in text[token.start : token.end] and OF.match(text, token.end) for token in firm)


def _parties(inside: Iterable[Token]) -> tuple[str, ...]:
    """Those of the state, or of the international body, in its name; the Labour Party is none of a labour court's."""
    telling = (token.entry for token in inside if token.entry.role is not Role.BODY or token.entry.label)
    return next((entry.parties for entry in telling if entry.role in PARTISAN and entry.parties), ())


def _owner(text: str, last: Token | None, start: int) -> tuple[str, ...]:
    """Whose it is: Kenya's Health Workers Union."""
    owns = last is not None and last.entry.role in OWNERS and OWNING.fullmatch(text, last.end, start)
    return last.entry.parties if last is not None and owns else ()


def _acronyms(text: str, bodies: Sequence[Token]) -> Iterator[Token]:
    """Where a body is called by its acronym, or the only one of its sort by that: the Congress."""
    named = {body.entry.label: body.entry for body in bodies if body.entry.label != text[body.start : body.end]}
    named |= {"".join(INITIAL.findall(text, body.start, body.end)): body.entry for body in bodies} | named
    sorts: defaultdict[str, set[Entry]] = defaultdict(set)
    for body in bodies:
        for head in _PATTERNS.head.findall(text, body.start, body.end)[-1:]:
            sorts[head].add(body.entry)
    for head, entries in sorts.items():
        if len(entries) == 1:
            named |= dict.fromkeys((f"The {head}", f"the {head}"), *entries)
    if named:
        for start, end in Spellings(named).found(text):
            yield Token(start, end, named[text[start:end]])


def _merged(tokens: Iterable[Token], others: Iterable[Token]) -> list[Token]:
    """Both in order; of those that overlap the longer, of equals the first."""
    kept: list[Token] = []
    for token in sorted([*tokens, *others], key=lambda token: (token.start, -token.end)):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
        elif token.end - token.start > kept[-1].end - kept[-1].start:
            kept[-1] = token
    return kept


def with_speaking(text: str, tokens: Sequence[Token], names: NameUsage) -> Sequence[Token]:
    """`tokens` with those whom only a verb of saying tells of: GM said, the CHP announced. A word that stands at the
    head of its sentence must be a name elsewhere too."""
    if PROSE.search(text) is None:
        return tokens
    starts = [token.start for token in tokens]
    found: list[tuple[int, int]] = []
    told: list[tuple[int, int]] = []
    for speaking in SPEAKING.finditer(text):
        start, end = speaking.span(1)
        while (space := text.find(" ", start, end)) > 0 and text[start:space] in names.not_names:
            start = space + 1
        at = bisect_left(starts, start)
        free = _is_free(tokens, at, start, end) and not (at and _tells_whence(text, tokens[at - 1], start))
        if free and _may_name(text[start:end], names):
            sure = speaking["sort"] or text.startswith(ARTICLES, speaking.start()) or _is_company(text, start, end)
            (told if sure else found).append((start, speaking.end("sort") if speaking["sort"] else end))
    behind = (saying.span(1) for saying in BEHIND.finditer(text) if _may_name(saying[1], names))
    told += (span for span in behind if _is_free(tokens, bisect_left(starts, span[0]), *span))
    told += _named_elsewhere(text, found)
    words = {text[slice(*span)] for span in told}
    again = Spellings(words).found(text) if words else ()
    spans = dict.fromkeys((*told, *again))
    bodies = [Token(start, end, Entry(Role.BODY, label=text[start:end])) for start, end in spans]
    others = [*bodies, *_nameless(text, tokens, starts), *_of_states(text, tokens), *_employers(text, tokens)]
    return _merged(others, tokens) if others else tokens


def _is_free(tokens: Sequence[Token], at: int, start: int, end: int) -> bool:
    """Whether no token, of which that numbered `at` is the first behind `start`, stands in the stretch."""
    return (at == 0 or tokens[at - 1].end <= start) and (at == len(tokens) or tokens[at].start >= end)


def _tells_whence(text: str, before: Token, start: int) -> bool:
    """Whether a word says where who stands before it is from: Mr Bello of |Kogi said."""
    return before.entry.role is Role.PERSON and text[before.end : start] in WHENCE


def _is_company(text: str, start: int, end: int) -> bool:
    """Kestrel said on Monday it would: no people in the plural, and words as only bodies and persons say them."""
    told = CORPORATE.match(text, end)
    return told is not None and (told["its"] is not None or told[0][0] == "," or not PLURAL.search(text, start, end))


def _of_states(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """The foreign ministry of India."""
    for organ, state in pairwise(tokens):
        owned = organ.entry.role is Role.ORGAN and state.entry.role is Role.STATE
        if owned and text[organ.end : state.start] in OF_STATE:
            label = text[organ.start : organ.end]
            yield Token(organ.start, state.end, Entry(Role.BODY, state.entry.parties, state.entry.country, label))


def _employers(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """UAW in UAW President Shawn Fain: a body that no list holds, called by its initials."""
    floor = 0
    for token in tokens:
        titled = token.entry.role is Role.OFFICE and text[token.start - 2 : token.start - 1].isupper()
        initials = INITIALS.search(text, max(floor, token.start - 8), token.start) if titled else None
        if initials and initials[1] not in TITLES:
            yield Token(*initials.span(1), Entry(Role.BODY, label=initials[1]))
        floor = token.end


def _nameless(text: str, tokens: Sequence[Token], starts: Sequence[int]) -> Iterator[Token]:
    """Bodies that nothing but what they do tells from others of their sort: the statistics office said; and people of
    the sort, whose words the gazetteer holds, that open a clause: health officials said."""
    for found in PEOPLE.finditer(text):
        if OPENS.search(text, max(0, found.start() - LEAD), found.start()):
            yield _body(found)
    for found in chain(BARE.finditer(text), CITED.finditer(text)):
        start, end = found.span("who")
        at = bisect_left(starts, start)
        within = tokens[at : bisect_left(starts, end)]
        before = tokens[at - 1] if at else None
        beside = before is not None and before.end == start - 1 and before.entry.role in FIRM
        named = beside and FACTION.fullmatch(found["who"]) is not None
        free = before is None or before.end <= start
        bare = (Role.MODIFIER, Role.GROUP) if found["who"].endswith(TEAM) else (Role.MODIFIER,)
        if free and not named and all(one.entry.role in bare for one in within):
            yield _body(found)


def _body(found: re.Match[str]) -> Token:
    """What is found; the militant group is one told of before, if any was, the rights group is not."""
    faction = FACTION.search(found["who"])
    pointing = faction and (faction[0] == found["who"] or ARMED.search(found["who"]))
    if pointing and found[0].startswith(THE):
        return Token(found.start(), found.end("who"), Entry(Role.PRONOUN, label=THIS))
    return Token(*found.span("who"), Entry(Role.ORGAN) if found["public"] else Entry(Role.BODY, label=found["who"]))


def _may_name(name: str, names: NameUsage) -> bool:
    if any(word in names.not_names or word in names.honorifics_en for word in name.split()):
        return False
    return not name.isupper() or (len(name) > 1 and name not in TITLES)


def _named_elsewhere(text: str, found: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those in capitals, and those whose words stand within a sentence, there or somewhere else."""
    places: dict[str, set[int]] = {text[start:end]: set() for start, end in found if not text[start:end].isupper()}
    for start, ends in Spellings(places).ends(text).items() if places else ():
        if WITHIN.match(text, start - 2):
            for end in ends:
                places[text[start:end]].add(start)
    for start, end in found:
        if places.get(text[start:end], {-1}):
            yield start, end
