"""One pass over the text: the gazetteer's words where they stand, the longest first."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from viewer.extraction.actors.gazetteer.entry import CITIES, THIS, UNTELLING, Entry, Role
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer, Token
from viewer.extraction.actors.gazetteer.usage import starts
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.script import lower
from viewer.extraction.text.spellings import LAST_LATIN, Spellings

SURE = 3
"""So long must the name of an organ or office be to take the 国 of 美国 from it: 国会 would take that of 美国会."""
OPEN = frozenset({Role.STATE, Role.ORGAN, Role.BODY, Role.PLACE, Role.CAPITAL, Role.OFFICE, Role.PRONOUN})
"""Roles of words after which a name that no list holds may go on."""
REGIONS = frozenset({Role.BLOC, Role.PLACE, Role.MODIFIER})
GLOSS = compiled("glosses", "gloss", folder="actors")
BRACKETS = ("（", "(")
"""What another name of a body stands in, right behind it: 国际足联（FIFA）|纪律委员会."""
BROADCASTER, CALLED = (compiled("outlets", name, folder="actors") for name in ("broadcaster", "called"))
LONGEST_NAME = 40
"""So far before its last word the name of a broadcaster begins at the earliest."""
CODE, OWNER = (compiled("companies", name, folder="actors") for name in ("code", "owner"))
PARTNER, TALKS = (compiled("joints", name, folder="actors") for name in ("partner", "talks"))
TITLE_BEHIND = compiled("joints", "called", folder="actors")
NAMES = (2, 3)
"""So many characters have the names that bare titles stand behind."""
AREAS = "市省州县"
SEAS = frozenset({Role.PLACE, Role.NOBODY})
"""Roles of words that may begin with the name of a state: 菲律宾海."""
LAST = frozenset({Role.ORGAN, Role.GROUP})
"""Roles of words that the names of bodies and titles that no list holds may end in."""
OTHERS = frozenset({Role.STATE, Role.PERSON, Role.CAPITAL, Role.OUTLET, Role.PRONOUN, Role.ROW})
"""Roles of words that no body's name behind that of its owner holds."""
YIELDING = CITIES | {Role.ROW, Role.STATE, Role.NOBODY}
PAUSES = "“「『，。；：！？、”」』）,;:!?)\n\u3000 "
LATIN_NAME = re.compile(r"(?<=[\u4e00-\u9fff])[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'-]+){0,5}")
LONGEST_TITLE = 8
"""In characters, a Chinese title that a name in Latin letters stands right behind is no longer."""
OFFICES = frozenset({Role.OFFICE})
CHINESE = "，"
"""No text in Chinese is without this."""
LONGEST_BODY = 15
DEPARTMENTS = frozenset({Role.BODY, Role.ORGAN})
HEADED = {"部": "minister", **dict.fromkeys("局署厅处司院室", "director")}
"""The last characters of departments, with the office of their head."""
SECTION = "部门"
"""Behind the name of a field, all whose field it is: 教育部门 is not the ministry."""
HEAD = re.compile("长(?![期远久达年时官])")
COUNT = re.compile("^[一两几多数某][名位个些]")
"""Before people without a name, behind the body that they are of: 国务院|一名官员."""
ANNOUNCED = ("公告", "声明")
"""What bodies of which nothing else tells give out."""
FAR = 30
"""Behind a state or a body, in characters, the name of its own that speaks ends no farther."""
SHORTEST_BODY = 2
NAMED = 5
"""A body whose name has so many characters is called by it elsewhere too."""
TITLED = frozenset({Role.OFFICE, Role.ORGAN, Role.GROUP, Role.BODY})
SEATED = frozenset({Role.OFFICE, Role.ORGAN})
"""Roles of words that take the last character of a city's name: 运城|市委, 运城|市长."""


