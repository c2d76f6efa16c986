"""The day of the story: what an article that was written on the day after tells once, and goes on without it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from operator import itemgetter

from viewer.domain import Basis, BlockKind, Precision, When
from viewer.extraction.dates import Relation, Rule, TimeExpression
from viewer.extraction.dating.days import Dated, Undated, until
from viewer.extraction.gathering.groups import Group
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.scenes import Sayings
from viewer.extraction.grammar.timing import is_firm
from viewer.extraction.statements.transcripts import label_of
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import Sentence

_DAY = timedelta(days=1)
_PICTURES = (BlockKind.CAPTION, BlockKind.IMAGE)
_BACK = (" earlier", " before")
_LEAD = 8
"""How many sentences may go by before an article tells the day of what it began with."""
_DATELINE, _ASIDE = compiled("meetings", "dateline"), compiled("dating", "aside")


class Story:
    """The days that an article tells of, that of publication and the one before, by the sentence that tells of each; of
    both in one, the later."""

    def __init__(self, acts: Iterable[Act], sayings: Sayings, note: Annotations) -> None:
        self._note = note
        self._acts, self._sayings = acts, sayings
        self._told: list[tuple[int, date]] | None = None

    @property
    def _days(self) -> list[tuple[int, date]]:
        if self._told is None:
            days: dict[int, date] = {}
            told = ((act.time, act.sentence) for act in self._acts if act.time is not None)
            for time, sentence in (*told, *self._narrated()):
                day = self._day(time)
                if day is not None and not self._is_labelled(sentence):
                    days[sentence.start] = max(day, days.get(sentence.start, day))
            self._told = sorted(days.items())
        return self._told

    def _is_labelled(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in a question or an answer of a transcript: 问：X昨天说…."""
        return label_of(self._note, self._note.article.blocks[sentence.block]) is not None

    def _day(self, time: TimeExpression) -> date | None:
        """The day of an expression, if it is that of publication or the one before."""
        day, now = time.when.first, self._note.published
        fresh = day is not None and now is not None and day == time.when.last and timedelta(0) <= now - day <= _DAY
        return day if fresh else None

    def _narrated(self) -> Iterator[tuple[TimeExpression, Sentence]]:
        """The days of whatever the article itself tells, with their sentences."""
        for time in self._note.times:
            if self._day(time) is not None:
                sentence = self._note.sentence_at(time.start)
                if sentence and _is_narrated(time, sentence, self._sayings.before(sentence, time.start), self._note):
                    yield time, sentence

    def date(self, group: Group, dated: Dated) -> Dated:
        """`dated`, of what has no day and stands among what was yesterday: it is of the day told last. What only a
        picture shows was then or before."""
        if dated.rule is not Rule.PUBLICATION:
            return dated
        if all(act.sentence.kind in _PICTURES for act in group.acts):
            return replace(dated, when=until(self._note.published), rule=Undated.BEFORE_PUBLICATION)
        if not self._days:
            return dated
        at, days = group.acts[0].start, self._days
        told, day = days[max(0, bisect_right(days, at, key=itemgetter(0)) - 1)]
        late = told > at and told >= self._note.sentences[:_LEAD][-1].end
        return dated if late or day == self._note.published else replace(dated, when=_on(day), rule=Undated.TOLD_ALONG)


def _is_narrated(time: TimeExpression, sentence: Sentence, said: Sequence[Act], note: Annotations) -> bool:
    """Whether a day is that of what its sentence tells: not of the report, of words that are `said`, or of an aside."""
    if said or time.relation is not Relation.AT or not is_firm(time) or note.quoted(time.start):
        return False
    if time.plain.endswith(_BACK):
        return False  # what came first: as they were warned a day earlier
    aside = _ASIDE.search(note.folded, sentence.start, time.start)
    return aside is None and not _DATELINE.match(note.folded, time.end)


def _on(day: date) -> When:
    return When(day, day, Precision.DAY, Basis.ANCHORED)
