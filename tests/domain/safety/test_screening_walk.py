from datetime import date

import pytest

from backcoach.domain.safety.screening import (
    Answer,
    Asked,
    Consequence,
    Effect,
    Question,
    Repeat,
    ScreeningTheme,
)
from backcoach.domain.safety.screening_record import DatedAnswer
from backcoach.domain.safety.screening_walk import (
    ScreeningWalk,
    emergency_signs,
    signs_to_ask_again,
)
from tests.small_screening import screening

NO, YES, UNSURE = Answer.NO, Answer.YES, Answer.NOT_SURE
TODAY = date(2026, 11, 20)


def line(name, consequence=Consequence.NEVER, after=None):
    return Question(name, name, "", "", "", "", "", (Effect(consequence),), after=after)


def theme(name, *lines):
    return ScreeningTheme(name, name, "", Asked.RECEIVER, Repeat.EVERY_SESSION, lines)


FIRST = theme("now", line("numb", Consequence.EMERGENCY), line("sharp"))
SECOND = theme("past", line("surgery"), line("recent", Consequence.EMERGENCY, after="surgery"))
WALK = ScreeningWalk((FIRST, SECOND))


def test_a_walk_leads_through_every_page_and_is_then_over():
    walk = WALK.answered({"numb": NO, "sharp": NO})
    assert walk.theme is SECOND
    assert not walk.over
    assert walk.answered({"surgery": NO}).over


def test_the_page_after_the_last_does_not_exist():
    with pytest.raises(IndexError):
        _ = ScreeningWalk(()).theme


def test_going_back_loses_no_answer():
    walk = WALK.answered({"numb": NO, "sharp": YES}).kept({"surgery": YES}).back()
    assert walk.theme is FIRST
    assert walk.answers == {"numb": NO, "sharp": YES, "surgery": YES}
    assert walk.back() is None


def test_answers_carry_the_day_they_were_given():
    walk = WALK.answered({"numb": NO, "sharp": UNSURE})
    assert walk.dated(TODAY) == {
        "numb": DatedAnswer(NO, TODAY),
        "sharp": DatedAnswer(UNSURE, TODAY),
    }


def test_an_answer_whose_line_was_taken_back_is_not_kept():
    walk = WALK.kept({"surgery": YES, "recent": YES}).kept({"surgery": NO})
    assert set(walk.dated(TODAY)) == {"surgery"}


@pytest.mark.parametrize(
    ("page", "answers", "signs"),
    [
        (FIRST, {}, ()),
        (FIRST, {"numb": NO, "sharp": YES}, ()),
        (FIRST, {"numb": YES, "sharp": YES}, ("numb",)),
        (FIRST, {"numb": UNSURE}, ("numb",)),
        (SECOND, {"surgery": YES, "recent": YES}, ("recent",)),
        (SECOND, {"surgery": NO, "recent": YES}, ()),
    ],
)
def test_emergency_lines_that_are_not_answered_no_are_signs_to_tell_on_the_phone(
    page, answers, signs
):
    assert emergency_signs(page, answers) == signs


def test_signs_that_need_help_at_once_are_what_is_asked_again():
    mild = theme("mild", line("sore"))
    content = screening(FIRST, mild, SECOND)
    assert signs_to_ask_again(content) == (FIRST, SECOND)
