"""Routines through the real window: what is open of them is played, and nothing else."""

from uuid import uuid4

import pytest
from PySide6.QtWidgets import QAbstractButton

from backcoach.domain.playing.timeline import Phase
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from backcoach.gui.session.routine_row import RoutineRow
from backcoach.gui.widgets.answer_row import AnswerRow
from backcoach.gui.widgets.segmented import Segmented
from backcoach.gui.widgets.technique_card import TechniqueCard
from tests.clicking import text_of
from tests.stretches import MORNING
from walkthrough.answering import asks, say_no
from walkthrough.driver import let_live

PARTS = "SELECT technique_id, side, held_seconds > 0 FROM session_part ORDER BY position"
CHEST = ("rib_injury", "chest_surgery", "collapsed_lung", "lung_disease")
KNEE = RoutineItem("T05", Dosage(25, 2, Side.LEFT, 15))
LEAN_BACK = RoutineItem("T03", Dosage(15, 1, Side.BOTH, 10))


def keep(here, work):
    here.program.journey._services.history.write(work)
    let_live()


def keep_plan(here, *items):
    def write(history):
        me = history.people.me(MORNING).id
        plan = Routine(str(uuid4()), "After gardening", items, note="Slowly.", person_id=me)
        history.routines.save(plan, MORNING)

    keep(here, write)


def built_in(here, routine_id):
    routines = here.program.journey._services.library.routines
    return next(each for each in routines if each.id == routine_id)


def to_choices(here):
    here.pass_check()
    here.driver.wait_for("ChoosePage")


def press_card(here, name):
    let_live()
    cards = here.driver.page.findChildren(TechniqueCard)
    here.driver.click(next(card for card in cards if card.accessibleName() == name))


def choose_routine(here, name):
    to_choices(here)
    switch = here.driver.find(Segmented, "kindSwitch").findChildren(QAbstractButton)
    here.driver.click(next(button for button in switch if button.text() == "Routines"))
    press_card(here, name)
    here.driver.wait_for("RoutinePreviewPage")


def come_with(here, routine):
    """Come through the safety check with a routine that was chosen before."""
    here.program.journey._visits.begin_routine(routine)
    let_live()
    while asks(here.driver):
        say_no(here.driver)
    here.driver.wait_for("RoutinePreviewPage")


def answer_before(here, ribs="No"):
    here.score(3, 1)
    for line in CHEST:
        here.answer(line, ribs if line == "rib_injury" else "No")
    here.agree_on_a_word()
    here.driver.press("startButton")


def rows(here):
    """What each row says, from top to bottom."""
    let_live()
    found = here.driver.page.findChildren(RoutineRow)
    found.sort(key=lambda row: row.mapTo(here.driver.page, row.rect().topLeft()).y())
    return [row.accessibleName().replace("\xa0", " ") for row in found]


def planned(here):
    return [each.technique.id for each in here.player.view.timeline.plan.items]


@pytest.mark.usefixtures("checked_yesterday")
def test_a_routine_is_played_to_its_end_and_kept_with_all_its_stretches(here):
    choose_routine(here, "Five minutes")
    assert rows(here)[0].startswith("1 / 2 Single knee to chest Hold 15 s")
    here.score(3, 1)
    here.driver.press("startButton")
    here.driver.press("pauseButton")
    here.play_to(Phase.NEXT)
    assert here.player.view.moment.part.technique.id == "T06"
    assert here.rows(PARTS) == [("T05", "right", 1), ("T05", "left", 1)]

    here.play(300)
    here.driver.wait_for("AfterPage")
    here.save_and_finish()

    assert [part[:2] for part in here.rows(PARTS)] == [
        ("T05", "right"),
        ("T05", "left"),
        ("T06", "right"),
        ("T06", "left"),
    ]
    assert here.rows("SELECT ended FROM session") == [("finished",)]
    here.driver.press("historyButton")
    here.driver.wait_for("HistoryPage")


@pytest.mark.usefixtures("checked_yesterday")
def test_another_stretch_can_follow_a_routine(here):
    come_with(here, built_in(here, "five_minutes"))
    here.score(3, 1)
    here.driver.press("startButton")
    here.driver.press("pauseButton")
    while type(here.driver.page).__name__ == "PlayerPage":
        here.driver.press("nextButton")
        here.look()
        let_live()
    here.driver.press("anotherButton")
    here.driver.wait_for("ChoosePage")
    here.choose("Both knees to chest")
    here.driver.press("startButton")

    assert planned(here) == ["T05b"]


