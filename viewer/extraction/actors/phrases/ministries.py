"""Which body a name means that could be many's: whose ministry an unowned one is, told by who holds an office in it
(商务部部长王文涛 … 商务部), and whom the end of a name recalls."""

from viewer.extraction.actors.gazetteer.entry import Role
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer
from viewer.extraction.actors.phrases.phrase import Phrase
from viewer.extraction.actors.spans import ActorSpan

ENDING = "部"
LENGTHS = range(3, 7)
"""Lengths of the names of ministries in Chinese."""


class Ministries:
    """The ministries that titles of one text name."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._sides: dict[str, set[tuple[str, ...]]] = {}
        self._heads: dict[str, list[tuple[int, tuple[str, ...]]]] = {}

    def introduce(self, folded: str, person: Phrase, parties: tuple[str, ...]) -> None:
        """Notes whose the ministry in the title of a `person` is who acts for `parties`, or the organ that it is of."""
        if person.possessor:
            return
        title = folded[person.whole_start : person.start]
        for organ, heads in self._gazetteer.organs.headed.items() if parties else ():
            if any(head in title for head in heads):
                self._heads.setdefault(organ, []).append((person.start, parties))
        end = title.find(ENDING) + 1
        for length in LENGTHS if end and parties else ():
            word = title[max(0, end - length) : end]
            entry = self._gazetteer.words.get(word)
            if entry is not None and entry.role is Role.ORGAN:
                self._sides.setdefault(word, set()).add(parties)

    def headed(self, organ: str, at: int) -> tuple[str, ...]:
        """Whose an organ at `at` is that others call theirs by the same name: that of the title told last before it."""
        return next((parties for told, parties in reversed(self._heads.get(organ, [])) if told < at), ())

    def of(self, ministry: str) -> tuple[str, ...]:
        """Whom those act for who hold an office in the ministry, where it is one side."""
        sides = self._sides.get(ministry, set())
        return next(iter(sides)) if len(sides) == 1 else ()


class NamedBodies:
    """The bodies that one text has named, by what their names end in: 法院 behind 市中级人民法院 is that court."""

    def __init__(self) -> None:
        self._last: dict[str, ActorSpan] = {}

    def remember(self, body: ActorSpan) -> ActorSpan:
        """The same body, kept."""
        self._last[body.surface[-2:]] = body
        return body

    def called(self, surface: str) -> ActorSpan | None:
        """The last body whose name ends so."""
        longer = self._last.get(surface[-2:])
        return longer if longer is not None and longer.surface.endswith(surface) else None
