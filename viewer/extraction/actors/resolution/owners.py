"""Whose an organ is that nothing beside it tells of: 外交部 in a report from Berlin, 国防部 behind talk of Japan."""

from viewer.extraction.actors.gazetteer.entry import TELLING
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer
from viewer.extraction.actors.gazetteer.lexicon import read
from viewer.extraction.actors.phrases.ministries import Ministries
from viewer.extraction.actors.phrases.phrase import Phrase
from viewer.extraction.actors.resolution.datelines import compiled_in
from viewer.extraction.text.spellings import LAST_LATIN

_INTERNATIONAL = frozenset(read("bodies")["international"])
"""Codes of bodies that have no ministries."""
_HEADS = frozenset({"president", "vice-president", "head-of-state", "monarch"})
"""Those of other states are named without their state, too."""


class Owners:
    """Answers for one text, printed and folded."""

    def __init__(self, text: str, folded: str, gazetteer: Gazetteer) -> None:
        home, abroad = gazetteer.homes.told(folded, text), compiled_in(folded, gazetteer)
        self.told = home is not None
        """Whether the text tells where it was written."""
        self.home = home or gazetteer.homes.default
        self.there = abroad or self.home
        """Whose organs it means: those of the state that others reported from, if it was compiled from that."""
        self.ministries = Ministries(gazetteer)
        self._folded = folded
        self._usage = gazetteer.organs
        self._institutions = gazetteer.institutions
        self._ours = gazetteer.homes.ours
        self._organs: dict[str, tuple[str, ...]] = {}

    def introduce(self, organ: Phrase) -> None:
        """Takes into account that the text tells whose `organ` is."""
        if organ.parties or not organ.mission:
            self._organs.setdefault(organ.mission or organ.label.lower(), organ.parties)

    def of(self, organ: Phrase, recent: tuple[str, ...]) -> tuple[str, ...]:
        """Whom `organ`, or whoever is named with it, acts for where those spoken of last are `recent`."""
        if organ.mission and not organ.mission.startswith(self.home):
            return self._organs.get(organ.mission) or (self.home,)
        return (
            self._organs.get(organ.mission or organ.label.lower())
            or self._headed(organ)
            or self.at_home(organ.start)
            or self.ministries.of(organ.label)
            or self.english_home(organ)
            or (recent if _INTERNATIONAL.isdisjoint(recent) else ())
            or self._at(organ.start, self._usage.of_home)
        )

    def _headed(self, organ: Phrase) -> tuple[str, ...]:
        """That of whoever was told last of those in office there, where its name is that of others' too."""
        named = next((word for word in self._usage.headed if self._folded.startswith(word, organ.start)), "")
        return self.ministries.headed(named, organ.start)

    def anybodys(self, phrase: Phrase) -> bool:
        """Whether what stands before an unowned organ or title makes it that of many: 各级政府, 五国元首."""
        before = self._folded[phrase.start - 1 : phrase.start]
        known = phrase.owned or self._folded.endswith(self._ours, 0, phrase.start)
        return not known and before != "" and before in self._usage.anybody_before

    def public(self, name: str, recent: tuple[str, ...]) -> tuple[str, ...]:
        """Whom a body acts for that no list holds, if its `name` is that of a public organ: 城管部门, 云溪县教育局;
        `recent` are those spoken of last."""
        if self._institutions.public.search(name) is None:
            return ()
        return (not self.told and recent) or (self.there,)

    def employer(self, phrase: Phrase, recent: tuple[str, ...]) -> tuple[str, ...]:
        """The same of the body that whoever speaks is employed by."""
        return self.public(phrase.sender or phrase.label, recent) if phrase.employed else ()

    def around(self, phrase: Phrase, recent: tuple[str, ...]) -> tuple[str, ...]:
        """Whom the office of `phrase`, of which nothing beside it tells, is of where those spoken of last are `recent`:
        in English, whose papers name the state of all but their own, that of the text if it is told."""
        home = (self.there,) if self.told and phrase.label not in TELLING else ()
        return (self.english_home(phrase) if phrase.label not in _HEADS else ()) or recent or home

    def english_home(self, phrase: Phrase) -> tuple[str, ...]:
        """The state that an English text is told to be written in."""
        return (self.there,) if self.told and self._folded[phrase.whole_start] <= LAST_LATIN else ()

    def at_home(self, start: int) -> tuple[str, ...]:
        """The state reported from, where an organ stands at `start` that a text means as its own: 警方, 警方发言人X."""
        return self._at(start, self._usage.at_home) if self.told else ()

    def _at(self, start: int, kept: tuple[str, ...]) -> tuple[str, ...]:
        """The same, where one of those `kept` for it stands there."""
        return (self.there,) if self._folded.startswith(kept, start) else ()
