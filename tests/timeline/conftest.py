"""Events as plain numbers, laid out without Qt."""

from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
import pytest

from viewer.timeline import (
    Calendar,
    Columns,
    Frame,
    Grouping,
    LaneBy,
    Layout,
    Scene,
    TimeScale,
    TitleWidths,
    Wording,
    lay_out,
    metrics,
    scene,
)
from viewer.timeline.columns import ranked
from viewer.timeline.scale import minutes

Span = tuple[int, int]
EM = 13.0


def columns_of(
    spans: Sequence[Span], *, kinds: Sequence[int] | None = None, titles: Sequence[str] | None = None
) -> Columns:
    """Columns of crisp events from starts and ends in minutes; earlier rows are more important."""
    count = len(spans)
    ends = np.array(spans, dtype=np.int64).reshape(-1, 2)
    rank, by_rank = ranked(np.arange(count, 0, -1, dtype=np.float64))
    return Columns(
        ids=[str(row) for row in range(count)],
        titles=titles or [f"事件{row}" for row in range(count)],
        start=ends[:, 0].copy(),
        end=ends[:, 1].copy(),
        open=np.zeros(count, np.uint8),
        kind=np.array(kinds or [row % 2 for row in range(count)], dtype=np.uint8),
        status=np.zeros(count, np.uint8),
        precision=np.full(count, 2, np.uint8),
        reports=np.ones(count, np.int32),
        rank=rank,
        by_rank=by_rank,
    )


def in_one_lane(columns: Columns) -> Scene:
    rows = np.arange(len(columns), dtype=np.int32)
    return scene(columns, Grouping(LaneBy.NONE, {"": rows}), {"": len(rows)})


def words_for(columns: Columns, locale: str = "zh_Hans_CN") -> Wording:
    titles = TitleWidths(columns, lambda text: EM * len(text), lambda _: 0.0, 22 * EM)
    return Wording(titles, Calendar(locale), lambda text: 8.0 * len(text))


Drawn = Callable[..., Layout]


@pytest.fixture
def drawn() -> Drawn:
    """Lay out events in one lane."""

    def lay(spans: Sequence[Span], window: tuple[float, float], *, width: float = 800, height: float = 240) -> Layout:
        columns = columns_of(spans)
        sizes = metrics(EM)
        frame = Frame(width + sizes.gutter, height, TimeScale(*window, width), sizes)
        return lay_out(in_one_lane(columns), frame, words_for(columns))

    return lay


@pytest.fixture
def january() -> int:
    """The first minute of 2022."""
    return minutes(date(2022, 1, 1))
