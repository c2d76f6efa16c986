"""English expressions that count: quarters, weeks ago, last month, the 1990s."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from viewer.extraction.dates.atoms import IF_FUTURE, TOLD, Atom, How, Level
from viewer.extraction.dates.english_words import edge, event_class, lookup, place, year_atom
from viewer.extraction.dates.lexicon import table
from viewer.extraction.dates.offsets import Mode, Offset

_LEVELS: Final = {"year": Level.YEAR, "decade": Level.DECADE, "century": Level.CENTURY, "month": Level.MONTH,
                  "quarter": Level.SEASON, "week": Level.WEEK}  # fmt: skip
_LONG: Final = {"fortnight": ("week", 2), "decade": ("year", 10)}
_MONTHS_OF: Final = {"quarter": 3, "half": 6, "three months": 3, "six months": 6, "nine months": 9}


def _quarter(m: re.Match[str]) -> tuple[Atom, ...]:
    size = _MONTHS_OF[(m["qu_u"] or "quarter").lower()]
    n = int(m["qq_n"] or m["q_n"] or 0) or lookup("ordinal", m["qu_n"])
    first = size * (n - 1) + 1 if n > 0 else 13 - size
    return *year_atom(m, m["qu_y"] or m["q_y"]), place(m, Level.SEASON, How.MONTHS, first, first + size - 1)


def _count(words: str) -> tuple[int, int]:
    words = re.sub(r"\s+", " ", words.lower()).replace(",", "")
    if words.isdigit():
        return int(words), int(words)
    counts = table("english")["count"]
    if words in counts:
        least, most = counts[words]
        return least, most
    total = sum(counts[word][0] for word in re.split("[- ]", words))  # twenty-one
    return total, total


def _unit(word: str) -> str:
    return str(table("english")["unit"][word.lower().removesuffix("s")])


def _offset(m: re.Match[str], mode: Mode, count: str, unit: str) -> Atom:
    """Spelled-out counts of years and decades are round, as in three years ago."""
    least, most = _count(count)
    kind = _unit(unit)
    base, times = _LONG.get(kind, (kind, 1))
    half = count.lower().startswith("half")
    if half and times > 1:
        least, most, times, half = times // 2, times // 2, 1, False
    offset = Offset(mode, base, least * times, most * times, half, round_=base == "year" or least != most)
    return Atom(m.start(), m.end(), _LEVELS.get(base, Level.DAY), How.OFFSET, offset=offset)


def _ago(m: re.Match[str]) -> tuple[Atom, ...]:
    word = m["ag_r"].lower()
    mode = Mode.AGO if word.startswith(("ago", "earlier", "before")) else Mode.AHEAD
    atom = _offset(m, mode, m["ag_n"], m["ag_u"])
    name = "now" if word.startswith(("ago", "from", "hence")) else TOLD
    if word.endswith("today") and atom.offset is not None:
        return (replace(atom, name=name, offset=atom.offset._replace(round_=False)),)
    return (replace(atom, name=name),)


def _past(m: re.Match[str]) -> tuple[Atom, ...]:
    """The past three weeks; the past year is one year up to now."""
    word, count, unit = (m["pa_r"], m["pa_n"], m["pa_u"]) if m["pa_r"] else (m["pb_r"], "one", m["pb_u"])
    behind = word.lower() in ("past", "last", "previous", "preceding")
    return (_offset(m, Mode.PAST if behind else Mode.FUTURE, count, unit),)


def _within(m: re.Match[str]) -> tuple[Atom, ...]:
    if m[0].lower().startswith("within"):
        return (_offset(m, Mode.WITHIN, m["wi_n"], m["wi_u"]),)
    atom = _offset(m, Mode.AHEAD, m["wi_n"], m["wi_u"])
    return (atom if m["wi_t"] else replace(atom, name=IF_FUTURE),)


def _event_n(m: re.Match[str]) -> tuple[Atom, ...]:
    """Two days after the vote, the day before he left, hours after it: so far from an event, named or not."""
    mode = Mode.AGO if m["en_r"].lower() == "before" else Mode.AHEAD
    counted = m["en_n"] or ("one" if m[0].lower().startswith("the") else "several")
    unit = m["en_u"].lower().replace("morning", "day").replace("night", "day")
    if m["en_n"] is None and counted == "several" and not unit.endswith("s"):
        return ()
    atom = _offset(m, mode, counted, unit)
    side = table("events")["sides"][m["en_r"].lower()]
    return (replace(atom, level=Level.DAY, how=How.EVENT, values=(side,), name=event_class(m["en_v"])),)


def _period(m: re.Match[str]) -> tuple[Atom, ...]:
    """Last month, early next year, the following week; later this year is the rest of it, earlier this year all."""
    word, side = re.sub(r"\s+", " ", m["pe_r"].lower()), (m["pe_e"] or "").lower()
    if (side, word, m["pe"].lower()) == ("later", "this", "year"):
        return (place(m, Level.YEAR, How.REST),)
    how = How.FROM_TOLD if word in table("english")["told"]["words"] else How.FROM_NOW
    part = edge(m, m["pe_e"]) if side not in ("later", "earlier") else ()
    return *_whole(m, m["pe"].lower(), how, table("english")["shift"][word]), *part


def _period_edge(m: re.Match[str]) -> tuple[Atom, ...]:
    """The end of the year: of the present one."""
    return *_whole(m, m["ed_p"].lower(), How.FROM_NOW, 0), *edge(m, m["ed"])


def _period_told(m: re.Match[str]) -> tuple[Atom, ...]:
    """The year before that; later in the month."""
    if m["in_p"]:
        return _whole(m, m["in_p"].lower(), How.FROM_TOLD, 0)
    return _whole(m, m["be_p"].lower(), How.FROM_TOLD, -1 if m["be"].lower() == "before" else 1)


def _year_edge(m: re.Match[str]) -> tuple[Atom, ...]:
    name = "end" if "end" in m["ye"].lower() else "middle"
    return (place(m, Level.EDGE, How.NAMED, int(Level.YEAR), name=name),)


def _whole(m: re.Match[str], unit: str, how: How, shift: int) -> tuple[Atom, ...]:
    if unit in table("english")["season"]:
        return (place(m, Level.SEASON, How.NEAREST, shift, *table("english")["season"][unit]),)
    if unit == "weekend":
        return (place(m, Level.WEEKDAY, how, shift, 5, 6),)
    return (place(m, _LEVELS[unit], how, shift, name="quarter" if unit == "quarter" else ""),)


def _decade(m: re.Match[str]) -> tuple[Atom, ...]:
    return place(m, Level.DECADE, How.IS, int(m["de"])), *edge(m, m["de_e"])


def _century(m: re.Match[str]) -> tuple[Atom, ...]:
    return place(m, Level.CENTURY, How.IS, lookup("ordinal", m["ce"])), *edge(m, m["ce_e"])


COUNTED: Final[Mapping[str, Callable[[re.Match[str]], tuple[Atom, ...]]]] = {
    "quarter": _quarter,
    "ago": _ago,
    "since_n": _past,
    "event_n": _event_n,
    "within": _within,
    "period": _period,
    "period_edge": _period_edge,
    "before_last": lambda m: _whole(m, m["bl_p"].lower(), How.FROM_NOW, -2),
    "period_told": _period_told,
    "year_edge": _year_edge,
    "decade": _decade,
    "century": _century,
    "years": lambda m: year_atom(m, m["ys_a"]),
}