class Scanner:
    """Finds the words of a gazetteer in one folded text."""

    def __init__(self, text: str, gazetteer: Gazetteer) -> None:
        self._text = text
        self._small = lower(text)
        self._gazetteer = gazetteer
        self._ends = gazetteer.spellings.ends(self._small)
        self._outlets = dict(_broadcasters(text))
        self._outlets |= {found.start(): found.end() for found in gazetteer.quoted_outlet.finditer(text)}
        usage = gazetteer.institutions
        posts, organs, local = (usage.post, Role.MODIFIER), (usage.name, Role.ORGAN), (usage.local, Role.ORGAN)
        officers = (gazetteer.speaking.officer, Role.OFFICE)
        self._followers: Mapping[Role, Sequence[tuple[re.Pattern[str], Role]]] = {
            Role.STATE: (organs, posts, officers),
            Role.BODY: (organs, posts, officers),
            Role.ORGAN: (posts, officers),
            Role.PRONOUN: (officers,),
            Role.OFFICE: ((usage.besides, Role.MODIFIER),),
            **dict.fromkeys(CITIES, (local, officers)),
        }
        self._home = gazetteer.homes.default
        self._endings = list(gazetteer.speaking.ending.finditer(text))
        self._talking = [ending.start() for ending in self._endings]
        self._unlisted = self._again(dict([*self._outright(), *self._speaking(), *self._companies()]))

    def tokens(self) -> Iterator[Token]:
        """The tokens, in order and not overlapping."""
        end, token, last, before = 0, None, None, None
        for at in sorted({*self._ends, *self._outlets, *self._unlisted}):
            if at < end:
                continue
            titled = token is not None and token.end == at and token.entry.role is Role.OFFICE
            token = self._token(at)
            if token is None or self._is_namesake(last, token):
                continue
            token = self._called(token) if titled else self._met(token, last, before)
            yield token
            end, last, before = token.end, token, last
            while token.entry.role in OPEN and (follower := self._institution(token)):
                yield follower
                token, end = follower, follower.end

    def _token(self, at: int) -> Token | None:
        """The longest word at `at`, unless its end belongs to another."""
        if at in self._outlets:
            return Token(at, self._outlets[at], Entry(Role.OUTLET))
        token = self._match(at)
        end = self._unlisted.get(at, 0)
        if end and (token is None or token.end < end):
            return Token(at, end, Entry(Role.BODY))
        return self._yielding(_headed(self._text, token)) if token else None

    def _called(self, token: Token) -> Token:
        """Who is called so right behind his title: 首相强生, not the company."""
        person = self._gazetteer.namesakes.get(self._text[token.start : token.end])
        return Token(token.start, token.end, person) if person else token

    def _met(self, token: Token, last: Token | None, before: Token | None) -> Token:
        """The minister whom somebody meets (X与肯尼亚|外长会谈), not the talks of ministers of two states."""
        if token.entry.role is not Role.NOBODY or last is None or last.end != token.start:
            return token
        two = before is not None and before.end == last.start - 1 and before.entry.role is Role.STATE
        talks = TALKS.search(self._text, token.start, token.end)
        if two or talks is None or last.entry.role is not Role.STATE or not PARTNER.match(self._text, last.start - 1):
            return token
        minister = self._gazetteer.words.get(self._text[token.start : talks.start()])
        return Token(token.start, talks.start(), minister) if minister else token

    def _match(self, at: int) -> Token | None:
        latin = self._text[at] <= LAST_LATIN
        for end in self._ends.get(at, ()):
            entry = self._gazetteer.words.get(self._text[at:end])
            if entry is None and latin:
                entry = self._gazetteer.caseless.get(self._small[at:end])
            if entry is not None:
                return Token(at, end, entry)
        return None

    def _yielding(self, token: Token) -> Token | None:
        """`token`, unless its last character opens a longer word: 美国务卿 is 美 and 国务卿, 其中美国 has no 中美."""
        role, last = token.entry.role, token.end - 1
        if role not in YIELDING:
            return token
        state = self._gazetteer.words.get(self._text[token.start : last]) if role in SEAS else None
        if state is not None and state.role is Role.STATE and self._leads_to(last, TITLED):
            return Token(token.start, last, state)
        if role in CITIES and self._text[last] in AREAS and token.end - token.start > 2:
            cut = self._leads_to(last, SEATED)
            return Token(token.start, last, token.entry) if cut else token
        if role is not Role.ROW and not (role is Role.STATE and last == token.start + 1 and self._text[last] == "国"):
            return token
        longer = self._match(last)
        if longer is None or longer.entry.role is Role.ROW:
            return token
        if role is Role.ROW:
            return None
        if longer.end - longer.start < SURE or longer.entry.role not in TITLED:
            return token
        return Token(token.start, last, Entry(Role.STATE, token.entry.parties, token.entry.country, "short"))

    def _leads_to(self, at: int, roles: frozenset[Role]) -> bool:
        """Whether a word of one of these roles begins at `at`: 菲律宾海 gives its last character to 海军."""
        word = self._match(at)
        return word is not None and word.entry.role in roles

    def _institution(self, owner: Token) -> Token | None:
        """In Chinese, what no list holds: the body after a state or city, or what a post behind `owner` is for."""
        gloss = GLOSS.match(self._text, owner.end) if self._text[owner.end : owner.end + 1] in BRACKETS else None
        at = gloss.end() if gloss else owner.end
        if not "\u4e00" <= self._text[at : at + 1] <= "\u9fff":
            return None
        concern = self._gazetteer.institutions.concern.match(self._text, at)
        if concern:
            return Token(*concern.span(), Entry(Role.MODIFIER))
        if owner.entry.role is Role.PRONOUN and owner.entry.label != THIS:
            return None
        titled = owner.entry.role is Role.OFFICE or self._leads_to(at, OFFICES)  # a name follows, and may end in 军
        near = not titled and bisect_left(self._talking, at) < bisect_left(self._talking, at + FAR)
        talking = self._gazetteer.speaking.organ.match(self._text, at) if near else None
        if talking and talking[0] not in self._gazetteer.words and not self._names_others(*talking.span()):
            return self._organ(talking)
        for pattern, kind in self._followers[owner.entry.role]:
            if kind is Role.ORGAN and not _has_organs(owner.entry):
                continue
            found = pattern.match(self._text, at)
            known = found and COUNT.sub("", found[0], count=1) in self._gazetteer.words
            if found and (known or self._goes_beyond(found) or self._is_name(found[0])):
                continue
            other = self._first_known(*found.span()) if found else None
            if other is not None and kind is Role.ORGAN:
                found, other = pattern.match(self._text, at, other), None
            if found and other is None:
                post = Entry(kind, label=found[0] if kind is Role.OFFICE else "")
                return self._organ(found) if kind is Role.ORGAN else Token(*found.span(), post)
        return None

    def _is_name(self, title: str) -> bool:
        """Whether what looks like a title is a name with one behind it: 周明远|律师."""
        called = any(TITLE_BEHIND.fullmatch(title, length) for length in NAMES)
        return called and title[0] in self._gazetteer.names.surnames

    def _goes_beyond(self, found: re.Match[str]) -> bool:
        """Whether a longer word is known where it begins (官|房长官), or it tells what somebody does: 举行|委员会."""
        known, telling = self._match(found.start()), self._gazetteer.institutions.telling.search(found[0])
        return telling is not None or (known is not None and known.end > found.end())

    def _organ(self, found: re.Match[str]) -> Token:
        private = self._gazetteer.institutions.private.search(found[0])
        return Token(*found.span(), Entry(Role.BODY if private else Role.ORGAN))

    def _names_others(self, start: int, end: int) -> bool:
        """Whether a state, a place or a person is named in `[start, end)`."""
        known = (self._match(at) for at in range(start, end - 1))
        return any(token is not None and token.entry.role in OTHERS for token in known)

    def _speaking(self) -> Iterator[tuple[int, int]]:
        """Where bodies begin and end that speak at the head of a clause and that no list holds."""
        usage, floor = self._gazetteer.speaking, -1
        for ending in self._endings:
            start = ending.start()
            if usage.body.match(self._text, start) is None:
                continue
            while start > max(floor, 0, ending.start() - LONGEST_BODY) and self._text[start - 1] not in PAUSES:
                start -= 1
            within = usage.within.fullmatch(self._text, start, ending.start())
            start = within.start("name") if within else ending.end()
            if start <= floor or ending.end() - start < SHORTEST_BODY or self._is_of_short(start, ending.end()):
                continue
            if self._first_known(start, ending.end()) is None:
                yield start, ending.end()
                floor = ending.end()

    def _is_of_short(self, start: int, end: int) -> bool:
        """Whether a body is an organ with the short form of its state before it: 巴财政部."""
        organ = self._gazetteer.words.get(self._text[start + 1 : end])
        return organ is not None and organ.role is Role.ORGAN and self._text[start] in self._gazetteer.shorts.states

    def _outright(self) -> Iterator[tuple[int, int]]:
        """Where names in quotation marks or Latin letters begin and end whose bodies speak: “X”（ABC）表示, CGT呼吁."""
        usage, held = self._gazetteer.speaking, frozenset(self._held())
        for found in usage.outright.finditer(self._text) if CHINESE in self._text else ():
            start, end = found.span(found.lastgroup or 0)
            latin = start == found.start()
            opens = latin or self._text[max(0, start - 2)] in PAUSES
            if latin and self._text[start:end] in held:
                continue
            if opens or self._text.endswith(usage.described, 0, start - 1):
                yield start, end

    def _held(self) -> Iterator[str]:
        """The words of names in Latin letters whose bearers are told to hold the title before them: 发言人Kolas."""
        for found in LATIN_NAME.finditer(self._text):
            at = found.start()
            titles = (title for title in range(max(0, at - LONGEST_TITLE), at) if at in self._ends.get(title, ()))
            if any(self._leads_to(title, OFFICES) for title in titles):
                yield from found[0].split(" ")

    def _companies(self) -> Iterator[tuple[int, int]]:
        """Where names of companies begin and end that the code of their shares follows (世芯-KY(3661)), that the trade
        press tells what they are (晶圆龙头X宣布), or that announce (X发布公告称), and where they speak again."""
        names = set()
        told = (found.span("name") for found in (*self._led(), *self._announcing()))
        for start, end in (*self._coded(), *told):
            if self._first_known(start, end) is None:
                names.add(self._text[start:end])
                yield start, end
        for start, end in Spellings(names).found(self._text) if names else ():
            if self._text[start - 1 : start] in PAUSES and self._gazetteer.speaking.verb.match(self._text, end):
                yield start, end

    def _coded(self) -> Iterator[tuple[int, int]]:
        for code in CODE.finditer(self._text):
            name = OWNER.search(self._text, max(0, code.start() - LONGEST_BODY), code.start())
            if name is not None:
                yield name.span()

    def _led(self) -> Iterator[re.Match[str]]:
        goes_on = self._gazetteer.names.after_name_long
        found = self._gazetteer.speaking.led.finditer(self._text)
        return (led for led in found if not starts(self._text, led.start("name"), goes_on))

    def _announcing(self) -> Iterator[re.Match[str]]:
        announces = any(word in self._text for word in ANNOUNCED)
        return self._gazetteer.speaking.announcing.finditer(self._text) if announces else iter(())

    def _again(self, bodies: dict[int, int]) -> dict[int, int]:
        """`bodies`, from start to end, with the other places where those stand that have a name of their own."""
        names = {self._text[start:end] for start, end in bodies.items() if end - start >= NAMED}
        return {**dict(Spellings(names).found(self._text)), **bodies} if names else bodies

    def _is_namesake(self, before: Token | None, city: Token) -> bool:
        """Whether another state stands right before what bears the name of a city at home: 韩国|丽水市|市长."""
        at_home = city.entry.role in CITIES and city.entry.country == self._home
        state = before.entry if before is not None and before.end == city.start else None
        return at_home and state is not None and state.role is Role.STATE and self._home not in state.parties

    def _first_known(self, start: int, end: int) -> int | None:
        """Where the first word of the gazetteer begins in the name `[start, end)`, as `_known` has it."""
        return next((at for at in range(start, end - 1) if self._known(at, end)), None)

    def _known(self, at: int, end: int) -> bool:
        """Whether a word of the gazetteer begins at `at` in a name that ends at `end`; neither its own last word counts
        nor regions and professions, which departments and unions are named after."""
        known = self._match(at)
        if known is None:
            return False
        is_region = known.entry.role in REGIONS and known.entry.country is None
        is_last = known.entry.role in LAST and known.end == end
        return not (is_region or is_last or known.entry.label in UNTELLING)


