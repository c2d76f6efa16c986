"""Where a meeting takes place, as the article prints it."""

import re
from collections.abc import Iterable

from viewer.extraction.actors import ActorKind, ActorSpan
from viewer.extraction.annotations import Annotations

_CITY = 8
_WITHIN = re.compile(
    r"(?:的|首都|[东南西北中]部|沿海|海滨|港口|边境|内陆|最大|第二大|旅游|度假|城市|重镇|小城|小镇|"
    r"\s|'s|’s|capital|city|of)*"
)
_JOINT = re.compile(r"[ 举行进的最新]*")
_IN = re.compile(r"(?:在|于|\bin|\bat|\baboard)\s*(?:the\s+)?$")
_PHRASE = re.compile(
    r"(?<![现正存所处])在([^，。；、在与同和“”「」（）()\s]{1,14}?(?:府|宫|室|厅|楼|馆|会|城|市|处|中心|酒店|庄园|岛|机场|总部|大厦|基地|别墅|院|区))"
    r"(?=举行|进行|召开|会面|会见|会晤|会谈|接待|签署|共同|与|同|和|举办)"
)
_ANYWHERE = re.compile(
    r"(?<![现正存所处])在(?!未来|近|今|明|下[周月]|本[周月]|[此这该何那即周])([^，。；、在与同和就对向为于将“”「」（）()\s0-9]{2,12}?(?<![下中上时后前内间期日年月里]))(?=举行|召开)"
)
_STATE_SITE = re.compile(r"(?:首都|(?:南|北|东|西|中)部|境内)?[^，。]{0,6}?(?:举行|进行|与|同|会见|会晤|召开|会谈)")


def stands_in(note: Annotations, actor: ActorSpan) -> bool:
    """Whether a preposition of place stands before an actor."""
    start = (actor.whole or (actor.start, actor.end))[0]
    return bool(_IN.search(note.folded[max(0, start - 10) : start]))


def find_place(note: Annotations, start: int, word: tuple[int, int], end: int) -> str | None:
    """The place of the act told by `word` in the clause `[start, end)`: where it stands before the word, else after."""
    before = _named(note, reversed(note.actors_in(start, word[0])))
    named = before or _attached(note, start, word[0]) or _phrase(note, start, word[1])
    return named or _named(note, note.actors_in(word[1], end))


def _named(note: Annotations, actors: Iterable[ActorSpan]) -> str | None:
    for actor in actors:
        if stands_in(note, actor) and _is_site(note, actor):
            return _printed(note, _city(note, actor))
    return None


def _city(note: Annotations, actor: ActorSpan) -> ActorSpan:
    """The city behind a state: 德国柏林, 土耳其南部城市安塔利亚."""
    for following in note.actors_in(actor.end, actor.end + _CITY):
        if following.kind is ActorKind.PLACE and _WITHIN.fullmatch(note.folded, actor.end, following.start):
            return following
    return actor


def _attached(note: Annotations, start: int, end: int) -> str | None:
    """日内瓦会谈, Geneva talks."""
    actors = note.actors_in(start, end)
    if actors and actors[-1].kind is ActorKind.PLACE and _JOINT.fullmatch(note.folded, actors[-1].end, end):
        return _printed(note, actors[-1])
    return None


def _phrase(note: Annotations, start: int, end: int) -> str | None:
    for phrase in (_PHRASE, _ANYWHERE):
        found = list(phrase.finditer(note.folded, start, end))
        if found:
            return note.article.text[found[-1].start(1) : found[-1].end(1)]
    return None


def _is_site(note: Annotations, actor: ActorSpan) -> bool:
    if actor.kind is ActorKind.PLACE:
        return True
    if actor.kind not in (ActorKind.STATE, ActorKind.BODY, ActorKind.GROUP) or actor.surface.endswith("方"):
        return False
    return bool(_STATE_SITE.match(note.folded, actor.end, actor.end + 14))


def _printed(note: Annotations, actor: ActorSpan) -> str:
    return note.article.text[actor.start : actor.end]
