"""One occasion told of a person and of the house or state he speaks for is one statement."""

from viewer.extraction.actors import ActorKind
from viewer.extraction.gathering import one_occasion
from viewer.extraction.groups import Group, apart
from viewer.extraction.lexicon import Lexicon
from viewer.extraction.patterns import compiled
from viewer.extraction.script import lower, simplify
from viewer.extraction.timing import is_firm

_MOVEMENT = compiled("voices", "movement")
"""A party or a movement does not speak for the state that it is of."""
_PERSONAL = (ActorKind.PERSON, ActorKind.OFFICE, ActorKind.BODY)


class Voices:
    """Folds what a state, a seat of government or a short name of a body says into the one who said it."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        """Of an article's folded `text`."""
        self._text = text
        self._seats = tuple(lexicon.speech_grammar["seats"])
        self._offices = tuple(lexicon.speech_grammar["leading"]["offices"])

    def fold(self, groups: list[Group]) -> list[Group]:
        """`groups` with every impersonal voice that has exactly one person behind it folded into his group."""
        kept: list[Group] = []
        for group in groups:
            behind = self._behind(group, groups) if self._impersonal(group) else self._officer(group, groups)
            if behind is None:
                kept.append(group)
            else:
                for act in group.acts:
                    behind.add(act)
        return kept

    def _officer(self, group: Group, groups: list[Group]) -> Group | None:
        """Whoever is told of as one of the body that speaks, if only one person is: the union and its secretary. The
        organs of states speak for themselves."""
        if (
            group.parties
            or len(group.keys) != 1
            or any(actor.kind is not ActorKind.BODY for actor in group.best.actors)
        ):
            return None
        bodies = [lower(simplify(actor.surface)) for act in group.acts for actor in act.actors]
        fitting = [
            other
            for other in groups
            if self._serves(other, bodies) and not apart(group.days, other.days) and one_occasion(other, group.best)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _serves(self, group: Group, bodies: list[str]) -> bool:
        """Whether a person who speaks for no state is told of with one of `bodies` before the name."""
        return any(
            body in self._text[actor.extent[0] : actor.start]
            for act in group.acts
            for actor in act.actors
            if actor.kind is ActorKind.PERSON and not actor.parties
            for body in bodies
        )

    def _impersonal(self, group: Group) -> bool:
        kinds = {actor.kind for act in group.acts for actor in act.actors}
        if group.time is not None and is_firm(group.time):
            return False
        return kinds <= {ActorKind.STATE} or self._is_seat(group)

    def _is_seat(self, group: Group) -> bool:
        return any(
            actor.kind is ActorKind.BODY and seat in simplify(actor.surface)
            for actor in group.best.actors
            for seat in self._seats
        )

    def _behind(self, group: Group, groups: list[Group]) -> Group | None:
        fitting = [other for other in groups if other is not group and self._fits(group, other)]
        if len(fitting) == 1:
            return None if self._is_seat(group) and self._serves_elsewhere(fitting[0]) else fitting[0]
        if not self._is_seat(group):
            return self._just_before(group, fitting)
        beside = [other for other in fitting if other.sentences & group.sentences]
        return beside[0] if len(beside) == 1 else None

    def _just_before(self, group: Group, fitting: list[Group]) -> Group | None:
        """德国外交部表示…。德方又说…: who spoke last before in the same paragraph."""
        first = group.acts[0]
        before = [
            (act.start, number)
            for number, other in enumerate(fitting)
            for act in other.acts
            if act.sentence.block == first.sentence.block and act.start < first.start
        ]
        return fitting[max(before)[1]] if before else None

    def _fits(self, group: Group, other: Group) -> bool:
        if not group.parties or group.parties != other.parties or self._impersonal(other):
            return False
        if not all(actor.kind in _PERSONAL for actor in other.best.actors):
            return False
        if any(_MOVEMENT.search(simplify(actor.surface)) for actor in other.best.actors):
            return False
        return not apart(group.days, other.days) and one_occasion(other, group.best)

    def _serves_elsewhere(self, group: Group) -> bool:
        """Whether the office of somebody is told and is none that the name of a seat stands for."""
        titles = [simplify(actor.office) for act in group.acts for actor in act.actors if actor.office]
        return bool(titles) and not any(office in title for title in titles for office in self._offices)
