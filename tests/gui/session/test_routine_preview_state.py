"""A routine as one person plays it today, worked out without a window."""

from dataclasses import replace
from uuid import uuid4

from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.session.routine_preview_state import preview_state
from backcoach.gui.session.session_background import SessionBackground
from backcoach.gui.session.session_context import SessionContext
from tests.gui.real_services import LIBRARY
from tests.stretches import cleared_for

TECHNIQUES = LIBRARY.content.techniques
KNEE, TWIST = TECHNIQUES["T05"], TECHNIQUES["T06"]
SHORT = Dosage(KNEE.hold.shortest, 1, KNEE.first_side, 10)
ROUTINE = Routine(
    "mine",
    "Mornings",
    (
        RoutineItem(KNEE.id, Dosage(KNEE.hold.longest, 2, Side.LEFT, 15)),
        RoutineItem(TWIST.id, Dosage(TWIST.hold.usual, 1, TWIST.first_side, 10)),
    ),
)


def context(*techniques, known=(KNEE.id, TWIST.id), doses=()):
    past = SessionBackground(frozenset(known), {each.technique_id: each for each in doses})
    return SessionContext(
        cleared_for(*techniques), with_helper=False, begun=True, past=past, done=()
    )


def shown(context):
    return preview_state(ROUTINE, context, LIBRARY, Style(), "4-6")


def test_only_what_is_open_today_is_planned():
    assert shown(context(KNEE, TWIST)).plan.techniques == (KNEE, TWIST)
    assert shown(context(TWIST)).plan.techniques == (TWIST,)


def test_a_dose_that_was_set_for_the_person_stands_in_for_that_of_the_routine():
    dose = PersonDose(uuid4(), KNEE.id, SHORT, "Slowly.")
    state = shown(context(KNEE, TWIST, doses=[dose]))

    assert state.as_set == {KNEE.id}
    assert state.notes == {KNEE.id: "Slowly."}
    assert state.routine.items[0].dosage.hold_seconds == KNEE.hold.shortest


def test_what_is_new_is_held_for_a_first_time_only():
    state = shown(context(KNEE, TWIST, known=[TWIST.id]))

    assert state.routine.items[0].dosage.hold_seconds == KNEE.hold.first_time
    assert state.asked == replace(ROUTINE, items=state.asked.items)
    assert state.asked.items[0].dosage.hold_seconds == KNEE.hold.longest
