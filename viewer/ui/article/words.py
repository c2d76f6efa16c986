"""What the pane says about an article, in the interface's language."""

from PySide6.QtCore import QCoreApplication

from viewer.domain import Article, ArticleInfo, Publication, PublicationBasis, printable
from viewer.models.wording import Wording
from viewer.ui.article.hints import Hint, NameHint

translate = QCoreApplication.translate


def published(publication: Publication, wording: Wording) -> str:
    """The day of publication and how it is known."""
    if publication.day is None:
        return translate("ArticlePane", "The day of publication is unknown")
    sentences = {
        PublicationBasis.STATED: translate("ArticlePane", "Published {day}, as the file states"),
        PublicationBasis.CRAWLED: translate("ArticlePane", "Collected {day}; the day of publication is not stated"),
        PublicationBasis.FILE_NAME: translate("ArticlePane", "Published {day}, by the name of the file"),
        PublicationBasis.NONE: translate("ArticlePane", "Published {day}, by no known source"),
    }
    return sentences[publication.basis].format(day=wording.day(publication.day))


def published_closely(publication: Publication) -> str:
    """What else is known of the time of publication; empty where nothing is."""
    lines = []
    if publication.moment is not None:
        lines.append(
            translate("ArticlePane", "Time in the file: {time}").format(time=publication.moment.isoformat(" "))
        )
    if publication.day is not None and publication.slack_days:
        warning = translate("ArticlePane", "Outlets print times of several zones: the day may be off by {n}.")
        lines.append(warning.format(n=publication.slack_days))
    return "\n".join(lines)


def byline(info: ArticleInfo) -> str:
    """Who published and who wrote it, once where both are the same."""
    names = dict.fromkeys(name for name in (info.outlet, info.author) if name)
    return " · ".join(names)


def source_line(info: ArticleInfo, wording: Wording) -> str:
    """Where a quotation comes from, in one line."""
    day = wording.day(info.publication.day) if info.publication.day else ""
    return printable(" — ".join(part for part in (info.title, byline(info), day, info.link or info.path) if part))


def told(hint: Hint, wording: Wording) -> str:
    """What can be said of a time expression or a name: how it was read, or for whom it stands."""
    if isinstance(hint, NameHint):
        parties = wording.listed([wording.party(code) for code in hint.actor.parties])
        return " · ".join(dict.fromkeys(part for part in (hint.actor.name, parties) if part))
    why = wording.reading(hint.when, hint.reading)
    return translate("ArticlePane", "“{words}”: {day} ({reason})").format(
        words=hint.words, day=wording.when(hint.when), reason=why
    )


def quotation(article: Article, start: int, end: int, wording: Wording) -> str:
    """A stretch of the text and, on a line of its own, where it comes from; only that where the stretch is empty."""
    words = article.text[start:end].strip()
    source = source_line(article.info, wording)
    return f"{words}\n{source}" if words else source
