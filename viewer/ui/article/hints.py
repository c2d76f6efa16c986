"""What can be told about single words of an article: how a day was read, whom a name stands for. No Qt here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from viewer.domain import Actor, Article, Mention, When
from viewer.extraction.dates import find_dates

_MOST_READ = 20_000
"""Characters in which times are looked for besides those of the mentions: 50 ms of prose, half a second at worst."""


@dataclass(frozen=True, slots=True)
class TimeHint:
    """A time expression at `[start, end)` of the text, and how it was read; `reading` names the rule."""

    start: int
    end: int
    words: str
    when: When
    reading: str


@dataclass(frozen=True, slots=True)
class NameHint:
    """A name of a mention's actor at `[start, end)` of the text."""

    start: int
    end: int
    actor: Actor


Hint = TimeHint | NameHint


def find_hints(article: Article, mentions: Iterable[Mention]) -> tuple[Hint, ...]:
    """The hints of an article in reading order, each once. Where a mention says how a time was read, that holds."""
    told = tuple(mentions)
    times = [hint for mention in told for hint in _time_of(mention)]
    names = [hint for mention in told for hint in _names_of(mention)]
    taken = {offset for time in times for offset in range(time.start, time.end)}
    others = [hint for hint in _times_of(article) if taken.isdisjoint(range(hint.start, hint.end))]
    return tuple(sorted(dict.fromkeys([*times, *names, *others]), key=lambda hint: (hint.start, hint.end)))


def _time_of(mention: Mention) -> Iterator[TimeHint]:
    told = mention.time_expression
    if told is not None:
        yield TimeHint(told.start, told.end, told.quote, mention.when, mention.reading)


def _times_of(article: Article) -> Iterator[TimeHint]:
    for time in find_dates(article.text[:_MOST_READ], article.info.publication.day):
        yield TimeHint(time.start, time.end, time.text, time.when, time.rule)


def _names_of(mention: Mention) -> Iterator[NameHint]:
    for actor in mention.actors:
        for surface in filter(None, {actor.name, *actor.surfaces}):
            for evidence in mention.evidence:
                at = evidence.quote.find(surface)
                while at >= 0:
                    yield NameHint(evidence.start + at, evidence.start + at + len(surface), actor)
                    at = evidence.quote.find(surface, at + len(surface))
