"""No way out of a page loses what was filled in without a question, and one answer is enough."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from backcoach import gui
from backcoach.domain.session import SessionEnd
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.score_scale import ScoreScale
from backcoach.storage.backups.opening import open_history
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.session_store import SessionStore
from tests.clicking import part, press
from tests.gui.program_here import ProgramHere, open_program
from tests.gui.real_services import add_client
from tests.gui.routines.test_routines_flow import answer
from tests.journeys.test_every_page import every_page, ours
from tests.storage.records import a_part, a_session
from tests.stretches import MORNING
from walkthrough.driver import let_live

# The way to each page that is filled in and saved, and its part that is filled in here.
FORMS = {
    "ManualEntryPage": ("historyButton addButton", "noteField"),
    "CorrectPage": ("historyButton openButton correctButton", "noteField"),
    "GoalPage": ("historyButton goalButton", "wordsEdit"),
    "RemindersPage": ("settingsButton remindersButton", "Once a day"),
    "DosePage": ("peopleButton +Details_of_Client_12 doseButton", "noteEdit"),
    "RoutineBuilderPage": ("routinesButton newButton", "nameEdit"),
}
ANSWERED = "stiffnessScale"


@pytest.fixture
def here(qapp: QApplication, folder: Path) -> Iterator[ProgramHere]:
    with open_history(folder, MORNING).database as database:
        me = PersonStore(database).me(MORNING).id
        begun = a_session(me, at=MORNING - timedelta(days=1))
        done = replace(begun, parts=(a_part(),), ended=SessionEnd.FINISHED)
        SessionStore(database).finish(done)
        add_client(database)
    here = open_program(qapp, folder)
    yield here
    here.close()


def arrive(here: ProgramHere, name: str) -> Page:
    for step in FORMS[name][0].split():
        let_live()
        if step.startswith("+"):
            press(here.driver.page, step[1:].replace("_", " "))
        else:
            here.driver.press(step)
    here.driver.wait_for(name)
    let_live()
    assert isinstance(here.driver.page, Page)
    return here.driver.page


def fill_in(here: ProgramHere, name: str) -> None:
    page, what = here.driver.page, FORMS[name][1]
    if " " in what:
        press(page, what)
        return
    field = part(page, what)
    inner = field.findChild(QPlainTextEdit) or field
    inner.setFocus()
    QTest.keyClicks(QApplication.focusWidget(), "After work")


def leave_by(here: ProgramHere, way: str) -> None:
    window = here.program.window
    window.activateWindow()
    let_live()
    if way == "rail":
        here.driver.press("todayButton")
    elif way == "close":
        window.close()
    else:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    let_live()


def test_every_page_that_is_filled_in_and_saved_is_tried_here() -> None:
    for each in walk_packages(gui.__path__, f"{gui.__name__}."):
        if each.name.endswith("_page"):
            import_module(each.name)
    forms = {kind.__name__ for kind in ours(every_page()) if kind._entered is not Page._entered}

    assert forms == FORMS.keys()


@pytest.mark.parametrize("way", ["rail", "escape", "close"])
@pytest.mark.parametrize("name", FORMS)
def test_what_is_filled_in_is_asked_about_once(here: ProgramHere, name: str, way: str) -> None:
    page = arrive(here, name)
    assert not page.unsaved

    fill_in(here, name)
    leave_by(here, way)
    answer("Keep editing")
    assert here.driver.page is page
    assert page.unsaved

    leave_by(here, way)
    answer("Leave without saving")
    let_live()
    assert here.driver.page is not page or not here.program.window.isVisible()


@pytest.mark.parametrize("name", FORMS)
def test_what_is_not_filled_in_is_left_unasked(here: ProgramHere, name: str) -> None:
    page = arrive(here, name)

    leave_by(here, "escape")

    assert here.driver.page is not page


def test_an_answer_about_a_goal_is_filled_in_too(here: ProgramHere) -> None:
    page = arrive(here, "GoalPage")
    part(page, "wordsEdit").setText("Tie my shoes")
    here.driver.press("saveButton")
    let_live()
    assert not page.unsaved

    scale = part(page, ANSWERED)
    assert isinstance(scale, ScoreScale)
    press(scale, "4")
    leave_by(here, "rail")
    answer("Leave without saving")
    here.driver.wait_for("HomePage")
