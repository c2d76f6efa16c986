"""Meetings that quoted words tell of: "The President will travel to Rome on May 5," a spokesman said."""

from collections.abc import Iterator

from viewer.extraction.english.meetings import EnglishMeetings
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.scenes import Scene
from viewer.extraction.grammar.timing import is_firm
from viewer.extraction.lexicon import EnglishRole, EnglishWord
from viewer.extraction.text.patterns import rule
from viewer.extraction.text.sentences import Sentence
from viewer.extraction.text.words import Hit

_FIRST = rule("first_person")


class QuotedMeetings(EnglishMeetings):
    """Finds the meetings told within the quotations of one article; its clauses are those of quoted actors.

    What is quoted is often opinion: only what names two sides and a time, or is told as done, is a meeting.
    """

    _quoted = True

    def find(self) -> Iterator[Act]:
        """Every act of meeting that is quoted and sure to be one."""
        return (act for act in super().find() if not act.pointing and len(act.keys) > 1 and self._is_sure(act))

    def _is_sure(self, act: Act) -> bool:
        if act.time is not None and is_firm(act.time) and not act.borrowed:
            return True
        meaning = self._words.meanings.get(self.note.folded[act.start : act.end])
        return meaning is not None and meaning.role in (EnglishRole.MEET, EnglishRole.SPEAK)

    def _scene(self, hit: Hit[EnglishWord], sentence: Sentence) -> Scene[EnglishWord]:
        """A clause of the quotation; "I" and "we" in it are who is quoted."""
        quotation = self.note.quotation_at(hit.start)
        start = max(sentence.start, quotation.start + 1) if quotation else sentence.start
        stop = min(sentence.end, quotation.end) if quotation else sentence.end
        window = self._english.window(start, hit.start)
        end = self._english.end(hit.end, stop)
        first = _FIRST.search(self.note.folded, window.start, hit.start)
        said = self._said.of(sentence) if first else ()
        return Scene(hit, sentence, start, window.start, end, next((act.actors for act in said), ()))
