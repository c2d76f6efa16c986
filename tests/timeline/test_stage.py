"""Columns, lanes, ties and movement made of real events."""

from dataclasses import replace
from datetime import date, time

import numpy as np
import pytest

from tests.timeline.sample import PARTIES, events
from viewer.domain import Basis, Event, Precision, When
from viewer.timeline import NOBODY, Arrangement, LaneBy, Open, columns, grouping, metrics, narrowed
from viewer.timeline.columns import UNDATED, extent
from viewer.timeline.lanes import arranged, heights, moved
from viewer.timeline.links import links
from viewer.timeline.navigation import History
from viewer.timeline.scale import DAY, HOUR, minutes
from viewer.timeline.stage import Stage

DAY_ONE = date(2022, 1, 10)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(DAY_ONE, DAY_ONE, Precision.DAY, Basis.EXPLICIT), (0, DAY, Open.NEITHER)),
        (When(DAY_ONE, date(2022, 1, 12), Precision.RANGE, Basis.EXPLICIT), (0, 3 * DAY, Open.NEITHER)),
        (When(None, DAY_ONE, Precision.VAGUE, Basis.NONE), (0, DAY, Open.START)),
        (When(DAY_ONE, None, Precision.VAGUE, Basis.NONE), (0, DAY, Open.END)),
        (When(DAY_ONE, DAY_ONE, Precision.HOUR, Basis.EXPLICIT, time(9)), (9 * HOUR, 10 * HOUR, Open.NEITHER)),
        (When(DAY_ONE, DAY_ONE, Precision.HOUR, Basis.EXPLICIT, time(23, 30)), (1410, DAY, Open.NEITHER)),
    ],
)
def test_a_time_becomes_an_extent(when: When, expected: tuple[int, int, Open]) -> None:
    start, end, sides = extent(when)
    assert (start - minutes(DAY_ONE), end - minutes(DAY_ONE), sides) == expected


def undated(event: Event) -> Event:
    return replace(event, when=When(None, None, Precision.VAGUE, Basis.NONE))


def test_undated_events_are_counted_and_not_drawn() -> None:
    sample = events(10)
    stage = Stage()
    stage.set_events((undated(sample[0]), *sample[1:]))
    assert stage.columns.start[0] == UNDATED
    assert stage.undated == 1
    assert len(stage.everything) == 9


def test_importance_ranks_the_much_reported_first() -> None:
    sample = events(200)
    ranked = columns(sample)
    best = [sample[row] for row in ranked.by_rank[:10]]
    assert min(len(event.reports) for event in best) >= 2
    assert sorted(ranked.rank.tolist()) == list(range(200))


def test_an_event_stands_in_the_lane_of_each_party_once() -> None:
    sample = events(100)
    lanes = grouping(sample, LaneBy.PARTY).lanes
    for row, event in enumerate(sample):
        assert {key for key, rows in lanes.items() if row in rows} == set(event.parties)
    assert sum(len(rows) for rows in lanes.values()) == sum(len(set(event.parties)) for event in sample)


def test_events_without_a_party_have_a_lane_of_their_own() -> None:
    sample = events(3)
    lanes = grouping((replace(sample[0], parties=()), *sample[1:]), LaneBy.PARTY).lanes
    assert lanes[NOBODY].tolist() == [0]


@pytest.mark.parametrize("by", list(LaneBy))
def test_every_event_is_in_some_lane(by: LaneBy) -> None:
    sample = events(60)
    rows = np.concatenate(list(grouping(sample, by).lanes.values()))
    assert set(rows.tolist()) == set(range(60))


def test_a_filter_leaves_lanes_where_they_are() -> None:
    grouped = grouping(events(60), LaneBy.PARTY)
    less = narrowed(grouped, np.arange(60) < 5)
    assert less.lanes.keys() == grouped.lanes.keys()
    assert all((rows < 5).all() for rows in less.lanes.values())


def test_lanes_stand_by_relevance_then_as_the_reader_wants() -> None:
    counts = {"a": 1, "b": 9, "c": 5, NOBODY: 20, "d": 7}
    assert arranged(counts, Arrangement()) == ("b", "d", "c", "a", NOBODY)
    wish = Arrangement(order=("c", "b"), pinned=frozenset({"a"}), hidden=frozenset({"d"}))
    assert arranged(counts, wish) == ("a", "c", "b", NOBODY)


