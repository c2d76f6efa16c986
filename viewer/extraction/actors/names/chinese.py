"""Names of persons in Chinese text: transcribed foreign names, and Chinese, Korean and Japanese ones after a title."""

import re
from collections.abc import Iterator, Sequence

from viewer.extraction.actors.gazetteer.entry import CITIES, UNTELLING, Role
from viewer.extraction.actors.gazetteer.gazetteer import Roles, Token
from viewer.extraction.actors.gazetteer.usage import NameUsage, starts
from viewer.extraction.actors.names.family import FamilyNames
from viewer.extraction.actors.names.name import Name
from viewer.extraction.actors.names.transcription import LATIN, Transcriptions
from viewer.extraction.text.patterns import compiled

REGNAL = re.compile("[一二三四五六七八九十]{1,3}世")
CLAUSE = compiled("chinese_names", "clause", folder="actors")
COURTESY = compiled("chinese_names", "courtesy", folder="actors")
MEANWHILE = compiled("chinese_names", "meanwhile", folder="actors")
SIDES = "方军媒"
"""What makes of the short form of a state no name: 韩方."""
ITS = "its"
LONG = 3
"""A transcription of more characters is nothing else."""
HOLLOW = frozenset({Role.PERSON, Role.PLACE, Role.CAPITAL, Role.STATE, Role.NOBODY, Role.ADJECTIVE, Role.ROW})
"""Roles of words that a transcription may contain by chance: 亚历山大, 米兰, 德里."""


