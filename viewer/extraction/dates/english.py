"""Recognises English time expressions."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from viewer.extraction.dates import affixes
from viewer.extraction.dates.atoms import Atom, How, Level
from viewer.extraction.dates.english_counts import COUNTED
from viewer.extraction.dates.english_words import edge, event_class, lookup, month, place, weekday, year_atom
from viewer.extraction.dates.lexicon import pieces_of, table
from viewer.extraction.dates.phrases import Phrase, continued, joined

_PASSED_OVER = frozenset(("trap", "long"))
_LETTER = re.compile("[A-Za-z]")
_LATIN = re.compile("[\u0000-\u036f\u2000-\u20cf]{3,}")
Builder = Callable[[re.Match[str]], tuple[Atom, ...]]


def _full(m: re.Match[str], kind: str) -> tuple[Atom, ...]:
    """Month and day, perhaps with a year."""
    day = place(m, Level.DAY, How.IS, int(re.sub(r"\D", "", m[kind + "_d"])))
    return *year_atom(m, m[kind + "_y"]), place(m, Level.MONTH, How.IS, month(m[kind + "_m"])), day


def _month_year(m: re.Match[str]) -> tuple[Atom, ...]:
    return *year_atom(m, m["my_y"]), place(m, Level.MONTH, How.IS, month(m["my_m"])), *edge(m, m["my_e"])


def _month_rel(m: re.Match[str]) -> tuple[Atom, ...]:
    """Last June is the June before, the following June the next one told; June last year that of the year before."""
    number = month(m["mr_m"] or m["mx_m"])
    word = re.sub(r"\s+", " ", (m["mr_t"] or m["mx_t"]).lower())
    shift = table("english")["shift"][word]
    if word in table("english")["told"]["words"]:
        return place(m, Level.MONTH, How.FROM_TOLD, shift, number), *edge(m, m["mr_e"])
    if m["mx_m"]:
        return place(m, Level.YEAR, How.FROM_NOW, shift), place(m, Level.MONTH, How.IS, number), *edge(m, m["mx_e"])
    day = (place(m, Level.DAY, How.IS, int(re.sub(r"\D", "", m["mr_d"]))),) if m["mr_d"] else ()
    return place(m, Level.MONTH, How.NEAREST, shift, number), *edge(m, m["mr_e"]), *day


def _nth_weekday(m: re.Match[str]) -> tuple[Atom, ...]:
    n = lookup("ordinal", m["nw_n"])
    word = m["nw_w"].lower()
    last = {
        "week": place(m, Level.WEEK, How.NTH, n),
        "weekend": place(m, Level.WEEKDAY, How.NTH, n, 5),
        "day": place(m, Level.DAY, How.NTH, n),
    }.get(word) or place(m, Level.WEEKDAY, How.NTH, n, weekday(word))
    return *year_atom(m, m["nw_y"]), place(m, Level.MONTH, How.IS, month(m["nw_m"])), last


def _weekday(m: re.Match[str]) -> tuple[Atom, ...]:
    number = weekday(m["wd"])
    word = re.sub(r"\s+", " ", (m["wd_r"] or "").lower())
    part = _part(m, m["wd_p"])
    if word in ("every", "each"):
        return ()
    if word in ("last", "this past"):
        return place(m, Level.WEEKDAY, How.NEAREST, -1, number), *part
    if word == "next":
        return place(m, Level.WEEKDAY, How.FROM_NOW, 1, number), *part
    if word in ("the following", "the previous"):
        return place(m, Level.WEEKDAY, How.FROM_TOLD, 1 if "foll" in word else -1, number), *part
    if word in ("this", "this coming"):
        return place(m, Level.WEEKDAY, How.NEAREST, 0 if word == "this" else 1, number), *part
    return place(m, Level.WEEKDAY, How.IS, number), *part


def _part(m: re.Match[str], words: str | None) -> tuple[Atom, ...]:
    if not words:
        return ()
    word = words.lower().split()[-1]
    return (place(m, Level.PART, How.IS, *table("english")["part"][word], name=word),)


def _deictic(m: re.Match[str]) -> tuple[Atom, ...]:
    if m["dx_b"]:
        return (place(m, Level.DAY, How.FROM_NOW, -2 if m["dx_b"].lower().startswith("before") else 2),)
    word = re.sub(r"\s+", " ", m["dx"].lower())
    part = m["dx_p"] or (word if word.split()[-1] in table("english")["part"] else None)
    return place(m, Level.DAY, How.FROM_NOW, table("english")["deictic"][word]), *_part(m, part)


def _told(m: re.Match[str]) -> tuple[Atom, ...]:
    words = re.sub(r"\s+", " ", m["to"].lower())
    after = re.search(r"next|following|after\b", words) is not None
    before = re.search("previous|preceding|before", words) is not None
    part = words.split()[-1]
    day = place(m, Level.DAY, How.FROM_TOLD, after - before, name=words)
    return day, *_part(m, part if part in table("english")["part"] else None)


def _season(m: re.Match[str]) -> tuple[Atom, ...]:
    months = table("english")["season"][(m["se"] or m["sb"]).lower()]
    return *year_atom(m, m["se_y"]), place(m, Level.SEASON, How.MONTHS, *months), *edge(m, m["se_e"] or m["sb_e"])


def _festival(m: re.Match[str]) -> tuple[Atom, ...]:
    name = re.sub(r"\s+", " ", m[0][: m.start("fe_y") - m.start()] if m["fe_y"] else m[0]).strip(" ,").lower()
    return *year_atom(m, m["fe_y"]), place(m, Level.SEASON, How.NAMED, name=name.replace("’", "'"))


def _three(m: re.Match[str]) -> tuple[Atom, ...]:
    """10/31/2021: American order, unless only the other is a date."""
    a, b, c = int(m["three_a"]), int(m["three_b"]), int(m["three_c"])
    first, second = (b, a) if a <= 12 else (a, b)
    return (place(m, Level.DAY, How.NAMED, first, second, c, name="/"),)


def _clock(m: re.Match[str]) -> tuple[Atom, ...]:
    if m["c3"] or m["c4"]:
        return (place(m, Level.CLOCK, How.IS, 12 if (m["c3"] or m["c4"]).lower() == "noon" else 0, 0),)
    hour, minute = int(m["cl_h"] or m["c2_h"]), int(m["cl_m"] or m["c2_m"] or 0)
    if m["cl_p"]:
        hour = hour % 12 + 12 * (m["cl_p"].lower()[0] == "p")
    return (place(m, Level.CLOCK, How.IS, hour, minute),) if hour <= 24 else ()


def _event(m: re.Match[str]) -> tuple[Atom, ...]:
    side = table("events")["sides"].get(m["ev_r"].lower(), 0)
    return (place(m, Level.DAY, How.EVENT, side, name=event_class(m["ev_n"])),)


def _fuzzy(m: re.Match[str]) -> tuple[Atom, ...]:
    return (place(m, Level.DAY, How.FUZZY, name=m[0]),)


def _connective(m: re.Match[str]) -> tuple[Atom, ...]:
    return (place(m, Level.DAY, How.CONNECTIVE, name=table("fuzzy")["english_connectives"][m[0].lower()]),)


def _one(level: Level, how: How, value: Callable[[re.Match[str]], Any]) -> Builder:
    return lambda m: (place(m, level, how, value(m)),)


_BUILDERS: Mapping[str, Builder] = {
    "iso": lambda m: (place(m, Level.DAY, How.IS, int(m["iso_y"]), int(m["iso_m"]), int(m["iso_d"])),),
    "three": _three,
    "festival": _festival,
    "wmdy": lambda m: _full(m, "md"),
    "wdmy": lambda m: _full(m, "dm"),
    "day_short": _one(Level.DAY, How.IS, lambda m: int(re.sub(r"\D", "", m["ds_d"]))),
    "month_year": _month_year,
    "month_rel": _month_rel,
    "nth_weekday": _nth_weekday,
    "weekday": _weekday,
    "deictic": _deictic,
    "weekend": lambda m: (place(m, Level.WEEKDAY, How.IS, 0, 5, 6),),
    "told": _told,
    "season": _season,
    "year": lambda m: (*year_atom(m, m["yr"] or m["yr_in"] or m["yr_old"]), *edge(m, m["yr_e"])),
    "ordinal_day": _one(Level.DAY, How.IS, lambda m: int(m["od"][:-2])),
    "month": lambda m: (place(m, Level.MONTH, How.IS, month(m["mo"])), *edge(m, m["mo_e"])),
    "clock": _clock,
    "part": lambda m: _part(m, m["pt"]),
    "event": _event,
    "noun": lambda m: (place(m, Level.DAY, How.NOUN, name=event_class(m[0])),),
    "fuzzy": _fuzzy,
    "before_doing": lambda m: (place(m, Level.DAY, How.CONNECTIVE, name="before"),),
    "connective": _connective,
    **COUNTED,
}


def _pieces(text: str, *, figures: bool) -> Iterator[Phrase]:
    for match in _matches(text):
        kind = match.lastgroup
        if kind is None or kind in _PASSED_OVER or (kind in ("iso", "three") and not figures):
            continue
        if atoms := _BUILDERS[kind](match):
            start = match.start("od") if kind == "ordinal_day" else match.start()
            yield Phrase(start, match.end(), atoms, _ends(match, kind))


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The pieces in the Latin stretches of a text, however long the Chinese between them."""
    pattern = pieces_of("english_pieces", re.IGNORECASE)
    for stretch in _LATIN.finditer(text):
        if _LETTER.search(text, *stretch.span()):
            yield from pattern.finditer(text, *stretch.span())


def _ends(m: re.Match[str], kind: str) -> tuple[Atom, ...]:
    """The second year of 2019-2021."""
    if kind != "years":
        return ()
    last = m["ys_b"]
    return year_atom(m, last if len(last) == 4 else m["ys_a"][:2] + last)


def phrases(text: str, *, figures: bool) -> Iterator[Phrase]:
    """The English expressions of a text, from left to right; dates in figures only where asked for."""
    found = joined(text, continued(text, _pieces(text, figures=figures)))
    return affixes.settled(affixes.related(text, phrase, "english") for phrase in found)
