"""Just before playing: what must be said, and that nothing is said beforehand."""

import pytest
from PySide6.QtCore import Qt

from backcoach.domain.safety.screening import Answer
from backcoach.domain.session import Scores
from backcoach.gui.session.before_page import Before, BeforePage, BeforeState
from tests.clicking import bring_into_sight, click
from tests.small_screening import ask

CONFIRM = (ask("ribs"), ask("lungs", after="breath"))


@pytest.fixture
def page(qtbot):
    page = BeforePage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_before(BeforeState(with_helper=False))
    with qtbot.waitActive(page):
        page.show()
    return page


def start(qtbot, page):
    with qtbot.waitSignal(page.ready) as ready:
        click(qtbot, page._ui.startButton)
    return ready.args[0]


def score(qtbot, page, stiffness, pain):
    click(qtbot, page._ui.stiffnessScale._group.button(stiffness))
    click(qtbot, page._ui.painScale._group.button(pain))


def word_button(page, text):
    return next(each for each in page._ui.wordChoice._group.buttons() if each.text() == text)


def answer(qtbot, page, name, given):
    click(qtbot, page._ui.confirmList._rows[name]._buttons[given])


def test_both_numbers_are_needed_and_none_is_chosen_beforehand(qtbot, page):
    assert page._ui.stiffnessScale.score is None
    assert page._ui.painScale.score is None
    assert not page._ui.startButton.isEnabled()

    click(qtbot, page._ui.stiffnessScale._group.button(5))
    assert not page._ui.startButton.isEnabled()
    assert page._ui.footLabel.text() == "Choose both numbers to go on."

    click(qtbot, page._ui.painScale._group.button(9))
    assert page._ui.footLabel.text() == ""
    assert start(qtbot, page) == Before(Scores(5, 9), {}, "")


def test_someone_alone_is_told_where_the_phone_should_be_and_agrees_on_no_word(page):
    assert page._ui.phoneFrame.isVisible()
    assert not page._ui.wordFrame.isVisible()


def test_numbers_asked_before_are_not_asked_again(qtbot, page):
    page.show_before(BeforeState(with_helper=False, ask_scores=False))

    assert not page._ui.scoresFrame.isVisible()
    assert start(qtbot, page) == Before(Scores(), {}, "")


def test_a_strict_stretch_asks_its_lines_once_more(qtbot, page):
    page.show_before(BeforeState(with_helper=False, confirm=CONFIRM))
    score(qtbot, page, 1, 0)
    assert page._ui.footLabel.text() == "Answer each line to go on."

    answer(qtbot, page, "ribs", Answer.NO)
    assert not page._ui.startButton.isEnabled()
    answer(qtbot, page, "lungs", Answer.NOT_SURE)

    confirmed = {"ribs": Answer.NO, "lungs": Answer.NOT_SURE}
    assert start(qtbot, page) == Before(Scores(1, 0), confirmed, "")


def test_lines_answered_for_one_stretch_are_open_again_for_the_next(qtbot, page):
    state = BeforeState(with_helper=False, ask_scores=False, confirm=CONFIRM[:1])
    page.show_before(state)
    answer(qtbot, page, "ribs", Answer.NO)
    page.show_before(state)

    assert not page._ui.startButton.isEnabled()

    page.show_before(BeforeState(with_helper=False, ask_scores=False))
    assert start(qtbot, page).confirmed == {}


def test_two_people_agree_on_a_word_and_say_it_aloud(qtbot, page):
    page.show_before(BeforeState(with_helper=True, ask_scores=False))
    assert page._ui.footLabel.text() == "Choose a word that means stop."

    click(qtbot, word_button(page, "Enough"))
    assert "aloud" in page._ui.footLabel.text()

    bring_into_sight(page._ui.aloudCheck)
    qtbot.keyClick(page._ui.aloudCheck, Qt.Key.Key_Space)
    assert start(qtbot, page).stop_word == "Enough"


def test_two_people_may_take_a_word_of_their_own(qtbot, page):
    page.show_before(BeforeState(with_helper=True, ask_scores=False))
    click(qtbot, word_button(page, "Another word"))
    assert page._ui.wordEdit.hasFocus()

    qtbot.keyClicks(page._ui.wordEdit, "  Banana ")
    qtbot.keyClick(page._ui.aloudCheck, Qt.Key.Key_Space)

    assert start(qtbot, page).stop_word == "Banana"


def test_a_changed_word_must_be_said_aloud_again(qtbot, page):
    page.show_before(BeforeState(with_helper=True, ask_scores=False, stop_word="Stop"))
    qtbot.keyClick(page._ui.aloudCheck, Qt.Key.Key_Space)
    click(qtbot, word_button(page, "Enough"))

    assert not page._ui.aloudCheck.isChecked()
    assert not page._ui.startButton.isEnabled()


@pytest.mark.parametrize(("word", "own"), [("Stop", False), ("Banana", True)])
def test_the_word_of_last_time_is_offered_but_not_taken_as_said(page, word, own):
    page.show_before(BeforeState(with_helper=True, ask_scores=False, stop_word=word))

    assert page._stop_word == word
    assert page._ui.wordEdit.isVisible() is own
    assert not page._ui.startButton.isEnabled()


def test_with_a_helper_it_says_who_answers(page):
    page.show_before(BeforeState(with_helper=True))
    assert page._ui.leadLabel.text() == "The one who is stretched answers."

    page.show_before(BeforeState(with_helper=True, ask_scores=False))
    assert "answers" not in page._ui.leadLabel.text()


def test_a_whole_page_by_keyboard(qtbot, page):
    page._ui.stiffnessScale._group.button(0).setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_3)
    page._ui.painScale._group.button(0).setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_2)
    with qtbot.waitSignal(page.ready) as ready:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)

    assert ready.args == [Before(Scores(3, 2), {}, "")]


def test_enter_before_everything_is_said_starts_nothing(qtbot, page):
    with qtbot.assertNotEmitted(page.ready):
        qtbot.keyClick(page, Qt.Key.Key_Return)


def test_escape_goes_back(qtbot, page):
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_lines_to_confirm_say_which_stretch_asks(page):
    page.show_before(BeforeState(with_helper=False, confirm=CONFIRM))
    assert page._ui.confirmHeading.text() == "This stretch asks once more"

    asking = ("Lean back", "Towel twist")
    page.show_before(BeforeState(with_helper=False, confirm=CONFIRM, asking=asking))
    assert page._ui.confirmHeading.text() == "Asked once more for: Lean back, Towel twist"
