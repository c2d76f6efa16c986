"""Which of a sentence's time expressions dates an act."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile, zip_longest

from viewer.domain import Basis, Precision
from viewer.extraction.actors import ActorKind
from viewer.extraction.dates import ExpressionKind, Relation, Rule, TimeExpression
from viewer.extraction.grammar.agency import of_agency, without_report
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.since import since_then
from viewer.extraction.text.patterns import compiled

Days = tuple[date | None, date | None]

_FIRM = (ExpressionKind.CALENDAR, ExpressionKind.DEICTIC)
_DATING = (Relation.AT, Relation.BEFORE, Relation.AFTER)
_LONGEST = timedelta(days=366)
MONTH = timedelta(days=31)
_WEEK = timedelta(days=7)
_COUNTED = compiled("timing", "counted")
_CHAIRING = "轮值主席"
_LED_TO_END, _COUNTED_SINCE = compiled("timing", "led_to_end"), compiled("timing", "counted_since")
_FIRST_SINCE = compiled("timing", "first_since")
_UP_TO_NOW = compiled("timing", "up_to_now")
_CALLED_AFTER = compiled("timing", "called_after")
_CONTINUING, _CONTINUED = compiled("timing", "continuing"), compiled("timing", "continued")
_NOW, _OF_NEXT = compiled("timing", "now"), compiled("timing", "of_next")
_ATTENDANT = compiled("timing", "attendant")
_WHO_CLAUSE = compiled("timing", "who_clause")
_ITS = compiled("timing", "its")
_OWNING = ("'s ", "’s ")
"""Behind a day that something belongs to."""
_AT_IT = ("at ", "during ", "in ", "for ", "with ", "of ")
"""Before such a day, where they met at what belongs to it."""
_AS_PART = " as part of "
_OTHER_BEFORE, _OF_DOING = compiled("timing", "other_before"), compiled("timing", "of_doing")
_AFTER_OTHER, _AFTER_OTHER_END = compiled("timing", "after_other"), compiled("timing", "after_other_end")
_MOVED = compiled("status", "moved")
_SOON, _RECENT = compiled("timing", "soon"), compiled("timing", "recent")
_BESIDE = compiled("timing", "beside")
_DAYS_AFTER = compiled("timing", "days_after")
_SEASON, _SEASONAL, _NTH_DAY = (compiled("timing", name) for name in ("season", "seasonal", "nth_day"))
_SINCE_EVENT = compiled("timing", "since_event")
_TAKING_PLACE = compiled("timing", "taking_place")
_WENT_ON, _LED_TO = compiled("timing", "went_on"), compiled("timing", "led_to")
_FRONTED = compiled("timing", "fronted")
_HELD_THEN = compiled("timing", "held_then")
_CONVENES = compiled("timing", "convenes")
_NOTED, _NOTED_ENDS = ("。（", "。("), ("）", ")")
_LEAD = 60
"""How far behind the word of an act, in code points, its time may follow."""


def days_of(time: TimeExpression | None) -> Days | None:
    """The days of an expression, or `None` where it bounds neither side."""
    if time is None or (time.when.first is None and time.when.last is None):
        return None
    return time.when.first, time.when.last


def tells_since(time: TimeExpression) -> bool:
    """Whether an expression ends in 以来: what goes on with it came later, or went on from then."""
    return _UP_TO_NOW.search(time.plain) is not None


def firmness(time: TimeExpression | None) -> int:
    """How much an expression says by itself: a date or weekday more than 会后 or 同日, an unbounded one nothing."""
    if time is None or days_of(time) is None:
        return 0
    if is_firm(time):
        return 3
    return 2 if time.relation is Relation.AT and time.kind is not ExpressionKind.FUZZY else 1


def is_firm(time: TimeExpression) -> bool:
    """Whether an expression is a date, a weekday or the like, no 最近几周 and no 未来几天."""
    return time.kind in _FIRM and not is_recent(time) and not _SOON.match(time.plain)


def is_bound(time: TimeExpression) -> bool:
    """Whether an expression only says before which day something was: 此前, of what was told last."""
    return time.relation is Relation.BEFORE and time.when.first is None and time.when.last is not None


def is_recent(time: TimeExpression) -> bool:
    """Whether an expression only says that something is not long ago (近日, 最近几周, in recent days)."""
    return time.kind is ExpressionKind.FUZZY or bool(_RECENT.match(time.plain))


def is_beside(time: TimeExpression) -> bool:
    """Whether an expression names the day before or after that of another event (讲话前一天)."""
    return time.when.precision is Precision.DAY and bool(_BESIDE.search(time.plain))


def is_soon(time: TimeExpression, published: date) -> bool:
    """Whether an expression only says that something is to come before long (未来几天, in the coming days)."""
    ahead = time.when.last is not None and time.when.last > published
    return ahead and (time.kind is ExpressionKind.FUZZY or bool(_SOON.match(time.plain)))


def times_between(note: Annotations, start: int, end: int, *, quoted: bool = False) -> list[TimeExpression]:
    """The expressions of `[start, end)` that can date an act: outside quotations (or only within, where the act is
    `quoted`), with days, no "since" or "until"."""
    times = [_begun(note, time) for time in note.times_in(start, end + 2)]
    return times and [
        time
        for time, after in zip_longest(times, times[1:])
        if time.start < end and time.relation in _DATING and _says_when(time) and note.quoted(time.start) is quoted
        if not _names_another(note, time) and not _overtaken(note, time, after)
    ]


def _says_when(time: TimeExpression) -> bool:
    days = days_of(time)
    if days is None or _NOW.match(time.plain):
        return False
    first, last = days
    return first is None or last is None or last - first <= _LONGEST


def _begun(note: Annotations, time: TimeExpression) -> TimeExpression:
    """将从26日起访问X: what begins on a day to come takes place on it and perhaps on others."""
    first, _ = time.span
    if time.relation is not Relation.SINCE or first is None or note.published is None or first <= note.published:
        return time
    return time._replace(when=replace(time.when, first=first, last=None), relation=Relation.AT)


def _overtaken(note: Annotations, time: TimeExpression, following: TimeExpression | None) -> bool:
    """休会两个月后，今日复会: how long it took is no date where the day follows."""
    if following is None or following.start - time.end > 1 or not is_firm(following):
        return False
    first, last = time.when.first, time.when.last
    return first != last and note.folded[time.end - 1] == "后"


def _names_another(note: Annotations, time: TimeExpression) -> bool:
    """今年第四次会晤; 2015年协议; 继周二的一次之后; 从去年八月开战以来的第四次谈判."""
    first, last = time.when.first, time.when.last
    if _FIRST_SINCE.match(note.folded, time.end) or _in_name(note, time):
        return True
    wide = first is None or last is None or last - first > MONTH
    since = note.folded[time.start - 1] in "从自" and _COUNTED_SINCE.match(note.folded, time.end)
    if since or _LED_TO_END.match(note.folded, time.end):
        return True
    if wide and (_COUNTED.match(note.folded, time.end) or _CALLED_AFTER.match(note.folded, time.end)):
        return True
    if _NTH_DAY.fullmatch(time.plain) or _after_event(note, time):
        return True
    if _SEASON.search(time.plain) and _SEASONAL.match(note.folded, time.end):
        return True
    if note.folded[time.end - 1] == "后" and _SINCE_EVENT.search(note.folded, max(0, time.start - 4), time.start):
        return True
    continued = _CONTINUED.match(note.folded, time.end)
    return bool(continued and _CONTINUING.search(note.folded, max(0, time.start - 6), time.start))


def _after_event(note: Annotations, time: TimeExpression) -> bool:
    """会见X|一天后，…: counted from what its clause tells."""
    head = note.folded[max(0, time.start - 1) : time.start]
    ends = note.folded.startswith("，", time.end) and _DAYS_AFTER.fullmatch(time.plain)
    return bool(ends and head and head not in "，。；：\n ”")


def _in_name(note: Annotations, time: TimeExpression) -> bool:
    """《本周》, the 2019 Africa Summit, 本月轮值主席: a title's, or the year of writing in a name."""
    first, name = time.when.first, note.text[time.end + 1 : time.end + 2]
    if note.text[max(0, time.start - 1)] == "《" or note.folded.startswith(_CHAIRING, time.end):
        return True
    named = time.plain.isdecimal() and name.isascii() and name.isupper()
    this_year = first is not None and note.published is not None and first.year == note.published.year
    return named and this_year and note.folded.endswith("the ", 0, time.start)


