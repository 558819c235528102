"""What counts as a fault in what a window tells."""

from dataclasses import replace

import pytest

from tests.journeys.main_job import ROLE, Told, faults

CHOICE = Told(ROLE.RadioButton, "No", "", "Fever?", True, True, 1, 0, lambda: None)
QUESTION = replace(CHOICE, role=ROLE.StaticText, name="Fever?", focusable=False, actions=0)


def test_a_question_and_then_its_answer_are_without_fault():
    assert faults([QUESTION, CHOICE]) == []


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ([replace(CHOICE, name="")], "without a name"),
        ([replace(CHOICE, asked="")], "answers nothing"),
        ([replace(CHOICE, role=ROLE.Client)], "wrongly typed"),
        ([replace(QUESTION, role=ROLE.Client)], "wrongly typed"),
        ([replace(CHOICE, actions=0)], "nothing can be done"),
        ([CHOICE, QUESTION], "answers come first"),
    ],
)
def test_what_cannot_be_understood_is_a_fault(told, fault):
    (found,) = faults(told)
    assert fault in found
