"""What a statement says, in short: the words behind its verb, or those before it."""

import re
from collections.abc import Iterator

from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.grammar.acts import Act
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.clauses import is_latin
from viewer.extraction.lexicon import Lexicon, Strength
from viewer.extraction.text.patterns import compiled

_NEAR = 20
"""How far behind a first verb the one that brings the words may stand: 在记者会上回答提问时表示，…"""
_SAYING = frozenset("称说指")
"""What verbs end in that bring words: 留言称."""
_SOURCES = ("根据", "根據", "据", "據")
"""What begins a phrase that only says who reports it."""
_OPEN = frozenset(("表示", "说"))
"""Verbs behind which 了 begins what is said: 表示了解."""
_SHORTEST = 2
_WORD = 4
"""Characters from which on a Chinese verb of saying holds what is said."""
_LONGEST = 120
"""Characters of a sentence that a gist is made of; a title shows far fewer."""
_QUOTED = re.compile(r"[“「\"]([^”」\"]+)")
_PAUSE = re.compile("[，,；;。：:]")
_DATELINE = re.compile(r"(?:[A-Z][A-Z.’']++[ ,]*+)+(?:[A-Z][a-z]+\.? \d{1,2},? )?(?:\([^()]+\) ?)?(?:[-–—]+|:) *")
_ASIDE = re.compile(r"\s?(?:（[^（）]{1,40}）|\([^()]{1,40}\))")
_MARKS = ' \n，,、；;。.：:“”「」『』"–—'
_CLAUSE = re.compile("[，；][^，；。]{0,2}$")
_PRESS = compiled("statements", "press")
_PAIRS = {"“": "”", "「": "」", "『": "』", "《": "》", "（": "）", "(": ")"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_HALF = re.compile(f"[{re.escape(''.join((*_PAIRS, *_CLOSING)))}]")


def balanced(text: str) -> str:
    """`text` without the marks that have lost their other half."""
    open_at: list[int] = []
    lost: set[int] = set()
    for half in _HALF.finditer(text):
        at, mark = half.start(), half[0]
        if mark in _PAIRS:
            open_at.append(at)
        elif open_at and text[open_at[-1]] == _CLOSING[mark]:
            open_at.pop()
        else:
            lost.add(at)
    lost.update(open_at)
    if text.count('"') % 2:
        lost.add(text.rindex('"'))
    return "".join(mark for at, mark in enumerate(text) if at not in lost) if lost else text


class _Grammar:
    """The verbs that say nothing by themselves, and what stands between a verb and what is said."""

    def __init__(self, lexicon: Lexicon) -> None:
        verbs, lead = lexicon.titles["verbs"], lexicon.titles["lead"]
        self.plain = frozenset(verbs["plain"])
        self.telling = frozenset(verbs["telling"])
        self.lead = {name: re.compile(pattern) for name, pattern in lead.items()}


class Gists:
    """Makes the gists of one article's statements."""

    def __init__(self, note: Annotations, lexicon: Lexicon) -> None:
        self._note = note
        self._speech = note.words.speech
        grammar = lexicon.once(_Grammar)
        self._plain, self._telling, self._lead = grammar.plain, grammar.telling, grammar.lead

    def of(self, act: Act) -> str:
        """The words behind the verb, with the verb where it says what they do, else those before it; may be empty."""
        start, end = self._telling_verb(act)
        end -= end > start and self._note.folded[end - 1] == "，"
        said = self._sympathy(act, start, end) or self._said(start, end, act.sentence.end)
        again = next(iter(self._speech.between(said, said + _NEAR)), None) if said >= end else None
        if again is not None and again.start == said and self._note.folded[said : again.end] in self._plain:
            start, end = again.start, again.end
            said = self._said(start, end, act.sentence.end)
        if around := self._around(act, end):
            return around
        gist = self._words(said, self._next_speaker(said, act.sentence.end))
        before = self._before(act, start) if said >= end or self._says_no_more(act) else ""
        if (
            len(gist) < _SHORTEST
            or (before and gist.startswith(_SOURCES))
            or (before and is_latin(self._note.folded[start:end]))
        ):
            return before or self._verb_phrase(start, end)
        text = self._note.article.text
        return gist.replace("了", "", 1) if said == start and text[end : end + 1] == "了" else gist

    def _said(self, start: int, end: int, stop: int) -> int:
        """Where the words begin that were said."""
        if start == end:
            return self._behind_source(end, stop)
        if self._lead["named"].match(self._note.folded, end, stop):
            return start
        if is_latin(self._note.folded[start:end]):
            return self._said_in_english(start, end, stop)
        heard = self._lead["heard"].match(self._note.folded, end, stop)
        if heard and self._note.folded[start:end] in self._telling:
            return heard.end()
        following = self._lead["chinese"].match(self._note.folded, end, stop)
        if not following or set(self._note.article.text[end : following.end()]) <= set("了着过"):
            verb = self._note.folded[start:end]
            return (following.end() if following and verb not in _OPEN else end) if verb in self._plain else start
        return following.end()

    def _sympathy(self, act: Act, start: int, end: int) -> int | None:
        """对此次事故表示遗憾: what the feeling is about stands before the verb."""
        verb = self._lead["felt"].match(self._note.folded, start, end)
        if not self._lead["feeling"].match(self._note.folded, verb.end() if verb else end, act.sentence.end):
            return None
        found = self._lead["about"].search(self._note.folded, act.sentence.start, start)
        return found.start() if found else None

    def _behind_source(self, end: int, stop: int) -> int:
        """援引X的一份声明，称…"""
        found = self._lead["source"].match(self._note.folded, end, stop)
        return found.end() if found else end

    def _words(self, start: int, stop: int) -> str:
        """The text of `[start, stop)` without dateline and asides, with people under their names alone."""
        head = _DATELINE.match(self._note.article.text, start, stop)
        start = head.end() if head else start
        stop = min(stop, start + _LONGEST)
        text, at, pieces = self._note.article.text, start, []
        for actor in self._titled(start, stop):
            if actor.extent[0] >= at:
                pieces += [text[at : actor.extent[0]], actor.name]
                at = actor.extent[1]
        return balanced(_ASIDE.sub("", "".join([*pieces, text[at:stop]])).strip(_MARKS))

    def _next_speaker(self, start: int, stop: int) -> int:
        """Where the next clause begins in which somebody says something: …，马总统说，…"""
        folded = self._note.folded
        for hit in self._speech.between(start + _SHORTEST, min(stop, start + _LONGEST)):
            before = self._note.actors_in(max(start, hit.start - _NEAR), hit.start)
            if hit.meaning is not Strength.SAY or not before or hit.start - before[-1].extent[1] > 1:
                continue
            clause = _CLAUSE.search(folded, start, before[-1].extent[0])
            if clause and folded[hit.end : hit.end + 1] in "，：" and not self._note.quoted(clause.start()):
                return clause.start()
        return stop

    def _titled(self, start: int, stop: int) -> Iterator[ActorSpan]:
        """The people who stand there with an office or more than their short names."""
        for actor in self._note.actors_in(start, stop):
            long = actor.extent != (actor.start, actor.end) and start <= actor.extent[0] and actor.extent[1] <= stop
            if long and actor.kind is ActorKind.PERSON:
                yield actor

    def _before(self, act: Act, start: int) -> str:
        """What stands before the verb where nothing follows: a quotation, or …, X said."""
        first, text = act.sentence.start, self._note.article.text
        quoted = _QUOTED.match(text, first, start)
        if quoted:
            return balanced(_ASIDE.sub("", quoted[1]).strip(_MARKS))
        if not act.actors or (act.sentence.end - act.end > _NEAR and not self._says_no_more(act)):
            return ""
        stop = self._comma_before(act)
        tells = stop > first and not self._lead["subordinate"].match(self._note.folded, stop)
        return self._words(first, stop) if tells else ""

    def _says_no_more(self, act: Act) -> bool:
        """…, MPs have warned at a hearing on Tuesday: no words follow the verb of an English sentence."""
        bare = self._lead["circumstances"].fullmatch(self._note.folded, act.end, act.sentence.end)
        return bare is not None and is_latin(self._note.folded[act.start : act.end])

    def _comma_before(self, act: Act) -> int:
        """Where the last comma stands before whoever speaks; -1 if none does."""
        return self._note.folded.rfind(",", act.sentence.start, act.actors[0].extent[0])

    def _around(self, act: Act, end: int) -> str:
        """Any move, he told reporters, would be met …: the words on both sides of who says them to whom."""
        whom, first = self._lead["whom"].match(self._note.folded, end, act.sentence.end), act.sentence.start
        if whom is None or not act.actors:
            return ""
        stop = self._comma_before(act)
        aside = stop > first and not self._note.folded[stop + 1 : act.actors[0].extent[0]].strip()
        return f"{self._words(first, stop)} {self._words(whom.end(), act.sentence.end)}" if aside else ""

    def _verb_phrase(self, start: int, end: int) -> str:
        """表示强烈谴责 says all there is; 表示 nothing."""
        found = next(self._speech.between(start, end), None)
        stance = found is not None and found.meaning is Strength.STANCE and end - start > _WORD
        return self._note.article.text[start:end] if stance and not is_latin(self._note.folded[start:end]) else ""

    def _telling_verb(self, act: Act) -> tuple[int, int]:
        """The verb that brings the words: the one of the act, or one that follows it in the same clause
        (回答提问时表示) or behind a clause that only says on what occasion (在承认…的同时，称…)."""
        clause = _PAUSE.search(self._note.folded, act.end, act.sentence.end)
        end = clause.start() if clause else act.sentence.end
        if act.start == act.end:
            return act.start, act.end
        if _PRESS.search(self._note.folded, act.start, act.end):
            told = list(self._speech.between(act.end, end))
            last = [hit for hit in told[-1:] if hit.end == end and hit.meaning is Strength.SAY]
            return next(((hit.start, hit.end) for hit in [*last, *told]), (act.start, act.end))
        if clause and self._lead["occasion"].search(self._note.folded, act.end, end):
            after = next(self._speech.between(clause.end(), clause.end() + _NEAR), None)
            return (after.start, after.end) if after and after.meaning is Strength.SAY else (act.start, act.end)
        stop = min(end, act.end + _NEAR)
        for hit in self._speech.between(act.end, stop):
            says = hit.meaning is Strength.SAY or self._note.folded[hit.end - 1] in _SAYING
            if says and hit.end == stop and not self._note.quoted(hit.start):
                return hit.start, hit.end
        return act.start, act.end

    def _behind_hearer(self, end: int, stop: int) -> int:
        """Told the committee| he would go, told Ms Kahn| Malta agreed: where the words begin that somebody hears."""
        if hearer := self._lead["hearer"].match(self._note.folded, end, stop):
            return hearer.end()
        article = self._lead["article"].match(self._note.folded, end, stop)
        heard = self._note.actors_in(end, stop)[:1] if article else ()
        if not article or not heard or heard[0].extent[0] != article.end():
            return end
        medium = self._lead["medium"].match(self._note.folded, heard[0].extent[1], stop)
        behind = self._behind_day(medium.end() if medium else heard[0].extent[1], stop)
        return end if self._lead["aside"].match(self._note.folded, behind, stop) else behind

    def _behind_day(self, end: int, stop: int) -> int:
        """Said on Friday| rents had risen."""
        day = next(iter(self._note.times_in(end, end + 2)), None)
        return day.end if day is not None and day.end < stop else end

    def _said_in_english(self, start: int, end: int, stop: int) -> int:
        """Behind "that", a colon, who hears it, the day, or up to the quotation; a verb with its own object is part of
        it."""
        lead = self._lead["english"].match(self._note.folded, end, stop)
        if lead:
            return lead.end()
        if self._lead["tells"].fullmatch(self._note.folded, start, end):
            return self._behind_hearer(end, stop)
        found = next(self._speech.between(start, end), None)
        if found is not None and found.meaning is not Strength.SAY:
            return start
        return self._behind_day(end, stop)
