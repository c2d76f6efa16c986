"""Gathering acts into what is one mention: the same people on the same occasion."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from viewer.domain import Status
from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.acts import Act
from viewer.extraction.dates import ExpressionKind, TimeExpression

MEMORY = 40
"""How many mentions back an act may belong to; keeps gathering linear."""
_FAMILIES = {
    "call": "remote", "video call": "remote", "dinner": "meal", "signing": "signing", "summons": "summons",
}
Days = tuple[date | None, date | None]


@dataclass(slots=True)
class Group:
    """Acts that tell of one occasion, in the order of the text."""

    acts: list[Act] = field(default_factory=list)

    @property
    def keys(self) -> frozenset[str]:
        """The keys of everybody who takes part."""
        return frozenset(key for act in self.acts for key in act.keys)

    @property
    def best(self) -> Act:
        """The most telling act."""
        return max(self.acts, key=lambda act: (act.weight, -act.start))

    @property
    def time(self) -> TimeExpression | None:
        """The expression that dates the occasion: the firmest, then the most telling."""
        timed = [act for act in self.acts if act.time is not None]
        best = max(timed, key=lambda act: (_firm(act.time), act.weight, -act.start), default=None)
        return best.time if best else None

    @property
    def days(self) -> Days | None:
        """The days that `time` gives."""
        return days_of(self.time)


def _firm(time: TimeExpression | None) -> int:
    if time is None or days_of(time) is None:
        return 0
    return 2 if time.kind in (ExpressionKind.CALENDAR, ExpressionKind.DEICTIC) else 1


def days_of(time: TimeExpression | None) -> Days | None:
    """The days of an expression, or `None` where it bounds neither side."""
    if time is None or (time.when.first is None and time.when.last is None):
        return None
    return time.when.first, time.when.last


def apart(left: Days | None, right: Days | None) -> bool:
    """Whether two spans of days share no day."""
    if left is None or right is None:
        return False
    return _before(left[1], right[0]) or _before(right[1], left[0])


def _before(left: date | None, right: date | None) -> bool:
    return left is not None and right is not None and left < right


def people(actors: Iterable[ActorSpan]) -> dict[str, set[str]]:
    """The keys of persons, by the party they act for."""
    found: dict[str, set[str]] = {}
    for actor in actors:
        if actor.kind in (ActorKind.PERSON, ActorKind.OFFICE) and actor.key:
            for party in actor.parties:
                found.setdefault(party, set()).add(actor.key)
    return found


def parties(actors: Iterable[ActorSpan]) -> frozenset[str]:
    """The parties that `actors` act for."""
    return frozenset(party for actor in actors for party in actor.parties)


def _family(form: str) -> str:
    return _FAMILIES.get(form, "face")


def _forms_agree(group: Group, act: Act) -> bool:
    families = {_family(told.form) for told in group.acts}
    if _family(act.form) in families:
        return True
    return act.form in ("talks", "summit") and (act.pointing or "remote" in families) and "signing" not in families


def _people_agree(group: Group, act: Act) -> bool:
    ours = people(actor for told in group.acts for actor in told.actors)
    theirs = people(act.actors)
    return not any(ours[party].isdisjoint(theirs[party]) for party in ours.keys() & theirs.keys())


def _shared(group: Group, act: Act) -> bool:
    keys = group.keys
    if act.pointing:
        return not act.keys or bool(act.keys & keys) or bool(parties(act.actors) & _group_parties(group))
    common = act.keys & keys
    if len(common) >= 2 or act.keys <= keys or keys <= act.keys:
        return True
    return _group_parties(group) == parties(act.actors) and len(parties(act.actors)) >= 2


def _group_parties(group: Group) -> frozenset[str]:
    return parties(actor for told in group.acts for actor in told.actors)


def _statuses_agree(group: Group, act: Act) -> bool:
    if act.pointing or act.status is group.best.status:
        return True
    return group.days is not None and days_of(act.time) is not None


def one_meeting(group: Group, act: Act) -> bool:
    """Whether `act` tells of the meeting of `group`."""
    if any(told.start == act.start for told in group.acts):
        return False
    return (
        _forms_agree(group, act)
        and not apart(group.days, days_of(act.time))
        and _statuses_agree(group, act)
        and act.aggregate == group.acts[0].aggregate
        and _people_agree(group, act)
        and _shared(group, act)
        and not (act.place and group.best.place and act.form == "visit" == group.best.form and act.place != group.best.place)
    )


def _settings_agree(group: Group, act: Act) -> bool:
    if act.setting is None:
        return True
    told = {other.setting for other in group.acts} - {None}
    if not told or act.setting in told:
        return True
    separate = {"meeting", "post", "interview"}
    return not (act.setting in separate or told & separate)


def one_statement(group: Group, act: Act) -> bool:
    """Whether `act` belongs to the occasion on which the speaker of `group` spoke."""
    if not (act.keys & group.keys) and act.keys | group.keys:
        return False
    if any(told.sentence == act.sentence for told in group.acts):
        return True
    if act.past != group.acts[0].past and act.past:
        return False
    return not apart(group.days, days_of(act.time)) and _settings_agree(group, act)


def gather_statements(acts: Iterable[Act]) -> list[Group]:
    """One group per speaker and occasion."""
    groups: list[Group] = []
    for act in acts:
        _join(groups, act, one_statement)
    return groups


def gather_meetings(acts: Iterable[Act]) -> list[Group]:
    """One group per meeting. What only points back and finds nothing to point to is dropped."""
    groups: list[Group] = []
    pending: list[Act] = []
    for act in acts:
        if act.pointing and act.form != "visit" and not _can_join(groups, act):
            pending.append(act)
        else:
            _join(groups, act, one_meeting)
    for act in pending:
        if _can_join(groups, act):
            _join(groups, act, one_meeting)
    return groups


def _can_join(groups: list[Group], act: Act) -> bool:
    return any(one_meeting(group, act) for group in groups[-MEMORY:])


def _join(groups: list[Group], act: Act, agree: Callable[[Group, Act], bool]) -> None:
    for group in reversed(groups[-MEMORY:]):
        if agree(group, act):
            group.acts.append(act)
            return
    groups.append(Group([act]))


def statuses(group: Group) -> Iterator[Status]:
    """The statuses told, most telling first."""
    for act in sorted(group.acts, key=lambda act: -act.weight):
        yield act.status

