"""What may be called a change, and what not."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.history.history import (
    HistoryTotals,
    Score,
    ScoredSession,
    ScoreTotal,
    WeekTotal,
)
from backcoach.domain.history.score_trend import (
    Comparison,
    ScoreChange,
    ScorePoint,
    score_points,
    score_summary,
    smoothed,
)
from backcoach.domain.session import Scores

MONDAY = date(2026, 11, 2)


def week(number, sessions=1, **sums):
    return WeekTotal(MONDAY + timedelta(weeks=number), sessions, **sums)


def totals(*weeks, scored=None, last=MONDAY):
    return HistoryTotals(last, weeks, (), scored)


def point(number, before, after=0.0, sessions=1):
    day = MONDAY + timedelta(days=number)
    return ScorePoint(day, day, sessions, before, after)


def test_each_session_with_a_score_before_and_after_is_a_point():
    scored = (
        ScoredSession(MONDAY, Scores(5, 2), Scores(3, None)),
        ScoredSession(MONDAY, Scores(6, None), Scores(6, 1)),
        ScoredSession(MONDAY, Scores(None, 0), Scores(4, 0)),
    )
    span = totals(week(0, 3), scored=scored)

    assert score_points(span, Score.STIFFNESS) == (point(0, 5, 3), point(0, 6, 6))
    assert score_points(span, Score.PAIN) == (point(0, 0, 0),)


def test_many_sessions_are_told_by_the_week():
    span = totals(
        week(0, stiffness=ScoreTotal(3, 18, 12), pain=ScoreTotal(1, 2, 1)),
        week(1, pain=ScoreTotal(4, 8, 4)),
    )
    sunday = MONDAY + timedelta(days=6)

    assert score_points(span, Score.STIFFNESS) == (ScorePoint(MONDAY, sunday, 3, 6.0, 4.0),)
    assert score_points(span, Score.PAIN) == (
        ScorePoint(MONDAY, sunday, 1, 2.0, 1.0),
        ScorePoint(MONDAY + timedelta(days=7), sunday + timedelta(days=7), 4, 2.0, 1.0),
    )


@given(st.floats(0, 10), st.floats(0, 10))
def test_less_than_two_points_are_never_called_a_change(earlier, later):
    change = Comparison(earlier, later).change

    assert (change is ScoreChange.TOO_LITTLE) == (round(abs(later - earlier), 6) < 2)
    if change is not ScoreChange.TOO_LITTLE:
        assert change is (ScoreChange.LOWER if later < earlier else ScoreChange.HIGHER)


def test_two_points_between_averages_are_two_points():
    assert 69 / 14 - 41 / 14 != 2
    assert Comparison(69 / 14, 41 / 14).change is ScoreChange.LOWER


def test_two_whole_points_are_a_change():
    assert Comparison(5, 3).change is ScoreChange.LOWER
    assert Comparison(3, 5).change is ScoreChange.HIGHER


def test_the_first_third_is_compared_with_the_last():
    points = [point(n, before, after=1) for n, before in enumerate((8, 7, 6, 0, 0, 0, 3, 2, 1))]

    summary = score_summary(points)

    assert summary.sessions == 9
    assert summary.within == Comparison(3.0, 1.0)
    assert summary.over_time == Comparison(7.0, 2.0)


def test_too_few_sessions_are_not_compared_over_time():
    assert score_summary([point(n, 5) for n in range(8)]).over_time is None
    assert score_summary([]) is None


def test_averages_weigh_each_session_alike():
    summary = score_summary([point(0, 6, 3, sessions=3), point(7, 2, 3, sessions=1)])

    assert summary.sessions == 4
    assert summary.within == Comparison(5.0, 3.0)


def test_the_trend_is_the_average_of_the_four_weeks_around():
    points = [point(0, 2), point(14, 4), point(28, 9), point(43, 1, sessions=2)]

    assert smoothed(points) == (3.0, 5.0, 6.5, 1.0)


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 10)), max_size=40))
def test_the_trend_never_leaves_what_was_noted(pairs):
    points = [point(day, float(score)) for day, score in sorted(pairs)]

    trend = smoothed(points)

    assert len(trend) == len(points)
    if points:
        lowest, highest = min(p.before for p in points), max(p.before for p in points)
        assert all(lowest - 1e-9 <= value <= highest + 1e-9 for value in trend)
