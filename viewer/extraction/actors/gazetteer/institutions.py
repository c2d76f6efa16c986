"""What bodies and titles look like that no list holds: the table `institutions` of `bodies.toml`, ready for lookup."""

import re
from dataclasses import dataclass
from typing import Self

from viewer.extraction.actors.gazetteer.lexicon import Table, listed
from viewer.extraction.text.patterns import branches

HAN = "\u4e00-\u9fff"


def _any(table: Table, key: str) -> str:
    """The words of one list as branches of a pattern, the longest first."""
    return branches(sorted(listed(table[key]), key=len, reverse=True))


def _inner(table: Table) -> str:
    """A Chinese character within a name, as one class: what is no other."""
    return rf"[^{table['never_within']}\x00-\u4dff\ua000-\uffff]"


def _linked(table: Table, inner: str) -> str:
    """A conjunction within a name: not behind another body's; what associations are named after is none of these."""
    ended = "".join(f"(?<!{ending}.)" for ending in listed(table["speaking"]))
    trade = "|".join(f"{trade}." for trade in listed(table["trades"]))
    named = rf"(?<={trade})(?={inner}{{1,8}}?(?:{_any(table, 'associations')}))"
    return f"[和与及暨](?:{ended}|{named})(?={inner}{inner})"


def _apart(table: Table) -> str:
    """What tells, behind an ending, that it is one."""
    return rf"(?<!{_any(table, 'unlike')})(?![{table['never_after']}])"


@dataclass(frozen=True, slots=True)
class InstitutionUsage:
    """What an institution's name that no list holds looks like, right after that of its state: 韩国产业通商资源部."""

    name: re.Pattern[str]
    telling: re.Pattern[str]
    """Verbs that no such name holds: 秘鲁 + 举行渔业委员会会议."""
    concern: re.Pattern[str]
    """What an envoy is for, right after whose he is: 联合国 + 也门问题 + 特使."""
    local: re.Pattern[str]
    """The same right after a city or a province: 新北市 + 劳工局."""
    public: re.Pattern[str]
    """Matches the end of the name of a public organ."""
    private: re.Pattern[str]
    """Matches the end of the name of a company, an association or a political party, which acts for no state."""
    post: re.Pattern[str]
    """What stands between a state and the title of a post: 韩国 + 产业通商资源 + 部长."""
    besides: re.Pattern[str]
    """The same between two titles: 副总理 + 兼基础设施 + 部长."""
    unlisted: re.Pattern[str]
    """The whole of what stands between a body and a title with a name: “M23运动” + 对话 + 代表姆博宁帕."""
    title: re.Pattern[str]
    """The whole of a title that no list holds: 文官长."""
    charge: re.Pattern[str]
    """The whole of what stands between a state or body and who is in charge of it: 政治事务、和平与安全."""

    @classmethod
    def of(cls, table: Table) -> Self:
        """From the table `institutions` of `bodies.toml`."""
        inner, apart = _inner(table), _apart(table)
        links, acts, local = _any(table, "links"), _any(table, "acts"), _any(table, "local")
        piece = rf"(?:{inner}|(?<![{table['whole']}])(?:{links})|{_linked(table, inner)})"
        long = rf"(?:{inner}{piece}|{links}){piece}{{0,10}}(?:{_any(table, 'endings')}){apart}"
        fields = rf"(?:(?:{_any(table, 'fields')})(?:、|[与和及暨]|以及)?){{2,8}}"
        return cls(
            re.compile(rf"{long}|{_any(table, 'alone')}"),
            re.compile(_any(table, "telling")),
            re.compile(rf"的?[{HAN}]{{2,8}}?(?:问题|事务|和平进程)(?={inner}{{0,3}}(?:{_any(table, 'concerned')}))"),
            re.compile(rf"[市省县州道郡]?{inner}{{1,7}}?(?:{local}){apart}"),
            re.compile(
                rf"(?!{_any(table, 'not_public')})(?<!{_any(table, 'not_of')})(?:{local}|{_any(table, 'public')})$"
            ),
            re.compile(rf"(?:{_any(table, 'private')})$"),
            re.compile(rf"{inner}{{2,9}}?(?={_any(table, 'posts')})"),
            re.compile(rf"兼{inner}{{1,9}}?(?={_any(table, 'posts')})"),
            re.compile(rf"[”」』]?(?![与及])(?:(?!{acts})(?:{links}|{inner})){{1,14}}(?<![与及跟])"),
            re.compile(rf"(?:(?!{acts})(?:{links}|{inner})){{1,9}}[{table['titles']}]"),
            re.compile(rf"[”」』]?(?:[（(][^（）()\n]{{1,20}}[）)])?(?:的?(?:负责|主管|分管))?{fields}的?"),
        )


