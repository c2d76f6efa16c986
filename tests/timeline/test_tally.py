"""Counting events by pixel column."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline import tally as tallying
from viewer.timeline.tally import tally

DAY = 1440
spans = st.lists(
    st.tuples(st.integers(0, 400 * DAY), st.integers(1, 40 * DAY)).map(lambda span: (span[0], span[0] + span[1])),
    min_size=1,
    max_size=60,
)
windows = st.tuples(st.integers(-20 * DAY, 420 * DAY), st.integers(30, 500 * DAY)).map(lambda w: (w[0], w[0] + w[1]))


def brute(events: list[tuple[int, int]], edges: np.ndarray) -> list[int]:
    return [sum(s < b and e > a for s, e in events) for a, b in zip(edges[:-1], edges[1:], strict=True)]


@given(spans, windows, st.integers(1, 120))
def test_each_way_of_counting_agrees_with_brute_force(
    events: list[tuple[int, int]], window: tuple[int, int], columns: int
) -> None:
    starts, ends = np.array(events, dtype=np.int64).T
    # Edges a hair off the minute: where an event ends exactly at an edge, rounding may count it on both sides.
    edges = np.linspace(window[0] + 0.3, window[1] + 0.7, columns + 1)
    expected = brute(events, edges)
    counted = tally(starts, ends)
    assert counted._one_by_one(edges, counted.before(edges[0], edges[-1])).tolist() == expected
    assert counted.touching(edges).tolist() == expected
    assert counted.within(edges[0], edges[-1]) == sum(s < edges[-1] and e > edges[0] for s, e in events)


@given(spans, windows, st.integers(1, 120), st.sampled_from(["few", "between", "grid"]))
def test_no_column_with_an_event_counts_none(
    events: list[tuple[int, int]], window: tuple[int, int], columns: int, way: str
) -> None:
    starts, ends = np.array(events, dtype=np.int64).T
    edges = np.linspace(*window, columns + 1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tallying, "FEW", 512 if way == "few" else -1)
        patch.setattr(tallying, "MANY", 0 if way == "grid" else 512)
        counted = tally(starts, ends).touching(edges)
    true = np.array(brute(events, edges))
    assert (counted[true > 0] > 0).all()
    assert (counted >= true).all()


def test_a_wide_window_over_many_events_counts_every_one() -> None:
    random = np.random.default_rng(3)
    starts = random.integers(0, 3650, 20_000) * DAY
    counted = tally(starts, starts + DAY)
    assert counted.grid is not None
    edges = np.linspace(0, 3650 * DAY, 366)
    exact = np.searchsorted(np.sort(starts), edges[1:]) - np.searchsorted(np.sort(starts + DAY), edges[:-1], "right")
    near = counted.touching(edges)
    assert (near >= exact).all()
    assert (near <= exact * 1.2 + 20).all()
