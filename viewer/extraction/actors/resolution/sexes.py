"""Who is a man and who a woman, as far as a text has told."""

from collections.abc import Iterable

from viewer.extraction.actors.gazetteer.sexes import SexUsage
from viewer.extraction.actors.spans import ActorSpan


class Sexes:
    """Answers for one text: names and titles tell, rather than the pronouns that were taken for them."""

    def __init__(self, usage: SexUsage) -> None:
        self._usage = usage
        self._told: dict[str, str] = {}
        self._meant: dict[str, str] = {}

    def learn(self, span: ActorSpan, text: str) -> None:
        """Takes an actor into account where he is mentioned."""
        if span.key in self._told:
            return
        sex = self._usage.told(span, text)
        if sex or " " in span.surface:
            self._told[span.key] = sex

    def mean(self, found: Iterable[ActorSpan], pronoun: str) -> None:
        """Remembers whom a pronoun was taken for."""
        self._meant.update((span.key, pronoun) for span in found)

    def fits(self, key: str, pronoun: str) -> bool:
        """Whether `pronoun` can mean the actor called `key`."""
        return (self._told.get(key) or self._meant.get(key, pronoun)) == pronoun