@pytest.mark.usefixtures("checked_yesterday")
def test_an_answer_that_shuts_a_stretch_leaves_it_out_and_the_rest_is_played(here):
    come_with(here, built_in(here, "at_a_chair_with_a_helper"))
    assert len(rows(here)) == 2
    answer_before(here, ribs="Not sure")
    here.driver.wait_for("RoutinePreviewPage")
    assert "leave something out" in text_of(here.driver.page, "noticeLabel")
    assert [row.startswith("1 / 1 Seated turn") for row in rows(here)] == [True, False]

    here.driver.press("startButton")
    here.driver.wait_for("PlayerPage")

    assert planned(here) == ["T02"]
    assert here.rows("SELECT count(*) FROM session") == [(1,)]


@pytest.mark.usefixtures("checked_yesterday")
def test_answers_that_leave_nothing_of_it_show_what_they_led_to(here):
    lean_back = Routine("mine", "Lean back", (LEAN_BACK,))
    come_with(here, lean_back)
    answer_before(here, ribs="Yes")

    assert "Nothing of this routine" in text_of(here.driver.page, "noticeLabel")
    assert here.rows("SELECT count(*) FROM session") == [(0,)]


@pytest.mark.usefixtures("checked_yesterday")
def test_both_sit_down_once_and_play_all_of_it_with_a_helper(here):
    come_with(here, built_in(here, "at_a_chair_with_a_helper"))
    answer_before(here)
    here.driver.wait_for("PlayerPage")

    assert planned(here) == ["T02", "T03"]
    assert here.player.view.timeline.plan.next_seconds == 40


@pytest.mark.parametrize("routine", [True, False])
def test_nobody_with_lung_trouble_is_paced_unless_they_choose_it(here, routine):
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")
    while asks(here.driver):
        let_live()
        if any(row._line.id == "lung_disease" for row in here.driver.page.findChildren(AnswerRow)):
            here.answer("lung_disease", "Not sure")
        say_no(here.driver)
    here.driver.wait_for("ChoosePage")
    if routine:
        switch = here.driver.find(Segmented, "kindSwitch").findChildren(QAbstractButton)
        here.driver.click(next(button for button in switch if button.text() == "Routines"))
        press_card(here, "Five minutes")
    else:
        here.choose("Single knee to chest")
    here.score(3, 1)
    here.driver.press("startButton")

    assert here.player.view.timeline.plan.rhythm is None
    assert here.program.preferences.settings.breath == "4-6"


@pytest.mark.usefixtures("checked_yesterday")
def test_a_routine_of_which_nothing_is_open_says_why_and_leads_to_the_cards(here):
    choose_routine(here, "At a chair with a helper")
    assert "Nothing of this routine" in text_of(here.driver.page, "noticeLabel")
    assert all("Needs a helper" in row for row in rows(here))

    here.driver.press("startButton")
    here.driver.wait_for("ChoosePage")


@pytest.mark.usefixtures("checked_yesterday")
def test_a_persons_plan_is_offered_first_and_is_gentle_the_first_time(here):
    keep_plan(here, KNEE, LEAN_BACK)
    to_choices(here)
    here.driver.press("planButton")
    here.driver.wait_for("RoutinePreviewPage")
    assert text_of(here.driver.page, "titleLabel") == "After gardening"
    played, left_out = rows(here)
    assert "Hold 20 s · Once each side · Left knee first New to you" in played
    assert "Needs a helper" in left_out

    here.driver.press("backButton")
    here.driver.wait_for("ChoosePage")


@pytest.mark.usefixtures("checked_yesterday")
def test_a_routine_of_everyones_holds_no_longer_than_was_set_for_the_person(here):
    def write(history):
        me = history.people.me(MORNING).id
        dose = PersonDose(me, "T05", Dosage(15, 1, Side.LEFT, 15), "15 seconds at most.")
        history.doses.save(dose, MORNING)

    keep(here, write)
    come_with(here, built_in(here, "on_the_floor"))
    assert rows(here)[0].endswith(
        "Hold 15 s · Once each side · Left knee first As it was set for you. 15 seconds at most."
    )

    here.score(3, 1)
    here.driver.press("startButton")

    held = [each.dosage.hold_seconds for each in here.player.view.timeline.plan.items]
    assert held == [15, 20, 20]


@pytest.mark.usefixtures("checked_yesterday")
def test_a_stretch_starts_with_the_dose_that_was_set_for_the_person(here):
    def write(history):
        me = history.people.me(MORNING).id
        note = "Left knee first."
        history.doses.save(PersonDose(me, "T05", Dosage(17, 1, Side.LEFT, 15), note), MORNING)

    keep(here, write)
    to_choices(here)
    press_card(here, "Single knee to chest")
    here.driver.wait_for("TechniquePage")
    assert text_of(here.driver.page, "noteLabel") == "Left knee first."

    here.score(3, 1)
    here.driver.press("startButton")

    assert here.player.view.timeline.plan.items[0].dosage == Dosage(17, 1, Side.LEFT, 15)
