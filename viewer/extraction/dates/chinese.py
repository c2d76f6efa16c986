"""Recognises the pieces of Chinese time expressions in simplified text."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from viewer.extraction.dates.atoms import TOLD, Atom, How, Level
from viewer.extraction.dates.festivals import LUNAR_NEW_YEAR
from viewer.extraction.dates.lexicon import pieces_of, table
from viewer.extraction.dates.numerals import number
from viewer.extraction.dates.offsets import Mode, Offset

_NUMERAL = re.compile(r"[0-9]+|[〇零○一二三四五六七八九十百千两廿卅仨俩元]+")
_UNITS = (("周", Level.WEEK), ("星期", Level.WEEK), ("礼拜", Level.WEEK), ("季", Level.SEASON), ("月", Level.MONTH),
          ("年", Level.YEAR), ("天", Level.DAY), ("日", Level.DAY), ("晚", Level.DAY))  # fmt: skip
_PASSED_OVER = frozenset(("trap", "long", "habit"))
"""Pieces that are no time: names, long figures, and habits (每年3月)."""
_UNIT = re.compile("交易日|工作日|星期|礼拜|季度|世纪|小时|钟头|分钟|[天日晚夜周月年载秒]")
_OFFSET_LEVELS = {
    "year": Level.YEAR,
    "quarter": Level.SEASON,
    "month": Level.MONTH,
    "week": Level.WEEK,
    "day": Level.DAY,
}


def _numbers(text: str) -> list[int]:
    return [number(n) or 0 for n in _NUMERAL.findall(text)]


def _shift(text: str) -> int:
    """上 and 下 counted: 上上 is -2."""
    return text.count("下") - text.count("上")


def _atom(m: re.Match[str], level: Level, how: How, *values: int, name: str = "") -> Atom:
    return Atom(m.start(), m.end(), level, how, values, name)


def _word(section: str, level: Level, how: How) -> Callable[[re.Match[str]], Atom]:
    words = table("chinese")[section]
    return lambda m: _atom(m, level, how, words.get(m[0].rpartition("之后")[2].removeprefix("的"), 0), name=m[0])


def _first(level: Level, how: How = How.IS) -> Callable[[re.Match[str]], Atom]:
    return lambda m: _atom(m, level, how, _numbers(m[0])[0])


def _nth(m: re.Match[str], level: Level, how: How = How.NTH) -> Atom:
    return _atom(m, level, how, _ordinal(m[0]))


def _ordinal(text: str) -> int:
    if text.startswith("最后"):
        return -1
    return 1 if text.startswith("首") else _numbers(text)[0]


def _century(m: re.Match[str]) -> Atom | None:
    if m[0].startswith("公元前"):
        return None
    numbers = _numbers(m[0])
    return _atom(m, Level.CENTURY, How.IS if numbers else How.FROM_NOW, numbers[0] if numbers else _shift(m[0]))


def _iso(m: re.Match[str], kind: str) -> Atom:
    return _atom(m, Level.DAY, How.IS, *(int(m[f"{kind}_{part}"]) for part in "ymd"))


def _three(m: re.Match[str]) -> Atom:
    values = int(m["three_a"]), int(m["three_b"]), int(m["three_c"])
    return _atom(m, Level.DAY, How.NAMED, *values, name="-" if m["three_s"] == "-" else "/")


def _month_day(m: re.Match[str]) -> Atom:
    return _atom(m, Level.DAY, How.IS, int(m["md_m"] or m["md2_m"]), int(m["md_d"] or m["md2_d"]))


def _month_rel(m: re.Match[str]) -> Atom:
    return _atom(m, Level.MONTH, How.FROM_NOW, _shift(m[0]))


def _quarter(m: re.Match[str]) -> Atom:
    numbers = _numbers(m[0]) or ([1] if m[0].startswith("首") else [])
    if numbers and m[0][0] not in "上下本这":
        return _atom(m, Level.SEASON, How.MONTHS, 3 * numbers[0] - 2, 3 * numbers[0])
    return _atom(m, Level.SEASON, How.FROM_NOW, _shift(m[0]), name="quarter")


def _half(m: re.Match[str]) -> Atom:
    text, second = m[0], int(m[0][0] in "下后")
    if text.endswith("月"):
        return _atom(m, Level.EDGE, How.NAMED, int(Level.MONTH), name=("first-half", "second-half")[second])
    if text[-1] in "周":
        return _atom(m, Level.WEEKDAY, How.NAMED, name=("first-half", "second-half")[second])
    if "个" in text:
        return _atom(m, Level.SEASON, How.FROM_NOW, _shift(text), name="half")
    return _atom(m, Level.SEASON, How.MONTHS, 1 + 6 * second, 6 + 6 * second)


def _season(m: re.Match[str]) -> Atom:
    if m[0].endswith("天"):
        return _atom(m, Level.SEASON, How.MONTHS, *table("chinese")["weather"][m[0][0]])
    return _atom(m, Level.SEASON, How.NAMED, *table("chinese")["season"][m[0][0]], name="season")


def _weekday(m: re.Match[str]) -> Atom:
    number_ = table("chinese")["weekday"][m[0][-1]]
    if m[0][0] in "周星礼" and not m[0].startswith(("周周", "周星", "周礼")):
        return _atom(m, Level.WEEKDAY, How.IS, number_)
    return _atom(m, Level.WEEKDAY, How.FROM_NOW, _shift(m[0]), number_)


def _nth_weekday(m: re.Match[str]) -> Atom:
    return _atom(m, Level.WEEKDAY, How.NTH, _ordinal(m[0]), table("chinese")["weekday"][m[0][-1]])


def _weekend(m: re.Match[str]) -> Atom:
    how = How.IS if m[0].startswith("周") else How.FROM_NOW
    return _atom(m, Level.WEEKDAY, how, _shift(m[0]), 5, 6)


def _day_wire(m: re.Match[str]) -> Atom:
    shifts = {"前": -2, "昨": -1, "今": 0, "明": 1}
    return _atom(m, Level.DAY, How.FROM_NOW, shifts[m[0][0]], _numbers(m[0])[0], name="wire")


def _day_rel(m: re.Match[str]) -> Atom:
    words = {**table("chinese")["day"], **table("chinese")["day_short"]}
    return _atom(m, Level.DAY, How.FROM_NOW, words[m[0]])


def _count(m: re.Match[str]) -> Atom | None:
    n = _numbers(m[0])[0]
    unit = next(level for word, level in _UNITS if word in m[0])
    if n == 0:
        return None
    return _atom(m, Level.WEEK, How.COUNT, n if m[0][0] in "前上" else -n, int(unit), name=m[0][0])


def _rest(m: re.Match[str]) -> Atom:
    unit = next(level for word, level in _UNITS if word in m[0])
    return _atom(m, unit, How.REST)


def _edge(m: re.Match[str]) -> Atom:
    base = Level.YEAR if m[0][0] in "年岁" else Level.MONTH if m[0][0] in "月上中下" else Level.EDGE
    return _atom(m, Level.EDGE, How.NAMED, int(base), name=table("chinese")["edge"][m[0]])


def _part(m: re.Match[str]) -> Atom:
    return _atom(m, Level.PART, How.IS, *table("chinese")["part_of_day"][m[0]], name=m[0])


def _clock(m: re.Match[str]) -> Atom | None:
    numbers = _numbers(m[0])
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    if "刻" in m[0]:
        minute *= 15
    if "半" in m[0]:
        minute = 30
    return _atom(m, Level.CLOCK, How.IS, hour, minute, name=m[0]) if hour <= 24 and minute < 60 else None


def _offset(m: re.Match[str]) -> Atom | None:
    """三年前, 过去十年, 未来两周, 三年前的今天."""
    before, after = m["oa_pre"], m["oa_post"] or m["of_post"] or ""
    amount = m["oa_n"] or m["of_n"]
    mode = Mode(table("chinese")["duration"][before or after])
    words = m[0].removesuffix(after)
    unit = table("chinese")["unit"][_UNIT.findall(words)[-1]]
    least, most, vague = _amount(amount)
    more = bool(m["oa_more"] or m["of_more"] or re.search("[年月天周]多", words))
    if mode is Mode.PAST and vague:
        least = most
    exact = after.startswith("前的") or (amount[0].isascii() and not vague)
    offset = Offset(mode, unit, least, most, "半" in words, more, not exact)
    return Atom(m.start(), m.end(), _OFFSET_LEVELS.get(unit, Level.DAY), How.OFFSET, offset=offset)


def _offset_told(m: re.Match[str]) -> Atom:
    """此前一周 is the week up to the day told last, 此后三年 the years from it on."""
    unit = table("chinese")["unit"][_UNIT.findall(m[0])[-1]]
    least, most, _ = _amount(m["ot_n"])
    mode = Mode.PAST if m["ot_pre"] == "前" else Mode.FUTURE
    offset = Offset(mode, unit, least, most, "半" in m[0], bool(m["ot_more"]))
    return Atom(m.start(), m.end(), _OFFSET_LEVELS.get(unit, Level.DAY), How.OFFSET, name=TOLD, offset=offset)


def _amount(text: str) -> tuple[int, int, bool]:
    """The least, the most, and whether that is vague: 几, 两三, 十多."""
    vague = table("chinese")["vague_number"].get(text)
    if vague:
        return vague[0], vague[1], True
    if len(text) == 2 and all(c in "一二两三四五六七八九" for c in text):
        return number(text[0]) or 0, number(text[1]) or 0, True
    n = number(text.replace("半", "")) or 0
    return n, n, False


def _event(m: re.Match[str]) -> Atom:
    """An expression that hangs on an event; 声明中 and 表态时 say where, not when."""
    name, side = event_class(m["ev_noun"]), table("events")["sides"].get(m["ev_rel"], 0)
    if name in ("speech", "reply") and not side:
        return _atom(m, Level.DAY, How.NOUN, name=name)
    return _atom(m, Level.DAY, How.EVENT, side, name=name)


@cache
def _classes() -> Mapping[str, str]:
    return {word: name for name, words in table("events")["chinese"].items() for word in words}


def event_class(noun: str) -> str:
    """The class of words that an event's noun belongs to; `any` for a mere 会."""
    return _classes().get(noun, "any" if noun == "会" else "")


