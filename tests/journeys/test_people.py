"""Several people on one computer: nobody's answers and sessions ever land with someone else."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from backcoach.domain.person import Person
from backcoach.domain.settings import UsedBy
from backcoach.gui.people.person_card import PersonCard
from backcoach.storage.backups.opening import HISTORY
from tests.clicking import part
from tests.clicking import said as in_sight
from tests.gui.program_here import WELCOMED, open_program
from tests.storage.records import a_screening, a_session
from tests.stretches import MORNING
from walkthrough.answering import asks, say_no
from walkthrough.driver import let_live, wait_until

CLINIC = replace(WELCOMED, used_by=UsedBy.CLIENTS)
ANNA = Person(uuid4(), "Unmistakable Anna")
WHOSE_CHECKS = "SELECT DISTINCT label FROM screening JOIN person ON person.id = person_id"


@pytest.fixture
def clinic(qapp, tmp_path):
    here = open_program(qapp, tmp_path, CLINIC)
    add_anna(here)
    yield here
    here.close()


def add_anna(here):
    """Let her have stretched once; what the start page says of it follows."""

    def keep(history):
        history.people.add(ANNA, MORNING)
        history.sessions.finish(a_session(ANNA.id, at=MORNING))

    here.program.history.write(keep)
    here.program.journey.read_log()
    let_live()


def home(here):
    here.driver.wait_for("HomePage")
    return here.driver.page


def choose(here, label):
    here.driver.wait_for("PeoplePage")
    let_live()
    cards = here.driver.page.findChildren(PersonCard)
    here.driver.click(next(card for card in cards if card.accessibleName() == label))


def pick(here, label):
    picker = home(here)._person
    picker.setCurrentIndex(picker.findText(label))
    picker.activated.emit(picker.currentIndex())
    let_live()


def said(window):
    """All that the window says to eyes, ears and the task bar."""
    let_live()
    texts = [window.windowTitle(), QApplication.applicationDisplayName()]
    for widget in window.findChildren(QWidget):
        texts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        texts += [widget.text()] if isinstance(widget, QLabel | QPushButton) else []
    return " ".join(texts)


def test_someone_is_added_chosen_and_gets_a_safety_check_of_their_own(here):
    driver = here.driver
    driver.press("peopleButton")
    driver.wait_for("PeoplePage")
    driver.find(QWidget, "labelEdit").setText("17")
    driver.press("addButton")
    choose(here, "17")
    page = home(here)
    assert wait_until(lambda: page._person.currentText() == "17")

    driver.press("chooseButton")

    driver.wait_for("ScreeningPage")
    assert driver.find(QLabel, "whoseLabel").text() == "For 17"
    answer_all(here)
    assert here.rows(WHOSE_CHECKS) == [("17",)]
    driver.press("backButton")
    pick(here, "Me")
    driver.press("chooseButton")
    driver.wait_for("ScreeningPage")
    assert not driver.find(QLabel, "whoseLabel").isVisible()
    asked_of_me = driver.find(QLabel, "progressLabel").text()
    driver.press("backButton")
    pick(here, "17")
    driver.press("chooseButton")
    driver.wait_for("ScreeningPage")
    asked_of_them = driver.find(QLabel, "progressLabel").text()
    assert (asked_of_me, asked_of_them) == ("1 of 5", "1 of 2")


def answer_all(here):
    while asks(here.driver):
        say_no(here.driver)


def test_switching_switches_the_history(here):
    add_anna(here)
    assert "Last session" not in in_sight(home(here))

    pick(here, ANNA.label)

    assert wait_until(lambda: "Last session" in in_sight(home(here)))
    here.driver.press("historyButton")
    here.driver.wait_for("HistoryPage")
    pages = here.driver.page.findChildren(QLabel)
    assert wait_until(lambda: any("1 session" in label.text() for label in pages))


def test_nothing_of_the_one_before_is_said_while_the_log_is_read(here):
    add_anna(here)
    pick(here, ANNA.label)
    assert wait_until(lambda: "Last session" in in_sight(home(here)))

    here.executor.held = []
    pick(here, "Me")

    assert "Last session" not in in_sight(home(here))
    here.executor.let_go()


def test_a_change_of_mind_before_the_check_comes_starts_nothing(here):
    add_anna(here)
    here.executor.held = []
    here.driver.press("chooseButton")
    pick(here, ANNA.label)

    here.executor.let_go()
    let_live()

    home(here)


def test_what_was_chosen_for_two_stays_when_someone_else_is_picked(here):
    add_anna(here)
    here.driver.press("helperButton")

    pick(here, ANNA.label)

    assert part(home(here), "helperButton").isChecked()


def test_a_clients_check_is_put_back_as_theirs_where_the_history_began_anew(here):
    add_anna(here)
    pick(here, ANNA.label)
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")
    begin_anew(here)

    answer_all(here)

    assert here.rows(WHOSE_CHECKS) == [(ANNA.label,)]
    assert here.rows("SELECT label FROM person ORDER BY is_me DESC")[-1] == (ANNA.label,)


def begin_anew(here):
    """Let the file go as if it had been set aside; what was kept so far goes with it."""
    thread = here.program.history
    thread._let_go()
    thread._kept.clear()
    (here.folder / HISTORY).unlink()


def test_a_clinics_start_page_says_who_is_open_and_nothing_more(clinic):
    window = clinic.program.window
    assert "Anna" not in said(window)
    clinic.driver.press("startButton")
    choose(clinic, ANNA.label)
    clinic.driver.wait_for("ScreeningPage")
    clinic.driver.press("backButton")

    page = home(clinic)

    let_live()
    assert part(page, "whoseLabel").text() == f"{ANNA.label} is open."
    assert "Last session" not in in_sight(window)
    assert said(window).count("Unmistakable") == 1


def test_in_a_clinic_nobody_is_open_until_chosen_and_after_closing(clinic):
    driver = clinic.driver
    for door in ("startButton", "historyButton"):
        driver.press(door)
        driver.wait_for("PeoplePage")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        driver.press("todayButton")
        home(clinic)
    driver.press("historyButton")
    choose(clinic, "Me")
    driver.wait_for("HistoryPage")
    driver.press("todayButton")
    assert part(home(clinic), "whoseLabel").text() == "Open for yourself."

    driver.press("closeButton")

    assert wait_until(lambda: part(home(clinic), "whoseLabel").text() == "No client is open.")
    assert not clinic.program.current.is_chosen


def test_a_clinics_start_page_names_nobody_after_one_was_deleted(clinic):
    driver = clinic.driver
    driver.press("peopleButton")
    choose(clinic, ANNA.label)
    assert part(home(clinic), "whoseLabel").text() == f"{ANNA.label} is open."
    driver.press("peopleButton")
    driver.wait_for("PeoplePage")
    let_live()
    names = {each.accessibleName(): each for each in driver.page.findChildren(QPushButton)}
    driver.click(names[f"Details of {ANNA.label}"])
    driver.wait_for("PersonPage")
    driver.press("deleteButton")
    driver.press("sureButton")
    driver.wait_for("PeoplePage")
    driver.press("todayButton")

    assert part(home(clinic), "whoseLabel").text() == "No client is open."
    assert clinic.notice
    assert "Unmistakable" not in said(clinic.program.window)
    clinic.act_on_notice()
    driver.press("peopleButton")
    choose(clinic, ANNA.label)


def test_the_owners_next_check_knows_nothing_of_a_clients_answers(here):
    def keep(history):
        history.people.add(ANNA, MORNING)
        history.screenings.save(a_screening(ANNA.id, at=MORNING))

    here.program.history.write(keep)
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")

    assert here.program.journey._flow._check._past.latest is None


def test_answers_that_were_someone_elses_can_all_be_asked_anew(here):
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")
    answer_all(here)
    here.driver.press("backButton")
    here.clock.advance(24 * 3600)
    here.driver.press("chooseButton")
    here.driver.wait_for("ScreeningPage")
    say_no(here.driver)
    say_no(here.driver)
    here.driver.wait_for("UnchangedPage")

    here.driver.press("changedButton")

    assert here.driver.find(QLabel, "progressLabel").text() == "3 of 5"
    answer_all(here)
    days = "SELECT count(DISTINCT answered_on) FROM screening_answer GROUP BY screening_id"
    assert here.rows(days) == [(1,), (1,)]


def test_routines_are_for_whoever_is_chosen(clinic):
    driver = clinic.driver
    driver.press("routinesButton")
    choose(clinic, ANNA.label)
    driver.wait_for("RoutinesPage")
    routine = clinic.program.library.routines[0]

    clinic.program.journey._flow.play_asked.emit(routine)

    driver.wait_for("ScreeningPage")
    assert driver.find(QLabel, "whoseLabel").text() == f"For {ANNA.label}"
    assert clinic.program.journey._flow._check._keeper.client == ANNA
