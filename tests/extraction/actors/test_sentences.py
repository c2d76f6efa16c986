"""Who is found in sentences of many regions and topics, written for this test without a look at what is found.

Each line of `sentences.jsonl` has a `text`, its `actors` (surface, kind, parties joined by "+"; places and outlets left
out) in the order of the text, and in `same` groups of surfaces that mean one actor.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.extraction.actors import ActorKind, ActorSpan, Gazetteer, find_actors

CASES = [json.loads(line) for line in (Path(__file__).parent / "sentences.jsonl").read_text("utf-8").splitlines()]
NO_ACTORS = frozenset({ActorKind.PLACE, ActorKind.OUTLET})


def acting(text: str, gazetteer: Gazetteer) -> Iterator[ActorSpan]:
    return (span for span in find_actors(text, gazetteer) if span.kind not in NO_ACTORS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:24])
def test_everybody_who_acts_is_found(gazetteer: Gazetteer, case: dict[str, list[list[str]]]) -> None:
    text = str(case["text"])
    found = [[span.surface, str(span.kind), "+".join(span.parties)] for span in acting(text, gazetteer)]
    assert found == case["actors"]


@pytest.mark.parametrize("case", [case for case in CASES if case["same"]], ids=lambda case: case["text"][:24])
def test_one_actor_has_one_key(gazetteer: Gazetteer, case: dict[str, list[list[str]]]) -> None:
    text = str(case["text"])
    for surfaces in case["same"]:
        assert len({span.key for span in acting(text, gazetteer) if span.surface in surfaces}) == 1, surfaces
