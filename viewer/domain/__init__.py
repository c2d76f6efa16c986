"""The words Dateline thinks in: articles, what they tell, when, and who. Values only; no file is touched here."""

from viewer.domain.article import (
    Article,
    ArticleInfo,
    Block,
    BlockKind,
    Image,
    Language,
    Publication,
    PublicationBasis,
    Run,
    RunStyle,
)
from viewer.domain.event import Actor, Event, Evidence, Kind, Mention, Report, Status
from viewer.domain.printable import printable
from viewer.domain.problem import SYSTEM_SAYS, Problem, ProblemKind, Remark, system_remark
from viewer.domain.when import Basis, Precision, When

__all__ = [
    "SYSTEM_SAYS",
    "Actor",
    "Article",
    "ArticleInfo",
    "Basis",
    "Block",
    "BlockKind",
    "Event",
    "Evidence",
    "Image",
    "Kind",
    "Language",
    "Mention",
    "Precision",
    "Problem",
    "ProblemKind",
    "Publication",
    "PublicationBasis",
    "Remark",
    "Report",
    "Run",
    "RunStyle",
    "Status",
    "When",
    "printable",
    "system_remark",
]
