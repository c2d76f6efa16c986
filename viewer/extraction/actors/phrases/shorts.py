"""One-character short forms of states (俄外长, 访华, 中美), only where they are ones."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from viewer.extraction.actors.gazetteer.entry import Entry, Role
from viewer.extraction.actors.gazetteer.gazetteer import Token
from viewer.extraction.actors.gazetteer.usage import ActingUsage, ShortUsage, ends, starts
from viewer.extraction.text.spellings import LAST_LATIN

SHORT = "short"
"""The label of a state token that is a short form."""
NAMING = frozenset({Role.STATE, Role.ADJECTIVE, Role.BODY})
"""Roles of words that make a state one the text speaks of."""
TITLED = frozenset({Role.OFFICE, Role.ORGAN, Role.GROUP})
DURING = ("期间", "后", "前", "之行")
"""What tells when, behind a state that is visited, be it an everyday word with it: 访日|后, 访中|期间."""
VISIT = "访"
SIDES = "方"
"""Behind a short form, that a state's side is meant."""
SHORTEST = 2
"""So many characters at least has a name."""
LISTING = frozenset("、和与及")
HEADS = frozenset("，。；：！？、“「『\n 和与同及据但而称说")
"""What a clause begins behind, or another actor of it."""
LONGEST_LIST = 8


