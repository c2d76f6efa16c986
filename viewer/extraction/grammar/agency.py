"""The day on which an agency reports, and what it tells with another."""

from collections.abc import Sequence

from viewer.extraction.dates import ExpressionKind, Relation, TimeExpression
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.text.patterns import compiled

_AGENCY, _REPORTERS = compiled("timing", "agency"), compiled("timing", "reporters")


def of_agency(note: Annotations, time: TimeExpression) -> bool:
    """Whether a day is that on which an agency reports: 北京5月2日 电."""
    return bool(_AGENCY.match(note.folded, time.end))


def without_report(note: Annotations, times: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """`times` without the day of the agency where what it tells was lately: 北京5月2日电 近日，X召开会议."""
    lately = [time for time in times if time.kind is ExpressionKind.FUZZY and time.relation is Relation.AT]
    return [time for time in times if not of_agency(note, time)] if lately else times


def told_first(note: Annotations, time: TimeExpression, start: int) -> bool:
    """Whether a time is the first of what an agency tells from `start` on: 北京5月2日电（记者X）|近日."""
    days = note.times_in(start, time.start)
    return bool(days) and _REPORTERS.fullmatch(note.folded, days[-1].end, time.start) is not None
