"""What articles tell: a mention is what one article says of an event, an event is what happened."""

from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.article import ArticleInfo
from viewer.domain.when import When


class Kind(StrEnum):
    """The two kinds of event that Dateline looks for."""

    MEETING = "meeting"
    STATEMENT = "statement"


class Status(StrEnum):
    """Whether an event took place."""

    HELD = "held"
    PLANNED = "planned"
    PROPOSED = "proposed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch `[start, end)` of `Article.text`, in code points, and the text that stands there."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or body that meets or speaks.

    `name` is the canonical short form as the article prints it, `surfaces` every form of the evidence, `parties` the
    states (ISO 3166 two-letter codes) and international bodies (`NATO`, `EU`, …) it acts for.
    """

    name: str
    surfaces: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """What one article says of one meeting or one statement. Evidence comes most telling first.

    `id` is unique within the article, `about` names ids of other mentions of it. `time_expression` is where the words
    stand that the date was read from, and `reading` is the id of the rule that gave the day.
    """

    id: str
    kind: Kind
    form: str
    status: Status
    when: When
    actors: tuple[Actor, ...]
    parties: tuple[str, ...]
    place: str | None
    title: str
    evidence: tuple[Evidence, ...]
    about: tuple[str, ...] = ()
    optional: bool = False
    aggregate: bool = False
    time_expression: Evidence | None = None
    reading: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One article's mention of an event."""

    article: ArticleInfo
    mention: Mention


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, with the reports that tell of it, the most telling first.

    `id` is unique in the folder.
    """

    id: str
    kind: Kind
    form: str
    status: Status
    when: When
    actors: tuple[Actor, ...]
    parties: tuple[str, ...]
    place: str | None
    title: str
    reports: tuple[Report, ...]
