"""Whom pronouns and definite mentions point back to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from viewer.extraction.actors.gazetteer import Gazetteer
from viewer.extraction.actors.phrases import Phrase
from viewer.extraction.actors.sentences import Sentences
from viewer.extraction.actors.spans import ActorKind, ActorSpan

REACH = 3
"""A pronoun looks back over so many sentences."""
PARTNERS = frozenset("与同和对向跟给把被由的于在为及、就")
"""Before a name these make it a partner or an object, not the subject that a pronoun goes back to."""
PARTNERS_EN = ("with", "to", "of", "by", "from", "for", "at", "against", "and", "told", "between", "about")
SINGLE = frozenset({ActorKind.PERSON, ActorKind.OFFICE})
SIDES = frozenset({ActorKind.PERSON, ActorKind.OFFICE, ActorKind.STATE, ActorKind.BODY, ActorKind.GROUP})
SILENT = frozenset({"its", "we"})


@dataclass(frozen=True, slots=True)
class Mentioned:
    """An actor where it was last spoken of."""

    span: ActorSpan
    sentence: int
    subject: bool
    label: str


class Antecedents:
    """Remembers the actors of one text in order and finds whom a pronoun means."""

    def __init__(self, folded: str, sentences: Sentences, gazetteer: Gazetteer) -> None:
        self._folded = folded
        self._sentences = sentences
        self._gazetteer = gazetteer
        self._mentioned: list[Mentioned] = []

    def remember(self, span: ActorSpan, phrase: Phrase) -> None:
        """Takes an actor into account for what follows."""
        if span.kind in SIDES or (span.kind is ActorKind.PRONOUN and len(span.keys) == 1 and span.key):
            start = (span.whole or (span.start, span.end))[0]
            self._mentioned.append(Mentioned(span, self._sentences.number(span.start), self._is_subject(start), phrase.label))

    def _is_subject(self, start: int) -> bool:
        before = self._folded[max(0, start - 12):start].rstrip(" ")
        return not (before[-1:] in PARTNERS or before.endswith(PARTNERS_EN) or (before.endswith(("the", "The")) and before[:-4].endswith(PARTNERS_EN)))

    def resolved(self, phrase: Phrase, text: str) -> ActorSpan | None:
        """The span of a pronoun with whom it means; without a key where nobody fits, none for what means nobody."""
        sort = phrase.label
        if sort in SILENT:
            return None
        found = self._found(phrase)
        surface = text[phrase.start:phrase.end]
        keys = tuple(dict.fromkeys(span.key for span in found))
        parties = tuple(dict.fromkeys(party for span in found for party in span.parties))
        single = len(keys) == 1
        return ActorSpan(phrase.start, phrase.end, surface, keys[0] if single else "+".join(keys), found[0].name if single else surface,
                         ActorKind.PRONOUN, parties, None, (phrase.start, phrase.end), keys)

    def _found(self, phrase: Phrase) -> Sequence[ActorSpan]:
        sort = phrase.label
        if sort in ("he", "she"):
            return self._subject(phrase.start, lambda span: span.kind in SINGLE or span.kind is ActorKind.PRONOUN)
        if sort in ("both", "pair", "leaders"):
            return self._pair(phrase.start, SIDES if sort == "both" else SINGLE)
        if sort == "they":
            return self._subject(phrase.start, lambda span: span.kind is ActorKind.GROUP) or self._pair(phrase.start, SINGLE)
        return self._definite(phrase)

    def _before(self, at: int) -> list[list[Mentioned]]:
        """What was mentioned in this sentence and those before, the nearest sentence first."""
        number = self._sentences.number(at)
        groups: list[list[Mentioned]] = [[] for _ in range(REACH + 1)]
        for mentioned in reversed(self._mentioned):
            back = number - mentioned.sentence
            if back > REACH:
                break
            groups[back].insert(0, mentioned)
        return groups

    def _subject(self, at: int, fits: Callable[[ActorSpan], bool]) -> Sequence[ActorSpan]:
        """In the same sentence the last subject, in an earlier one the first."""
        for back, group in enumerate(self._before(at)):
            fitting = [mentioned for mentioned in group if fits(mentioned.span)]
            subjects = [mentioned for mentioned in fitting if mentioned.subject] or ([] if back == 0 else fitting)
            if subjects:
                return (subjects[-1 if back == 0 else 0].span,)
        return ()

    def _pair(self, at: int, kinds: frozenset[ActorKind]) -> Sequence[ActorSpan]:
        """The first two sides of different parties in the nearest sentence that has two; persons before their states."""
        sides: dict[tuple[str, ...], ActorSpan] = {}
        for group in self._before(at):
            sides = {}
            for mentioned in group:
                span = mentioned.span
                if span.kind not in kinds or not span.parties or len(span.keys) > 1:
                    continue
                present = sides.get(span.parties)
                if present is None or (present.kind is not ActorKind.PERSON and span.kind is ActorKind.PERSON):
                    sides[span.parties] = span
            if len(sides) > 1:
                return tuple(sides.values())[:2]
        return ()

    def _definite(self, phrase: Phrase) -> Sequence[ActorSpan]:
        """该官员, 这位总统, the ministry: the last one of that sort."""
        word = self._folded[phrase.start:phrase.end].lower()
        for mentioned in reversed(self._mentioned[-40:]):
            if self._fits(word, mentioned):
                return (mentioned.span,)
        return ()

    def _fits(self, word: str, mentioned: Mentioned) -> bool:
        kind = mentioned.span.kind
        if word.endswith(("官员", "外交官", "人士", "official", "officials", "diplomat")):
            return kind is ActorKind.GROUP
        if word.endswith(("部", "使馆", "组织", "机构", "集团", "小组", "团", "ministry", "embassy", "delegation", "agency", "bloc", "alliance", "group")):
            return kind is ActorKind.BODY
        office = self._office(word)
        return bool(office) and mentioned.label == office and kind in SINGLE

    def _office(self, word: str) -> str:
        if word.startswith("the "):
            entry = self._gazetteer.caseless.get(word[4:])
        else:
            entry = next((entry for at in (2, 3, 1) if (entry := self._gazetteer.words.get(word[at:]))), None)
        return entry.label if entry else ""
