"""The clause that a word of meeting stands in, and what is said in its sentence."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from viewer.extraction.actors import ActorSpan
from viewer.extraction.grammar.acts import Act
from viewer.extraction.text.sentences import Sentence
from viewer.extraction.text.words import Hit

T = TypeVar("T")


class Scene(Generic[T]):
    """A word of meeting in its clause. Never changed; mypyc knows no generic data class.

    `[start, end)` is the clause, `floor` where the words of a verb of saying before it end and `speakers` its subject.
    """

    __slots__ = ("end", "floor", "hit", "sentence", "speakers", "start")

    def __init__(
        self, hit: Hit[T], sentence: Sentence, floor: int, start: int, end: int, speakers: tuple[ActorSpan, ...]
    ) -> None:
        self.hit = hit
        self.sentence = sentence
        self.floor = floor
        self.start = start
        self.end = end
        self.speakers = speakers

    @property
    def word(self) -> tuple[int, int]:
        """Where the word stands."""
        return self.hit.start, self.hit.end

    def at(self, position: int) -> "Scene[T]":
        """The same with the word taken to stand, without length, at `position`."""
        hit = Hit(position, position, self.hit.meaning)
        return Scene(hit, self.sentence, self.floor, self.start, self.end, self.speakers)


class Sayings:
    """The acts of saying of one article, by the sentences they stand in."""

    def __init__(self, acts: Iterable[Act]) -> None:
        self._acts: dict[int, list[Act]] = {}
        for act in acts:
            self._acts.setdefault(act.sentence.start, []).append(act)

    def of(self, sentence: Sentence) -> Sequence[Act]:
        """All of a sentence."""
        return self._acts.get(sentence.start, ())

    def before(self, sentence: Sentence, position: int) -> Sequence[Act]:
        """Those of a sentence whose verb ends before `position`."""
        return [act for act in self.of(sentence) if act.end <= position]

    def governor(self, scene: Scene[T]) -> Act | None:
        """The one whose verb stands right before the meeting and asks for it (要求, 邀请, offered to meet)."""
        near = [act for act in self.before(scene.sentence, scene.hit.start) if scene.start - 1 <= act.end]
        return near[-1] if near else None

    def are_past(self, scene: Scene[T]) -> bool:
        """Whether the words that tell of the meeting were said earlier themselves (曾表示，有意邀请…)."""
        return any(act.past for act in self.before(scene.sentence, scene.start))
