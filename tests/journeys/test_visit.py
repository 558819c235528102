"""What a day, a stop and the pain afterwards leave open, through the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QMessageBox, QPushButton

from backcoach.domain.playing.timeline import Phase
from backcoach.gui.safety_check.agreement_form import AgreementForm
from backcoach.gui.safety_check.unchanged_page import UnchangedPage
from backcoach.gui.widgets.answer_row import AnswerRow
from walkthrough.answering import asks, say_no, say_none
from walkthrough.driver import let_live, wait_until

OVERNIGHT = 20 * 3600
ENDS = "SELECT ended FROM session"


def begins_anew(here):
    here.driver.wait_for("HomePage")
    assert "hours ago" in here.notice


def stop(here):
    here.driver.press("stopButton")
    here.play(20)
    here.driver.wait_for("StopPage")


def tell(here, reason):
    boxes = here.driver.page.findChildren(QCheckBox)
    here.driver.click(next(box for box in boxes if box.text().startswith(reason)))
    here.driver.press("nextButton")


def stop_because(here, reason):
    stop(here)
    tell(here, reason)
    here.driver.press("doneButton")
    here.driver.wait_for("HomePage")


def title(here):
    return here.driver.find(QLabel, "titleLabel").text()


def end_early(here):
    here.start_playing()
    here.play_to(Phase.CHANGE_SIDES)
    here.driver.press("pauseButton")
    here.driver.press("endButton")
    here.driver.wait_for("AfterPage")


def says_nothing_is_new(here):
    row = here.driver.page.findChild(AnswerRow)
    here.driver.click(next(b for b in row.findChildren(QAbstractButton) if b.text() == "No"))


def test_a_safety_check_left_open_overnight_begins_anew(here):
    here.driver.press("chooseButton")
    here.clock.advance(OVERNIGHT)
    say_no(here.driver)
    begins_anew(here)
    assert here.rows("SELECT count(*) FROM screening") == [(0,)]


@pytest.mark.usefixtures("checked_yesterday")
def test_where_nothing_lasting_has_changed_its_answers_stand_with_their_day(here):
    here.driver.press("chooseButton")
    for _ in range(2):
        say_no(here.driver)
    here.driver.wait_for("UnchangedPage")
    here.driver.press("backButton")
    assert here.driver.find(QLabel, "progressLabel").text() == "2 of 2"
    here.driver.press("nextButton")
    here.driver.press("sameButton")
    here.driver.wait_for("ChoosePage")
    days = "SELECT count(*) FROM screening_answer GROUP BY screening_id, answered_on"
    assert len(here.rows(days)) == 3  # all of yesterday, and of today's check two days


@pytest.mark.usefixtures("checked_yesterday")
def test_the_question_left_open_overnight_lets_nothing_stand(here):
    here.driver.press("chooseButton")
    for _ in range(2):
        say_no(here.driver)
    here.clock.advance(OVERNIGHT)
    here.driver.press("sameButton")
    begins_anew(here)


@pytest.mark.usefixtures("checked_yesterday")
def test_a_session_that_was_left_before_it_could_begin_does_not_begin(here):
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")
    here.executor.held = []
    while here.driver.page.isEnabled():
        if isinstance(here.driver.page, UnchangedPage):
            here.driver.press("sameButton")
        else:
            say_none(here.driver)
    here.program.journey.come_home()
    here.executor.let_go()
    let_live()
    here.driver.wait_for("HomePage")


@pytest.mark.usefixtures("checked_yesterday")
def test_whoever_comes_back_within_the_hours_of_the_check_is_not_asked_again(here):
    here.pass_check()
    here.driver.wait_for("ChoosePage")
    here.driver.press("backButton")
    here.driver.wait_for("HomePage")
    here.clock.advance(3600)
    here.driver.press("chooseButton")
    here.driver.wait_for("ChoosePage")
    assert here.rows("SELECT count(*) FROM screening") == [(2,)]
    here.driver.press("backButton")
    here.clock.advance(4 * 3600)
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")


@pytest.mark.usefixtures("checked_yesterday")
def test_a_check_for_one_is_none_for_two(here):
    here.pass_check()
    here.driver.press("backButton")
    here.driver.press("helperButton")
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")


def test_a_tick_on_the_next_day_opens_nothing_before_the_signs_were_asked_about(here):
    here.driver.press("chooseButton")
    while asks(here.driver):
        if title(here) == "Illness, heart and lungs":
            here.answer("heart_or_blood", "Yes")
            here.answer("heart_trouble", "Yes")
        say_no(here.driver)
    here.driver.wait_for("ClearancePage")
    here.clock.advance(OVERNIGHT)
    form = here.driver.find(AgreementForm, "agreementForm")
    here.driver.click(form.findChildren(QCheckBox)[0])
    here.driver.click(form.findChildren(QPushButton)[-1])
    begins_anew(here)
    assert here.rows("SELECT count(*) FROM agreement") == [(1,)]


@pytest.mark.usefixtures("checked_yesterday")
def test_a_stretch_chosen_before_midnight_does_not_start_after_it(here):
    here.pass_check()
    here.choose("Single knee to chest")
    here.score(3, 1)
    here.clock.advance(OVERNIGHT)
    here.driver.press("startButton")
    begins_anew(here)
    assert here.rows(ENDS) == []


@pytest.mark.usefixtures("checked_yesterday")
def test_a_player_left_open_overnight_does_not_start(here):
    here.start_playing()
    here.driver.press("pauseButton")
    here.clock.advance(OVERNIGHT)
    here.driver.press("pauseButton")
    begins_anew(here)
    assert here.rows(ENDS) == [("unfinished",)]


@pytest.mark.usefixtures("checked_yesterday")
def test_midnight_ends_nothing_that_has_begun(here):
    here.clock.advance(15 * 3600 - 30)
    here.start_playing()
    here.play(300)
    here.driver.wait_for("AfterPage")
    here.driver.press("anotherButton")
    here.driver.wait_for("ChoosePage")


@pytest.mark.usefixtures("checked_yesterday")
def test_no_other_stretch_follows_strong_pain(here):
    here.start_playing()
    here.play(300)
    here.score(2, 4)
    here.driver.press("anotherButton")
    here.driver.wait_for("ClearancePage")
    assert title(here) == "Not today"
    assert here.rows(ENDS) == [("finished",)]
    here.driver.press("nextButton")
    here.driver.wait_for("HomePage")
    here.driver.press("chooseButton")
    here.driver.wait_for("ClearancePage")


@pytest.mark.usefixtures("checked_yesterday")
def test_no_other_stretch_follows_something_new(here):
    here.start_playing()
    here.play(300)
    row = here.driver.page.findChild(AnswerRow)
    here.driver.click(next(b for b in row.findChildren(QAbstractButton) if b.text() == "Yes"))
    here.driver.press("anotherButton")
    here.driver.wait_for("StopPage")


@pytest.mark.usefixtures("checked_yesterday")
@pytest.mark.parametrize(
    ("reason", "said"),
    [("More pain", "Not today"), ("Pain that moved", "Please talk to a doctor today")],
)
def test_a_stop_with_a_consequence_closes_the_rest_of_the_day(here, reason, said):
    here.start_playing()
    here.play_to(Phase.HOLD)
    stop_because(here, reason)
    here.driver.press("chooseButton")
    here.driver.wait_for("ClearancePage")
    assert title(here) == said
    assert reason in here.driver.find(QLabel, "signsLabel").text()
    here.clock.advance(OVERNIGHT)
    here.driver.press("nextButton")
    here.driver.press("chooseButton")
    assert here.driver.find(QLabel, "progressLabel").text() == "1 of 5"


@pytest.mark.usefixtures("checked_yesterday")
def test_after_an_interruption_nothing_is_asked_anew(here):
    here.start_playing()
    here.play_to(Phase.HOLD)
    stop_because(here, "Just tired")
    here.driver.press("chooseButton")
    here.driver.wait_for("ChoosePage")
    here.driver.press("backButton")
    here.clock.advance(5 * 3600)
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")
    assert here.driver.find(QLabel, "progressLabel").text() == "1 of 2"


@pytest.mark.usefixtures("checked_yesterday")
def test_after_an_interruption_one_can_go_on_at_once_with_a_session_of_its_own(here):
    here.start_playing()
    here.play_to(Phase.HOLD)
    stop(here)
    tell(here, "Just tired")
    here.driver.press("goOnButton")
    here.choose("Single knee to chest")
    here.score(3, 1)
    here.driver.press("startButton")
    here.play(300)
    here.driver.press("saveButton")
    here.driver.wait_for("SavedPage")
    assert here.rows(ENDS) == [("stopped",), ("finished",)]
    assert here.rows("SELECT count(*) FROM screening") == [(2,)]


@pytest.mark.usefixtures("checked_yesterday")
def test_a_session_can_go_on_from_its_end_and_stays_one(here):
    here.start_playing()
    here.play(300)
    here.driver.press("saveButton")
    here.driver.wait_for("SavedPage")
    assert here.rows(ENDS) == [("finished",)]
    here.driver.press("anotherButton")
    here.driver.wait_for("ChoosePage")
    assert here.rows(ENDS) == [("unfinished",)]
    here.choose("Single knee to chest")
    here.driver.press("startButton")
    here.play(300)
    here.driver.wait_for("AfterPage")
    here.save_and_finish()
    assert here.rows(ENDS) == [("finished",)]
    assert here.rows("SELECT count(*) FROM session_part") == [(4,)]


@pytest.mark.usefixtures("checked_yesterday")
def test_a_line_asked_once_more_shuts_its_stretch_and_says_so_above_the_rest(here):
    here.driver.press("helperButton")
    here.pass_check()
    here.choose("Towel twist for two")
    here.score(3, 1)
    here.agree_on_a_word()
    here.answer("rib_injury", "Yes")
    for line in ("chest_surgery", "collapsed_lung", "lung_disease"):
        here.answer(line, "No")
    here.driver.press("startButton")
    here.driver.wait_for("ChoosePage")
    assert here.notice.startswith("That stretch is not for today after all.")
    assert here.rows(ENDS) == []


@pytest.mark.usefixtures("checked_yesterday")
def test_something_felt_leaves_the_day_open_and_asks_everything_anew(here):
    here.start_playing()
    here.play_to(Phase.HOLD)
    stop_because(here, "It was too strong, and is")
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")
    assert here.driver.find(QLabel, "progressLabel").text() == "1 of 5"


@pytest.mark.usefixtures("checked_yesterday")
def test_leaving_without_a_word_about_a_stop_counts_as_pain(here):
    here.start_playing()
    here.play_to(Phase.HOLD)
    stop(here)
    assert here.rows(ENDS) == [("stopped",)]
    here.program.window.close()
    assert here.rows("SELECT count(*) FROM screening WHERE withdrawn_at IS NOT NULL") == [(1,)]


@pytest.mark.usefixtures("checked_yesterday")
def test_leaving_in_mid_stretch_takes_nothing_back(here):
    here.start_playing()
    here.play_to(Phase.HOLD)
    window = here.program.window
    window.close()
    question = window.findChild(QMessageBox)
    here.driver.click(next(b for b in question.buttons() if b.text() == "Save and leave"))
    assert wait_until(lambda: not window.isVisible())
    assert here.rows(ENDS) == [("unfinished",)]
    assert here.rows("SELECT count(*) FROM screening WHERE withdrawn_at IS NOT NULL") == [(0,)]


@pytest.mark.usefixtures("checked_yesterday")
def test_whoever_ends_early_tells_how_it_feels_and_is_not_asked_what_was_wrong(here):
    end_early(here)
    here.save_and_finish()
    assert here.rows(ENDS) == [("ended_early",)]
    assert here.rows("SELECT side, ended FROM session_part") == [("right", "done")]


@pytest.mark.usefixtures("checked_yesterday")
def test_whoever_did_a_session_is_asked_about_signs_again(here):
    here.start_playing()
    here.play(300)
    says_nothing_is_new(here)
    here.save_and_finish()
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")
    assert here.driver.find(QLabel, "progressLabel").text() == "1 of 2"


@pytest.mark.usefixtures("checked_yesterday")
@pytest.mark.parametrize(("told", "page"), [(True, "ChoosePage"), (False, "ScreeningPage")])
def test_after_an_early_end_only_who_felt_nothing_new_is_not_asked_again(here, told, page):
    end_early(here)
    if told:
        says_nothing_is_new(here)
    here.save_and_finish()
    here.driver.press("chooseButton")
    here.driver.wait_for(page)


@pytest.mark.usefixtures("checked_yesterday")
def test_whoever_leaves_what_was_half_done_is_asked_about_signs_again(here):
    here.start_playing()
    here.play_to(Phase.CHANGE_SIDES)
    here.driver.press("pauseButton")
    here.program.journey.may_leave(here.program.journey.come_home)
    question = here.program.window.findChild(QMessageBox)
    here.driver.click(next(b for b in question.buttons() if b.text() == "Save and leave"))
    here.driver.wait_for("HomePage")
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")


@pytest.mark.usefixtures("checked_yesterday")
def test_an_early_end_before_anything_was_done_leads_back_to_the_choice(here):
    here.get_ready()
    here.driver.type_key(Qt.Key.Key_Escape)
    here.driver.press("endButton")
    here.driver.wait_for("ChoosePage")
