"""The list of routines: what stands first, and what can be done with each."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.frequency import Frequency
from backcoach.domain.stretch.technique import Place
from backcoach.gui.routines.routine_card import RoutineCard
from backcoach.gui.routines.routines_page import (
    LONGEST_NOTE,
    FavouriteChange,
    RoutinesPage,
    RoutinesState,
)
from backcoach.gui.widgets.cards.card_grid import BODY_PIXELS
from tests.clicking import click, part
from tests.stretches import HUG, KNEE

MORE = [replace(KNEE, id=name) for name in ("T06", "T07", "T08")]
CHAIR = replace(HUG, places=(Place.CHAIR,))
TECHNIQUES = {each.id: each for each in (KNEE, CHAIR, *MORE)}
PICTURES = dict.fromkeys(TECHNIQUES)
ANNA = UUID(int=7)


def routine(label, *names, **others):
    dose = usual_dosage(KNEE, first_time=False)
    return Routine(label.lower(), label, tuple(RoutineItem(n, dose) for n in names), **others)


FLOOR = routine("Floor", "T05", built_in=True)
SEAT = routine("Seat", "T03", "T05", built_in=True, note="Sit well.")
OWN = routine("Own", "T05", "T06", "T07", "T08", "T99", rounds=2)
PLAN = routine("Plan", "T05", person_id=ANNA)
ALL = (PLAN, OWN, FLOOR, SEAT)


OFTEN = routine("Often", "T05", person_id=ANNA, frequency=Frequency(2, 5))


@pytest.fixture
def page(qtbot):
    page = RoutinesPage(TECHNIQUES, PICTURES)
    qtbot.addWidget(page)
    font = page.font()
    font.setPixelSize(BODY_PIXELS)
    page.setFont(font)
    page.resize(1280, 800)
    show(page, ALL, favourites=frozenset({"seat"}))
    with qtbot.waitActive(page):
        page.show()
    return page


def show(page, routines, **others):
    page.show_routines(RoutinesState(tuple(routines), **others))
    QApplication.processEvents()


def cards(page, board=None):
    within = board or page
    found = [each for each in within.findChildren(RoutineCard) if not each.isHidden()]
    return {each.accessibleName(): each for each in found}


def said(card):
    return [label.text() for label in card.findChildren(QLabel) if label.text()]


def offers(card):
    return {action.text(): action for action in card.menu.actions()}


def test_plans_and_favourites_stand_first(page):
    assert list(cards(page, part(page, "firstBoard"))) == ["Plan", "Seat"]
    assert list(cards(page, part(page, "readyBoard"))) == ["Floor"]
    assert list(cards(page, part(page, "ownBoard"))) == ["Own"]
    assert "Plan for you" in said(cards(page)["Plan"])
    assert "Favourite" in said(cards(page)["Seat"])


def test_the_plan_of_a_chosen_person_names_them(page):
    show(page, ALL, whose="Anna")

    assert "Plan for Anna" in said(cards(page)["Plan"])


def test_a_card_says_how_long_how_many_with_whom_and_where(page):
    assert said(cards(page)["Seat"]) == [
        "Favourite",
        "Seat",
        "Sit well.",
        "About 3½ min",
        "2 stretches",
        "With a helper",
        "Floor, chair",
    ]
    assert said(cards(page)["Own"]) == [
        "+ 1",
        "Own",
        "About 18½ min",
        "5 stretches, 2 rounds",
        "Alone",
        "Floor",
    ]


def test_a_routine_whose_stretches_are_gone_says_no_time(page):
    show(page, (routine("Gone", "T99"),))

    assert said(cards(page)["Gone"]) == ["Gone", "1 stretch", "Alone"]


def test_a_long_note_is_cut_short_on_its_card(page):
    show(page, (replace(OWN, note="Slowly and gently. " * 30),))
    (note,) = [text for text in said(cards(page)["Own"]) if text.startswith("Slowly")]

    assert note.endswith("…")
    assert len(note) <= LONGEST_NOTE


@pytest.mark.parametrize("label", ["Plan", "Own", "Floor"])
def test_start_asks_for_the_routine_of_its_card(qtbot, page, label):
    card = cards(page)[label]
    with qtbot.waitSignal(page.start_asked) as asked:
        click(card.start_button)

    assert asked.args[0].label == label
    assert card.start_button.accessibleName() == f"Start {label}"


def test_enter_starts_the_routine_in_focus(qtbot, page):
    cards(page)["Own"].start_button.setFocus()
    with qtbot.waitSignal(page.start_asked) as asked:
        qtbot.keyClick(cards(page)["Own"].start_button, Qt.Key.Key_Return)

    assert asked.args == [OWN]


def test_the_star_marks_a_favourite_by_mouse_and_key(qtbot, page):
    star = cards(page)["Own"].star_button
    assert star.accessibleName() == "Favourite: Own"
    with qtbot.waitSignal(page.favourite_changed) as liked:
        click(star)
    assert liked.args == [FavouriteChange(OWN, liked=True)]

    star.setFocus()
    with qtbot.waitSignal(page.favourite_changed) as liked:
        qtbot.keyClick(star, Qt.Key.Key_Space)
    assert liked.args == [FavouriteChange(OWN, liked=False)]


def test_print_stands_on_the_card(qtbot, page):
    button = cards(page)["Floor"].print_button
    assert button.isVisible()
    assert (button.text(), button.accessibleName()) == ("Print", "Print Floor")
    with qtbot.waitSignal(page.handout_asked) as asked:
        click(button)
    assert asked.args == [FLOOR]


def test_what_is_built_in_is_copied_and_never_changed_or_deleted(qtbot, page):
    menu = offers(cards(page)["Floor"])
    assert list(menu) == ["Make my own"]
    with qtbot.waitSignal(page.copy_asked) as asked:
        menu["Make my own"].trigger()
    assert asked.args == [FLOOR]


def test_what_people_made_is_changed_copied_and_deleted(qtbot, page):
    menu = offers(cards(page)["Own"])
    assert list(menu) == ["Change", "Make a copy", "Delete"]
    with qtbot.waitSignals([page.change_asked, page.copy_asked, page.delete_asked]):
        for text in ("Change", "Make a copy", "Delete"):
            menu[text].trigger()


def test_where_nobody_has_made_one_it_says_what_one_is(page):
    assert not part(page, "emptyFrame").isVisible()
    show(page, (FLOOR, SEAT))

    assert part(page, "emptyFrame").isVisible()


def test_a_new_one_is_asked_for(qtbot, page):
    with qtbot.waitSignal(page.new_asked):
        click(part(page, "newButton"))


def test_a_list_that_is_shown_again_stays_where_it_was(page):
    bar = part(page, "bodyScroll").verticalScrollBar()
    bar.setValue(60)
    show(page, ALL)

    assert bar.value() == 60


def test_a_card_says_how_often_it_is_planned(page):
    show(page, [OFTEN])

    texts = [each.replace("\xa0", " ") for each in said(page)]
    assert any("Twice a day, 5 days a week" in each for each in texts)
