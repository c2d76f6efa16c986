"""Whom a definite mention points back to: 该官员, the ministry, the senator, the militant group."""

from collections.abc import Mapping, Reversible, Sequence
from dataclasses import dataclass, replace

from viewer.extraction.actors.gazetteer.entry import LAND
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer
from viewer.extraction.actors.phrases.phrase import Phrase
from viewer.extraction.actors.phrases.telling import ARMED, FACTION, THE
from viewer.extraction.actors.resolution.sentences import Sentences
from viewer.extraction.actors.spans import PEOPLE, ActorKind, ActorSpan
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.spellings import LAST_LATIN

GROUP = "group"
"""The head that stands for all that a faction may be called."""
SINGLE = frozenset(PEOPLE)
DOES = compiled("definite", "does", folder="actors")
STANDS = compiled("definite", "stands", folder="actors")
QUOTED = compiled("definite", "quoted", folder="actors")
OF_HIS = ("'s ", "’s ", " of ", ", ")
"""Behind a title that another belongs to, or that it is told whose it is, or who bears it."""
OPENING = ("“", '"')
CLOSING = 8
"""So far before a title, in code points, the words that its bearer says end, and the mark behind them."""
WORDS = 400
"""So far before and behind it, in code points, it is looked for whoever is another."""
OBJECT = 60
"""So far behind such a verb, in code points, whoever it is done to is named: nobody does it to himself."""
MINISTERIAL = frozenset(
    {"foreign-minister", "deputy-foreign-minister", "defence-minister", "deputy-defence-minister", "minister"}
)
"""Offices whose holder stands for the ministry that a text goes on with."""


@dataclass(slots=True)
class Mentioned:
    """An actor where it was last spoken of; `kind` is that of the antecedent where it was a pronoun, `start` that of
    the whole mention: in 他的妻子 the kin's is that of 他. Never changed, though not frozen."""

    span: ActorSpan
    kind: ActorKind
    sentence: int
    start: int
    label: str


class Definite:
    """Finds who is meant by what a text calls somebody or a body of whom it told before."""

    def __init__(self, folded: str, sentences: Sentences, gazetteer: Gazetteer) -> None:
        self._folded = folded
        self._sentences = sentences
        self._gazetteer = gazetteer
        self._usage = gazetteer.pointing
        self._ventures: dict[str, str] = {}

    def of(self, phrase: Phrase, told: Reversible[Mentioned]) -> Sequence[ActorSpan]:
        """该官员, 这位总统, the ministry: the last one of that sort of those `told`; 该国: the last state."""
        if phrase.label == LAND:
            return _land(told) if STANDS.match(self._folded, phrase.end) else ()
        word = self._folded[phrase.start : phrase.end].lower()
        head = GROUP if FACTION.search(word) else next(filter(word.endswith, self._usage.heads), "")
        meant = self._usage.meaning.get(word.removeprefix(THE), frozenset())
        offices = meant if head or meant else frozenset({office_of(word, self._gazetteer)})
        agreeing = [one for one in reversed(told) if self._agrees(one, head, offices)]
        whom = named_beside(self._folded, self._sentences, phrase)
        agreeing = [one for one in agreeing if one.span.name not in whom] or agreeing
        if not agreeing and head in self._usage.ventures:
            armed = ARMED.search(word) is not None
            ventures = (one for one in reversed(told) if _is_venture(one, self._usage.movements, armed))
            agreeing = [one for one in ventures if self._ventures.setdefault(one.span.key, head) == head][:1]
        bodies = (one for one in agreeing if one.kind is ActorKind.BODY)
        best = next(bodies, None) if head in self._usage.ministry else None
        return tuple(one.span for one in (best, *agreeing) if one is not None)[:1]

    def _agrees(self, mentioned: Mentioned, head: str, offices: frozenset[str]) -> bool:
        if mentioned.label in offices and mentioned.kind in SINGLE:
            return mentioned.label != ""
        if not head:
            return False
        surface = self._folded[mentioned.span.start : mentioned.span.end].lower()
        surface = mentioned.label.lower() if " of " in surface and mentioned.kind is ActorKind.BODY else surface
        heads_one = head in self._usage.ministry and mentioned.label in MINISTERIAL
        return heads_one or surface.endswith((head, head.rstrip("s"), head + "s"))


