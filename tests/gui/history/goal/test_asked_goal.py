"""What is asked about a goal, and how."""

from backcoach.domain.history.goal_asking import GoalAsking
from backcoach.gui.history.goal.asked_goal import LONGEST_QUOTED, AskedGoal, question


def test_a_client_is_spoken_of_and_not_to():
    asked = AskedGoal(GoalAsking.NAME_ONE)

    assert "you would like" in question(asked, client=False)[0]
    assert "they would like" in question(asked, client=True)[0]


def test_how_it_goes_is_asked_in_the_words_of_the_goal():
    sentence, reason, action = question(AskedGoal(GoalAsking.CHECK, "Tie my shoes"), client=False)

    assert sentence == "How easy is it these days: Tie my shoes?"
    assert reason == "It is asked every 14 days, and need not be answered."
    assert action == "Answer"


def test_a_long_goal_is_quoted_in_part():
    sentence, _, _ = question(AskedGoal(GoalAsking.CHECK, "word " * 30), client=False)

    assert len(sentence) < LONGEST_QUOTED + 40
    assert "…" in sentence
