"""What a format makes of a file, before anything in it is interpreted."""

from dataclasses import dataclass, replace
from enum import StrEnum

from viewer.domain import Remark


class Markup(StrEnum):
    """The language of an article's body."""

    HTML = "html"
    MARKDOWN = "markdown"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Draft:
    """An article's body and the words that its file says about it, as printed; what it does not say is empty.

    `date` is what stands beside the article, `dateline` what the outlet printed at the head of it, `crawled` when a
    crawler fetched it (milliseconds since 1970).
    """

    body: str
    markup: Markup
    title: str = ""
    outlet: str = ""
    author: str = ""
    link: str = ""
    date: str = ""
    dateline: str = ""
    crawled: int | None = None
    repairs: tuple[Remark, ...] = ()

    def within(self, outer: "Draft") -> "Draft":
        """This draft, of `outer`'s body, completed with what `outer` says; `outer` is believed first."""
        return replace(
            self,
            title=outer.title or self.title,
            outlet=outer.outlet or self.outlet,
            author=outer.author or self.author,
            link=outer.link or self.link,
            date=outer.date or self.date,
            dateline=outer.dateline or self.dateline,
            crawled=self.crawled if outer.crawled is None else outer.crawled,
            repairs=outer.repairs + self.repairs,
        )


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file, or of what a format found within it, and the file's suffix in lower case, with its dot."""

    text: str
    suffix: str
