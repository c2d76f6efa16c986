"""The gazetteer: names of states, bodies and places in every usual spelling."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from viewer.extraction.actors import ActorKind, Gazetteer, find_actors
from viewer.extraction.actors.gazetteer.lexicon import listed, read


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("老挝", "LA"),
        ("寮國", "LA"),
        ("新西兰", "NZ"),
        ("紐西蘭", "NZ"),
        ("沙烏地阿拉伯", "SA"),
        ("沙特", "SA"),
        ("義大利", "IT"),
        ("意大利", "IT"),
        ("奈及利亞", "NG"),
        ("格鲁吉亚", "GE"),
        ("喬治亞", "GE"),
        ("北韓", "KP"),
        ("阿联酋", "AE"),
        ("Türkiye", "TR"),
        ("U.S.", "US"),
        ("the Netherlands", "NL"),
        ("Ivory Coast", "CI"),
    ],
)
def test_a_state_goes_by_many_names(gazetteer: Gazetteer, name: str, code: str) -> None:
    (span,) = find_actors(name, gazetteer)
    assert (span.kind, span.parties, span.key) == (ActorKind.STATE, (code,), code)


@pytest.mark.parametrize("row", listed(read("context")["short"]["rows"]))
def test_each_short_form_of_a_row_is_read(gazetteer: Gazetteer, row: str) -> None:
    found = [actor for actor in find_actors(f"{row}两国外长举行会谈。", gazetteer) if actor.end <= len(row)]
    assert "".join(actor.surface for actor in found) == row


def test_a_name_that_speaks_is_one_that_stands_elsewhere_too(gazetteer: Gazetteer) -> None:
    text = "Acmecorp said it would pay. Nobody at Acmecorp was told. Wednesdayish said no."
    assert {actor.surface for actor in find_actors(text, gazetteer)} >= {"Acmecorp"}
    assert "Wednesdayish" not in {actor.surface for actor in find_actors(text, gazetteer)}


def _lists(table: Any) -> Iterator[list[str]]:
    """Every list of words below `table`, parted by commas as they are there; no pattern."""
    if isinstance(table, dict):
        for inner in table.values():
            yield from _lists(inner)
    elif isinstance(table, str) and "(?" not in table:
        yield listed(table)


@pytest.mark.parametrize("name", ["context", "names", "offices", "outlets", "people", "places", "states"])
def test_a_list_has_each_word_once(name: str) -> None:
    twice = [word for words in _lists(read(name)) for word, number in Counter(words).items() if number > 1]
    assert twice == []


def test_a_body_is_listed_once() -> None:
    tables = ("international", "international_organs", "movements", "private", "organs")
    bodies = read("bodies")
    names = Counter(word for table in tables for row in bodies[table].values() for word in listed(row))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("name", ["世行", "西非国家经共体", "国际电信联盟", "常设仲裁法院", "世界田联"])
def test_an_international_body_is_one_wherever_it_stands(gazetteer: Gazetteer, name: str) -> None:
    found = find_actors(f"星期二晚间，{name}与当地官员讨论了局势。", gazetteer)
    assert (name, ActorKind.BODY) in [(span.surface, span.kind) for span in found]
