"""Recognises the pieces of Chinese time expressions in simplified text."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from viewer.extraction.dates.atoms import Atom, How, Level
from viewer.extraction.dates.lexicon import compile_pieces, table
from viewer.extraction.dates.numerals import number

_NUMERAL = re.compile(r"[0-9]+|[〇零○一二三四五六七八九十百千两廿卅仨俩元]+")
_UNITS = (("周", Level.WEEK), ("星期", Level.WEEK), ("礼拜", Level.WEEK), ("季", Level.SEASON), ("月", Level.MONTH),
          ("年", Level.YEAR), ("天", Level.DAY), ("日", Level.DAY))  # fmt: skip


def _numbers(text: str) -> list[int]:
    return [number(n) or 0 for n in _NUMERAL.findall(text)]


def _shift(text: str) -> int:
    """上 and 下 counted: 上上 is -2."""
    return text.count("下") - text.count("上")


def _atom(m: re.Match[str], level: Level, how: How, *values: int, name: str = "") -> Atom:
    return Atom(m.start(), m.end(), level, how, values, name)


def _word(section: str, level: Level, how: How) -> Callable[[re.Match[str]], Atom]:
    words = table("chinese")[section]
    return lambda m: _atom(m, level, how, words.get(m[0], 0), name=m[0])


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
        return _atom(m, Level.EDGE, How.NAMED, name=("first-half", "second-half")[second])
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


def _count(m: re.Match[str]) -> Atom:
    n = _numbers(m[0])[0]
    unit = next(level for word, level in _UNITS if word in m[0])
    return _atom(m, Level.WEEK, How.COUNT, n if m[0].startswith("前") else -n, int(unit))


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


@cache
def _builders() -> Mapping[str, Callable[[re.Match[str]], Atom | None]]:
    return {
        "festival": lambda m: _atom(m, Level.SEASON, How.NAMED, name=m[0]),
        "lunar": lambda m: _atom(m, Level.DAY, How.NAMED, name="lunar"),
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
        "nth": lambda m: _nth(m, Level.DAY if m[0][-1] in "天日" else Level.WEEK),
        "first_n": _count,
        "weekend": _weekend,
        "weekday": _weekday,
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
        "edge": lambda m: _atom(m, Level.EDGE, How.NAMED, name=table("chinese")["edge"][m[0]]),
    }


def pieces(text: str) -> Iterator[Atom]:
    """The pieces of time expressions in a simplified text, from left to right, not overlapping."""
    builders = _builders()
    for match in compile_pieces("chinese_pieces").finditer(text):
        kind = match.lastgroup
        if kind is not None and kind != "trap" and (atom := builders[kind](match)) is not None:
            yield atom
