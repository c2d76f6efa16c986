"""States in a row before one plural: 美俄总统, 法国、德国和英国的领导人, Ukrainian and Russian officials."""

from collections.abc import Iterator, Sequence

from viewer.extraction.actors.entry import Role
from viewer.extraction.actors.phrase import Phrase
from viewer.extraction.actors.spans import ActorKind
from viewer.extraction.patterns import compiled

LINK = compiled("coordination", "link", folder="actors")


def coordinated(text: str, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """`phrases` with the states before a plural read into it."""
    row: list[Phrase] = []
    for phrase in phrases:
        linked = row != [] and LINK.fullmatch(text[row[-1].end : phrase.start]) is not None
        if linked and _is_head(phrase):
            yield _joined(row, phrase)
            row = []
        elif linked and _is_state(phrase):
            row.append(phrase)
        else:
            yield from row
            row = [phrase] if _is_state(phrase) else []
            yield from () if row else (phrase,)
    yield from row


def _is_state(phrase: Phrase) -> bool:
    return phrase.kind is ActorKind.STATE or phrase.entry.role is Role.ADJECTIVE


def _is_head(phrase: Phrase) -> bool:
    people = phrase.kind is ActorKind.GROUP and phrase.entry.role is Role.GROUP
    return (people or phrase.kind is ActorKind.OFFICE) and phrase.owned and not phrase.possessor


def _joined(row: Sequence[Phrase], head: Phrase) -> Phrase:
    parties = tuple(dict.fromkeys(party for member in (*row, head) for party in member.parties))
    return head._replace(start=row[0].start, whole_start=row[0].start, parties=parties, plural=True)
