"""Charts on paper: every mark stands where its number says."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.history.history import PartTotal, Score, WeekTotal
from backcoach.domain.history.history_report import ReportedScore
from backcoach.domain.history.score_trend import ScorePoint
from backcoach.domain.merging.records import DateRange
from backcoach.domain.stretch.side import Side
from backcoach.paper.plot import FILL, GREY, INK, WHITE, Plot, even_levels
from backcoach.paper.report_charts import minutes_figure, score_figure, sides_figure

MONDAY = date(2026, 11, 2)
PERIOD = DateRange(MONDAY, MONDAY + timedelta(days=27))


def point(day, before, after):
    on = MONDAY + timedelta(days=day)
    return ScorePoint(on, on, 1, before, after)


def scores(*points):
    trend = tuple(float(each.before) for each in points)
    first, last = (points[0], points[-1]) if points else (None, None)
    reported = ReportedScore(Score.PAIN, first, last, None, points, trend)
    return score_figure(reported, PERIOD, "Pain", "Caption")


def circles(figure, fill):
    return [
        shape.paths[0][0][:2]
        for shape in figure.picture.shapes
        if shape.fill == fill and len(shape.paths[0][0]) == 5
    ]


def boxes(figure):
    """Left, top, right and bottom of each bar, with its filling."""
    return [
        (*shape.paths[0][0], *shape.paths[0][2], shape.fill)
        for shape in figure.picture.shapes
        if shape.closed and len(shape.paths[0]) == 4
    ]


def test_a_ring_stands_before_and_a_dot_after_on_one_upright_line():
    figure = scores(point(0, 10, 0), point(14, 5, 5))

    (high, middle), (low, same) = circles(figure, WHITE), circles(figure, INK)
    assert high[0] == low[0] < middle[0] == same[0]
    assert high[1] < middle[1] == same[1] < low[1]
    assert middle[1] == pytest.approx((high[1] + low[1]) / 2)
    assert low[1] < figure.picture.height


def test_the_trend_shows_from_three_sessions_on():
    two, three = scores(*[point(0, 1, 1)] * 2), scores(*[point(0, 1, 1)] * 3)

    assert not [shape for shape in two.picture.shapes if shape.line == GREY]
    (trend,) = [shape for shape in three.picture.shapes if shape.line == GREY]
    assert len(trend.paths[0]) == 3


def test_no_score_leaves_an_empty_chart_with_its_axes():
    figure = scores()

    assert circles(figure, WHITE) == []
    assert {"Pain", "0", "5", "10", "2 Nov 2026", "29 Nov 2026"} <= {
        label.text for label in figure.labels
    }
    assert (figure.alt, figure.caption) == ("Pain", "Caption")


def test_a_week_twice_as_long_has_a_bar_twice_as_high_and_an_empty_one_none():
    weeks = [
        WeekTotal(MONDAY + timedelta(weeks=number), held_seconds=seconds)
        for number, seconds in enumerate((600.0, 0.0, 1200.0))
    ]

    low, high = boxes(minutes_figure(weeks, PERIOD, "Alt", "Caption"))

    assert 2 * (low[3] - low[1]) == pytest.approx(high[3] - high[1])
    assert low[2] < high[0]
    assert low[3] == high[3]


def test_a_week_that_began_before_the_time_is_cut_at_its_edge():
    weeks = [WeekTotal(MONDAY, held_seconds=60.0)]
    late = DateRange(MONDAY + timedelta(days=5), MONDAY + timedelta(days=30))

    whole = boxes(minutes_figure(weeks, PERIOD, "", ""))[0]
    (cut,) = boxes(minutes_figure(weeks, late, "", ""))

    assert cut[0] >= 60.0
    assert cut[2] - cut[0] < whole[2] - whole[0]


def test_a_frame_is_what_was_planned_and_its_filling_what_was_held():
    parts = [PartTotal("T06", Side.LEFT, 4, 80.0, 60.0), PartTotal("T06", Side.RIGHT, 1, 20, 20)]
    rows = [("Left", "15 of 20 s", parts[0]), ("Right", "20 of 20 s", parts[1])]

    figure = sides_figure(rows, "Alt", "Caption")

    held, planned, right_held, right_planned = boxes(figure)
    assert (held[4], planned[4]) == (FILL, "")
    assert held[2] - held[0] == pytest.approx(0.75 * (planned[2] - planned[0]))
    assert right_held[2] == right_planned[2] == planned[2]
    assert held[3] < right_held[1]
    assert {"Left", "15 of 20 s", "seconds", "0", "20"} <= {label.text for label in figure.labels}


@given(st.floats(0, 1e6))
def test_levels_are_round_even_and_high_enough(most):
    levels = even_levels(most)

    assert levels[0] == 0
    assert levels[-1] >= most * (1 - 1e-6)
    assert 2 <= len(levels) <= 6
    steps = [after - before for before, after in pairwise(levels)]
    assert steps == pytest.approx([steps[0]] * len(steps))


def test_what_lies_beyond_an_edge_stands_on_it():
    plot = Plot(10, 0, 110, 50, 0, 100, 5)

    assert [plot.x(value) for value in (-5, 0, 50, 100, 200)] == [10, 10, 60, 110, 110]
