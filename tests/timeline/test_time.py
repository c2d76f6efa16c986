"""Scale, ticks, and where to look first."""

from datetime import date, datetime
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline import Calendar, TimeScale
from viewer.timeline.first_view import first_view, whole
from viewer.timeline.scale import DAY, END, NARROWEST, day_of, minutes, moment
from viewer.timeline.ticks import Ticks, Unit, edges, ticks, weekends

NEW_YEAR = minutes(date(2022, 1, 1))


def measure(text: str) -> float:
    return sum(13.0 if ord(letter) > 0x2E80 else 7.0 for letter in text)


def ticked(first: date, last: date, locale: str = "zh_Hans_CN", width: float = 1400) -> Ticks:
    return ticks(TimeScale(minutes(first), minutes(last), width, 130), Calendar(locale), measure, 13)


@given(st.dates())
def test_every_day_of_the_calendar_comes_back(day: date) -> None:
    assert day_of(minutes(day)) == day
    assert day_of(minutes(day) + DAY - 1) == day


@given(st.dates(), st.floats(0.001, 1000), st.floats(0, 1000), st.floats(-5000, 5000))
def test_no_movement_leaves_the_calendar(day: date, factor: float, x: float, shift: float) -> None:
    scale = TimeScale(minutes(day), minutes(day) + DAY, 1000)
    for moved in (scale.zoomed(factor, x), scale.panned(shift), scale.showing(-1e12, 1e12)):
        assert moved.start >= 0
        assert moved.end <= END + 1e-3
        assert moved.span >= NARROWEST - 1e-6


@given(st.floats(1.01, 20), st.floats(0, 1000))
def test_zooming_keeps_the_time_under_the_cursor(factor: float, x: float) -> None:
    scale = TimeScale(NEW_YEAR, NEW_YEAR + 365 * DAY, 1000)
    assert scale.zoomed(factor, x).time(x) == pytest.approx(scale.time(x), abs=1)


@pytest.mark.parametrize(
    ("locale", "first", "last", "context", "unit"),
    [
        ("zh_Hans_CN", date(2022, 1, 8), date(2022, 1, 18), "2022年1月", "1月10日 周一"),
        ("en", date(2022, 1, 8), date(2022, 1, 18), "January 2022", "Mon 10 Jan"),
        ("zh_Hans_CN", date(2022, 1, 1), date(2022, 2, 10), "2022年2月", "31"),
        ("zh_Hans_CN", date(2022, 1, 10), date(2022, 1, 11), "2022年1月10日 周一", "9:00"),
        ("en", date(2021, 6, 1), date(2023, 1, 1), "2022", "Jul"),
        ("zh_Hans_CN", date(2021, 6, 1), date(2023, 1, 1), "2022年", "7月"),
        ("en", date(1990, 1, 1), date(2023, 1, 1), "2000–2009", "2008"),
        ("en", date(1000, 1, 1), date(2023, 1, 1), "1500–1999", "1900"),
        ("de", date(2022, 1, 8), date(2022, 1, 18), "Januar 2022", "Mo., 10. Jan."),
    ],
)
def test_both_rows_speak_the_readers_language(locale: str, first: date, last: date, context: str, unit: str) -> None:
    found = ticked(first, last, locale)
    assert context in [tick.label for tick in found.context]
    assert unit in [tick.label for tick in found.units]


@given(st.dates(date(3, 1, 1), date(9990, 1, 1)), st.floats(NARROWEST, 9000 * 365.0 * DAY))
def test_labels_of_units_have_room_and_cover_the_window(day: date, span: float) -> None:
    scale = TimeScale(minutes(day), minutes(day) + 1, 1400, 130).showing(minutes(day), minutes(day) + span)
    found = ticks(scale, Calendar("zh_Hans_CN"), measure, 13)
    assert found.units[0].left <= 131
    assert found.units[-1].right >= 1529
    for one, other in pairwise(found.units):
        assert one.right == pytest.approx(other.left)
        assert measure(one.label) <= one.right - one.left
    assert len(found.units) < 150


@pytest.mark.parametrize("years", [(1, 2), (1, 9999), (9998, 9999)])
def test_the_ends_of_the_calendar_have_ticks(years: tuple[int, int]) -> None:
    found = ticked(date(years[0], 1, 1), date(years[1], 12, 31), "en")
    assert found.units
    assert found.context


def test_weekends_are_saturday_and_sunday() -> None:
    scale = TimeScale(NEW_YEAR, NEW_YEAR + 14 * DAY, 1400)
    days = [(day_of(scale.time(left + 1)), day_of(scale.time(right - 1))) for left, right in weekends(scale)]
    assert (date(2022, 1, 8), date(2022, 1, 9)) in days
    assert all(first.weekday() == 5 and last.weekday() == 6 for first, last in days)


def test_years_show_no_weekends() -> None:
    assert weekends(TimeScale(NEW_YEAR, NEW_YEAR + 3650 * DAY, 1400)) == ()


def test_the_first_view_is_not_stretched_by_one_stray_year() -> None:
    days = [minutes(date(1945, 5, 9)), *(NEW_YEAR + day * DAY for day in range(30))]
    start = np.array(days)
    first, last = first_view(start, start + DAY)
    assert moment(first) > datetime(2021, 12, 1)
    assert last >= NEW_YEAR + 25 * DAY
    assert day_of(whole(start, start + DAY)[0]).year < 1945


def test_the_first_view_of_one_event_is_wide_enough_to_read() -> None:
    start = np.array([NEW_YEAR])
    first, last = first_view(start, start + DAY)
    assert first < NEW_YEAR
    assert last - first >= 7 * DAY


@pytest.mark.parametrize("weekday", [0, 6])
def test_weeks_begin_on_the_day_that_is_wished(weekday: int) -> None:
    start = minutes(date(2021, 12, 1))
    weeks = edges(start, start + 90 * DAY, Unit.DAY, 7, weekday)
    assert {moment(week).weekday() for week in weeks} == {weekday}
    assert weeks[0] <= start < weeks[1]
    assert edges(0, 1, Unit.DAY, 7, weekday)[0] == 0
