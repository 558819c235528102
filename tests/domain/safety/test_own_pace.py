"""Which answers speak for breathing at one's own pace."""

from dataclasses import replace

import pytest

from backcoach.domain.safety.own_pace import goes_unpaced
from backcoach.domain.safety.screening import Answer
from tests.small_screening import ask, page, screening


@pytest.mark.parametrize(
    ("answers", "unpaced"),
    [
        ({"heart": Answer.YES}, True),
        ({"heart": Answer.NOT_SURE}, True),
        ({"heart": Answer.NO, "hip": Answer.YES}, False),
        ({}, False),
    ],
)
def test_some_answers_speak_for_ones_own_pace(answers: dict[str, Answer], unpaced: bool) -> None:
    heart = replace(ask("heart"), own_pace=True)
    assert goes_unpaced(screening(page("past", heart, ask("hip"))), answers) is unpaced
