"""Whom pronouns and definite mentions point back to."""

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from viewer.extraction.actors.gazetteer import Gazetteer
from viewer.extraction.actors.phrase import Phrase
from viewer.extraction.actors.sentences import Sentences
from viewer.extraction.actors.spans import ActorKind, ActorSpan

REACH = 3
"""A pronoun looks back over so many sentences."""
REMEMBERED = 60
"""So many actors back an antecedent is looked for, also in a sentence that names more."""
PARTNERS = tuple("与同和对向跟给把被的于在为及、就")
"""Before a name these make it a partner or an object, not the subject that a pronoun goes back to."""
PARTNERS_EN = re.compile(r"\b(?:with|to|of|by|from|for|at|against|and|told|between|about|on|as)(?: the)? $")
SINGLE = frozenset({ActorKind.PERSON, ActorKind.OFFICE})
SIDES = frozenset({ActorKind.PERSON, ActorKind.OFFICE, ActorKind.STATE, ActorKind.BODY, ActorKind.GROUP})
STATES = frozenset({ActorKind.STATE, ActorKind.BODY})
SILENT = frozenset({"its", "we"})
HEADS = (
    "官员",
    "外交官",
    "人士",
    "部",
    "使馆",
    "组织",
    "机构",
    "集团",
    "小组",
    "团",
    "official",
    "officials",
    "diplomat",
    "diplomats",
    "ministry",
    "embassy",
    "delegation",
    "agency",
    "bloc",
    "alliance",
    "group",
)
"""What a definite mention and its antecedent share: 该官员 means 美国官员."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """An actor where it was last spoken of; `kind` is that of the antecedent where it was a pronoun."""

    span: ActorSpan
    kind: ActorKind
    sentence: int
    subject: bool
    speaks: bool
    label: str


class Antecedents:
    """Remembers the actors of one text in order and finds whom a pronoun means."""

    def __init__(self, folded: str, sentences: Sentences, gazetteer: Gazetteer) -> None:
        self._folded = folded
        self._sentences = sentences
        self._gazetteer = gazetteer
        self._mentioned: deque[Mentioned] = deque(maxlen=REMEMBERED)
        self._sexes: dict[str, str] = {}
        self._kinds: dict[str, ActorKind] = {}
        self._plural: tuple[int, tuple[ActorSpan, ...]] = (-1, ())

    def remember(self, span: ActorSpan, phrase: Phrase) -> None:
        """Takes an actor into account for what follows."""
        kind = self._kinds.get(span.key) if span.kind is ActorKind.PRONOUN else span.kind
        if kind not in SIDES or not span.key or len(span.keys) > 1:
            return
        self._kinds[span.key] = kind
        if any(word in (span.office or "") for word in self._gazetteer.names.female):
            self._sexes[span.key] = "she"
        start = (span.whole or (span.start, span.end))[0]
        self._mentioned.append(
            Mentioned(
                span,
                kind,
                self._sentences.number(span.start),
                self._is_subject(start),
                self._gazetteer.names.speaks.match(self._folded, span.end) is not None,
                phrase.label,
            )
        )

    def _is_subject(self, start: int) -> bool:
        before = self._folded[max(0, start - 16) : start]
        return not (before.rstrip(" ").endswith(PARTNERS) or PARTNERS_EN.search(before))

    def resolved(self, phrase: Phrase, text: str) -> ActorSpan | None:
        """The span of a pronoun with whom it means; without a key where nobody fits, none for what means nobody."""
        if phrase.label in SILENT:
            return None
        found = tuple({span.key: span for span in self._found(phrase)}.values())
        if len(found) > 1:
            self._plural = (self._sentences.number(phrase.start), found)
        surface = text[phrase.start : phrase.end]
        keys = tuple(span.key for span in found)
        parties = tuple(dict.fromkeys(party for span in found for party in span.parties))
        return ActorSpan(
            phrase.start,
            phrase.end,
            surface,
            "+".join(keys),
            found[0].name if len(found) == 1 else surface,
            ActorKind.PRONOUN,
            parties,
            None,
            (phrase.start, phrase.end),
            keys,
        )

    def _found(self, phrase: Phrase) -> Sequence[ActorSpan]:
        sort, at = phrase.label, phrase.start
        if sort in ("he", "she"):
            found = self._one(at, sort)
            self._sexes.update((span.key, sort) for span in found)
            return found
        if sort == "they":
            return self._several(at)
        if sort == "both":
            return self._level(at) or self._last_plural(at)
        if sort in ("pair", "leaders"):
            return (
                self._pair(at, SINGLE) or self._last_plural(at) or (self._pair(at, SIDES) if sort == "leaders" else ())
            )
        return self._definite(phrase)

    def _before(self, at: int) -> list[list[Mentioned]]:
        """What was mentioned in this sentence and those before, the nearest sentence first."""
        number = self._sentences.number(at)
        groups: list[list[Mentioned]] = [[] for _ in range(REACH + 1)]
        for mentioned in reversed(self._mentioned):
            if number - mentioned.sentence > REACH:
                break
            groups[number - mentioned.sentence].append(mentioned)
        return [group[::-1] for group in groups]

    def _one(self, at: int, sex: str) -> Sequence[ActorSpan]:
        """In the same sentence who spoke last, else its first subject; in an earlier one its first subject."""
        for back, group in enumerate(self._before(at)):
            fitting = [
                mentioned
                for mentioned in group
                if mentioned.kind in SINGLE and self._sexes.get(mentioned.span.key, sex) == sex
            ]
            subjects = [mentioned for mentioned in fitting if mentioned.subject]
            speakers = [mentioned for mentioned in subjects if mentioned.speaks]
            if speakers:
                return (speakers[-1].span,)
            if subjects or (back and fitting):
                return ((subjects or fitting)[0].span,)
        return ()

    def _several(self, at: int) -> Sequence[ActorSpan]:
        """A group that is the subject of this sentence or the one before, else whom a plural meant there."""
        for group in self._before(at)[:2]:
            groups = [
                mentioned.span
                for mentioned in group
                if mentioned.kind is ActorKind.GROUP and mentioned.subject and mentioned.span.parties
            ]
            if groups:
                return groups[:1]
        return self._last_plural(at)

    def _last_plural(self, at: int) -> Sequence[ActorSpan]:
        sentence, spans = self._plural
        return spans if sentence >= 0 and self._sentences.number(at) - sentence <= 2 * REACH else ()

    def _pair(self, at: int, kinds: frozenset[ActorKind]) -> Sequence[ActorSpan]:
        """The two sides of different parties in the nearest sentence that has two; of more, the first two persons."""
        for group in self._before(at):
            sides = self._sides(mentioned for mentioned in group if mentioned.kind in kinds)
            persons = [span for span in sides if self._kinds[span.key] in SINGLE]
            if len(persons) > 1:
                return persons[:2]
            if len(sides) == 2:
                return sides
        return ()

    def _level(self, at: int) -> Sequence[ActorSpan]:
        """A pair of the same level: two persons, or two states even where one is spoken for by a person."""
        found = self._pair(at, SIDES)
        if len({self._kinds[span.key] in SINGLE for span in found}) < 2:
            return found
        return [self._state_of(span, at) for span in found]

    def _state_of(self, span: ActorSpan, at: int) -> ActorSpan:
        near = (
            mentioned.span
            for group in self._before(at)
            for mentioned in group
            if mentioned.kind is ActorKind.STATE and mentioned.span.parties == span.parties
        )
        return next(near, span) if self._kinds[span.key] in SINGLE else span

    def _sides(self, group: Iterable[Mentioned]) -> Sequence[ActorSpan]:
        """One actor for each party, a person rather than his state."""
        sides: dict[tuple[str, ...], ActorSpan] = {}
        for mentioned in group:
            span = mentioned.span
            present = sides.get(span.parties)
            if span.parties and (
                present is None or (self._kinds[present.key] not in SINGLE and mentioned.kind in SINGLE)
            ):
                sides[span.parties] = span
        return list(sides.values())

    def _definite(self, phrase: Phrase) -> Sequence[ActorSpan]:
        """该官员, 这位总统, the ministry: the last one of that sort."""
        word = self._folded[phrase.start : phrase.end].lower()
        head = next((head for head in HEADS if word.endswith(head)), "")
        office = "" if head else self._office(word)
        for mentioned in reversed(self._mentioned):
            if self._agrees(mentioned, head, office):
                return (mentioned.span,)
        return ()

    def _agrees(self, mentioned: Mentioned, head: str, office: str) -> bool:
        if head:
            surface = self._folded[mentioned.span.start : mentioned.span.end].lower()
            return surface.endswith((head, head.rstrip("s"), head + "s"))
        return bool(office) and mentioned.label == office and mentioned.kind in SINGLE

    def _office(self, word: str) -> str:
        if word.startswith("the "):
            entry = self._gazetteer.caseless.get(word[4:])
        else:
            entry = next((entry for at in (2, 3, 1) if (entry := self._gazetteer.words.get(word[at:]))), None)
        return entry.label if entry else ""