class ShortForms:
    """Finds the short forms that stand between the tokens of one folded text."""

    def __init__(self, text: str, tokens: Sequence[Token], usage: ShortUsage, acting: ActingUsage) -> None:
        self._text = text
        self._tokens = tokens
        self._usage = usage
        self._acting = acting
        self._named = {token.entry.country for token in tokens if token.entry.role in NAMING}
        self._at = {token.start: token.entry for token in tokens}

    def merged(self) -> list[Token]:
        """The tokens given with the short forms among them; rows (中美) are taken apart or dropped."""
        merged = [*self._strays(), *self._of_names()]
        for token in self._tokens:
            if token.entry.role is Role.ROW:
                merged.extend(self._row(token))
            else:
                merged.append(token)
        return sorted(merged, key=attrgetter("start"))

    def _strays(self) -> Iterator[Token]:
        """The short forms that stand outside the tokens."""
        starts = [*(token.start for token in self._tokens), len(self._text)]
        paired = -1
        for found in self._usage.any.finditer(self._text):
            at = found.start()
            after = bisect_right(starts, at)
            if after and self._tokens[after - 1].end > at:
                continue
            if at == paired or self._counts(at) or self._pairs(at, starts[after]):
                paired = at + 1 if at != paired and self._pairs(at, starts[after]) else paired
                yield self._token(at)

    def _of_names(self) -> Iterator[Token]:
        """萨国, 宏方: states that the text names in full, by the first character of the name."""
        starts, text, codes = [token.start for token in self._tokens], self._text, self._first_characters()
        for found in self._usage.of_name.finditer(text) if codes else ():
            at = found.start() - 1
            code = codes.get(text[at : at + 1])
            after = bisect_right(starts, at + 1)
            if code is None or (after and self._tokens[after - 1].end > at):
                continue
            if text[at + 1] not in SIDES:
                yield Token(at, at + 2, Entry(Role.STATE, (code,), code))
            elif text[at] not in self._usage.states:
                yield Token(at, at + 1, Entry(Role.STATE, (code,), code, SHORT))

    def _first_characters(self) -> dict[str, str]:
        """What the names of states in the text begin with, where only one of them does."""
        codes: dict[str, str | None] = {}
        for token in self._tokens:
            first = self._text[token.start]
            if token.entry.role is not Role.STATE or token.end - token.start < SHORTEST or first <= LAST_LATIN:
                continue
            codes[first] = token.entry.country if codes.get(first, token.entry.country) == token.entry.country else None
        return {first: code for first, code in codes.items() if code and first not in self._usage.not_of_name}

    def _pairs(self, at: int, end: int) -> bool:
        """吉塔边界, 波立两国: two short forms before a word that tells of two sides."""
        text = self._text
        return (
            at + 1 < end
            and text[at + 1] in self._usage.states
            and text[at] != text[at + 1]
            and not self._is_day(at)
            and not starts(text, at, self._usage.everyday)
            and not starts(text, at + 1, self._usage.everyday)
            and text[at - 1 : at + 1] not in self._usage.inside
            and starts(text, at + 2, self._usage.after_rows)
        )

    def _row(self, row: Token) -> Iterator[Token]:
        word = self._text[row.start : row.end]
        if self._row_counts(word, row):
            codes = self._usage.read.get(word, ("",) * len(word))
            yield from (self._token(at, code) for at, code in enumerate(codes, row.start))
        elif self._text[row.end - 1] in self._usage.states and self._counts(row.end - 1):
            yield self._token(row.end - 1)

    def _row_counts(self, word: str, row: Token) -> bool:
        usage, before = self._usage, self._text[row.start - 1 : row.start]
        if word in usage.doubtful_rows and not starts(self._text, row.end, usage.after_rows):
            return False
        if word[0] == "日":
            return not self._is_day(row.start)
        return word[0] != "中" or before not in usage.within_before or not before

    def _token(self, at: int, code: str = "") -> Token:
        """A short form as the state `code`, else the one of its states that the text names, else its usual one."""
        if not code:
            codes = self._usage.states[self._text[at]]
            usual = self._usage.read.get(self._text[at], codes)[0]
            code = next((named for named in codes if named in self._named), usual)
        return Token(at, at + 1, Entry(Role.STATE, (code,), code, SHORT))

    def _counts(self, at: int) -> bool:
        char = self._text[at]
        if char in self._usage.free or self._heads(at) or self._visited(at):
            return True
        if (
            starts(self._text, at, self._usage.everyday)
            or self._is_day(at)
            or self._text[at - 1 : at + 1] in self._usage.inside
        ):
            return False
        if char not in self._usage.strong and self._named.isdisjoint(self._usage.states[char]):
            return self._listed(at)
        return self._titled(at) or self._sided(at) or self._governed(at) or self._listed(at) or self._speaks(at)

    def _is_day(self, at: int) -> bool:
        before = self._text[max(0, at - 2) : at].rstrip()[-1:]
        if self._text[at] == "日":
            occasion = before == "次" and self._text[at - 2 : at - 1] in self._usage.occasion_before
            return bool(before) and before in self._usage.day_before and not occasion
        return self._text[at] == "中" and bool(before) and before in self._usage.within_before

    def _titled(self, at: int) -> bool:
        """俄外长, 美政府; 中 means "during" there too often."""
        return self._text[at] not in self._usage.words and self._before_title(at)

    def _before_title(self, at: int) -> bool:
        """Whether a title or an organ follows: 俄|外长, 以|安全内阁."""
        after = self._at.get(at + 1)
        return after is not None and (
            after.role in TITLED or not set(after.parties).isdisjoint(self._usage.states[self._text[at]])
        )

    def _heads(self, at: int) -> bool:
        """，以外长: what is a word elsewhere, before a title at the head of its clause; not: 以总统身份."""
        if self._text[at] not in self._usage.words or self._named.isdisjoint(self._usage.states[self._text[at]]):
            return False
        titled = self._before_title(at) and not self._usage.capacity.match(self._text, at + 1)
        return titled and (at == 0 or self._text[at - 1] in HEADS)

    def _sided(self, at: int) -> bool:
        """俄方, 美军, 美驻华大使."""
        usage, after = self._usage, at + 1
        is_side = not self._text.startswith(usage.not_sides, after)
        if self._text[at] in usage.words:
            return is_side and self._text.startswith(("方", "军"), after)
        return is_side and starts(self._text, after, usage.after)

    def _governed(self, at: int) -> bool:
        """访美, 对华."""
        return self._text[at] in self._usage.before_states and ends(self._text, at, self._usage.before)

    def _visited(self, at: int) -> bool:
        """访柬, 访日期间; not 访客."""
        if self._text[at - 1 : at] != VISIT or self._text[at - 2 : at - 1] in self._usage.visit_before:
            return False
        if self._text.startswith(DURING, at + 1):
            return True
        return self._text[at] in self._usage.visited_states and not starts(self._text, at, self._usage.everyday)

    def _listed(self, at: int) -> bool:
        """英、法、德; 中、欧关系: a list of three short forms or more, or of two before a word that tells of sides."""
        first, last = self._end_of_list(at, -1), self._end_of_list(at, 1)
        return last - first > 2 or (last - first == 2 and starts(self._text, last + 1, self._usage.after_rows))

    def _end_of_list(self, at: int, step: int) -> int:
        """The last short form of the list around `at` in the direction of `step`."""
        text, states = self._text, self._usage.states
        for _ in range(LONGEST_LIST):
            beyond = at + 2 * step
            if not (0 <= beyond < len(text) and text[at + step] in LISTING and text[beyond] in states):
                break
            at = beyond
        return at

    def _speaks(self, at: int) -> bool:
        """A headline: 美宣布, 美称."""
        before = self._text[at - 1 : at]
        if self._text[at] not in self._usage.headline or (before and before.isalnum()):
            return False
        return starts(self._text, at + 1, self._acting.acts_after) and not starts(self._text, at, self._usage.everyday)
