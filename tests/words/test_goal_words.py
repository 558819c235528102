"""A goal in words: how it ended, and how easy it was, without a verdict."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from backcoach.domain.history.goal_progress import GoalProgress
from backcoach.domain.person_goal import GoalCheck, GoalState, PersonGoal
from backcoach.words.goal_words import ended_fact, reported_goal

DAY = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("state", "ended_on", "said"),
    [
        (GoalState.REACHED, DAY, "Reached on 1 Sept 2026"),
        (GoalState.REACHED, None, "Reached"),
        (GoalState.LET_GO, DAY, "Let go on 1 Sept 2026"),
        (GoalState.LET_GO, None, "Let go"),
    ],
)
def test_an_earlier_goal_says_how_it_ended(state, ended_on, said):
    goal = PersonGoal(UUID(int=1), UUID(int=2), "Tie my shoes", DAY, state, ended_on)

    assert ended_fact(goal) == ("Tie my shoes", said)


def test_a_report_tells_the_first_answer_the_last_and_the_change():
    goal = PersonGoal(UUID(int=1), UUID(int=2), "Tie my shoes", DAY)
    checks = tuple(GoalCheck(goal.id, DAY + timedelta(days=14 * n), 3 + 2 * n) for n in range(3))

    assert reported_goal(GoalProgress(goal)) == "Tie my shoes"
    assert reported_goal(GoalProgress(goal, checks[:1])) == "Tie my shoes. 1 Sept 2026: 3 of 10."
    assert reported_goal(GoalProgress(goal, checks)) == (
        "Tie my shoes. 1 Sept 2026: 3 of 10. 29 Sept 2026: 7 of 10. That is easier."
    )
