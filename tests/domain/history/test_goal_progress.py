"""What may be said of a goal, and what not."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from backcoach.domain.history.goal_progress import (
    LEAST_EASE_CHANGE,
    EaseChange,
    GoalProgress,
    newest_open,
)
from backcoach.domain.history.history import Score
from backcoach.domain.history.score_trend import Comparison, ScoreChange
from backcoach.domain.person_goal import GoalCheck, GoalState, PersonGoal
from backcoach.domain.session import Scores

DAY = date(2026, 9, 1)
GOAL = PersonGoal(UUID(int=1), UUID(int=2), "Tie my shoes", DAY)


def checked(*told):
    checks = (
        GoalCheck(GOAL.id, DAY + timedelta(days=14 * number), ease, usual)
        for number, (ease, usual) in enumerate(told)
    )
    return GoalProgress(GOAL, tuple(checks))


def eased(*ease):
    return checked(*((each, Scores()) for each in ease))


@pytest.mark.parametrize(
    ("ease", "change"),
    [
        ((), None),
        ((4,), None),
        ((4, None), None),
        ((4, 6), EaseChange.NO_CLEAR_CHANGE),
        ((4, 2), EaseChange.NO_CLEAR_CHANGE),
        ((4, 7), EaseChange.EASIER),
        ((4, 9, None), EaseChange.EASIER),
        ((4, 1), EaseChange.HARDER),
        ((0, 9, 0), EaseChange.NO_CLEAR_CHANGE),
    ],
)
def test_a_change_is_told_from_three_points_on_and_from_first_to_last(ease, change):
    assert LEAST_EASE_CHANGE == 3
    assert eased(*ease).change is change


def test_only_checks_that_say_how_easy_it_was_are_drawn():
    assert [check.ease for check in eased(4, None, 6).eased] == [4, 6]


def test_the_usual_days_are_compared_where_both_are_known():
    told = checked((None, Scores(6, 2)), (None, Scores(None, 1)), (5, Scores(4)))

    assert told.usual(Score.STIFFNESS) == Comparison(6, 4)
    assert told.usual(Score.STIFFNESS).change is ScoreChange.LOWER
    assert told.usual(Score.PAIN) == Comparison(2, 1)
    assert eased(4).usual(Score.PAIN) is None


def test_the_newest_that_is_open_is_asked_about():
    older = PersonGoal(UUID(int=3), GOAL.person_id, "Garden", DAY - timedelta(days=1))
    over = PersonGoal(UUID(int=4), GOAL.person_id, "Sit", DAY, GoalState.LET_GO)

    assert newest_open([older, GOAL, over]) == GOAL
    assert newest_open([over]) is None
