"""A routine as a person makes it and plays it, from the start page to the session on disk."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMessageBox

from backcoach.gui.routines.catalogue_list import CatalogueList
from backcoach.gui.routines.routine_card import RoutineCard
from backcoach.gui.routines.routine_list import RoutineList
from walkthrough.driver import let_live

ROUTINES = "SELECT label, deleted_at IS NULL FROM routine"
ITEMS = "SELECT technique_id FROM routine_item ORDER BY position"


def card(here, label):
    let_live()
    cards = here.driver.page.findChildren(RoutineCard)
    return next(each for each in cards if each.accessibleName() == label)


def begin_new(here):
    """Come to a new routine that holds one stretch."""
    here.driver.press("routinesButton")
    here.driver.wait_for("RoutinesPage")
    here.driver.press("newButton")
    here.driver.wait_for("RoutineBuilderPage")
    catalogue = here.driver.find(CatalogueList, "catalogueList")
    catalogue.setCurrentRow(0)
    QTest.keyClick(catalogue, Qt.Key.Key_Return)


def test_a_routine_is_made_in_the_builder_checked_and_shown_before_it_is_played(here):
    driver = here.driver
    begin_new(here)
    catalogue = driver.find(CatalogueList, "catalogueList")
    catalogue.setCurrentRow(2)
    QTest.keyClick(catalogue, Qt.Key.Key_Return)
    QTest.keyClick(
        driver.find(RoutineList, "routineList"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier
    )
    driver.find(QLineEdit, "nameEdit").setText("After work")
    driver.press("saveButton")
    driver.wait_for("RoutinesPage")
    assert here.rows(ROUTINES) == [("After work", 1)]
    assert here.rows(ITEMS) == [("T06",), ("T05",)]

    driver.click(card(here, "After work").start_button)
    driver.wait_for("ScreeningPage")


def test_closing_the_window_asks_about_a_routine_that_is_not_saved(here):
    begin_new(here)
    window = here.program.window

    window.close()

    (question,) = window.findChildren(QMessageBox)
    assert window.isVisible()
    assert question.text() == "Leave without saving?"
    question.reject()
    let_live()
