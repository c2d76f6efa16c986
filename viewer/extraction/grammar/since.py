"""The day on which something began, before what came of it on some later day."""

from dataclasses import replace

from viewer.domain import Basis, Precision
from viewer.extraction.dates import Relation, TimeExpression
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.text.patterns import compiled

_SINCE_THEN = compiled("timing", "since_then")


def since_then(note: Annotations, time: TimeExpression) -> TimeExpression:
    """7月1日接任主席国后，X访问Y: on that day or, likelier, on some other since."""
    if time.when.first is None or _SINCE_THEN.match(note.folded, time.end) is None:
        return time
    when = replace(time.when, last=None, precision=Precision.VAGUE, basis=Basis.ANCHORED, time=None)
    return time._replace(when=when, relation=Relation.AFTER)
