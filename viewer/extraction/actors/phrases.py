"""Phrases: state, organ, title and name that stand together and mean one actor (美国国务卿安东尼·布林肯)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from viewer.extraction.actors.entry import Entry, Role
from viewer.extraction.actors.gazetteer import Token
from viewer.extraction.actors.name import Name
from viewer.extraction.actors.shorts import SHORT
from viewer.extraction.actors.spans import ActorKind
from viewer.extraction.actors.usage import ActingUsage, ends, starts


@dataclass(frozen=True, slots=True)
class Phrase:
    """One actor or place where it stands: `[start, end)` what names it, `[whole_start, whole_end)` with all that belongs to it.

    `label` is the office held or the gazetteer's label of the thing, `possessor` the name of the person whose office or
    government it is (普京发言人), `plural` whether it means the holders of one office in several states (美俄总统).
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
    """Whether a state or body stands before it in so many words."""
    country: str | None = None


OWNERS = frozenset({Role.STATE, Role.ADJECTIVE, Role.CAPITAL, Role.SEAT, Role.BODY, Role.ORGAN})
ALONE = {
    Role.OUTLET: ActorKind.OUTLET, Role.PLACE: ActorKind.PLACE, Role.BLOC: ActorKind.GROUP, Role.PRONOUN: ActorKind.PRONOUN,
}
GLUE_ZH = re.compile(
    r"(?:方面?|国家)?的?(?:[一两几多数某]?(?:名|位|个|些))?(?:[前现新副代老首女核]|同为)?的?|兼|暨|驻| |籍|首都|新?任命的|对.{1,2}关系|对外关系|外交")
GLUE_EN = re.compile(r"(?:'s?)?[ -](?:own |then-|on-site |newly appointed |the )?|s' |/")
GLUE_OF = re.compile(r" (?:of|for|to|at|in charge of)(?: the)? ")
TITLE_LIST = re.compile(r"、[前现]?")
NAME_GLUE = re.compile(r",? (?:(?:Mr|Ms|Mrs|Dr|Sen|Gen|Sheikh|Sir|General|Ayatollah|Prince)\.? )?|[：:——]{0,2} ?|\n?")
APPOSED = re.compile(r"(?:,| \() ?(?:the |a |an |who is |currently |his |her )?")
OF_STATE = re.compile(r" of (?:the )?")
COORDINATED = re.compile(r"[、和与及跟]|以及| and |, (?:and )?|")
GOVERNMENT = frozenset({"政府", "当局", "government", "Government", "administration", "authorities"})
POSSESSED = frozenset({"spokesperson", "adviser", "envoy", "national-security-adviser", "assistant-secretary"})
SIDE = re.compile(r"方面|方(?![案式程法便才])|(?= side\b) side")
PEOPLE = re.compile(r"人(?![民类员士质均口道工权数次])")
ARMY = re.compile(r"军(?![事方队官备人舰售工])")


@dataclass(slots=True)
class Draft:
    """What has been read of the phrase at hand."""

    start: int = -1
    end: int = -1
    """Where it has been read to; a title or an owner ends at `core_end`, before modifiers that lead nowhere."""
    core_end: int = -1
    owners: list[Token] = field(default_factory=list)
    titles: list[Token] = field(default_factory=list)
    later_owners: list[Token] = field(default_factory=list)
    mission: bool = False

    def take(self, token: Token) -> None:
        self.start = token.start if self.start < 0 else self.start
        self.end = token.end
        self.core_end = self.core_end if token.entry.role is Role.MODIFIER else token.end


