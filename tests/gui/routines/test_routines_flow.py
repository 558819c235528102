"""Routines played, made, changed, liked and deleted, with real storage and real clicks."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
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
from backcoach.paper import handout_pictures
from tests.clicking import click, part
from tests.paper.plain_drawing import PlainDrawing
from tests.storage.records import NOW

ANNA = Person(UUID(int=7), "Anna")


@pytest.fixture(autouse=True)
def plain_pictures(monkeypatch):
    """Figures take most of the time, and are looked at elsewhere."""
    monkeypatch.setattr(handout_pictures, "Drawing", PlainDrawing)
    for module in (figure_still, stretch_list):
        monkeypatch.setattr(
            module, "pose_picture", lambda *_of: lambda: QImage(1, 1, QImage.Format.Format_RGB32)
        )


@pytest.fixture
def flow(here):
    flow = RoutinesFlow(here.services)
    flow.start()
    QApplication.processEvents()
    return flow


def card(here, label):
    found = [each for each in here.page.findChildren(RoutineCard) if not each.isHidden()]
    return next((each for each in found if each.accessibleName() == label), None)


def pick(here, label, text):
    """Choose something from the menu of a card."""
    actions = {action.text(): action for action in card(here, label).menu.actions()}
    actions[text].trigger()
    QApplication.processEvents()


def asked(here, work):
    found = []
    here.services.history.run(work, found.append)
    QApplication.processEvents()
    return found[0]


def own(here):
    return asked(here, lambda history: history.routines.all(history.people.me(NOW).id))


def make_own(here):
    pick(here, "On the floor", "Make my own")
    here.press("saveButton")


def answer(text):
    """Answer the question that is asked."""
    (box,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]
    next(each for each in box.buttons() if each.text() == text).click()
    box.deleteLater()
    QApplication.processEvents()


@pytest.mark.usefixtures("flow")
def test_every_built_in_routine_is_there(here):
    assert isinstance(here.page, RoutinesPage)
    for routine in here.services.library.routines:
        assert card(here, routine.label) is not None
    assert part(here.page, "emptyFrame").isVisible()


def test_start_asks_for_the_routine_to_be_played(here, flow, qtbot):
    with qtbot.waitSignal(flow.play_asked) as played:
        click(card(here, "Five minutes").start_button)

    assert played.args[0].id == "five_minutes"


@pytest.mark.usefixtures("flow")
def test_a_copy_of_a_built_in_one_is_kept_and_the_built_in_one_stays(here, qtbot):
    pick(here, "On the floor", "Make my own")
    assert isinstance(here.page, RoutineBuilderPage)
    assert part(here.page, "nameEdit").text() == "On the floor, my way"
    qtbot.keyClick(part(here.page, "routineList"), Qt.Key.Key_Delete)
    here.press("saveButton")

    assert isinstance(here.page, RoutinesPage)
    (kept,) = own(here)
    built_in = next(each for each in here.services.library.routines if each.id == "on_the_floor")
    assert kept.items == built_in.items[1:]
    assert card(here, "On the floor") is not None
    assert card(here, "On the floor, my way") is not None


@pytest.mark.usefixtures("flow")
def test_a_new_one_is_put_together_and_kept(here, qtbot):
    here.press("newButton")
    qtbot.keyClick(part(here.page, "catalogueList"), Qt.Key.Key_Return)
    part(here.page, "nameEdit").setText("After work")
    here.press("saveButton")

    (kept,) = own(here)
    assert (kept.label, len(kept.items), kept.person_id) == ("After work", 1, None)
    assert card(here, "After work") is not None


@pytest.mark.usefixtures("flow")
def test_what_was_just_saved_is_in_sight_and_in_focus(here):
    make_own(here)
    saved = card(here, "On the floor, my way")
    body = part(here.page, "bodyScroll").viewport()

    assert here.page.focusWidget() is saved.start_button
    top = saved.mapTo(body, saved.rect().topLeft()).y()
    assert 0 <= top <= body.height() - saved.height()


@pytest.mark.usefixtures("flow")
def test_what_is_changed_stays_the_same_routine(here):
    make_own(here)
    (before,) = own(here)
    pick(here, before.label, "Change")
    part(here.page, "nameEdit").setText("Evening")
    here.press("saveButton")

    assert own(here) == (replace(before, label="Evening"),)


def test_a_handout_is_laid_out_with_the_dose_set_for_whoever_it_is_for(here, flow):
    def set_dose(history):
        history.people.add(ANNA, NOW)
        dose = Dosage(15, 1, Side.LEFT, 10)
        history.doses.save(PersonDose(ANNA.id, "T05", dose), NOW)

    here.keep(set_dose)
    here.services.current.choose(ANNA)
    click(card(here, "On the floor").print_button)
    QApplication.processEvents()

    printed = flow._handout._handout.stretches
    assert [each.item.dosage.hold_seconds for each in printed] == [15, 20, 20]
    assert printed[0].sides == (Side.LEFT, Side.RIGHT)


def test_a_handout_is_laid_out_and_left_for_the_list(here, flow, qtbot):
    click(card(here, "Five minutes").print_button)
    QApplication.processEvents()
    assert isinstance(here.page, HandoutPage)
    assert here.page in flow.pages

    qtbot.keyClick(here.page, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert isinstance(here.page, RoutinesPage)
    assert len(flow.pages) == 2


@pytest.mark.usefixtures("flow")
def test_a_favourite_is_kept_and_stands_first_next_time(here):
    click(card(here, "Five minutes").star_button)
    again = RoutinesFlow(here.services)
    again.start()
    QApplication.processEvents()

    first = part(here.page, "firstBoard").findChildren(RoutineCard)
    assert [each.accessibleName() for each in first] == ["Five minutes"]
    assert first[0].favourite

    click(first[0].star_button)
    liked = asked(here, lambda history: history.routines.favourites(history.people.me(NOW).id))
    assert liked == frozenset()


@pytest.mark.usefixtures("flow")
def test_a_deleted_one_comes_back_by_undo(here, notices):
    make_own(here)
    (before,) = own(here)
    pick(here, before.label, "Delete")

    assert card(here, before.label) is None
    assert own(here) == ()
    assert (notices[-1].text, notices[-1].action) == ("The routine is deleted.", "Undo")

    notices[-1].act()
    QApplication.processEvents()
    assert own(here) == (before,)
    assert card(here, before.label) is not None


def test_a_plan_made_for_a_person_is_theirs_alone(here):
    here.keep(lambda history: history.people.add(ANNA, NOW))
    here.services.current.choose(ANNA)
    flow = RoutinesFlow(here.services)
    flow.start()
    QApplication.processEvents()
    pick(here, "On the floor", "Make my own")
    whom = part(here.page, "whomPicker")
    assert whom.isVisible()
    assert whom.currentText() == "Anna"
    here.press("saveButton")

    (plan,) = asked(here, lambda history: history.routines.all(ANNA.id))
    assert plan.person_id == ANNA.id
    assert own(here) == ()
    first = part(here.page, "firstBoard").findChildren(RoutineCard)
    assert [each.accessibleName() for each in first] == [plan.label]


def test_a_plan_for_a_person_begins_with_the_doses_set_for_them(here):
    here.keep(lambda history: history.people.add(ANNA, NOW))
    for key, hold in (("T05", 25), ("T06", 12)):
        set_dose = PersonDose(ANNA.id, key, Dosage(hold, 1, Side.LEFT, 10))
        here.keep(lambda history, dose=set_dose: history.doses.save(dose, NOW))
    here.services.current.choose(ANNA)
    flow = RoutinesFlow(here.services)
    flow.start()
    QApplication.processEvents()
    here.press("newButton")
    part(here.page, "catalogueList").picked.emit("T05")
    part(here.page, "nameEdit").setText("Mornings")
    here.press("saveButton")
    pick(here, "On the floor", "Make my own")
    here.press("saveButton")

    plans = asked(here, lambda history: history.routines.all(ANNA.id))
    held = {
        plan.label: {i.technique_id: i.dosage.hold_seconds for i in plan.items} for plan in plans
    }
    assert held["Mornings"] == {"T05": 25}
    assert held["On the floor, my way"]["T05"] <= 25


def test_a_plan_stays_with_a_person_who_was_archived_meanwhile(here):
    here.keep(lambda history: history.people.add(ANNA, NOW))
    here.services.current.choose(ANNA)
    flow = RoutinesFlow(here.services)
    flow.start()
    QApplication.processEvents()
    here.keep(lambda history: history.people.archive(ANNA.id, NOW))
    make_own(here)

    assert own(here) == ()
    assert len(asked(here, lambda history: history.routines.all(ANNA.id))) == 1


def test_what_is_changed_and_not_saved_is_asked_about(here, flow, qtbot):
    pick(here, "On the floor", "Make my own")
    qtbot.keyClick(part(here.page, "routineList"), Qt.Key.Key_Delete)

    here.press("backButton")
    answer("Keep editing")
    assert isinstance(here.page, RoutineBuilderPage)

    here.press("backButton")
    answer("Leave without saving")
    assert isinstance(here.page, RoutinesPage)
    assert own(here) == ()
    assert flow.may_close()


@pytest.mark.usefixtures("flow")
def test_what_is_not_changed_is_left_unasked(here, qtbot):
    pick(here, "On the floor", "Make my own")
    qtbot.keyClick(part(here.page, "routineList"), Qt.Key.Key_Escape)

    assert isinstance(here.page, RoutinesPage)


def test_closing_the_window_asks_about_what_is_not_saved(here, flow, qtbot):
    assert flow.may_close()
    pick(here, "On the floor", "Make my own")
    assert flow.may_close()
    qtbot.keyClick(part(here.page, "routineList"), Qt.Key.Key_Delete)

    assert not flow.may_close()
    with qtbot.waitSignal(flow.closing):
        answer("Leave without saving")


def test_an_answer_after_leaving_is_let_go(here, flow):
    here.executor.held = []
    flow.start()
    flow._builder.make_new()
    flow.end()
    shown = here.page
    here.executor.let_go()
    QApplication.processEvents()

    assert here.page is shown
    assert shown in flow.pages