def _headed(text: str, token: Token) -> Token:
    """`token`, or whoever heads the department that it names (科技部 + 长), or those departments: 教育部 + 门."""
    entry = token.entry
    named = entry.role in DEPARTMENTS and text[token.end - 1] in HEADED
    if named and text.startswith(SECTION, token.end - 1):
        return Token(token.start, token.end + 1, Entry(Role.ORGAN, entry.parties, entry.country))
    if not named or not HEAD.match(text, token.end):
        return token
    office = Entry(Role.OFFICE, token.entry.parties, token.entry.country, HEADED[text[token.end - 1]])
    return Token(token.start, token.end + 1, office)


def _broadcasters(text: str) -> Iterator[tuple[int, int]]:
    """Where English names of broadcasters and papers that no list holds begin and end: Al Aqsa TV, the Baltic Times."""
    for found in BROADCASTER.finditer(text):
        if found["name"]:
            yield found.span()
        elif name := CALLED.search(text, max(0, found.start() - LONGEST_NAME), found.start()):
            yield name.start(), found.end()


def _has_organs(owner: Entry) -> bool:
    """Whether a state, a city or a body has organs that no list holds: a body only if it acts for itself, as the UN."""
    if owner.role in CITIES:
        return owner.country is not None
    return owner.role is Role.STATE or (owner.parties != () and owner.country is None)
