"""Who is told by title first and by name in the sentence after: Guyana's president said …. Irfaan Ali told …."""

import re
from collections.abc import Iterable

from viewer.extraction.actors.gazetteer.entry import OF_STATE, UNTELLING
from viewer.extraction.actors.phrases.phrase import Phrase
from viewer.extraction.actors.phrases.telling import DEFINITE, INDEFINITE
from viewer.extraction.actors.resolution.people import People
from viewer.extraction.actors.resolution.sentences import Sentences
from viewer.extraction.actors.spans import ActorKind

SOON = 2
"""So many sentences after the title the name stands at the latest."""
OPENS = re.compile(r"[\W_]*(?:Sheikh|Sheik|Mr|Ms|Mrs|Dr|Sir|Dame|Prince)?\.? ?")
"""What may stand before a name that opens its sentence."""
MANY = UNTELLING | {"spokesperson", "counterpart", "legislator"}
"""Offices of which many hold one."""
THEIRS = (" its ", "Its ", " their ", "Their ")
ASIDE = (",", " (", "'s")
"""What tells more of a name, or that only something of its bearer's is told."""


def name_later(folded: str, phrases: Iterable[Phrase], people: People, sentences: Sentences) -> None:
    """Gives the office that the text told of last, without a name, to the one named without any who opens a sentence
    soon after."""
    titled: Phrase | None = None
    for phrase in phrases:
        if phrase.kind is ActorKind.OFFICE:
            if phrase.plural or phrase.label in MANY or not _is_somebodys(folded, phrase):
                continue
            known = titled is not None or people.holder(phrase.label, phrase.parties, phrase.start) is not None
            titled = titled if known else phrase
        elif titled is not None and phrase.kind is ActorKind.PERSON:
            apart = sentences.number(phrase.start) - sentences.number(titled.start)
            if apart > SOON:
                titled = None
            elif apart and _is_bare(folded, phrase, sentences):
                people.appoint(phrase, titled)
                titled = None


def _is_somebodys(folded: str, phrase: Phrase) -> bool:
    """Whether it is told whose the office is, and that one holds it: Guyana's president, its secretary-general."""
    if folded.endswith(THEIRS, 0, phrase.whole_start):
        return True
    if phrase.label in OF_STATE and folded.endswith(DEFINITE, 0, phrase.whole_start):
        return True
    return phrase.owned and not folded.endswith(INDEFINITE, 0, phrase.whole_start)


def _is_bare(folded: str, phrase: Phrase, sentences: Sentences) -> bool:
    """Whether a full name opens its sentence with nothing told of its bearer."""
    if phrase.office or " " not in folded[phrase.start : phrase.end] or folded.startswith(ASIDE, phrase.end):
        return False
    return OPENS.fullmatch(folded, sentences.start(phrase.start), phrase.start) is not None
