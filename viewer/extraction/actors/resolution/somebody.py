"""Somebody who has no name, and what a text calls him later: 卡扎菲的一名顾问, 这名利比亚高官."""

from viewer.extraction.actors.phrases.phrase import Phrase
from viewer.extraction.actors.phrases.telling import DEFINITE
from viewer.extraction.actors.resolution.people import People, Person
from viewer.extraction.actors.spans import ActorKind, ActorSpan
from viewer.extraction.text.patterns import compiled

ONE = compiled("resolution", "one", folder="actors")
THIS_PERSON = compiled("resolution", "this_person", folder="actors")
NEAR = 16
"""So many characters before people without a name may tell that they are those of before."""
OFFICIAL = compiled("resolution", "official", folder="actors")
LATELY = 400
"""So far before that, in code points, he was named."""
KINDS = (ActorKind.OFFICE, ActorKind.GROUP)


class Somebody:
    """Remembers who was told of last in one folded text as one of those whom his title fits."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._last: ActorSpan | None = None

    def tell(self, span: ActorSpan) -> None:
        """Take `span` in, if it is somebody."""
        if span.kind in KINDS and ONE.search(self._folded, max(0, span.start - 2), span.end):
            self._last = span

    def meant(self, phrase: Phrase, parties: tuple[str, ...]) -> ActorSpan | None:
        """Who is meant by people of `parties`, if by the words before them it is somebody told of before."""
        last = self._last
        if last is None or not set(parties) <= set(last.parties):
            return None
        return last if THIS_PERSON.search(self._folded, max(0, phrase.start - NEAR), phrase.start) else None


def this_official(people: People, folded: str, phrase: Phrase, parties: tuple[str, ...]) -> Person | None:
    """The Iranian official: who was told of last shortly before, of those who act for a state."""
    definite = folded.endswith(DEFINITE, 0, phrase.whole_start)
    one = parties and definite and OFFICIAL.search(folded, phrase.start, phrase.end)
    person = people.acting_for(parties, phrase.whole_start) if one else None
    return person if person and phrase.whole_start - person.last_before(phrase.whole_start) <= LATELY else None
