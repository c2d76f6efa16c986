"""Which words stand so close that they make one phrase."""

from collections.abc import Sequence

from viewer.extraction.actors.gazetteer.entry import COUNTERPART, KIN, SERVING, Role
from viewer.extraction.actors.gazetteer.gazetteer import Token
from viewer.extraction.actors.gazetteer.institutions import InstitutionUsage
from viewer.extraction.actors.phrases.acting import is_latin
from viewer.extraction.actors.phrases.phrase import OWNERS, Draft
from viewer.extraction.text.patterns import compiled

GLUE_ZH = compiled("joints", "chinese", folder="actors")
GLUE_EN = compiled("joints", "english", folder="actors")
GLUE_OF = compiled("joints", "of", folder="actors")
TITLE_LIST = compiled("joints", "titles", folder="actors")
NAMED = compiled("joints", "named", folder="actors")
VISITING = compiled("joints", "visiting", folder="actors")
ENVOY = compiled("joints", "envoy", folder="actors")
DEPARTMENT = compiled("joints", "department", folder="actors")
SUMMIT = compiled("joints", "summit", folder="actors")
MISSION = compiled("joints", "mission", folder="actors")
SUPPORTING = compiled("joints", "supporting", folder="actors")
UNDER = compiled("joints", "under", folder="actors")
PRESIDED = compiled("joints", "presided", folder="actors")
NAME_GLUE = compiled("joints", "name", folder="actors")
CALLED = compiled("joints", "called", folder="actors")
ORGAN_GLUE = compiled("joints", "organ", folder="actors")
HOLDER_GLUE = compiled("joints", "holder", folder="actors")
CONCERN = compiled("joints", "concern", folder="actors")
PRIVATELY = compiled("joints", "privately", folder="actors")
POSSESSED = SERVING | {"spokesperson", "adviser", "envoy", "national-security-adviser", "assistant-secretary"}
"""Offices that are somebody's: a name before them is not that of the holder."""
ENVOYS = frozenset({"ambassador", "envoy"})
STATES = frozenset({Role.STATE, Role.CAPITAL})
TITLED = frozenset({Role.OFFICE, Role.MODIFIER, Role.GROUP})
GOVERNING = frozenset({Role.OFFICE, Role.GROUP, Role.ORGAN})
SENT = frozenset({Role.ORGAN, Role.OFFICE, Role.GROUP})
BRANCHES = frozenset({"海军", "空军", "陆军", "海警"})
BETWEEN = frozenset({"", " ", "、", "方", "市", "省", "州", "县"})
LEADING = TITLED | OWNERS | {Role.PLACE}
"""Roles of words that titles in a row are made of."""
NAMABLE = frozenset({Role.BODY, Role.SEAT, Role.STATE})
"""Roles of words that name what the words before them only describe."""
FIELD_ROLES = frozenset({Role.MODIFIER, Role.OFFICE, Role.ORGAN, Role.BLOC})
FIELDS = 5
LONGEST_CHARGE = 44
BESIDES = "兼"
"""Between two titles of one holder, whosever they are: 法国总统|兼|欧盟轮值主席."""
TITLES = 8
"""So many words of the gazetteer may stand before a name."""
AREA = compiled("joints", "area", folder="actors")
MISSION_REACH = 6
POSTED = "驻"
TOWNS = frozenset({Role.PLACE, Role.CAPITAL})
POSTING = compiled("joints", "posting", folder="actors")
CLOSING = (",", ".", ")", "\n", "", "，", "。", "、", "；", "（", "(", "）", " ", "\u3000")
"""What closes a name that stands apart from its title."""
PAUSES = frozenset("，。；！？\n")
"""What no words that join others begin with."""
LONGEST = 60
"""No words that join others are longer, in characters, brackets among them."""


