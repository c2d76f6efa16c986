"""What is drawn, and that nothing is hidden."""

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timeline.conftest import EM, Drawn, columns_of, in_one_lane, words_for
from viewer.timeline import Frame, Layout, TimeScale, lay_out, metrics
from viewer.timeline.shapes import COLUMN

DAY = 1440
SPARE = 1e-6
"""Minutes by which an event must reach into a column: the edges of columns are rounded."""
spans = st.lists(
    st.tuples(st.integers(0, 60 * DAY), st.integers(1, 12 * DAY)).map(lambda span: (span[0], span[0] + span[1])),
    min_size=1,
    max_size=220,
)
windows = st.tuples(st.integers(-5 * DAY, 65 * DAY), st.integers(60, 90 * DAY)).map(lambda w: (w[0], w[0] + w[1]))


def columns_painted(layout: Layout) -> np.ndarray:
    """Which pixel columns of the only lane hold ink, from its marks' bars and its strip."""
    inked = np.zeros(400, dtype=bool)
    strip = layout.lanes[0].strip
    if strip is not None:
        inked |= np.repeat((strip.meetings + strip.statements) > 0, COLUMN)[:400]
    for mark in layout.marks:
        left, right = mark.left - layout.scale.origin, mark.right - layout.scale.origin
        inked[max(int(np.floor(left)), 0) : max(int(np.ceil(right)), 0)] = True
    return inked


moves = st.lists(st.tuples(st.sampled_from((0.5, 0.8, 0.97, 1.0, 1.03, 1.3)), st.floats(-0.6, 0.6)), max_size=6)


def laid(
    spans: list[tuple[int, int]], window: tuple[float, float], moved: list[tuple[float, float]], *, rests: bool = False
) -> tuple[Layout, tuple[float, float]]:
    """One lane 400 pixels wide at the end of a movement: steps of zoom and of pan, as shares of the window."""
    columns, sizes = columns_of(spans), metrics(EM)
    there, words = in_one_lane(columns), words_for(columns)

    def lay(before: Layout | None, *, moving: bool) -> Layout:
        frame = Frame(400 + sizes.gutter, 140, TimeScale(*window, 400), sizes)
        return lay_out(there, frame, words, before=before, moving=moving)

    layout = lay(None, moving=False)
    for zoom, pan in moved:
        start, span = window[0] + pan * (window[1] - window[0]), (window[1] - window[0]) * zoom
        window = start, start + span
        layout = lay(layout, moving=True)
    return lay(layout, moving=False) if rests else layout, window


@settings(max_examples=150)
@given(spans, windows, moves)
def test_no_pixel_column_with_an_event_is_drawn_empty(
    events: list[tuple[int, int]], window: tuple[float, float], moved: list[tuple[float, float]]
) -> None:
    layout, window = laid(events, window, moved)
    edges = np.linspace(*window, 401)
    touched = np.array([any(s < b - SPARE and e > a + SPARE for s, e in events) for a, b in pairwise(edges)])
    assert columns_painted(layout)[touched].all()


@settings(max_examples=100)
@given(spans, windows, moves)
def test_marks_and_counts_add_up_to_what_is_visible(
    events: list[tuple[int, int]], window: tuple[float, float], moved: list[tuple[float, float]]
) -> None:
    layout, window = laid(events, window, moved, rests=True)
    lane = layout.lanes[0]
    assert lane.visible == sum(s < window[1] and e > window[0] for s, e in events)
    singly = sum(events[mark.event][0] < window[1] and events[mark.event][1] > window[0] for mark in layout.marks)
    hidden = sum(pill.events for pill in lane.strip.pills) if lane.strip else 0
    assert singly + hidden == lane.visible


@given(spans, windows, moves)
def test_marks_never_overlap(
    events: list[tuple[int, int]], window: tuple[float, float], moved: list[tuple[float, float]]
) -> None:
    layout, _ = laid(events, window, moved)
    rows: dict[float, list[tuple[float, float]]] = {}
    for mark in layout.marks:
        right = max(mark.right, mark.tile + layout.metrics.glyph + mark.title)
        rows.setdefault(mark.top, []).append((min(mark.left, mark.tile), right))
    for taken in rows.values():
        taken.sort()
        assert all(one[1] <= other[0] for one, other in pairwise(taken))


