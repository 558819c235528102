"""Scores in marks, in a table and in sentences. Less than two points are never called a change."""

from datetime import date, timedelta

import pytest

from backcoach.domain.history.score_trend import ScorePoint
from backcoach.gui.history.charts.score_chart import score_chart

FIRST = date(2026, 10, 5)


def points(*scores):
    return tuple(
        ScorePoint(day := FIRST + timedelta(days=number), day, 1, before, after)
        for number, (before, after) in enumerate(scores)
    )


def test_marks_and_rows_tell_the_same():
    shown = score_chart("Pain", points((5, 3), (4.5, 4)))

    assert [mark.text for mark in shown.chart.marks] == [
        "5 Oct 2026: 5 before, 3 after",
        "6 Oct 2026: 4.5 before, 4 after",
    ]
    assert shown.rows == (("5 Oct 2026", "5", "3", "1"), ("6 Oct 2026", "4.5", "4", "1"))
    assert len(shown.chart.trend) == 2


def test_a_week_is_named_by_its_monday():
    week = ScorePoint(FIRST, FIRST + timedelta(days=6), 4, 5.25, 4.0)

    (row,) = score_chart("Pain", (week,)).rows

    assert row == ("Week from 5 Oct 2026", "5.3", "4", "4")


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (3, "It was less after than before."),
        (7, "It was more after than before."),
        (4, "That is too little to call it a change."),
    ],
)
def test_a_change_within_a_session_is_told_from_two_points_on(after, said):
    sentence = score_chart("Pain", points((5, after))).sentence

    assert sentence == (
        "5 Oct 2026 to 5 Oct 2026, 1 session with a score before and after. "
        f"On average 5 before and {after} after. {said} "
        "There are too few sessions to compare early and late."
    )


@pytest.mark.parametrize(
    ("late", "said"), [(3, "That is lower."), (8, "That is higher."), (4, "That is too little")]
)
def test_early_and_late_are_compared_over_nine_sessions(late, said):
    scores = [(5, 5)] * 6 + [(late, late)] * 3

    sentence = score_chart("Pain", points(*scores)).sentence

    assert f"Before a session: 5 early on, {late} of late. {said}" in sentence


def test_a_part_is_told_by_itself():
    shown = score_chart("Pain", points((5, 5), (3, 1), (2, 0)))

    assert shown.tell(1, 2).startswith("6 Oct 2026 to 7 Oct 2026, 2 sessions")


def test_no_score_at_all_is_said():
    shown = score_chart("Pain", ())

    assert shown.sentence == "No session here has this score before and after."
    assert shown.chart.ticks == ()
