"""Whom pronouns and definite mentions point back to."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice

from viewer.extraction.actors.gazetteer.entry import KIN, THIS
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer
from viewer.extraction.actors.phrases.phrase import Phrase
from viewer.extraction.actors.phrases.telling import in_its_own_name, stands_alone
from viewer.extraction.actors.resolution.definite import SINGLE, Definite, Mentioned, office_of
from viewer.extraction.actors.resolution.partners import beside, met_by
from viewer.extraction.actors.resolution.sentences import Quotations, Sentences
from viewer.extraction.actors.resolution.sexes import Sexes
from viewer.extraction.actors.spans import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.spellings import LAST_LATIN

REACH = 3
"""A pronoun looks back over so many sentences."""
FAR = 5
"""… and 双方 over so many, for a break between paragraphs counts as one."""
TRIO = 3
TWO_STATES = ("两国", "两党")
"""Two who are no people."""
PAIR = 2
REMEMBERED = 60
"""So many actors back an antecedent is looked for, also in a sentence that names more."""
LINK = compiled("antecedents", "link", folder="actors")
HEADS, LOWER = (compiled("antecedents", name, folder="actors") for name in ("heads_of_state", "lower"))
CLOSING = compiled("antecedents", "closing", folder="actors")
GLOSS = compiled("glosses", "gloss", folder="actors")
RELATIVE = compiled("antecedents", "relative", folder="actors")
LED = compiled("antecedents", "led", folder="actors")
PAUSES = (", ", '," ', ",' ")
PARTNER = compiled("antecedents", "partner", folder="actors")
ORGANS = compiled("antecedents", "organs", folder="actors")
"""What may stand between the states of a row."""
SIDES = frozenset({*PEOPLE, ActorKind.STATE, ActorKind.BODY, ActorKind.GROUP})
STATES = frozenset({ActorKind.STATE, ActorKind.BODY})
CREDITED = ("记者", "编译", "通讯员")
"""Whoever is named with such a title has written the text and takes no part in it."""
THING = "it"
"""The sort of a pronoun that means somebody only where it speaks: it said."""
KINDS = {"he": SINGLE, "she": SINGLE, THING: STATES}
"""What the pronouns of one may mean."""
FROM = "从"
"""Before a state that somebody comes from: no side of what he does elsewhere."""
HIM = "him"
"""No subject, and so not the one of its own sentence."""
TWO = "the two"
"""Two people, where they act."""
ACTING = compiled("antecedents", "acting", folder="actors")
MUTUAL, QUALIFIES = (compiled("antecedents", name, folder="actors") for name in ("mutual", "qualifies"))
MINISTERS = compiled("antecedents", "ministers", folder="actors")
HIGHEST = frozenset({"president", "monarch", "head-of-state", "crown-prince"})
"""Offices whose holders are no ministers."""
CITING = ("ccording to ", "ccording to the ")
"""Before whose words a sentence tells, as it does of its subject's."""
SILENT = frozenset({"its", "we", "all"})