class PhraseReader:
    """Reads one folded text's tokens, names among them, as phrases."""

    def __init__(self, text: str, tokens: Sequence[Token], names: Sequence[Name], acting: ActingUsage) -> None:
        self._text = text
        self._tokens = tokens
        self._names = {name.start: name for name in names}
        self._acting = acting
        self._draft = Draft()
        self._at = 0

    def read(self) -> list[Phrase]:
        """The phrases in the order of the text."""
        phrases: list[Phrase] = []
        while self._at < len(self._tokens):
            phrases.extend(self._step(self._tokens[self._at]))
            self._at += 1
        phrases.extend(self._flushed())
        return list(coordinated(self._text, sorted(phrases, key=lambda phrase: phrase.start)))

    def _step(self, token: Token) -> Iterator[Phrase]:
        role = token.entry.role
        if self._draft.start >= 0 and not self._joins(token):
            yield from self._flushed()
        if role in ALONE:
            yield from self._flushed()
            yield self._single(token, ALONE[role])
        elif role in OWNERS:
            yield from self._owner(token)
        elif role is Role.MODIFIER:
            self._draft.take(token)
        elif role is Role.OFFICE:
            self._draft.titles.append(token)
            self._draft.take(token)
        elif role is Role.GROUP:
            yield from self._group(token)
        elif role is Role.PERSON:
            yield from self._person(token)
        elif role is Role.NOBODY:
            yield from self._flushed()

    def _joins(self, token: Token) -> bool:
        draft, gap = self._draft, self._text[self._draft.end:token.start]
        if token.entry.role is Role.PERSON:
            return bool(draft.titles or draft.owners) and NAME_GLUE.fullmatch(gap) is not None and self._may_name(token, gap)
        if token.entry.role in OWNERS and draft.titles:
            return GLUE_OF.fullmatch(gap) is not None
        if token.entry.role in (Role.OFFICE, Role.MODIFIER) and draft.titles and TITLE_LIST.fullmatch(gap):
            return self._named_next()
        if gap == "" and self._text[token.start] < "\u0250" and self._text[draft.end - 1] < "\u0250":
            return False
        return GLUE_ZH.fullmatch(gap) is not None if not _latin(self._text, draft.end, token.start) else GLUE_EN.fullmatch(gap) is not None

    def _named_next(self) -> bool:
        """Whether the titles from here on lead to a name: 德国议员、前国防部长托马斯·德梅齐埃; Hamas official Osama Hamdan."""
        end = self._tokens[self._at].start
        for token in self._tokens[self._at:self._at + 4]:
            if self._text[end:token.start] not in ("", " "):
                return False
            if token.entry.role not in (Role.OFFICE, Role.MODIFIER, Role.GROUP):
                return token.entry.role is Role.PERSON
            end = token.end
        return False

    def _may_name(self, token: Token, gap: str) -> bool:
        """Whether a name may follow: a title directly, an owner alone only without anything between."""
        if "," in gap:
            return self._draft.titles != [] and self._text[token.end:token.end + 1] in (",", ".", ")", "\n", "")
        if "\n" in gap:
            return False
        return bool(self._draft.titles) or gap in ("", " ")

    def _owner(self, token: Token) -> Iterator[Phrase]:
        draft = self._draft
        if draft.titles:
            draft.later_owners.append(token)
        elif self._text[token.start - 1:token.start] == "驻" and self._mission_follows():
            draft.mission = True
        elif draft.owners and not self._nests(draft.owners[-1].entry, token.entry):
            yield from self._flushed()
            self._draft.owners.append(token)
        else:
            draft.owners.append(token)
        self._draft.take(token)

    def _mission_follows(self) -> bool:
        """Whether an embassy or an ambassador follows the state that a mission is sent to."""
        here, after = self._tokens[self._at], self._tokens[self._at + 1:self._at + 3]
        near = [token for token in after if token.start - here.end < 6]
        return any(token.entry.role in (Role.ORGAN, Role.OFFICE, Role.GROUP) for token in near)

    def _nests(self, outer: Entry, inner: Entry) -> bool:
        """Whether `inner` is an organ of `outer`: 俄罗斯 + 国防部, 联合国 + 安理会, 日本 + 自民党."""
        if inner.role is Role.ORGAN:
            return True
        if inner.role in (Role.BODY, Role.SEAT):
            return outer.role is not Role.CAPITAL and bool(set(outer.parties) & set(inner.parties))
        return False

    def _group(self, token: Token) -> Iterator[Phrase]:
        draft = self._draft
        draft.take(token)
        if self._named_next():
            draft.titles.append(token)
            return
        last = draft.owners[-1] if draft.owners else None
        country = last.entry.country if last else None
        yield Phrase(draft.start, draft.end, ActorKind.GROUP, token.entry, parties_of(draft), draft.start, draft.end,
                     label=self._text[last.start:last.end] if last and last.entry.role in (Role.ORGAN, Role.SEAT) else "",
                     owned=bool(draft.owners), country=country, possessor=self._possessor())
        self._draft = Draft()

    def _possessor(self) -> str:
        owner = self._draft.owners[0] if self._draft.owners else None
        return self._text[owner.start:owner.end] if owner and owner.entry.role is Role.PERSON else ""

    def _person(self, token: Token) -> Iterator[Phrase]:
        if self._possesses(token):
            self._possess(token)
            return
        draft, name = self._draft, self._names[token.start]
        if draft.owners and not draft.titles:
            yield from self._flushed()
            draft = self._draft
        start = draft.start if draft.titles else token.start
        phrase = Phrase(
            token.start, token.end, ActorKind.PERSON, token.entry, parties_of(draft), start, max(token.end, name.whole_end),
            office=self._text[draft.titles[0].start:draft.titles[-1].end] if draft.titles else None,
            label=draft.titles[-1].entry.label if draft.titles else "", latin=name.latin, owned=bool(draft.owners or draft.later_owners),
            possessor=self._possessor())
        self._draft = Draft()
        yield self._with_later(phrase)

    def _possess(self, token: Token) -> None:
        """Makes a person the owner of what follows, together with the title before the name: 以色列总理内塔尼亚胡办公室."""
        start, parties = self._draft.start, parties_of(self._draft)
        owner = Token(token.start, token.end, replace(token.entry, parties=token.entry.parties or parties))
        self._draft = Draft()
        self._draft.take(owner)
        self._draft.owners.append(owner)
        self._draft.start = start if start >= 0 else token.start

    def _possesses(self, token: Token) -> bool:
        """普京发言人, 拜登政府, Trump's envoy: the person is named only to say whose it is."""
        after = self._tokens[self._at + 1] if self._at + 1 < len(self._tokens) else None
        if after is None or after.entry.role not in (Role.OFFICE, Role.ORGAN):
            return False
        gap = self._text[token.end:after.start]
        if after.entry.role is Role.ORGAN:
            return gap in ("", "的", "'s ", " ")
        return gap == "'s " or (gap in ("", "的") and after.entry.label in POSSESSED)

    def _with_later(self, phrase: Phrase) -> Phrase:
        """`phrase` with the title that follows the name: 拜登总统; Umerov, head of the Ukrainian delegation; Draghi of Italy."""
        following = self._tokens[self._at + 1:self._at + 8]
        if not following:
            return phrase
        first = following[0]
        gap = self._text[phrase.end:first.start]
        if first.entry.role is Role.OFFICE and gap == "" and not _latin(self._text, phrase.end - 1, phrase.end):
            self._at += 1
            if phrase.office:
                return replace(phrase, whole_end=first.end)
            return replace(phrase, whole_end=first.end, office=self._text[first.start:first.end], label=first.entry.label,
                           parties=phrase.parties or first.entry.parties)
        if OF_STATE.fullmatch(gap) and phrase.office and not phrase.parties and first.entry.role in OWNERS:
            self._at += 1
            return replace(phrase, whole_end=first.end, parties=first.entry.parties, owned=True)
        if APPOSED.fullmatch(gap) and not phrase.owned:
            return self._apposed(phrase, following)
        return phrase

    def _apposed(self, phrase: Phrase, following: Sequence[Token]) -> Phrase:
        draft, end = Draft(), following[0].start
        for token in following:
            gap = self._text[end:token.start]
            glued = token is following[0] or GLUE_EN.fullmatch(gap) or GLUE_OF.fullmatch(gap) or re.fullmatch(r" of the [\w-]+ ", gap)
            if not glued or token.entry.role not in OWNERS | {Role.OFFICE, Role.MODIFIER}:
                break
            (draft.titles if token.entry.role is Role.OFFICE else draft.owners if token.entry.role in OWNERS else []).append(token)
            draft.take(token)
            end = token.end
        used = sum(token.end <= end for token in following)
        beyond = following[used:used + 1]
        if not draft.titles or (beyond and beyond[0].entry.role is Role.PERSON and beyond[0].start - end < 2):
            return phrase
        self._at += used
        return replace(phrase, whole_end=end, office=self._text[draft.titles[0].start:draft.titles[-1].end],
                       label=draft.titles[-1].entry.label, parties=parties_of(draft) or phrase.parties, owned=bool(draft.owners))

    def _flushed(self) -> Iterator[Phrase]:
        """What the draft amounts to without a name or a group at its end; the draft is begun anew."""
        draft, self._draft = self._draft, Draft()
        owners = draft.owners
        if draft.titles:
            yield from self._office(draft)
        elif draft.mission and owners and owners[-1].entry.role is not Role.ORGAN:
            yield from (self._owner_alone(token) for token in owners)
        elif len(owners) == 1 and not draft.mission and owners[0].entry.role is not Role.PERSON:
            yield self._owner_alone(owners[0])
        elif owners:
            yield self._body(draft)

    def _office(self, draft: Draft) -> Iterator[Phrase]:
        """A title without a name; none where it is only a post that somebody has, wants or leaves."""
        first, last = draft.titles[0], draft.titles[-1]
        if ends(self._text, draft.start, self._acting.appointed_before) or starts(self._text, last.end, self._acting.appointed_after):
            return
        yield Phrase(draft.start, draft.core_end, ActorKind.OFFICE, last.entry, parties_of(draft), draft.start, draft.core_end,
                      office=self._text[first.start:last.end], label=last.entry.label,
                      owned=bool(draft.owners or draft.later_owners or draft.mission), possessor=self._possessor_of(draft))

    def _possessor_of(self, draft: Draft) -> str:
        owner = draft.owners[0] if draft.owners else None
        return self._text[owner.start:owner.end] if owner and owner.entry.role is Role.PERSON else ""

    def _body(self, draft: Draft) -> Phrase:
        last = draft.owners[-1]
        word = self._text[last.start:last.end]
        state = word in GOVERNMENT and draft.owners[0].entry.role in (Role.STATE, Role.ADJECTIVE, Role.CAPITAL) and len(draft.owners) == 2
        entry = draft.owners[0].entry if state else last.entry
        side = SIDE.match(self._text, last.end)
        end = side.end() if side else draft.core_end
        return Phrase(draft.start, end, ActorKind.STATE if state else ActorKind.BODY, entry, parties_of(draft), draft.start, end,
                      label=word, owned=True, country=draft.owners[0].entry.country, possessor=self._possessor_of(draft))

    def _owner_alone(self, token: Token) -> Phrase:
        entry, text = token.entry, self._text
        kind, end = ActorKind.STATE, token.end
        if entry.role is Role.ADJECTIVE:
            kind = ActorKind.GROUP
        elif entry.role is Role.ORGAN and text.endswith("府", token.start, end) and ends(text, token.start, self._acting.place_before):
            kind = ActorKind.PLACE
        elif entry.role in (Role.BODY, Role.ORGAN):
            kind = ActorKind.BODY
        elif entry.role in (Role.CAPITAL, Role.SEAT) and not self._acts(token):
            kind = ActorKind.PLACE
        elif entry.role is Role.SEAT:
            kind = ActorKind.BODY
        elif PEOPLE.match(text, end):
            kind, end = ActorKind.GROUP, end + 1
        elif entry.label == SHORT and ARMY.match(text, end):
            kind, end = ActorKind.BODY, end + 1
        if kind is not ActorKind.PLACE and kind is not ActorKind.GROUP and (side := SIDE.match(text, end)):
            end = side.end()
        return Phrase(token.start, end, kind, entry, () if kind is ActorKind.PLACE else entry.parties, token.start, end,
                      label=text[token.start:end] if entry.role in (Role.ORGAN, Role.SEAT) or (kind is ActorKind.BODY and entry.label == SHORT) else entry.label,
                      country=entry.country)

    def _single(self, token: Token, kind: ActorKind) -> Phrase:
        entry = token.entry
        return Phrase(token.start, token.end, kind, entry, entry.parties, token.start, token.end, label=entry.label, country=entry.country)

    def _acts(self, token: Token) -> bool:
        """Whether a capital or a seat of government stands for the government here."""
        text, usage, seat = self._text, self._acting, token.entry.role is Role.SEAT
        if _latin(text, token.start, token.start + 1):
            return self._acts_en(token)
        if ends(text, token.start, usage.place_before):
            return False
        if starts(text, token.end, usage.acts_after):
            return True
        return seat or (not starts(text, token.end, usage.place_after) and text[token.end:token.end + 1] not in "，。、；)）\n")

    def _acts_en(self, token: Token) -> bool:
        before = re.search(r"([A-Za-z]+) (?:the )?$", self._text[max(0, token.start - 16):token.start])
        after = re.match(r"(?:'s)? ([A-Za-z]+)", self._text[token.end:token.end + 20])
        word = before.group(1).lower() if before else ""
        if word in self._acting.place_before_en or word in self._acting.state_before_en:
            return word in self._acting.state_before_en
        return token.entry.role is Role.SEAT or (after is not None and after.group(1) in self._acting.acts_after_en)