@dataclass(frozen=True, slots=True)
class SpeakingUsage:
    """What bodies and titles that no list holds look like where nothing but a verb of saying tells of them."""

    ending: re.Pattern[str]
    """What the name of a body ends in that speaks."""
    body: re.Pattern[str]
    """The same where no state need stand before: 工会表示."""
    within: re.Pattern[str]
    """What such a name may hold before that."""
    organ: re.Pattern[str]
    """Such a name right after a state or a body: 尼日利亚 + 民族解放军."""
    verb: re.Pattern[str]
    """What may stand right behind who speaks, up to the verb of saying."""
    outright: re.Pattern[str]
    """A body's name that needs no ending to be one, in quotation marks or Latin letters: “X”（ABC）表示."""
    led: re.Pattern[str]
    """A company's name behind what the trade press calls it: 晶圆龙头X宣布."""
    announcing: re.Pattern[str]
    """A name behind which stands what only bodies do, at the head of a clause: X发布公告称."""
    described: tuple[str, ...]
    """What such a name in quotation marks stands behind, if it does not open its clause."""
    officer: re.Pattern[str]
    """A title right after a body, with a name behind it or none: 法务长李明说."""

    @classmethod
    def of(cls, table: Table) -> Self:
        """From the table `institutions` of `bodies.toml`."""
        inner = _inner(table)
        gap, phrase = f"(?:{table['speaking_gap']})", f"(?:{table['speaking_phrase']})"
        gaps, verbs = rf"{gap}{{0,2}}(?:{phrase}{gap}{{0,2}})?", f"(?:{_any(table, 'speaking_verbs')})"
        verb = rf"(?<!当局)[”」』]?{gaps}[^，。；、或和与的]?(?:{phrase}|{gap})?{verbs}"
        latin = r"[A-Za-z0-9&.-]{1,14}+"
        others = rf"(?:[、和与及] ?[A-Z]{latin}){{0,5}}(?:等[^，。；、]{{0,6}}?)?"
        told = rf"{_apart(table)}(?={verb})"
        speaking, talking, links = (_any(table, key) for key in ("speaking", "talking", "links"))
        return cls(
            re.compile(rf"(?:{speaking}|{talking}){told}"),
            re.compile(rf"(?:{speaking}){told}"),
            re.compile(rf"(?:{table['speaking_lead']})?(?P<name>(?:{inner}|{_linked(table, inner)}){{0,12}}?)"),
            re.compile(rf"(?!驻|方面|(?!反对[派党]){verbs})(?:{inner}|{links}){{0,12}}?(?:{talking}|{speaking}){told}"),
            re.compile(verb),
            re.compile(
                r"(?:[“「『](?P<quoted>[^“”「」『』，。！？；：、\n]{2,11})[”」』]"
                rf"|(?P<latin>[A-Z](?<![A-Za-z][A-Z])(?!(?:{_any(table, 'letters')})\b){latin}))"
                rf"(?:\s?[（(][^（）()\n]{{1,48}}[）)])?(?={others}"
                rf" ?{gaps}{verbs}(?![之以]?[后时]|[的了]))"
            ),
            re.compile(
                rf"(?:{_any(table, 'leaders')})"
                rf"(?P<name>(?!{_any(table, 'not_led')}|{verbs}){inner}{{2,6}}?(?<![{table['led_ends']}]))"
                rf"(?:\s?[（(][^（）()\n]{{1,48}}[）)])?(?={gaps}{verbs})"
            ),
            re.compile(
                rf"(?:^|[，。；：！？”」』\n\u3000 ]){table['speaking_lead']}"
                rf"(?P<name>(?!{table['not_announcing']}|{_any(table, 'not_led')}|{verbs}){inner}{{2,8}}?)"
                rf"(?:\s?[（(][^（）()\n]{{1,48}}[）)])?(?={gap}{{0,3}}(?:{table['announces']}))"
            ),
            tuple(listed(table["described"])),
            re.compile(
                rf"(?!驻|[前现时新]任?){inner}{{0,8}}?(?:{_any(table, 'officers')})(?![{table['not_officers']}])"
                rf"(?=[{HAN}·]{{0,5}}?{gaps}{verbs})"
            ),
        )
