"""Whether two tellings are of one and the same meeting, or settings of one occasion."""

from collections.abc import Set as AbstractSet

from viewer.domain import Status
from viewer.extraction.actors import ActorKind
from viewer.extraction.dates import ExpressionKind
from viewer.extraction.gathering.groups import Group, apart, whole
from viewer.extraction.gathering.unions import SITTINGS, one_session
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.forms import CALL, MEAL, REMOTE, SIGNING, SUMMIT, TALKS, VISIT, family
from viewer.extraction.grammar.timing import days_of, is_bound

_PAIR = 2
_SPACE = 2
"""So many code points stand between two sentences at most."""
_TO_COME = (Status.PLANNED, Status.PROPOSED)
_BESIDE = {
    "press": frozenset({"press conference", "interview", "before", "after", "there"}),
    "press conference": frozenset({"press", "before", "after", "there"}),
    "interview": frozenset({"press", "before"}),
    "before": frozenset({"press", "press conference", "interview", "speech"}),
    "after": frozenset({"press", "press conference", "speech", "document"}),
    "speech": frozenset({"meeting", "before", "after", "there"}),
    "meeting": frozenset({"speech", "there"}),
    "there": frozenset({"press", "press conference", "speech", "meeting"}),
    "post": frozenset({"written", "document"}),
    "written": frozenset({"post", "document"}),
    "document": frozenset({"post", "written", "after"}),
}
"""Settings that tell occasions apart, words in the talks from those to the press, with those that the same occasion may
be told by besides: what is said 会后 may be said 在记者会上."""
_ANOTHER = "another"
"""The setting of what is told as one more: 在另一份声明中."""


def _forms_agree(group: Group, act: Act) -> bool:
    if family(act.form) in group.families or _signed_there(group, act) or _over_a_meal(group, act):
        return True
    if act.form not in (TALKS, SUMMIT) or SIGNING in group.families:
        return False
    if act.form == SUMMIT and all(told.form == CALL for told in group.acts):
        return False
    return act.pointing or REMOTE in group.families


def _signed_there(group: Group, act: Act) -> bool:
    """举行会谈，并签署协议: what those who talk sign is signed on that occasion."""
    if act.form != SIGNING or REMOTE in group.families:
        return False
    along = act.keys <= group.keys and act.sentence.block == group.acts[-1].sentence.block
    return along or act.sentence.start in group.sentences


def _over_a_meal(group: Group, act: Act) -> bool:
    """共进早餐并举行会谈: the same two in one sentence, not those who talked and are going to eat."""
    if act.status is not group.best.status:
        return False
    told = MEAL in {family(act.form), *group.families} and not act.besides and act.sentence.start in group.sentences
    return told and len(act.keys) >= _PAIR and act.keys == group.keys and REMOTE not in group.families


def _people_agree(group: Group, act: Act) -> bool:
    """Whether no party is there with other people, unless two of those who meet are the same."""
    if len(act.keys & group.keys) >= 2:
        return not _with_others(group, act)
    theirs = act.people
    both = group.people.keys() & theirs.keys()
    return not any(_others(group.people[party], theirs[party]) for party in both) or _hosted(group, act)


