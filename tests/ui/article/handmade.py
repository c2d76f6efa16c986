"""Articles made by hand, in our own words."""

from collections.abc import Iterable
from datetime import date

from viewer.domain import (
    Actor,
    Article,
    ArticleInfo,
    Basis,
    Block,
    BlockKind,
    Evidence,
    Image,
    Kind,
    Language,
    Mention,
    Precision,
    Publication,
    PublicationBasis,
    Run,
    Status,
    When,
)

Part = tuple[BlockKind, str]


def info(**changes: object) -> ArticleInfo:
    known: dict[str, object] = {
        "path": "paper/talks.md",
        "title": "两国外长今日会谈",
        "stated_title": "两国外长今日会谈",
        "outlet": "河岸日报",
        "author": "林一",
        "link": "https://paper.example/2022/talks",
        "publication": Publication(date(2022, 1, 11), None, PublicationBasis.STATED),
        "language": Language.SIMPLIFIED,
    }
    return ArticleInfo(**(known | changes))  # type: ignore[arg-type]


def block(kind: BlockKind, text: str = "", start: int = 0, **more: object) -> Block:
    return Block(kind, text, start, **more)  # type: ignore[arg-type]


def article(blocks: Iterable[Block | Part], **changes: object) -> Article:
    """Lays the blocks one behind the other, as the corpus does."""
    placed, text = [], ""
    for part in blocks:
        given = part if isinstance(part, Block) else Block(part[0], part[1], 0)
        placed.append(Block(given.kind, given.text, len(text), given.level, given.marker, given.runs, given.image))
        text += given.text + "\n"
    return Article(info(**changes), tuple(placed), text)


def mention(of: Article, mention_id: str, *quotes: str, kind: Kind = Kind.MEETING, **changes: object) -> Mention:
    evidence = tuple(Evidence(of.text.index(quote), of.text.index(quote) + len(quote), quote) for quote in quotes)
    known: dict[str, object] = {
        "id": mention_id,
        "kind": kind,
        "form": "talks",
        "status": Status.HELD,
        "when": When(date(2022, 1, 10), date(2022, 1, 10), Precision.DAY, Basis.RELATIVE),
        "actors": (Actor("林川", ("林川",), ("US",)),),
        "parties": ("US", "RU"),
        "place": None,
        "title": quotes[0][:20],
        "evidence": evidence,
    }
    return Mention(**(known | changes))  # type: ignore[arg-type]


def picture(source: str, alt: str = "") -> Block:
    return Block(BlockKind.IMAGE, "", 0, image=Image(source, alt))


def run(start: int, end: int, style: object, target: str | None = None) -> Run:
    return Run(start, end, style, target)  # type: ignore[arg-type]


def talks() -> Article:
    """A small article with something of everything."""
    return article(
        [
            (BlockKind.TITLE, "两国外长今日会谈😀"),
            (BlockKind.PARAGRAPH, "林川周一在日内瓦与对方会谈。双方谈了八小时。"),
            picture("https://pictures.example/a.jpg", "会场"),
            (BlockKind.CAPTION, "会谈现场（资料图）"),
            block(BlockKind.HEADING, "要求", level=2),
            block(BlockKind.LIST_ITEM, "第一点", level=1, marker="1."),
            block(BlockKind.LIST_ITEM, "第二点", level=2, marker="•"),
            (BlockKind.QUOTATION, "“我们会答复，”他说。"),
            (BlockKind.TABLE_ROW, "日期\t地点"),
            (BlockKind.TABLE_ROW, "10日\t日内瓦"),
            (BlockKind.PREFORMATTED, "a  b\n  c"),
            (BlockKind.PARAGRAPH, "会后，林川说：“有用。”\n他周二前往布鲁塞尔。"),
        ]
    )
