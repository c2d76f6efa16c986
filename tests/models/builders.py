"""Events made for tests."""

from datetime import date

from viewer.domain import (
    Actor,
    ArticleInfo,
    Basis,
    Event,
    Evidence,
    Kind,
    Language,
    Mention,
    Precision,
    Publication,
    PublicationBasis,
    Report,
    Status,
    When,
)
from viewer.linking import link


def day(number: int, precision: Precision = Precision.DAY) -> When:
    """A day of January 2022."""
    return When(date(2022, 1, number), date(2022, 1, number), precision, Basis.EXPLICIT)


def event(
    number: int,
    *,
    kind: Kind = Kind.MEETING,
    when: When | None = None,
    title: str = "会谈",
    actors: tuple[str, ...] = (),
    parties: tuple[str, ...] = (),
    status: Status = Status.HELD,
    outlet: str | None = "东湖",
    quote: str = "双方会谈。",
) -> Event:
    """An event that one article reports; the article is named for the number."""
    mention = Mention(
        id="m1",
        kind=kind,
        form="talks",
        status=status,
        when=when or day(10),
        actors=tuple(Actor(name) for name in actors),
        parties=parties,
        place=None,
        title=title,
        evidence=(Evidence(0, len(quote), quote),),
    )
    published = Publication(date(2022, 1, 11), None, PublicationBasis.STATED)
    name = f"{number}.md"
    article = ArticleInfo(name, name, name, outlet, None, None, published, Language.SIMPLIFIED)
    return link([Report(article, mention)])[0]
