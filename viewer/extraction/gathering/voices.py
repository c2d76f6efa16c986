"""One occasion told of a person and of the house or state he speaks for is one statement."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from viewer.extraction.actors import PEOPLE, ActorKind
from viewer.extraction.gathering.agreement import one_occasion
from viewer.extraction.gathering.groups import Group, apart
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.timing import is_firm
from viewer.extraction.lexicon import Lexicon
from viewer.extraction.statements.speaking import CLAUSE
from viewer.extraction.statements.stages import SPEAKING
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.script import lower, simplify
from viewer.extraction.text.sentences import MINOR
from viewer.extraction.text.spellings import LAST_LATIN

_GIVEN_OUT = compiled("voices", "given_out")
_SPOKESMAN = compiled("voices", "spokesman")
_UNOWNED, _OUTSIDE, _ALSO = (compiled("voices", name) for name in ("unowned", "outside", "also"))
_SPEAKS_FOR = compiled("voices", "speaks_for")
_OFFICE, _OWNED = {"office"}, ("his ", "her ")
"""His office: who speaks through it."""
_COURT, _JUDGE = compiled("voices", "court"), compiled("voices", "judge")
_COMMISSION = compiled("voices", "commission")
_MOVEMENT = compiled("voices", "movement")
"""A party or a movement does not speak for the state that it is of."""
_ONE_VOICE = (ActorKind.STATE, ActorKind.BODY)
_QUOTES = ("“", '"', "‘")
_NEAR = 240
"""So far behind, in code points, what was said is pointed to."""
_SHORT = 40
"""So far behind a verb it may tell what is given out."""
_BUREAU = "办公室"
_SHORT_NAME = 2
"""So long is a name in short: 警方."""
_TAIL = re.compile(r"[^\x00-\u02ff]{3}$|\b[a-z]+ [a-z]+$")
"""So much of the end of a body's name tells which one it is."""
_NOUN = re.compile(r"[^\x00-\u02ff]{2}$|\b[a-z]+$")
"""So much of it tells that somebody holds an office of the body told last."""
_BESIDE = 24
"""So far before a name, in code points, the body that its title names may stand."""
_REACH = 100
"""So many occasions before and behind one that an article tells of are asked for its other voice."""
_PERSONAL = (*PEOPLE, ActorKind.BODY)


