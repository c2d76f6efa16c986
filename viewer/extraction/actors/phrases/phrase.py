"""A phrase: state, organ, title and name that stand together and mean one actor."""

from dataclasses import dataclass, field

from viewer.extraction.actors.gazetteer.entry import ATTORNEY, OF_STATE, Entry, Role
from viewer.extraction.actors.gazetteer.gazetteer import Token
from viewer.extraction.actors.spans import ActorKind, ActorSpan

OWNERS = frozenset({Role.STATE, Role.ADJECTIVE, Role.CAPITAL, Role.SEAT, Role.BODY, Role.ORGAN})
"""Roles of words that may own a title, an organ or a group of people."""
SENDERS = frozenset({Role.SEAT, Role.BODY, Role.ORGAN})
"""Of these, the roles of those for whom somebody speaks."""


@dataclass(slots=True)
class Phrase:
    """One actor or place where it stands. Never changed; not frozen, for it is made and asked by the thousand.

    `[start, end)` is what names it, `[whole_start, whole_end)` all that belongs to it. `label` is the office held or
    the gazetteer's label of the thing, `possessor` the name of the person whose office or government it is
    (普京发言人), `plural` whether it means the holders of one office in several states (美俄总统), `owned` whether a
    state or body stands beside it in so many words, `employed` whether that is a body that acts for nobody (人权观察),
    `sender` the body or organ that it is: one state's army and its rebels have representatives each; `mission` to whom
    it is sent and what it is, one's like the other's: 中国驻法大使馆, 驻法使馆; `head` what people without a name are:
    官员 of 一名法国官员.
    """

    start: int
    end: int
    kind: ActorKind
    entry: Entry
    parties: tuple[str, ...]
    whole_start: int
    whole_end: int
    office: str | None = None
    label: str = ""
    latin: str = ""
    possessor: str = ""
    plural: bool = False
    owned: bool = False
    country: str | None = None
    employed: bool = False
    sender: str = ""
    mission: str = ""
    head: str = ""


def spanned(
    text: str,
    folded: str,
    phrase: Phrase,
    key: str,
    name: str = "",
    parties: tuple[str, ...] | None = None,
    keys: tuple[str, ...] = (),
) -> ActorSpan:
    """The span of `phrase` in `text`: an actor called `key`, of the phrase's own parties unless others are given."""
    surface, office = text[phrase.start : phrase.end], phrase.office
    if office:
        at = folded.find(office, phrase.whole_start)
        office = text[at : at + len(office)]
    return ActorSpan(
        phrase.start,
        phrase.end,
        surface,
        key,
        name or surface,
        phrase.kind,
        phrase.parties if parties is None else parties,
        office or None,
        (phrase.whole_start, phrase.whole_end),
        keys or (key,),
        phrase.country,
    )


@dataclass(slots=True)
class Draft:
    """What has been read of the phrase at hand.

    It has been read up to `end`; a title or an owner ends at `core_end`, before modifiers that lead nowhere.
    """

    start: int = -1
    end: int = -1
    core_end: int = -1
    owners: list[Token] = field(default_factory=list)
    titles: list[Token] = field(default_factory=list)
    later_owners: list[Token] = field(default_factory=list)
    """Owners after the title: minister of Italy."""
    mission: str = ""
    """The state that a mission is sent to, once it has been read: 美国驻俄罗斯."""

    def take(self, token: Token) -> None:
        """Reads on over `token`."""
        self.start = token.start if self.start < 0 else self.start
        self.end = token.end
        self.core_end = self.core_end if token.entry.role is Role.MODIFIER else token.end

    @property
    def parties(self) -> tuple[str, ...]:
        """Whom the owner of a title or an organ acts for: the outermost that tells, else the title's own. A private
        body acts for nobody, nor do its people but for those in an office of its state (共和党 + 参议员)."""
        owners, titles = (*self.owners, *self.later_owners), (*reversed(self.titles),)
        if titles and titles[0].entry.label == ATTORNEY:
            return ()
        if not self.private:
            return next((token.entry.parties for token in (*owners, *titles) if token.entry.parties), ())
        if not titles or titles[0].entry.label not in OF_STATE:
            return ()
        sides = (token.entry.parties or tuple(filter(None, [token.entry.country])) for token in owners)
        return next((side for side in sides if side), ())

    @property
    def private(self) -> bool:
        """Whether a company, an association or a political party is among the owners."""
        return any(token.entry.role is Role.BODY and not token.entry.parties for token in self.owners)

    @property
    def owned(self) -> bool:
        return bool(self.owners or self.later_owners)

    @property
    def employed(self) -> bool:
        """Whether the owner is a body that acts for nobody, a company or an association."""
        return self.private and not self.parties

    def office(self, text: str) -> str | None:
        """The titles as printed."""
        return text[self.titles[0].start : self.titles[-1].end] if self.titles else None

    def sent(self, end: int, text: str) -> str:
        """To whom the mission is sent whose name ends at `end`, and what it is, or nothing: `FR:使馆`."""
        return self.mission and f"{self.mission}:{text[end - 2 : end]}"

    def sender(self, text: str) -> str:
        """The body or organ that owns what is read."""
        owner = self.owners[-1] if self.owners else None
        return text[owner.start : owner.end] if owner and owner.entry.role in SENDERS else ""

    def possessor(self, text: str) -> str:
        """The person who owns what is read, as in 普京发言人."""
        owner = self.owners[0] if self.owners else None
        return text[owner.start : owner.end] if owner and owner.entry.role is Role.PERSON else ""
