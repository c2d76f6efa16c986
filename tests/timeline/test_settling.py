"""What a moving view keeps from one frame to the next."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest

from tests.timeline.conftest import EM, columns_of, in_one_lane, words_for
from viewer.timeline import Frame, Layout, TimeScale, lay_out, metrics
from viewer.timeline.settling import CLOSER

DAY = 1440
WIDTH = 1000
Step = tuple[float, float]


class Movement:
    """One lane of events, and the frames of a movement over it."""

    def __init__(self, spans: list[tuple[int, int]], window: tuple[float, float], titles: list[str] | None = None):
        columns = columns_of(spans, titles=titles)
        self._scene, self._words, self._sizes = in_one_lane(columns), words_for(columns), metrics(EM)
        self.spans, self.window = np.array(spans), window
        self.layout = self.lay(before=None, moving=False)

    def lay(self, *, before: Layout | None, moving: bool = True, promoted: int | None = None) -> Layout:
        frame = Frame(WIDTH + self._sizes.gutter, 240, TimeScale(*self.window, WIDTH), self._sizes)
        return lay_out(self._scene, frame, self._words, before=before, moving=moving, promoted=promoted)

    def step(self, zoom: float, pan: float, promoted: int | None = None) -> Layout:
        """Show `zoom` times as much, around the middle, and go on by a share of that."""
        start, end = self.window
        middle, half = (start + end) / 2 + pan * (end - start), (end - start) / 2 * zoom
        self.window = middle - half, middle + half
        self.layout = self.lay(before=self.layout, promoted=promoted)
        return self.layout

    def rest(self) -> Layout:
        return self.lay(before=self.layout, moving=False)

    @property
    def seen(self) -> np.ndarray:
        """Which events touch the window."""
        seen: np.ndarray = (self.spans[:, 0] < self.window[1]) & (self.spans[:, 1] > self.window[0])
        return seen


def crowded(seed: int, longest: int = 12) -> Movement:
    """Two thousand events of up to so many days in a year, of which three months are in sight."""
    rng = np.random.default_rng(seed)
    starts = rng.integers(0, 365 * DAY, 2000)
    spans = [*zip(starts.tolist(), (starts + rng.integers(1, longest * DAY, 2000)).tolist(), strict=True)]
    return Movement(spans, (100 * DAY, 190 * DAY), ["题" * length for length in rng.integers(2, 20, 2000).tolist()])


def way(seed: int) -> Iterator[Step]:
    """Steps of a reader who looks around."""
    rng = np.random.default_rng(seed)
    for _ in range(12):
        zoom, pan = rng.choice((0.9, 0.96, 1.0, 1.0, 1.04, 1.15)), rng.choice((-0.05, -0.01, 0.0, 0.01, 0.03))
        for _ in range(6):
            yield float(zoom), float(pan)


def taken(layout: Layout) -> dict[float, list[tuple[float, float]]]:
    """From where to where each row is taken by its marks, by its top."""
    rows: dict[float, list[tuple[float, float]]] = {}
    for mark in layout.marks:
        right = max(mark.right, mark.tile + layout.metrics.glyph + mark.title)
        rows.setdefault(mark.top, []).append((min(mark.left, mark.tile), right))
    return rows


@pytest.mark.parametrize("seed", range(6))
def test_marks_never_overlap_on_the_way(seed: int) -> None:
    movement = crowded(seed)
    for step in way(seed):
        layout = movement.step(*step)
        for row in taken(layout).values():
            assert all(one[1] <= other[0] for one, other in pairwise(sorted(row)))


@pytest.mark.parametrize("seed", range(3))
def test_nothing_that_begins_in_sight_goes_uncounted_on_the_way(seed: int) -> None:
    movement = crowded(seed)
    for step in way(seed):
        layout = movement.step(*step)
        strip = layout.lanes[0].strip
        assert strip is not None
        begun = movement.seen & (movement.spans[:, 0] >= movement.window[0])
        singly = np.count_nonzero(begun[[mark.event for mark in layout.marks]])
        assert singly + sum(pill.events for pill in strip.pills) >= np.count_nonzero(begun)


def test_whoever_comes_closer_sees_more() -> None:
    movement = crowded(1, longest=1)
    for _ in range(60):
        layout = movement.step(0.96, 0.0)
        assert layout.placings[""].per_pixel <= CLOSER * layout.scale.per_pixel
    assert len(layout.marks) > len(movement.rest().marks) / 2 > 4


def test_marks_stay_while_the_view_moves_a_little() -> None:
    movement = crowded(2)
    first = movement.step(1.0, 0.01)
    second = movement.step(1.0, 0.01)
    assert second.placings[""] is first.placings[""]
    assert movement.rest().placings[""] is not first.placings[""]


def test_an_event_promoted_on_the_way_gets_its_mark() -> None:
    movement = crowded(3)
    layout = movement.step(1.0, 0.01)
    without = next(row for row in np.flatnonzero(movement.seen)[::-1].tolist() if layout.mark_of(row) is None)
    assert movement.step(1.0, 0.0, promoted=without).mark_of(without) is not None


def test_a_crowd_beside_the_window_makes_no_crowd_in_it() -> None:
    few = [(day * DAY, (day + 1) * DAY) for day in (2, 5, 8)]
    crowd = [(11 * DAY + 9 * row, 11 * DAY + 9 * row + 300) for row in range(500)]
    movement = Movement([*few, *crowd], (0, 10 * DAY))
    assert movement.step(1.0, 0.01).lanes[0].strip is None
    assert movement.step(1.0, 0.15).lanes[0].strip is not None


def test_a_fast_view_keeps_the_marks_of_a_crowd_until_it_slows_down() -> None:
    movement = crowded(4)
    before = movement.step(1.0, 0.05).placings[""]
    quick = movement.step(1.0, 0.9)
    assert quick.placings[""] is before
    assert quick.lanes[0].strip is not None
    slow = movement.step(1.0, 0.01).placings[""]
    assert slow.start < movement.window[0] < movement.window[1] < slow.end


def test_a_title_follows_its_bar_out_of_sight_only_while_the_view_moves() -> None:
    movement = Movement([(0, DAY), (3 * DAY, 4 * DAY)], (0.0, 10.0 * DAY), titles=["很长" * 8, "短"])
    assert {mark.event for mark in movement.step(1.0, 0.15).marks} == {0, 1}
    assert {mark.event for mark in movement.rest().marks} == {1}
