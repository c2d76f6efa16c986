"""Counting events by pixel column."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline import tally as tallying
from viewer.timeline.tally import Tally, edges, lattice, one_by_one, tally, touching

DAY = 1440
spans = st.lists(
    st.tuples(st.integers(0, 400 * DAY), st.integers(1, 40 * DAY)).map(lambda span: (span[0], span[0] + span[1])),
    min_size=1,
    max_size=60,
)
windows = st.tuples(st.integers(-20 * DAY, 420 * DAY), st.integers(30, 500 * DAY)).map(lambda w: (w[0], w[0] + w[1]))


def tallied(events: list[tuple[int, int]]) -> Tally:
    starts, ends = np.array(events, dtype=np.int64).T
    return tally(starts, ends, lattice(starts, ends))


def brute(events: list[tuple[int, int]], start: float, end: float, columns: int) -> list[int]:
    exact = np.linspace(start, end, columns + 1)
    return [sum(s < b and e > a for s, e in events) for a, b in pairwise(exact)]


@given(spans, windows, st.integers(1, 120))
def test_each_way_of_counting_agrees_with_brute_force(
    events: list[tuple[int, int]], window: tuple[int, int], columns: int
) -> None:
    # Edges a hair off the minute: where an event ends exactly at an edge, rounding may count it on both sides.
    start, end = window[0] + 0.3, window[1] + 0.7
    expected, cut = brute(events, start, end, columns), edges(start, end, columns)
    counted = tallied(events)
    both = [counted, tallied(events[:1])]
    first = brute(events[:1], start, end, columns)
    assert one_by_one([(one, one.bounds(cut)) for one in both], cut).tolist() == [expected, first]
    assert counted.by_search(cut).tolist() == expected
    assert touching(both, cut).tolist() == [expected, first]


@given(spans, windows, st.integers(1, 120), st.sampled_from(["few", "between", "lattice"]))
def test_no_column_with_an_event_counts_none(
    events: list[tuple[int, int]], window: tuple[int, int], columns: int, way: str
) -> None:
    starts, ends = np.array(events, dtype=np.int64).T
    cut = edges(*window, columns, lattice(starts, ends))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tallying, "FEW", 512 if way == "few" else -1)
        patch.setattr(tallying, "MANY", 0 if way == "lattice" else 512)
        (counted,) = touching([tallied(events)], cut)
    true = np.array(brute(events, *window, columns))
    assert (counted[true > 0] > 0).all()
    assert (counted >= true).all()


def test_a_wide_window_over_many_events_counts_every_one() -> None:
    random = np.random.default_rng(3)
    starts = random.integers(0, 3650, 20_000) * DAY
    ends = starts + DAY
    counted = tally(starts, ends, lattice(starts, ends))
    assert counted.prefix is not None
    exact = np.linspace(0, 3650 * DAY, 366)
    true = np.searchsorted(np.sort(starts), exact[1:]) - np.searchsorted(np.sort(ends), exact[:-1], "right")
    (near,) = touching([counted], edges(0, 3650 * DAY, 365, lattice(starts, ends)))
    assert (near >= true).all()
    assert (near <= true * 1.2 + 20).all()
