"""The days of what followed something else: 在访问X后前往Y; 他访问了X。之后，他前往Y."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from viewer.domain import Basis, Precision, Status, When
from viewer.extraction.dates import Relation, Rule, TimeExpression
from viewer.extraction.dating.lasting import TOLD
from viewer.extraction.gathering.groups import Group
from viewer.extraction.gathering.joining import MEMORY
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.text.patterns import compiled

_THEREAFTER = compiled("dating", "thereafter")
_HEARD = 8
"""So many tellings of a meeting are looked at."""


def sequel(group: Group, note: Annotations, earlier: Sequence[tuple[Group, When]]) -> When | None:
    """The days of what has none of its own and came after another meeting that its sentence tells, up to publication:
    在访问X后前往Y."""
    first = group.acts[0]
    if first.past or group.best.status is not Status.HELD:
        return None
    for meeting, when in reversed(earlier[-MEMORY:]):
        led = any(
            act.sentence is first.sentence and _THEREAFTER.fullmatch(note.folded, act.end, first.start)
            for act in meeting.acts[:_HEARD]
        )
        if led and when.basis in TOLD and when.last is not None and group.keys & meeting.keys:
            return _from(when.last, note.published)
    return None


def after_all(group: Group, time: TimeExpression, when: When, earlier: Sequence[tuple[Group, When]]) -> When:
    """`when`, the days of what came after all that was told (之后，X前往Y), and so not before the last that the same
    person did: a day told besides, of what came first, does not count."""
    if time.rule is not Rule.TOLD or time.relation is not Relation.AFTER or when.first is None:
        return when
    told = (done for meeting, done in earlier[-MEMORY:] if meeting.keys & group.keys and done.basis in TOLD)
    days = [done.first for done in told if done.first and (when.last is None or done.first <= when.last)]
    return replace(when, first=max([when.first, *days]))


def _from(day: date, published: date | None) -> When | None:
    if published is None or day > published:
        return None
    precision = Precision.DAY if day == published else Precision.VAGUE
    return When(day, published, precision, Basis.ANCHORED)
