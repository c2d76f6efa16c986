"""Who speaks: the subject of a verb of saying, wherever the text puts it."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.grammar.annotations import Annotations
from viewer.extraction.grammar.clauses import Clauses, is_latin
from viewer.extraction.lexicon import Lexicon, Strength
from viewer.extraction.statements.behind import OWNING_END, Behind
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.sentences import MINOR, Sentence
from viewer.extraction.text.words import Hit, is_participle, pattern

_RELAYED = compiled("speakers", "relayed")
_ADDRESSED = compiled("speakers", "addressed")
_ADVERBS, _OPENING = compiled("speakers", "adverbs"), compiled("speakers", "opening")
_FRONTED = compiled("speakers", "fronted")
_CARRYING = compiled("speakers", "carrying")
_OWN = compiled("speakers", "own")
_ACCORDING = compiled("speakers", "according")
_UNNAMED = compiled("speakers", "unnamed")
_OLDER = compiled("speakers", "older")
_STRANGE = compiled("speakers", "strange")
_PASSIVE, _WORDS_OF_BODIES = compiled("speakers", "passive"), compiled("speakers", "words_of_bodies")
_SOURCED = compiled("speakers", "sourced")
_SOURCES = compiled("speakers", "sources")
_QUOTING = compiled("speakers", "quoting")
_ISSUED = compiled("speakers", "issued")
_APPOSED = compiled("speakers", "apposed")
_WITH = compiled("speakers", "with")
_PAUSE = re.compile(r"[，,。；]")
COLON = "："
_OPENERS = ("", "。", "；", "！", "？", "】", "｜", "|", "/", "”", "」")
"""What a headline's part begins behind that names a speaker before a colon."""
_STOPS = "。！？"
_WORDS = 6
"""So many characters behind a colon are words, not the value of an entry."""
_DEFINITE = ("", "该", "the")
_HEADS = ("", "the")
_SOME = (" a ", " an ")
"""According to a French estimate: no state says so."""
_BY = ("by ", "by the ", "by its ", "from ", "from the ", "from its ", "ce of ", "ce of the ")
"""What ends the words of `_ISSUED`, by the, office of, service of: asked first, for it costs less."""
_KEEPING = compiled("speakers", "keeping")
_REGARDING = compiled("speakers", "regarding")
_OUTLET, _BROADCASTER = compiled("speakers", "outlet"), compiled("speakers", "broadcaster")
_BY_MEANS = compiled("speakers", "by_means")

_WHO = compiled("speakers", "who")
_BEING, _BY_WHOM = compiled("speakers", "being"), compiled("speakers", "by_whom")
_GUEST, _WELCOMED = compiled("speakers", "guest"), "welcomed"
_SUPPOSED = compiled("speakers", "supposed")
_BEING_NEAR = 26
"""How far before an English verb, in code points, its passive begins."""
_DEFINITES = ("", "the ", "its ", "his ", "her ", "their ")
_OWNING = compiled("speakers", "owning")
_SEEN = compiled("speakers", "seen")
_JOINING, _BESIDES = compiled("speakers", "joining"), compiled("speakers", "besides")
_HEAD = 12
"""So near the beginning of its sentence, in code points, a verb stands whose subject was told before."""
_NEAR = 60
"""How far before "who" or a colon, in code points, whoever it belongs to begins."""


class Voice(NamedTuple):
    """Who speaks, and whether that was carried over from words before."""

    speakers: tuple[ActorSpan, ...]
    inherited: bool = False


@dataclass(slots=True)
class Memory:
    """Who spoke last, in which block, and who issued the document that is being told of."""

    last: tuple[ActorSpan, ...] = ()
    block: int = -1
    owner: tuple[ActorSpan, ...] = ()


