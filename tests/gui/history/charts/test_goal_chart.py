"""How easy a goal was over time, and what may be said of it."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from backcoach.domain.history.goal_progress import GoalProgress
from backcoach.domain.person_goal import GoalCheck, PersonGoal
from backcoach.domain.session import Scores
from backcoach.gui.history.charts.goal_chart import goal_chart

DAY = date(2026, 9, 1)
GOAL = PersonGoal(UUID(int=1), UUID(int=2), "Tie my shoes", DAY)


def progress(*eases):
    checks = (
        GoalCheck(GOAL.id, DAY + timedelta(days=14 * number), ease, Scores(5, None))
        for number, ease in enumerate(eases)
    )
    return GoalProgress(GOAL, tuple(checks))


@pytest.mark.parametrize(
    ("eases", "title"),
    [
        ((), "Tie my shoes: too few answers to compare"),
        ((3,), "Tie my shoes: too few answers to compare"),
        ((3, 5), "Tie my shoes: no clear change so far"),
        ((3, 7), "Tie my shoes: easier than at first"),
        ((7, 3), "Tie my shoes: harder than at first"),
    ],
)
def test_the_heading_is_what_was_found(eases, title):
    assert goal_chart(progress(*eases), DAY).title == title


def test_each_answer_is_a_mark_a_row_and_a_sentence():
    shown = goal_chart(progress(3, None, 7), DAY)

    assert [mark.values for mark in shown.chart.marks] == [(3.0,), (7.0,)]
    assert shown.rows == (("1 Sept 2026", "3", "5", ""), ("29 Sept 2026", "7", "5", ""))
    assert "1 Sept 2026: 3 of 10. 29 Sept 2026: 7 of 10." in shown.sentence
    assert shown.sentence.endswith("A difference of less than 3 points is no clear change.")


def test_only_answers_of_the_time_that_is_looked_at_are_drawn():
    shown = goal_chart(progress(3, 5, 7), DAY + timedelta(days=14))

    assert len(shown.chart.marks) == 2
    assert shown.title == "Tie my shoes: easier than at first"


def test_without_a_goal_it_says_where_to_name_one():
    shown = goal_chart(None, DAY)

    assert (shown.title, shown.chart.marks) == ("No goal so far", ())
    assert shown.sentence == "You can name one under History, Goal."
