"""Mentions as JSON lines, one a line, in the fields of the annotation guidelines."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from viewer.domain import ArticleInfo, Evidence, Mention, Precision, Report
from viewer.store.atomic import replacing

FINER_THAN_A_DAY = {Precision.MINUTE, Precision.HOUR}


def write_mentions(reports: Iterable[Report], to: Path) -> None:
    """Write each report's mention as one line of JSON, UTF-8, to the file `to`. Raises `OSError` where it cannot."""
    with replacing(to) as fresh, fresh.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(json_line(_fields(report.article, report.mention)) for report in reports)


_SHARED = {"AU_": "AU"}
"""Codes of bodies that a state has too, by what tells them apart here."""


def exported(parties: Iterable[str]) -> list[str]:
    """The codes of parties as the guidelines write them, no duplicates."""
    return list(dict.fromkeys(_SHARED.get(party, party) for party in parties))


def json_line(fields: dict[str, Any]) -> str:
    """One object as a line of JSON that UTF-8 can hold."""
    text = json.dumps(fields, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # lone surrogates of an odd file name
        text = json.dumps(fields)
    return text + "\n"


def _fields(article: ArticleInfo, mention: Mention) -> dict[str, Any]:
    when = mention.when
    return {
        "article": article.path,
        "id": mention.id,
        "kind": mention.kind,
        "form": mention.form,
        "status": mention.status,
        "start": when.first.isoformat() if when.first else None,
        "end": when.last.isoformat() if when.last else None,
        "precision": Precision.DAY if when.precision in FINER_THAN_A_DAY else when.precision,
        "basis": when.basis,
        "actors": [{"name": actor.name, "surface": list(actor.surfaces)} for actor in mention.actors],
        "parties": exported(mention.parties),
        "place": mention.place,
        "evidence": [_quote(article, evidence) for evidence in mention.evidence],
        "about": list(mention.about),
        "optional": mention.optional,
        "aggregate": mention.aggregate,
        "title": mention.title,
        "note": mention.note,
    }


def _quote(article: ArticleInfo, evidence: Evidence) -> str:
    """The quote as the file prints it: in a title, which stands first in the text, quotation marks have been mended."""
    if article.title[evidence.start : evidence.end] == evidence.quote:
        return article.stated_title[evidence.start : evidence.end]
    return evidence.quote
