"""One pass over the text: the gazetteer's words where they stand, the longest first."""

from collections.abc import Iterator

from viewer.extraction.actors.entry import Entry, Role
from viewer.extraction.actors.gazetteer import Gazetteer, Token
from viewer.extraction.actors.spellings import LAST_LATIN, LATIN
from viewer.extraction.script import lower

SURE = 3
"""So long must the name of an organ or office be to take the 国 of 美国 from it: 国会 would take that of 美国会."""
OPEN = frozenset({Role.STATE, Role.ORGAN, Role.BODY})
"""Roles of words after which a name that no list holds may go on."""
REGIONS = frozenset({Role.BLOC, Role.PLACE, Role.MODIFIER})
TITLED = frozenset({Role.OFFICE, Role.ORGAN, Role.GROUP, Role.BODY})


def scan(text: str, gazetteer: Gazetteer) -> Iterator[Token]:
    """The tokens of the folded `text`, in order and not overlapping."""
    outlets = {found.start(): found.end() for found in gazetteer.quoted_outlet.finditer(text)}
    small = lower(text)
    starts = gazetteer.spellings.starts(small)
    end = 0
    for at in sorted({*starts, *outlets}) if outlets else starts:
        if at < end:
            continue
        token = Token(at, outlets[at], Entry(Role.OUTLET)) if at in outlets else _token(text, small, at, gazetteer)
        if token is None:
            continue
        yield token
        end = token.end
        if token.entry.role in OPEN and (follower := _institution(token, text, small, gazetteer)):
            yield follower
            end = follower.end


def _token(text: str, small: str, at: int, gazetteer: Gazetteer) -> Token | None:
    """The longest word at `at`, unless its end belongs to another."""
    token = _match(text, small, at, gazetteer)
    return _yielding(token, text, small, gazetteer) if token else None


def _match(text: str, small: str, at: int, gazetteer: Gazetteer) -> Token | None:
    latin = text[at] <= LAST_LATIN
    for word in gazetteer.spellings.at(small, at):
        end = at + len(word)
        entry = gazetteer.words.get(text[at:end])
        if entry is None and latin:
            entry = gazetteer.caseless.get(word)
        if entry is not None and not _within_word(text, end):
            return Token(at, end, entry)
    return None


def _yielding(token: Token, text: str, small: str, gazetteer: Gazetteer) -> Token | None:
    """`token`, unless its last character opens a longer word: 美国务卿 is 美 and 国务卿, 其中美国 has no 中美."""
    role, last = token.entry.role, token.end - 1
    if role is not Role.ROW and not (role is Role.STATE and text[last] == "国" and last == token.start + 1):
        return token
    longer = _match(text, small, last, gazetteer)
    if longer is None or longer.entry.role is Role.ROW:
        return token
    if role is Role.ROW:
        return None
    if longer.end - longer.start < SURE or longer.entry.role not in TITLED:
        return token
    return Token(token.start, last, Entry(Role.STATE, token.entry.parties, token.entry.country, "short"))


def _institution(owner: Token, text: str, small: str, gazetteer: Gazetteer) -> Token | None:
    """The institution right after a state, or what a post right after `owner` is for, that no list holds."""
    at, usage = owner.end, gazetteer.institutions
    has_organs = owner.entry.role is Role.STATE or (owner.entry.role is Role.BODY and owner.entry.country is None)
    kinds = ((usage.name, Role.ORGAN),) if has_organs else ()
    for pattern, role in (*kinds, (usage.post, Role.MODIFIER)):
        found = pattern.match(text, at)
        end = found.end() if found else at
        if found and not any(_known(text, small, start, end, gazetteer) for start in range(at, end - 1)):
            return Token(at, end, Entry(role))
    return None


def _known(text: str, small: str, at: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether a word of the gazetteer begins at `at` in a name that ends at `end`; neither its own last word counts nor
    regions, which departments are named after."""
    known = _match(text, small, at, gazetteer)
    if known is None:
        return False
    is_region = known.entry.role in REGIONS and known.entry.country is None
    is_last = known.entry.role is Role.ORGAN and known.end == end
    return not (is_region or is_last)


def _within_word(text: str, at: int) -> bool:
    """Whether a Latin word goes on over `at`."""
    return text[at - 1] <= LAST_LATIN and bool(LATIN.match(text, at) and LATIN.match(text, at - 1))
