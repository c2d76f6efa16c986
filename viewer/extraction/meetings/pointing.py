"""Whether the words of a meeting only point to one that is told elsewhere."""

from collections.abc import Sequence
from datetime import timedelta

from viewer.extraction.actors import ActorSpan
from viewer.extraction.dates import TimeExpression
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.grammar.scenes import Scene
from viewer.extraction.grammar.timing import is_firm, tells_since
from viewer.extraction.lexicon import MeetingWord, Role
from viewer.extraction.text.patterns import compiled

_NEAR = 16
_FAR = 60
"""How far before the end of a sentence, in code points, the credit of a picture stands."""
_DEFINITE = compiled("meetings", "definite")
_THIS_IS = compiled("meetings", "this_is")
_AFTER_ANOTHER = compiled("meetings", "after_another")
_ASIDE_BEFORE, _ASIDE = compiled("meetings", "aside_before"), compiled("meetings", "aside")
_ALSO_THERE = compiled("participants", "also_there")
_BARE = compiled("meetings", "bare")
_BEFORE_GOING, _AT = compiled("meetings", "before_going"), ("在", "于", "")
_FRESH = timedelta(days=14)
_WITHIN = compiled("meetings", "within")
_MEANWHILE = compiled("meetings", "meanwhile")
_CAPTION = compiled("meetings", "caption")
_CAPTION_LENGTH = 80


def is_first_since(scene: Scene[MeetingWord], note: Annotations) -> bool:
    """Whether the meeting of `scene` only tells since when another is the first: 自去年在X会晤以来首次见面."""
    times = note.times_in(scene.start, scene.hit.end)
    return any(scene.hit.end <= time.end and tells_since(time) for time in times)


def comes_later(note: Annotations, scene: Scene[MeetingWord]) -> bool:
    """在访问X前，周三会见了Y; 周三在访问X前表示: whether a visit is still to come where something else is told."""
    if scene.hit.meaning.role is not Role.VISIT or not _BEFORE_GOING.match(note.folded, scene.hit.end):
        return False
    times = [time for time in note.times_in(scene.start, scene.hit.start) if is_firm(time)]
    return all(_is_fresh(time, note) and note.folded[time.end : scene.hit.start] in _AT for time in times)


def _is_fresh(time: TimeExpression, note: Annotations) -> bool:
    first, now = time.when.first, note.published
    return first is not None and now is not None and first > now - _FRESH


class Pointing:
    """Reads how the words of one article's meetings point."""

    def __init__(self, clauses: Clauses) -> None:
        self._note = clauses.note
        self._clauses = clauses

    def definite(self, scene: Scene[MeetingWord], actors: Sequence[ActorSpan]) -> bool:
        """Whether the words mean the one told of: 本次会谈, 这是…首次会谈, 谈判中的分歧."""
        folded, start, word = self._note.folded, scene.start, scene.hit.start
        if _DEFINITE.search(folded, max(start, word - _NEAR), word) or self._repeats(scene) or self._is_aside(scene):
            return True
        if _ALSO_THERE.match(folded, scene.hit.end):
            return True  # 出席会议的还有A和B
        return scene.hit.meaning.role is Role.WITH and not actors and bool(_WITHIN.match(folded, scene.hit.end))

    def _is_aside(self, scene: Scene[MeetingWord]) -> bool:
        """X在会谈后表示, X出席峰会: when or where X speaks or goes."""
        folded, start, word = self._note.folded, scene.start, scene.hit.start
        bare = _BARE.search(folded, max(start, word - _NEAR), scene.hit.end + 1)
        if bare is not None and bare.end() == scene.hit.end:
            return True
        before = _ASIDE_BEFORE.search(folded, max(start, word - _NEAR), word)
        return before is not None and _ASIDE.match(folded, scene.hit.end) is not None

    def _repeats(self, scene: Scene[MeetingWord]) -> bool:
        """这是…首次会晤 tells of a meeting told before; in 这次访问是继X访问Y后…, X's visit is another one."""
        clauses = self._clauses.clauses_before(scene.sentence.start, scene.hit.start)
        this_is = any(_THIS_IS.match(self._note.folded, start, scene.sentence.end) for start, _ in clauses)
        another = _AFTER_ANOTHER.search(self._note.folded, scene.start, scene.hit.start)
        return this_is and not another and not is_first_since(scene, self._note)

    def in_caption(self, scene: Scene[MeetingWord]) -> bool:
        """Whether the sentence ends in the credit of a picture: X抵达Y。（美联社）."""
        sentence = scene.sentence
        if sentence.end - sentence.start > _CAPTION_LENGTH:
            return False
        return _CAPTION.search(self._note.folded, max(sentence.start, sentence.end - _FAR), sentence.end) is not None

    def comes_after(self, scene: Scene[MeetingWord], actors: Sequence[ActorSpan]) -> bool:
        """在与X的会谈中，Y…: the words point to a meeting, Y need not be who met X; 在与X会谈时，Y… is."""
        if not actors or actors[0].start <= scene.end:
            return False
        return _MEANWHILE.fullmatch(self._note.folded, scene.hit.end, actors[0].extent[0]) is None
