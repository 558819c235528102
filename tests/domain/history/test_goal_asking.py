"""A person is asked seldom, and not again soon after they said not now."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from backcoach.domain.history.goal_asking import GoalAsking, what_to_ask
from backcoach.domain.history.goal_progress import GoalProgress
from backcoach.domain.person_goal import GoalCheck, PersonGoal

TODAY = date(2026, 11, 20)


def ago(days):
    return TODAY - timedelta(days=days)


def progress(set_ago, *checked_ago):
    goal = PersonGoal(UUID(int=1), UUID(int=2), "Tie my shoes", ago(set_ago))
    return GoalProgress(goal, tuple(GoalCheck(goal.id, ago(days), 3) for days in checked_ago))


@pytest.mark.parametrize(
    ("sessions", "put_off", "asked"),
    [
        (0, None, None),
        (2, None, None),
        (3, None, GoalAsking.NAME_ONE),
        (30, ago(89), None),
        (30, ago(90), GoalAsking.NAME_ONE),
        (30, ago(-1), None),
    ],
)
def test_a_goal_is_offered_after_three_sessions_and_not_again_for_three_months(
    sessions, put_off, asked
):
    assert what_to_ask(None, sessions, put_off, TODAY) is asked


@pytest.mark.parametrize(
    ("goal", "put_off", "asked"),
    [
        (progress(13), None, None),
        (progress(14), None, GoalAsking.CHECK),
        (progress(90, 30, 14), None, GoalAsking.CHECK),
        (progress(90, 30, 13), None, None),
        (progress(90, 30), ago(6), None),
        (progress(90, 30), ago(7), GoalAsking.CHECK),
        (progress(-5), None, None),
    ],
)
def test_how_it_goes_is_asked_every_two_weeks(goal, put_off, asked):
    assert what_to_ask(goal, 0, put_off, TODAY) is asked
