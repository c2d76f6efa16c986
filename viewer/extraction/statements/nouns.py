"""Words of saying that are nouns where they stand, or tell of something done: 拒绝了Y的要求, 承认X为总统."""

from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.lexicon import Strength
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import Sentence
from viewer.extraction.text.words import Hit

_DESCRIBING = compiled("statements", "describing")
_NOUN_BEFORE = compiled("statements", "noun_before")
_NOUN_ENDING = compiled("statements", "noun_ending")
_NOUN_AFTER = compiled("statements", "noun_after")
_DEMANDED, _DEMANDING = compiled("statements", "demanded"), compiled("statements", "demanding")
_GUEST = compiled("statements", "guest")
_RECOGNISE, _RECOGNISED = "承认", compiled("statements", "recognised")
_INVITING, _BY_LEAVE = "邀", compiled("statements", "by_leave")
_LEAD = 80
_WORD = 2
_NEAR = 24
_STOPS = ("，", "。", "；", "、", "")
_BESIDE = 12
"""So far beside a word, in code points, stands what makes a noun of it."""


def is_no_saying(hit: Hit[Strength], note: Annotations, sentence: Sentence) -> bool:
    """Whether a word of saying is a noun where it stands, or tells of something that is done and not said."""
    said, near = hit.meaning is Strength.SAY, max(0, hit.start - _BESIDE)
    if (_DESCRIBING if said else _NOUN_BEFORE).search(note.folded[near : hit.end if said else hit.start]):
        return True
    if hit.meaning is Strength.STANCE and (_ends_noun(hit, note) or _is_disposed_of(hit, note)):
        return True
    chinese = " " not in note.folded[hit.start : hit.end]
    if chinese and _NOUN_AFTER.match(note.folded, hit.end, hit.end + _BESIDE):
        return True
    if _recognises(hit, note) or _is_leave(hit, note, sentence):
        return True
    return hit.meaning is Strength.STANCE and _GUEST.match(note.folded, hit.start) is not None


def _ends_noun(hit: Hit[Strength], note: Annotations) -> bool:
    """拒绝了Y提出的对话建议, 因应Y威胁: whether a stance of two characters is the noun that ends its clause."""
    if hit.end - hit.start > _WORD or note.folded[hit.end : hit.end + 1] not in _STOPS:
        return False
    found = _NOUN_ENDING.search(note.folded, max(0, hit.start - _NEAR), hit.start)
    return found is not None and (found["owned"] is None or not note.actors_in(found.start(), hit.start))


def _is_disposed_of(hit: Hit[Strength], note: Annotations) -> bool:
    """法官暂停了X要求Y停产的命令: whether a demand is only what somebody else does something about."""
    if _DEMANDING.match(note.folded, hit.start) is None:
        return False
    return _DEMANDED.search(note.folded, max(0, hit.start - _NEAR), hit.start) is not None


def _recognises(hit: Hit[Strength], note: Annotations) -> bool:
    """巴哈马承认巴勒斯坦国, 承认X为总统: what states do to states and governments; 承认美国施压 are words."""
    if not note.folded.startswith(_RECOGNISE, hit.start):
        return False
    whom = note.actors_in(hit.end, hit.end + 2)[:1]
    return bool(whom) and _RECOGNISED.match(note.folded, whom[0].end) is not None


def _is_leave(hit: Hit[Strength], note: Annotations, sentence: Sentence) -> bool:
    """应X及Y邀请, 获X邀请: whether an invitation only tells by whose leave somebody comes."""
    near = max(sentence.start, hit.start - _LEAD)
    return note.folded.startswith(_INVITING, hit.start) and _BY_LEAVE.search(note.folded, near, hit.start) is not None
