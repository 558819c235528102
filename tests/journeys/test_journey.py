"""The main job as a person does it, from the first start to the session in the history."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QListWidget,
    QMessageBox,
    QPushButton,
)

from backcoach.domain.playing.player import Playing
from backcoach.domain.playing.timeline import Phase
from backcoach.gui.safety_check.agreement_form import AgreementForm
from backcoach.gui.widgets.answer_row import AnswerRow
from backcoach.gui.widgets.technique_card import TechniqueCard
from tests.clicking import part
from tests.gui.program_here import open_program
from walkthrough.answering import asks, say_no
from walkthrough.driver import let_live, wait_until

SESSIONS = "SELECT ended, stiffness_before, pain_before, stiffness_after, pain_after FROM session"
PARTS = "SELECT technique_id, side, held_seconds, ended FROM session_part ORDER BY position"


@pytest.fixture
def newcomer(qapp, tmp_path):
    here = open_program(qapp, tmp_path, settings=None)
    yield here
    here.close()


def test_a_newcomer_gets_from_the_welcome_to_a_session_in_the_history(newcomer):
    driver = newcomer.driver
    driver.wait_for("WelcomePage")
    driver.click(driver.find(QCheckBox, "adultCheck"))
    driver.find(QListWidget, "countryList").setCurrentRow(3)
    driver.press("oneRadio")
    driver.press("startButton")
    driver.wait_for("HomePage")
    newcomer.start_playing()
    newcomer.play(300)
    driver.wait_for("AfterPage")
    newcomer.score(1, 0)
    driver.press("saveButton")
    driver.wait_for("SavedPage")
    driver.press("doneButton")
    driver.wait_for("HomePage")
    assert newcomer.rows(SESSIONS) == [("finished", 3, 1, 1, 0)]
    assert newcomer.rows(PARTS) == [
        ("T05", "right", 20.0, "done"),
        ("T05", "left", 20.0, "done"),
    ]
    driver.press("historyButton")
    driver.wait_for("HistoryPage")
    driver.press("openButton")
    driver.wait_for("SessionPage")


def test_each_side_is_on_disk_as_soon_as_it_is_done(here):
    here.start_playing()
    here.play_to(Phase.CHANGE_SIDES)
    assert here.rows(PARTS) == [("T05", "right", 20.0, "done")]
    assert here.rows(SESSIONS) == [("unfinished", 3, 1, None, None)]


def test_an_emergency_sign_leads_to_the_number_at_once(here):
    here.driver.press("chooseButton")
    here.answer("saddle_numbness", "Yes")
    here.driver.wait_for("EmergencyPage")
    assert here.driver.find(QLabel, "numberLabel").text() == "112"
    here.driver.press("homeButton")
    here.driver.wait_for("HomePage")
    assert here.rows("SELECT outcome FROM screening") == [("emergency",)]


def test_a_slip_on_an_emergency_sign_can_be_taken_back(here):
    here.driver.press("chooseButton")
    here.answer("saddle_numbness", "Not sure")
    here.driver.wait_for("EmergencyPage")
    here.driver.press("mistakeButton")
    here.driver.wait_for("ScreeningPage")
    assert here.rows("SELECT count(*) FROM screening") == [(0,)]
    say_no(here.driver)
    assert here.driver.find(QLabel, "progressLabel").text() == "2 of 5"


def test_nothing_opens_after_a_sign_that_needs_advice_today(here):
    here.driver.press("chooseButton")
    say_no(here.driver)
    here.answer("fever", "Yes")
    while asks(here.driver):
        say_no(here.driver)
    here.driver.wait_for("ClearancePage")
    here.driver.press("nextButton")
    here.driver.wait_for("HomePage")
    assert here.rows("SELECT outcome FROM screening") == [("urgent",)]


def test_a_dated_tick_opens_what_a_health_professional_agreed_to(here):
    here.driver.press("chooseButton")
    while asks(here.driver):
        if part(here.driver.page, "titleLabel").text() == "Illness, heart and lungs":
            here.answer("heart_or_blood", "Yes")
            here.answer("heart_trouble", "Yes")
        say_no(here.driver)
    here.driver.wait_for("ClearancePage")
    form = here.driver.find(AgreementForm, "agreementForm")
    here.driver.click(form.findChildren(QCheckBox)[0])
    here.driver.click(form.findChildren(QPushButton)[-1])
    assert here.rows("SELECT outcome FROM screening ORDER BY taken_at") == [
        ("professional",),
        ("cleared",),
    ]
    assert here.rows("SELECT question_id, agreed_on FROM agreement") == [
        ("heart_trouble", "2026-11-20")
    ]
    here.driver.wait_for("ChoosePage")


@pytest.mark.usefixtures("checked_yesterday")
def test_strong_pain_at_rest_means_not_today(here):
    here.pass_check()
    here.choose("Single knee to chest")
    here.score(3, 4)
    here.driver.press("startButton")
    here.driver.wait_for("ClearancePage")
    assert here.rows("SELECT count(*) FROM session") == [(0,)]


@pytest.mark.usefixtures("checked_yesterday")
def test_a_stop_leads_calmly_out_and_to_the_right_advice_and_is_kept(here):
    here.start_playing()
    here.play_to(Phase.HOLD)
    here.play(6)
    here.driver.press("stopButton")
    assert here.player.view.playing is Playing.EASING_OUT
    here.play(20)
    here.driver.wait_for("StopPage")
    here.driver.click(checkbox(here, "Numb"))
    here.driver.press("nextButton")
    assert here.rows("SELECT ended FROM session") == [("stopped",)]
    assert here.rows("SELECT count(*) FROM screening WHERE withdrawn_at IS NOT NULL") == [(1,)]
    assert [row[3] for row in here.rows(PARTS)] == ["stopped"]
    here.driver.press("doneButton")
    here.driver.wait_for("HomePage")


@pytest.mark.usefixtures("checked_yesterday")
def test_after_a_stop_the_day_is_over_and_the_lasting_lines_are_asked_again(here):
    here.start_playing()
    here.play(2)
    here.driver.press("stopButton")
    here.look()
    here.driver.wait_for("StopPage")
    here.driver.click(here.driver.page.findChildren(QCheckBox)[-1])
    here.driver.press("nextButton")
    here.driver.press("doneButton")
    here.driver.wait_for("HomePage")
    here.driver.press("chooseButton")
    here.driver.wait_for("ClearancePage")
    here.driver.press("nextButton")
    here.clock.advance(24 * 3600)
    here.driver.press("chooseButton")
    assert here.driver.find(QLabel, "progressLabel").text() == "1 of 5"


def test_the_second_session_of_a_day_asks_two_pages_only(here):
    here.start_playing()
    here.play(300)
    here.driver.wait_for("AfterPage")
    here.save_and_finish()
    here.clock.advance(5 * 3600)
    here.driver.press("chooseButton")
    assert here.driver.find(QLabel, "progressLabel").text() == "1 of 2"


def test_two_people_are_asked_apart_and_agree_on_a_word(here):
    here.driver.press("helperButton")
    here.pass_check()
    here.choose("Lying turn for two")
    here.score(2, 0)
    here.agree_on_a_word()
    here.driver.press("startButton")
    assert here.player.view.moment.part.technique.id == "T01"
    here.driver.press("pauseButton")
    here.play(400)
    here.driver.wait_for("AfterPage")
    here.driver.press("saveButton")
    assert here.rows("SELECT with_helper, ended FROM session") == [(1, "finished")]


@pytest.mark.usefixtures("checked_yesterday")
def test_another_stretch_joins_the_same_session_without_asking_twice(here):
    here.start_playing()
    here.play(300)
    here.driver.wait_for("AfterPage")
    here.driver.press("anotherButton")
    here.driver.wait_for("ChoosePage")
    here.choose("Lying twist")
    here.driver.press("startButton")
    here.driver.wait_for("PlayerPage")
    here.driver.press("pauseButton")
    here.play(400)
    here.driver.wait_for("AfterPage")
    here.driver.press("saveButton")
    assert here.rows("SELECT count(*) FROM session") == [(1,)]
    assert [row[0] for row in here.rows(PARTS)] == ["T05", "T05", "T06", "T06"]


@pytest.mark.usefixtures("checked_yesterday")
def test_going_back_from_another_stretch_leads_to_the_end_of_the_session(here):
    here.start_playing()
    here.play(300)
    here.driver.press("anotherButton")
    here.driver.press("backButton")
    here.driver.wait_for("AfterPage")


@pytest.mark.usefixtures("checked_yesterday")
def test_a_full_screen_in_the_player_ends_with_it(here):
    here.start_playing()
    here.play_to(Phase.HOLD)
    window = here.program.window
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F)
    assert window.isFullScreen()
    here.driver.press("stopButton")
    here.play(20)
    here.driver.wait_for("StopPage")
    assert not window.isFullScreen()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert here.driver.page.objectName() == "StopPage"


@pytest.mark.usefixtures("checked_yesterday")
def test_help_can_be_read_in_mid_stretch_and_time_stands_still(here):
    here.start_playing()
    here.play(8)
    here.driver.press("helpButton")
    here.driver.wait_for("LearnPage")
    here.clock.advance(60)
    here.driver.press("backButton")
    here.driver.wait_for("PlayerPage")
    assert here.player.view.playing is Playing.PAUSED


@pytest.mark.usefixtures("checked_yesterday")
def test_closing_the_window_in_mid_hold_asks_and_then_keeps_what_was_done(here):
    here.start_playing()
    here.play_to(Phase.HOLD)
    here.play(5)
    window = here.program.window
    window.close()
    assert window.isVisible()
    assert here.player.view.playing is Playing.PAUSED
    question = window.findChild(QMessageBox)
    leave = next(b for b in question.buttons() if b.text() == "Save and leave")
    here.driver.click(leave)
    assert wait_until(lambda: not window.isVisible())
    assert here.rows("SELECT ended, ended_at IS NULL FROM session") == [("unfinished", 0)]
    assert [row[3] for row in here.rows(PARTS)] == ["stopped"]


@pytest.mark.usefixtures("checked_yesterday")
def test_staying_after_all_goes_on_with_the_stretch(here):
    here.start_playing()
    here.play(40)
    window = here.program.window
    window.close()
    question = window.findChild(QMessageBox)
    here.driver.click(next(b for b in question.buttons() if b.text() == "Stay"))
    assert window.isVisible()
    here.driver.press("pauseButton")
    here.play(4)
    assert here.player.view.playing is Playing.PLAYING


@pytest.mark.usefixtures("checked_yesterday")
def test_something_new_felt_asks_what_and_keeps_it(here):
    here.start_playing()
    here.play(300)
    here.driver.wait_for("AfterPage")
    row = here.driver.page.findChild(AnswerRow)
    here.driver.click(answer_button(row, "Yes"))
    here.driver.press("saveButton")
    here.driver.wait_for("StopPage")
    here.driver.click(checkbox(here, "Numb"))
    here.driver.press("nextButton")
    assert here.rows("SELECT ended, anything_new FROM session") == [("finished", 1)]
    assert here.rows("SELECT count(*) FROM session_stop_cue") == [(1,)]


def test_the_strict_stretches_ask_once_more_about_ribs_and_lungs(here):
    here.driver.press("helperButton")
    here.pass_check()
    here.choose("Towel twist for two")
    here.score(2, 0)
    here.agree_on_a_word()
    for row in here.driver.page.findChildren(AnswerRow):
        here.driver.click(answer_button(row, "Not sure"))
    here.driver.press("startButton")
    here.driver.wait_for("ChoosePage")
    assert here.rows("SELECT count(*) FROM session") == [(0,)]
    let_live()
    names = [card.accessibleName() for card in here.driver.page.findChildren(TechniqueCard)]
    assert "Seated turn for two" in names
    assert "Towel twist for two" not in names


def test_where_the_helper_may_not_help_the_other_can_stretch_alone(here):
    here.driver.press("helperButton")
    here.driver.press("chooseButton")
    while asks(here.driver):
        let_live()
        if "helper" in here.driver.find(QLabel, "titleLabel").text().lower():
            here.driver.click(answer_button(here.driver.page.findChild(AnswerRow), "Yes"))
        say_no(here.driver)
    here.driver.wait_for("ClearancePage")
    assert here.driver.find(QAbstractButton, "nextButton").text() == "Stretch alone"
    here.driver.press("nextButton")
    here.driver.wait_for("ScreeningPage")
    assert not here.program.preferences.settings.with_helper


@pytest.mark.parametrize(
    ("button", "page"),
    [
        ("historyButton", "HistoryPage"),
        ("learnButton", "LearnPage"),
        ("settingsButton", "SettingsPage"),
    ],
)
def test_each_part_leads_home_again_and_lets_the_window_close(here, button, page):
    for _ in range(2):
        here.driver.press(button)
        here.driver.wait_for(page)
        assert here.program.journey.may_close()
        here.driver.press("todayButton")
        here.driver.wait_for("HomePage")


def answer_button(row, text):
    return next(b for b in row.findChildren(QAbstractButton) if b.text() == text)


def checkbox(here, beginning):
    boxes = here.driver.page.findChildren(QCheckBox)
    return next(box for box in boxes if box.text().startswith(beginning))