class Antecedents:
    """Remembers the actors of one text in order and finds whom a pronoun means."""

    def __init__(self, folded: str, sentences: Sentences, gazetteer: Gazetteer) -> None:
        self._folded = folded
        self._sentences = sentences
        self._quotations = Quotations(folded)
        self._gazetteer = gazetteer
        self._usage = gazetteer.pointing
        self._mentioned: deque[Mentioned] = deque(maxlen=REMEMBERED)
        self._sexes = Sexes(gazetteer.names.sexes)
        self._kinds: dict[str, ActorKind] = {}
        self._definite = Definite(folded, sentences, gazetteer)
        self._plural: tuple[int, int, tuple[ActorSpan, ...]] = (-1, -1, ())
        self._holders: tuple[int, ActorSpan | None] = (-1, None)

    def remember(self, span: ActorSpan, phrase: Phrase) -> None:
        """Takes an actor into account for what follows."""
        if len(span.keys) == len(span.parties) == PAIR and span.kind is ActorKind.OFFICE:
            self._holders = (self._sentences.number(span.start), span)
        kind = self._kinds.get(span.key) if span.kind is ActorKind.PRONOUN else span.kind
        if span.kind in STATES and LED.match(self._folded, span.end):
            return
        if kind not in SIDES or not span.key or len(span.keys) > 1 or (phrase.office or "").endswith(CREDITED):
            return
        if self._mentioned and _is_gloss(self._folded, self._mentioned[-1].span, span):
            return
        self._kinds[span.key] = kind
        if kind in SINGLE and span.kind is not ActorKind.PRONOUN:
            self._sexes.learn(span, self._folded)
        start = span.extent[0]
        if phrase.label == KIN and self._folded[start - 1 : start] == "的":
            start = self._last_start(start - 1)
        self._mentioned.append(Mentioned(span, kind, self._sentences.number(span.start), start, phrase.label))

    def _last_start(self, end: int) -> int:
        """Where the actor begins whose mention ends at `end`, `end` if there is none: in 他的妻子 it is 他."""
        last = self._mentioned[-1].span if self._mentioned else None
        return last.extent[0] if last and last.end == end else end

    def _is_subject(self, mentioned: Mentioned) -> bool:
        before = self._folded[max(0, mentioned.start - 16) : mentioned.start]
        if before.endswith(CITING):
            return True
        if mentioned.span.office and before.endswith("的"):
            return PARTNER.search(before) is None
        return not (before.rstrip(" ").endswith(self._usage.partners) or self._usage.partners_en.search(before))

    def _speaks(self, mentioned: Mentioned) -> bool:
        end = _glossed(self._folded, mentioned.span.end)
        return self._gazetteer.names.speaks.match(self._folded, end) is not None

    def resolved(self, phrase: Phrase, text: str) -> ActorSpan | None:
        """The span of a pronoun with whom it means; without a key where nobody fits, none for what means nobody."""
        speaks = self._gazetteer.names.speaks
        if phrase.label in SILENT or (phrase.label == THING and not speaks.match(self._folded, phrase.end)):
            return None
        if phrase.label == THIS and QUALIFIES.match(self._folded, phrase.start):
            return None
        if text[phrase.start : phrase.end].lower() == TWO and not ACTING.match(text, phrase.end):
            return None
        found = tuple({span.key: span for span in self._found(phrase)}.values())
        verb = self._gazetteer.speaking.verb
        if not found and phrase.label == THIS and stands_alone(self._folded, text, phrase, verb, self._usage):
            return in_its_own_name(phrase, text, self._usage)
        if len(found) > 1:
            self._plural = (self._sentences.number(phrase.start), phrase.start, found)
        keys, extent = tuple(span.key for span in found), (phrase.start, phrase.end)
        surface = text[slice(*extent)]
        parties = tuple(dict.fromkeys(party for span in found for party in span.parties))
        if phrase.plural or _are_others(
            self._folded[phrase.start : phrase.end], found, self._mentioned, self._gazetteer
        ):
            key = f"group:{'+'.join(parties)}::{surface}"
            return ActorSpan(*extent, surface, key, surface, ActorKind.GROUP, parties, None, extent, (key,))
        name = found[0].name if len(found) == 1 else surface
        return ActorSpan(*extent, surface, "+".join(keys), name, ActorKind.PRONOUN, parties, None, extent, keys)

    def _found(self, phrase: Phrase) -> Sequence[ActorSpan]:
        sort, at = phrase.label, phrase.start
        if sort in KINDS:
            found = self._one(at, sort)
            self._sexes.mean(found, sort)
            return found
        if sort == "they":
            mutual = MUTUAL.match(self._folded, phrase.end) is not None
            return self._several(at) or (self._pair(at, SINGLE, 1) if mutual else ())
        if sort in ("former", "latter"):
            return self._one_of_two(at, sort)
        if sort == "many":
            return self._crowd(lambda parties: parties > PAIR)
        if sort == "both" and self._folded[at] == "三":
            sides = (_sides(group, self._kinds) for group in self._before(at))
            return next((three for three in sides if len(three) == TRIO), ()) or self._last_plural(at)
        if sort == "both":
            crowd, together = self._crowd(lambda n: n == PAIR), self._told_together(at)
            found = self._adjacent(at) or _nearest(self._level(at), (*together, *crowd)) or self._last_plural(at)
            found = found or crowd or together
            return [self._whole(span) for span in found] if ORGANS.match(self._folded, at, phrase.end) else found
        if sort == "pair":
            return self._pair(at, SINGLE) or self._last_plural(at)
        if sort == "leaders":
            return self._leaders(at, phrase.end)
        return self._definite.of(phrase, self._mentioned)

    def _leaders(self, at: int, end: int) -> Sequence[ActorSpan]:
        """两国元首, the two ministers: those told of together, of their level."""
        found = self._adjacent(at) or self._pair(at, SINGLE) or self._last_plural(at) or self._pair(at, SIDES)
        found = found or self._told_together(at)
        if MINISTERS.search(self._folded, at, end) and _hold(found, self._mentioned, HIGHEST):
            found = self._told_together(at) or self._crowd(lambda parties: parties == PAIR) or found
        if not HEADS.search(self._folded, at, end) or not _of_lower_office(found, self._mentioned):
            return found
        return [state for span in found if (state := self._state_of(span, at)).kind is ActorKind.STATE]

    def _adjacent(self, at: int) -> Sequence[ActorSpan]:
        """The states right before: 以巴双方, 日本和韩国两国外长, 苏丹冲突双方."""
        found: list[ActorSpan] = []
        for mentioned in reversed(self._mentioned):
            if mentioned.kind not in STATES or not LINK.fullmatch(self._folded, mentioned.span.end, at):
                break
            found.insert(0, mentioned.span)
            at = mentioned.span.start
        return found

    def _crowd(self, fits: Callable[[int], bool]) -> Sequence[ActorSpan]:
        """The people of several states, as many as `fits` says, who were spoken of last: the leaders of A, B and C."""
        crowds = (mentioned.span for mentioned in reversed(self._mentioned) if fits(len(mentioned.span.parties)))
        return tuple(islice(crowds, 1))

    def _one_of_two(self, at: int, sort: str) -> Sequence[ActorSpan]:
        """The last but one or the last actor of the nearest sentence that names several; the latter is also the only
        one of its own sentence: whom the court convicted, the latter said."""
        for number, group in enumerate(self._before(at)):
            spans = list({mentioned.span.key: mentioned.span for mentioned in group}.values())
            if len(spans) > 1 or (spans and number == 0 and sort == "latter"):
                return spans[-2:-1] if sort == "former" else spans[-1:]
        return ()

    def _before(self, at: int, reach: int = REACH) -> list[list[Mentioned]]:
        """What was mentioned in this sentence and those before, the nearest sentence first."""
        number = self._sentences.number(at)
        groups: list[list[Mentioned]] = [[] for _ in range(reach + 1)]
        for mentioned in reversed(self._mentioned):
            if number - mentioned.sentence > reach:
                break
            groups[number - mentioned.sentence].append(mentioned)
        return [group[::-1] for group in groups]

    def _one(self, at: int, sex: str) -> Sequence[ActorSpan]:
        """In the same sentence who spoke last, else its first subject; in an earlier one its first subject. Within a
        quotation it is not who is being quoted; whom words are about that end in "…, he said" is looked at last."""
        quoted, inside = self._quoted(at), self._quotations.opening(at) is not None
        own, *others = self._before(at)
        if own and own[-1].kind in KINDS[sex] and RELATIVE.fullmatch(self._folded, own[-1].span.end, at):
            return (own[-1].span,)
        him = self._folded.startswith(HIM, at)
        partners = met_by(self._folded, [own, *others], at) or (beside(self._folded, own, at) if him else ())
        if partners and self._sexes.fits(partners[0].key, sex):
            return partners
        for back, group in enumerate([[], *others, own] if him or _closes(self._folded, at, sex) else [own, *others]):
            fitting = [
                mentioned
                for mentioned in group
                if mentioned.kind in KINDS[sex]
                and self._sexes.fits(mentioned.span.key, sex)
                and mentioned.span.key != quoted
                and (inside or self._quotations.opening(mentioned.span.start) is None)
            ]
            subjects = [mentioned for mentioned in fitting if self._is_subject(mentioned)]
            speakers = [mentioned for mentioned in subjects if self._speaks(mentioned)]
            if speakers:
                return (speakers[-1].span,)
            if subjects or (back and fitting):
                return ((subjects or fitting)[0].span,)
        return ()

    def _quoted(self, at: int) -> str:
        """The key of the single speaker whose words, opened before in the same sentence, go on at `at`."""
        opening = self._quotations.opening(at)
        if opening is None:
            return ""
        number = self._sentences.number(opening)
        speakers = (
            mentioned.span.key
            for mentioned in reversed(self._mentioned)
            if mentioned.sentence == number and mentioned.span.start < opening and self._speaks(mentioned)
        )
        return next(speakers, "")

    def _several(self, at: int) -> Sequence[ActorSpan]:
        """A group that is the subject of this sentence or the one before, else whom a plural meant there."""
        for group in self._before(at)[:2]:
            groups = [
                mentioned.span
                for mentioned in group
                if mentioned.kind is ActorKind.GROUP and mentioned.span.parties and self._is_subject(mentioned)
            ]
            if groups:
                return groups[:1]
        return self._last_plural(at)

    def _last_plural(self, at: int) -> Sequence[ActorSpan]:
        sentence, _, spans = self._plural
        return spans if sentence >= 0 and self._sentences.number(at) - sentence <= 2 * REACH else ()

    def _told_together(self, at: int) -> Sequence[ActorSpan]:
        """泰国和柬埔寨外长 …. 双方: those who hold an office in two states."""
        sentence, holders = self._holders
        near = holders is not None and self._sentences.number(at) - sentence <= 2 * REACH
        return (holders,) if holders is not None and near else ()

    def _pair(self, at: int, kinds: frozenset[ActorKind], reach: int = 0) -> Sequence[ActorSpan]:
        """The two sides of different parties in the nearest sentence that has two, with who speaks there last, or the
        only two people there; or those whom the first word of it meant: 双方讨论了俄乌冲突。双方…."""
        for group in self._before(at, reach or (REACH if self._folded[at] <= LAST_LATIN else FAR)):
            if group and group[0].sentence < self._sentences.number(at) and _heads(self._plural, group[0]):
                spans = self._plural[2]
                if all(self._kinds.get(span.key) in kinds for span in spans):
                    return spans
            told = [one for one in group if one.kind in kinds and self._folded[one.start - 1 : one.start] != FROM]
            for among in ([mentioned for mentioned in told if not self._speaks(mentioned)], told):
                if found := _two(_sides(among, self._kinds), self._kinds) or (
                    _only_two(among) if kinds is SINGLE and not self._folded.startswith(TWO_STATES, at) else ()
                ):
                    return found
        return ()

    def _level(self, at: int) -> Sequence[ActorSpan]:
        """A pair of the same level: two persons, or two states even where one is spoken for by a person."""
        found = self._pair(at, SIDES)
        if len({self._kinds[span.key] in SINGLE for span in found}) < 2:
            return found
        return [self._state_of(span, at) for span in found]

    def _state_of(self, span: ActorSpan, at: int) -> ActorSpan:
        near = (
            mentioned.span
            for group in self._before(at)
            for mentioned in group
            if mentioned.kind is ActorKind.STATE and mentioned.span.parties == span.parties
        )
        return next(near, span) if self._kinds[span.key] in SINGLE else span

    def _whole(self, span: ActorSpan) -> ActorSpan:
        """两国外交部: not the two people who met, but the states that they act for, where the text has named them."""
        if self._kinds.get(span.key) not in SINGLE:
            return span
        states = (each.span for each in reversed(self._mentioned) if each.kind is ActorKind.STATE)
        return next((state for state in states if state.parties == span.parties), span)


