"""One file to one article."""

from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from viewer.corpus import titles
from viewer.corpus.blocks import Part, parts_of, placed
from viewer.corpus.bounding import MAX_CHARACTERS
from viewer.corpus.dates import publication
from viewer.corpus.decoding import NotTextError, decode
from viewer.corpus.draft import Draft, Markup
from viewer.corpus.formats import recognise
from viewer.corpus.language import language_of
from viewer.corpus.markdown import is_bearable, to_html
from viewer.corpus.opening import MAX_BYTES, RefusedError, read_bytes
from viewer.corpus.opening_lines import Opening, opening
from viewer.corpus.plain import plain_parts
from viewer.corpus.safety import sanitize
from viewer.domain import Article, ArticleInfo, BlockKind, Problem, ProblemKind, Remark, system_remark

_MAX_PARTS = 100_000


def read_article(folder: Path, path: str) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in the file `path` below `folder`, and all that was wrong with it; None where it cannot be read.

    Nothing in a file makes this raise, and none takes longer than two seconds.
    """
    try:
        content = read_bytes(folder, path)
    except RefusedError as refused:
        return _unread(path, ProblemKind.SKIPPED, refused.remark)
    except (OSError, ValueError) as error:
        remark = Remark("The file could not be opened: {0}.", (system_remark(error),))
        return _unread(path, ProblemKind.UNREADABLE, remark)
    try:
        decoded = decode(content.data)
    except NotTextError:
        remark = Remark("This is no text in any encoding; is its name right?")
        return _unread(path, ProblemKind.UNREADABLE, remark)
    repairs = list(decoded.repairs)
    if content.size > MAX_BYTES:
        sizes = (f"{content.size:,}", f"{MAX_BYTES:,}")
        repairs.append(Remark("The file has {0} bytes; only its first {1} were read.", sizes))
    article, more = read_text(decoded.text, path)
    if article is None:
        remark = Remark("The file is empty: it has neither a title nor any text.")
        return _unread(path, ProblemKind.SKIPPED, remark)
    return article, tuple(Problem(ProblemKind.REPAIRED, path, remark) for remark in dict.fromkeys((*repairs, *more)))


def _unread(path: str, kind: ProblemKind, remark: Remark) -> tuple[None, tuple[Problem, ...]]:
    return None, (Problem(kind, path, remark),)


def read_text(text: str, path: str) -> tuple[Article | None, tuple[Remark, ...]]:
    """The article that `text`, the content of the file `path`, is, and what was mended; None where there is nothing."""
    suffix = PurePosixPath(path).suffix.lower()
    draft = recognise(text, suffix)
    parts, repairs = _parts(draft)
    top = opening(draft, parts)
    if not top.title and not any(part.text for part in top.parts):
        return None, ()
    if not any(part.text for part in top.parts):
        repairs = (*repairs, Remark("The file has a title but no text; perhaps the page was never captured."))
    article = _article(path, top)
    return article, draft.repairs + repairs


def _article(path: str, top: Opening) -> Article:
    draft, title = top.draft, titles.shown(top.title)
    blocks, body = placed([Part(BlockKind.TITLE, title), *top.parts] if title else top.parts)
    name = PurePosixPath(path).stem
    info = ArticleInfo(
        path=path,
        title=title or name,
        stated_title=top.title or name,
        outlet=titles.stated(draft.outlet) or _host(draft.link),
        author=titles.stated(draft.author) or None,
        link=draft.link or None,
        publication=publication(draft, path),
        language=language_of(body),
    )
    return Article(info, blocks, body)


def _parts(draft: Draft) -> tuple[list[Part], tuple[Remark, ...]]:
    """The parts of the body, and what was cut."""
    body = draft.body[:MAX_CHARACTERS]
    repairs: list[Remark] = []
    if len(draft.body) > MAX_CHARACTERS:
        repairs.append(Remark("The article is cut after {0} characters.", (f"{MAX_CHARACTERS:,}",)))
    markup = draft.markup
    if markup is Markup.MARKDOWN and not is_bearable(body):
        markup = Markup.PLAIN
        repairs.append(Remark("The article has too many marks to be read as Markdown; it is shown as it stands."))
    if markup is Markup.PLAIN:
        parts = plain_parts(body)
    else:
        safe, cut = sanitize(to_html(body) if markup is Markup.MARKDOWN else body)
        parts = parts_of(safe)
        repairs.extend(cut)
    if len(parts) > _MAX_PARTS:
        repairs.append(Remark("The article is cut after {0} paragraphs.", (f"{_MAX_PARTS:,}",)))
    return parts[:_MAX_PARTS], tuple(repairs)


def _host(link: str) -> str | None:
    try:
        host = urlsplit(link).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
