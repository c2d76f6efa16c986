"""An article read again for the pane, in the background."""

from dataclasses import dataclass
from pathlib import Path

from viewer.domain import Article, Mention, Problem
from viewer.models.jobs import Cancelled, Emit
from viewer.pipeline import open_article


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article to open, with what was read from it and the mention to show."""

    folder: Path
    path: str
    mentions: tuple[Mention, ...]
    mention_id: str | None


@dataclass(frozen=True, slots=True)
class Opened:
    """An article as it is now. `changed`: the evidence no longer stands where it was read."""

    wanted: Wanted
    article: Article | None
    problems: tuple[Problem, ...]
    changed: bool


class OpeningWork:
    """The work of a job that opens one article: emits one `Opened`."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted

    def __call__(self, emit: Emit, cancelled: Cancelled) -> None:  # noqa: ARG002 - one file is soon read
        article, problems = open_article(self._wanted.folder, self._wanted.path)
        emit(Opened(self._wanted, article, problems, article is not None and changed(article, self._wanted.mentions)))


def changed(article: Article, mentions: tuple[Mention, ...]) -> bool:
    """Whether some mention's evidence does not stand in the article where it stood."""
    pieces = (evidence for mention in mentions for evidence in mention.evidence)
    return any(article.text[piece.start : piece.end] != piece.quote for piece in pieces)
