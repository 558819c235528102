"""Putting a routine together by clicks, keys and a drag."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from backcoach.domain.routines.routine import MOST_ITEMS, RoutineItem
from backcoach.domain.routines.routine_draft import RoutineDraft
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.frequency import Frequency
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import People, Place
from backcoach.gui.routines.routine_builder_page import BuilderState, RoutineBuilderPage
from backcoach.gui.routines.stretch_list import row_of
from backcoach.gui.widgets.cards.card_grid import BODY_PIXELS
from tests.clicking import click, part, parts
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
    rows = part(page, "routineList")
    return [rows.item(at).text() for at in range(rows.count())]


def plain(text):
    return text.replace("\u00a0", " ")


def holds(page):
    return [item.dosage.hold_seconds for item in page._editing.draft.items]


def order(page):
    rows = part(page, "routineList")
    return [row_of(rows.item(at)).key for at in range(rows.count())]


def offered(page):
    rows = part(page, "catalogueList")
    return [row_of(rows.item(at)).key for at in range(rows.count())]


def click_row(qtbot, rows, at):
    rows.scrollToItem(rows.item(at))
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle(rows, at))


def chip(widget, text):
    return next(each for each in widget.findChildren(QAbstractButton) if each.text() == text)


def test_the_routine_stands_there_in_its_order(page):
    assert texts(page) == ["1. Knee", "2. Both knees", "3. Hug"]
    assert part(page, "titleLabel").text() == "Change a routine"
    assert part(page, "nameEdit").text() == "Morning"
    assert not page.unsaved


def test_a_click_adds_a_stretch_at_the_end_and_the_time_grows(qtbot, page):
    before = part(page, "totalLabel").text()

    click_row(qtbot, part(page, "catalogueList"), 0)

    assert order(page) == ["T05", "T05b", "T03", "T05"]
    assert part(page, "routineList").currentRow() == 3
    assert plain(before).endswith("3 stretches")
    assert part(page, "totalLabel").text() != before
    assert plain(part(page, "totalLabel").text()).endswith("4 stretches")
    assert part(page, "tellLabel").text() == "Added: Knee, now 4 of 4"
    assert page.unsaved


def test_enter_adds_the_chosen_stretch(qtbot, page):
    part(page, "catalogueList").setCurrentRow(2)
    with qtbot.assertNotEmitted(page.saved):
        qtbot.keyClick(part(page, "catalogueList"), Qt.Key.Key_Return)

    assert order(page)[3:] == ["T03"]


def test_a_stretch_is_dragged_out_of_the_catalogue_into_its_place(page):
    catalogue, rows = part(page, "catalogueList"), part(page, "routineList")

    drop(rows, catalogue.mimeData([catalogue.item(2)]), middle(rows, 1, below=-10))

    assert order(page) == ["T05", "T03", "T05b", "T03"]
    assert rows.currentRow() == 1


def test_a_row_is_dragged_to_another_place(page):
    rows = part(page, "routineList")

    drop(rows, rows.mimeData([rows.item(0)]), middle(rows, 2, below=10))

    assert order(page) == ["T05b", "T03", "T05"]
    assert part(page, "tellLabel").text() == "Knee, now 3 of 3"


def test_alt_and_the_arrows_move_a_stretch_and_say_so(qtbot, page):
    rows = part(page, "routineList")
    rows.setCurrentRow(2)

    qtbot.keyClick(rows, Qt.Key.Key_Up, ALT)

    assert order(page) == ["T05", "T03", "T05b"]
    assert rows.currentRow() == 1
    assert part(page, "tellLabel").text() == "Hug, now 2 of 3"


def test_buttons_move_copy_and_remove_the_chosen_stretch(page):
    buttons = part(page, "rowButtons")
    assert not buttons.up_button.isEnabled()
    click(buttons.down_button)
    assert order(page) == ["T05b", "T05", "T03"]
    click(buttons.up_button)
    click(buttons.copy_button)
    assert order(page) == ["T05", "T05", "T05b", "T03"]
    click(buttons.remove_button)
    assert order(page) == ["T05", "T05b", "T03"]
    assert part(page, "routineList").currentRow() == 1


def test_delete_removes_and_the_last_one_leaves_an_invitation(qtbot, page):
    for _ in range(3):
        qtbot.keyClick(part(page, "routineList"), Qt.Key.Key_Delete)

    assert order(page) == []
    assert not part(page, "rowFrame").isVisible()
    assert part(page, "totalLabel").text() == "No stretch yet"


def test_every_change_is_taken_back_by_key_or_button(qtbot, page):
    assert not part(page, "undoButton").isEnabled()
    qtbot.keyClick(part(page, "routineList"), Qt.Key.Key_Delete)
    click(part(page, "rowButtons").down_button)

    qtbot.keyClick(part(page, "routineList"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert order(page) == ["T05b", "T03"]
    click(part(page, "undoButton"))
    assert order(page) == ["T05", "T05b", "T03"]
    assert not page.unsaved

    page._step_back()
    assert not page.unsaved


def test_a_dose_is_changed_where_it_stands_within_its_limits(qtbot, page):
    click_row(qtbot, part(page, "routineList"), 0)
    click(chip(part(page, "doseForm"), "Twice"))
    click(chip(part(page, "doseForm"), "Left knee"))
    for _ in range(20):
        click(part(page, "doseForm")._hold._stepper._more)

    words = part(page, "routineList").model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert plain(words) == (
        "1. Knee. Hold 30 s · Twice each side · Left knee first · 10 s of rest between"
    )
    dosage = page._editing.draft.items[0].dosage
    assert (dosage.hold_seconds, dosage.first_side) == (30, Side.LEFT)

    click(part(page, "undoButton"))
    assert not page.unsaved


def test_rounds_rest_and_how_often_are_set_for_all_of_it(page):
    click(chip(part(page, "roundsChoice"), "Twice"))
    click(chip(part(page, "frequencyForm"), "Twice a day"))
    click(part(page, "restStepper")._more)

    draft = page._editing.draft
    assert (draft.rounds, draft.rest_seconds, draft.frequency) == (2, 25, Frequency(2, 5))
    assert part(page, "restLabel").text() == "25 seconds from one stretch to the next"
    click(part(page, "undoButton"))
    assert page._editing.draft.rest_seconds == 20


def test_a_filter_narrows_the_catalogue(page):
    chips = part(page, "catalogueChips")._chips
    assert offered(page) == ["T05", "T05b", "T03"]
    click(chips[People.PARTNER])
    assert offered(page) == ["T03"]
    click(chips[Place.FLOOR])

    assert not part(page, "catalogueList").isVisible()
    assert part(page, "catalogueNone").isVisible()


def test_for_whom_is_asked_where_there_is_a_choice(qtbot, page):
    assert not part(page, "whomBox").isVisible()
    people = ((None, "Everyone"), (UUID(int=1), "Me"), (ANNA, "Anna"))
    page.show_draft(BuilderState(DRAFT, new=False, people=people))
    assert part(page, "whomBox").isVisible()

    part(page, "whomPicker").setFocus()
    qtbot.keyClick(part(page, "whomPicker"), Qt.Key.Key_End)

    assert page._editing.draft.person_id == ANNA
    assert part(page, "leadLabel").text() == "A plan for Anna: it stands first among the routines."


def test_a_stretch_is_added_to_a_plan_with_the_dose_set_for_the_person(qtbot, page):
    people = ((None, "Everyone"), (ANNA, "Anna"))
    longer = replace(usual_dosage(KNEE, first_time=False), hold_seconds=25)
    state = BuilderState(DRAFT, new=True, people=people, doses={ANNA: {KNEE.id: longer}})
    page.show_draft(state)
    part(page, "whomPicker").setFocus()
    qtbot.keyClick(part(page, "whomPicker"), Qt.Key.Key_End)
    assert holds(page)[0] == 25
    part(page, "catalogueList").picked.emit(KNEE.id)
    assert holds(page)[-1] == 25
    qtbot.keyClick(part(page, "whomPicker"), Qt.Key.Key_Home)
    assert holds(page)[0] == KNEE.hold.usual


def test_save_hands_over_all_that_was_filled_in(qtbot, page):
    part(page, "nameEdit").setText("Evening")
    part(page, "noteField").setPlainText("Slowly.")

    with qtbot.waitSignal(page.saved) as saved:
        click(part(page, "saveButton"))

    assert saved.args == [replace(DRAFT, label="Evening", note="Slowly.")]
    assert not part(page, "saveButton").isEnabled()


def test_what_is_missing_is_said_where_it_is_missing(qtbot, page):
    page.show_draft(BuilderState(RoutineDraft(), new=True))
    assert part(page, "titleLabel").text() == "New routine"
    with qtbot.assertNotEmitted(page.saved):
        qtbot.keyClick(page, Qt.Key.Key_Return)
        assert part(page, "tellLabel").text() == "Add at least one stretch."
        assert page.focusWidget() is part(page, "catalogueList")
        qtbot.keyClick(part(page, "catalogueList"), Qt.Key.Key_Return)
        click(part(page, "saveButton"))
    assert part(page, "tellLabel").text() == "Give your routine a name."
    assert page.focusWidget() is part(page, "nameEdit")


def test_a_full_routine_says_so(qtbot, page):
    full = replace(DRAFT, items=DRAFT.items[:1] * MOST_ITEMS)
    page.show_draft(BuilderState(full, new=False))
    click_row(qtbot, part(page, "catalogueList"), 0)

    assert part(page, "tellLabel").text() == "This routine is full. Remove a stretch first."
    assert len(order(page)) == MOST_ITEMS
    assert not part(page, "rowButtons").copy_button.isEnabled()


def test_advice_about_the_order_is_given_and_blocks_nothing(qtbot, page):
    assert not part(page, "adviceFrame").isVisible()
    items = [DRAFT.items[at] for at in (1, 2, 0)]
    page.show_draft(BuilderState(replace(DRAFT, items=tuple(items)), new=False))

    assert part(page, "adviceLabel").text().splitlines() == [
        "“Both knees” is easier after “Knee”.",
        "You change place 2 times. Put stretches for the same place together.",
    ]
    with qtbot.waitSignal(page.saved):
        click(part(page, "saveButton"))


def test_advice_counts_each_round(page):
    page.show_draft(BuilderState(replace(DRAFT, rounds=3), new=False))
    before = part(page, "adviceLabel").text()
    dose = replace(DRAFT.items[0].dosage, repetitions=2)
    items = (replace(DRAFT.items[0], dosage=dose), *DRAFT.items[1:])
    page.show_draft(BuilderState(replace(DRAFT, items=items, rounds=3), new=False))

    assert "6 times on a side" not in before
    assert "6 times on a side" in part(page, "adviceLabel").text()


def test_a_stretch_that_is_gone_can_be_moved_and_removed_but_not_dosed(page):
    page.show_draft(BuilderState(replace(DRAFT, items=(GONE, *DRAFT.items)), new=False))
    assert texts(page)[0] == "1. No longer available"
    assert not part(page, "doseForm").isVisible()

    click(part(page, "rowButtons").down_button)
    click(part(page, "rowButtons").remove_button)
    assert order(page) == ["T05", "T05b", "T03"]


def test_escape_goes_back(qtbot, page):
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(part(page, "routineList"), Qt.Key.Key_Escape)


def test_in_little_room_the_columns_stand_below_each_other(page):
    beside = part(page, "routineFrame").y() == part(page, "catalogueFrame").y()
    page.resize(800, 640)
    QApplication.processEvents()

    assert beside
    assert part(page, "routineFrame").y() > part(page, "catalogueFrame").y()
    assert part(page, "bodyScroll").horizontalScrollBar().maximum() == 0


def test_the_tab_key_goes_from_the_catalogue_to_the_routine_and_on(qtbot, page):
    part(page, "catalogueList").setFocus()
    reached = []
    for _ in range(40):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.focusWidget())
    wanted = [
        *parts(page, "nameEdit", "routineList"),
        part(page, "rowButtons").down_button,
        *parts(page, "noteField", "backButton", "saveButton"),
    ]
    places = [reached.index(widget) for widget in wanted]

    assert places == sorted(places)
