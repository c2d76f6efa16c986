"""Who is meant where a Chinese sentence names no subject: X抵达柏林。|周日上午会见了Y。"""

from bisect import bisect_left
from operator import attrgetter

from viewer.extraction.actors import PEOPLE, ActorSpan
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.lexicon import Strength
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import Sentence

_GOES_ON = compiled("dropped", "goes_on")
"""What stands before the verb of such a sentence, actors written as A and times as T."""
_ACTOR, _TIME = "A", "T"
_LONGEST = 60


def dropped_subject(clauses: Clauses, sentence: Sentence, position: int) -> tuple[ActorSpan, ...]:
    """Who does what is told at `position`, where `sentence` goes on with when, where and with whom, but not who: the
    people whom the sentence before it in its paragraph is about. Empty where another subject may be meant."""
    if position - sentence.start > _LONGEST or not _GOES_ON.fullmatch(_outline(clauses, sentence.start, position)):
        return ()
    sentences = clauses.note.sentences
    index = bisect_left(sentences, sentence.start, key=attrgetter("start")) - 1
    if index < 0 or sentences[index].block != sentence.block:
        return ()
    return _about(clauses, sentences[index])


def _about(clauses: Clauses, sentence: Sentence) -> tuple[ActorSpan, ...]:
    for start, end in reversed(clauses.clauses_before(sentence.start, sentence.end)):
        if found := clauses.subjects(start, end):
            people = all(actor.kind in PEOPLE and actor.key for actor in found)
            return found if people and not _speaks_of_others(clauses, found[-1], sentence) else ()
    return ()


def _speaks_of_others(clauses: Clauses, speaker: ActorSpan, sentence: Sentence) -> bool:
    """发言人X说，Y将访问Z: whether it is Y whom the next sentence may go on with."""
    said = clauses.note.words.speech.between(speaker.extent[1], sentence.end)
    word = next((hit.end for hit in said if hit.meaning is Strength.SAY), None)
    return word is not None and any(actor.kind in PEOPLE for actor in clauses.actors(word, sentence.end))


def _outline(clauses: Clauses, start: int, end: int) -> str:
    """The words of `[start, end)`, each actor and each time as one letter."""
    spans = [(*actor.extent, _ACTOR) for actor in clauses.actors(start, end)]
    spans += [(time.start, time.end, _TIME) for time in clauses.note.times_in(start, end)]
    pieces, at = [], start
    for begin, stop, letter in sorted(spans):
        if begin >= at:
            pieces += [clauses.note.folded[at:begin], letter]
            at = stop
    return "".join([*pieces, clauses.note.folded[at:end]])
