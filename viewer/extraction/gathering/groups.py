"""What is told of one occasion, gathered from the acts that tell of it."""

from dataclasses import dataclass, field
from datetime import date

from viewer.domain import Kind, Precision
from viewer.extraction.actors import ActorKind
from viewer.extraction.dates import TimeExpression
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.forms import VISIT, family
from viewer.extraction.grammar.places import Spot
from viewer.extraction.grammar.timing import Days, days_of, firmness, is_firm
from viewer.extraction.text.sentences import MINOR

_EXACT = (Precision.DAY, Precision.RANGE)
_OPEN = 60
"""Days that an expression leaves open which bounds one side only."""
_LOOSE = 7
"""Days that a week or month leaves open besides its own."""


@dataclass(slots=True)
class Group:
    """Acts that tell of one occasion, in the order in which they were added, and what they say together.

    `keys` and `parties` are those of everybody who takes part, `people`, of those who meet, the keys of persons by
    party, `spots` the places of which the state is known.
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
    spots: set[Spot] = field(default_factory=set)
    best: Act = field(init=False)
    timed: Act | None = None

    def add(self, act: Act) -> None:
        """Take `act` in."""
        self.best = act if not self.acts or _telling(act) > _telling(self.best) else self.best
        if not self.acts or not (act.definite or act.sentence.kind in MINOR or self._is_meant(act)):
            self._join(act)
        self.acts.append(act)
        self.sentences.add(act.sentence.start)
        self.starts.add(act.start)
        self.families.add(family(act.form))
        self.settings |= {act.setting} if act.setting else set()
        if act.place:
            self.spots |= {act.place} if act.place.codes else set()
            self.sites |= {act.place.text: act.site} if act.site and act.place.text not in self.sites else {}
        if act.time is not None and (self.timed is None or _dates_better(act, self.timed)):
            self.timed = act

    def _is_meant(self, act: Act) -> bool:
        """Whether 双方, whoever that may be, are the two sides that are here already."""
        told = act.kind is Kind.MEETING and act.parties and act.parties <= self.people.keys()
        return bool(told) and all(actor.kind is ActorKind.PRONOUN for actor in act.actors)

    def _join(self, act: Act) -> None:
        """Count the people of `act` in: a title only sums up, and whoever points back tells of others."""
        self.keys |= act.keys
        self.parties |= act.parties
        if act.kind is Kind.MEETING:
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


def _dates_better(act: Act, other: Act) -> bool:
    """Whether the time of `act` says when an occasion was better than that of `other`: 下周…。会谈定于周四…."""
    if _narrows(act, other) or _narrows(other, act):
        return _narrows(act, other)
    return _dating(act) > _dating(other)


def _narrows(act: Act, other: Act) -> bool:
    """Whether an act that points back names the days within the week or month in which `other` lies."""
    inner, outer = days_of(act.time), days_of(other.time)
    if act.borrowed or other.time is None or inner is None or outer is None or not act.pointing:
        return False
    (first, last), (begin, end) = inner, outer
    exact = act.time is not None and is_firm(act.time) and act.time.when.precision in _EXACT
    if not exact or other.time.when.precision in _EXACT or first is None or last is None:
        return False
    return (begin is None or begin <= first) and (end is None or last <= end)


def _dating(act: Act) -> tuple[bool, bool, int, int, int, int]:
    return not act.borrowed, not act.pointing, firmness(act.time), -_width(act), act.weight, -act.start


def _width(act: Act) -> int:
    """How much its expression leaves open: 4月27日 says more than 上周, 9日至15日 more than 下周; and of a visit more
    than the day on which it begins."""
    time = act.time
    first, last = days_of(time) or (None, None)
    if time is None or first is None or last is None:
        return _OPEN
    if act.form == VISIT and time.when.precision is Precision.RANGE and is_firm(time):
        return -1
    return (last - first).days + _LOOSE * (time.when.precision not in _EXACT)


def whole(days: Days | None, act: Act | None) -> Days | None:
    """`days` with all others for which `act` tells that it lasts: 2日起访问X四天 are 2 to 5, 5日结束访问X up to 5."""
    if act is None or days is None or days[0] is None or days[0] != days[1] or act.lasting == 1:
        return days
    if act.lasting <= 0:
        return None, days[1]
    return days[0], date.fromordinal(min(days[0].toordinal() + act.lasting - 1, date.max.toordinal()))


def apart(left: Days | None, right: Days | None) -> bool:
    """Whether two spans of days share no day."""
    if left is None or right is None:
        return False
    return _before(left[1], right[0]) or _before(right[1], left[0])


def _before(left: date | None, right: date | None) -> bool:
    return left is not None and right is not None and left < right
