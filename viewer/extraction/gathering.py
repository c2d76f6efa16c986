"""Gathering acts into what is one mention: the same people on the same occasion."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, timedelta

from viewer.domain import BlockKind, Precision, Status
from viewer.extraction.actors import ActorKind
from viewer.extraction.acts import Act
from viewer.extraction.dates import ExpressionKind, TimeExpression
from viewer.extraction.patterns import compiled
from viewer.extraction.places import Spot
from viewer.extraction.script import simplify
from viewer.extraction.timing import Days, days_of, firmness

MEMORY = 40
"""How many mentions back an act may belong to; keeps gathering linear."""
_FAMILIES = {
    "call": "remote",
    "video call": "remote",
    "dinner": "meal",
    "signing": "signing",
    "summons": "summons",
}
_SEPARATE = frozenset({"meeting", "post", "interview"})
"""Settings that make an occasion of their own: words in the talks are not those of the press conference."""
_OCCASIONS = frozenset({*_SEPARATE, "press conference", "after"})
_LATELY = timedelta(days=3)
"""How far before publication words may have been said that are told without a day."""
_PAIR = 2
_SITTINGS = frozenset({"session", "summit"})
_HEAD = 2
_HEADS = compiled("gathering", "heads")
"""Nouns that name one body of a party where two names end in them."""
_EXACT = (Precision.DAY, Precision.RANGE)
_OPEN = 60
"""Days that an expression leaves open which bounds one side only."""
_LOOSE = 7
"""Days that a week or month leaves open besides its own."""
MINOR = (BlockKind.TITLE, BlockKind.HEADING)
"""Blocks that sum up what others tell."""


@dataclass(slots=True)
class Group:
    """Acts that tell of one occasion, in the order in which they were added, and what they say together.

    `keys` and `parties` are those of everybody who takes part, `people` the keys of persons by party.
    """

    acts: list[Act] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    people: dict[str, set[str]] = field(default_factory=dict)
    sentences: set[int] = field(default_factory=set)
    starts: set[int] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    settings: set[str] = field(default_factory=set)
    sites: dict[str, frozenset[str]] = field(default_factory=dict)
    spots: list[Spot] = field(default_factory=list)
    best: Act = field(init=False)
    timed: Act | None = None

    def add(self, act: Act) -> None:
        """Take `act` in."""
        self.best = act if not self.acts or _telling(act) > _telling(self.best) else self.best
        if not self.acts or act.sentence.kind not in MINOR:
            self._join(act)
        self.acts.append(act)
        self.sentences.add(act.sentence.start)
        self.starts.add(act.start)
        self.families.add(_family(act.form))
        self.settings |= {act.setting} if act.setting else set()
        if act.place:
            self.spots.append(act.place)
            self.sites |= {act.place.text: act.site} if act.site and act.place.text not in self.sites else {}
        if act.time is not None and (self.timed is None or _dating(act) > _dating(self.timed)):
            self.timed = act

    def _join(self, act: Act) -> None:
        """Count the people of `act` in; a title only sums up and adds nobody."""
        self.keys |= act.keys
        self.parties |= act.parties
        for party, keys in act.people.items():
            self.people.setdefault(party, set()).update(keys)

    @property
    def time(self) -> TimeExpression | None:
        """The expression that dates the occasion: the firmest, then the most telling."""
        return self.timed.time if self.timed is not None else None

    @property
    def days(self) -> Days | None:
        """The days that `time` gives."""
        return days_of(self.time)

    @property
    def own_days(self) -> Days | None:
        """The same, unless they are only those of the words that tell of it."""
        return None if self.timed is not None and self.timed.borrowed else self.days


def _telling(act: Act) -> tuple[bool, bool, int, int]:
    return not act.topical, not act.pointing, act.weight, -act.start


def _dating(act: Act) -> tuple[bool, bool, int, int, int, int]:
    return not act.borrowed, not act.pointing, firmness(act.time), -_width(act.time), act.weight, -act.start


def _width(time: TimeExpression | None) -> int:
    """How much an expression leaves open: 4月27日 says more than 上周, and 9日至15日 more than 下周."""
    first, last = days_of(time) or (None, None)
    if time is None or first is None or last is None:
        return _OPEN
    return (last - first).days + _LOOSE * (time.when.precision not in _EXACT)


def apart(left: Days | None, right: Days | None) -> bool:
    """Whether two spans of days share no day."""
    if left is None or right is None:
        return False
    return _before(left[1], right[0]) or _before(right[1], left[0])


def _before(left: date | None, right: date | None) -> bool:
    return left is not None and right is not None and left < right


def _family(form: str) -> str:
    return _FAMILIES.get(form, "face")


def _forms_agree(group: Group, act: Act) -> bool:
    if _family(act.form) in group.families:
        return True
    if act.form not in ("talks", "summit") or "signing" in group.families:
        return False
    return act.pointing or "remote" in group.families


def _people_agree(group: Group, act: Act) -> bool:
    """Whether no party is there with other people, unless two of those who meet are the same."""
    if len(act.keys & group.keys) >= 2:
        return True
    theirs = act.people
    both = group.people.keys() & theirs.keys()
    return _hosted(group, act) or not any(_others(group.people[party], theirs[party]) for party in both)


def _others(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether people of one party are others than those told of: two who meet each other are a pair."""
    return ours.isdisjoint(theirs) or (len(ours) == len(theirs) == _PAIR and len(ours & theirs) == 1)


