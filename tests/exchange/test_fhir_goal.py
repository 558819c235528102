"""A goal and what was answered about it, as FHIR tells them."""

from dataclasses import replace
from datetime import date

import pytest

from backcoach.domain.person_goal import GoalState
from backcoach.domain.session import Scores
from backcoach.exchange.fhir_goal import goal_resources
from tests.exchange.any_records import ANNA, EASED, GOAL


def test_a_goal_is_told_in_the_persons_words():
    (made,) = goal_resources([GOAL], [])

    assert made == {
        "resourceType": "Goal",
        "id": str(GOAL.id),
        "lifecycleStatus": "completed",
        "description": {"text": "Tie my shoes"},
        "subject": {"reference": ANNA.id.urn},
        "startDate": "2026-09-01",
        "statusDate": "2026-11-19",
    }


@pytest.mark.parametrize(
    ("state", "status"), [(GoalState.OPEN, "active"), (GoalState.LET_GO, "cancelled")]
)
def test_a_goal_that_was_not_reached_says_how_it_stands(state, status):
    (made,) = goal_resources([replace(GOAL, state=state, ended_on=None, words=" ")], [])

    assert made["lifecycleStatus"] == status
    assert made["description"]["text"] == "In the person's own words"
    assert "statusDate" not in made


def test_each_answer_points_to_its_goal_and_its_person():
    _, *made = goal_resources([GOAL], [EASED])

    assert [each["code"]["text"] for each in made] == [
        "ease of the goal",
        "stiffness on most days",
        "pain on most days",
    ]
    assert [each["valueQuantity"]["value"] for each in made] == [4, 6, 2]
    for each in made:
        assert each["focus"] == [{"reference": GOAL.id.urn}]
        assert each["subject"] == {"reference": ANNA.id.urn}
        assert each["effectiveDateTime"] == "2026-09-15"


def test_what_was_not_answered_is_not_told():
    silent = replace(EASED, ease=None, usual=Scores(), checked_on=date(2026, 9, 29))

    assert len([*goal_resources([GOAL], [silent])]) == 1
