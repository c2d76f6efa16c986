"""Whose side a text spoke of last: what stands unowned after it is theirs."""

from collections import Counter, deque
from collections.abc import Iterator, Sequence

from viewer.extraction.actors.gazetteer.entry import Role
from viewer.extraction.actors.gazetteer.gazetteer import Gazetteer
from viewer.extraction.actors.gazetteer.usage import PointingUsage, ends
from viewer.extraction.actors.phrases.joints import VISITING
from viewer.extraction.actors.phrases.phrase import Phrase
from viewer.extraction.actors.resolution.sentences import Sentences
from viewer.extraction.actors.spans import ActorKind
from viewer.extraction.text.patterns import compiled
from viewer.extraction.text.spellings import LAST_LATIN

SCENE = frozenset({"在，", "在,"})
OWNED = (ActorKind.BODY, ActorKind.OFFICE, ActorKind.PERSON)
"""What tells whose it is only where a state or body stands beside it."""
SITED = (ActorKind.STATE, ActorKind.PLACE, ActorKind.GROUP, ActorKind.BODY)
HOLDERS = (ActorKind.OFFICE, ActorKind.PERSON)
VISITING_LENGTH = 3
"""So many characters has a verb of visiting at most."""
ROW = frozenset({"、", "和", "及", "与", "以及"})
"""What stands between the states that somebody visits."""
VISITED, RECEIVING = (compiled("sides", name, folder="actors") for name in ("visited", "receiving"))
HIS = (" his ", " her ", "His ", "Her ")


def followed(
    text: str, phrases: Sequence[Phrase], sentences: Sentences, gazetteer: Gazetteer, dateline: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    """The side last spoken of at each of the `phrases` of the folded `text`: always that of its `dateline`, if any;
    where none has been, the one that most of the text is about; behind "his" that of whom it named last. Words that
    one state alone has for its organs speak of that, but not those that others have, too,
    right behind one of these: 基辅|全市."""
    usage, domestic = gazetteer.pointing, deque(gazetteer.homes.domestic(text))
    recent: tuple[str, ...] = ()
    visited: tuple[int, tuple[str, ...]] = (-1, ())
    stop = -1
    theirs: tuple[str, ...] = ()
    main = _mostly_told(phrases)
    subject = _mostly_told([phrase for phrase in phrases if not _is_topic(text, phrase, usage)], 1)
    paragraph, abroad = 0, -2
    for phrase in phrases:
        now = sentences.paragraph(phrase.start)
        if now > paragraph + 1:
            recent = ()
        paragraph = now
        while domestic and domestic[0][0] < phrase.whole_end:
            start, code, loose = domestic.popleft()
            recent = recent if loose and recent and sentences.number(start) - abroad <= 1 else (code,)
        is_side = phrase.kind is ActorKind.STATE and not _is_topic(text, phrase, usage)
        if is_side and recent and (_is_visited(text, phrase) or text[stop : phrase.start] in ROW):
            visited, stop = (sentences.number(phrase.start), phrase.parties), phrase.end
        elif is_side or (phrase.owned and phrase.kind in OWNED) or _is_movement(phrase):
            recent = phrase.parties or recent
            abroad = sentences.number(phrase.start) if gazetteer.homes.default not in recent else -2
        elif phrase.country and (_sets_scene(text, phrase) or _is_at_home(text, phrase, gazetteer)):
            recent = (phrase.country,)
        possessed = theirs if text.endswith(HIS, 0, phrase.whole_start) else ()
        there = visited[1] if visited[0] == sentences.number(phrase.start) else ()
        yield possessed or dateline or there or recent or (main if text[phrase.start] <= LAST_LATIN else subject)
        if phrase.owned and phrase.kind in HOLDERS:
            theirs = phrase.parties or theirs


def _mostly_told(phrases: Sequence[Phrase], least: int = 0) -> tuple[str, ...]:
    """The state of more than half of the states and places that are told, and of more than `least`."""
    told = Counter(phrase.country for phrase in phrases if phrase.country and phrase.kind in SITED)
    half = told.total() / 2
    return tuple(code for code, count in told.items() if count > max(half, least))


def _is_movement(phrase: Phrase) -> bool:
    """Whether a phrase is a body that acts for a state by itself: 哈马斯."""
    return phrase.kind is ActorKind.BODY and phrase.entry.role is Role.BODY and phrase.country is not None


def _sets_scene(text: str, phrase: Phrase) -> bool:
    """在北京，外交部发言人…; In Lima, President X …: a capital before the clause whose ministry is its own."""
    is_capital = phrase.kind is ActorKind.PLACE and phrase.entry.role is Role.CAPITAL
    if is_capital and text.endswith("In ", 0, phrase.start):
        return text.startswith(",", phrase.end)
    return is_capital and text[phrase.start - 1 : phrase.start] + text[phrase.end : phrase.end + 1] in SCENE


def _is_at_home(text: str, phrase: Phrase, gazetteer: Gazetteer) -> bool:
    """莆田市消防支队: a city of the state whose organs go without saying, unless it is only where somebody is."""
    if phrase.kind is not ActorKind.PLACE or phrase.country != gazetteer.homes.default:
        return False
    return text[phrase.start] > LAST_LATIN and not ends(text, phrase.start, gazetteer.acting.place_before)


def _is_visited(text: str, phrase: Phrase) -> bool:
    """访问X, 对X进行访问: where somebody goes, whose own side speaks on in the sentences behind."""
    return VISITED.search(text, max(0, phrase.start - VISITING_LENGTH), phrase.start) is not None or (
        text[phrase.start - 1 : phrase.start] == "对" and RECEIVING.match(text, phrase.end) is not None
    )


def _is_topic(text: str, phrase: Phrase, usage: PointingUsage) -> bool:
    """乌克兰问题, 正在访问日本的外长: a state that is only talked about or visited."""
    if text[phrase.end : phrase.end + 1] == "的":
        return VISITING.search(text, max(0, phrase.start - 2), phrase.start) is not None
    return text.startswith(usage.topics, phrase.end)
