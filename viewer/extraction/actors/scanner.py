"""One pass over the text: the gazetteer's words where they stand, the longest first."""

from collections.abc import Iterator

from viewer.extraction.actors.entry import Entry, Role
from viewer.extraction.actors.gazetteer import Gazetteer, Token
from viewer.extraction.script import lower
from viewer.extraction.spellings import LAST_LATIN

SURE = 3
"""So long must the name of an organ or office be to take the 国 of 美国 from it: 国会 would take that of 美国会."""
OPEN = frozenset({Role.STATE, Role.ORGAN, Role.BODY})
"""Roles of words after which a name that no list holds may go on."""
REGIONS = frozenset({Role.BLOC, Role.PLACE, Role.MODIFIER})
TITLED = frozenset({Role.OFFICE, Role.ORGAN, Role.GROUP, Role.BODY})


class Scanner:
    """Finds the words of a gazetteer in one folded text."""

    def __init__(self, text: str, gazetteer: Gazetteer) -> None:
        self._text = text
        self._small = lower(text)
        self._gazetteer = gazetteer
        self._ends = gazetteer.spellings.ends(self._small)
        self._outlets = {found.start(): found.end() for found in gazetteer.quoted_outlet.finditer(text)}

    def tokens(self) -> Iterator[Token]:
        """The tokens, in order and not overlapping."""
        end = 0
        for at in sorted({*self._ends, *self._outlets}):
            if at < end:
                continue
            token = self._token(at)
            if token is None:
                continue
            yield token
            end = token.end
            if token.entry.role in OPEN and (follower := self._institution(token)):
                yield follower
                end = follower.end

    def _token(self, at: int) -> Token | None:
        """The longest word at `at`, unless its end belongs to another."""
        if at in self._outlets:
            return Token(at, self._outlets[at], Entry(Role.OUTLET))
        token = self._match(at)
        return self._yielding(token) if token else None

    def _match(self, at: int) -> Token | None:
        latin = self._text[at] <= LAST_LATIN
        for end in self._ends.get(at, ()):
            entry = self._gazetteer.words.get(self._text[at:end])
            if entry is None and latin:
                entry = self._gazetteer.caseless.get(self._small[at:end])
            if entry is not None:
                return Token(at, end, entry)
        return None

    def _yielding(self, token: Token) -> Token | None:
        """`token`, unless its last character opens a longer word: 美国务卿 is 美 and 国务卿, 其中美国 has no 中美."""
        role, last = token.entry.role, token.end - 1
        if role is not Role.ROW and not (role is Role.STATE and last == token.start + 1 and self._text[last] == "国"):
            return token
        longer = self._match(last)
        if longer is None or longer.entry.role is Role.ROW:
            return token
        if role is Role.ROW:
            return None
        if longer.end - longer.start < SURE or longer.entry.role not in TITLED:
            return token
        return Token(token.start, last, Entry(Role.STATE, token.entry.parties, token.entry.country, "short"))

    def _institution(self, owner: Token) -> Token | None:
        """The institution right after a state, or what a post right after `owner` is for, that no list holds."""
        at, usage = owner.end, self._gazetteer.institutions
        has_organs = owner.entry.role is Role.STATE or (owner.entry.role is Role.BODY and owner.entry.country is None)
        kinds = ((usage.name, Role.ORGAN),) if has_organs else ()
        for pattern, role in (*kinds, (usage.post, Role.MODIFIER)):
            found = pattern.match(self._text, at)
            end = found.end() if found else at
            if found and not any(self._known(start, end) for start in range(at, end - 1)):
                return Token(at, end, Entry(role))
        return None

    def _known(self, at: int, end: int) -> bool:
        """Whether a word of the gazetteer begins at `at` in a name that ends at `end`; neither its own last word counts
        nor regions, which departments are named after."""
        known = self._match(at)
        if known is None:
            return False
        is_region = known.entry.role in REGIONS and known.entry.country is None
        is_last = known.entry.role is Role.ORGAN and known.end == end
        return not (is_region or is_last)
