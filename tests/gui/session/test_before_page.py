"""Just before playing: what must be said, and that nothing is said beforehand."""

import pytest
from PySide6.QtCore import Qt

from backcoach.domain.safety.screening import Answer
from backcoach.domain.session import Scores
from backcoach.gui.session.before_page import Before, BeforePage, BeforeState
from tests.clicking import bring_into_sight, click, part
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
        click(part(page, "startButton"))
    return ready.args[0]


def score(page, stiffness, pain):
    click(part(page, "stiffnessScale")._group.button(stiffness))
    click(part(page, "painScale")._group.button(pain))


def word_button(page, text):
    return next(each for each in part(page, "wordChoice")._group.buttons() if each.text() == text)


def answer(page, name, given):
    click(part(page, "confirmList")._rows[name]._bar.button(given))


def test_both_numbers_are_needed_and_none_is_chosen_beforehand(qtbot, page):
    assert part(page, "stiffnessScale").score is None
    assert part(page, "painScale").score is None
    assert not part(page, "startButton").isEnabled()

    click(part(page, "stiffnessScale")._group.button(5))
    assert not part(page, "startButton").isEnabled()
    assert part(page, "footLabel").text() == "Choose both numbers to go on."

    click(part(page, "painScale")._group.button(9))
    assert part(page, "footLabel").text() == ""
    assert start(qtbot, page) == Before(Scores(5, 9), {}, "")


def test_someone_alone_is_told_where_the_phone_should_be_and_agrees_on_no_word(page):
    assert part(page, "phoneFrame").isVisible()
    assert not part(page, "wordFrame").isVisible()


def test_numbers_asked_before_are_not_asked_again(qtbot, page):
    page.show_before(BeforeState(with_helper=False, ask_scores=False))

    assert not part(page, "scoresFrame").isVisible()
    assert start(qtbot, page) == Before(Scores(), {}, "")


def test_a_strict_stretch_asks_its_lines_once_more(qtbot, page):
    page.show_before(BeforeState(with_helper=False, confirm=CONFIRM))
    score(page, 1, 0)
    assert part(page, "footLabel").text() == "Answer each line to go on."

    answer(page, "ribs", Answer.NO)
    assert not part(page, "startButton").isEnabled()
    answer(page, "lungs", Answer.NOT_SURE)

    confirmed = {"ribs": Answer.NO, "lungs": Answer.NOT_SURE}
    assert start(qtbot, page) == Before(Scores(1, 0), confirmed, "")


def test_lines_answered_for_one_stretch_are_open_again_for_the_next(qtbot, page):
    state = BeforeState(with_helper=False, ask_scores=False, confirm=CONFIRM[:1])
    page.show_before(state)
    answer(page, "ribs", Answer.NO)
    page.show_before(state)

    assert not part(page, "startButton").isEnabled()

    page.show_before(BeforeState(with_helper=False, ask_scores=False))
    assert start(qtbot, page).confirmed == {}


def test_two_people_agree_on_a_word_and_say_it_aloud(qtbot, page):
    page.show_before(BeforeState(with_helper=True, ask_scores=False))
    assert part(page, "footLabel").text() == "Choose a word that means stop."

    click(word_button(page, "Enough"))
    assert "aloud" in part(page, "footLabel").text()

    bring_into_sight(part(page, "aloudCheck"))
    qtbot.keyClick(part(page, "aloudCheck"), Qt.Key.Key_Space)
    assert start(qtbot, page).stop_word == "Enough"


def test_two_people_may_take_a_word_of_their_own(qtbot, page):
    page.show_before(BeforeState(with_helper=True, ask_scores=False))
    click(word_button(page, "Another word"))
    assert part(page, "wordEdit").hasFocus()

    qtbot.keyClicks(part(page, "wordEdit"), "  Banana ")
    qtbot.keyClick(part(page, "aloudCheck"), Qt.Key.Key_Space)

    assert start(qtbot, page).stop_word == "Banana"


def test_a_changed_word_must_be_said_aloud_again(qtbot, page):
    page.show_before(BeforeState(with_helper=True, ask_scores=False, stop_word="Stop"))
    qtbot.keyClick(part(page, "aloudCheck"), Qt.Key.Key_Space)
    click(word_button(page, "Enough"))

    assert not part(page, "aloudCheck").isChecked()
    assert not part(page, "startButton").isEnabled()


@pytest.mark.parametrize(("word", "own"), [("Stop", False), ("Banana", True)])
def test_the_word_of_last_time_is_offered_but_not_taken_as_said(page, word, own):
    page.show_before(BeforeState(with_helper=True, ask_scores=False, stop_word=word))

    assert page._stop_word == word
    assert part(page, "wordEdit").isVisible() is own
    assert not part(page, "startButton").isEnabled()


def test_with_a_helper_it_says_who_answers(page):
    page.show_before(BeforeState(with_helper=True))
    assert part(page, "leadLabel").text() == "The one who is stretched answers."

    page.show_before(BeforeState(with_helper=True, ask_scores=False))
    assert "answers" not in part(page, "leadLabel").text()


def test_a_whole_page_by_keyboard(qtbot, page):
    part(page, "stiffnessScale")._group.button(0).setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_3)
    part(page, "painScale")._group.button(0).setFocus()
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
    assert part(page, "confirmHeading").text() == "This stretch asks once more"

    asking = ("Lean back", "Towel twist")
    page.show_before(BeforeState(with_helper=False, confirm=CONFIRM, asking=asking))
    assert part(page, "confirmHeading").text() == "Asked once more for: Lean back, Towel twist"
