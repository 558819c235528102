"""Just before playing: what must be said, and that nothing is said beforehand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from backcoach.domain.safety.screening import Answer
from backcoach.domain.session import Scores
from backcoach.gui.session.before_form import Before, BeforeForm, BeforeState
from tests.clicking import bring_into_sight, click, part
from tests.small_screening import ask

CONFIRM = (ask("ribs"), ask("lungs", after="breath"))


@pytest.fixture
def page(qtbot):
    page = BeforeForm()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_before(BeforeState(with_helper=False))
    with qtbot.waitActive(page):
        page.show()
    return page


def said(page):
    """All that was said, once nothing is missing."""
    assert page.missing == ""
    return page.before


def score(page, stiffness, pain):
    click(part(page, "stiffnessScale")._group.button(stiffness))
    click(part(page, "painScale")._group.button(pain))


def word_button(page, text):
    return next(each for each in part(page, "wordChoice")._group.buttons() if each.text() == text)


def answer(page, name, given):
    click(part(page, "confirmList")._rows[name]._bar.button(given))


def test_both_numbers_are_needed_and_none_is_chosen_beforehand(page):
    assert part(page, "stiffnessScale").score is None
    assert part(page, "painScale").score is None
    assert page.missing

    click(part(page, "stiffnessScale")._group.button(5))
    assert page.missing
    assert page.missing == "Choose both numbers to go on."

    click(part(page, "painScale")._group.button(9))
    assert page.missing == ""
    assert said(page) == Before(Scores(5, 9), {}, "")


def test_someone_alone_is_told_where_the_phone_should_be_and_agrees_on_no_word(page):
    assert part(page, "phoneFrame").isVisible()
    assert not part(page, "wordFrame").isVisible()


def test_numbers_asked_before_are_not_asked_again(page):
    page.show_before(BeforeState(with_helper=False, ask_scores=False))

    assert not part(page, "scoresFrame").isVisible()
    assert said(page) == Before(Scores(), {}, "")


def test_a_strict_stretch_asks_its_lines_once_more(page):
    page.show_before(BeforeState(with_helper=False, confirm=CONFIRM))
    score(page, 1, 0)
    assert page.missing == "Answer each line to go on."

    answer(page, "ribs", Answer.NO)
    assert page.missing
    answer(page, "lungs", Answer.NOT_SURE)

    confirmed = {"ribs": Answer.NO, "lungs": Answer.NOT_SURE}
    assert said(page) == Before(Scores(1, 0), confirmed, "")


def test_lines_answered_for_one_stretch_are_open_again_for_the_next(page):
    state = BeforeState(with_helper=False, ask_scores=False, confirm=CONFIRM[:1])
    page.show_before(state)
    answer(page, "ribs", Answer.NO)
    page.show_before(state)

    assert page.missing

    page.show_before(BeforeState(with_helper=False, ask_scores=False))
    assert said(page).confirmed == {}


def test_two_people_agree_on_a_word_and_say_it_aloud(qtbot, page):
    page.show_before(BeforeState(with_helper=True, ask_scores=False))
    assert page.missing == "Choose a word that means stop."

    click(word_button(page, "Enough"))
    assert "aloud" in page.missing

    bring_into_sight(part(page, "aloudCheck"))
    qtbot.keyClick(part(page, "aloudCheck"), Qt.Key.Key_Space)
    assert said(page).stop_word == "Enough"


def test_two_people_may_take_a_word_of_their_own(qtbot, page):
    page.show_before(BeforeState(with_helper=True, ask_scores=False))
    click(word_button(page, "Another word"))
    assert part(page, "wordEdit").hasFocus()

    qtbot.keyClicks(part(page, "wordEdit"), "  Banana ")
    qtbot.keyClick(part(page, "aloudCheck"), Qt.Key.Key_Space)

    assert said(page).stop_word == "Banana"


AGAIN = BeforeState(with_helper=True, ask_scores=False, confirm=CONFIRM[:1])


def test_a_changed_word_must_be_said_aloud_again(qtbot, page):
    page.show_before(replace(AGAIN, stop_word="Stop"))
    answer(page, "ribs", Answer.NO)
    qtbot.keyClick(part(page, "aloudCheck"), Qt.Key.Key_Space)
    assert page.missing == ""
    click(word_button(page, "Enough"))

    assert not part(page, "aloudCheck").isChecked()
    assert page.missing


@pytest.mark.parametrize(("word", "own"), [("Stop", False), ("Banana", True)])
def test_the_word_of_last_time_is_offered_but_not_taken_as_said(page, word, own):
    page.show_before(replace(AGAIN, stop_word=word))
    answer(page, "ribs", Answer.NO)

    assert page.before.stop_word == word
    assert part(page, "wordEdit").isVisible() is own
    assert "aloud" in page.missing


def test_a_word_that_was_agreed_on_is_not_asked_for_where_nothing_else_is(page):
    page.show_before(BeforeState(with_helper=True, ask_scores=False, stop_word="Stop"))

    assert not part(page, "wordFrame").isVisible()
    assert said(page).stop_word == "Stop"


def test_with_a_helper_it_says_who_answers(page):
    page.show_before(BeforeState(with_helper=True))
    assert part(page, "whoLabel").isVisible()

    page.show_before(BeforeState(with_helper=True, ask_scores=False))
    assert not part(page, "whoLabel").isVisible()


def test_it_begins_with_the_first_score_and_with_none_where_none_is_asked(page):
    assert page.first_question is part(page, "stiffnessScale")._group.button(0)

    page.show_before(BeforeState(with_helper=False, ask_scores=False))
    assert page.first_question is None


def test_lines_to_confirm_say_which_stretch_asks(page):
    page.show_before(BeforeState(with_helper=False, confirm=CONFIRM))
    assert part(page, "confirmHeading").text() == "This stretch asks once more"

    asking = ("Lean back", "Towel twist")
    page.show_before(BeforeState(with_helper=False, confirm=CONFIRM, asking=asking))
    assert part(page, "confirmHeading").text() == "Asked once more for: Lean back, Towel twist"
