"""One file to one article."""

from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from viewer.corpus import titles
from viewer.corpus.blocks import Part, parts_of, placed
from viewer.corpus.bounding import MAX_CHARACTERS
from viewer.corpus.dates import publication
from viewer.corpus.decoding import decode
from viewer.corpus.draft import Draft, Markup, Source
from viewer.corpus.formats import FORMATS
from viewer.corpus.language import language_of
from viewer.corpus.markdown import to_html
from viewer.corpus.opening import MAX_BYTES, RefusedError, read_bytes
from viewer.corpus.safety import sanitize
from viewer.corpus.text import fold
from viewer.domain import Article, ArticleInfo, BlockKind, Problem, ProblemKind

_MAX_WRAPPERS = 3
_MAX_TITLE = 300


def read_article(folder: Path, path: str) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in the file `path` below `folder`, and all that was wrong with it; None where it cannot be read.

    Nothing in a file makes this raise, and none takes longer than two seconds.
    """
    try:
        content = read_bytes(folder, path)
    except RefusedError as refused:
        return None, (Problem(ProblemKind.SKIPPED, path, str(refused)),)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return None, (Problem(ProblemKind.UNREADABLE, path, f"The file could not be opened: {reason}."),)
    decoded = decode(content.data)
    repairs = list(decoded.repairs)
    if content.size > MAX_BYTES:
        repairs.append(f"The file has {content.size:,} bytes; only its first {MAX_BYTES:,} were read.")
    article, more = read_text(decoded.text, path)
    if article is None:
        return None, (Problem(ProblemKind.SKIPPED, path, "The file is empty: it has neither a title nor any text."),)
    return article, tuple(Problem(ProblemKind.REPAIRED, path, reason) for reason in (*repairs, *more))


def read_text(text: str, path: str) -> tuple[Article | None, tuple[str, ...]]:
    """The article that `text`, the content of the file `path`, is, and what was mended; None where there is nothing."""
    suffix = PurePosixPath(path).suffix.lower()
    draft = _draft(text, suffix)
    parts, repairs = _parts(draft)
    stated, parts = _title(draft, parts)
    if not stated and not any(part.text for part in parts):
        return None, ()
    title = titles.shown(stated)
    if title:
        parts = [Part(BlockKind.TITLE, title), *parts]
    blocks, body = placed(parts)
    info = ArticleInfo(
        path=path,
        title=title or PurePosixPath(path).stem,
        stated_title=stated or PurePosixPath(path).stem,
        outlet=titles.stated(draft.outlet) or _host(draft.link),
        author=titles.stated(draft.author) or None,
        link=draft.link or None,
        publication=publication(draft, path),
        language=language_of(body),
    )
    return Article(info, blocks, body), draft.repairs + repairs


def _draft(text: str, suffix: str) -> Draft:
    """What the formats make of `text`, one within the other."""
    draft = _recognised(Source(text, suffix))
    for _ in range(_MAX_WRAPPERS):
        inner = _recognised(Source(draft.body, suffix))
        if not inner.title or inner.body == draft.body:
            break
        draft = inner.within(draft)
    return draft


def _recognised(source: Source) -> Draft:
    return next(draft for recognise in FORMATS if (draft := recognise(source)) is not None)


def _parts(draft: Draft) -> tuple[list[Part], tuple[str, ...]]:
    if draft.markup is Markup.PLAIN:
        return [Part(BlockKind.PARAGRAPH, line) for raw in draft.body.split("\n") if (line := fold(raw).strip())], ()
    body = draft.body[:MAX_CHARACTERS]
    safe, repairs = sanitize(to_html(body) if draft.markup is Markup.MARKDOWN else body)
    return parts_of(safe), repairs


def _title(draft: Draft, parts: list[Part]) -> tuple[str, list[Part]]:
    """The title as stated, and the parts without the one that only repeats it."""
    stated = titles.stated(draft.title)
    first = next((place for place, part in enumerate(parts) if part.text), None)
    if first is None:
        return stated, parts
    heading = parts[first]
    if not stated and heading.kind is not BlockKind.HEADING:
        return "", parts
    if not stated or (heading.text.replace(" ", "") == stated.replace(" ", "")):
        return stated or heading.text, parts[:first] + parts[first + 1 :]
    return stated, parts


def _host(link: str) -> str | None:
    try:
        host = urlsplit(link).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
