"""Whether whoever bears a title acts for a state where nothing tells for which: a mayor does, a headmaster does not."""

from viewer.extraction.actors.gazetteer.entry import UNTELLING
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer
from viewer.extraction.actors.phrases.joints import PRIVATELY
from viewer.extraction.actors.phrases.phrase import Phrase
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.spellings import LAST_LATIN

OF_PRIVATE, OF_PUBLIC, UNSPECIFIC = (
    compiled("resolution", name, folder="actors") for name in ("of_private", "of_public", "unspecific")
)
FORMER, OWN, OF_COMPANY = (compiled("resolution", name, folder="actors") for name in ("former", "own", "of_company"))
NEAR = 16
"""So far before a title, in code points, it is told of what it is one."""
LEAD = 40
"""So far before an English one, in code points, the name begins of what it is of."""
MINISTER = "minister"
"""In the labels of offices whose fields stand before them: Communications |Minister."""


def serves_state(folded: str, phrase: Phrase, gazetteer: Gazetteer) -> bool:
    """Whether a title is none of a company, of a school or of private life, nor one that its bearer has no more."""
    if not phrase.office or phrase.label in UNTELLING or phrase.employed:
        return False
    office = phrase.office.lower()
    if office.endswith(gazetteer.homes.private) or PRIVATELY.match(folded, phrase.whole_end):
        return False
    if folded[phrase.start] <= LAST_LATIN:
        former = FORMER.match(folded, phrase.whole_start) is not None
        return not former and (phrase.owned or not _is_of_body(folded, phrase, gazetteer))
    if phrase.owned:
        return True
    start, end = max(0, phrase.whole_start - NEAR), phrase.whole_start
    if OF_PRIVATE.search(folded, start, end):
        return False
    return not UNSPECIFIC.search(office) or OF_PUBLIC.search(folded, start, end) is not None


def _is_of_body(folded: str, phrase: Phrase, gazetteer: Gazetteer) -> bool:
    """Whether a name in capitals that no list holds stands before an English title and tells whose it is: Corvan
    spokesman X."""
    if MINISTER in phrase.label:
        return False
    at = folded.find(phrase.office or "", phrase.whole_start, phrase.whole_end)
    if OF_COMPANY.search(folded, max(0, at - LEAD), at):
        return True
    found = OWN.search(folded, max(0, at - LEAD), at)
    return found is not None and found["name"] not in gazetteer.names.leading_en
