"""Finding who meets whom: one act per word of meeting."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from viewer.domain import BlockKind, Kind
from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan, Gazetteer, find_actors, keys_of, parties_of
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.clauses import Clauses
from viewer.extraction.grammar.places import Spot, arrived_at, codes_of, find_place, seat_of
from viewer.extraction.grammar.scenes import Sayings, Scene
from viewer.extraction.grammar.timing import is_firm, times_between
from viewer.extraction.lexicon import Lexicon, MeetingWord, Role
from viewer.extraction.meetings.journeys import Journeys, severally
from viewer.extraction.meetings.moods import Moods
from viewer.extraction.meetings.occasions import Occasions
from viewer.extraction.meetings.participants import Participants, is_matter, talked_of
from viewer.extraction.meetings.pointing import Pointing
from viewer.extraction.meetings.sessions import Sessions
from viewer.extraction.meetings.several_days import on_each_day
from viewer.extraction.meetings.strangers import Strangers, is_known
from viewer.extraction.meetings.weakness import Weakness
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import Sentence
from viewer.extraction.text.words import Hit, pattern

_BILATERAL = compiled("meetings", "bilateral")
_SEPARATELY = compiled("meetings", "separately")
_NEAR = 16
_GAP = 4
"""Between a verb of saying and its day: said on Monday."""
_BOTH = 2
_FAR = 60
"""How far before the clause of a meeting, in code points, it may tell where those who meet have come to."""
_HEAD = 2
"""Characters of the noun that ends the name of a conference (会议, 峰会)."""
_CALLED = compiled("meetings", "called")
_SETTING = compiled("meetings", "scene")
_TAKES_PLACE = compiled("participants", "takes_place")
_BODIES = (ActorKind.BODY, ActorKind.GROUP)
_GATHERING = (*_BODIES, ActorKind.OFFICE)
_LISTED = compiled("meetings", "listed")
_AFTER_ANOTHER = compiled("meetings", "after_another")
_BESIDES = compiled("meetings", "after_which")
_OPINION = compiled("meetings", "opinion")
_NTH = compiled("meetings", "nth")
_PAVING = compiled("clauses", "paving")
_LISTING = compiled("meetings", "listing")
_NEXT_ONE = compiled("meetings", "next_one")
_AGREED_THERE, _KEPT = compiled("meetings", "agreed_there"), compiled("meetings", "kept_to")
_CHAIRED = compiled("meetings", "chaired")


class _Grammar:
    """The words around a word of meeting, as patterns."""

    def __init__(self, lexicon: Lexicon) -> None:
        series = lexicon.meeting_grammar["series"]
        self.series = re.compile(f"{series['counted']}|{pattern(series['words'])}")
        self.single = re.compile("|".join(series["singular"]))
        self.noun = re.compile(lexicon.meeting_grammar["holding"]["noun"])
        self.mutual = frozenset(lexicon.meeting_grammar["mutual"]["words"])
        self.mutual_behind = re.compile(lexicon.meeting_grammar["mutual"]["behind"])
        self.calling = frozenset(lexicon.meeting_grammar["calling"]["words"])
        self.transitive = frozenset(lexicon.meeting_grammar["transitive"]["words"])
        self.topic = re.compile(rf"\s*(?:{pattern(lexicon.meeting_grammar['topic']['words'])})")


class MeetingFinder:
    """Finds the meetings of one article, given its acts of saying."""

    def __init__(self, clauses: Clauses, lexicon: Lexicon, said: Sayings) -> None:
        self.note = clauses.note
        self._lexicon = lexicon
        self._words = clauses.note.words.meetings
        self._clauses = clauses
        self._who = Participants(clauses)
        self._sessions = Sessions(self._who, clauses, lexicon)
        self._journeys = Journeys(self._who, clauses, lexicon)
        self._strangers = Strangers(clauses, lexicon)
        self._occasions = Occasions(clauses, lexicon)
        self._pointing = Pointing(clauses)
        self._said = said
        self._weakness = Weakness(clauses, lexicon, said)
        self._moods = Moods(clauses, lexicon, said)
        self._grammar = lexicon.once(_Grammar)

    def find(self) -> Iterator[Act]:
        """Every act of meeting, in the order of the text."""
        for sentence in self.note.sentences:
            if sentence.kind in (BlockKind.PREFORMATTED, BlockKind.IMAGE):
                continue
            words = self._words.between(sentence.start, sentence.end)
            hits = [hit for hit in words if not self._weakness.hides(hit, sentence)]
            for hit, following in zip_longest(hits, hits[1:]):
                if not (self.note.quoted(hit.start) or self._is_setting(hit, following)):
                    yield from self._acts(self._scene(hit, sentence))

    def _is_setting(self, hit: Hit[MeetingWord], following: Hit[MeetingWord] | None) -> bool:
        """在晚宴上会晤: the dinner is where they talk; 论坛年会 is one."""
        if following is None:
            return False
        session = hit.meaning.role is following.meaning.role is Role.BODY and hit.end == following.start
        return session or _SETTING.fullmatch(self.note.folded, hit.end, following.start) is not None

    def _scene(self, hit: Hit[MeetingWord], sentence: Sentence) -> Scene[MeetingWord]:
        said = self._said.before(sentence, hit.start)
        floor = _behind_day(said[-1]) if said else sentence.start
        clauses = self._clauses.clauses_before(floor, hit.start)
        first = next((clause for clause in clauses if not _LISTING.match(self.note.folded, clause[0])), (floor, floor))
        end = self._occasions.clause_end(hit, sentence)
        paved = _PAVING.search(self.note.folded, first[0], end)
        start = paved.start("what") if paved and paved.start("what") <= hit.start < paved.end("what") else first[0]
        if _agreed(self.note, hit) and (kept := _KEPT.search(self.note.folded, start, hit.start)):
            start = floor = kept.end()
        return Scene(hit, sentence, floor, start, end, said[-1].actors if said else ())

    def _acts(self, scene: Scene[MeetingWord]) -> Iterator[Act]:
        if _OPINION.search(self.note.folded, scene.start, scene.end):
            return
        status = self._moods.status(scene)
        if status is not None:
            for act in self._by_role(scene):
                timed = self._occasions.timed(act, scene, status)
                if act.actors or timed.time is not None or not _is_next(scene, self.note):
                    yield from on_each_day(self.note, timed) if act.time is None else (timed,)

    def _by_role(self, scene: Scene[MeetingWord]) -> Iterator[Act]:
        role = scene.hit.meaning.role
        if role is Role.VISIT:
            return self._visits(scene)
        if role is Role.OBJECT and not self._is_noun(scene):
            return self._transitive(scene)
        return self._together(scene)

    def _is_noun(self, scene: Scene[MeetingWord]) -> bool:
        """与X举行会见."""
        before = max(scene.start, scene.hit.start - _NEAR), scene.hit.start
        return self._grammar.noun.search(self.note.folded, *before) is not None or self._is_mutual(scene)

    def _is_mutual(self, scene: Scene[MeetingWord]) -> bool:
        """A和B首次会见; A与B会见|时."""
        free = scene.hit.end == scene.end or self._grammar.mutual_behind.match(self.note.folded, scene.hit.end)
        if not free or self.note.folded[slice(*scene.word)] not in self._grammar.mutual:
            return False
        who = self._who.together(scene)
        return max(len(who), len(parties_of(who))) > 1

    def _act(self, scene: Scene[MeetingWord], actors: Sequence[ActorSpan], place: Spot | None = None) -> Act:
        before = self.note.folded[scene.start : scene.hit.start]
        keys = keys_of(actors)
        definite = self._pointing.definite(scene, actors)
        counted = self._grammar.series.search(before[-_NEAR:]) and not self._grammar.single.search(before[-_NEAR:])
        return Act(
            kind=Kind.MEETING,
            form=scene.hit.meaning.form,
            start=scene.hit.start,
            end=scene.hit.end,
            sentence=scene.sentence,
            actors=tuple(actor for actor in actors if actor.kind is not ActorKind.PLACE),
            place=place or self._place(scene),
            weight=len(keys) + (scene.sentence.kind is BlockKind.PARAGRAPH),
            pointing=(len(keys) < 2 and len(parties_of(actors)) < 2 and not place)
            or definite
            or self._pointing.comes_after(scene, actors)
            or self._pointing.in_caption(scene),
            definite=definite,
            past=bool(self._lexicon.background.search(before) or _AFTER_ANOTHER.search(before))
            or self._said.are_past(scene),
            aggregate=bool(counted),
            lasting=self._occasions.lasting((scene.start, scene.end), scene.word, scene.hit.meaning.form),
            besides=_BESIDES.search(self.note.folded, max(scene.sentence.start, scene.start - 2), scene.hit.start)
            is not None,
            topical=bool(self._grammar.topic.match(self.note.folded, scene.hit.end, scene.hit.end + 8)),
        )

    def _place(self, scene: Scene[MeetingWord]) -> Spot | None:
        end = scene.hit.end if scene.hit.meaning.weak else scene.end  # 讨论在X停火的问题
        found = find_place(self.note, scene.floor, scene.start, scene.word, end)
        return found or arrived_at(self.note, max(scene.floor, scene.start - _FAR), scene.hit.start)

    def _transitive(self, scene: Scene[MeetingWord]) -> Iterator[Act]:
        hosts = self._who.hosts(scene)
        if hosts:
            guests = self._clauses.subjects(scene.start, hosts[0].extent[0]) or self._who.before(scene)
            yield self._act(scene, [*guests, *hosts])
            return
        objects, subjects = self._who.objects(scene), self._who.subjects(scene)
        if not objects and _public(subjects):
            objects = self._strangers.behind(scene, self._who.object_start(scene))
        if not subjects or not objects:
            return
        act = self._act(scene, [*subjects, *objects])
        calling = act.place is None and self.note.folded[slice(*scene.word)] in self._grammar.calling
        act = act._replace(place=seat_of(self.note, objects[0])) if calling else act
        unnamed = all(actor.kind is ActorKind.PRONOUN and not actor.key for actor in objects)
        yield act._replace(pointing=act.pointing and not unnamed)

    def _visits(self, scene: Scene[MeetingWord]) -> Iterator[Act]:
        stops = list(self._journeys.stops(scene))
        if len(stops) == 1 and _SEPARATELY.search(self.note.folded, scene.start, scene.hit.start):
            stops = severally(stops[0])
        for number, stop in enumerate(stops):
            act = self._act(scene, stop.guests, stop.spot)
            act = act._replace(site=stop.site, abroad=not stop.spot.town, pointing=act.pointing and not stop.led)
            tour = len({stop.spot for stop in stops}) > 1
            yield self._occasions.on_tour(act, scene, number) if tour else act
        if not stops and _NTH.search(self.note.folded, max(scene.start, scene.hit.start - _NEAR), scene.hit.start):
            act = self._act(scene, ())._replace(place=None)
            if act.lasting != 1 or times_between(self.note, scene.start, scene.end):
                yield act

    def _together(self, scene: Scene[MeetingWord]) -> Iterator[Act]:
        if self._takes_object(scene):
            yield from self._transitive(scene)
            return
        separate = list(self._separately(scene)) if self._separated(scene) else []
        if separate:
            yield from separate
            return
        about = talked_of(self._clauses, scene)
        attended = self._act(scene, about) if about else self._attended(scene)
        if attended is not None:
            yield attended
            return
        if scene.hit.meaning.role is Role.BODY and _LISTED.search(self.note.folded, scene.start, scene.hit.start):
            return
        who = [a for a in self._who.together(scene) if a.kind is not ActorKind.PLACE]
        who = who or self._sessions.named_apart(scene)
        told = self._sessions.attendees(scene)
        present = [*told, *self._sessions.joining(scene)]
        named = len(present) >= _BOTH
        who = [actor for actor in who if not (named and is_matter(self.note, actor, present))]
        several = () if named else self._strangers.among(scene, any(map(is_known, who)))
        if several and all(_is_part(actor, several[0]) or not is_known(actor) for actor in who):
            yield self._among(several, present, scene)
            return
        if not told and len({actor.key for actor in who}) < _BOTH:
            who = self._strangers.joining(who, scene)
        if told:
            following = tuple(filter(None, [self.note.sentence_at(told[0].start)]))
            act = self._act(scene, tuple(dict.fromkeys([*who, *told])))
            yield act._replace(more=following, pointing=act.definite)
            return
        act = self._act(scene, who)
        seated = scene.hit.meaning.role is Role.BODY
        seats = seated and act.pointing and not act.definite
        others = {*act.actors, *present}
        sitting = self._sessions.seated(scene, others) or self._strangers.convened(scene) if seats else ()
        if sitting:
            place = act.place or _eponym(sitting[0], self.note, self._lexicon.gazetteer)
            everybody = dict.fromkeys([*sitting, *act.actors, *present])
            yield self._act(scene, tuple(everybody), place)._replace(pointing=False)
        elif (who or present) and (seated or _TAKES_PLACE.match(self.note.folded, scene.hit.end)):
            yield self._alone(self._act(scene, list(dict.fromkeys([*who, *present]))), scene)
        else:
            yield self._alone(act, scene)

    def _among(self, several: tuple[ActorSpan, ...], present: Sequence[ActorSpan], scene: Scene[MeetingWord]) -> Act:
        """Those meet each other of whom only the number is told: 中亚五国外长; 两国外长 may be those told of before."""
        if self._strangers.point_back(several):
            return self._act(scene, ())._replace(nameless=() if _agreed(self.note, scene.hit) else several)
        return self._act(scene, [*several, *present])

    def _takes_object(self, scene: Scene[MeetingWord]) -> bool:
        """会晤了总统."""
        if self.note.folded[scene.hit.start : scene.hit.end] not in self._grammar.transitive:
            return False
        return bool(self._who.objects(scene) or self._strangers.behind(scene, self._who.object_start(scene)))

    def _attended(self, scene: Scene[MeetingWord]) -> Act | None:
        """王毅同洪森共同主持中柬协调委员会会议: whoever attends or chairs a session, with the body that sits."""
        who, sitting = self._sessions.attended(scene)
        if not who:
            return None
        act = self._act(scene, tuple(dict.fromkeys([*who, *sitting, *self._sessions.joining(scene)])))
        place = act.place or (_eponym(sitting[0], self.note, self._lexicon.gazetteer) if sitting else None)
        bare = _CHAIRED.search(self.note.folded, scene.start, scene.hit.end + 1) is not None
        points = act.definite or _points(act) or (not sitting and (bare or scene.hit.meaning.role is Role.WITH))
        return act._replace(place=place, pointing=points)

    def _alone(self, act: Act, scene: Scene[MeetingWord]) -> Act:
        """With a partner that has no name, or as the body that calls a session, one actor is enough."""
        called = _CALLED.search(self.note.folded, scene.start, scene.hit.end) is not None
        held = _TAKES_PLACE.match(self.note.folded, scene.hit.end) is not None
        bodies = held and all(actor.kind in _GATHERING for actor in act.actors)
        bodies = bodies or (called and self._strangers.are_several(act.actors))
        calls = (scene.hit.meaning.role is Role.BODY and called) or bodies
        if self._pointing.comes_after(scene, act.actors):
            return act
        if act.actors and act.pointing and not act.definite and (calls or self._strangers.are_told(scene)):
            return act._replace(pointing=_points(act))
        return act

    def _separated(self, scene: Scene[MeetingWord]) -> bool:
        if _SEPARATELY.search(self.note.folded, scene.start, scene.hit.start):
            return True
        return _BILATERAL.search(self.note.folded, scene.start, scene.hit.start) is not None and self._several(scene)

    def _several(self, scene: Scene[MeetingWord]) -> bool:
        """与A国总统和B国总统举行双边会谈: of several partners each is another side."""
        partners = [group[-1] for group in self._who.separate(scene)]
        sides = {actor.parties for actor in partners}
        return 1 < len(partners) == len(sides) and all(map(self._clauses.linked, partners, partners[1:]))

    def _separately(self, scene: Scene[MeetingWord]) -> Iterator[Act]:
        """3日、5日分别与欧盟和东盟会谈: one meeting each, days and places in the same order."""
        groups = list(self._who.separate(scene))
        sites = self._who.sites(scene)
        times = [time for time in times_between(self.note, scene.floor, scene.hit.start) if is_firm(time)]
        for index, actors in enumerate(groups):
            act = self._act(scene, actors)
            if len(times) == len(groups):
                act = act._replace(time=times[index])
            if len(sites) == len(groups):
                site = sites[index]
                act = act._replace(place=Spot(self.note.article.text[site.start : site.end], codes=codes_of(site)))
            yield act


def _agreed(note: Annotations, hit: Hit[MeetingWord]) -> bool:
    """会晤时达成的共识: whether it is what came out of a meeting that is told of."""
    return _AGREED_THERE.match(note.folded, hit.end) is not None


def _points(act: Act) -> bool:
    return all(actor.kind is ActorKind.PRONOUN and len(actor.keys) > 1 for actor in act.actors)


def _behind_day(said: Act) -> int:
    """Where the words begin that were said: behind the day of saying (said Monday …)."""
    time = said.time
    return time.end if time is not None and said.end <= time.start <= said.end + _GAP else said.end


def _is_next(scene: Scene[MeetingWord], note: Annotations) -> bool:
    """下届峰会将在X举行: no more is told of it than that."""
    return _NEXT_ONE.search(note.folded, max(scene.start, scene.hit.start - _NEAR), scene.hit.start) is not None


def _is_part(actor: ActorSpan, whole: ActorSpan) -> bool:
    """Whether an actor is only part of what others are called."""
    return whole.extent[0] <= actor.extent[0] and actor.extent[1] <= whole.extent[1] and actor.extent != whole.extent


def _public(actors: Sequence[ActorSpan]) -> bool:
    """Whether they are people of public life."""
    return all(actor.kind in PEOPLE and actor.parties for actor in actors)


def _eponym(body: ActorSpan, note: Annotations, gazetteer: Gazetteer) -> Spot | None:
    """The city that a conference is named after: 慕尼黑安全会议."""
    if body.kind not in _BODIES:
        return None
    head = find_actors(body.surface[:-_HEAD], gazetteer)
    told = [*note.actors_in(body.start, body.start + 1), *head]
    theirs = [a for a in told if a.kind is ActorKind.PLACE and (not body.parties or a.country in body.parties)]
    places = [Spot(a.surface, codes=codes_of(a)) for a in theirs if a.country]
    return places[0] if places else None