def _land(told: Reversible[Mentioned]) -> Sequence[ActorSpan]:
    """Who is of the state that 该国 means: that named last in the nearest sentence that tells of any, else somebody's,
    but not that of whoever acts in the last sentence (印度总理X来访。Y将访问|该国)."""
    last = [one for one in reversed(told) if one.span.parties]
    acting = [one.span.parties for one in last if one.sentence == last[0].sentence and one.kind in SINGLE]
    others = [one for one in last if len(one.span.parties) == 1 and one.span.parties not in acting[-1:]]
    near = [one for one in others if one.sentence == others[0].sentence] if others else []
    best = next((one for one in near if one.kind is ActorKind.STATE), near[0] if near else None)
    return (best.span,) if best is not None else ()


def as_state(meant: ActorSpan, names: Mapping[str, str]) -> ActorSpan | None:
    """该国, with whom it means, as the state itself by the name that a text has for it, of `names` by their codes."""
    for code in meant.parties:
        name = names.get(code, meant.surface)
        return replace(meant, key=code, name=name, kind=ActorKind.STATE, keys=(code,))
    return None


def done_to(folded: str, end: int) -> str:
    """What stands behind the verb of whoever bears a title that ends at `end`, where he does something to somebody:
    the President thanked |Li; nothing elsewhere."""
    does = DOES.match(folded, end)
    return folded[does.end() : does.end() + OBJECT] if does else ""


def named_beside(folded: str, sentences: Sentences, phrase: Phrase) -> str:
    """What stands behind an English title alone in its sentence, and the words before it that its bearer is told to
    say: whoever is named there is another. The President praised |Li's plan; “I will see |Wang,” the minister said."""
    if folded[phrase.start] > LAST_LATIN or folded.startswith(OF_HIS, phrase.whole_end):
        return ""
    start, end = sentences.start(phrase.whole_start), sentences.end(phrase.whole_end)
    closed = QUOTED.search(folded, max(start, phrase.whole_start - CLOSING), phrase.whole_start)
    words = folded[max(start, closed.start() - WORDS) : closed.start()] if closed else ""
    begun = max(map(words.rfind, OPENING))
    last = phrase.whole_end + WORDS
    return words[begun + 1 :] + folded[phrase.whole_end : last if end is None else min(end, last)]


def besides(folded: str, sentences: Sentences, phrase: Phrase) -> tuple[str, ...]:
    """In what whoever an English title alone means is not named: what `named_beside` finds, unless nobody else holds
    the office, and whom he does something to."""
    whom, others = done_to(folded, phrase.end), named_beside(folded, sentences, phrase)
    return (others + whom, whom) if others else (whom,)


def office_of(word: str, gazetteer: Gazetteer) -> str:
    """The office that a definite mention names: the minister, 这位总统."""
    if word.startswith(THE):
        entry = gazetteer.caseless.get(word.removeprefix(THE))
    else:
        entry = next((entry for at in (2, 3, 1) if (entry := gazetteer.words.get(word[at:]))), None)
    return entry.label if entry else ""


def _is_venture(mentioned: Mentioned, movements: frozenset[str], armed: bool) -> bool:
    """Whether a body is no organ of a state and has a name: Unite is the union, and not the company too; where it is
    told that it is `armed`, whether it is one of those that fight."""
    span = mentioned.span
    free = span.surface in movements or (span.country is None and not armed)
    return mentioned.kind is ActorKind.BODY and free and not span.surface.islower()
