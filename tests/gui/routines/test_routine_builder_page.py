"""Putting a routine together by clicks, keys and a drag."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from backcoach.domain.routines.routine import MOST_ITEMS, RoutineItem
from backcoach.domain.routines.routine_draft import RoutineDraft
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import People, Place
from backcoach.gui.routines.routine_builder_page import BuilderState, RoutineBuilderPage
from backcoach.gui.routines.stretch_list import row_of
from backcoach.gui.widgets.card_grid import BODY_PIXELS
from tests.clicking import click
from tests.dropping import drop, middle
from tests.stretches import HUG, KNEE

KNEES = replace(KNEE, id="T05b", name="Both knees", order=2, after="T05")
CHAIR = replace(HUG, name="Hug", order=3, places=(Place.CHAIR,))
TECHNIQUES = {each.id: each for each in (CHAIR, KNEES, KNEE)}
PICTURES = dict.fromkeys(TECHNIQUES)
ANNA = UUID(int=7)
ALT = Qt.KeyboardModifier.AltModifier
DRAFT = RoutineDraft("Morning").with_technique(KNEE).with_technique(KNEES).with_technique(CHAIR)
GONE = RoutineItem("T99", usual_dosage(KNEE, first_time=False))


@pytest.fixture
def page(qtbot):
    page = RoutineBuilderPage(TECHNIQUES, PICTURES)
    qtbot.addWidget(page)
    font = page.font()
    font.setPixelSize(BODY_PIXELS)
    page.setFont(font)
    page.resize(1280, 800)
    page.show_draft(BuilderState(DRAFT, new=False))
    with qtbot.waitActive(page):
        page.show()
    QApplication.processEvents()
    return page


def texts(page):
    rows = page._ui.routineList
    return [rows.item(at).text() for at in range(rows.count())]


def plain(text):
    return text.replace("\u00a0", " ")


def order(page):
    rows = page._ui.routineList
    return [row_of(rows.item(at)).key for at in range(rows.count())]


def offered(page):
    rows = page._ui.catalogueList
    return [row_of(rows.item(at)).key for at in range(rows.count())]


def click_row(qtbot, rows, at):
    rows.scrollToItem(rows.item(at))
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle(rows, at))


def chip(widget, text):
    return next(each for each in widget.findChildren(QPushButton) if each.text() == text)


def test_the_routine_stands_there_in_its_order(page):
    assert texts(page) == ["1. Knee", "2. Both knees", "3. Hug"]
    assert page._ui.titleLabel.text() == "Change a routine"
    assert page._ui.nameEdit.text() == "Morning"
    assert not page.changed


def test_a_click_adds_a_stretch_at_the_end_and_the_time_grows(qtbot, page):
    before = page._ui.totalLabel.text()

    click_row(qtbot, page._ui.catalogueList, 0)

    assert order(page) == ["T05", "T05b", "T03", "T05"]
    assert page._ui.routineList.currentRow() == 3
    assert plain(before).endswith("3 stretches")
    assert page._ui.totalLabel.text() != before
    assert plain(page._ui.totalLabel.text()).endswith("4 stretches")
    assert page._ui.tellLabel.text() == "Added: Knee, now 4 of 4"
    assert page.changed


def test_enter_adds_the_chosen_stretch(qtbot, page):
    page._ui.catalogueList.setCurrentRow(2)
    with qtbot.assertNotEmitted(page.saved):
        qtbot.keyClick(page._ui.catalogueList, Qt.Key.Key_Return)

    assert order(page)[3:] == ["T03"]


def test_a_stretch_is_dragged_out_of_the_catalogue_into_its_place(page):
    catalogue, rows = page._ui.catalogueList, page._ui.routineList

    drop(rows, catalogue.mimeData([catalogue.item(2)]), middle(rows, 1, below=-10))

    assert order(page) == ["T05", "T03", "T05b", "T03"]
    assert rows.currentRow() == 1


def test_a_row_is_dragged_to_another_place(page):
    rows = page._ui.routineList

    drop(rows, rows.mimeData([rows.item(0)]), middle(rows, 2, below=10))

    assert order(page) == ["T05b", "T03", "T05"]
    assert page._ui.tellLabel.text() == "Knee, now 3 of 3"


def test_alt_and_the_arrows_move_a_stretch_and_say_so(qtbot, page):
    rows = page._ui.routineList
    rows.setCurrentRow(2)

    qtbot.keyClick(rows, Qt.Key.Key_Up, ALT)

    assert order(page) == ["T05", "T03", "T05b"]
    assert rows.currentRow() == 1
    assert page._ui.tellLabel.text() == "Hug, now 2 of 3"


def test_buttons_move_copy_and_remove_the_chosen_stretch(qtbot, page):
    buttons = page._ui.rowButtons
    assert not buttons.up_button.isEnabled()
    click(qtbot, buttons.down_button)
    assert order(page) == ["T05b", "T05", "T03"]
    click(qtbot, buttons.up_button)
    click(qtbot, buttons.copy_button)
    assert order(page) == ["T05", "T05", "T05b", "T03"]
    click(qtbot, buttons.remove_button)
    assert order(page) == ["T05", "T05b", "T03"]
    assert page._ui.routineList.currentRow() == 1


def test_delete_removes_and_the_last_one_leaves_an_invitation(qtbot, page):
    for _ in range(3):
        qtbot.keyClick(page._ui.routineList, Qt.Key.Key_Delete)

    assert order(page) == []
    assert not page._ui.rowFrame.isVisible()
    assert page._ui.totalLabel.text() == "No stretch yet"


def test_every_change_is_taken_back_by_key_or_button(qtbot, page):
    assert not page._ui.undoButton.isEnabled()
    qtbot.keyClick(page._ui.routineList, Qt.Key.Key_Delete)
    click(qtbot, page._ui.rowButtons.down_button)

    qtbot.keyClick(page._ui.routineList, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert order(page) == ["T05b", "T03"]
    click(qtbot, page._ui.undoButton)
    assert order(page) == ["T05", "T05b", "T03"]
    assert not page.changed

    page._step_back()
    assert not page.changed


def test_a_dose_is_changed_where_it_stands_within_its_limits(qtbot, page):
    click_row(qtbot, page._ui.routineList, 0)
    click(qtbot, chip(page._ui.doseForm, "Twice"))
    click(qtbot, chip(page._ui.doseForm, "Left knee"))
    for _ in range(20):
        click(qtbot, page._ui.doseForm._hold._stepper._more)

    words = page._ui.routineList.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert plain(words) == (
        "1. Knee. Hold 30 s · Twice each side · Left knee first · 10 s of rest between"
    )
    dosage = page._editing.draft.items[0].dosage
    assert (dosage.hold_seconds, dosage.first_side) == (30, Side.LEFT)

    click(qtbot, page._ui.undoButton)
    assert not page.changed


def test_rounds_and_rest_are_set_for_all_of_it(qtbot, page):
    click(qtbot, chip(page.findChild(QWidget, "roundsChoice"), "Twice"))
    click(qtbot, page.findChild(QWidget, "restStepper")._more)

    draft = page._editing.draft
    assert (draft.rounds, draft.rest_seconds) == (2, 25)
    assert page.findChild(QWidget, "restLabel").text() == "25 seconds from one stretch to the next"
    click(qtbot, page._ui.undoButton)
    assert page._editing.draft.rest_seconds == 20


def test_a_filter_narrows_the_catalogue(qtbot, page):
    chips = page._ui.catalogueChips._chips
    assert offered(page) == ["T05", "T05b", "T03"]
    click(qtbot, chips[People.PARTNER])
    assert offered(page) == ["T03"]
    click(qtbot, chips[Place.FLOOR])

    assert not page._ui.catalogueList.isVisible()
    assert page._ui.catalogueNone.isVisible()


def test_for_whom_is_asked_where_there_is_a_choice(qtbot, page):
    assert not page._ui.whomBox.isVisible()
    people = ((None, "Everyone"), (UUID(int=1), "Me"), (ANNA, "Anna"))
    page.show_draft(BuilderState(DRAFT, new=False, people=people))
    assert page._ui.whomBox.isVisible()

    page._ui.whomPicker.setFocus()
    qtbot.keyClick(page._ui.whomPicker, Qt.Key.Key_End)

    assert page._editing.draft.person_id == ANNA
    assert page._ui.leadLabel.text() == "A plan for Anna: it stands first among the routines."


def test_save_hands_over_all_that_was_filled_in(qtbot, page):
    page._ui.nameEdit.setText("Evening")
    page.findChild(QWidget, "noteField").setPlainText("Slowly.")

    with qtbot.waitSignal(page.saved) as saved:
        click(qtbot, page._ui.saveButton)

    assert saved.args == [replace(DRAFT, label="Evening", note="Slowly.")]
    assert not page._ui.saveButton.isEnabled()


def test_what_is_missing_is_said_where_it_is_missing(qtbot, page):
    page.show_draft(BuilderState(RoutineDraft(), new=True))
    assert page._ui.titleLabel.text() == "New routine"
    with qtbot.assertNotEmitted(page.saved):
        qtbot.keyClick(page, Qt.Key.Key_Return)
        assert page._ui.tellLabel.text() == "Add at least one stretch."
        assert page.focusWidget() is page._ui.catalogueList
        qtbot.keyClick(page._ui.catalogueList, Qt.Key.Key_Return)
        click(qtbot, page._ui.saveButton)
    assert page._ui.tellLabel.text() == "Give your routine a name."
    assert page.focusWidget() is page._ui.nameEdit


def test_a_full_routine_says_so(qtbot, page):
    full = replace(DRAFT, items=DRAFT.items[:1] * MOST_ITEMS)
    page.show_draft(BuilderState(full, new=False))
    click_row(qtbot, page._ui.catalogueList, 0)

    assert page._ui.tellLabel.text() == "This routine is full. Remove a stretch first."
    assert len(order(page)) == MOST_ITEMS
    assert not page._ui.rowButtons.copy_button.isEnabled()


def test_advice_about_the_order_is_given_and_blocks_nothing(qtbot, page):
    assert not page._ui.adviceFrame.isVisible()
    items = [DRAFT.items[at] for at in (1, 2, 0)]
    page.show_draft(BuilderState(replace(DRAFT, items=tuple(items)), new=False))

    assert page._ui.adviceLabel.text().splitlines() == [
        "“Both knees” is easier after “Knee”.",
        "You change place 2 times. Put stretches for the same place together.",
    ]
    with qtbot.waitSignal(page.saved):
        click(qtbot, page._ui.saveButton)


def test_advice_counts_each_round(page):
    page.show_draft(BuilderState(replace(DRAFT, rounds=3), new=False))
    before = page._ui.adviceLabel.text()
    dose = replace(DRAFT.items[0].dosage, repetitions=2)
    items = (replace(DRAFT.items[0], dosage=dose), *DRAFT.items[1:])
    page.show_draft(BuilderState(replace(DRAFT, items=items, rounds=3), new=False))

    assert "6 times on a side" not in before
    assert "6 times on a side" in page._ui.adviceLabel.text()


def test_a_stretch_that_is_gone_can_be_moved_and_removed_but_not_dosed(qtbot, page):
    page.show_draft(BuilderState(replace(DRAFT, items=(GONE, *DRAFT.items)), new=False))
    assert texts(page)[0] == "1. No longer available"
    assert not page._ui.doseForm.isVisible()

    click(qtbot, page._ui.rowButtons.down_button)
    click(qtbot, page._ui.rowButtons.remove_button)
    assert order(page) == ["T05", "T05b", "T03"]


def test_escape_goes_back(qtbot, page):
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(page._ui.routineList, Qt.Key.Key_Escape)


def test_in_little_room_the_columns_stand_below_each_other(page):
    beside = page._ui.routineFrame.y() == page._ui.catalogueFrame.y()
    page.resize(800, 640)
    QApplication.processEvents()

    assert beside
    assert page._ui.routineFrame.y() > page._ui.catalogueFrame.y()
    assert page._ui.bodyScroll.horizontalScrollBar().maximum() == 0


def test_the_tab_key_goes_from_the_catalogue_to_the_routine_and_on(qtbot, page):
    page._ui.catalogueList.setFocus()
    reached = []
    for _ in range(40):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.focusWidget())
    ui = page._ui
    wanted = [
        ui.nameEdit,
        ui.routineList,
        ui.rowButtons.down_button,
        page.findChild(QWidget, "noteField"),
        ui.backButton,
        ui.saveButton,
    ]
    places = [reached.index(widget) for widget in wanted]

    assert places == sorted(places)
