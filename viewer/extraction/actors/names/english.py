"""Names of persons in English text: capitalised words beside a title, a courtesy or a verb of saying."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile

from viewer.extraction.actors.gazetteer.entry import Role
from viewer.extraction.actors.gazetteer.gazetteer import Roles, Token
from viewer.extraction.actors.gazetteer.usage import NameUsage
from viewer.extraction.actors.names.name import Name
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.spellings import LAST_LATIN

INVERTED = compiled("english_names", "inverted", folder="actors")
DESCRIBED = compiled("english_names", "described", folder="actors")
CLOSED = ("", ".", ",", "\n", ";")
"""What ends the clause of somebody told of behind his verb."""
DESCRIPTION = 90
"""So far before him, in code points, that verb stands."""
OF = compiled("english_names", "of", folder="actors")
SPEAKS = compiled("english_names", "speaks", folder="actors")
APART = compiled("english_names", "apart", folder="actors")
MET, OF_ASIDE = (compiled("english_names", name, folder="actors") for name in ("met", "of_aside"))
SITED = ("In ", "in ", "At ", "at ")
"""What stands before a place."""
LAST_WORD = compiled("english_names", "last_word", folder="actors")
APPOSITION = 60
"""So far after a name and a comma a title may begin: ", the outgoing and much criticised foreign minister"."""
LONGEST = 9
"""Of " for the ", the longest that joins a title with what it is for."""
ABBREVIATION = 3
"""So many capitals are no initials."""
WORD = re.compile(r"\S+")
COURTESY = compiled("english_names", "courtesy", folder="actors")
SUFFIXES = ("Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV")
PROPER = re.compile(r"[A-Z][a-z]{2}")
"""How a name begins, and no abbreviation."""
GIVEN = re.compile(r"[^\W\d_]+")
OWNER = re.compile(r"'s ")
THE = ("the ", "The ")
THING = compiled("english_names", "thing", folder="actors")
FAMILY = frozenset({Role.OUTLET, Role.OFFICE})
"""Roles of words that are family names, too: Fox, King."""
LAST_CAPITALISED, FURTHER = (compiled("english_names", name, folder="actors") for name in ("given", "further"))
LONGEST_GIVEN = 24
"""So far before a family name, in code points, the given one begins at the earliest."""
OPEN = frozenset({Role.PERSON, Role.PLACE, Role.NOBODY, Role.CAPITAL})
"""Roles of words that a name may contain by chance: Jordan, Washington."""


class EnglishNames:
    """Finds the names in one folded text, whose gazetteer words are known."""

    def __init__(self, text: str, tokens: Sequence[Token], roles: Roles, usage: NameUsage) -> None:
        self._text = text
        self._usage = usage
        self._solid = [token for token in tokens if token.entry.role not in OPEN and not self._is_family(token)]
        self._solid_starts = [token.start for token in self._solid]
        self._title_ends = frozenset(self._ends_of_titles(tokens))
        self._title_starts = [token.start for token in roles[Role.OFFICE]]
        self._known = frozenset((token.start, token.end) for token in roles[Role.PERSON])

    def _is_family(self, token: Token) -> bool:
        """Whether a word that means something else is the family name behind a given one: Martin Fox, Nina King."""
        if token.entry.role not in FAMILY or self._text.find(" ", token.start, token.end) >= 0:
            return False
        before = LAST_CAPITALISED.search(self._text, max(0, token.start - LONGEST_GIVEN), token.start)
        given = before is not None and before[1] in self._usage.given_en and PROPER.match(self._text, token.start)
        return bool(given) and FURTHER.match(self._text, token.end) is None

    def _ends_of_titles(self, tokens: Sequence[Token]) -> Iterator[int]:
        """Where titles end, with what is said of whose they are: China's ambassador to Australia."""
        last = -1
        for token in tokens:
            people = token.entry.role is Role.GROUP and self._text[token.end - 1] == "s"
            if token.entry.role is Role.OFFICE or people:
                last = token.end
                yield last
            elif last >= 0 and token.start - last <= LONGEST and OF.fullmatch(self._text, last, token.start):
                yield token.end

    def found(self) -> Iterator[Name]:
        """Names of two words or more that a title, a courtesy or a verb of saying vouches for; of one after a title."""
        titles = iter([*self._title_starts, len(self._text) + APPOSITION])
        title = next(titles)
        last = 0
        for start, end in self._candidates():
            while title < end:
                title = next(titles)
            name = self._name(start, end)
            if name is not None and (self._vouched(*name, title) or self._joins(last, *name)):
                last = name[1]
                yield Name(*name, "", last)

    def _candidates(self) -> Iterator[tuple[int, int]]:
        """Stretches of capitalised words between the words of the gazetteer."""
        for found in self._usage.capitalised.finditer(self._text):
            at, end = found.span()
            first, last = bisect_left(self._solid_starts, at), bisect_left(self._solid_starts, end)
            for token in self._solid[max(0, first - 1) : last]:
                if token.end > at:
                    yield from self._sequences(at, token.start)
                    at = token.end
            yield from self._sequences(at, end)

    def _sequences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Capitalised words in a row, those behind a possessive apart: TMC's Derek O'Brien."""
        for found in self._usage.capitalised.finditer(self._text, start, end):
            start = found.start()
            for owner in OWNER.finditer(self._text, start, found.end()):
                yield start, owner.end() - 1
                start = owner.end()
            yield start, found.end()

    def _name(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch without the words at its ends that are no names, and without 's."""
        spans = (found.span() for found in WORD.finditer(self._text, start, end))
        words = list(self._until_end(dropwhile(self._leads, spans)))
        begun = [at for at, word in enumerate(words) if at and COURTESY.fullmatch(self._text, *word)]
        words = words[begun[-1] + 1 :] if begun else words
        if not words or len(words) > 6 or (len(words) > 3 and self._text[start:end].isupper()):
            return None
        first, last = words[0][0], words[-1][1]
        last -= 2 if self._text.endswith("'s", first, last) else 0
        last -= self._text[last - 1] == "." and not self._text.endswith(SUFFIXES, first, last)
        return (first, last) if last - first > 1 else None

    def _leads(self, word: tuple[int, int]) -> bool:
        """Whether a word may only lead a name."""
        return self._text[slice(*word)] in self._usage.leading_en

    def _until_end(self, words: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The words up to one that is no name, or to a possessive."""
        for number, word in enumerate(words):
            spelling = self._text[slice(*word)]
            plain = spelling.removesuffix("'s")
            if plain in self._usage.not_names and not (number and plain in self._usage.also_surnames):
                return
            yield word
            if spelling.endswith("'s"):
                return

    def _joins(self, last: int, start: int, end: int) -> bool:
        """Whether a name of several words stands behind "and" and a name that ends at `last`."""
        return last > 0 and self._text[last:start] == " and " and " " in self._text[start:end]

    def _vouched(self, start: int, end: int, title: int) -> bool:
        name = self._text[start:end]
        if (start, end) in self._known or _abbreviated(name):
            return False
        if self._after_title(start) and not self._is_told_aside(start, end):
            return self._text[start - 1] != "(" or not name.isupper()
        return " " in name and (
            self._usage.hyphened_en.search(name) is not None
            or self._given(start, end)
            or self._speaks(start, end)
            or self._apposed(start, end, title)
        )

    def _given(self, start: int, end: int) -> bool:
        """Whether a name begins with a given one, and is not that of a thing: the Abraham Accords, Jomo Kenyatta
        University."""
        given = GIVEN.match(self._text, start, end)
        whole = given is not None and given[0] in self._usage.given_en
        return whole and not self._text.endswith(THE, 0, start) and THING.match(self._text, end) is None

    def _after_title(self, start: int) -> bool:
        """Foreign Minister Lavrov; Mr. Lavrov; Russia's chief negotiator, Vladimir Medinsky; 议长Metsola."""
        if start in self._title_ends and self._text[start - 1] > LAST_LATIN and PROPER.match(self._text, start):
            return True
        before = self._text[max(0, start - 12) : start]
        if (before.endswith(" ") and start - 1 in self._title_ends) or (
            before.endswith((", ", " (")) and start - 2 in self._title_ends
        ):
            return True
        return before.rstrip(" ").rpartition(" ")[2].lstrip("(\"'") in self._usage.honorifics_en and before.endswith(
            " "
        )

    def _speaks(self, start: int, end: int) -> bool:
        if SPEAKS.match(self._text, end) is not None:
            return not self._is_told_aside(start, end)
        if MET.search(self._text, max(0, start - 40), start) is not None:
            return True
        if self._text[end : end + 1] in CLOSED and INVERTED.search(self._text, max(0, start - DESCRIPTION), start):
            return True
        before = LAST_WORD.search(self._text, max(0, start - 12), start)
        says = before is not None and before.group(1) in self._usage.speech_en
        return says and DESCRIBED.match(self._text, end) is None

    def _is_told_aside(self, start: int, end: int) -> bool:
        """X, leader of the opposition |Y Z|, said."""
        return self._text[end : end + 1] == "," and OF_ASIDE.search(self._text, max(0, start - 40), start) is not None

    def _apposed(self, start: int, end: int, title: int) -> bool:
        """Rustem Umerov, head of the delegation; not: in Addis Ababa, the minister."""
        return (
            self._text.startswith((", ", " ("), end)
            and title - end < APPOSITION
            and not self._text.endswith(SITED, 0, start)
            and APART.search(self._text[end:title]) is None
        )


def _abbreviated(name: str) -> bool:
    """NHS Providers, said: a body; but not M.K. Stalin."""
    first, _, more = name.partition(" ")
    return len(first) >= ABBREVIATION and first.isupper() and "." not in first and more != "" and not name.isupper()
