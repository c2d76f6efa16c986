"""Short titles for the timeline, made of a mention's parts in the article's language."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from viewer.domain import Language
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.clauses import is_latin
from viewer.extraction.lexicon import Lexicon
from viewer.extraction.titles.gists import Gists, balanced

LONGEST = 24
"""Columns of a title, in wide characters (two Latin letters count as one)."""
_SHOWN = 3
_SHORTEST = 2
_NAMES = 16
"""Columns that those who speak may take of a title."""
_TRIED = 4
"""How many acts of a statement are looked through for words to show."""
_PAUSES = "，,；;。"
_LAST_NARROW = "\u2e7f"
_MARKS = ' \n，,、；;。.：:“”「」『』"–—'


def _width(text: str) -> float:
    return (len(text) + sum(map(_LAST_NARROW.__lt__, text))) / 2


class Titles:
    """Makes the titles of one article's mentions."""

    def __init__(self, note: Annotations, lexicon: Lexicon) -> None:
        self._english = note.article.info.language is Language.ENGLISH
        self._forms: dict[str, str] = lexicon.titles["forms"].get(note.article.info.language, {})
        self._loose = re.compile(lexicon.titles["cut"]["loose"])
        self._gists = Gists(note, lexicon)

    def meeting(self, names: Sequence[str], form: str, place: str | None) -> str:
        """Who, what and where: 布林肯–拉夫罗夫 会谈 · 日内瓦. Where that is too long, fewer names or no place.

        慕尼黑安全会议 says what it is; 日 is no place to show.
        """
        who = [name for name in names if name != place] or list(names)
        kind = self._form(form)
        where = f" · {place}" if place and len(place) > 1 and place not in who else ""
        what = f" {kind}"
        for number, tail in ((_SHOWN, where), (2, where), (_SHOWN, ""), (2, "")):
            shown = "–".join(who[:number]) + ("…" if len(who) > number else "")
            what = "" if shown.casefold().endswith(kind) else f" {kind}"
            if _width(shown + what + tail) <= LONGEST:
                return f"{shown}{what}{tail}".strip()
        return (self._clipped("–".join(who[:2]), LONGEST - _width(what)) + what).strip()

    def statement(self, names: Sequence[str], acts: Sequence[Act]) -> str:
        """Who says what: 佩斯科夫：…, from the first of `acts`, the most telling first, that says something."""
        shown = self._clipped((", " if self._english else "、").join(names[:2]), _NAMES)
        gists = map(self._gists.of, acts[:_TRIED])
        what = next((gist for gist in gists if len(gist) >= _SHORTEST), self._form(acts[0].form))
        return self._clipped(f"{shown}{': ' if self._english else '：'}{what}", LONGEST)

    def _form(self, form: str) -> str:
        return self._forms.get(form, form)

    def _clipped(self, text: str, room: float) -> str:
        """`text` in at most `room` columns, cut between words or, better, at a pause."""
        text = text[: 2 * LONGEST + 1]
        if _width(text) <= room:
            return text
        wide: Iterable[int] = accumulate(map(_LAST_NARROW.__lt__, text))
        kept = text[: sum(number + more <= 2 * (room - 1) for number, more in enumerate(wide, 1))]
        if is_latin(kept[-1]) and is_latin(text[len(kept)]) and " " in kept:
            kept = kept[: kept.rindex(" ")]
        pause = max(kept.rfind(mark) for mark in _PAUSES)
        if pause > 0 and _width(kept[:pause]) > room * 2 / 3:
            kept = kept[:pause]
        return balanced(self._loose.sub("", kept.rstrip(_MARKS))).rstrip(_MARKS) + "…"
