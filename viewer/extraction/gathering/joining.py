"""Gathering acts into what is one mention: the same people on the same occasion."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import partial

from viewer.domain import Status
from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.dates import ExpressionKind
from viewer.extraction.gathering.agreement import one_meeting, one_occasion, sits_on
from viewer.extraction.gathering.groups import Group, apart
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.forms import VISIT, family
from viewer.extraction.grammar.timing import Days, days_of
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.script import simplify
from viewer.extraction.text.sentences import MINOR

MEMORY = 40
"""How many mentions back an act may belong to; keeps gathering linear."""
_LATELY = timedelta(days=3)
"""How far before publication words may have been said that are told without a day."""
_MEETING = "meeting"
"""The setting of words that are spoken to those who meet."""
_SURE = 100
"""How like a session is to what the next sentence tells of it."""
_LATER = 600
"""So far behind a meeting, in code points, it is told who else was there."""
_OTHER_HOUR = compiled("gathering", "other_hour")
_EARLIER = ("earlier this ", "earlier in the ", "earlier in ")
"""How an occasion is told that came before the one told with its day."""
_HEAD = 2
_HEADS = compiled("gathering", "heads")
"""Nouns that name one body of a party where two names end in them."""


def _joint(act: Act) -> bool:
    """Whether several speak with one voice: what one of them says besides is his own."""
    return len(act.keys) > 1


def _body(act: Act) -> ActorSpan | None:
    """The body of a party that `act` is told of, if it is one."""
    first = act.actors[0] if act.actors else None
    return first if first is not None and first.parties and first.kind is ActorKind.BODY else None


def _same_body(one: ActorSpan, other: ActorSpan | None) -> bool:
    """中国驻乌克兰使馆 and 中国大使馆: bodies of one party with the same head noun, one of them named in short."""
    if other is None or one.parties != other.parties:
        return False
    heads = {simplify(body.surface[-_HEAD:]) for body in (one, other)}
    return len(heads) == 1 and all(map(_HEADS.fullmatch, heads))


def _of_one_voice(groups: Iterable[Group], act: Act) -> list[Group]:
    """The groups whose speaker `act` may be told of."""
    keys, body = act.keys, _body(act)
    return [
        group
        for group in groups
        if not keys.isdisjoint(group.keys)
        or not (keys or group.keys)
        or (body is not None and _same_body(body, _body(group.acts[0])))
    ]


def _one_statement(group: Group, act: Act, published: date | None) -> bool:
    """Whether `act`, told of the speaker of `group`, belongs to the occasion on which he spoke.

    What is told without a day was said about the day of publication, and so not weeks before.
    """
    if _joint(group.acts[0]) != _joint(act) and act.weight:
        return False
    if act.sentence.start in group.sentences:
        return not apart(group.days, _named_days(act))  # 周一表示…，周二又称…
    if act.past and not group.acts[0].past:
        return False
    if group.days is None and _named_days(act) is not None and act.setting == _MEETING in group.settings:
        return False  # X对Y表示…。X29日与Z会面时说…
    if act.time is not None and act.time.plain.startswith(_EARLIER) and group.days not in (None, days_of(act.time)):
        return False  # said on Sunday; had said earlier this month
    if _is_other_hour(act, group):
        return False
    lead = group.timed is not None and group.timed.borrowed
    said = _about(group.days[1]) if lead and group.days else group.days or _about(published)
    return not apart(said, _named_days(act)) and one_occasion(group, act)


def _is_other_hour(act: Act, group: Group) -> bool:
    """X表示…。当天早些时候，X在Y说: words of the same day that were said before others, or after."""
    told = act.time is not None and _OTHER_HOUR.search(act.time.plain)
    return bool(told and act.weight) and not any(one.time and _OTHER_HOUR.search(one.time.plain) for one in group.acts)


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
        told = sorted(_of_one_voice(groups[-MEMORY:], act), key=partial(_recency, act))
        group = next((group for group in told if _one_statement(group, act, published)), None)
        _put(groups, group, act)
    for act in minor:
        told = _of_one_voice(groups[:MEMORY], act)
        group = next((group for group in told if _one_statement(group, act, published)), None)
        if group is not None:
            group.add(act)
    return groups


def _recency(act: Act, group: Group) -> tuple[bool, bool, int]:
    """Puts the group told last before `act` first; words of the past take only their like and what follows them at
    once."""
    last = group.acts[-1]
    of_the_past = group.acts[0].past and not act.past and act.sentence.block != last.sentence.block
    return last.start > act.start, of_the_past, -last.start


def gather_meetings(acts: Iterable[Act]) -> list[Group]:
    """One group per meeting. What only points back and finds nothing to point to is dropped."""
    groups: list[Group] = []
    pending: list[Act] = []
    body, minor = _parted(acts)
    for act in body:
        if act.along:
            _take_along(groups, act)
            continue
        group = _closest(groups, act)
        if group is None and (act.pointing or _only_a_matter(act)):
            pending.append(act)
        else:
            _put(groups, group, act)
    for act in (*pending, *minor):
        group = _closest(groups, act)
        if group is not None:
            group.add(act)
        elif _can_stand_alone(act):
            _put(groups, None, act if act.definite else _as_background(act))
        elif act.nameless:
            _put(groups, None, act._replace(actors=act.nameless, pointing=False))
        elif _goes_on(act):
            _put(groups, None, _continued(groups, act))
    return [group for group in groups if group.keys]


def _take_along(groups: Sequence[Group], act: Act) -> None:
    """Count those whom `act` names in where the meeting was told shortly before, and who else acts for their states."""
    near = [group for group in groups if 0 <= act.sentence.start - group.acts[-1].sentence.start <= _LATER]
    group = max(near, key=lambda group: group.acts[-1].start, default=None)
    ours = group is not None and (act.keys & group.keys or not act.parties or act.parties & group.parties)
    if group is not None and ours and not group.best.aggregate:
        group.add(act)


def _only_a_matter(act: Act) -> bool:
    """相信海牙峰会能达成一致: what is only talked about, with no day and nobody but itself told."""
    return act.topical and act.borrowed and len(act.keys) < 2


def _as_background(act: Act) -> Act:
    """`act` as a meeting of its own, long past where no day is told."""
    return act._replace(pointing=False, past=act.past or days_of(act.time) is None)


def _goes_on(act: Act) -> bool:
    """Whether an act without anybody is another round of what was told before: the talks will go on on Friday."""
    told = act.status is not Status.PROPOSED and not act.actors and not act.borrowed and not act.definite
    return told and days_of(act.time) is not None


def _continued(groups: Sequence[Group], act: Act) -> Act:
    """`act` with the people of the meeting told last before it, a visit also with where it went."""
    before = [group for group in groups if group.acts[0].start < act.start and _of_kind(group, act)]
    nearest = max(before, key=lambda group: max(one.start for one in group.acts if one.start < act.start), default=None)
    if nearest is None:
        return act
    best = nearest.best
    act = act._replace(actors=best.actors, pointing=False)
    return act._replace(place=best.place, site=best.site, abroad=best.abroad) if act.form == VISIT else act


def _of_kind(group: Group, act: Act) -> bool:
    visits = act.form != VISIT or any(told.form == VISIT for told in group.acts)
    return visits and family(act.form) in group.families


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
    if sits_on(group, act):
        return _SURE
    return 3 * people_shared + 2 * parties_shared + 2 * same_days + (group.best.status is act.status)