def _fuzzy(m: re.Match[str]) -> Atom:
    return _atom(m, Level.DAY, How.FUZZY, name=m[0])


def _connective(m: re.Match[str]) -> Atom:
    return _atom(m, Level.DAY, How.CONNECTIVE, name=table("fuzzy")["connectives"][m[0]])


@cache
def _builders() -> Mapping[str, Callable[[re.Match[str]], Atom | None]]:
    return {
        "festival": lambda m: _atom(m, Level.SEASON, How.NAMED, name=m[0]),
        "new_year": lambda m: _atom(m, Level.SEASON, How.NAMED, _numbers(m[0])[-1] - 1, name=LUNAR_NEW_YEAR),
        "lunar": lambda m: _atom(m, Level.DAY, How.NAMED, name="unknown"),
        "bc": lambda m: _atom(m, Level.YEAR, How.FROM_NOW, -20000),
        "iso": lambda m: _iso(m, "iso"),
        "ymd": lambda m: _iso(m, "ymd"),
        "three": _three,
        "ym": lambda m: _atom(m, Level.MONTH, How.IS, int(m["ym_y"]), int(m["ym_m"])),
        "md": _month_day,
        "century": _century,
        "decade": _first(Level.DECADE),
        "year4": _first(Level.YEAR),
        "year_short": _first(Level.YEAR),
        "year_bare": _first(Level.YEAR),
        "year2": _first(Level.YEAR),
        "year_wire": lambda m: _atom(m, Level.YEAR, How.IS, int(m["yw"])),
        "year_rel": _word("year", Level.YEAR, How.FROM_NOW),
        "year_pair": lambda m: _atom(m, Level.YEAR, How.FROM_NOW, *((0, 1) if "明" in m[0] else (-1, 0))),
        "month_nth": lambda m: _nth(m, Level.MONTH),
        "month_rel": _month_rel,
        "month_short": _first(Level.MONTH),
        "month": _first(Level.MONTH),
        "month_told": _word("narrative_month", Level.MONTH, How.FROM_TOLD),
        "quarter": _quarter,
        "half": _half,
        "school": lambda m: _atom(m, Level.SEASON, How.MONTHS, *table("chinese")["school"][m[0]]),
        "season": _season,
        "nth_weekday": _nth_weekday,
        "nth": lambda m: _nth(m, {"天": Level.DAY, "日": Level.DAY, "年": Level.YEAR}.get(m[0][-1], Level.WEEK)),
        "first_n": _count,
        "weekend": _weekend,
        "weekday": _weekday,
        "weekday_end": lambda m: _atom(m, Level.WEEKDAY, How.IS, table("chinese")["weekday"][m[0]]),
        "week": lambda m: _atom(m, Level.WEEK, How.FROM_NOW, _shift(m[0])),
        "day_wire": _day_wire,
        "day_fused": _day_rel,
        "day_rel": _day_rel,
        "day_told": _word("narrative_day", Level.DAY, How.FROM_TOLD),
        "year_told": _word("narrative_year", Level.YEAR, How.FROM_TOLD),
        "day_short": _first(Level.DAY),
        "day": _first(Level.DAY),
        "day_open": _first(Level.DAY),
        "part": _part,
        "clock": _clock,
        "offset_ahead": _offset,
        "offset_told": _offset_told,
        "offset_after": _offset,
        "since_then": lambda m: _atom(m, Level.DAY, How.CONNECTIVE, name="after"),
        "rest": _rest,
        "event": _event,
        "noun": lambda m: _atom(m, Level.DAY, How.NOUN, name=event_class(m[0])),
        "clause_end": lambda m: _atom(m, Level.DAY, How.CLAUSE_END, table("events")["sides"].get(m[0], 0), name=m[0]),
        "fuzzy": _fuzzy,
        "connective": _connective,
        "edge": _edge,
    }


def pieces(text: str) -> Iterator[Atom]:
    """The pieces of time expressions in a simplified text, from left to right, not overlapping."""
    builders = _builders()
    for match in pieces_of("chinese_pieces").finditer(text):
        kind = match.lastgroup
        if kind is not None and kind not in _PASSED_OVER and (atom := builders[kind](match)) is not None:
            yield atom