def _heads(plural: tuple[int, int, tuple[ActorSpan, ...]], first: Mentioned) -> bool:
    """Whether a pronoun that means two, told with its sentence and start, stands before all who are named there."""
    sentence, start, spans = plural
    return sentence == first.sentence and start < first.start and len(spans) == PAIR


def _glossed(folded: str, end: int) -> int:
    """Where a name ends with what stands in brackets behind it: 布洛斯（Massad Boulos）|今天表示."""
    gloss = GLOSS.match(folded, end)
    return gloss.end() if gloss else end


def _is_gloss(folded: str, last: ActorSpan, span: ActorSpan) -> bool:
    """与斯塔默（又译|施凯尔）: whether only brackets behind somebody name him again."""
    if last.key != span.key:
        return False
    between = folded[last.start : span.start]
    return sum(map(between.count, "（(")) > sum(map(between.count, "）)"))


def _are_others(word: str, found: Sequence[ActorSpan], told: Iterable[Mentioned], gazetteer: Gazetteer) -> bool:
    """Whether `word` means others who act for the same states: 两国防长, where presidents are told of."""
    ministers = MINISTERS.search(word)
    if len(found) < PAIR or not (ministers or LOWER.search(word)):
        return False
    told = tuple(told)
    if ministers and _hold(found, told, HIGHEST):
        return True
    keys, office = {span.key for span in found}, office_of(word, gazetteer)
    labels = {one.label for one in told if one.span.key in keys and one.kind in SINGLE and one.label}
    return bool(labels and office) and office not in labels