class Voices:
    """Folds what a state, a seat of government or a short name of a body says into the one who said it."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        """Of an article's folded `text`."""
        self._text = text
        self._seats = tuple(lexicon.speech_grammar["seats"])
        self._offices = tuple(lexicon.speech_grammar["leading"]["offices"])
        self._in_short: dict[str, list[str]] = lexicon.speech_grammar["in_short"]

    def fold(self, groups: list[Group]) -> list[Group]:
        """`groups` with every impersonal voice that has exactly one person behind it folded into his group."""
        kept: list[Group] = []
        folded: dict[int, Group] = {}
        giving_out = {id(group) for group in groups if self._gives_out(group.acts[0])}
        following = _told_next(groups)
        for number, group in enumerate(groups):
            around = groups[max(0, number - _REACH) : number + _REACH]
            behind = self._behind(group, around) if self._impersonal(group) else self._officer(group, around)
            behind = behind or _announcing(group, [other for other in around if id(other) in giving_out])
            behind = behind or self._spokesman(group, around)
            behind = behind or self._introduced(group, following.get(number, ())) or _executive(group, around)
            if behind is None:
                kept.append(group)
            else:
                # Whose words went into another group already takes these along.
                folded[id(group)] = behind = folded.get(id(behind), behind)
                for act in group.acts:
                    behind.add(act)
        return kept

    def _gives_out(self, act: Act) -> bool:
        """Whether a person tells what was told before: 外长X在记者会上|公布了这一消息; or a spokesman quotes it."""
        if not all(actor.kind in PEOPLE for actor in act.actors):
            return False
        out = _GIVEN_OUT.search(self._text, act.start, min(act.start + _SHORT, act.sentence.end))
        quotes = (
            act.time is None
            and self._text.startswith(_QUOTES, act.sentence.start)
            and self._text[act.start] < LAST_LATIN
        )
        return out is not None or (quotes and any(_SPOKESMAN.search(actor.office or "") for actor in act.actors))

    def _officer(self, group: Group, groups: list[Group]) -> Group | None:
        """Whoever is told of as one of the body that speaks, if only one person is: the union and its secretary."""
        if len(group.keys) != 1 or any(actor.kind is not ActorKind.BODY for actor in group.best.actors):
            return None
        past, parties = group.acts[0].past, group.parties
        others = [other for other in groups if other.parties == parties and other.acts[0].past is past]
        if len(others) == 1:
            return None
        bodies = {lower(simplify(actor.surface)) for act in group.acts for actor in act.actors}
        if _OFFICE & bodies and self._text.endswith(_OWNED, 0, group.best.actors[0].start):
            return self._owner(group, others)
        fitting = [
            other
            for other in others
            if other is not group and self._serves(other, bodies)
            if not apart(group.days, other.days) and one_occasion(other, group.best)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _owner(self, group: Group, groups: Iterable[Group]) -> Group | None:
        """Whose office speaks: who was told of last before it (his office said)."""
        start = group.acts[0].start
        told = [other for other in groups if other is not group and other.acts[0].start < start]
        people = [other for other in told if all(actor.kind in PEOPLE for actor in other.best.actors)]
        last = max(people, key=lambda other: max(act.start for act in other.acts if act.start < start), default=None)
        return last if last is not None and not apart(group.days, last.days) else None

    def _serves(self, group: Group, bodies: Iterable[str]) -> bool:
        """Whether one of the people of `bodies` speaks: of those without a party whoever is told of with the name
        before his own; of others their spokesman, told of with its end at least: 缅甸军政府, 军政府发言人X; or whose
        office it is; of a court its judge."""
        actors = [actor for act in group.acts for actor in act.actors if actor.kind in PEOPLE]
        if any(body.endswith(_BUREAU) and lower(simplify(actor.name)) in body for actor in actors for body in bodies):
            return True
        if any(map(_COURT.search, bodies)) and any(_JUDGE.search(title) for title, _ in self._titles(group)):
            return True
        own = ((t, at) for t, at in self._titles(group) if not group.parties or _SPOKESMAN.search(t))
        near = not _is_dated(group)
        return any(
            _names(title, bodies) or self._is_short(title, bodies) or (near and _points_to(title, at, bodies))
            for title, at in own
        )

    def _is_short(self, title: str, bodies: Iterable[str]) -> bool:
        """警方 and whoever speaks for a police department: 都会区警察局发言人; not 台北警方, 高雄市警察局发言人."""
        return any(
            word in title and (body[:-_SHORT_NAME] in title or title.startswith(word))
            for body in bodies
            for word in self._in_short.get(body[-_SHORT_NAME:], ())
        )

    def _titles(self, group: Group) -> Iterator[tuple[str, int]]:
        """How the people of `group` are told of, with what stands beside, and where in it their offices begin."""
        for act in group.acts:
            for actor in act.actors:
                if actor.kind in PEOPLE:
                    start = actor.extent[0]
                    before = CLAUSE.split(self._text[max(act.sentence.start, start - _BESIDE) : start])[-1]
                    behind = _SPEAKS_FOR.match(self._text, actor.extent[1], act.sentence.end)
                    told = behind[0] if behind else ""
                    yield before + self._text[start : actor.extent[1]] + told, len(before)

    def _impersonal(self, group: Group) -> bool:
        return not _is_dated(group) and self._is_of_government(group)

    def _is_of_government(self, group: Group) -> bool:
        return _is_of_states(group) or self._is_seat(group)

    def _is_seat(self, group: Group) -> bool:
        return any(
            actor.kind is ActorKind.BODY and seat in simplify(actor.surface)
            for actor in group.best.actors
            for seat in self._seats
        )

    def _behind(self, group: Group, groups: list[Group]) -> Group | None:
        fitting = [other for other in groups if other is not group and self._fits(group, other)]
        if len(fitting) == 1:
            apart = self._is_seat(group) and (self._serves_elsewhere(fitting[0]) or _spoken(group, fitting[0]))
            return None if apart else fitting[0]
        named = [other for other in fitting if _is_named(group, other)]
        if len(named) == 1:
            return named[0]
        beside = [other for other in fitting if other.sentences & group.sentences]
        if len(beside) == 1:
            return beside[0]
        return None if self._is_seat(group) else self._just_before(group, fitting)

    def _just_before(self, group: Group, fitting: list[Group]) -> Group | None:
        """德国外交部表示…。德方又说…: who spoke last before in the same paragraph."""
        first = group.acts[0]
        before = [
            (act.start, number)
            for number, other in enumerate(fitting)
            for act in other.acts
            if act.sentence.block == first.sentence.block and act.start < first.start
        ]
        return fitting[max(before)[1]] if before else None

    def _fits(self, group: Group, other: Group) -> bool:
        if not group.parties or group.parties != other.parties or self._impersonal(other):
            return False
        if not all(actor.kind in _PERSONAL for actor in other.best.actors):
            return False
        if any(_MOVEMENT.search(simplify(actor.surface)) for actor in other.best.actors):
            return False
        return not apart(group.days, other.days) and one_occasion(other, group.best)

    def _spokesman(self, group: Group, groups: list[Group]) -> Group | None:
        """Whoever speaks for a state or seat on the very day on which it spoke: 白宫7日…, 发言人X7日…."""
        if group.best.actors[0].kind not in _ONE_VOICE or not (_is_dated(group) and self._is_of_government(group)):
            return None
        fitting = [
            other
            for other in groups
            if other is not group and other.parties == group.parties and other.days == group.days
            if self._is_told_as_spokesman(other) and one_occasion(other, group.best)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _is_told_as_spokesman(self, group: Group) -> bool:
        return any(_SPOKESMAN.search(title) for title, _ in self._titles(group))

    def _introduced(self, group: Group, following: Iterable[Group]) -> Group | None:
        """挪威周二表示…。挪威外交大臣X说: whoever is told of next, of that government or with that body in his title,
        said what it said, unless he says it on a day of his own or besides: 希腊总理还宣布."""
        voices, standing = group.best.actors, all(act.standing for act in group.acts)
        if len(voices) > 1 or voices[0].kind not in _ONE_VOICE or standing or group.acts[0].past:
            return None
        for other in following:
            first = other.acts[0]
            told = all(actor.kind in PEOPLE for act in other.acts for actor in act.actors)
            told = told and _is_next(group, first) and not (first.past or (first.time and is_firm(first.time)))
            if told and self._acts_for(other, group) and not self._adds(first) and not apart(group.days, other.days):
                return other if one_occasion(other, group.best) else None
        return None

    def _acts_for(self, other: Group, group: Group) -> bool:
        """Whether who speaks in `other` is of the government, or has the body in his title, that speaks in `group`."""
        titles = list(self._titles(other))
        if _is_of_states(group):
            outside = any(_OUTSIDE.search(title) for title, _ in titles)
            return bool(group.parties) and group.parties == other.parties and not outside
        bodies = {lower(simplify(actor.surface)) for actor in group.best.actors}
        return any(_names(title, bodies) or _points_to(title, office, bodies) for title, office in titles)

    def _adds(self, act: Act) -> bool:
        """Whether somebody says something besides: X还宣布."""
        return _ALSO.search(self._text, min(act.start, act.actors[0].extent[1]), act.start) is not None

    def _serves_elsewhere(self, group: Group) -> bool:
        """Whether the office of somebody is told and is none that the name of a seat stands for."""
        titles = [simplify(actor.office) for act in group.acts for actor in act.actors if actor.office]
        return bool(titles) and not any(office in title for title in titles for office in self._offices)


def _is_named(group: Group, other: Group) -> bool:
    """白宫表示…。白宫一位发言人说: whether people without a name who speak are told of with the name of a seat."""
    seats = {simplify(actor.surface) for actor in group.best.actors}
    told = {simplify(actor.surface) for actor in other.best.actors if _SPOKESMAN.search(simplify(actor.surface))}
    return any(seat in title for title in told for seat in seats)


def _names(title: str, bodies: Iterable[str]) -> bool:
    """Whether a title holds the name of one of `bodies`, or at least its end: 缅甸军政府, 军政府发言人X."""
    tails = (_TAIL.search(body) for body in bodies)
    return any(body in title for body in bodies) or any(tail and tail[0] in title for tail in tails)


def _points_to(title: str, office: int, bodies: Iterable[str]) -> bool:
    """Whether the office from `office` on in a title is of the body told last: its chief executive, 该机构总干事."""
    nouns = filter(None, map(_NOUN.search, bodies))
    if found := _UNOWNED.match(title):
        own = found["zh"] or found["en"] or ""
        return any(body.endswith(own) for body in bodies)
    return any(title[:office].rstrip().endswith(noun[0]) for noun in nouns)


def _told_next(groups: Sequence[Group]) -> dict[int, list[Group]]:
    """Who is told of first right behind words of each group, by its number."""
    told = ((act, number) for number, group in enumerate(groups) for act in group.acts)
    order = sorted((act.start, number) for act, number in told if act.sentence.kind not in MINOR)
    seen: set[int] = set()
    found: dict[int, list[Group]] = {}
    for (_, before), (_, number) in pairwise([(0, -1), *order]):
        if number not in seen:
            found.setdefault(before, []).append(groups[number])
            seen.add(number)
    return found


def _is_next(group: Group, act: Act) -> bool:
    """Whether `act` is told in the paragraph of `group` or in the next."""
    return any(0 <= act.sentence.block - told.sentence.block <= 1 for told in group.acts if told.start < act.start)


def _executive(group: Group, groups: Sequence[Group]) -> Group | None:
    """欧盟5日宣布…。欧盟委员会指控…: the union for which its commission speaks, or the other way about."""
    part = _part(group)
    if part is None or _is_dated(group):
        return None
    fitting = [
        other
        for other in groups
        if other is not group and other.parties == group.parties and _part(other) == (not part)
        if not apart(group.days, other.days) and one_occasion(other, group.best)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _part(group: Group) -> bool | None:
    """Whether the commission of a union speaks, or (false) the union itself; nothing where others do."""
    first, *others = group.best.actors
    if others or first.kind is not ActorKind.BODY or len(first.parties) != 1:
        return None
    if first.key == first.parties[0]:
        return False
    return True if _COMMISSION.search(lower(simplify(first.surface))) else None


def _is_dated(group: Group) -> bool:
    return group.time is not None and is_firm(group.time)


def _is_of_states(group: Group) -> bool:
    return all(actor.kind is ActorKind.STATE for act in group.acts for actor in act.actors)


def _spoken(group: Group, other: Group) -> bool:
    """Whether what is told of a seat is a document, and what is told of `other` was said at a sitting."""
    return bool(other.settings & SPEAKING) and all(act.form == "publication" for act in group.acts)


def _announcing(group: Group, giving_out: Iterable[Group]) -> Group | None:
    """埃及周二宣布…。外长X公布了这一消息: whoever of a state or body gives out what it said right before."""
    last = group.acts[-1].start
    for other in giving_out:
        near = other.acts[0].start > last > other.acts[0].sentence.start - _NEAR and other.parties == group.parties
        near = near and not apart(group.days, other.days)
        if near and all(actor.kind in _ONE_VOICE for act in group.acts for actor in act.actors):
            return other
    return None
