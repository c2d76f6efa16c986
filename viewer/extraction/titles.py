"""Short titles for the timeline, made of a mention's parts in the article's language."""

import re
from collections.abc import Sequence
from itertools import accumulate

from viewer.domain import Language
from viewer.extraction.acts import Act
from viewer.extraction.annotations import Annotations
from viewer.extraction.clauses import is_latin
from viewer.extraction.lexicon import Lexicon, Strength

LONGEST = 24
"""Columns of a title, in wide characters (two Latin letters count as one)."""
_SHOWN = 3
_NEAR = 20
"""How far behind a first verb the one that brings the words may stand: 在记者会上回答提问时表示，…"""
_SHORTEST = 2
_WORD = 4
"""Characters from which on a Chinese verb of saying holds what is said."""
_QUOTED = re.compile(r"[“「\"]([^”」\"]+)")
_PAUSES = "，,；;。："
_LAST_NARROW = "\u2e7f"
_MARKS = ' \n，,、；;。.：:“”「」『』"–—'


def _width(text: str) -> float:
    return (len(text) + sum(map(_LAST_NARROW.__lt__, text))) / 2


def _clipped(text: str, room: float) -> str:
    """`text` in at most `room` columns, cut between words or, better, at a pause."""
    text = text[: 2 * LONGEST + 1]
    if _width(text) <= room:
        return text
    kept = text[: sum(1 for width in accumulate(map(_width, text)) if width <= room - 1)]
    if is_latin(kept[-1]) and is_latin(text[len(kept)]) and " " in kept:
        kept = kept[: kept.rindex(" ")]
    pause = max(kept.rfind(mark) for mark in _PAUSES)
    if _width(kept[:pause]) > room * 2 / 3:
        kept = kept[:pause]
    return kept.rstrip(_MARKS) + "…"


class Titles:
    """Makes the titles of one article's mentions."""

    def __init__(self, note: Annotations, lexicon: Lexicon) -> None:
        self._note = note
        self._speech = lexicon.speech.over(note.folded)
        self._english = note.article.info.language is Language.ENGLISH
        self._forms: dict[str, str] = lexicon.titles["forms"].get(note.article.info.language, {})
        self._plain = frozenset(lexicon.titles["verbs"]["plain"])
        self._lead = {name: re.compile(lead) for name, lead in lexicon.titles["lead"].items()}

    def meeting(self, names: Sequence[str], form: str, place: str | None) -> str:
        """Who, what and where: 布林肯–拉夫罗夫 会谈 · 日内瓦."""
        who = [name for name in names if name != place] or names
        shown = "–".join(who[:_SHOWN]) + ("…" if len(who) > _SHOWN else "")
        where = f" · {place}" if place and place not in who else ""
        return _clipped(f"{shown} {self._form(form)}{where}".strip(), LONGEST)

    def statement(self, names: Sequence[str], act: Act) -> str:
        """Who says what: 佩斯科夫：…"""
        shown = (", " if self._english else "、").join(names[:2])
        gist = self._gist(act)
        what = gist if len(gist) >= _SHORTEST else self._form(act.form)
        return _clipped(f"{shown}{': ' if self._english else '：'}{what}", LONGEST)

    def _form(self, form: str) -> str:
        return self._forms.get(form, form)

    def _gist(self, act: Act) -> str:
        """The words behind the verb, with the verb where it says what they do, else those quoted before it."""
        start, end = self._telling_verb(act)
        text, stop = self._note.article.text, act.sentence.end
        following = self._lead["chinese"].match(self._note.folded, end, stop)
        said = following.end() if following else end
        if is_latin(self._note.folded[start:end]):
            said = self._said_in_english(start, end, stop)
        elif not following or set(text[end:said]) <= set("了着过"):
            said = end if self._note.folded[start:end] in self._plain else start
        gist = text[said:stop].strip(_MARKS)
        quoted = _QUOTED.match(text, act.sentence.start, start)
        if len(gist) < _SHORTEST or (quoted and said == end and is_latin(self._note.folded[start:end])):
            gist = quoted[1].strip(_MARKS) if quoted else self._verb_phrase(start, end)
        return gist.replace("了", "", 1) if said == start and text[end : end + 1] == "了" else gist

    def _verb_phrase(self, start: int, end: int) -> str:
        """表示强烈谴责 says all there is; 表示 nothing."""
        found = next(self._speech.between(start, end), None)
        stance = found is not None and found.meaning is Strength.STANCE and end - start > _WORD
        return self._note.article.text[start:end] if stance and self._forms else ""

    def _telling_verb(self, act: Act) -> tuple[int, int]:
        """The verb right before the words: the one of the act, or one that follows it in the same clause."""
        clause = re.compile(f"[{_PAUSES}]").search(self._note.folded, act.end, act.sentence.end)
        stop = min(clause.start() if clause else act.sentence.end, act.end + _NEAR)
        for hit in self._speech.between(act.end, stop):
            if hit.meaning is Strength.SAY and hit.end == stop and not self._note.quoted(hit.start):
                return hit.start, hit.end
        return act.start, act.end

    def _said_in_english(self, start: int, end: int, stop: int) -> int:
        """Behind "that", a colon or up to the quotation; a verb with its own object is part of what is told."""
        lead = self._lead["english"].match(self._note.folded, end, stop)
        if lead:
            return lead.end()
        found = next(self._speech.between(start, end), None)
        return end if found is None or found.meaning is Strength.SAY else start
