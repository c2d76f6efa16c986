"""Names of persons in Chinese text: transcribed foreign names, and Chinese, Korean and Japanese ones after a title."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from viewer.extraction.actors.entry import UNTELLING, Role
from viewer.extraction.actors.family_names import FamilyNames
from viewer.extraction.actors.gazetteer import Token
from viewer.extraction.actors.name import Name
from viewer.extraction.actors.usage import NameUsage, starts
from viewer.extraction.patterns import compiled

LATIN = re.compile(r"\s?[（(]\s?((?:[^\W\d_][\w.'-]* ?){1,6}?)\s?[）)]")
"""A name in Latin letters in brackets, right after the Chinese one."""
INITIAL = re.compile(r"[A-Z]·")
REGNAL = re.compile("[一二三四五六七八九十]{1,3}世")
CLAUSE = compiled("chinese_names", "clause", folder="actors")
MEANWHILE = compiled("chinese_names", "meanwhile", folder="actors")
LONG = 3
"""A transcription of more characters is nothing else."""
LONGEST_PART = 9
LONGEST_NAME = 24
TITLES = frozenset({Role.OFFICE, Role.GROUP})
"""Roles of words that a name may follow."""
HOLLOW = frozenset({Role.PERSON, Role.PLACE, Role.CAPITAL, Role.STATE, Role.NOBODY, Role.ADJECTIVE, Role.ROW})
"""Roles of words that a transcription may contain by chance: 亚历山大, 米兰, 德里."""


class ChineseNames:
    """Finds the names in one folded text, whose gazetteer words are known."""

    def __init__(self, text: str, tokens: Sequence[Token], usage: NameUsage) -> None:
        self._text = text
        self._tokens = tokens
        self._usage = usage
        self._title_ends = frozenset(token.end for token in tokens if token.entry.role is Role.OFFICE)
        self._token_ends = frozenset(token.end for token in tokens)
        solid = [token for token in tokens if token.entry.role not in HOLLOW or self._bounds_names(token)]
        self._solid_starts = frozenset(token.start for token in solid)
        self._solid_ends = frozenset(token.end for token in solid)
        self._family = FamilyNames(text, tokens, self._solid_starts, self._solid_ends, usage)
        self._persons = {
            token.start: token.end
            for token in tokens
            if token.entry.role is Role.PERSON or (token.entry.role is Role.BODY and self._is_called_as_one(token))
        }

    def found(self) -> Iterator[Name]:
        """Names by their signs: a dot within, Latin letters or kin after, a title before, a verb of saying after."""
        signed = (
            *self._dotted(),
            *self._latinized(),
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

    def _is_called_as_one(self, body: Token) -> bool:
        """Whether a movement is called by what may be a person's name: 瓦格纳."""
        word = self._text[body.start : body.end]
        return body.entry.country is not None and self._usage.transcription.issuperset(word)

    def _bounds_names(self, token: Token) -> bool:
        """Whether a word that names may contain by chance bounds them here rather than being swallowed by one."""
        before, after = self._text[token.start - 1 : token.start], self._text[token.end : token.end + 1]
        if token.entry.role is Role.PERSON or "·" in (before, after) or self._opens_name(token):
            return False
        if token.entry.role is Role.ROW:
            return after not in self._usage.transcription or starts(self._text, token.end, self._usage.boundary)
        word = self._text[token.start : token.end]
        if token.entry.role is Role.NOBODY and before in self._usage.transcription:
            return not self._usage.transcription.issuperset(word)
        is_place = token.entry.role in (Role.PLACE, Role.CAPITAL)
        if is_place and token.start in self._title_ends and self._is_transcribed(token.end):
            return False
        return token.end - token.start != 2 or before not in self._usage.transcription or not before

    def _opens_name(self, token: Token) -> bool:
        """马里 in 马里奥·豪尔赫."""
        word, after = self._text[token.start : token.end], self._text[token.end : token.end + 2]
        return after[1:] == "·" and after[0] in self._usage.transcription and self._usage.transcription.issuperset(word)

    def _run(self, start: int, letters: AbstractSet[str]) -> int:
        """Where the transcription that begins at `start` ends."""
        at = start
        while at < len(self._text) and at - start < LONGEST_PART and self._text[at] in letters:
            if at > start and at in self._solid_starts:
                break
            if at >= start + 2 and starts(self._text, at, self._usage.boundary):
                break
            at += 1
        return at

    def _trimmed(self, start: int, end: int) -> int:
        while end > start and self._text[end - 1] in self._usage.weak:
            end -= 1
        return end

    def _back(self, end: int) -> int:
        """Where the part of a name that ends at `end` begins."""
        at = end
        while at > 0 and end - at < LONGEST_PART and self._text[at - 1] in self._usage.dotted:
            if at in self._solid_ends and at != end:
                break
            at -= 1
        while at < end and self._text[at] in self._usage.weak and at not in self._solid_ends:
            at += 1
        return at

    def _dotted(self) -> Iterator[tuple[int, int]]:
        """谢尔盖·拉夫罗夫, A·韦斯·米切尔."""
        done = 0
        for dot in re.finditer("·", self._text):
            if dot.start() < done:
                continue
            start, end = self._before_dot(dot.start()), self._after_dot(dot.end())
            if start < dot.start() and end > dot.end():
                yield start, end
                done = end

    def _before_dot(self, dot: int) -> int:
        if "A" <= self._text[dot - 1 : dot] <= "Z" and not self._text[max(0, dot - 2) : dot - 1].isalpha():
            return dot - 1
        back = self._back(dot)
        return dot - 1 if back == dot and self._initial(dot) else back

    def _initial(self, dot: int) -> bool:
        return "A" <= self._text[dot - 1 : dot] <= "Z"

    def _after_dot(self, start: int) -> int:
        """Where the last of the parts after the first dot ends; `start` itself if there is none."""
        at = start
        while at - start < LONGEST_NAME:
            begin = at + (self._text[at : at + 1] == " ")
            initial = INITIAL.match(self._text, begin)
            end = initial.end() - 1 if initial else self._run(begin, self._usage.dotted)
            if end == begin:
                return max(start, at - 1) if at > start else start
            if not self._linked(end):
                return max(self._trimmed(begin, end), begin + 1)
            at = end + 1
        return at - 1

    def _linked(self, at: int) -> bool:
        """Whether a dot or a hyphen with more of the name behind it stands at `at`."""
        return self._text[at : at + 1] in ("·", "-") and self._run(at + 1, self._usage.dotted) > at + 1

    def _latinized(self) -> Iterator[tuple[int, int]]:
        """科纳申科夫（Igor Konashenkov）; the Latin letters must look like the name of a person."""
        for bracket in re.finditer(r"[（(]", self._text):
            end = bracket.start() - (self._text[bracket.start() - 1 : bracket.start()] == " ")
            latin = LATIN.match(self._text, end)
            if latin is None or not self._personal(latin.group(1)) or end in self._solid_ends:
                continue
            start = self._begun(end)
            if end - start > 1:
                yield start, end

    def _begun(self, end: int) -> int:
        """Where the name before a bracket begins: right after a title, else as far back as it is a transcription."""
        start = self._back(end)
        while self._text[start - 1 : start] in ("-", "·") and self._back(start - 1) < start - 1:
            start = self._back(start - 1)
        title = next((at for at in range(end - 2, max(0, end - LONGEST_PART), -1) if at in self._title_ends), start)
        return title if title < start and self._text[title:end].isalpha() else start

    def _personal(self, latin: str) -> bool:
        words = latin.split()
        return len(words) > 1 and all(word in self._usage.particles or self._capital(word) for word in words)

    def _capital(self, word: str) -> bool:
        return word[0].isupper() and word not in self._usage.not_names and not (word.isupper() and len(word) > 2)

    def _titled(self) -> Iterator[tuple[int, int]]:
        """外长拉夫罗夫, 发言人赵立坚: whatever name follows a title."""
        for token in self._tokens:
            if token.entry.role in TITLES and "\u3400" <= self._text[token.end - 1] <= "\u9fff":
                start = token.end + (self._text[token.end : token.end + 1] == " ")
                end = self._name_end(start, token)
                if end > start and (token.entry.role is Role.OFFICE or self._family.is_followed(end)):
                    yield start, end
                elif self._text[start : start + 1] == "的":
                    yield from self._after_relative(start + 1)

    def _before_titles(self) -> Iterator[tuple[int, int]]:
        """凯内鲁加巴将军: a transcription long enough to be nothing else, up to a title."""
        for token in self._tokens:
            if token.entry.role is Role.OFFICE:
                start = self._back(token.start)
                inside = range(start, token.start)
                is_word = any(starts(self._text, at, self._usage.boundary) for at in inside)
                long = len(inside) > LONG or (
                    len(inside) > 1 and self._usage.before_called.search(self._text, 0, start)
                )
                if long and not is_word and token.start not in self._token_ends:
                    yield start, token.start

    def _after_relative(self, start: int) -> Iterator[tuple[int, int]]:
        """时任财政部长的雷恩迪斯: a transcription long enough to be nothing else."""
        end = self._trimmed(start, self._run(start, self._usage.transcription))
        if end - start > LONG and start not in self._solid_starts:
            yield start, end

    def _name_end(self, start: int, title: Token) -> int:
        """Where the name that begins at `start`, after a title, ends; `start` if none does."""
        telling = title.entry.label not in UNTELLING
        known = self._persons.get(start)
        if known is not None and self.complete(start, known):
            longer = self._trimmed(start, self._run(start, self._usage.transcription))
            return longer if longer > known + 1 and self._family.is_followed(longer) else known
        if (
            start in self._solid_starts
            or starts(self._text, start, self._usage.after_name)
            or starts(self._text, start, self._usage.boundary)
        ):
            return start
        end = self._hyphened(self._trimmed(start, self._run(start, self._usage.transcription)))
        asian = self._family.end(start)
        foreign = start < end and self._text[start] not in self._usage.surnames
        if end - start > 3 or (end - start == 3 and not asian) or (end - start == 2 and foreign and telling):
            return end
        if asian:
            return asian
        if not telling or end - start > 1:
            return end if telling else start
        return self._family.japanese_end(start) if self._family.is_japanese(title) else start

    def _hyphened(self, end: int) -> int:
        while self._text[end : end + 1] in ("-", "·") and (more := self._run(end + 1, self._usage.dotted)) > end + 1:
            end = self._trimmed(end + 1, more)
        return end

    def _speaking(self) -> Iterator[tuple[int, int]]:
        """A clause that begins with a name and goes straight on to a verb of saying: 扎哈罗娃表示, 陈志明昨天说."""
        for clause in CLAUSE.finditer(self._text):
            start = clause.end()
            if start in self._solid_starts:
                continue
            end = self._run(start, self._usage.transcription)
            if end - start > 2 and self._goes_on_with(end, self._usage.after_person):
                yield start, end
            else:
                yield from (
                    (start, end)
                    for end in (start + 2, start + 3)
                    if self._goes_on_with(end, self._usage.speech_sure) and self._family.spells(start, end)
                )

    def _goes_on_with(self, at: int, verbs: tuple[str, ...]) -> bool:
        """Whether one of `verbs` stands at `at`, a time or a small adverb before it or not."""
        pause = MEANWHILE.match(self._text, at)
        return self._text.startswith(verbs, pause.end() if pause else at)
