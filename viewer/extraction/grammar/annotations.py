"""Everything that is known of an article's text before acts are looked for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter

from viewer.domain import Article
from viewer.extraction.actors import ActorKind, ActorSpan, find_actors
from viewer.extraction.dates import Rule, TimeExpression, Times
from viewer.extraction.grammar.reference import reference_day
from viewer.extraction.lexicon import Lexicon, Sightings
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.quotations import Quotation, find_quotations
from viewer.extraction.text.script import lower, simplify
from viewer.extraction.text.sentences import Sentence, split_sentences

_BLOT = "_"
_WORK = re.compile(r"(?<=《)[^《》\n]{1,80}(?=》)")
_CLOSED = re.compile(r"[》\n]")
_TITLE = 60
"""How far before a word in it, in code points, the title of a work begins."""
_TREATY = compiled("clauses", "treaty")


class Starts:
    """Where the spans of each layer begin, to look them up by."""

    __slots__ = ("actors", "quotations", "times")

    def __init__(self, note: "Annotations") -> None:
        self.actors = [actor.start for actor in note.actors]
        self.quotations = [quotation.start for quotation in note.quotations]
        self.times = [time.start for time in note.times]


@dataclass(frozen=True, slots=True)
class Annotations:
    """An article's text and its layers.

    `text` is simplified; `folded` is `text` in small letters with the names of people and the titles of works blotted
    out, so that no word is found inside a name (若 in 郭芷若), and `words` are those of acts in it. Offsets hold in all
    three.

    `published` is the day of publication, or as near as the text itself lets it be told. Every layer is sorted by where
    it starts.
    """

    article: Article
    published: date | None
    text: str
    folded: str
    words: Sightings
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    times: tuple[TimeExpression, ...]
    actors: tuple[ActorSpan, ...]

    starts: "Starts" = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", Starts(self))

    def actors_in(self, start: int, end: int) -> tuple[ActorSpan, ...]:
        """The actors that begin in `[start, end)`."""
        return self.actors[bisect_left(self.starts.actors, start) : bisect_left(self.starts.actors, end)]

    def times_in(self, start: int, end: int) -> tuple[TimeExpression, ...]:
        """The time expressions that begin in `[start, end)`."""
        return self.times[bisect_left(self.starts.times, start) : bisect_left(self.starts.times, end)]

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that `position` stands in or behind."""
        index = bisect_right(self.sentences, position, key=attrgetter("start")) - 1
        return self.sentences[index] if index >= 0 else None

    def quoted(self, position: int) -> bool:
        """Whether `position` stands within a quotation."""
        return self.quotation_at(position) is not None

    def quotation_at(self, position: int) -> Quotation | None:
        """The quotation around `position`."""
        index = bisect_right(self.starts.quotations, position) - 1
        if index >= 0 and position < self.quotations[index].end:
            return self.quotations[index]
        return None

    def inside_actor(self, position: int) -> bool:
        """Whether `position` stands within the extent of an actor (Biden, Jr.)."""
        index = bisect_right(self.starts.actors, position) - 1
        return any(start <= position < end for start, end in (a.extent for a in self.actors[max(0, index) : index + 2]))


def in_work(text: str, position: int) -> bool:
    """Whether `position` lies in the title of a work, which nobody acts in: 《内罗毕部长宣言》; a treaty's parties do:
    《气候公约》缔约方大会."""
    begun = text.rfind("《", max(0, position - _TITLE), position)
    if begun < 0 or _CLOSED.search(text, begun, position):
        return False
    return _TREATY.match(text, position) is None


_SPEECH = 14
"""Code points from which on a quotation is somebody's words; shorter ones only set a word apart."""


def _folded(text: str, actors: Iterable[ActorSpan]) -> str:
    small, pieces, at = lower(text), [], 0
    for actor in actors:
        if actor.kind is ActorKind.PERSON and actor.start >= at:
            pieces += [small[at : actor.start], _BLOT * (actor.end - actor.start)]
            at = actor.end
    folded = "".join([*pieces, small[at:]])
    return _WORK.sub(lambda title: _BLOT * len(title.group()), folded)


def _told(times: Iterable[TimeExpression]) -> Iterator[TimeExpression]:
    """The time expressions of a text without a day of publication: what stands in for it is a day that it tells."""
    for time in times:
        yield time._replace(rule=Rule.TOLD) if time.rule is Rule.NEAREST else time


def annotate(article: Article, lexicon: Lexicon) -> Annotations:
    """Read `article`'s text layer by layer."""
    text = simplify(article.text)
    actors = find_actors(article.text, lexicon.gazetteer)
    stated, times = article.info.publication.day, Times(article.text)
    published = stated or reference_day(text, times)
    dated = times.read(published)
    quotations = [tuple(find_quotations(text, block.start, block.end)) for block in article.blocks]
    folded = _folded(text, actors)
    return Annotations(
        article=article,
        published=published,
        text=text,
        folded=folded,
        words=lexicon.sightings(folded),
        sentences=tuple(split_sentences(article, text, quotations)),
        quotations=tuple(q for found in quotations for q in found if q.end - q.start >= _SPEECH),
        times=dated if stated else tuple(_told(dated)),
        actors=actors,
    )
