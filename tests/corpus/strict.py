"""A checker of safe markup and blocks that shares nothing with the sanitizer it judges."""

from html.parser import HTMLParser

from viewer.domain import Block, RunStyle

TAGS = frozenset(
    [
        *("a", "abbr", "address", "article", "aside", "b", "bdi", "big", "blockquote", "br", "caption", "center"),
        *("cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font"),
        *("footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark"),
        *("nav", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strike"),
        *("strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u"),
        *("ul", "var", "wbr"),
    ]
)
ATTRIBUTES = {"href", "src", "data-src", "alt", "class", "style", "start"}
_SPACES = "".join(map(chr, range(33)))


def address_fault(address: str, schemes: tuple[str, ...]) -> str | None:
    """What is wrong with `address`: a scheme beyond `schemes`, read as leniently as the most lenient browser would."""
    bare = "".join(character for character in address if character not in _SPACES).lower()
    scheme, colon, _ = bare.partition(":")
    if colon and "/" not in scheme and "?" not in scheme and "#" not in scheme and scheme not in schemes:
        return f"scheme {scheme!r} in {address[:80]!r}"
    return None


class Strict(HTMLParser):
    """Collects everything in markup that is not known to be harmless."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.faults.append(f"<{tag}>")
        for name, value in attrs:
            self._judge(name, value or "")

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"comment {data[:40]!r}")

    def handle_decl(self, decl: str) -> None:
        self.faults.append(f"declaration {decl[:40]!r}")

    def handle_pi(self, data: str) -> None:
        self.faults.append(f"instruction {data[:40]!r}")

    def unknown_decl(self, data: str) -> None:
        self.faults.append(f"declaration {data[:40]!r}")

    def _judge(self, name: str, value: str) -> None:
        if name not in ATTRIBUTES:
            self.faults.append(f"attribute {name}")
        elif name == "href" and not value.strip().lower().startswith(("http://", "https://", "mailto:")):
            self.faults.append(f"href {value[:80]!r}")
        elif name in ("src", "data-src") and (fault := address_fault(value, ("http", "https"))):
            self.faults.append(fault)
        elif name == "style" and value != "color: gray":
            self.faults.append(f"style {value[:80]!r}")
        elif name == "class" and value != "caption":
            self.faults.append(f"class {value[:80]!r}")


def markup_faults(markup: str) -> list[str]:
    """What is not known to be harmless in `markup`."""
    strict = Strict()
    strict.feed(markup)
    strict.close()
    return strict.faults


def block_faults(blocks: tuple[Block, ...]) -> list[str]:
    """Links and images of `blocks` that lead elsewhere than to the web."""
    links = [run.target or "" for block in blocks for run in block.runs if run.style is RunStyle.LINK]
    images = [block.image.source for block in blocks if block.image]
    faults = [address_fault(link, ("http", "https", "mailto")) for link in links]
    faults += [f"link {link[:60]!r}" for link in links if ":" not in link]
    faults += [address_fault(image, ("http", "https")) for image in images]
    return [fault for fault in faults if fault]