def test_few_events_are_drawn_singly_with_whole_titles(drawn: Drawn, january: int) -> None:
    layout = drawn(
        [(january + day * DAY, january + (day + 1) * DAY) for day in (1, 8, 15)], (january, january + 20 * DAY)
    )
    assert layout.lanes[0].strip is None
    assert [mark.title for mark in sorted(layout.marks)] == [3 * EM] * 3


def test_those_before_the_window_need_no_room_in_it(drawn: Drawn, january: int) -> None:
    over = [(january - (row + 1) * DAY, january - row * DAY) for row in range(30)]
    layout = drawn([*over, (january + 100 * DAY, january + 101 * DAY)], (january, january + 400 * DAY))
    assert layout.lanes[0].strip is None
    assert [mark.event for mark in layout.marks if mark.left > layout.scale.origin] == [30]


def test_a_crowd_becomes_a_strip_with_counts(drawn: Drawn, january: int) -> None:
    crowd = [(january + row % 30 * DAY, january + (row % 30 + 1) * DAY) for row in range(600)]
    layout = drawn(crowd, (january, january + 30 * DAY))
    strip = layout.lanes[0].strip
    assert strip is not None
    assert sum(pill.events for pill in strip.pills) + len(layout.marks) == 600


def test_titles_shown_stay_while_zooming_in(january: int) -> None:
    random = np.random.default_rng(5)
    starts = january + random.integers(0, 3000, 4000) * DAY
    columns, sizes = columns_of([(int(s), int(s) + DAY) for s in starts]), metrics(EM)
    there, words = in_one_lane(columns), words_for(columns)
    middle, kept, possible = january + 1500 * DAY, 0, 0
    shown: set[int] = set()
    for span in (3000, 2000, 1300, 900, 600, 400):
        window = (middle - span * DAY / 2, middle + span * DAY / 2)
        frame = Frame(1000 + sizes.gutter, 400, TimeScale(*window, 1000), sizes)
        layout = lay_out(there, frame, words)
        inside = {event for event in shown if window[0] <= columns.start[event] < window[1] - span * DAY * 0.15}
        possible += len(inside)
        kept += len(inside & {mark.event for mark in layout.marks})
        shown = {mark.event for mark in layout.marks if mark.title}
    assert kept >= 0.9 * possible > 30


def test_a_mark_keeps_its_row_when_the_one_above_it_is_gone(january: int) -> None:
    spans = [(january, january + DAY), (january + DAY, january + 30 * DAY)]
    columns, sizes = columns_of(spans), metrics(EM)
    there, words = in_one_lane(columns), words_for(columns)

    def at(start: float, before: Layout | None) -> Layout:
        frame = Frame(600 + sizes.gutter, 300, TimeScale(start, start + 10 * DAY, 600), sizes)
        return lay_out(there, frame, words, before=before)

    before = at(january, None)
    above, mark = (before.mark_of(event) for event in (0, 1))
    assert above is not None
    assert mark is not None
    assert above.top < mark.top
    later = at(january + 8 * DAY, before)
    assert [(one.event, one.top) for one in later.marks] == [(1, mark.top)]


def test_an_event_that_began_long_ago_keeps_its_title_in_sight(drawn: Drawn, january: int) -> None:
    layout = drawn([(january, january + 300 * DAY)], (january + 100 * DAY, january + 110 * DAY))
    (mark,) = layout.marks
    assert mark.tile == layout.scale.origin
    assert mark.left < layout.scale.origin
    assert mark.right > layout.width


def test_a_promoted_event_gets_its_mark_even_in_a_crowd(january: int) -> None:
    spans = [(january + row % 30 * DAY, january + (row % 30 + 1) * DAY) for row in range(900)]
    columns, sizes = columns_of(spans), metrics(EM)
    frame = Frame(600 + sizes.gutter, 240, TimeScale(january, january + 30 * DAY, 600), sizes)
    plain = lay_out(in_one_lane(columns), frame, words_for(columns))
    assert plain.mark_of(899) is None
    assert lay_out(in_one_lane(columns), frame, words_for(columns), promoted=899).mark_of(899) is not None
