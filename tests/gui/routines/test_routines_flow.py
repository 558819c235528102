"""Routines played, made, changed, liked and deleted, with real storage and real clicks."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QMessageBox

from backcoach.domain.person import Person
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from backcoach.gui.paper.handout_page import HandoutPage
from backcoach.gui.routines import stretch_list
from backcoach.gui.routines.routine_builder_page import RoutineBuilderPage
from backcoach.gui.routines.routine_card import RoutineCard
from backcoach.gui.routines.routines_flow import RoutinesFlow
from backcoach.gui.routines.routines_page import RoutinesPage
from backcoach.gui.widgets import figure_still
from tests.clicking import click
from tests.gui.real_services import services_in
from tests.storage.records import NOW

ANNA = Person(UUID(int=7), "Anna")


@pytest.fixture(autouse=True)
def plain_pictures(monkeypatch):
    """Figures take most of the time, and are looked at elsewhere."""
    for module in (figure_still, stretch_list):
        monkeypatch.setattr(module, "hold_picture", lambda *_of: QPixmap(1, 1))


@pytest.fixture
def notices():
    return []


@pytest.fixture
def here(qtbot, tmp_path, notices):
    here = services_in(tmp_path, NOW)
    here.services = here.services._replace(say=notices.append)
    qtbot.addWidget(here.window)
    here.window.resize(1280, 800)
    here.window.show()
    return here


@pytest.fixture
def flow(here):
    flow = RoutinesFlow(here.services)
    flow.start()
    QApplication.processEvents()
    return flow


def page(here):
    return here.window.currentWidget()


def card(here, label):
    found = [each for each in page(here).findChildren(RoutineCard) if not each.isHidden()]
    return next((each for each in found if each.accessibleName() == label), None)


def pick(here, label, text):
    """Choose something from the menu of a card."""
    actions = {action.text(): action for action in card(here, label).menu.actions()}
    actions[text].trigger()
    QApplication.processEvents()


def press(here, qtbot, button):
    click(qtbot, getattr(page(here)._ui, button))
    QApplication.processEvents()


def asked(here, work):
    found = []
    here.services.history.run(work, found.append)
    QApplication.processEvents()
    return found[0]


def own(here):
    return asked(here, lambda history: history.routines.all(history.people.me(NOW).id))


def make_own(here, qtbot):
    pick(here, "On the floor", "Make my own")
    press(here, qtbot, "saveButton")


def answer(text):
    """Answer the question that is asked."""
    (box,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]
    next(each for each in box.buttons() if each.text() == text).click()
    box.deleteLater()
    QApplication.processEvents()


@pytest.mark.usefixtures("flow")
def test_every_built_in_routine_is_there(here):
    assert isinstance(page(here), RoutinesPage)
    for routine in here.services.library.routines:
        assert card(here, routine.label) is not None
    assert page(here)._ui.emptyFrame.isVisible()


def test_start_asks_for_the_routine_to_be_played(here, flow, qtbot):
    with qtbot.waitSignal(flow.play_asked) as played:
        click(qtbot, card(here, "Five minutes").start_button)

    assert played.args[0].id == "five_minutes"


@pytest.mark.usefixtures("flow")
def test_a_copy_of_a_built_in_one_is_kept_and_the_built_in_one_stays(here, qtbot):
    pick(here, "On the floor", "Make my own")
    assert isinstance(page(here), RoutineBuilderPage)
    assert page(here)._ui.nameEdit.text() == "On the floor, my way"
    qtbot.keyClick(page(here)._ui.routineList, Qt.Key.Key_Delete)
    press(here, qtbot, "saveButton")

    assert isinstance(page(here), RoutinesPage)
    (kept,) = own(here)
    built_in = next(each for each in here.services.library.routines if each.id == "on_the_floor")
    assert kept.items == built_in.items[1:]
    assert card(here, "On the floor") is not None
    assert card(here, "On the floor, my way") is not None


@pytest.mark.usefixtures("flow")
def test_a_new_one_is_put_together_and_kept(here, qtbot):
    press(here, qtbot, "firstButton")
    qtbot.keyClick(page(here)._ui.catalogueList, Qt.Key.Key_Return)
    page(here)._ui.nameEdit.setText("After work")
    press(here, qtbot, "saveButton")

    (kept,) = own(here)
    assert (kept.label, len(kept.items), kept.person_id) == ("After work", 1, None)
    assert card(here, "After work") is not None


@pytest.mark.usefixtures("flow")
def test_what_was_just_saved_is_in_sight_and_in_focus(here, qtbot):
    make_own(here, qtbot)
    saved = card(here, "On the floor, my way")
    body = page(here)._ui.bodyScroll.viewport()

    assert page(here).focusWidget() is saved.start_button
    top = saved.mapTo(body, saved.rect().topLeft()).y()
    assert 0 <= top <= body.height() - saved.height()


@pytest.mark.usefixtures("flow")
def test_what_is_changed_stays_the_same_routine(here, qtbot):
    make_own(here, qtbot)
    (before,) = own(here)
    pick(here, before.label, "Change")
    page(here)._ui.nameEdit.setText("Evening")
    press(here, qtbot, "saveButton")

    assert own(here) == (replace(before, label="Evening"),)


def test_a_handout_is_laid_out_with_the_dose_set_for_whoever_it_is_for(here, flow):
    def set_dose(history):
        history.people.add(ANNA, NOW)
        dose = Dosage(15, 1, Side.LEFT, 10)
        history.doses.save(PersonDose(ANNA.id, "T05", dose), NOW)

    here.keep(set_dose)
    here.services.current.choose(ANNA)
    pick(here, "On the floor", "Handout")

    printed = flow._handout._handout.stretches
    assert [each.item.dosage.hold_seconds for each in printed] == [15, 20, 20]
    assert printed[0].sides == (Side.LEFT, Side.RIGHT)


def test_a_handout_is_laid_out_and_left_for_the_list(here, flow, qtbot):
    pick(here, "Five minutes", "Handout")
    assert isinstance(page(here), HandoutPage)
    assert page(here) in flow.pages

    qtbot.keyClick(page(here), Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert isinstance(page(here), RoutinesPage)
    assert len(flow.pages) == 2


@pytest.mark.usefixtures("flow")
def test_a_favourite_is_kept_and_stands_first_next_time(here, qtbot):
    click(qtbot, card(here, "Five minutes").star_button)
    again = RoutinesFlow(here.services)
    again.start()
    QApplication.processEvents()

    first = page(here)._ui.firstBoard.findChildren(RoutineCard)
    assert [each.accessibleName() for each in first] == ["Five minutes"]
    assert first[0].favourite

    click(qtbot, first[0].star_button)
    liked = asked(here, lambda history: history.routines.favourites(history.people.me(NOW).id))
    assert liked == frozenset()


@pytest.mark.usefixtures("flow")
def test_a_deleted_one_comes_back_by_undo(here, qtbot, notices):
    make_own(here, qtbot)
    (before,) = own(here)
    pick(here, before.label, "Delete")

    assert card(here, before.label) is None
    assert own(here) == ()
    assert (notices[-1].text, notices[-1].action) == ("The routine is deleted.", "Undo")

    notices[-1].act()
    QApplication.processEvents()
    assert own(here) == (before,)
    assert card(here, before.label) is not None


def test_a_plan_made_for_a_person_is_theirs_alone(here, qtbot):
    here.keep(lambda history: history.people.add(ANNA, NOW))
    here.services.current.choose(ANNA)
    flow = RoutinesFlow(here.services)
    flow.start()
    QApplication.processEvents()
    pick(here, "On the floor", "Make my own")
    builder = page(here)._ui
    assert builder.whomPicker.isVisible()
    assert builder.whomPicker.currentText() == "Anna"
    press(here, qtbot, "saveButton")

    (plan,) = asked(here, lambda history: history.routines.all(ANNA.id))
    assert plan.person_id == ANNA.id
    assert own(here) == ()
    first = page(here)._ui.firstBoard.findChildren(RoutineCard)
    assert [each.accessibleName() for each in first] == [plan.label]


def test_a_plan_stays_with_a_person_who_was_archived_meanwhile(here, qtbot):
    here.keep(lambda history: history.people.add(ANNA, NOW))
    here.services.current.choose(ANNA)
    flow = RoutinesFlow(here.services)
    flow.start()
    QApplication.processEvents()
    here.keep(lambda history: history.people.archive(ANNA.id, NOW))
    make_own(here, qtbot)

    assert own(here) == ()
    assert len(asked(here, lambda history: history.routines.all(ANNA.id))) == 1


def test_what_is_changed_and_not_saved_is_asked_about(here, flow, qtbot):
    pick(here, "On the floor", "Make my own")
    qtbot.keyClick(page(here)._ui.routineList, Qt.Key.Key_Delete)

    press(here, qtbot, "backButton")
    answer("Keep editing")
    assert isinstance(page(here), RoutineBuilderPage)

    press(here, qtbot, "backButton")
    answer("Leave without saving")
    assert isinstance(page(here), RoutinesPage)
    assert own(here) == ()
    assert flow.may_close()


@pytest.mark.usefixtures("flow")
def test_what_is_not_changed_is_left_unasked(here, qtbot):
    pick(here, "On the floor", "Make my own")
    qtbot.keyClick(page(here)._ui.routineList, Qt.Key.Key_Escape)

    assert isinstance(page(here), RoutinesPage)


def test_closing_the_window_asks_about_what_is_not_saved(here, flow, qtbot):
    assert flow.may_close()
    pick(here, "On the floor", "Make my own")
    assert flow.may_close()
    qtbot.keyClick(page(here)._ui.routineList, Qt.Key.Key_Delete)

    assert not flow.may_close()
    with qtbot.waitSignal(flow.closing):
        answer("Leave without saving")


def test_an_answer_after_leaving_is_let_go(here, flow, qtbot):
    here.executor.held = []
    flow.start()
    flow._builder.make_new()
    with qtbot.waitSignal(flow.left):
        press(here, qtbot, "backButton")
    flow.end()
    shown = page(here)
    here.executor.let_go()
    QApplication.processEvents()

    assert page(here) is shown
    assert shown in flow.pages
