"""Who takes part in a meeting: the actors around the word that tells it."""

from collections.abc import Iterator, Sequence

from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.clauses import Clauses, without
from viewer.extraction.grammar.dropped import dropped_subject
from viewer.extraction.grammar.forms import DINNER, SIGNING
from viewer.extraction.grammar.places import stands_in, words_before
from viewer.extraction.grammar.scenes import Scene
from viewer.extraction.lexicon import MeetingWord, Role
from viewer.extraction.meetings.clause_heads import headed, told_of
from viewer.extraction.text.patterns import compiled

_OBJECT_GAP = compiled("participants", "object_gap")
_RELATIVE = compiled("participants", "relative")
_LEADING = compiled("participants", "leading")
_ATTRIBUTIVE = compiled("participants", "attributive")
_COUNTERPART = compiled("participants", "counterpart")
_AMONG = compiled("participants", "among")
_OCCASION = compiled("participants", "occasion")
_ALONGSIDE = compiled("participants", "alongside")
_OF_MATTER = compiled("participants", "of_matter")
_HELD = compiled("participants", "held")
SITES = (ActorKind.PLACE, ActorKind.STATE, ActorKind.BODY)
_AREAS = (*SITES, ActorKind.GROUP)
_NAMED = (*PEOPLE, ActorKind.GROUP, ActorKind.BODY)
TRAVELLERS = (*_NAMED, ActorKind.PRONOUN)
_FRONTED, _LEADS_UP = compiled("participants", "fronted"), compiled("participants", "leads_up")
_MEANWHILE = compiled("participants", "meanwhile")
_ABSENT = compiled("participants", "absent")
_COUNTED = compiled("participants", "counted")
_MATTER = compiled("participants", "matter")
_RECEIVED = compiled("participants", "received")
_ALSO_THERE = compiled("participants", "also_there")
_COURTESY = compiled("participants", "courtesy")
_GIVEN = compiled("participants", "given")
_HELD_THERE = compiled("participants", "held_there")
_PLACE_BEGUN = compiled("participants", "place_begun")
_BESIDES = compiled("participants", "besides")
_UNKNOWN, _CRAFT = compiled("participants", "unknown"), compiled("participants", "craft")
_BESIDES_END = compiled("participants", "besides_end")
_AND = compiled("participants", "and_site")
_LONG_NAME = 14
_TALKED_OF = compiled("participants", "talked_of")
_MEETING = (*_NAMED, ActorKind.STATE)
_SEVERALLY = "分别"
_FOR = "为"
_HIMSELF = (["他"], ["她"])
_NAME_GAP = 6
_ON = "上"
_PREPOSITION = 5
_NOT_SITE = compiled("participants", "not_site")
_AT_ANOTHER = compiled("participants", "at_another")