def parties_of(draft: Draft) -> tuple[str, ...]:
    """Whom the owner of a title or an organ acts for: the outermost that tells, else the title's own."""
    for token in (*draft.owners, *draft.later_owners, *reversed(draft.titles)):
        if token.entry.parties:
            return token.entry.parties
    return ()


def coordinated(text: str, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """`phrases` with states in a row before a plural read into it: 美俄总统, 法国、德国和英国的领导人."""
    row: list[Phrase] = []
    for phrase in phrases:
        near = row and COORDINATED.fullmatch(text[row[-1].end:phrase.start]) is not None
        if phrase.kind in (ActorKind.GROUP, ActorKind.OFFICE) and phrase.owned and near and not phrase.possessor:
            states = tuple(dict.fromkeys(party for member in (*row, phrase) for party in member.parties))
            yield replace(phrase, start=row[0].start, whole_start=row[0].start, parties=states, plural=True)
            row = []
            continue
        listable = phrase.kind is ActorKind.STATE or phrase.entry.role is Role.ADJECTIVE
        if listable and near:
            row.append(phrase)
            continue
        yield from row
        row = [phrase] if listable else []
        if not row:
            yield phrase
    yield from row


def _latin(text: str, start: int, end: int) -> bool:
    """Whether the text around `[start, end)` is written in Latin letters."""
    before, after = text[start - 1:start], text[end:end + 1]
    return before < "\u0250" and after < "\u0250" and (before + after).strip() != ""