def _with_others(group: Group, act: Act) -> bool:
    """Whether the same two of one side meet another side: X and Y will meet Z, and would also meet W."""
    same = {party for party, keys in act.people.items() if keys & group.people.get(party, frozenset())}
    ours, theirs = group.parties - same, act.parties - same
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _others(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether people of one party are others than those told of: two who meet each other are a pair."""
    return ours.isdisjoint(theirs) or (len(ours) == len(theirs) == _PAIR and len(ours & theirs) == 1)


def _hosted(group: Group, act: Act) -> bool:
    """Whether `act` tells whom else the guests of a visit met on it: 访问X，会见当地官员."""
    there = {code for site in group.sites.values() for code in site}
    nameless = {a.key for a in act.actors if a.kind is ActorKind.GROUP and not a.parties} - group.keys
    hosts = nameless | {a.key for a in act.actors if there.intersection(a.parties)}
    guests = act.keys - hosts
    unplaced = days_of(act.time) is None or group.days == days_of(act.time)
    along = act.sentence.start in group.sentences and bool(hosts) and bool(guests & group.keys)
    known = guests <= group.keys or along or (_goes_on(group, act) and bool(guests & group.keys))
    return bool(there and guests) and known and unplaced and not act.past and not act.site


def _goes_on(group: Group, act: Act) -> bool:
    """Whether the very next sentence tells of nobody new but who holds no state's office: also meet Corvan chief X."""
    follows = 0 <= act.sentence.start - group.acts[-1].sentence.end <= _SPACE
    return follows and {actor.key for actor in act.actors if actor.parties or not actor.office} <= group.keys


def _shared(group: Group, act: Act) -> bool:
    common = act.keys & group.keys
    if not common and act.people and act.form == VISIT and all(told.form != VISIT for told in group.acts):
        return False  # X此次访问Y, where only others were told to meet
    if act.pointing:
        if sits_on(group, act):
            return True
        persons = {key for keys in act.people.values() for key in keys}
        if len(persons) >= 2 and not act.definite:
            return persons <= group.keys
        if not act.keys:
            return not (act.actors and _sits_alone(group, act))
        return bool(common) or (bool(act.parties & group.parties) and (not act.place or bool(act.site)))
    if len(common) >= 2 or act.keys <= group.keys or group.keys <= act.keys:
        return not _another_session(group, act)
    return _hosted(group, act) or (group.parties == act.parties and (len(group.parties) >= 2 or bool(common)))


def _sits_alone(group: Group, act: Act) -> bool:
    """他们明天会谈 beside 拜登主持峰会: whether only one is told to sit where several are told to meet."""
    return len(group.keys) == 1 and act.form not in SITTINGS and all(told.form in SITTINGS for told in group.acts)


def _another_session(group: Group, act: Act) -> bool:
    """普京会见习近平。普京主持召开安全会议: who meets somebody and chairs a session does two things."""
    if act.definite or len(act.keys & group.keys) > 1 or len(act.keys) == len(group.keys) or _is_of_guest(act):
        return False
    chairs = len(act.keys) == 1 and act.form in SITTINGS
    return _sits_alone(group, act) or (chairs and all(told.form not in SITTINGS for told in group.acts))


def sits_on(group: Group, act: Act) -> bool:
    """阿盟4日举行首脑会议。塞西主持会议: whether the sentence behind tells of the session again by its noun alone."""
    told = group.acts[-1]
    if not act.pointing or {act.form, told.form} - SITTINGS or act.sentence.block != told.sentence.block:
        return False
    return 0 <= act.sentence.start - told.sentence.end <= _SPACE and act.time is None


def _statuses_agree(group: Group, act: Act) -> bool:
    if any(another(group, act) for another in (_earlier_round, _next_round, _lies_beyond, _meets_after_call)):
        return False
    if act.pointing or act.topical or act.status is group.best.status:
        return True
    if days_of(act.time) is not None:
        off = Status.CANCELLED in (act.status, group.best.status)
        return group.days is not None and (not off or group.days == days_of(act.time))
    return act.keys <= group.keys and family(act.form) in group.families and not act.past


def _earlier_round(group: Group, act: Act) -> bool:
    """首轮会谈已于4月举行: what has been held on a day of its own is none of those to come or asked for."""
    statuses = act.status, group.best.status
    ahead = set(statuses) == {Status.HELD, Status.PLANNED} or statuses == (Status.HELD, Status.PROPOSED)
    return ahead and group.days is None and _own_days(act)


def _next_round(group: Group, act: Act) -> bool:
    """双方同意启动下一轮谈判: what both will do is not what they have done."""
    several = max(len(act.keys), len(act.parties)) >= _PAIR
    both = several and all(actor.kind is ActorKind.PRONOUN for actor in act.actors)
    return both and act.status is Status.PLANNED and group.best.status is Status.HELD and not act.topical


def _is_of_guest(act: Act) -> bool:
    """会见出席峰会的X: the session only says who is met."""
    return act.form in SITTINGS and all(actor.start >= act.start for actor in act.actors)


def _meets_after_call(group: Group, act: Act) -> bool:
    """两人通话。X将与Y会面: who has only called somebody is yet to meet him."""
    planned = act.status is Status.PLANNED and group.best.status is Status.HELD and not act.pointing
    return planned and family(group.best.form) == REMOTE != family(act.form)


def _lies_beyond(group: Group, act: Act) -> bool:
    """探索在春季访问X: what is still to come after the day of what has been held; a visit may have begun."""
    held, later = (group.days, days_of(act.time)) if group.best.status is Status.HELD else (None, None)
    if act.status not in _TO_COME or act.borrowed or held is None or later is None or held[1] is None:
        return False
    begun = act.form == VISIT and any(told.form == VISIT for told in group.acts)
    return not begun and (later[1] is None or later[1] > held[1])


def _came_before(group: Group, act: Act) -> bool:
    """X与Y会谈。在此之前，两人…: what came before the day of a meeting is another one."""
    time = act.time
    if time is None or time.kind is not ExpressionKind.CONNECTIVE or not is_bound(time):
        return False
    return group.days == (time.when.last, time.when.last)


def _own_days(act: Act) -> bool:
    return days_of(act.time) is not None and not act.borrowed


def _sites_agree(group: Group, act: Act) -> bool:
    """One stop of a journey is one visit; what is told of two places is not one."""
    if act.place and act.place.codes and any(act.place.elsewhere(spot) for spot in group.spots):
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
    """赴X出席Y会议, 转往X与Y共进午餐: what the journey told in the same sentence is for."""
    arrives = all(told.form == VISIT for told in group.acts)
    meets = act.form in SITTINGS or (family(act.form) == MEAL and arrives)
    if not meets or not group.sites or act.sentence.start not in group.sentences:
        return False
    located = act.place is None or any(act.place.codes & site for site in group.sites.values())
    return located and bool(act.keys & group.keys) and not apart(group.days, days_of(act.time))


def _another_kind(group: Group, act: Act) -> bool:
    """Whether `act` tells of a visit without saying whose (第二次访问原定于7月), and no visit has been told."""
    return act.form == VISIT and not act.actors and all(told.form != VISIT for told in group.acts)


def _told_alike(group: Group, act: Act) -> bool:
    """Whether the same people meet in the same way, or a union sits, by video as well on the day of its summit."""
    alike = _forms_agree(group, act)
    if alike and _shared(group, act):
        return True
    days = days_of(act.time)
    return (alike or (days is not None and days == group.days)) and one_session(group, act)


def one_meeting(group: Group, act: Act) -> bool:
    """Whether `act` tells of the meeting of `group`."""
    besides = act.besides and act.sentence.start in group.sentences
    if act.start in group.starts or besides or _another_kind(group, act) or _came_before(group, act):
        return False
    if _attended_there(group, act):
        return True
    told = group.own_days if act.definite or act.keys == group.keys else group.days
    theirs = days_of(act.time)
    if act.form == VISIT and any(one.form == VISIT for one in group.acts):
        told, theirs = whole(told, group.timed), whole(theirs, act)
    return (
        act.aggregate == group.acts[0].aggregate
        and _told_alike(group, act)
        and not apart(told, None if act.borrowed else theirs)
        and _statuses_agree(group, act)
        and _people_agree(group, act)
        and _sites_agree(group, act)
    )


def one_occasion(group: Group, act: Act) -> bool:
    """Whether the setting of `act` can be that of `group`."""
    if act.setting == _ANOTHER:
        return False
    told = group.settings & _BESIDE.keys()
    if act.setting not in _BESIDE or act.setting in told:
        return True
    return told <= _BESIDE[act.setting]
