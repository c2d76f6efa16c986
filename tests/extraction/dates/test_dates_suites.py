"""The suites of other projects and the seed articles, scored with the scorer that lies beside them."""

import importlib.util
import json
from collections import Counter
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from viewer.extraction.dates import find_dates

TARGETS = {"found": 97, "start": 95, "both": 92}
TOO_SMALL = {"jionlp_extract"}
"""Suites that name no days: only finding is scored."""


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("dates_score", shared / "dates" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(case: dict[str, Any]) -> list[dict[str, Any]]:
    published = datetime.fromisoformat(case["published"])
    return [
        {
            "offset": found.start,
            "text": found.text,
            "start": str(found.when.first) if found.when.first else None,
            "end": str(found.when.last) if found.when.last else None,
        }
        for found in find_dates(case["text"], published)
    ]


def scored(scorer: ModuleType, path: Path) -> tuple[dict[str, Counter[str]], list[str]]:
    cases = scorer.lines(path)
    misses: list[str] = []
    return scorer.score(cases, {case["id"]: predict(case) for case in cases}, misses), misses


@pytest.mark.parametrize("name", ["peers", "seeds"])
def test_suites_reach_their_targets(shared: Path, scorer: ModuleType, name: str) -> None:
    table, misses = scored(scorer, shared / "dates" / f"{name}.jsonl")
    for suite, counts in table.items():
        assert 100 * counts["found"] >= TARGETS["found"] * counts["expressions"] or suite in TOO_SMALL, suite
        for figure in ("start", "both"):
            assert 100 * counts[figure] >= TARGETS[figure] * counts["valued"], (suite, misses)
    assert sum(counts["false"] for counts in table.values()) <= 1


def test_no_trap_of_the_seeds_is_read_as_a_time(shared: Path) -> None:
    """An expression may end before what is no part of it (本周 of 本周一系列), but not take it along."""
    seeds = {
        case["id"].removeprefix("seeds:"): case
        for case in map(json.loads, (shared / "dates" / "seeds.jsonl").read_text("utf-8").splitlines())
    }
    for line in (shared / "dates" / "traps.jsonl").read_text("utf-8").splitlines():
        trap = json.loads(line)
        end = trap["offset"] + len(trap["span"])
        taken = [p["text"] for p in predict(seeds[trap["file"]]) if p["offset"] < end <= p["offset"] + len(p["text"])]
        assert not taken, trap
