from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from backcoach.domain.routines.due import DayPlan
from backcoach.domain.routines.next_up import Known, NextUp, Reason, next_up
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.stretch.dosage import Dosage, usual_dosage
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from tests.domain.routines.test_due import played
from tests.stretches import HUG as TWO
from tests.stretches import KNEE

HUG = replace(TWO, name="Hug")
TWIST = replace(KNEE, id="T06", name="Twist", order=2)
AFTER = replace(KNEE, id="T05b", name="Both", order=0, after="T05")
ASKS = replace(HUG, id="T09", name="Towel", order=1, confirms=("rib_injury",))
TECHNIQUES = {each.id: each for each in (TWIST, KNEE, HUG, AFTER, ASKS)}
KNOWN = Known(TECHNIQUES)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def routine(label, *names):
    return Routine(
        label,
        label,
        tuple(RoutineItem(name, usual_dosage(KNEE, first_time=False)) for name in names),
    )


FLOOR, PAIR = routine("floor", "T05", "T06"), routine("pair", "T03", "T05")


def offered(plans=(), sessions=(), known=KNOWN, *, with_helper=False):
    found = next_up(plans, sessions, known, with_helper=with_helper)
    return found and (found.routine.label, found.reason)


def test_what_is_due_comes_first():
    plans = [DayPlan(PAIR, 1, 1), DayPlan(FLOOR, 0, 1)]

    assert offered(plans, [played(NOON, "T06")]) == ("floor", Reason.PLANNED)


def test_a_plan_that_is_done_is_said_to_be():
    assert offered([DayPlan(FLOOR, 1, 1)], [played(NOON, "T06")]) == ("floor", Reason.DONE)


def test_on_a_day_without_a_plan_it_is_what_was_done_last():
    sessions = [played(NOON, "T05", held=0.0), played(NOON, "T06"), played(NOON, "T05")]

    assert offered([DayPlan(FLOOR, 0, 0)], sessions) == ("Twist", Reason.AGAIN)


def test_a_routine_that_was_done_last_is_offered_whole():
    known = replace(KNOWN, routines=(PAIR, FLOOR))

    assert offered((), [played(NOON, "T06", "T05")], known) == ("floor", Reason.AGAIN)


def test_stretches_of_no_known_routine_are_offered_by_the_first_of_them():
    gone = routine("gone", "T05", "T99")
    known = replace(KNOWN, routines=(PAIR, gone))

    assert offered((), [played(NOON, "T06", "T05")], known) == ("Twist", Reason.AGAIN)
    assert offered((), [played(NOON, "T99", "T05")], known) == ("Knee", Reason.AGAIN)


def test_someone_new_begins_with_the_first_stretch_that_follows_no_other():
    assert offered() == ("Knee", Reason.FIRST)
    assert offered(with_helper=True) == ("Hug", Reason.FIRST)


def test_alone_nothing_is_offered_that_takes_a_helper():
    plans = [DayPlan(PAIR, 0, 1)]
    sessions = [played(NOON, "T03"), played(NOON - timedelta(days=1), "T06")]

    assert offered(plans, sessions) == ("Twist", Reason.AGAIN)
    assert offered(plans, sessions, with_helper=True) == ("pair", Reason.PLANNED)


def test_for_two_it_is_rather_something_that_takes_a_helper():
    sessions = [played(NOON, "T06"), played(NOON - timedelta(days=1), "T03")]

    assert offered((), sessions, with_helper=True) == ("Hug", Reason.AGAIN)
    only_alone = Known({KNEE.id: KNEE})
    assert offered((), [], only_alone, with_helper=True) == ("Knee", Reason.FIRST)


def test_the_dose_that_was_set_for_the_person_counts():
    dose = Dosage(15, 2, Side.LEFT, 10)
    known = replace(KNOWN, doses={KNEE.id: PersonDose(UUID(int=1), KNEE.id, dose)})

    found = next_up((), (), known, with_helper=False)

    assert found == NextUp(Routine("T05", "Knee", (RoutineItem("T05", dose),)), Reason.FIRST)


def test_a_catalogue_with_nothing_to_begin_with_offers_nothing():
    assert offered(known=Known({})) is None
    assert offered(known=Known({}), with_helper=True) is None
    assert offered([DayPlan(routine("gone", "T99"), 0, 1)], known=Known({})) is None