def _hosted(group: Group, act: Act) -> bool:
    """Whether `act` tells whom else the guests of a visit met on it."""
    there = {code for site in group.sites.values() for code in site}
    guests = {a.key for a in act.actors if not there.intersection(a.parties)}
    unplaced = days_of(act.time) is None or group.days == days_of(act.time)
    return bool(there and guests) and guests <= group.keys and unplaced and not act.past and not act.site


def _shared(group: Group, act: Act) -> bool:
    common = act.keys & group.keys
    if act.pointing:
        persons = {key for keys in act.people.values() for key in keys}
        if len(persons) >= 2 and not act.definite:
            return persons <= group.keys
        return not act.keys or bool(common) or (bool(act.parties & group.parties) and (not act.place or bool(act.site)))
    if len(common) >= 2 or act.keys <= group.keys or group.keys <= act.keys:
        return True
    return group.parties == act.parties and (len(group.parties) >= 2 or bool(common))


def _statuses_agree(group: Group, act: Act) -> bool:
    if _earlier_round(group, act) or _next_round(group, act):
        return False
    if act.pointing or act.topical or act.status is group.best.status:
        return True
    if days_of(act.time) is not None:
        off = Status.CANCELLED in (act.status, group.best.status)
        return group.days is not None and (not off or group.days == days_of(act.time))
    return act.keys <= group.keys and _family(act.form) in group.families and not act.past


def _earlier_round(group: Group, act: Act) -> bool:
    """首轮会谈已于4月举行: what has been held on a day of its own is none of those to come."""
    statuses = {act.status, group.best.status}
    return statuses == {Status.HELD, Status.PLANNED} and group.days is None and _own_days(act)


def _next_round(group: Group, act: Act) -> bool:
    """双方同意启动下一轮谈判: what both will do is not what they have done."""
    both = len(act.keys) >= _PAIR and all(actor.kind is ActorKind.PRONOUN for actor in act.actors)
    return both and act.status is Status.PLANNED and group.best.status is Status.HELD and not act.topical


def _own_days(act: Act) -> bool:
    return days_of(act.time) is not None and not act.borrowed


def _sites_agree(group: Group, act: Act) -> bool:
    """One stop of a journey is one visit; what is told of two places is not one."""
    if act.place and any(act.place.elsewhere(spot) for spot in group.spots):
        return False
    if not act.site:
        return not _brings_others(group, act)
    if act.place and act.place.text in group.sites:
        return True
    if not group.sites:
        if act.site & group.parties or group.best.place == act.place:
            return True
        return group.best.place is None and not act.past
    return any(act.site & site for site in group.sites.values())


def _brings_others(group: Group, act: Act) -> bool:
    """Whether `act` tells, elsewhere in the text, of people from other states than those whom a visit is to."""
    there = {code for site in group.sites.values() for code in site}
    if not there or act.sentence.start in group.sentences or (act.place and act.place.codes & there):
        return False
    return bool(act.parties - group.parties - there)


def _attended_there(group: Group, act: Act) -> bool:
    """赴X出席Y会议: the session is what the journey told in the same sentence is for."""
    there = {code for site in group.sites.values() for code in site}
    if act.form not in _SITTINGS or not there or act.sentence.start not in group.sentences:
        return False
    located = act.place is not None and bool(act.place.codes & there)
    return located and bool(act.keys & group.keys) and not apart(group.days, days_of(act.time))


def one_meeting(group: Group, act: Act) -> bool:
    """Whether `act` tells of the meeting of `group`."""
    if act.start in group.starts:
        return False
    if _attended_there(group, act):
        return True
    return (
        _forms_agree(group, act)
        and not apart(
            group.own_days if act.keys == group.keys else group.days, None if act.borrowed else days_of(act.time)
        )
        and _statuses_agree(group, act)
        and act.aggregate == group.acts[0].aggregate
        and _people_agree(group, act)
        and _shared(group, act)
        and _sites_agree(group, act)
    )


def one_occasion(group: Group, act: Act) -> bool:
    """Whether the setting of `act` can be that of `group`."""
    told = group.settings & _OCCASIONS
    if act.setting not in _OCCASIONS or not told or act.setting in told:
        return True
    return not (act.setting in _SEPARATE or told & _SEPARATE)


def _joint(act: Act) -> bool:
    """Whether several speak with one voice: what one of them says besides is his own."""
    return len(act.keys) > 1


def _same_body(group: Group, act: Act) -> bool:
    """中国驻乌克兰使馆 and 中国大使馆: bodies of one party with the same head noun, one of them named in short."""
    mine, told = act.actors[:1], group.acts[0].actors[:1]
    if not mine or not told or not mine[0].parties or mine[0].parties != told[0].parties:
        return False
    names = mine[0].surface, told[0].surface
    heads = {simplify(name[-_HEAD:]) for name in names}
    return len(heads) == 1 and all(map(_HEADS.fullmatch, heads)) and mine[0].kind is told[0].kind is ActorKind.BODY