def _firmest(times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The firmest, the last of several, 当天 rather than 大会上, a day rather than a year; of days
    that are listed (December 5th and 6th) all."""
    best = max(
        times, key=lambda time: (firmness(time), not _is_year(time), _is_that_day(time), time.start), default=None
    )
    return best if best is None or best.rule is not Rule.LIST else _together(times[: times.index(best) + 1])


def _is_year(time: TimeExpression) -> bool:
    return time.when.precision is Precision.YEAR


def _is_that_day(time: TimeExpression) -> bool:
    """Whether an expression is bound to one day that was told before: 当天."""
    first, last = time.span
    return time.kind is ExpressionKind.CONNECTIVE and first is not None and first == last


def _together(listed: Sequence[TimeExpression]) -> TimeExpression:
    """One expression for the listed days that end a row of expressions."""
    last = listed[-1]
    first = next(time for time in reversed(listed) if time.rule is not Rule.LIST or time is listed[0])
    days = first.when.first, last.when.last
    if first is last or days[0] is None or days[1] is None or days[0] >= days[1]:
        return last
    precision = Precision.RANGE if last.when.precision is Precision.DAY else last.when.precision
    when = replace(last.when, first=days[0], precision=precision, basis=first.when.basis, time=None)
    return last._replace(when=when)


def _goes_on(time: TimeExpression) -> bool:
    """随后还将访问X: later than what the clause before tells."""
    anchored = time.kind is ExpressionKind.CONNECTIVE or time.rule is Rule.TOLD
    return anchored and time.relation is Relation.AFTER


_ENDS = compiled("timing", "ends")


def _since(note: Annotations, clause: tuple[int, int], word: tuple[int, int]) -> TimeExpression | None:
    """自六月在日内瓦会面以来: the meeting itself was in June."""
    if not _ENDS.match(note.folded, word[1], clause[1] + 24):
        return None
    for time in reversed(note.times_in(clause[0], word[0])):
        first, last = time.span
        if time.relation is Relation.SINCE and time.kind in _FIRM and first is not None:
            when = replace(time.when, first=first, last=max(first, last or first))
            return time._replace(when=when, relation=Relation.AT)
    return None


def choose_time(note: Annotations, floor: int, clause: tuple[int, int], word: tuple[int, int]) -> TimeExpression | None:
    """The time of the act told by `word`: from its clause before it, soon behind it, or from `floor` on.

    In English the time behind the word comes first, and may share its last word (met on Friday).
    """
    if not note.times_in(min(floor, clause[0]), max(clause[1], word[1]) + 2):
        return _noted(note, clause[1])
    since = _since(note, clause, word)
    if since is not None:
        return since
    moved = _MOVED.match(note.folded, word[1], clause[1])
    if moved and (to := times_between(note, moved.end() - 1, clause[1])):
        return to[0]
    near = times_between(note, clause[0], word[0])
    told = [] if any(map(_goes_on, near)) else times_between(note, floor, clause[0])
    before = [since_then(note, time) for time in told if not _of_other(note, floor, time)]
    before = [time for time in before if not _ATTENDANT.search(note.folded, floor, time.start)]
    near, attributes = _parted(note, near, word)
    latin = note.folded[word[0] : word[0] + 1].isascii()
    behind = times_between(note, word[0] if latin else word[1], min(clause[1], word[1] + _LEAD))
    pieces = (behind, near, before) if latin or _only_years(near, behind) else (near, behind, before)
    firm = [time for time in (_firmest(without_report(note, piece)) for piece in pieces) if time is not None]
    best = max(firm, key=lambda time: (not of_agency(note, time), firmness(time)), default=None)
    if best is None:
        return _firmest(attributes)
    counted = [time for time in (*before, *near) if _goes_on_from(best, time)]
    return counted[-1] if counted else best


def _noted(note: Annotations, end: int) -> TimeExpression | None:
    """The day that is put behind what a picture shows: X会见Y。（2022年5月31日）."""
    if not note.folded.startswith(_NOTED, end):
        return None
    times = note.times_in(end + 2, end + 3)[:1]
    return next((one for one in times if is_firm(one) and note.folded.startswith(_NOTED_ENDS, one.end)), None)


def _goes_on_from(date: TimeExpression, time: TimeExpression) -> bool:
    """7日会见X，翌日转往Y，会见Z; 7日赴Y，启程前会见Z; 7日在Y，接着赴Z: a time counted from the day told before it."""
    first, last = time.span
    counted = time.kind is ExpressionKind.CONNECTIVE and first is not None and first == last
    counted = counted or (_goes_on(time) and date.when.first == date.when.last)
    counted = counted or (is_bound(time) and time.when.last == date.when.last)
    return counted and time.start > date.start and is_firm(date) and days_of(time) != days_of(date)


def _only_years(near: Sequence[TimeExpression], behind: Sequence[TimeExpression]) -> bool:
    """Whether only years stand before a word that a day stands behind: 2024年|峰会|5日开幕."""
    days = [time for time in behind if is_firm(time) and time.when.precision is not Precision.YEAR]
    return bool(days) and all(time.when.precision is Precision.YEAR for time in near)


def _parted(
    note: Annotations, near: list[TimeExpression], word: tuple[int, int]
) -> tuple[list[TimeExpression], list[TimeExpression]]:
    """Times before the verb of a meeting, and those behind it, which tell it from others: 今天举行|第三季会议; the
    latter alone where it is held then: 周一获邀出席|5月9日在X举行的峰会."""
    if not near or (verb := _CONVENES.search(note.folded, near[0].end, word[0])) is None:
        return near, []
    own = [time for time in near if time.start >= verb.end()]
    held = [time for time in own if _HELD_THEN.match(note.folded, time.end, word[0])]
    return (held, []) if held else ([time for time in near if time.start < verb.end()], own)


def _of_other(note: Annotations, floor: int, time: TimeExpression) -> bool:
    """在X本周访问Y后，Z将…: the day of what X does."""
    if not _AFTER_OTHER_END.match(note.folded, time.end):
        return False
    other = _AFTER_OTHER.search(note.folded, max(floor, time.start - _LEAD), time.start)
    return other is not None and bool(note.actors_in(*other.span("who")))


def _is_of(time: TimeExpression, word: tuple[int, int]) -> bool:
    """Whether an expression hangs on the very meeting that `word` tells of: ahead of a summit."""
    return time.kind is ExpressionKind.EVENT and time.start < word[1] and time.end > word[0]


def _is_beyond(note: Annotations, time: TimeExpression, word: tuple[int, int]) -> bool:
    """Whether "ahead of" parts a time from the word of a meeting: met today ahead of the summit next month."""
    gap = (word[1], time.start) if time.start >= word[1] else (time.end, word[0])
    return _OF_NEXT.search(note.folded, *gap) is not None


def _is_of_thing(note: Annotations, time: TimeExpression, word: tuple[int, int]) -> bool:
    """Met X to discuss |Monday's attack; met X ahead of |Friday's summit: the day of what it belongs to, unless they
    met at that."""
    owning = any(note.folded.startswith(_OWNING, at) for at in (time.end, time.end - 2))
    if not owning or time.when.precision is Precision.YEAR or time.plain.startswith(_AT_IT):
        return False
    if note.folded.endswith(_AT_IT, 0, time.start) and "," not in note.folded[word[1] : time.start]:
        return False
    return time.start >= word[1] or _ITS.fullmatch(note.folded, time.end, word[0]) is None


def _is_of_another(note: Annotations, time: TimeExpression, word: tuple[int, int]) -> bool:
    """During the call, X told Y of his visit| on Friday; a readout issued| on Friday; met those freed| in 2014; travels
    on Friday| as part of a trip."""
    if time.end <= word[0]:
        return note.folded.startswith(_AS_PART, time.end)
    other = _OF_DOING if time.when.precision is Precision.YEAR else _OTHER_BEFORE
    return time.start >= word[1] and other.match(note.folded, word[1], time.start) is not None


def _seen_from(note: Annotations, time: TimeExpression, word: tuple[int, int]) -> TimeExpression:
    """Met X on Monday before flying to| Y: on that day or later; resigned on Monday after Y |met Z: on it or before."""
    if time.end > word[0]:
        return time
    if time.when.first is not None and _WENT_ON.search(note.folded, time.end, word[1]):
        return time._replace(when=replace(time.when, last=None, time=None), relation=Relation.AFTER)
    first, last = time.when.first, time.when.last
    wide = first is None or last is None or last - first > _WEEK
    return time if wide or not came_first(note, (time.end, word[0])) else up_to(time)


def came_first(note: Annotations, gap: tuple[int, int]) -> bool:
    """Whether a clause behind a time tells what came before it: on Monday after Y| met Z, followed| talks with Z; not
    what the same people did on that day: left on Monday after meeting| Z."""
    led = _LED_TO.search(note.folded, *gap)
    if led is None or "," in note.folded[led.end() : gap[1]]:
        return False
    if led["sure"]:
        return True
    return any(actor.kind is not ActorKind.PRONOUN for actor in note.actors_in(led.end(), gap[1]))


def leads_up(note: Annotations, time: TimeExpression, start: int, word: int) -> bool:
    """Whether the clause that begins a sentence says what a day came after: Before leaving on Tuesday, X |met Y."""
    if time.end > word or "," not in note.folded[time.end : word]:
        return False
    return _FRONTED.fullmatch(note.folded, start, time.start) is not None


def up_to(time: TimeExpression) -> TimeExpression:
    """At the latest on the day of a time."""
    when = replace(time.when, first=None, precision=Precision.VAGUE, basis=Basis.ANCHORED, time=None)
    return time._replace(when=when, relation=Relation.BEFORE)


_FAR = 160
"""How far behind an English word of meeting its time may follow."""


def english_time(
    note: Annotations,
    before: tuple[int, int],
    word: tuple[int, int],
    end: int,
    taken: Collection[int],
    *,
    quoted: bool = False,
) -> TimeExpression | None:
    """The time of an act told in English: the first behind its word, else the last before it in its clause, else in
    the clauses `before`; `taken` are the times of the words that tell of it, by where they start."""
    goes_on = _TAKING_PLACE.match(note.folded, word[1])
    end = max(end, goes_on.end()) if goes_on else end
    stretches = (word[1], min(end, word[1] + _FAR)), (before[1], word[0]), before
    behind, near, far = (times_between(note, *stretch, quoted=quoted) for stretch in stretches)
    pieces = behind, near[::-1], far[::-1]
    told = [time for piece in pieces for time in piece if time.start not in taken and not _is_of(time, word)]
    aside = [found.span() for found in _WHO_CLAUSE.finditer(note.folded, before[0], word[0])]
    told = [time for time in told if not any(start <= time.start < stop for start, stop in aside)]
    others = _is_beyond, _is_of_another, _is_of_thing
    told = [time for time in told if not any(is_other(note, time, word) for is_other in others)]
    soon = (time for time in told if time in behind and _SOON.match(time.plain))
    best = next(soon, None) or max(told, key=firmness, default=None)
    if best is None:
        return None
    if best not in behind:
        return up_to(best) if leads_up(note, best, before[0], word[0]) else _seen_from(note, best, word)
    more = list(takewhile(lambda time: time.rule is Rule.LIST, behind[behind.index(best) + 1 :]))
    return _together([best, *more]) if more else best
