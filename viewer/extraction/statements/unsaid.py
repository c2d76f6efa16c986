"""Words that nobody has said: denied, still to come, supposed, or wished for by somebody else."""

import re
from collections.abc import Sequence

from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.clauses import is_latin
from viewer.extraction.grammar.timing import is_firm
from viewer.extraction.lexicon import Strength
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import Sentence
from viewer.extraction.text.words import Hit

UNSAID = ("negated", "future", "unreal")
"""The patterns of what, before a verb of saying, makes it no words of anybody."""
NOT_SAID = re.compile(
    f"{compiled('statements', 'not_said').pattern}"
    f"(?<=(?={'|'.join(compiled('statements', sort).pattern for sort in UNSAID)}).)"
)
"""Any of them, run to by its first character, which is all that it matches."""
_WISHED = compiled("statements", "wished")
_TITLED, _DONE = compiled("statements", "titled"), "了"
_AGREEING = compiled("statements", "agreeing")
_NEAR = 40
"""What tells it stands in so many code points before the verb of saying."""


def is_unsaid(note: Annotations, start: int, word: int) -> bool:
    """Whether by the words before it, from `start` of its sentence on, the verb of saying at `word` tells of no words:
    没有|表示, 将|宣布, 希望总理|公开道歉."""
    before = note.folded[max(start, word - _NEAR) : word]
    if NOT_SAID.search(before):
        return True
    wished = _WISHED.search(before)
    whom = word - len(before) + wished.start("whom") if wished else word
    return any(actor.kind is not ActorKind.PLACE for actor in note.actors_in(whom, word))


def only_agree(note: Annotations, hit: Hit[Strength], speakers: Sequence[ActorSpan]) -> bool:
    """X and Y stressed …, told of people of several sides, or 双方一致认为: nobody's own words."""
    both = len(speakers) == 1 and speakers[0].kind is ActorKind.PRONOUN and len(speakers[0].keys) > 1
    if both and hit.meaning is not Strength.PUBLISH:
        return _AGREEING.fullmatch(note.folded, speakers[0].end, hit.start) is not None
    if len(speakers) < 2 or not is_latin(note.folded[hit.start : hit.end]):
        return False
    return all(speaker.kind in PEOPLE for speaker in speakers) and len({s.parties for s in speakers}) > 1


def is_in_words_of(
    note: Annotations,
    last: Sequence[ActorSpan],
    speakers: Sequence[ActorSpan],
    hit: Hit[Strength],
    sentence: Sentence,
    block: int,
) -> bool:
    """Whether somebody's chief is told of in his words, which go on unquoted: 毛宁说…。习近平主席提出了…; one who is
    told of by himself is called 国家主席习近平. `last` spoke last, in `block`."""
    if block != sentence.block or len(last) != 1 or len(speakers) != 1:
        return False
    one, other = last[0], speakers[0]
    if not one.kind is other.kind is ActorKind.PERSON or one.key == other.key or one.parties != other.parties:
        return False
    done = hit.meaning is not Strength.SAY or note.folded.startswith(_DONE, hit.end)
    titled = _TITLED.match(note.folded, other.end) is not None
    return done and titled and not any(map(is_firm, note.times_in(sentence.start, hit.start)))