class ChineseNames:
    """Finds the names in one folded text, whose gazetteer words are known."""

    def __init__(self, text: str, tokens: Sequence[Token], roles: Roles, usage: NameUsage) -> None:
        self._text = text
        self._usage = usage
        self._offices = roles[Role.OFFICE]
        self._titles = [*self._offices, *roles[Role.GROUP]]
        self._title_ends = frozenset([token.end for token in self._offices])
        self._token_ends = frozenset([token.end for token in tokens])
        solid = [token for token in tokens if self._is_solid(token)]
        self._solid_starts = frozenset([token.start for token in solid])
        self._solid_ends = frozenset([token.end for token in solid])
        self._foreign = Transcriptions(text, self._solid_starts, self._solid_ends, self._title_ends, usage)
        self._family = FamilyNames(text, tokens, self._solid_starts, self._solid_ends, usage)
        movements = filter(self._is_called_as_one, roles[Role.BODY])
        self._persons = {token.start: token.end for token in (*roles[Role.PERSON], *movements)}

    def found(self) -> Iterator[Name]:
        """Names by their signs: a dot within, Latin letters or kin after, a title before, a verb of saying after."""
        signed = (
            *self._foreign.found(),
            *self._titled(),
            *self._before_titles(),
            *self._speaking(),
            *self._family.followed_by_calling(),
        )
        for start, short in signed:
            regnal = REGNAL.match(self._text, short)
            end = regnal.end() if regnal else short
            latin = LATIN.match(self._text, end)
            if latin is None or not latin.group(1)[0].isupper():
                yield Name(start, end, "", end)
            else:
                yield Name(start, end, latin.group(1).strip(), latin.end())

    def complete(self, start: int, end: int) -> bool:
        """Whether a known name at `[start, end)` is not just a piece of a longer one."""
        if self._text[end : end + 1] in ("·", "-") or self._text[start - 1 : start] in ("·", "-"):
            return False
        return end - start > 2 or not self._goes_on(end)

    def _goes_on(self, at: int) -> bool:
        return at not in self._solid_starts and self._is_transcribed(at)

    def _is_transcribed(self, at: int) -> bool:
        return (
            self._text[at : at + 1] in self._usage.transcription
            and self._text[at] not in self._usage.weak
            and not starts(self._text, at, self._usage.boundary)
        )

    def _is_solid(self, token: Token) -> bool:
        """Whether no name goes through a word; 其 may be one's character (蔡其昌)."""
        hollow = token.entry.role in HOLLOW or (token.entry.role is Role.BODY and self._is_spelled_by_sound(token))
        return token.entry.label != ITS and (not hollow or self._bounds_names(token))

    def _is_spelled_by_sound(self, token: Token) -> bool:
        return self._usage.transcription.issuperset(self._text[token.start : token.end])

    def _is_called_as_one(self, body: Token) -> bool:
        """Whether a movement is called by what may be a person's name: 瓦格纳."""
        return body.entry.country is not None and self._is_spelled_by_sound(body)

    def _bounds_names(self, token: Token) -> bool:
        """Whether a word that names may contain by chance bounds them here rather than being swallowed by one."""
        role = token.entry.role
        before, after = self._text[token.start - 1 : token.start], self._text[token.end : token.end + 1]
        if role is Role.PERSON or "·" in (before, after) or self._opens_name(token):
            return False
        if role is Role.ROW:
            return after not in self._usage.transcription or starts(self._text, token.end, self._usage.boundary)
        if role is Role.NOBODY and before in self._usage.transcription:
            return not self._usage.transcription.issuperset(self._text[token.start : token.end])
        within = role in CITIES or role is Role.BODY
        if token.start in self._title_ends and within and self._is_transcribed(token.end):
            return False
        return token.end - token.start != 2 or before not in self._usage.transcription or not before

    def _opens_name(self, token: Token) -> bool:
        """马里 in 马里奥·豪尔赫."""
        word, after = self._text[token.start : token.end], self._text[token.end : token.end + 2]
        return after[1:] == "·" and after[0] in self._usage.transcription and self._usage.transcription.issuperset(word)

    def _titled(self) -> Iterator[tuple[int, int]]:
        """外长拉夫罗夫, 发言人赵立坚: whatever name follows a title."""
        for token in self._titles:
            if "\u3400" <= self._text[token.end - 1] <= "\u9fff":
                courtesy = COURTESY.match(self._text, token.end)
                start = courtesy.end() if courtesy else token.end
                end = self._name_end(start, token)
                if end > start and (token.entry.role is not Role.GROUP or self._family.is_followed(end)):
                    yield start, end
                elif self._text[start : start + 1] == "的":
                    yield from self._after_relative(start + 1)

    def _before_titles(self) -> Iterator[tuple[int, int]]:
        """凯内鲁加巴将军: a transcription long enough to be nothing else, up to a title."""
        for token in self._offices:
            if token.start in self._token_ends:
                continue
            start = self._foreign.back(token.start)
            surname = self._text[start - 1 : start] in self._usage.surnames
            if surname and token.start - start >= LONG - 1 and self._is_called(start - 1):
                start -= 1  # 同纪贝尔总统会谈
            inside = range(start, token.start)
            long = len(inside) > LONG or (len(inside) > 1 and self._is_called(start))
            if long and not any(starts(self._text, at, self._usage.boundary) for at in inside):
                yield start, token.start

    def _is_called(self, start: int) -> bool:
        """Whether somebody's name, with a title behind it, may begin at `start`."""
        return self._usage.before_called.search(self._text, max(0, start - 4), start) is not None

    def _after_relative(self, start: int) -> Iterator[tuple[int, int]]:
        """时任财政部长的雷恩迪斯: a transcription long enough to be nothing else."""
        end = self._foreign.trimmed(start, self._foreign.run(start, self._usage.transcription))
        if end - start > LONG and start not in self._solid_starts:
            yield start, end

    def _name_end(self, start: int, title: Token) -> int:
        """Where the name that begins at `start`, after a title, ends; `start` if none does."""
        telling = title.entry.label not in UNTELLING
        known = self._persons.get(start)
        if known is not None and self.complete(start, known):
            longer = self._foreign.trimmed(start, self._foreign.run(start, self._usage.transcription))
            surely = longer > known + 1 or not self._family.is_followed(known)
            return longer if longer > known and surely and self._family.is_followed(longer) else known
        if (
            start in self._solid_starts
            or starts(self._text, start, self._usage.after_name)
            or starts(self._text, start, self._usage.boundary)
        ):
            return start
        end = self._hyphened(self._foreign.trimmed(start, self._foreign.run(start, self._usage.transcription)))
        asian = self._family.end(start)
        rare = self._rare_end(start)
        if rare > max(end, asian, start + 2):
            return rare
        foreign = start < end and self._text[start] not in self._usage.surnames
        if end - start > 3 or (end - start == 3 and not asian) or (end - start == 2 and foreign and telling):
            return end
        if asian:
            return asian
        if not telling or known is not None:
            return known or start
        transcribed = end if end - start > 1 else start
        if self._family.is_japanese(title):
            return transcribed if transcribed > start else self._family.japanese_end(start)
        return max(transcribed, self._family.guessed_end(start))

    def _rare_end(self, start: int) -> int:
        """Where a transcription with rare characters ends, before a word that names are followed by, else `start`."""
        first = self._foreign.run(start, self._usage.dotted)
        whole = self._hyphened(first)
        end = whole if whole > first else self._foreign.trimmed(start, first)
        sure = end > start and self._text[end - 1] not in self._usage.inner and self._family.is_followed(end)
        return end if sure else start

    def _hyphened(self, end: int) -> int:
        while (
            self._text[end : end + 1] in ("-", "·")
            and (more := self._foreign.run(end + 1, self._usage.dotted)) > end + 1
        ):
            end = self._foreign.trimmed(end + 1, more)
        return end

    def _speaking(self) -> Iterator[tuple[int, int]]:
        """A clause that begins with a name and goes straight on to a verb of saying: 扎哈罗娃表示, 陈志明昨天说."""
        for clause in CLAUSE.finditer(f"\n{self._text}"):  # the first clause, too, has something before it
            start = clause.end() - 1
            if start in self._solid_starts:
                continue
            end = self._foreign.trimmed(start, self._foreign.run(start, self._usage.transcription))
            if end - start > 2 and self._goes_on_with(end, self._usage.after_person):
                yield start, end
            elif self._text[start + 1] not in SIDES and start not in self._persons:
                ends = self._family.spelled_from(start)
                yield from ((start, end) for end in ends if self._goes_on_with(end, self._usage.speech_sure))

    def _goes_on_with(self, at: int, verbs: tuple[str, ...]) -> bool:
        """Whether one of `verbs` stands at `at`, a time or a small adverb before it or not."""
        pause = MEANWHILE.match(self._text, at)
        return self._text.startswith(verbs, pause.end() if pause else at)
