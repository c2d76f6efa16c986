"""What a draft amounts to: owners, titles and organs as phrases."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from viewer.extraction.actors.gazetteer.entry import Entry, Role
from viewer.extraction.actors.gazetteer.gazetteer import Token
from viewer.extraction.actors.gazetteer.usage import ActingUsage, SuffixUsage, ends, starts
from viewer.extraction.actors.phrases.acting import acts
from viewer.extraction.actors.phrases.phrase import Draft, Phrase
from viewer.extraction.actors.phrases.shorts import SHORT
from viewer.extraction.actors.spans import ActorKind
from viewer.extraction.text.patterns import compiled

HOUSED = frozenset({Role.CAPITAL, Role.SEAT})
"""Roles of words that may be just a place."""
SIDED = frozenset({ActorKind.STATE, ActorKind.BODY})
GOVERNED = frozenset({Role.STATE, Role.ADJECTIVE, Role.CAPITAL})
CLAUSE = re.compile(r"[，。；：、\n]")
HOUSES = ("府", "官邸", "王宫", "皇宫")
"""What organs end in whose name is that of their house as well: 抵达总理府."""
NEAR = 10
"""So many characters before a title tell that it is a post which somebody had."""
FAR = 32
"""So many characters before a capital tells that somebody goes there."""
THEIRS = ("its ", "Its ", "their ", "Their ", "the union's ", "the party's ")
"""Before a title, that it is of a body told before."""
LISTED = compiled("shaping", "listed", folder="actors")
ORDINARY = {
    Role.ADJECTIVE: ActorKind.GROUP,
    Role.BODY: ActorKind.BODY,
    Role.ORGAN: ActorKind.BODY,
    Role.SEAT: ActorKind.BODY,
}


@dataclass(frozen=True, slots=True)
class Shaper:
    """Makes phrases of what was read in one folded text."""

    text: str
    usage: ActingUsage
    suffixes: SuffixUsage

    def flushed(self, draft: Draft) -> Iterator[Phrase]:
        """What `draft` amounts to without a name or a group at its end."""
        owners = draft.owners
        if draft.titles:
            yield from self._office(draft)
        elif draft.mission and owners and owners[-1].entry.role is not Role.ORGAN:
            yield from (self._alone(token) for token in owners)
        elif len(owners) == 1 and not draft.mission and owners[0].entry.role is not Role.PERSON:
            yield self._alone(owners[0])
        elif owners:
            yield self._body(draft)

    def single(self, token: Token, kind: ActorKind) -> Phrase:
        """A word that is an actor or a place by itself."""
        entry = token.entry
        return Phrase(
            token.start,
            token.end,
            kind,
            entry,
            entry.parties,
            token.start,
            token.end,
            label=entry.label,
            country=entry.country,
        )

    def group(self, draft: Draft, head: Token) -> Phrase:
        """People without a name, with the organ they belong to as label."""
        last = draft.owners[-1] if draft.owners else None
        told = last is not None and (last.entry.role in (Role.ORGAN, Role.SEAT, Role.BODY) or not last.entry.parties)
        organ = self._word(last) if last and told else ""
        return Phrase(
            draft.start,
            draft.end,
            ActorKind.GROUP,
            head.entry,
            draft.parties,
            draft.start,
            draft.end,
            label=organ,
            owned=draft.owned,
            country=last.entry.country if last else None,
            possessor=draft.possessor(self.text),
            employed=draft.employed,
            head=self._word(head),
        )

    def person(self, draft: Draft, name: Token, latin: str, end: int) -> Phrase:
        """A name with the title before it."""
        return Phrase(
            name.start,
            name.end,
            ActorKind.PERSON,
            name.entry,
            self._parties(draft),
            draft.start if draft.titles or draft.owners else name.start,
            end,
            office=draft.office(self.text),
            label=draft.titles[-1].entry.label if draft.titles else "",
            latin=latin,
            owned=draft.owned,
            possessor=draft.possessor(self.text),
            employed=draft.employed,
            sender=draft.sender(self.text),
        )

    def _parties(self, draft: Draft) -> tuple[str, ...]:
        """Whom an office acts for; what goes without saying does not of somebody's: its secretary-general."""
        return draft.parties if draft.owned or not self.text.endswith(THEIRS, 0, draft.start) else ()

    def _word(self, token: Token) -> str:
        return self.text[token.start : token.end]

    def _office(self, draft: Draft) -> Iterator[Phrase]:
        """A title without a name; none where it is only a post that somebody has, wants or leaves."""
        last = draft.titles[-1]
        if self._is_post(draft.start, last.end):
            return
        yield Phrase(
            draft.start,
            draft.core_end,
            ActorKind.OFFICE,
            last.entry,
            self._parties(draft),
            draft.start,
            draft.core_end,
            office=draft.office(self.text),
            label=last.entry.label,
            owned=draft.owned or bool(draft.mission),
            possessor=draft.possessor(self.text),
            employed=draft.employed,
            sender=draft.sender(self.text),
            mission=draft.sent(draft.core_end, self.text),
        )

    def _is_post(self, start: int, end: int) -> bool:
        clause = CLAUSE.split(self.text[max(0, start - NEAR) : start])[-1]
        return (
            ends(self.text, start, self.usage.appointed_before)
            or starts(self.text, end, self.usage.appointed_after)
            or any(word in clause for word in self.usage.appointed_near)
        )

    def _body(self, draft: Draft) -> Phrase:
        first, last = draft.owners[0], draft.owners[-1]
        word = self._word(last)
        is_state = word in self.suffixes.the_state and first.entry.role in GOVERNED and len(draft.owners) == 2
        side = self.suffixes.side.match(self.text, last.end)
        end = side.end() if side else draft.core_end
        return Phrase(
            draft.start,
            end,
            ActorKind.STATE if is_state else ActorKind.BODY,
            first.entry if is_state else last.entry,
            draft.parties,
            draft.start,
            end,
            label=word,
            owned=True,
            country=first.entry.country,
            possessor=draft.possessor(self.text),
            mission=draft.sent(last.end, self.text),
        )

    def _alone(self, token: Token) -> Phrase:
        entry, (kind, end) = token.entry, self._kind(token)
        known = entry.label if entry.label != SHORT else ""
        label = known or self.text[token.start : end]
        if kind in SIDED and (side := self.suffixes.side.match(self.text, end)):
            end = side.end()
        return Phrase(
            token.start,
            end,
            kind,
            entry,
            () if kind is ActorKind.PLACE else entry.parties,
            token.start,
            end,
            label=label,
            country=entry.country,
        )

    def _kind(self, token: Token) -> tuple[ActorKind, int]:
        """What a state, body or seat is by itself, and where it ends."""
        entry, end = token.entry, token.end
        if self._is_place(token):
            return ActorKind.PLACE, end
        if entry.role is Role.ADJECTIVE and self.suffixes.side.match(self.text, end):
            return ActorKind.STATE, end
        if entry.role in ORDINARY:
            return ORDINARY[entry.role], end
        if self.suffixes.people.match(self.text, end):
            return ActorKind.GROUP, end + 1
        if entry.label == SHORT and self.suffixes.army.match(self.text, end):
            return ActorKind.BODY, end + 1
        return ActorKind.STATE, end

    def _is_place(self, token: Token) -> bool:
        role: Role = token.entry.role
        if role is Role.ORGAN:
            return self._word(token).endswith(HOUSES) and ends(self.text, token.start, self.usage.place_before)
        if role not in HOUSED:
            return False
        if not acts(self.text, token, self.usage):
            return True
        return LISTED.search(self.text, max(0, token.start - FAR), token.start) is not None


def is_organ(outer: Entry, inner: Entry) -> bool:
    """Whether `inner` is an organ of `outer`: 俄罗斯 + 国防部, 联合国 + 安理会, 日本 + 自民党, 美国 + 苹果公司.

    What is one state's by itself is another's right behind that: 英国's Labour, but 澳大利亚 + 工党.
    """
    if inner.role is Role.BODY and outer.role is Role.STATE and (inner.country or not inner.parties):
        return True
    if inner.role in (Role.BODY, Role.SEAT):
        return outer.role is not Role.CAPITAL and bool(set(outer.parties) & set(inner.parties))
    return inner.role is Role.ORGAN
