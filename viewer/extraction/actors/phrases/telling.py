"""Whether who is named tells something: only then is a body without a name or a state a particular one."""

import re
from dataclasses import replace

from viewer.extraction.actors.gazetteer.usage import PointingUsage
from viewer.extraction.actors.phrases.phrase import Phrase, spanned
from viewer.extraction.actors.spans import ActorKind, ActorSpan
from viewer.extraction.text.patterns import compiled

TELLS = compiled("telling", "tells", folder="actors")
OPENS = compiled("telling", "opens", folder="actors")
ACCORDING = compiled("telling", "according", folder="actors")
HEAD_ZH = compiled("telling", "head_zh", folder="actors")
OF = " of "
"""Behind a head that is not the whole name: met with the leadership of the union."""
DEFINITE, INDEFINITE = (" the ", "The "), (" a ", "A ", " an ", "An ")
"""What ends right before whoever is told with an article."""
THE = "the "
ARTICLES = ("", THE, "a ", "an ")
FACTION, ARMED = (compiled("telling", name, folder="actors") for name in ("faction", "armed"))
LEAD = 18
"""Of "and the ", how far before whoever opens a clause it begins."""
WITH = 64
"""Of "talks between the company and the ", how far before a body it begins."""


def tells(folded: str, phrase: Phrase, spoken: re.Pattern[str]) -> bool:
    """Police said …; according to the foreign ministry; 警方周二说, where `spoken` goes from the actor to the verb."""
    start, end = phrase.whole_start, phrase.whole_end
    if told := TELLS.match(folded, end):
        return told["demand"] is None or OPENS.search(folded, max(0, start - LEAD), start) is not None
    if spoken.match(folded, end) and HEAD_ZH.search(folded, max(0, start - 2), start):
        return True
    named = not folded.startswith(OF, end)
    return named and ACCORDING.search(folded, max(0, start - WITH), start) is not None


def restates(folded: str, end: int, phrase: Phrase) -> bool:
    """Whether a body says what the actor is that ends there: Aslef, the drivers' union, said."""
    between = folded[end : phrase.start]
    return between.startswith(", ") and between[2:] in ARTICLES and folded.startswith(",", phrase.end)


def in_its_own_name(phrase: Phrase, text: str, usage: PointingUsage) -> ActorSpan | None:
    """The court said, where none was named before; who speaks for somebody is nobody by that alone."""
    start = phrase.start + len(THE) * text[phrase.start : phrase.end].lower().startswith(THE)
    name = text[start : phrase.end]
    known = name in usage.heads or FACTION.search(name) or name.lower() in usage.meaning
    if not known or name in usage.officers:
        return None
    return spanned(text, text, replace(phrase, start=start, kind=ActorKind.BODY), f"body:{name}")


def stands_alone(folded: str, text: str, phrase: Phrase, spoken: re.Pattern[str], usage: PointingUsage) -> bool:
    """Whether who was not named before tells something, or is a body that meets; not: the envoy met Putin."""
    told = TELLS.match(folded, phrase.whole_end)
    meets = told is not None and told["meets"] is not None
    return tells(folded, phrase, spoken) and (not meets or in_its_own_name(phrase, text, usage) is not None)
