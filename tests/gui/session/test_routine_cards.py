"""Routines where one chooses: the person's plan first, and none of them ever a dead end."""

from dataclasses import replace
from uuid import uuid4

import pytest

from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.side import Side
from backcoach.gui.session.choose_page import ChoosePage
from backcoach.gui.session.choose_state import ChooseState
from backcoach.gui.session.routine_cards import RoutineChoice
from tests.clicking import click, part
from tests.small_screening import ask, screening
from tests.small_screening import page as theme
from tests.stretches import HUG, KNEE, cleared_for

TWIST = replace(KNEE, id="T06", name="Twist")
ALL = (KNEE, TWIST, replace(HUG, name="Hug"))
KNEE_ITEM = RoutineItem("T05", Dosage(20, 1, Side.LEFT, 10))
HUG_ITEM = RoutineItem("T03", Dosage(10, 1, Side.BOTH, 10))
GONE = RoutineItem("T99", Dosage(10, 1, Side.BOTH, 10))
SHARED = Routine("shared", "Mornings", (KNEE_ITEM, RoutineItem("T06", KNEE_ITEM.dosage)))
PLAN = Routine("plan", "After work", (KNEE_ITEM, HUG_ITEM), person_id=uuid4())
EVERYTHING = cleared_for(*ALL)
OLD = Routine("old", "Of old", (GONE,))


@pytest.fixture
def page(qtbot):
    page = ChoosePage(ALL, screening(theme("today", ask("sore rib"))))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    show(page, SHARED)
    with qtbot.waitActive(page):
        page.show()
    return page


def show(page, *routines, cleared=EVERYTHING):
    page.show_choices(ChooseState(cleared, with_helper=False, routines=routines))


def turn_to_routines(page):
    click(part(page, "kindSwitch")._group.button(1))


def cards(page):
    turn_to_routines(page)
    return {card.accessibleName(): card for card in part(page, "routineBoard")._cards}


def said(page, name):
    return cards(page)[name].accessibleDescription()


def test_stretches_are_shown_first_and_routines_when_asked_for(page):
    assert part(page, "stretchesBox").isVisible()
    assert not part(page, "routineBoard").isVisible()

    turn_to_routines(page)

    assert part(page, "routineBoard").isVisible()
    assert not part(page, "stretchesBox").isVisible()


def test_a_card_says_what_a_routine_holds(page):
    assert "Knee, Twist" in said(page, "Mornings")
    assert "2 stretches" in said(page, "Mornings")
    assert "Alone" in said(page, "Mornings")


def test_a_card_chooses_its_routine(qtbot, page):
    turn_to_routines(page)

    with qtbot.waitSignal(page.routine_chosen) as chosen:
        click(cards(page)["Mornings"])

    assert chosen.args == [RoutineChoice("shared")]


def test_what_is_shut_of_a_routine_is_counted(page):
    show(page, SHARED, cleared=cleared_for(KNEE))

    assert "1 of 2 stretches today" in said(page, "Mornings")


def test_one_that_is_shut_can_still_be_looked_at(qtbot, page):
    show(page, SHARED, OLD, cleared=cleared_for(HUG))
    turn_to_routines(page)
    assert "Nothing of it is open today" in said(page, "Mornings")
    assert "Nothing of it is open today" in said(page, "Of old")

    with qtbot.waitSignal(page.routine_chosen):
        click(cards(page)["Mornings"])


def test_the_persons_plan_is_the_first_thing_to_see(qtbot, page):
    assert not part(page, "planFrame").isVisible()
    show(page, PLAN, SHARED, cleared=cleared_for(KNEE))
    assert part(page, "planFrame").isVisible()
    assert part(page, "planLabel").text() == "After work"
    assert part(page, "planFactsLabel").text().startswith("1 of 2 stretches today  ·  About ")
    assert list(cards(page)) == ["Mornings"]

    with qtbot.waitSignal(page.routine_chosen) as chosen:
        click(part(page, "planButton"))

    assert chosen.args == [RoutineChoice("plan")]


def test_a_plan_that_is_shut_says_so(page):
    show(page, PLAN, cleared=cleared_for(TWIST))

    assert part(page, "planFactsLabel").text() == "Nothing of it is open today"


def test_a_second_plan_has_a_card(page):
    show(page, PLAN, replace(PLAN, id="other", label="Evenings"))

    assert "Your plan  ·  2 stretches" in said(page, "Evenings")
    assert "With a helper" in said(page, "Evenings")


def test_without_routines_nothing_is_asked(page):
    show(page)

    assert not part(page, "kindSwitch").isVisible()
    assert part(page, "stretchesBox").isVisible()
