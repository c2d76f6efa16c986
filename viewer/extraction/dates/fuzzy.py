"""How wide a reader takes an expression that points near the present."""

from datetime import date

from viewer.extraction.dates import spans
from viewer.extraction.dates.lexicon import table


def bounds(word: str, now: date) -> tuple[date | None, date | None]:
    """The first and the last day that the word grants; `None` where nothing bounds that side."""
    data = table("fuzzy")
    back, ahead = data["words"].get(word) or data["english"][word.lower()]
    first = None if back == "open" else spans.move(now, -back)
    last = None if ahead == "open" else spans.move(now, ahead)
    return first, last
