"""An article as it was read: where it comes from, and its sanitized blocks."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class PublicationBasis(StrEnum):
    """How the day of publication was found."""

    STATED = "stated"
    CRAWLED = "crawled"
    FILE_NAME = "file name"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Publication:
    """The document creation time: the day as the outlet prints it, and the moment as far as it is known.

    Feed stamps lie about their zone, so `day` is to be read as ± `slack_days`.
    """

    day: date | None
    moment: datetime | None
    basis: PublicationBasis
    slack_days: int = 1


class Language(StrEnum):
    """The language of an article's body, as a BCP 47 tag."""

    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    ENGLISH = "en"
    UNKNOWN = "und"


class BlockKind(StrEnum):
    """What a block of an article is; decides its look in the pane and its weight as evidence."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    TABLE_ROW = "table row"
    CAPTION = "caption"
    PREFORMATTED = "preformatted"
    IMAGE = "image"


class RunStyle(StrEnum):
    """How a stretch of a block's text is set."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"


@dataclass(frozen=True, slots=True)
class Run:
    """A styled stretch `[start, end)` of a block's own text; `target` is the address of a link."""

    start: int
    end: int
    style: RunStyle
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """An image that an article refers to; nothing is fetched by knowing it. `alt` stands in for it."""

    source: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article. `start` is where `text` begins in `Article.text`, in code points.

    `level` is the depth of a heading (1–6) or of a list item (1 is outermost); `marker` a list item's own number or
    bullet. The cells of a table row are parted by tabs in `text`. An image block has no text.
    """

    kind: BlockKind
    text: str
    start: int
    level: int = 0
    marker: str = ""
    runs: tuple[Run, ...] = ()
    image: Image | None = None

    @property
    def end(self) -> int:
        """Where the block ends in `Article.text`, exclusive."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class ArticleInfo:
    """What is known of an article without its body.

    `path` is relative to the opened folder, with `/`; bytes of a file name that are not UTF-8 are kept as lone
    surrogates (`os.fsdecode`). `stated_title` has the same length as `title`: it is the title as the file prints it,
    before the feed generator's `_` were shown as quotation marks again.
    """

    path: str
    title: str
    stated_title: str
    outlet: str | None
    author: str | None
    link: str | None
    publication: Publication
    language: Language


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its body. `text` is the blocks' texts, each followed by a line break, and what offsets count in.

    The first block is the title, where there is one.
    """

    info: ArticleInfo
    blocks: tuple[Block, ...]
    text: str
