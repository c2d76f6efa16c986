"""Finding who meets whom: one act per word of meeting."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from viewer.domain import BlockKind, Kind, Status
from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.acts import Act
from viewer.extraction.annotations import Annotations
from viewer.extraction.clauses import Clauses, is_latin, whole, without
from viewer.extraction.dates import Relation, TimeExpression
from viewer.extraction.lexicon import Lexicon, MeetingWord, Role
from viewer.extraction.places import find_place, stands_in
from viewer.extraction.sentences import Sentence
from viewer.extraction.status import read_status
from viewer.extraction.words import Hit, pattern

_OBJECT_GAP = re.compile(r"(?:了|过|的|到访的|来访的|正在访问的|到访|来访|正在|包括|新任|时任|\s|the|with|a|an|visiting|his|her|counterpart|ukrainian|russian)*$")
_WITH = re.compile(r"\b(?:with|between|among)\s+(?:the\s+)?$|,\s*$|\band\s+(?:the\s+)?$")
_SEPARATELY = "分别"
_REACH = 90


@dataclass(frozen=True, slots=True)
class _Scene:
    """A word of meeting in its clause: `[start, end)` the clause, `floor` where the words of another speaker end."""

    hit: Hit[MeetingWord]
    sentence: Sentence
    floor: int
    start: int
    end: int

    @property
    def word(self) -> tuple[int, int]:
        return self.hit.start, self.hit.end


class MeetingFinder:
    """Finds the meetings of one article, given where its words of saying stand."""

    def __init__(self, note: Annotations, lexicon: Lexicon, said: Mapping[int, Sequence[int]]) -> None:
        self.note = note
        self._lexicon = lexicon
        self._said = said
        self._clauses = Clauses(note, lexicon)
        grammar = lexicon.meeting_grammar
        self._back = re.compile(f"(?:{pattern(grammar['anaphora']['before'])})[^，。]{{0,6}}$")
        self._forth = re.compile(f"的?(?:{pattern(grammar['anaphora']['after'])})")
        self._series = re.compile(f"{grammar['series']['counted']}|{pattern(grammar['series']['words'])}")
        self._single = re.compile("|".join(grammar["series"]["singular"]))
        self._partner = re.compile(f"(?:{pattern(lexicon.grammar['clause']['partner'])})$")
        self._background = re.compile(pattern(lexicon.grammar["background"]["words"]))

    def find(self) -> Iterator[Act]:
        """Every act of meeting, in the order of the text."""
        for sentence in self.note.sentences:
            if sentence.kind in (BlockKind.PREFORMATTED, BlockKind.IMAGE):
                continue
            for hit in self._lexicon.meetings.find(self.note.folded, sentence.start, sentence.end):
                if not self.note.quoted(hit.start):
                    yield from self._acts(self._scene(hit, sentence))

    def _scene(self, hit: Hit[MeetingWord], sentence: Sentence) -> _Scene:
        floor = max((end for end in self._said.get(sentence.start, ()) if end <= hit.start), default=sentence.start)
        clauses = self._clauses.clauses_before(floor, hit.start)
        start = clauses[0][0] if clauses else floor
        end = hit.end
        while end < sentence.end and self.note.text[end] not in "，,；;。！？：:“「":
            end += 1
        return _Scene(hit, sentence, floor, start, end)

    def _acts(self, scene: _Scene) -> Iterator[Act]:
        status = read_status(self.note.folded, scene.start, scene.word, scene.end, self._lexicon)
        if status is None:
            return
        role = scene.hit.meaning.role
        if role is Role.VISIT:
            found = list(self._visits(scene))
        elif role is Role.OBJECT:
            found = list(self._transitive(scene))
        else:
            found = list(self._together(scene))
        for act in found:
            yield replace(act, status=self._dated_status(status, act.time))

    def _dated_status(self, status: Status, time: TimeExpression | None) -> Status:
        published = self.note.published
        if status is Status.HELD and time and published and time.when.first and time.when.first > published:
            return Status.PLANNED
        return status

    def _act(self, scene: _Scene, actors: Sequence[ActorSpan], place: str | None = None) -> Act:
        folded = self.note.folded
        before, after = folded[scene.start : scene.hit.start], folded[scene.hit.end : scene.end]
        keys = {key for actor in actors for key in (actor.keys or (actor.key,)) if key}
        counted = self._series.search(before[-16:]) and not self._single.search(before[-16:])
        time = self._time(scene)
        return Act(
            kind=Kind.MEETING,
            form=scene.hit.meaning.form,
            start=scene.hit.start,
            end=scene.hit.end,
            sentence=scene.sentence,
            actors=tuple(actors),
            time=time,
            place=place or find_place(self.note, scene.start, scene.word, scene.end),
            weight=len(keys) + 2 * (time is not None) + (scene.sentence.kind is BlockKind.PARAGRAPH),
            pointing=len(keys) < 2 and not place and scene.hit.meaning.role is not Role.BODY,
            past=bool(self._background.search(before)),
            aggregate=bool(counted),
        )

    def _time(self, scene: _Scene) -> TimeExpression | None:
        times = [
            time
            for time in self.note.times_in(scene.floor, scene.end)
            if not self.note.quoted(time.start) and time.relation in (Relation.AT, Relation.BEFORE, Relation.AFTER)
        ]
        before = [time for time in times if time.start < scene.hit.start]
        return before[-1] if before else times[0] if times else None

    def _subjects(self, scene: _Scene, end: int) -> tuple[ActorSpan, ...]:
        found = self._clauses.subjects(scene.start, end)
        return found or self._clauses.nearest_subjects(scene.floor, scene.start)

    def _objects(self, scene: _Scene) -> tuple[ActorSpan, ...]:
        actors = self._clauses.actors(scene.hit.end, min(scene.end + 40, scene.sentence.end))
        if not actors or not _OBJECT_GAP.fullmatch(self.note.folded, scene.hit.end, whole(actors[0])[0]):
            return ()
        return self._clauses.chains(actors)[0]

    def _transitive(self, scene: _Scene) -> Iterator[Act]:
        objects = self._objects(scene)
        subjects = self._subjects(scene, scene.hit.start)
        if objects and subjects:
            yield self._act(scene, [*subjects, *objects])

    def _visits(self, scene: _Scene) -> Iterator[Act]:
        subjects = [a for a in self._subjects(scene, scene.hit.start) if a.kind is not ActorKind.STATE]
        targets = self._objects(scene) or self._visited(scene)
        for target in targets:
            if subjects and self._foreign(subjects, target):
                guest = [*subjects] if target.kind is ActorKind.PLACE else [*subjects, target]
                yield self._act(scene, guest, self.note.article.text[target.start : target.end])

    def _visited(self, scene: _Scene) -> tuple[ActorSpan, ...]:
        """对基辅进行了访问."""
        for actor in reversed(self._clauses.actors(scene.start, scene.hit.start)):
            if self.note.folded[whole(actor)[0] - 1 : whole(actor)[0]] in "对在" and whole(actor)[0]:
                return (actor,)
        return ()

    def _foreign(self, subjects: Sequence[ActorSpan], target: ActorSpan) -> bool:
        if target.kind not in (ActorKind.PLACE, ActorKind.STATE, ActorKind.BODY):
            return False
        home = {party for actor in subjects for party in actor.parties}
        there = set(target.parties) | ({target.country} if target.country else set())
        return bool(there) and not there & home

    def _together(self, scene: _Scene) -> Iterator[Act]:
        if is_latin(self.note.folded[scene.hit.start : scene.hit.end]):
            yield self._act(scene, self._beside_english(scene))
            return
        if _SEPARATELY in self.note.folded[scene.start : scene.hit.start]:
            separate = list(self._separately(scene))
            if separate:
                yield from separate
                return
        yield self._act(scene, self._beside(scene))

    def _beside_english(self, scene: _Scene) -> list[ActorSpan]:
        left = self._clauses.subjects(scene.start, scene.hit.start)
        right = []
        for actor in self._clauses.actors(scene.hit.end, min(scene.sentence.end, scene.hit.end + 160)):
            linked = _WITH.search(self.note.folded, max(0, whole(actor)[0] - 12), whole(actor)[0])
            if not linked and not (right and self._clauses.linked(right[-1], actor)):
                break
            right.append(actor)
        return [*left, *right]

    def _meeters(self, scene: _Scene) -> list[ActorSpan]:
        topics = self._clauses.topics(scene.start, scene.hit.start)
        actors = without(self._clauses.actors(scene.start, scene.hit.start), topics)
        return [a for a in actors if not (a.kind is ActorKind.PLACE and stands_in(self.note, a))]

    def _beside(self, scene: _Scene) -> list[ActorSpan]:
        chains = self._clauses.chains(self._meeters(scene))
        if not chains:
            return []
        last = chains[-1]
        if not self._has_partner(last[0]):
            return list(last) if not self._clauses.is_oblique(last[0]) else []
        subjects = next((c for c in chains[:-1] if not self._clauses.is_oblique(c[0])), ())
        return [*(subjects or self._clauses.nearest_subjects(scene.floor, scene.start)), *last]

    def _has_partner(self, actor: ActorSpan) -> bool:
        start = whole(actor)[0]
        return bool(self._partner.search(self.note.folded, max(0, start - 2), start))

    def _separately(self, scene: _Scene) -> Iterator[Act]:
        """12日、13日分别与北约和欧安组织会谈: one meeting each."""
        actors = self._meeters(scene)
        first = next((n for n, a in enumerate(actors) if self._has_partner(a)), None)
        if first is None:
            return
        subjects = actors[:first] or list(self._clauses.nearest_subjects(scene.floor, scene.start))
        partners = [a for a in actors[first:] if a.kind is not ActorKind.PLACE]
        places = [a for a in self._clauses.actors(scene.start, scene.hit.start) if stands_in(self.note, a)]
        times = self.note.times_in(scene.floor, scene.hit.start)
        for number, partner in enumerate(partners):
            act = self._act(scene, [*subjects, partner])
            if len(times) == len(partners):
                act = replace(act, time=times[number])
            if len(places) == len(partners):
                place = places[number]
                act = replace(act, place=self.note.article.text[place.start : place.end])
            yield act
