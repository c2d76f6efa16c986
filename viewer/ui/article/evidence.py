"""Where the mentions of an article stand in its text, and what can be told about its words. No Qt here."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from viewer.domain import Article, Kind, Mention
from viewer.ui.article.hints import Hint, find_hints


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch `[start, end)` of `Article.text` in which the same mentions have evidence."""

    start: int
    end: int
    mentions: tuple[str, ...]
    kinds: tuple[Kind, ...]


class Evidence:
    """Answers which mentions a place of the text belongs to, and where a mention is told."""

    def __init__(self, mentions: Iterable[Mention] = (), article: Article | None = None) -> None:
        told = [mention for mention in mentions if mention.evidence]
        self.mentions: tuple[Mention, ...] = tuple(sorted(told, key=_place))
        self.marks: tuple[Mark, ...] = tuple(_marks(self.mentions))
        self._article = article
        self._by_id = {mention.id: mention for mention in self.mentions}

    @cached_property
    def hints(self) -> tuple[Hint, ...]:
        """What can be told about the words of the article, in order; found when first asked for."""
        return () if self._article is None else find_hints(self._article, self.mentions)

    def mention(self, mention_id: str) -> Mention | None:
        """The mention of that id, if it is one of this article's."""
        return self._by_id.get(mention_id)

    def at(self, offset: int) -> Mark | None:
        """The mark that covers a code point."""
        index = bisect_right(self.marks, offset, key=lambda mark: mark.start) - 1
        return self.marks[index] if index >= 0 and offset < self.marks[index].end else None

    def between(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks that touch `[start, end)`, in order."""
        first = bisect_right(self.marks, start, key=lambda mark: mark.end)
        return self.marks[first : bisect_left(self.marks, end, key=lambda mark: mark.start)]

    def hints_at(self, offset: int) -> tuple[Hint, ...]:
        """What can be told about a code point, the narrowest stretch first."""
        found = [hint for hint in self.hints if hint.start <= offset < hint.end]
        return tuple(sorted(found, key=lambda hint: hint.end - hint.start))

    def step(self, mention_id: str | None, by: int) -> str | None:
        """The mention `by` places further in reading order, round at the ends; from nowhere the first or last."""
        if not self.mentions:
            return None
        ids = [mention.id for mention in self.mentions]
        if mention_id not in self._by_id:
            return ids[0] if by > 0 else ids[-1]
        return ids[(ids.index(str(mention_id)) + by) % len(ids)]


def _place(mention: Mention) -> tuple[int, int]:
    first = min(mention.evidence, key=lambda evidence: evidence.start)
    return first.start, first.end


def _marks(mentions: tuple[Mention, ...]) -> Iterator[Mark]:
    """The evidence of all mentions, cut where any of it begins or ends, so that no two marks overlap."""
    changes: dict[int, tuple[list[int], list[int]]] = {}
    for number, mention in enumerate(mentions):
        for start, end in {(evidence.start, evidence.end) for evidence in mention.evidence}:
            if start < end:
                changes.setdefault(start, ([], []))[0].append(number)
                changes.setdefault(end, ([], []))[1].append(number)
    covering: dict[int, int] = {}
    since = 0
    for offset in sorted(changes):
        if covering:
            yield _mark(since, offset, [mentions[number] for number in sorted(covering)])
        opened, closed = changes[offset]
        for number in opened:
            covering[number] = covering.get(number, 0) + 1
        for number in closed:
            covering[number] -= 1
            if not covering[number]:
                del covering[number]
        since = offset


def _mark(start: int, end: int, mentions: list[Mention]) -> Mark:
    kinds = tuple(kind for kind in Kind if any(mention.kind is kind for mention in mentions))
    return Mark(start, end, tuple(mention.id for mention in mentions), kinds)
