"""An act as it is found in one sentence, before acts are gathered into mentions."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from viewer.domain import Kind, Status
from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan, keys_of, parties_of
from viewer.extraction.dates import TimeExpression
from viewer.extraction.grammar.places import Spot
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import Sentence

_ANYBODY = compiled("acts", "anybody")


class _Telling(NamedTuple):
    """What the words of an act say.

    `[start, end)` is the word that tells it, `settings` the occasions it names (`press conference`, `after`, …) and
    `setting` the one that most tells it from others. `site` holds the codes of the state that is visited, `abroad`
    says that no city of it is named. `weight` says how telling the sentence is; `pointing` that the words point back
    to a meeting already told; `standing` that no occasion stands behind a statement; `topical` that a meeting is only
    talked about, so that its clause does not say whether it took place; `definite` that it is the one told of before
    (本次会议); `borrowed` that its time is that of the words that tell of it. `lasting` is for how many days it
    lasts: from its day on, or, where the number is negative, up to its day. `besides` says that it followed another
    one told in its sentence (与A会谈后，还与B会谈). `nameless` take part (两国外长) where nobody told before can be
    meant. `along` only says who else took part in the meeting told before.
    """

    kind: Kind
    form: str
    start: int
    end: int
    sentence: Sentence
    actors: tuple[ActorSpan, ...]
    status: Status = Status.HELD
    time: TimeExpression | None = None
    setting: str | None = None
    settings: frozenset[str] = frozenset()
    place: Spot | None = None
    site: frozenset[str] = frozenset()
    abroad: bool = False
    weight: int = 1
    pointing: bool = False
    standing: bool = False
    past: bool = False
    aggregate: bool = False
    topical: bool = False
    definite: bool = False
    borrowed: bool = False
    lasting: int = 1
    besides: bool = False
    nameless: tuple[ActorSpan, ...] = ()
    more: tuple[Sentence, ...] = ()
    along: bool = False


class Act(_Telling):
    """One telling of a meeting or a statement, with what is asked of it again and again."""

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all its actors."""
        return keys_of(self.actors)

    @cached_property
    def parties(self) -> frozenset[str]:
        """The parties that its actors act for."""
        return parties_of(self.actors)

    @cached_property
    def people(self) -> Mapping[str, frozenset[str]]:
        """The keys of persons, by the party they act for; not of 两国领导人 or 官员, who may be named elsewhere."""
        found: dict[str, set[str]] = {}
        for actor in self.actors:
            several = actor.kind is ActorKind.OFFICE and len(actor.parties) > 1
            if actor.kind in PEOPLE and actor.key and not (several or _ANYBODY.search(actor.surface)):
                for party in actor.parties:
                    found.setdefault(party, set()).add(actor.key)
        return {party: frozenset(keys) for party, keys in found.items()}