class Participants:
    """Finds the participants of one article's meetings."""

    def __init__(self, clauses: Clauses) -> None:
        self._note = clauses.note
        self._clauses = clauses

    def subjects(self, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
        """Who does what the word says: in its clause, in a clause before, or the speaker himself (X说，他将访问Y)."""
        named = self._clauses.subjects(scene.start, scene.hit.start)
        himself = [self._surface(actor) for actor in named] in _HIMSELF
        if himself and scene.start - scene.floor <= 1 == len(scene.speakers) and scene.speakers[0].kind in PEOPLE:
            return scene.speakers
        return (
            named
            or told_of(self._clauses, scene)
            or self.before(scene)
            or dropped_subject(self._clauses, scene.sentence, scene.hit.start)
        )

    def _surface(self, actor: ActorSpan) -> str:
        return self._note.text[actor.start : actor.end]

    def before(self, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
        """The subject before the clause, the speaker, or, after a fronted 在与X会谈后, the next clause's."""
        folded, after = self._note.folded, self._clauses.subjects(*self._next_clause(scene))
        unknown = _UNKNOWN.match(folded, scene.start, scene.hit.start)
        personal = all(actor.kind in PEOPLE for actor in scene.speakers)
        if unknown and personal and not self._clauses.actors(*unknown.span()):
            return ()
        if after and _BESIDES.match(folded, scene.start) and _BESIDES_END.match(folded, scene.hit.end):
            return after
        if after and scene.speakers and self._fronted(scene, after[0]):
            return after
        named = self._clauses.nearest_subjects(scene.floor, scene.start) or scene.speakers
        if named and all(actor.kind is ActorKind.GROUP and not actor.parties for actor in named):
            named = ()
        return named or (after if _leads_up(self._note, scene) else ())

    def _fronted(self, scene: Scene[MeetingWord], actor: ActorSpan) -> bool:
        """X表示，在与Y的会谈中，Z提出…: neither X nor one of Y's."""
        fronted = _of_occasion(self._note, scene) and _FRONTED.match(self._note.folded, scene.start)
        if actor.kind not in _NAMED or not fronted:
            return False
        met = self._clauses.actors(scene.start, scene.hit.start)
        return not any(party in actor.parties for other in met for party in other.parties)

    def _next_clause(self, scene: Scene[MeetingWord]) -> tuple[int, int]:
        start = min(scene.end + 1, scene.sentence.end)
        actors = self._clauses.actors(start, min(start + 24, scene.sentence.end))
        return start, self._clauses.chains(actors)[0][-1].extent[1] if actors else start

    def objects(self, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
        """The actors right behind the word, and behind a clause that tells more of them: 会见由X率领的Y."""
        start = self.object_start(scene)
        told = self._clauses.actors(scene.hit.end, start)
        leading = tuple(actor for actor in told if _LEADING.match(self._note.folded, actor.extent[1]))
        actors = self._clauses.actors(start, min(scene.end + 40, scene.sentence.end))
        if not actors or not _OBJECT_GAP.fullmatch(self._note.folded, start, actors[0].extent[0]):
            return leading or headed(self._clauses, start, scene)
        if actors[0].kind is ActorKind.BODY and (head := headed(self._clauses, start, scene)):
            return leading + head
        while len(actors) > 1 and _only_describes(self._note, actors[0], actors[1]):
            actors = actors[1:]
        if actors[0].kind not in PEOPLE and _CRAFT.match(self._note.folded, actors[0].extent[1]):
            return leading  # 接待美国军舰
        return leading + self._clauses.chains(actors)[0]

    def hosts(self, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
        """Who receives somebody, told in the passive: 受到X接见."""
        chains = self._clauses.chains(self._clauses.actors(scene.start, scene.hit.start))
        if not chains or not _COURTESY.fullmatch(self._note.folded, chains[-1][-1].extent[1], scene.hit.start):
            return ()
        start = chains[-1][0].extent[0]
        return chains[-1] if _RECEIVED.search(self._note.folded, max(0, start - _NAME_GAP), start) else ()

    def object_start(self, scene: Scene[MeetingWord]) -> int:
        """Where the object of the word begins, behind a clause that tells more of it."""
        relative = _RELATIVE.match(self._note.folded, scene.hit.end, scene.end)
        return relative.end() if relative else scene.hit.end

    def told_behind(self, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
        """Whom a clause with the word tells more of: 正在斐济访问的布林肯, 出席会议的首相, 出席会议的还有A、B."""
        if not self._note.folded.startswith("的", scene.hit.end):
            return ()
        actors = self._clauses.actors(scene.hit.end, scene.sentence.end)
        if listed := _ALSO_THERE.match(self._note.folded, scene.hit.end):
            return self._clauses.chains(actors)[0] if actors and actors[0].extent[0] == listed.end() else ()
        return actors[:1] if actors and actors[0].extent[0] == scene.hit.end + 1 else ()

    def visited(self, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
        """Where the visit goes: behind the word, or before it (对基辅进行访问, 在斐济访问, 到都灵访问, 都灵之行)."""
        behind = self.objects(scene)
        if behind and _is_target(self._note, behind[0], scene):
            return behind
        last: tuple[ActorSpan, ...] = ()
        for actor in reversed(self._clauses.actors(scene.start, scene.hit.start)):
            before = words_before(self._note, actor)[-1:]
            if actor.kind in SITES and before in ("对", "在", "到", "赴", "至"):
                listed = _listed(self._note, self._clauses.actors(actor.start, scene.hit.start))
                return listed if set(last) <= set(listed) else last
            if actor.kind in SITES and actor.extent[1] == scene.hit.start and before not in ("从", "由", "自"):
                last = (actor,)
        return last

    def together(self, scene: Scene[MeetingWord]) -> list[ActorSpan]:
        """Everybody who meets, for a Chinese word with the participants before it."""
        chains = self._clauses.chains(self.meeters(scene))
        while chains and self._stands_apart(chains[-1][0], scene):
            chains.pop()
        if not chains:
            found = list(self.before(scene))
            held = _HELD.search(self._note.folded, scene.start, scene.hit.start) is not None
            signed = scene.hit.meaning.form == SIGNING and len(found) > 1  # A和B抵达X，在X签署…
            return found if held or signed or self._at_talks(scene, found) else []
        if len(chains) > 1 and self._qualifies(chains[-1], scene) and self._meet(chains[-2]):
            chains.pop()
        first = next((n for n in reversed(range(len(chains))) if self.is_met(chains[n][0])), None)
        if first is None and (len(chains[-1]) > 1 or not self._clauses.is_invited(chains[-1][0])):
            return list(chains[-1])
        first = len(chains) - 1 if first is None else first
        partners = chains[first:]
        subjects = self._who_meet(chains[:first], scene)
        subjects = subjects or (told_of(self._clauses, scene) if first else ()) or self.before(scene)
        subjects = subjects or dropped_subject(self._clauses, scene.sentence, scene.hit.start)
        return [*subjects, *(actor for chain in partners for actor in chain)]

    def _at_talks(self, scene: Scene[MeetingWord], found: Sequence[ActorSpan]) -> bool:
        """在新一轮谈判中，A和B同意…: whether those met who are told of behind."""
        several = len({party for actor in found for party in actor.parties}) > 1
        return several and _of_occasion(self._note, scene) and found[0].start >= scene.end

    def _who_meet(self, chains: Sequence[tuple[ActorSpan, ...]], scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
        """The first who can be a subject, or whom he expects to be there: A预计B将与C会面; or 在A与C会面之后."""
        able = [c for c in chains if not self._clauses.is_oblique(c[0]) or self._clauses.is_invited(c[0])]
        if _of_occasion(self._note, scene):
            at = "是在" if able else "在"
            told = [c for c in chains if c[0].kind in PEOPLE and words_before(self._note, c[0]).endswith(at)]
            able = [c for c in told if not _ALONGSIDE.match(self._note.folded, c[-1].extent[1])] or able
        while len(able) > 1 and self._clauses.is_expected(able[0], able[1]):
            able = able[1:]
        return able[0] if able else ()

    def _stands_apart(self, actor: ActorSpan, scene: Scene[MeetingWord]) -> bool:
        return self._clauses.is_apart(actor) and not (_of_occasion(self._note, scene) or self.is_met(actor))

    def is_met(self, actor: ActorSpan) -> bool:
        """Whether an actor is who somebody else meets: 与X会谈, 为X举行晚宴, 给X打电话, 接到X的电话."""
        if self._clauses.is_partner(actor):
            return True
        end = actor.extent[1]
        around = f"{words_before(self._note, actor)[-_PREPOSITION:]}|{self._note.folded[end : end + _NAME_GAP * 2]}"
        return _GIVEN.search(around) is not None

    def _meet(self, chain: Sequence[ActorSpan]) -> bool:
        """Whether a chain tells by itself who meets: A与B, 与B."""
        return len(chain) > 1 or self.is_met(chain[0])

    def _qualifies(self, chain: Sequence[ActorSpan], scene: Scene[MeetingWord]) -> bool:
        """A与B举行政府磋商, A与B中日战略对话: they only say what kind of talks it is."""
        start = chain[0].extent[0]
        if _HELD.search(self._note.folded, max(scene.start, start - _LONG_NAME), start) and not self.is_met(chain[0]):
            return True
        states = all(actor.kind is ActorKind.STATE or len(actor.parties) > 1 for actor in chain)
        return states and bool(_ATTRIBUTIVE.fullmatch(self._note.folded, chain[-1].extent[1], scene.hit.start))

    def meeters(self, scene: Scene[MeetingWord]) -> list[ActorSpan]:
        """The actors before the word who are neither what is talked about nor where."""
        topics = self._clauses.topics(scene.start, scene.hit.start)
        if scene.hit.meaning.form == DINNER:  # 为X举行|晚宴
            topics = [(start, end) for start, end in topics if not self._note.folded.startswith(_FOR, start)]
        topics += [found.span() for found in _AT_ANOTHER.finditer(self._note.folded, scene.start, scene.hit.start)]
        kept: list[ActorSpan] = []
        site_ends = -1
        for actor in without(self._clauses.actors(scene.start, scene.hit.start), topics):
            end = actor.extent[1]
            if is_absent(self._note, actor):
                continue
            if self._goes_on(actor, site_ends) or self._is_site(actor, scene):
                site_ends = end
            elif not (is_matter(self._note, actor, kept) or (kept and end == scene.hit.start and self._counts(actor))):
                kept.append(actor)
        return kept

    def _counts(self, actor: ActorSpan) -> bool:
        """三方会谈: the number says what kind of talks they are, not who holds them."""
        return actor.kind is ActorKind.PRONOUN and _COUNTED.fullmatch(self._surface(actor)) is not None

    def _goes_on(self, actor: ActorSpan, site_ends: int) -> bool:
        """在意大利北部城市都灵: the city belongs to the place begun before it."""
        start = actor.extent[0]
        if start == site_ends:
            return True
        gap = self._note.folded[site_ends:start] if 0 <= site_ends <= start else "，"
        return actor.kind is ActorKind.PLACE and len(gap) <= _NAME_GAP and not _NOT_SITE.search(gap)

    def _is_site(self, actor: ActorSpan, scene: Scene[MeetingWord]) -> bool:
        if actor.kind not in _AREAS:
            return False
        held = _HELD_THERE.match(self._note.folded, actor.extent[1])
        if not stands_in(self._note, actor):
            return held is not None and _ends_place(self._note, actor)
        return (
            actor.kind is ActorKind.PLACE
            or _names_site(self._note, actor)
            or bool(held)
            or not _of_occasion(self._note, scene)
        )

    def sites(self, scene: Scene[MeetingWord]) -> list[ActorSpan]:
        """The places named before the word."""
        return [a for a in self._clauses.actors(scene.start, scene.hit.start) if stands_in(self._note, a)]

    def separate(self, scene: Scene[MeetingWord]) -> Iterator[list[ActorSpan]]:
        """分别与北约和欧安组织会谈: the participants of each."""
        actors = self.meeters(scene)
        parted = self._note.folded.find(_SEVERALLY, scene.start, scene.hit.start)
        met = [number for number, actor in enumerate(actors) if self._clauses.is_partner(actor)]
        if not met:
            return
        first = next((number for number in met if actors[number].start > parted), met[0])
        named = [actor for actor in actors[:first] if actor.kind in TRAVELLERS] or actors[:first]
        subjects: Sequence[ActorSpan] = named or self.before(scene)
        for partner in actors[first:]:
            if partner.kind is not ActorKind.PLACE:
                yield [*subjects, partner]


def _only_describes(note: Annotations, actor: ActorSpan, named: ActorSpan) -> bool:
    """太平洋岛国汤加, 中亚大国哈萨克斯坦, its Hungarian counterpart X: the first only says who the other is."""
    end, start = actor.extent[1], named.extent[0]
    if end == start:
        return named.kind is ActorKind.STATE and _AMONG.search(actor.surface) is not None
    return _COUNTERPART.fullmatch(note.folded, end, start) is not None


def is_matter(note: Annotations, actor: ActorSpan, others: Sequence[ActorSpan]) -> bool:
    """乌克兰问题会议: Ukraine is what it is about, where others meet; 乌克兰和平会议: whoever meets;
    法德防长东盟峰会期间会晤: the summit only sits meanwhile."""
    if actor.kind is ActorKind.BODY:
        return bool(others) and _MEANWHILE.match(note.folded, actor.extent[1]) is not None
    matter = _MATTER.match(note.folded, actor.extent[1]) if actor.kind is ActorKind.STATE else None
    return matter is not None and bool(others or matter["aims"])


def _listed(note: Annotations, actors: Sequence[ActorSpan]) -> tuple[ActorSpan, ...]:
    """The first of `actors` with the other sites told with it: 对A、B和C三国进行访问."""
    found = [actors[0]]
    for actor in actors[1:]:
        gap = note.folded[found[-1].extent[1] : actor.extent[0]]
        if actor.kind not in SITES or _AND.fullmatch(gap) is None:
            break
        found.append(actor)
    return tuple(found)


def _is_target(note: Annotations, actor: ActorSpan, scene: Scene[MeetingWord]) -> bool:
    """A place or state; a body only right behind the word (访问欧安组织, not 来访的代表团)."""
    if actor.kind in (ActorKind.PLACE, ActorKind.STATE):
        return True
    return actor.kind is ActorKind.BODY and "的" not in note.folded[scene.hit.end : actor.extent[0]]


def _ends_place(note: Annotations, actor: ActorSpan) -> bool:
    """在韩国总统府青瓦台举行."""
    start = actor.extent[0]
    return bool(_PLACE_BEGUN.search(note.folded, max(0, start - _LONG_NAME), start))


def _names_site(note: Annotations, actor: ActorSpan) -> bool:
    """瑞士日内瓦."""
    following = note.actors_in(actor.end, actor.end + 1)
    return bool(following) and following[0].kind is ActorKind.PLACE


def is_absent(note: Annotations, actor: ActorSpan) -> bool:
    """X没有参加会议: not X."""
    return _ABSENT.match(note.folded, actor.extent[1]) is not None


def _of_occasion(note: Annotations, scene: Scene[MeetingWord]) -> bool:
    """在美国与俄罗斯谈判之前, 在美俄会谈上: 在 belongs to 之前; but 在法国峰会上 may be there."""
    if scene.hit.meaning.role is Role.WITH and note.folded.startswith(_ON, scene.hit.end):
        return True
    return bool(_OCCASION.match(note.folded, scene.hit.end) or _OF_MATTER.match(note.folded, scene.hit.start))


def _leads_up(note: Annotations, scene: Scene[MeetingWord]) -> bool:
    """Whether the clause only says on what occasion the next one happens: 在与X会谈后, 会见X时."""
    return _of_occasion(note, scene) or _LEADS_UP.search(note.folded, scene.hit.end, scene.end) is not None


def talked_of(clauses: Clauses, scene: Scene[MeetingWord]) -> tuple[ActorSpan, ...]:
    """发言人表示，对于A与B15日进行的|会议，…: who meets where somebody else's words are about it."""
    found = _TALKED_OF.search(clauses.note.folded, scene.start, scene.hit.start)
    met = clauses.chains(clauses.actors(*found.span("who"))) if found else []
    met = [chain for chain in met if chain[0].kind in _MEETING]
    return met[0] if len(met) == 1 and len(met[0]) > 1 else ()