class _Grammar:
    """What stands for speakers, as patterns."""

    def __init__(self, lexicon: Lexicon) -> None:
        documents = pattern(lexicon.speech_grammar["documents"])
        self.document = re.compile(documents)
        self.document_last = re.compile(f"(?:{documents})(?:的?最后|在最后)?$")
        self.headless = re.compile(f"(?:{_OPENING.pattern}|(?:{documents}))?[，, ]*{_ADVERBS.pattern}")
        self.inverting = frozenset(lexicon.speech_grammar["inverting"])


class Speakers:
    """Finds the speakers of one article's verbs of saying."""

    def __init__(self, clauses: Clauses, lexicon: Lexicon) -> None:
        self._note = clauses.note
        self._clauses = clauses
        self._grammar = lexicon.once(_Grammar)
        self._behind = Behind(clauses)
        self.memory = Memory()

    def of(self, hit: Hit[Strength], sentence: Sentence, floor: int, told: Voice | None) -> Voice | None:
        """The voice of the verb `hit`; words before `floor` belong to another verb, `told` is the voice of that one."""
        if labelling := self.labelling(hit, sentence):
            return Voice(labelling)
        clauses = self._clauses.clauses_before(floor, hit.start)
        start, end = clauses[0] if clauses else (floor, hit.start)
        before = self._note.folded[start:end]
        if (quoting := _QUOTING.search(before)) is not None:
            ends = (start, start + quoting.start()) if quoting["passive"] else map(start.__add__, quoting.span("who"))
            return Voice(self._clauses.subjects(*ends) or self._parted(floor, hit.start))
        if (relayed := _RELAYED.search(before)) and not (
            relayed["heard"] and _ADDRESSED.search(before, 0, relayed.start())
        ):
            return None
        if (meant := self._relative(before, start)) is not None:
            return meant
        direct = self._document_owner(start, end)
        carried = None if direct else self._carried(start, hit, told)
        if carried is not None:
            return carried
        direct = direct or self._clauses.subjects(start, self._reach(start, hit))
        fronted = told is not None and _FRONTED.match(before) and direct and direct[-1].extent[1] != hit.start
        if self._is_passive(start, hit) or _is_of_outlet(self._note, direct, hit):
            return None
        if direct and not fronted:
            return Voice(self._resolved(self._listed(direct, floor), sentence))
        if self._goes_on(before, hit):
            return Voice(self.memory.owner)
        outlet = any(actor.kind is ActorKind.OUTLET for actor in self._note.actors_in(start, end))
        if outlet or _UNNAMED.search(before) or _STRANGE.match(before):
            return None
        return self._elsewhere(hit, sentence, floor, told)

    def agent(self, hit: Hit[Strength], sentence: Sentence, floor: int, told: Voice | None) -> Voice | None:
        """The voice of an English verb in the passive: The plan was rejected |by X; not within what is told of it."""
        folded = self._note.folded
        if told is not None or not _BEING.search(folded, max(floor, hit.start - _BEING_NEAR), hit.start):
            return None
        if (by := _BY_WHOM.match(folded, hit.end, sentence.end)) is None or _is_guest(self._note, hit, sentence):
            return None
        if _SUPPOSED.search(folded, max(floor, hit.start - _NEAR), hit.start):
            return None
        row = self._clauses.chains(self._clauses.actors(by.end(), by.end() + _NEAR))[:1]
        return Voice(row[0]) if row and folded[by.end() : row[0][0].extent[0]] in _DEFINITES else None

    def _carried(self, start: int, hit: Hit[Strength], told: Voice | None) -> Voice | None:
        """The voice that a participle goes on with: whoever speaks beside what is told, or whose words were told."""
        if not is_participle(self._note.folded, hit):
            return None
        if beside := self._absolute(start, hit):
            return Voice(beside)
        goes_on = told is not None and hit.meaning is Strength.SAY  # a warning is no verb
        return Voice(told.speakers, inherited=True) if told is not None and goes_on else None

    def _absolute(self, start: int, hit: Hit[Strength]) -> tuple[ActorSpan, ...]:
        """Who speaks beside what a sentence tells: the plan caused anger, with X saying it was a mistake."""
        last = self._clauses.chains(self._clauses.actors(start, hit.start))[-1:]
        told = last and not self._note.folded[last[0][-1].extent[1] : hit.start].strip()
        with_them = told and _WITH.search(self._note.folded, start, last[0][0].extent[0])
        return last[0] if with_them else ()

    def _reach(self, start: int, hit: Hit[Strength]) -> int:
        """Where what a subject stands before ends: behind a participle, which the object of another verb stands right
        before: X left the union |saying."""
        seen = _SEEN.search(self._note.folded, start, hit.start)
        return hit.end if is_participle(self._note.folded, hit) and not seen else hit.start

    def _is_passive(self, start: int, hit: Hit[Strength]) -> bool:
        """Whether a body right before `hit` does it to the subject: 候选人被法院|裁定有罪; people speak then, too, and
        words are words: 遭外交部|谴责."""
        if _WORDS_OF_BODIES.match(self._note.folded, hit.start):
            return False
        last = self._clauses.actors(start, hit.start)[-1:]
        if not last or last[0].extent[1] != hit.start or last[0].kind in PEOPLE:
            return False
        return _PASSIVE.search(self._note.folded, start, last[0].extent[0]) is not None

    def _goes_on(self, before: str, hit: Hit[Strength]) -> bool:
        """通报称, the statement read: the verb itself names the document that is being told of."""
        told = self.memory.owner != () and before.strip(" ，,") in _DEFINITE
        return told and self._grammar.document.match(self._note.folded, hit.start) is not None

    def _listed(self, last: tuple[ActorSpan, ...], floor: int) -> tuple[ActorSpan, ...]:
        """The `last` two of a list that opens its sentence, with those before: Britain, France and Germany said."""
        found, begin = last, last[0].extent[0]
        while len(last) > 1 and self._note.folded[floor:begin].strip() not in _HEADS:
            before = self._clauses.actors(max(floor, begin - _NEAR), begin)
            gap = self._note.folded[before[-1].extent[1] : begin] if before else ""
            if gap != ", " or before[-1].kind is not last[0].kind:
                return last
            found, begin = (before[-1], *found), before[-1].extent[0]
        return found

    def labelling(self, hit: Hit[Strength], sentence: Sentence) -> tuple[ActorSpan, ...]:
        """Who stands before `hit`, if that is a colon, as who says what is behind it: 金正恩：“…”; 外长：战争…."""
        before = self._near(hit.start) if self._note.folded[hit.start] == COLON else ()
        if not before or before[-1].extent[1] != hit.start:
            return ()
        quotes = hit.end > hit.start + 1
        return before[-1:] if quotes or self._heads(before[-1], hit, sentence) else ()

    def _heads(self, actor: ActorSpan, colon: Hit[Strength], sentence: Sentence) -> bool:
        """Whether an actor opens a sentence or a headline's part, and what the colon leads to is no entry of a list."""
        folded, start = self._note.folded, actor.extent[0]
        whole = sentence.kind not in MINOR and folded[sentence.end - 1] in _STOPS
        words = _PAUSE.split(folded[colon.end : sentence.end])[0]
        able = actor.kind in PEOPLE or (whole and actor.kind is ActorKind.BODY)
        return able and folded[start - 1 : start].strip() in _OPENERS and len(words) >= _WORDS

    def _near(self, at: int) -> tuple[ActorSpan, ...]:
        """Those who stand shortly before `at`."""
        return self._clauses.actors(max(0, at - _NEAR), at)

    def _relative(self, before: str, start: int) -> Voice | None:
        """The voice of a relative clause, if what stands `before` its verb from `start` on begins one; of a thing,
        which said …, only whoever stands right before it."""
        who = _WHO.search(before)
        meant = self._antecedent(start + who.start()) if who else ()
        return Voice(meant) if meant or (who and who["thing"]) else None

    def _antecedent(self, at: int) -> tuple[ActorSpan, ...]:
        """Whom "who" at `at` means: Wang met Lavrov, who said …."""
        before = self._near(at)
        close = before and not self._note.folded[before[-1].extent[1] : at].strip(" ,")
        return before[-1:] if close else ()

    def according(self, sentence: Sentence) -> list[tuple[ActorSpan, int]]:
        """Sources that are named without a verb (根据X的说法, according to X), and where their phrase ends."""
        found: list[tuple[ActorSpan, int]] = []
        if _SOURCES.search(self._note.folded, sentence.start, sentence.end) is None:
            return found
        for actor in self._clauses.actors(sentence.start, sentence.end):
            start, end = actor.extent
            if _issued(self._note, actor, sentence):
                self.memory.owner = (actor,)
                apposed = _APPOSED.match(self._note.folded, end, sentence.end)
                found.append((actor, apposed.end() if apposed else end))
                continue
            sourced = _SOURCED.match(self._note.folded, start)
            if not sourced or _OUTLET.match(self._note.folded, end):
                continue
            if self._note.folded.endswith(_SOME, 0, start) and actor.kind is ActorKind.STATE:
                continue
            if older := _OLDER.match(self._note.folded, end):
                end = older.end()
            cited = sourced["source"] is None
            phrase = None if cited else _ACCORDING.match(self._note.folded, end, end + _NEAR)
            if phrase or cited or is_latin(self._note.folded[start - 2 : start - 1]):
                found.append((actor, phrase.end() if phrase else end))
        return found

    def _resolved(self, speakers: tuple[ActorSpan, ...], sentence: Sentence) -> tuple[ActorSpan, ...]:
        lost = all(actor.kind is ActorKind.PRONOUN and not actor.key for actor in speakers)
        return self.memory.last if lost and self.memory.block == sentence.block else speakers

    def _elsewhere(self, hit: Hit[Strength], sentence: Sentence, floor: int, told: Voice | None) -> Voice | None:
        if told is not None and not self._note.folded[floor : hit.start].strip(" ,"):
            return Voice(told.speakers, inherited=True)
        inverts = self._note.folded[hit.start : hit.end] in self._grammar.inverting
        if inverts and (inverted := self._behind.speaker(hit)):
            return Voice(inverted)
        if head := self._before_aside(hit, floor):
            return Voice(self._resolved(head, sentence))
        if self._behind.is_stranger(hit, floor, self._grammar.inverting):
            return None
        own = self._is_own(hit, floor)
        if own and told is not None and self._carries_on(hit, floor):
            return Voice(told.speakers, inherited=True)
        if told is not None or self._stranger(hit, floor):
            return None
        if own and (found := self._clauses.nearest_subjects(floor, hit.start)):
            return Voice(self._resolved(found, sentence))
        if hit.meaning is Strength.SAY and self.memory.block == sentence.block and self._is_headless(hit, sentence):
            return Voice(self.memory.last, inherited=True)
        return None

    def _is_headless(self, hit: Hit[Strength], sentence: Sentence) -> bool:
        """Whether a sentence begins with the verb, or says no more before it than when and how, or by which document:
        报告还说; not: 但是他的律师表示."""
        near = hit.start - sentence.start < _HEAD
        return near and self._grammar.headless.fullmatch(self._note.folded, sentence.start, hit.start) is not None

    def _before_aside(self, hit: Hit[Strength], floor: int) -> tuple[ActorSpan, ...]:
        """Whom an English aside before the verb parts from it: X, who met Y, said; X, Y's ally, said. A name that is
        all of it speaks itself: the minister, X, said."""
        clauses = self._clauses.clauses_before(floor, hit.start)
        latin = len(clauses) > 1 and is_latin(self._note.folded[hit.start : hit.end])
        besides = latin and _BESIDES.fullmatch(self._note.folded, clauses[0][0], hit.start)
        joins = not besides and _JOINING.search(self._note.folded, clauses[0][0], hit.start)
        if not latin or joins or (not besides and self._stranger(hit, floor)):
            return ()
        return self._parted(floor, hit.start)

    def _parted(self, floor: int, at: int) -> tuple[ActorSpan, ...]:
        """Whom an aside parts from the clause that leads to `at`."""
        for number, (start, end) in enumerate(self._clauses.clauses_before(floor, at)[1:]):
            if self._note.folded[end - 1] != ",":
                break
            found = self._clauses.subjects(start, end - 1)
            alone = len(found) == 1 and _OWNING.fullmatch(self._note.folded, start, max(start, found[0].extent[0]))
            if found and found[-1].extent[1] == end - 1 and (number or (alone and found[0].kind is ActorKind.PERSON)):
                return found
        return ()

    def _stranger(self, hit: Hit[Strength], floor: int) -> bool:
        """Whether an English verb has a subject in its clause that is no known actor (diplomats said)."""
        clauses = self._clauses.clauses_before(floor, hit.start)
        if not clauses or not is_latin(self._note.folded[hit.start : hit.end]):
            return False
        return not _KEEPING.fullmatch(self._note.folded, clauses[0][0], hit.start)

    def _is_own(self, hit: Hit[Strength], floor: int) -> bool:
        """Whether the clause of a Chinese verb leaves its subject to those before it: 并要求, 声明称; not: 医生告知."""
        clauses = self._clauses.clauses_before(floor, hit.start)
        if not clauses or is_latin(self._note.folded[hit.start : hit.end]):
            return True
        clause = clauses[0][0], hit.start
        return any(own.fullmatch(self._note.folded, *clause) for own in (_OWN, self._grammar.headless))

    def _carries_on(self, hit: Hit[Strength], floor: int) -> bool:
        """Whether a verb goes on with the words told before it: 并强调, 称 …, and not with those of somebody else."""
        clauses = self._clauses.clauses_before(floor, hit.start)
        before = self._note.folded[clauses[0][0] : hit.start].strip() if clauses else ""
        if not before or _CARRYING.match(before) or _ADVERBS.fullmatch(before):
            return True
        return not any(self._clauses.subjects(start, end) for start, end in clauses[1:])

    def _document_owner(self, start: int, end: int) -> tuple[ActorSpan, ...]:
        if not self._grammar.document.search(self._note.folded, start, end):
            return ()
        adverbs = _ADVERBS.search(self._note.folded, start, end)
        found = self._grammar.document_last.search(self._note.folded, start, adverbs.start() if adverbs else end)
        if not found or any(sign.search(self._note.folded, start, found.start()) for sign in (_BY_MEANS, _REGARDING)):
            return ()
        named = [a for a in self._clauses.actors(start, found.start()) if a.kind is not ActorKind.PLACE]
        if named and (not self._clauses.is_oblique(named[-1]) or not self.memory.owner):
            self.memory.owner = (named[-1],)
        return self.memory.owner


def _is_guest(note: Annotations, hit: Hit[Strength], sentence: Sentence) -> bool:
    """X arrived and was |welcomed by Y: nothing is said of him."""
    welcomed = note.folded[hit.start : hit.end] == _WELCOMED
    return welcomed and _GUEST.search(note.folded, sentence.start, hit.start) is not None


def _issued(note: Annotations, actor: ActorSpan, sentence: Sentence) -> bool:
    """Whether an actor is told of as who issued a document: a statement signed by X."""
    start = actor.extent[0]
    by = note.folded.endswith(_BY, sentence.start, start)
    if note.folded.startswith(OWNING_END, actor.extent[1]):
        return False
    return by and _ISSUED.fullmatch(note.folded, sentence.start, start) is not None


def _is_of_outlet(note: Annotations, direct: tuple[ActorSpan, ...], hit: Hit[Strength]) -> bool:
    """Whether a state only tells whose outlet says so: 荷兰|ANP新闻网3日称."""
    state = direct[-1:] if direct and direct[-1].kind is ActorKind.STATE else ()
    return any(_BROADCASTER.fullmatch(note.folded, actor.extent[1], hit.start) for actor in state)
