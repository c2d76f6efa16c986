"""Who stands where in a clause: subjects, obliques, chains of coordinated actors."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from viewer.extraction.actors import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.grammar.annotations import Annotations, in_work
from viewer.extraction.grammar.crowds import homes_of, included, sums_up
from viewer.extraction.grammar.places import words_before
from viewer.extraction.lexicon import Lexicon
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.words import pattern

_PARTNER = compiled("clauses", "partner")
_LEADING = compiled("clauses", "leading")
_SENDING, _GOING = compiled("clauses", "sending"), compiled("clauses", "going")
_CLOCK = "时间"
_COMMA, _COMMAS = "，", ("，", ",")
_FROM = "来自"
_WHOSE = "的"
_THIS = ("该", "这")
_SPEAKING = compiled("clauses", "speaking")
_MATTER = compiled("clauses", "matter")
_VERB_FIRST = compiled("clauses", "verb_first")
_TELLING_MORE, _MEANWHILE, _SPEECH = (compiled("clauses", name) for name in ("telling_more", "meanwhile", "speech"))
_VENUE = compiled("clauses", "venue")
_DATELINE = compiled("clauses", "dateline")
_LOCATED = compiled("clauses", "located")
_CONJUNCTION = compiled("clauses", "conjunction")
_INTERPOSED = compiled("clauses", "interposed")
_OCCASION = compiled("clauses", "occasion")
_PAVING = compiled("clauses", "paving")
_EXAMPLE = compiled("clauses", "example")
_EXPECTING = compiled("clauses", "expecting")
_AREAS = (ActorKind.PLACE, ActorKind.STATE)
_EMPLOYERS = (ActorKind.BODY, ActorKind.STATE, ActorKind.OFFICE)
_ASIDE = 16
"""How far behind an opening bracket, in code points, what it holds begins."""
_BRACKET = re.compile("[（(）)]")
_MODIFYING, _NEAR, _FAR = 14, 16, 40
_MARKS = '（(）)“「『"'
_LED, _OPENLY = compiled("clauses", "led"), compiled("clauses", "openly")
_OWNED = compiled("clauses", "owned")
_CHARGE = compiled("clauses", "charge")
_PART = compiled("clauses", "part")
_BY = ("被", "遭", "遭到", "得到")
"""Before whoever does what the verb behind says: 被X批评."""
_ASPECT = r"(?:了|过|着)?\s*"
"""What a verb or preposition may end in."""
REACH = 240
"""How far back in a sentence, in code points, a subject is looked for."""


@cache
def _marks(pauses: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(pauses)}{_MARKS}]")


def clause_starts(note: Annotations, start: int, end: int, pauses: str) -> list[int]:
    """Where the clauses of `[start, end)` begin; pauses inside quotations and parentheses do not count."""
    starts, depth, skip = [start], 0, start
    for found in _marks(pauses).finditer(note.text, start, end):
        at, char = found.start(), found.group()
        if at < skip:
            continue
        quotation = note.quotation_at(at)
        if quotation is not None:
            skip = max(quotation.end, at + 1)
            if note.text[skip - 2 : skip - 1] in pauses and skip < end:
                starts.append(skip)
            continue
        depth += (char in "（(") - (char in "）)" and depth > 0)
        if not depth and char in pauses and not _within_number(note.text, at) and not note.inside_actor(at):
            starts.append(at + 1)
    return starts


def _within_number(text: str, at: int) -> bool:
    return text[at] == "," and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def is_latin(text: str) -> bool:
    """Whether a word is written in Latin letters."""
    return text[:1].isascii() and text[:1].isalpha()


class _Grammar:
    """The small words that tell who stands where, as patterns."""

    def __init__(self, lexicon: Lexicon) -> None:
        grammar = lexicon.grammar["clause"]
        self.pauses: str = grammar["pauses"]
        self.inviting = _ending(grammar["inviting"])
        self.apart = _ending(grammar["apart"])
        partners, links = "|".join(grammar["partner"]), "|".join(map(re.escape, grammar["coordinators"]))
        modified = f"(?:{grammar['modifiers']})?$"
        guests = f"(?:(?<!{grammar['no_partner']})(?:{grammar['guests']}))?"
        self.partner = re.compile(f"(?:{partners}){guests}{modified}")
        endings = {"partner": guests + modified, "prepositions": f"{_ASPECT}{modified}", "governing": f"{_ASPECT}$"}
        # Each branch begins with its word, so that `re` passes over all other letters.
        governed = [word + ending for key, ending in endings.items() for word in grammar[key]]
        self.oblique = re.compile("|".join([*governed, _LED.pattern]))
        self.partners = frozenset(word[0] for word in grammar["partner"])
        self.link = re.compile(
            f"(?:{grammar['realms']})?[”」』]?(?:{grammar['aside']})?\\s*(?:{links})\\s*(?:{grammar['modifiers']})?\\s*[“「『]?(?:{grammar['courtesies']})?"
        )
        oblique = grammar["oblique_english"]
        self.oblique_english = _ending_word(oblique["words"], oblique["qualifier"])
        self.representing = _ending_phrase(oblique["representing"])
        self.topic = re.compile(grammar["topic"])


class Clauses:
    """Answers questions about the actors of a text's clauses, given a lexicon."""

    def __init__(self, note: Annotations, lexicon: Lexicon, *, quoted: bool = False) -> None:
        """Of what stands outside quotations, or only of what is `quoted`."""
        self._quoted = quoted
        self.note = note
        heads = (_DATELINE.match(note.text, block.start) for block in note.article.blocks)
        self._datelines = {at for head in heads if head for at in range(*head.span())}
        self._brackets = [bracket.start() for bracket in _BRACKET.finditer(note.text)]
        self._cast = tuple(a for a in note.actors if a.kind is not ActorKind.OUTLET and not self._aside(a))
        self._starts = [actor.start for actor in self._cast]
        self._grammar = lexicon.once(_Grammar)
        self._before_position: dict[tuple[int, int], tuple[tuple[int, int], ...]] = {}
        self._oblique: dict[int, bool] = {}

    def clauses_before(self, start: int, position: int) -> tuple[tuple[int, int], ...]:
        """The clauses of `[start, position)`, the last first."""
        known = self._before_position.get((start, position))
        if known is None:
            starts = clause_starts(self.note, max(start, position - REACH), position, self._grammar.pauses)
            known = tuple(zip(starts, [*starts[1:], position], strict=True))[::-1]
            self._before_position[start, position] = known
        return known

    def actors(self, start: int, end: int) -> tuple[ActorSpan, ...]:
        """The actors of `[start, end)` that are not quoted and no outlets."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        runs_on = last > first and self._cast[last - 1].end > end
        return self._cast[first : last - runs_on]

    def _aside(self, actor: ActorSpan) -> bool:
        """Whether an actor is quoted, stands in parentheses that its title is not before (中央社台北25日电), or only
        says by which clock (美国时间周三)."""
        last = bisect_left(self._brackets, actor.start) - 1
        mark = self._brackets[last] if last >= 0 else -_ASIDE - 1
        if actor.kind in _AREAS and self.note.folded.startswith(_CLOCK, actor.end):
            return True
        if actor.extent[0] > mark >= actor.start - _ASIDE and self.note.text[mark] in "（(":
            return True
        if in_work(self.note.text, actor.start):
            return True
        return self.note.quoted(actor.start) is not self._quoted or actor.start in self._datelines

    def linked(self, left: ActorSpan, right: ActorSpan) -> bool:
        """Whether two actors that follow each other are coordinated."""
        gap, at = self.note.folded[left.extent[1] : right.extent[0]], right.extent[1]
        if gap in self._grammar.partners and left.kind in _AREAS and right.kind in PEOPLE:
            return False
        if gap == _COMMA and ((left.kind in PEOPLE) != (right.kind in PEOPLE) or _SPEAKING.match(self.note.folded, at)):
            return False
        return not gap.strip() or self._grammar.link.fullmatch(gap) is not None

    def is_oblique(self, actor: ActorSpan) -> bool:
        """Whether a preposition or verb right before an actor keeps it from being the subject."""
        start = actor.extent[0]
        if start not in self._oblique:
            before = words_before(self.note, actor)
            english = self._grammar.oblique_english.search(before) is not None and not self._represents(start)
            oblique = english or self._grammar.oblique.search(before) is not None
            self._oblique[start] = oblique and not (self.is_prepared(start) or _EXAMPLE.match(self.note.folded, start))
        return self._oblique[start]

    def is_prepared(self, start: int, *, still: bool = False) -> bool:
        """Whether what begins at `start` is prepared by somebody else: 为|X与Y会面铺路; `still`, where that goes on:
        not 为|X与Y会面提供了场所."""
        paved = _PAVING.match(self.note.folded, max(0, start - 1))
        return paved is not None and not (still and paved["done"])

    def _represents(self, start: int) -> bool:
        """Officers from India: they act for India."""
        return self._grammar.representing.search(self.note.folded, max(0, start - 30), start) is not None

    def _acts_for(self, chain: tuple[ActorSpan, ...], end: int) -> bool:
        """派特使前往, 责成代表拜访: who is sent does it."""
        sent = _SENDING.search(words_before(self.note, chain[0])) is not None
        return sent and _GOING.fullmatch(self.note.folded, chain[-1].extent[1], end) is not None

    def _matter(self, start: int, end: int) -> list[tuple[int, int]]:
        """就X的制裁等问题: what is spoken about, up to the verb."""
        found = _MATTER.search(self.note.folded, start, end)
        return [found.span()] if found else []

    def _venue(self, start: int, end: int) -> list[tuple[int, int]]:
        """在世界商会年会致词: the occasion right before the verb, whose name holds nobody who acts."""
        found = _VENUE.search(self.note.folded, start, end)
        return [found.span()] if found else []

    def is_apart(self, actor: ActorSpan) -> bool:
        """Whether a preposition sets an actor apart from those who meet (对, 向, 就 …, but not 与)."""
        before = words_before(self.note, actor)
        apart = self._grammar.apart.search(before) and not self._grammar.partner.search(before)
        return bool(apart) and not before.endswith(_FROM) and not self.is_prepared(actor.extent[0])

    def is_partner(self, actor: ActorSpan) -> bool:
        """Whether an actor is who somebody else meets (与X, 同X)."""
        return bool(self._grammar.partner.search(words_before(self.note, actor)))

    def is_invited(self, actor: ActorSpan) -> bool:
        """Whether an actor is asked to come or to meet; not: welcomed |their talks."""
        owns = self.note.folded.startswith("的", actor.extent[1])
        return not owns and self._grammar.inviting.search(words_before(self.note, actor)) is not None

    def is_modifier(self, actor: ActorSpan) -> bool:
        """Whether an actor only qualifies the noun after it (美国的立场, Russia's position)."""
        after = actor.extent[1]
        return bool(
            (_PART if actor.kind is ActorKind.STATE else _OWNED).match(self.note.folded, after, after + _MODIFYING)
        )

    def topics(self, start: int, end: int) -> list[tuple[int, int]]:
        """Stretches that name what is talked about, not who talks (就…举行)."""
        found = (match.span() for match in self._grammar.topic.finditer(self.note.folded, start, end))
        return [span for span in found if not self.note.inside_actor(span[0])]

    def subjects(self, start: int, end: int) -> tuple[ActorSpan, ...]:
        """The actors of `[start, end)` that can be the subject of a verb at `end`, coordinated ones together.

        Of several, those that stand right before `end`; otherwise the first.
        """
        everybody = self.chains(self.actors(start, end))
        if not everybody or self._are_objects(everybody[0][0], start):
            return ()
        if found := included(self.note, start, end):
            return self.actors(*found)
        topics = [*self._matter(start, end), *self._venue(start, end)]
        first = self._able(everybody, topics)
        if first and len(everybody) == len(everybody[0]) == 1:
            return first
        if self._acts_after_conjunction(everybody[-1], end):
            return everybody[-1]
        if self._acts_on_occasion(everybody[0], start, end, _FAR if len(everybody) == 1 else _NEAR):
            return self._before_partner(everybody[0])
        if len(everybody) > 1 and self._goes_first(everybody[-1], end):
            return everybody[-1]
        if self._acts_for(everybody[-1], end) or self._is_told_of(everybody[-1], start, end):
            return everybody[-1]
        if self._is_agent(everybody[-1], end):
            return everybody[-1]
        if not first:
            return ()
        able = self._able(reversed(everybody), topics)
        last = self._before_partner(able)
        adjacent = not self.note.folded[last[-1].extent[1] : end].strip()
        adjacent = adjacent and not (able is not first and _is_located(self.note, last[0]))
        return last if adjacent or self.is_expected(first, able) else self._before_partner(first)

    def _are_objects(self, first: ActorSpan, start: int) -> bool:
        """A商定合作，|应对日益严重的朝鲜核威胁: a clause that goes on with a verb; not: 推动改革的总统."""
        at = first.extent[0]
        if self.note.folded[start - 1 : start] not in _COMMAS or _VERB_FIRST.match(self.note.folded, start, at) is None:
            return False
        return first.kind not in PEOPLE or self.note.folded[at - 1 : at] != _WHOSE

    def _able(
        self, chains: Iterable[tuple[ActorSpan, ...]], topics: Sequence[tuple[int, int]]
    ) -> tuple[ActorSpan, ...]:
        """The first of `chains` that can act, none of `topics`; empty where there is none."""
        return next((chain for chain in chains if self._can_act(chain) and not _within(chain[0], topics)), ())

    def is_expected(self, chain: tuple[ActorSpan, ...], other: tuple[ActorSpan, ...]) -> bool:
        """A预计B将访问C: B travels."""
        gap = chain[-1].extent[1], other[0].extent[0]
        return _EXPECTING.fullmatch(self.note.folded, *gap) is not None

    def _acts_after_conjunction(self, chain: tuple[ActorSpan, ...], end: int) -> bool:
        """… after Trump told reporters, after Trump on Sunday told reporters: "after" joins clauses here."""
        joined = _CONJUNCTION.search(words_before(self.note, chain[0])) is not None
        return joined and _INTERPOSED.fullmatch(self.note.folded, chain[-1].extent[1], end) is not None

    def _goes_first(self, chain: tuple[ActorSpan, ...], end: int) -> bool:
        """X希望在Y本周访问Z后，…: 在 belongs to 后, Y visits."""
        acting = any(actor.kind is not ActorKind.PLACE for actor in chain)
        occasion = _OCCASION.match(self.note.folded, end, end + _NEAR) is not None
        return acting and self.note.folded.endswith("在", 0, chain[0].extent[0]) and occasion

    def _is_told_of(self, chain: tuple[ActorSpan, ...], start: int, end: int) -> bool:
        """刚结束印尼访问的李强，…, 出席会议的李强在会上…: whom a whole clause tells more of."""
        first, last = chain[0].extent[0], chain[-1].extent[1]
        told = _TELLING_MORE.fullmatch(self.note.folded, start, first) is not None
        return told and _MEANWHILE.fullmatch(self.note.folded, last, end) is not None

    def _is_agent(self, chain: tuple[ActorSpan, ...], end: int) -> bool:
        """X被Y公开批评: Y criticizes."""
        first, last = chain[0].extent[0], chain[-1].extent[1]
        done = self.note.folded.endswith(_BY, 0, first)
        return done and _OPENLY.fullmatch(self.note.folded, last, end) is not None

    def _acts_on_occasion(self, chain: tuple[ActorSpan, ...], start: int, end: int, reach: int) -> bool:
        """在X发表评论后: 在 belongs to 后, X speaks; not: 在安曼会见Y后, where somebody does."""
        before = self.note.folded[start : chain[0].extent[0]].strip()
        heard = _SPEECH.match(self.note.folded, end) is not None  # 在议会|发表演讲前: there
        acting = any(actor.kind in PEOPLE if heard else actor.kind is not ActorKind.PLACE for actor in chain)
        return acting and bool(_LEADING.fullmatch(before) and _OCCASION.match(self.note.folded, end, end + reach))

    def _before_partner(self, chain: tuple[ActorSpan, ...]) -> tuple[ActorSpan, ...]:
        """A与B: only A is the subject."""
        for number in range(1, len(chain)):
            gap = self.note.folded[chain[number - 1].extent[1] : chain[number].extent[0]]
            if _PARTNER.fullmatch(gap):
                return chain[:number]
        return chain

    def chains(self, actors: Iterable[ActorSpan]) -> list[tuple[ActorSpan, ...]]:
        """Actors grouped where they are coordinated."""
        groups: list[list[ActorSpan]] = []
        for actor in actors:
            if groups and self._serves(groups[-1][-1], actor):
                groups[-1][-1] = _of(groups[-1][-1], actor)
            elif groups and (homes := homes_of(self.note, groups[-1], actor)):
                groups[-1][-homes:] = [_of(groups[-1][-homes], actor)]
            elif groups and sums_up(self.note, groups[-1], actor):
                groups[-1][-1] = replace(groups[-1][-1], extent=(groups[-1][-1].extent[0], actor.extent[1]))
            elif groups and self.linked(groups[-1][-1], actor):
                groups[-1].append(actor)
            else:
                groups.append([actor])
        return [tuple(group) for group in groups]

    def _serves(self, body: ActorSpan, person: ActorSpan) -> bool:
        """欧盟委员会负责贸易事务的委员X, 特朗普的女婿X: the first only says whose X is."""
        if body.kind is person.kind is ActorKind.PERSON:
            return self.note.folded[body.extent[1] : person.extent[0]] == _WHOSE
        if body.kind is ActorKind.PRONOUN:
            return body.extent[1] == person.extent[0] and self.note.folded.startswith(_THIS, body.start)
        if body.kind not in _EMPLOYERS or person.kind not in PEOPLE:
            return False
        same = bool(body.parties) and person.parties in ((), body.parties)
        gap = body.extent[1], person.extent[0]
        return same and (gap[0] == gap[1] or _CHARGE.fullmatch(self.note.folded, *gap) is not None)

    def _can_act(self, chain: Sequence[ActorSpan]) -> bool:
        if self.is_modifier(chain[-1]) or self.is_oblique(chain[0]):
            return False
        return any(actor.kind is not ActorKind.PLACE for actor in chain)

    def nearest_subjects(self, start: int, position: int) -> tuple[ActorSpan, ...]:
        """The subject of what stands at `position`: in its clause, else in the nearest one before that has any."""
        for clause_start, clause_end in self.clauses_before(start, position):
            found = self.subjects(clause_start, clause_end)
            if found and not self._goes_on_listing(found[0], start):
                return found
        return ()

    def _goes_on_listing(self, actor: ActorSpan, start: int) -> bool:
        """率领A、B，C出访: C belongs to those who are led."""
        before = self.chains(self.actors(start, actor.extent[0]))
        if self.note.folded[actor.extent[0] - 1 : actor.extent[0]] == "的":
            return False
        return bool(before) and before[-1][-1].extent[1] == actor.extent[0] - 1 and self.is_oblique(before[-1][0])


def _is_located(note: Annotations, actor: ActorSpan) -> bool:
    """在首尔的统一部: may be where somebody speaks who is told of before."""
    return bool(_LOCATED.search(words_before(note, actor)))


def _of(body: ActorSpan, person: ActorSpan) -> ActorSpan:
    return replace(person, extent=(body.extent[0], person.extent[1]), parties=person.parties or body.parties)


def _ending(words: Sequence[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, ordered))}){_ASPECT}$")


def _ending_word(words: Sequence[str], qualifier: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern(words)})\s+(?:the\s+)?(?:{qualifier}\s+)?$")


def _ending_phrase(people: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern(people)})\s+(?:from|of|for)\s+(?:the\s+)?$")


def _within(actor: ActorSpan, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= actor.start < end for start, end in stretches)


def without(actors: Iterable[ActorSpan], stretches: Sequence[tuple[int, int]]) -> Iterator[ActorSpan]:
    """The actors that stand in none of the `stretches`."""
    for actor in actors:
        if not _within(actor, stretches):
            yield actor