def test_lanes_fill_the_room_and_never_shrink_below_their_least() -> None:
    counts, sizes = {"a": 50, "b": 3, "c": 1}, metrics()
    roomy = heights(tuple(counts), counts, Arrangement(), 900, sizes)
    assert 880 < sum(roomy) <= 900
    assert roomy[0] > roomy[1] > roomy[2]
    cramped = heights(tuple(counts), counts, Arrangement(collapsed=frozenset({"a"})), 10, sizes)
    assert cramped == [sizes.folded, sizes.lane(3), sizes.lane(1)]


@pytest.mark.parametrize(("place", "order"), [(0, "cabd"), (4, "abdc"), (2, "abcd"), (1, "acbd")])
def test_moving_a_lane(place: int, order: str) -> None:
    assert moved("abcd", "c", place) == tuple(order)


def test_articles_that_tie_two_mentions_tie_their_events() -> None:
    one, other, third = events(3)
    article = one.reports[0].article

    def told(event: Event, name: str, about: tuple[str, ...]) -> Event:
        report = replace(
            event.reports[0], article=article, mention=replace(event.reports[0].mention, id=name, about=about)
        )
        return replace(event, reports=(report,))

    tied = links((told(one, "m1", ()), told(other, "m2", ("m1",)), told(third, "m3", ("m9",))))
    assert tied == {0: (1,), 1: (0,)}


def staged(count: int = 80) -> Stage:
    stage = Stage()
    stage.set_events(events(count))
    stage.window = stage.whole()
    return stage


def test_walking_through_a_lane_meets_each_event_once_in_order() -> None:
    stage = staged()
    lane = stage.lane_keys()[0]
    row, seen = None, []
    stage.window = (0.0, 1.0)
    for _ in range(len(stage.scene.lanes[lane])):
        row = stage.next_event(row, lane, 1)
        seen.append(row)
    assert len(set(seen)) == len(stage.scene.lanes[lane])
    starts = stage.columns.start[seen]
    assert (np.diff(starts) >= 0).all()
    assert stage.next_event(row, lane, 1) == row


def test_the_lane_beside_gives_the_event_nearest_in_time() -> None:
    stage = staged()
    first, second = stage.lane_keys()[:2]
    event = stage.next_event(None, first, 1)
    assert event is not None
    found = stage.beside(event, first, 1)
    assert found is not None
    lane, other = found
    assert lane == second
    gaps = np.abs(stage.scene.lanes[second].start - stage.columns.start[event])
    assert abs(stage.columns.start[other] - stage.columns.start[event]) == gaps.min()
    assert stage.beside(event, first, -1) is None


def test_filtering_keeps_the_window_and_counts_less() -> None:
    stage = staged()
    window = stage.window
    stage.show_only(stage.columns.kind == 0)
    assert stage.window == window
    assert len(stage.everything) == int((stage.columns.kind == 0).sum())
    stage.show_only(None)
    assert len(stage.everything) == 80


def test_an_empty_stage_answers_everything() -> None:
    stage = Stage()
    assert stage.first_view() == stage.whole()
    assert stage.next_event(None, None, 1) is None
    assert stage.lane_keys() == ()


def test_history_goes_back_and_forward() -> None:
    history = History()
    history.leave((0, 1))
    history.leave((1, 2))
    assert history.back((2, 3)) == (1, 2)
    assert history.back((1, 2)) == (0, 1)
    assert history.back((0, 1)) is None
    assert history.forward((0, 1)) == (1, 2)
    history.leave((1, 2))
    assert history.forward((5, 6)) is None


def test_parties_of_the_sample_are_its_lanes() -> None:
    assert set(staged().lane_keys()) == set(PARTIES)


def test_a_lane_that_is_gone_leads_through_all_events() -> None:
    stage = Stage()
    stage.set_events(events(20))
    assert stage.next_event(3, "nobody's lane", 1) == stage.next_event(3, None, 1)


def test_an_event_stands_in_no_lane_that_is_hidden() -> None:
    stage = Stage()
    stage.set_events(events(60))
    hidden = stage.lane_keys()[0]
    stage.arrangement = Arrangement(hidden=frozenset({hidden}))
    found = [stage.lane_of(row, hidden) for row, event in enumerate(stage.events) if hidden in event.parties]
    assert found
    assert hidden not in found