class Joints:
    """Answers for one folded text and its tokens; `at` is a token's number."""

    def __init__(self, text: str, tokens: Sequence[Token], usage: InstitutionUsage) -> None:
        self._text = text
        self._tokens = tokens
        self._usage = usage

    def joins(self, draft: Draft, at: int) -> bool:
        """Whether token `at` goes on with the phrase of `draft`."""
        token = self._tokens[at]
        if token.start - draft.end > LONGEST or self._text[draft.end] in PAUSES:
            return False
        gap = self._text[draft.end : token.start]
        role = token.entry.role
        if role is Role.PERSON:
            titled = draft.titles != [] and NAME_GLUE.fullmatch(gap) is not None and self._may_name(token, gap)
            return titled or self.owned_by(draft, at) or self.unlisted_title(draft, at)
        if draft.titles and (decided := self._joins_title(draft, at, gap)) is not None:
            return decided
        goes_on = self._of_unlisted(draft, at, gap) if role is Role.OFFICE else self.names(draft, at)
        if goes_on:
            return True
        if gap == "的" and self._is_visitor(draft, token):
            return False
        if is_latin(self._text, draft.end, token.start):
            return gap != "" and GLUE_EN.fullmatch(gap) is not None
        return GLUE_ZH.fullmatch(gap) is not None

    def _joins_title(self, draft: Draft, at: int, gap: str) -> bool | None:
        """Whether token `at` goes on with a phrase that has a title; nothing where the common rules tell."""
        token = self._tokens[at]
        role = token.entry.role
        if gap == "" and (self.leads_mission(at) or (draft.later_owners and self.concerns(draft, at))):
            return True
        if role in OWNERS or (role is Role.PLACE and self.governs(at)):
            of_an_organ = draft.later_owners != [] and role is Role.ORGAN and gap in ("", " ", "'s ")
            alone = self._text[token.end : token.end + 1] != "-"
            of = GLUE_OF.fullmatch(gap) is not None or self.is_concern(draft, token)
            of = alone and of and PRIVATELY.match(self._text, draft.end) is None
            return of_an_organ or of or self._lists(draft, at, gap)
        if token.entry.label == COUNTERPART:
            return False
        listed = role in (Role.OFFICE, Role.MODIFIER) and TITLE_LIST.fullmatch(gap) is not None
        return self.named_next(at) if listed else None

    def owned_by(self, draft: Draft, at: int) -> bool:
        """Whether person `at` is said to be a state's or a party's, without an office (Kenya's Mudavadi, Tory X), or a
        body's by the title behind the name: 恒信律师事务所周明远律师."""
        owners = [] if draft.titles else draft.owners
        gap = self._text[draft.end : self._tokens[at].start]
        if owners and owners[-1].entry.role is Role.BODY and not gap:
            return bool(self._after(at)) and self._is_called(at)
        if len(owners) != 1:
            return False
        owner = owners[0].entry
        party = owner.role is Role.BODY and owner.country is not None and not owner.parties
        return (owner.role is Role.STATE and gap == "'s ") or (party and gap == " ")

    def _is_visitor(self, draft: Draft, token: Token) -> bool:
        """正在访问日本的外长: not Japan's."""
        before = max(0, draft.start - 2)
        return token.entry.role in TITLED and VISITING.search(self._text, before, draft.start) is not None

    def leads_mission(self, at: int) -> bool:
        """Whether organ `at` is a mission that a title before it only describes: 总统特使团, 高层领袖代表团."""
        token = self._tokens[at]
        return token.entry.role is Role.ORGAN and self._text[token.end - 1] == "团"

    def describes(self, at: int) -> bool:
        """Whether group `at` only describes the title, the people or the mission right after it: 高层领袖."""
        after = self._after(at)
        follows = bool(after) and self._gap(at) == ""
        return follows and (after[0].entry.role in (Role.OFFICE, Role.GROUP) or self.leads_mission(at + 1))

    def names(self, draft: Draft, at: int) -> bool:
        """Whether owner `at` is who `draft` only describes: 韩国总统府青瓦台, 东盟轮值主席国菲律宾."""
        token = self._tokens[at]
        role = token.entry.role
        if role not in NAMABLE or not draft.owners or draft.titles:
            return False
        last = draft.owners[-1]
        if role is Role.STATE:
            return PRESIDED.fullmatch(self._text, last.end, token.start) is not None
        if UNDER.fullmatch(self._text, draft.end, token.start):
            return True
        if last.entry.role is Role.ORGAN:
            return NAMED.fullmatch(self._text, draft.end, token.start) is not None
        supports = last.entry.role is Role.STATE and role is Role.BODY
        return supports and SUPPORTING.fullmatch(self._text, draft.end, token.start) is not None

    def _of_unlisted(self, draft: Draft, at: int, gap: str) -> bool:
        """Whether title `at` has words before it that no list holds and leads to a name."""
        is_first = draft.owners != [] and not draft.titles
        return is_first and self._usage.unlisted.fullmatch(gap) is not None and self.named_next(at)

    def _lists(self, draft: Draft, at: int, gap: str) -> bool:
        """Whether owner `at` begins another title of the same side: 中央外办主任、中国外交部长王毅."""
        parties = self._tokens[at].entry.parties
        ours = not (parties and draft.parties) or gap == BESIDES or bool(set(parties) & set(draft.parties))
        return ours and TITLE_LIST.fullmatch(gap) is not None and self.named_next(at)

    def in_charge(self, draft: Draft, at: int) -> int:
        """The number of the title with a name behind it that words from token `at` on belong to, 0 if there is none.

        西共体政治事务、和平与安全专员穆萨.
        """
        if not draft.owners or draft.titles or self._tokens[at].entry.role not in FIELD_ROLES:
            return 0
        begin = draft.owners[-1].end
        for number in range(at, min(at + FIELDS, len(self._tokens))):
            token = self._tokens[number]
            if token.start - begin > LONGEST_CHARGE or token.entry.role not in FIELD_ROLES:
                return 0
            if token.entry.role is Role.OFFICE and self._usage.charge.fullmatch(self._text, begin, token.start):
                return number if self.named_next(number) else 0
        return 0

    def unlisted_title(self, draft: Draft, at: int) -> bool:
        """Whether what stands between a body and name `at` is a title that no list holds: 总统府文官长X."""
        gap = (draft.end, self._tokens[at].start)
        return draft.owners != [] and not draft.titles and self._usage.title.fullmatch(self._text, *gap) is not None

    def _may_name(self, token: Token, gap: str) -> bool:
        """A name after a comma or a colon is that of the holder only if another comma or a stop closes it."""
        apart = "," in gap or "：" in gap or ":" in gap
        return not apart or self._text[token.end : token.end + 1] in CLOSING

    def named_next(self, at: int) -> bool:
        """Whether the titles from `at` on lead to a name: 荷兰议员、前财政大臣范德维恩."""
        end = self._tokens[at].start
        for token in self._tokens[at : at + TITLES]:
            if self._text[end : token.start] not in BETWEEN:
                return False
            if token.entry.role not in LEADING:
                return token.entry.role is Role.PERSON
            end = token.end
        return False

    def governs(self, at: int) -> bool:
        """Whether place `at` has its governor, government or officials right behind it: 加州州长, 冲绳县政府."""
        return any(token.entry.role in GOVERNING and AREA.fullmatch(self._gap(at)) for token in self._after(at))

    def sent_to(self, at: int) -> bool:
        """Whether state `at` is where a mission is sent: 驻 before it, an embassy or ambassador after it."""
        here = self._tokens[at]
        if self._text[here.start - 1 : here.start] != "驻":
            return False
        return any(
            token.entry.role in SENT and token.start - here.end < MISSION_REACH
            for token in self._tokens[at + 1 : at + 3]
        )

    def posted(self, draft: Draft, at: int) -> int:
        """The number of the title with a name behind it that tells where somebody is posted from token `at` on, where
        more than a state is told: 俄罗斯驻联合国日内瓦办事处|代表X; 0 if there is none."""
        start = self._tokens[at].start
        if not draft.owners or draft.titles or self._text[start - 1] != POSTED:
            return 0
        towns = 0
        for number in range(at + 1, min(at + FIELDS, len(self._tokens))):
            token = self._tokens[number]
            if token.entry.role is Role.OFFICE and towns and POSTING.fullmatch(self._text, start, token.start):
                return number if self.named_next(number) else 0
            towns += token.entry.role in TOWNS
        return 0

    def concerns(self, draft: Draft, at: int) -> int:
        """Where the name of a body's department for state `at` ends, or the state that a body's or another state's
        envoy is sent about, 0 if it is neither: 国际特赦组织中国部|主任, 联合国海地支助团|团长, 联合国利比亚|特使."""
        token = self._tokens[at]
        if not draft.owned or token.entry.role is not Role.STATE:
            return 0
        owner = (draft.later_owners or draft.owners)[-1]
        named = owner.end == token.start < token.end - 1 and owner.entry.role in NAMABLE
        if named and ENVOY.match(self._text, token.end):
            return token.end
        sorts = (DEPARTMENT, MISSION) if owner.entry.role is Role.BODY else ()
        return next((found.end() for sort in sorts if (found := sort.match(self._text, token.end))), 0)

    def is_concern(self, draft: Draft, token: Token) -> bool:
        """Whether state `token` is the one that an English envoy is sent to or about, not whose he is: Ambassador to
        Russia X, special representative on Yemen."""
        sent = draft.titles[-1].entry.label in ENVOYS and token.entry.role in STATES
        return sent and CONCERN.fullmatch(self._text, draft.end, token.start) is not None

    def envoy_of(self, at: int) -> bool:
        """Whether person `at` with the title right behind has somebody else's after it: 习近平主席特使."""
        own = self._after(at)
        if not own or own[0].entry.role is not Role.OFFICE or self._gap(at):
            return False
        return any(after.entry.label in POSSESSED for after in self._after(at + 1)) and self._gap(at + 1) in ("", "的")

    def possesses(self, at: int) -> bool:
        """Whether person `at` is named only to say whose it is: 普京发言人, Trump's envoy; but not X的首脑会谈."""
        if SUMMIT.match(self._text, self._tokens[at].end):
            return False
        for after in self._after(at):
            gap = self._gap(at)
            if after.entry.role is Role.ORGAN:
                return ORGAN_GLUE.fullmatch(gap) is not None and not self._is_rank(at + 1)
            if after.entry.role is Role.BLOC and gap == "的":
                return any(office.entry.label in POSSESSED for office in self._after(at + 1)) and not self._gap(at + 1)
            his = HOLDER_GLUE.fullmatch(gap) is not None and self._leads_to_servant(at + 1, gap)
            return his and not self._is_called(at)
        return False

    def _is_called(self, at: int) -> bool:
        """Whether person `at`, whom no list knows, is called by the title right behind: 周明远律师说."""
        named, title = self._tokens[at : at + 2]
        called = named.end == title.start and CALLED.fullmatch(self._text, title.start, title.end) is not None
        behind = {after.entry.role for after in self._after(at + 1)}
        return called and not named.entry.label and Role.PERSON not in behind

    def _leads_to_servant(self, at: int, gap: str) -> bool:
        """Whether token `at`, or the first behind the modifiers from there on, serves the name before the `gap`."""
        while self._tokens[at].entry.role is Role.MODIFIER and self._after(at):
            gap, at = self._gap(at), at + 1
        after = self._tokens[at].entry
        if after.role is Role.GROUP or after.label == KIN:
            return not any(token.entry.role is Role.PERSON for token in self._after(at)) or self._gap(at) != ""
        return after.role is Role.OFFICE and (gap == "'s " or after.label in POSSESSED)

    def _is_rank(self, at: int) -> bool:
        """Whether organ `at` belongs to a rank: 海军大校."""
        organ, after = self._tokens[at], self._after(at)
        branch = self._text[organ.start : organ.end] in BRANCHES
        return branch and bool(after) and after[0].entry.role is Role.OFFICE and self._gap(at) == ""

    def _after(self, at: int) -> Sequence[Token]:
        return self._tokens[at + 1 : at + 2]

    def _gap(self, at: int) -> str:
        return self._text[self._tokens[at].end : self._tokens[at + 1].start]
