"""States in a row before one plural: 美俄总统, 法国、德国和英国的领导人, Ukrainian and Russian officials."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from viewer.extraction.actors.gazetteer.entry import Entry, Role
from viewer.extraction.actors.phrases.phrase import Phrase
from viewer.extraction.actors.spans import ActorKind
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.spellings import LAST_LATIN

LINK = compiled("coordination", "link", folder="actors")
OF = compiled("coordination", "of", folder="actors")
WITHIN = compiled("coordination", "within", folder="actors")
BOTH = frozenset({"both", "pair", "leaders", "many"})
LEADERS = "leaders"
ROW = 12
"""A plural has no more states behind it."""


def coordinated(text: str, phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """`phrases` with the states before and after a plural read into it."""
    return _of_states(text, _before_plural(text, phrases))


def _before_plural(text: str, phrases: Iterable[Phrase]) -> list[Phrase]:
    read: list[Phrase] = []
    for phrase in phrases:
        row = _row_before(text, phrase, read) if _is_head(phrase) else 0
        if row:
            read[-row:] = [_joined(read[-row:], phrase)]
        else:
            read.append(phrase)
    return read


def _row_before(text: str, head: Phrase, phrases: Sequence[Phrase]) -> int:
    """How many states stand linked right before `head` at the end of `phrases`."""
    row, start = 0, head.start
    for phrase in reversed(phrases):
        if not _is_state(phrase) or LINK.fullmatch(text, phrase.end, start) is None:
            break
        row, start = row + 1, phrase.start
    return row


def _of_states(text: str, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """`phrases` with the states or bodies after people without a name read into them: the defence ministers of Peru,
    Chile and Spain, a source at the ministry; with "the two countries" after it the plural means both of theirs."""
    at = 0
    while at < len(phrases):
        head, used = phrases[at], 0
        if head.label == LEADERS and head.kind is ActorKind.PRONOUN and OF.match(text, head.end):
            head = _plain(head, text)
        if head.entry.role is Role.GROUP and not head.parties and text[head.start] <= LAST_LATIN:
            members = list(_members(text, phrases[at : at + ROW]))
            used = len(members)
            if members and members[0].kind is ActorKind.PRONOUN:
                head = replace(members[0], start=head.start, whole_start=head.whole_start, plural=True)
            elif members:
                parties = tuple(dict.fromkeys(party for member in members for party in member.parties))
                end, label = members[-1].end, "" if _is_state(members[0]) else members[0].label
                head = replace(head, end=end, whole_end=end, parties=parties, owned=True, label=label)
                head = replace(head, employed=not parties and members[0].entry.role is Role.BODY)
        yield head
        at += 1 + used


def _plain(head: Phrase, text: str) -> Phrase:
    """The leaders of A and B: no pronoun, where it says whose."""
    start = text.rindex(" ", head.start, head.end) + 1 if " " in text[head.start : head.end] else head.start
    return replace(head, start=start, whole_start=start, kind=ActorKind.GROUP, entry=Entry(Role.GROUP), label="")


def _members(text: str, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The states or bodies, or the pronoun, that follow the first of `phrases` and say whose people it means."""
    end = phrases[0].end
    for number, phrase in enumerate(phrases[1:]):
        body = phrase.kind is ActorKind.BODY
        fits = body or _is_state(phrase) or (not number and phrase.label in BOTH)
        link = LINK if number else WITHIN if body else OF
        if not fits or link.fullmatch(text, end, phrase.start) is None:
            return
        yield phrase
        if phrase.kind is ActorKind.PRONOUN:
            return
        end = phrase.end


def _is_state(phrase: Phrase) -> bool:
    return phrase.kind is ActorKind.STATE or phrase.entry.role is Role.ADJECTIVE


def _is_head(phrase: Phrase) -> bool:
    if not phrase.owned or phrase.possessor:
        return False
    return phrase.kind is ActorKind.OFFICE or (phrase.kind is ActorKind.GROUP and phrase.entry.role is Role.GROUP)


def _joined(row: Sequence[Phrase], head: Phrase) -> Phrase:
    parties = tuple(dict.fromkeys(party for member in (*row, head) for party in member.parties))
    return replace(head, start=row[0].start, whole_start=row[0].start, parties=parties, plural=True)
