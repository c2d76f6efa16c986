"""Whether whoever bears a title acts for a state where nothing tells for which: a mayor does, a headmaster does not."""

from viewer.extraction.actors.gazetteer.entry import UNTELLING
from viewer.extraction.actors.phrases.phrase import Phrase
from viewer.extraction.text.patterns import compiled

PRIVATELY = compiled("resolution", "privately", folder="actors")
OF_PRIVATE, OF_PUBLIC, UNSPECIFIC = (
    compiled("resolution", name, folder="actors") for name in ("of_private", "of_public", "unspecific")
)
NEAR = 16
"""So far before a title, in code points, it is told of what it is one."""


def serves_state(folded: str, phrase: Phrase, private: tuple[str, ...]) -> bool:
    """Whether a title is none of a company, of a school or of private life, as those that `private` lists are."""
    if not phrase.office or phrase.label in UNTELLING or phrase.employed:
        return False
    office = phrase.office.lower()
    if office.endswith(private) or PRIVATELY.match(folded, phrase.whole_end):
        return False
    if phrase.owned:
        return True
    start, end = max(0, phrase.whole_start - NEAR), phrase.whole_start
    if OF_PRIVATE.search(folded, start, end):
        return False
    return not UNSPECIFIC.search(office) or OF_PUBLIC.search(folded, start, end) is not None