def _nearest(pair: Sequence[ActorSpan], together: Sequence[ActorSpan]) -> Sequence[ActorSpan]:
    """A pair, or people of two states who are told of behind it: 俄乌…. 美国与法国代表…, 双方."""
    last = max(together, key=lambda span: span.start, default=None)
    return (last,) if pair and last and last.start > max(span.start for span in pair) else pair


def _hold(found: Iterable[ActorSpan], told: Iterable[Mentioned], offices: frozenset[str]) -> bool:
    """Whether anybody of `found` holds one of some offices: presidents are no two ministers."""
    keys = {span.key for span in found}
    return any(mentioned.label in offices for mentioned in told if mentioned.span.key in keys)


def _closes(folded: str, at: int, word: str) -> bool:
    """Whether a pronoun `word` ends its sentence as who said it: …, he told reporters."""
    return folded.endswith(PAUSES, 0, at) and CLOSING.match(folded, at + len(word)) is not None


def _sides(group: Iterable[Mentioned], kinds: Mapping[str, ActorKind]) -> Sequence[ActorSpan]:
    """One actor for each party, a person rather than his state."""
    sides: dict[tuple[str, ...], ActorSpan] = {}
    for mentioned in group:
        span = mentioned.span
        present = sides.get(span.parties)
        if span.parties and (present is None or (kinds[present.key] not in SINGLE and mentioned.kind in SINGLE)):
            sides[span.parties] = span
    return list(sides.values())


def _two(sides: Sequence[ActorSpan], kinds: Mapping[str, ActorKind]) -> Sequence[ActorSpan]:
    """Of `sides`, the first two persons, else both if there are two."""
    persons = [span for span in sides if kinds[span.key] in SINGLE]
    if len(persons) > 1:
        return persons[:PAIR]
    return sides if len(sides) == PAIR else ()


def _only_two(told: Iterable[Mentioned]) -> Sequence[ActorSpan]:
    """The two people that are told of, if there are no more."""
    people = tuple({mentioned.span.key: mentioned.span for mentioned in told}.values())
    return people if len(people) == PAIR else ()


def _of_lower_office(found: Sequence[ActorSpan], told: Iterable[Mentioned]) -> bool:
    """两国元首 are no foreign ministers."""
    keys = {span.key for span in found}
    return any(LOWER.search(mentioned.span.office or "") for mentioned in told if mentioned.span.key in keys)
