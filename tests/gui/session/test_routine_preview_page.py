"""A routine before it is played: in order, with doses in words, and what is left out with why."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from backcoach.domain.routines.routine import Routine, RoutineItem, gentle_at_first
from backcoach.domain.safety.clearance import Cleared, Lock
from backcoach.domain.safety.screening import Consequence
from backcoach.domain.session import Scores
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.side import Side
from backcoach.gui.session.before_form import BeforeState
from backcoach.gui.session.routine_preview_page import RoutinePreviewPage
from backcoach.gui.session.routine_preview_state import RoutinePreviewState
from tests.clicking import click, part
from tests.small_screening import ask, screening
from tests.small_screening import page as theme
from tests.stretches import HUG, KNEE, TODAY, cleared_for

TWIST = replace(KNEE, id="T06", name="Twist", kit=("A mat", "A cushion"))
HELPED = replace(HUG, name="Hug", kit=("A stool",))
CATALOGUE = {each.id: each for each in (KNEE, TWIST, HELPED)}
TEXTS = screening(theme("today", ask("sore rib"), ask("sore hip")))
ROUTINE = Routine(
    "mine",
    "Mornings",
    (
        RoutineItem("T05", Dosage(25, 2, Side.LEFT, 15)),
        RoutineItem("T06", Dosage(20, 1, Side.RIGHT, 10)),
        RoutineItem("T03", Dosage(10, 1, Side.BOTH, 10)),
    ),
    rest_seconds=25,
    note="Slowly.",
)
SHUT = Cleared(
    TODAY, frozenset({"T05", "T06"}), (Lock("T03", Consequence.NEVER, ("sore rib", "sore hip")),)
)
EVERYTHING = cleared_for(*CATALOGUE.values())


def state(cleared=EVERYTHING, *, with_helper=True, routine=ROUTINE, **other):
    shown = RoutinePreviewState(routine, routine, CATALOGUE, cleared, with_helper, "4-6")
    return replace(shown, **other)


SAID = BeforeState(with_helper=False, ask_scores=False)


@pytest.fixture
def page(qtbot):
    page = RoutinePreviewPage(TEXTS)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_routine(state(), SAID)
    with qtbot.waitActive(page):
        page.show()
    return page


def rows(page):
    return [row.accessibleName().replace("\xa0", " ") for row in page._rows]


def shown(page, name):
    return part(page, name).isVisibleTo(page)


def test_a_dose_that_was_set_for_the_person_is_marked_as_theirs(page):
    page.show_routine(state(as_set=frozenset({"T06"})), SAID)

    marked = [row.endswith("As it was set for you.") for row in rows(page)]
    assert marked == [False, True, False]


def test_the_stretches_stand_in_order_with_their_doses_in_words(page):
    assert rows(page) == [
        "1 / 3 Knee Hold 25 s · Twice each side · Left knee first · 15 s of rest between",
        "2 / 3 Twist Hold 20 s · Once each side · Right knee first",
        "3 / 3 Hug Hold 10 s · Once",
    ]
    assert not shown(page, "shutBox")
    assert not shown(page, "noticeFrame")


def test_the_time_the_place_and_the_rest_are_said(page):
    time = part(page, "timeLabel").text()
    assert time.startswith("3 stretches  ·  Floor  ·  About ")
    assert time.endswith("25 s from one to the next")
    assert "instead" not in time


def test_what_is_needed_is_said_once_and_beforehand(page):
    assert part(page, "kitLabel").text() == "•  A mat\n•  A cushion\n•  A stool"


def test_what_is_left_out_says_why_and_what_changes(page):
    page.show_routine(state(SHUT, with_helper=False), SAID)

    assert len(rows(page)) == 3
    assert rows(page)[2] == "Hug Needs a helper"
    assert shown(page, "shutBox")
    assert "today instead of about" in part(page, "timeLabel").text()
    assert "A stool" not in part(page, "kitLabel").text()


def test_alone_the_answers_are_the_reason(page):
    shut = Cleared(TODAY, frozenset({"T05"}), (Lock("T06", Consequence.NEVER, ("sore hip",)),))
    page.show_routine(state(shut, with_helper=False), SAID)

    assert "Because of your answer to: sore hip" in rows(page)[1]


def test_with_a_helper_the_answers_stay_covered(page):
    page.show_routine(state(SHUT), SAID)

    assert rows(page)[2] == "Hug Not for today"


def test_a_stretch_that_is_left_out_twice_is_said_once(page):
    twice = replace(ROUTINE, items=(*ROUTINE.items, ROUTINE.items[2]))
    page.show_routine(state(SHUT, routine=twice, asked=twice), SAID)

    assert rows(page).count("Hug Not for today") == 1


def test_a_stretch_that_is_no_more_in_the_program_is_said(page):
    gone = replace(ROUTINE, items=(*ROUTINE.items, RoutineItem("T99", ROUTINE.items[0].dosage)))
    page.show_routine(state(routine=gone, asked=gone), SAID)

    assert "no longer part of the program" in rows(page)[3]


def test_what_is_new_to_the_person_is_said_to_be_gentler(page):
    routine = gentle_at_first(ROUTINE, CATALOGUE, {"T03"})
    page.show_routine(state(routine=routine, asked=ROUTINE, notes={"T06": "Small."}), SAID)

    assert rows(page)[0].endswith("New to you, so this time it is gentler.")
    assert rows(page)[1].endswith("Right knee first Small.")


@pytest.mark.parametrize(("rounds", "words"), [(2, "once more"), (3, "3 times")])
def test_rounds_are_said(page, rounds, words):
    assert not shown(page, "roundsFrame")
    again = replace(ROUTINE, rounds=rounds)
    page.show_routine(state(routine=again, asked=again), SAID)

    assert shown(page, "roundsFrame")
    assert words in part(page, "roundsLabel").text()


def test_enter_goes_on_and_escape_goes_back(qtbot, page):
    with qtbot.waitSignal(page.started):
        qtbot.keyClick(page, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_with_nothing_open_the_way_leads_to_the_cards(qtbot, page):
    page.show_routine(state(cleared_for()), SAID)
    assert "Nothing of this routine is open today" in part(page, "noticeLabel").text()
    assert not shown(page, "timeLabel")
    assert not shown(page, "kitFrame")

    with qtbot.assertNotEmitted(page.started), qtbot.waitSignal(page.back_asked):
        click(part(page, "startButton"))


def test_answers_given_just_now_are_told_apart(page):
    page.show_routine(state(SHUT, shut_again=True), SAID)

    assert "last answers" in part(page, "noticeLabel").text()


def test_a_plan_for_one_person_is_called_so(page):
    assert not shown(page, "planLabel")
    plan = replace(ROUTINE, person_id=uuid4())
    page.show_routine(state(routine=plan, asked=plan), SAID)

    assert shown(page, "planLabel")


def test_one_stretch_once_needs_no_time_to_change(page):
    one = replace(ROUTINE, items=ROUTINE.items[:1], note="")
    page.show_routine(state(routine=one, asked=one), SAID)

    assert part(page, "timeLabel").text().startswith("1 stretch ")
    assert "from one" not in part(page, "timeLabel").text()
    assert not shown(page, "noteLabel")


def test_it_starts_once_all_that_is_asked_was_answered(qtbot, page):
    page.show_routine(state(), BeforeState(with_helper=False))
    assert page.focusWidget() is part(page, "stiffnessScale")._group.button(0)
    assert not part(page, "startButton").isEnabled()
    for name in ("stiffnessScale", "painScale"):
        click(part(page, name)._group.button(2))
    with qtbot.waitSignal(page.started) as started:
        click(part(page, "startButton"))
    assert started.args[0].scores == Scores(2, 2)