def one_statement(group: Group, act: Act, published: date | None = None) -> bool:
    """Whether `act` belongs to the occasion on which the speaker of `group` spoke.

    What is told without a day was said about the day of publication, and so not weeks before.
    """
    if not (act.keys & group.keys) and act.keys | group.keys and not _same_body(group, act):
        return False
    if _joint(group.acts[0]) != _joint(act) and act.weight:
        return False
    if act.sentence.start in group.sentences:
        return True
    if act.past and not group.acts[0].past:
        return False
    said = group.days or _about(published)
    return not apart(said, _named_days(act)) and one_occasion(group, act)


def _about(published: date | None) -> Days | None:
    return (published - _LATELY, published) if published is not None and published > date.min + _LATELY else None


def _named_days(act: Act) -> Days | None:
    """The days an act's own words name; 会后 only hangs on what was told before."""
    return None if act.time is None or act.time.kind is ExpressionKind.EVENT else days_of(act.time)


def gather_statements(acts: Iterable[Act], published: date | None) -> list[Group]:
    """One group per speaker and occasion."""
    groups: list[Group] = []
    body, minor = _parted(acts)
    for act in body:
        group = next((group for group in _by_recency(groups, act) if one_statement(group, act, published)), None)
        _put(groups, group, act)
    for act in minor:
        group = next((group for group in groups[:MEMORY] if one_statement(group, act, published)), None)
        if group is not None:
            group.add(act)
    return groups


def _by_recency(groups: list[Group], act: Act) -> list[Group]:
    """The groups that `act` may belong to, the one told last before it first; words of the past take only their like
    and what follows them at once."""
    return sorted(
        groups[-MEMORY:],
        key=lambda group: (
            group.acts[-1].start > act.start,
            group.acts[0].past and not act.past and act.sentence.block != group.acts[-1].sentence.block,
            -group.acts[-1].start,
        ),
    )


def gather_meetings(acts: Iterable[Act]) -> list[Group]:
    """One group per meeting. What only points back and finds nothing to point to is dropped."""
    groups: list[Group] = []
    pending: list[Act] = []
    body, minor = _parted(acts)
    for act in body:
        group = _closest(groups, act)
        if group is None and act.pointing:
            pending.append(act)
        else:
            _put(groups, group, act)
    for act in (*pending, *minor):
        group = _closest(groups, act)
        if group is not None:
            group.add(act)
        elif _can_stand_alone(act):
            _put(groups, None, act if act.definite else _as_background(act))
        elif _goes_on(act):
            _put(groups, None, _continued(groups, act))
    return [group for group in groups if group.keys]


def _as_background(act: Act) -> Act:
    """`act` as a meeting of its own, long past where no day is told."""
    return act._replace(pointing=False, past=act.past or days_of(act.time) is None)


def _goes_on(act: Act) -> bool:
    """Whether an act without anybody is another round of what was told before: the talks will go on on Friday."""
    return act.status is Status.PLANNED and not act.actors and not act.borrowed and days_of(act.time) is not None


def _continued(groups: Sequence[Group], act: Act) -> Act:
    """`act` with the people of the meeting told last before it."""
    before = [group for group in groups if group.acts[0].start < act.start and _family(act.form) in group.families]
    nearest = max(before, key=lambda group: group.acts[-1].start, default=None)
    return act._replace(actors=nearest.best.actors, pointing=False) if nearest else act


def _can_stand_alone(act: Act) -> bool:
    """Whether an act that points to no meeting of the text tells of one itself."""
    named = any(actor.kind is not ActorKind.PRONOUN for actor in act.actors)
    return named and len(act.keys) >= 2 and act.sentence.kind not in MINOR


def _parted(acts: Iterable[Act]) -> tuple[list[Act], list[Act]]:
    """The acts of the body, and those of titles and headings without their times: these only sum up the body's."""
    told = list(acts)
    body = [act for act in told if act.sentence.kind not in MINOR]
    minor = [act._replace(time=None, weight=0, pointing=True) for act in told if act.sentence.kind in MINOR]
    return body, minor


def _put(groups: list[Group], group: Group | None, act: Act) -> None:
    if group is None:
        group = Group()
        groups.append(group)
    group.add(act)


def _closest(groups: list[Group], act: Act) -> Group | None:
    """The meeting that `act` most likely tells of: most people and parties in common, then the one told last."""
    fitting = [group for group in groups[-MEMORY:] if one_meeting(group, act)]
    return max(fitting, key=lambda group: (_likeness(group, act), group.acts[-1].start), default=None)


def _likeness(group: Group, act: Act) -> float:
    people_shared = len(group.keys & act.keys)
    parties_shared = len(group.parties & act.parties)
    same_days = group.days is not None and group.days == days_of(act.time)
    return 3 * people_shared + 2 * parties_shared + 2 * same_days + (group.best.status is act.status)
