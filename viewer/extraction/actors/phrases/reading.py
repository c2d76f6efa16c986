"""Reading words of the gazetteer as phrases (美国 + 国务卿 + 安东尼·布林肯)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from viewer.extraction.actors.gazetteer.entry import Entry, Role
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer, Token
from viewer.extraction.actors.names.name import Name
from viewer.extraction.actors.phrases.apposition import REACH, with_later_title
from viewer.extraction.actors.phrases.coordination import coordinated
from viewer.extraction.actors.phrases.joints import Joints
from viewer.extraction.actors.phrases.phrase import OWNERS, Draft, Phrase
from viewer.extraction.actors.phrases.shaping import Shaper, is_organ
from viewer.extraction.actors.spans import ActorKind

UNLISTED = "unlisted"
"""The label of titles that no list holds."""
ALONE: Mapping[Role, ActorKind | None] = {
    Role.OUTLET: ActorKind.OUTLET,
    Role.PLACE: ActorKind.PLACE,
    Role.BLOC: ActorKind.GROUP,
    Role.PRONOUN: ActorKind.PRONOUN,
    Role.NOBODY: None,
}
"""Roles of words that are a phrase by themselves, or none."""


class PhraseReader:
    """Reads one folded text's tokens, names among them, as phrases."""

    def __init__(self, text: str, tokens: Sequence[Token], names: Sequence[Name], gazetteer: Gazetteer) -> None:
        self._text = text
        self._tokens = tokens
        self._names = {name.start: name for name in names}
        self._shaper = Shaper(text, gazetteer.acting, gazetteer.suffixes)
        self._joints = Joints(text, tokens, gazetteer.institutions)
        self._draft = Draft()
        self._phrases: list[Phrase] = []
        self._at = 0

    def read(self) -> list[Phrase]:
        """The phrases in the order of the text."""
        while self._at < len(self._tokens):
            self._step(self._tokens[self._at])
            self._at += 1
        self._flush()
        return list(coordinated(self._text, sorted(self._phrases, key=attrgetter("start"))))

    def _flush(self) -> None:
        """Adds what the draft amounts to; it is begun anew."""
        if self._draft.start >= 0:
            draft, self._draft = self._draft, Draft()
            self._phrases.extend(self._shaper.flushed(draft))

    def _step(self, token: Token) -> None:
        role = token.entry.role
        number = self._joints.in_charge(self._draft, self._at) or self._joints.posted(self._draft, self._at)
        if number:
            self._at = number
            self._title(self._tokens[number])
        elif role not in ALONE:
            self._go_on(token, role)
        elif role is Role.PLACE and token.entry.country and self._joints.governs(self._at):
            entry = replace(token.entry, parties=(token.entry.country,))
            self._go_on(Token(token.start, token.end, entry), Role.STATE)
        else:
            self._flush()
            if (kind := ALONE[role]) is not None:
                self._phrases.append(self._shaper.single(token, kind))

    def _go_on(self, token: Token, role: Role) -> None:
        """Reads a word that may be part of a longer phrase."""
        if self._draft.start >= 0 and not self._joints.joins(self._draft, self._at):
            self._flush()
        if role in OWNERS:
            self._owner(token)
        elif role is Role.GROUP and self._joints.describes(self._at):
            self._draft.take(token)
        elif role is Role.GROUP and not self._joints.named_next(self._at):
            self._group(token)
        elif role is Role.PERSON:
            self._person(token)
        else:
            self._title(token)

    def _title(self, token: Token) -> None:
        self._draft.take(token)
        if token.entry.role is not Role.MODIFIER:
            self._draft.titles.append(token)

    def _owner(self, token: Token) -> None:
        if self._joints.names(self._draft, self._at):
            self._draft = Draft()
        if self._draft.titles and self._joints.leads_mission(self._at):
            self._draft.titles.clear()
            self._draft.owners.append(token)
        elif self._draft.titles and self._joints.is_concern(self._draft, token):
            self._draft.mission = "+".join(token.entry.parties)
        elif self._draft.titles and not (self._draft.later_owners and self._joints.concerns(self._draft, self._at)):
            self._draft.later_owners.append(token)
        elif self._joints.sent_to(self._at):
            self._draft.mission = "+".join(token.entry.parties)
            if self._draft.start < 0:  # no state is told to send it: 驻 begins it
                token = Token(token.start - 1, token.end, token.entry)
        elif end := self._joints.concerns(self._draft, self._at):
            token = Token(token.start, end, token.entry)
        else:
            if self._draft.owners and not is_organ(self._draft.owners[-1].entry, token.entry):
                self._flush()
            self._draft.owners.append(token)
        self._draft.take(token)

    def _group(self, token: Token) -> None:
        self._draft.take(token)
        self._phrases.append(self._shaper.group(self._draft, token))
        self._draft = Draft()

    def _person(self, token: Token) -> None:
        if self._joints.possesses(self._at):
            self._possess(token)
            return
        if self._joints.envoy_of(self._at):
            self._possess(token)
            self._at += 1
            self._draft.take(self._tokens[self._at])
            return
        if self._joints.unlisted_title(self._draft, self._at):
            self._draft.titles.append(Token(self._draft.end, token.start, Entry(Role.OFFICE, label=UNLISTED)))
        if self._draft.owners and not self._draft.titles and not self._joints.owned_by(self._draft, self._at):
            self._flush()
        draft, self._draft = self._draft, Draft()
        name = self._names[token.start]
        phrase = self._shaper.person(draft, token, name.latin, max(token.end, name.whole_end))
        phrase, used = with_later_title(phrase, self._tokens[self._at + 1 : self._at + REACH], self._text)
        self._at += used
        self._phrases.append(phrase)

    def _possess(self, token: Token) -> None:
        """Makes a person the owner of what follows, with the title before the name: 以色列总理内塔尼亚胡办公室."""
        start = self._draft.start if self._draft.start >= 0 else token.start
        parties = token.entry.parties or self._draft.parties
        self._draft = Draft(start=start, owners=[Token(token.start, token.end, replace(token.entry, parties=parties))])
        self._draft.take(token)
