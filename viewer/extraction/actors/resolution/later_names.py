"""Who is told by title first and by name in the sentence after: Guyana's president said …. Irfaan Ali told …."""

from collections.abc import Iterable

from viewer.extraction.actors.gazetteer.entry import COUNTERPART, OF_STATE, UNTELLING
from viewer.extraction.actors.phrases.phrase import Phrase
from viewer.extraction.actors.phrases.telling import DEFINITE, INDEFINITE
from viewer.extraction.actors.resolution.people import People
from viewer.extraction.actors.resolution.sentences import Sentences
from viewer.extraction.actors.spans import ActorKind
from viewer.extraction.text.patterns import compiled

SOON = 2
"""So many sentences after the title the name stands at the latest."""
OPENS, DOING = (compiled("later_names", name, folder="actors") for name in ("opens", "doing"))
MANY = UNTELLING | {"spokesperson", COUNTERPART, "legislator"}
"""Offices of which many hold one."""
THEIRS = (" its ", "Its ", " their ", "Their ")
ASIDE = (",", " (", "'s")
"""What tells more of a name, or that only something of its bearer's is told."""
QUOTED = (',"', ",”", ",'", ",’", '?"', "?”", '!"', "!”")
"""What words end with before who said them."""


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
            elif apart and _is_bare(folded, phrase, titled, sentences):
                people.appoint(phrase, titled)
                titled = None


def _is_somebodys(folded: str, phrase: Phrase) -> bool:
    """Whether it is told whose the office is, and that one holds it: Guyana's president, its secretary-general."""
    if folded.endswith(THEIRS, 0, phrase.whole_start):
        return True
    if phrase.label in OF_STATE and folded.endswith(DEFINITE, 0, phrase.whole_start):
        return True
    return phrase.owned and not folded.endswith(INDEFINITE, 0, phrase.whole_start)


def _is_bare(folded: str, phrase: Phrase, titled: Phrase, sentences: Sentences) -> bool:
    """Whether a full name opens its sentence, or ends one whose words it said, with nothing else told of its bearer
    than a rank as that of who was told: an army chief is a general."""
    ranked = phrase.office and (phrase.owned or phrase.label != titled.label)
    if ranked or " " not in folded[phrase.start : phrase.end]:
        return False
    if folded.startswith(ASIDE, phrase.end) and not DOING.match(folded, phrase.end):
        return False
    start, begin = sentences.start(phrase.whole_start), phrase.whole_start
    return folded.endswith(QUOTED, start, begin - 1) or OPENS.fullmatch(folded, start, begin) is not None
