from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.routines.due import (
    DayPlan,
    day_is_done,
    day_plans,
    is_played_in,
    most_days,
    planned,
)
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.session import Scores, SessionEnd, SessionRow
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.frequency import Frequency, Weekday
from backcoach.domain.stretch.person_dose import PersonDose
from tests.stretches import HUG, KNEE

DOSE = usual_dosage(KNEE, first_time=False)
MONDAY, SUNDAY = Weekday.MONDAY, Weekday.SUNDAY
FRIDAY = date(2026, 11, 20)
TWICE_MON_FRI = Frequency(2, frozenset({MONDAY, Weekday.FRIDAY}))


def a_plan(frequency, *names, label="Plan"):
    items = tuple(RoutineItem(name, DOSE) for name in names or ("T05",))
    return Routine(label.lower(), label, items, frequency=frequency)


def played(at, *names, held=20.0):
    return SessionRow(
        UUID(int=1),
        at,
        False,
        SessionEnd.FINISHED,
        Scores(),
        Scores(),
        None,
        names or ("T05",),
        held,
        False,
    )


def on(day, hour=9, zone=UTC):
    return datetime(day.year, day.month, day.day, hour, tzinfo=zone)


def today(plan, *sessions, day=FRIDAY, first_day=MONDAY):
    (found,) = day_plans([plan], sessions, day, first_day)
    return found.done, found.times


def test_a_chosen_day_is_due_until_it_was_done_as_often_as_planned():
    plan = a_plan(TWICE_MON_FRI)
    once = played(on(FRIDAY))

    assert today(plan) == (0, 2)
    assert today(plan, once) == (1, 2)
    assert today(plan, once, once) == (2, 2)
    assert [DayPlan(plan, done, 2).due for done in range(3)] == [True, True, False]


def test_another_day_is_not_due():
    assert today(a_plan(TWICE_MON_FRI), day=FRIDAY - timedelta(days=1)) == (0, 0)


def test_where_any_day_will_do_the_week_has_room_for_so_many():
    plan = a_plan(Frequency(1, 2))
    tuesday, thursday = (played(on(FRIDAY - timedelta(days=back))) for back in (3, 1))

    assert today(plan, tuesday) == (0, 1)
    assert today(plan, tuesday, thursday) == (0, 0)
    assert today(plan, tuesday, played(on(FRIDAY))) == (1, 1), "today is one of the two"


def test_a_new_week_begins_on_the_first_day_of_the_country():
    plan, sunday = a_plan(Frequency(1, 1)), date(2026, 11, 22)
    on_monday = played(on(date(2026, 11, 16)))

    assert today(plan, on_monday, day=sunday, first_day=MONDAY) == (0, 0)
    assert today(plan, on_monday, day=sunday, first_day=SUNDAY) == (0, 1)


def test_a_session_in_which_nothing_was_held_counts_for_nothing():
    assert today(a_plan(TWICE_MON_FRI), played(on(FRIDAY), held=0.0)) == (0, 2)


def test_a_session_counts_on_the_day_of_where_it_was():
    plan, tokyo = a_plan(TWICE_MON_FRI), timezone(timedelta(hours=9))

    assert today(plan, played(on(FRIDAY, 1, tokyo))) == (1, 2), "in UTC it was Thursday"


def test_a_session_at_midnight_belongs_to_the_day_that_begins():
    plan = a_plan(TWICE_MON_FRI)
    midnight = datetime(2026, 11, 20, 0, 0, tzinfo=UTC)

    assert today(plan, played(midnight)) == (1, 2)
    assert today(plan, played(midnight - timedelta(seconds=1))) == (0, 2)


def test_an_hour_that_comes_twice_is_still_one_day():
    plan, berlin = a_plan(Frequency(2, 7)), ZoneInfo("Europe/Berlin")
    sunday = date(2026, 10, 25)
    first = datetime(2026, 10, 25, 2, 30, tzinfo=berlin)

    assert today(plan, played(first), played(first.replace(fold=1)), day=sunday) == (2, 2)


def test_half_of_a_routine_is_enough_for_it_to_count():
    plan = a_plan(TWICE_MON_FRI, "T05", "T06", "T07", "T07")

    assert is_played_in(plan, ("T05", "T07", "T11"))
    assert not is_played_in(plan, ("T05", "T11"))
    assert not is_played_in(plan, ())


def test_what_says_nothing_of_how_often_is_not_planned():
    silent, plan = a_plan(None), a_plan(TWICE_MON_FRI)
    dose = PersonDose(UUID(int=2), KNEE.id, DOSE, frequency=Frequency())
    doses = [
        dose,
        PersonDose(UUID(int=2), HUG.id, DOSE),
        PersonDose(dose.person_id, "T99", DOSE, frequency=Frequency()),
    ]

    found = planned([silent, plan], doses, {KNEE.id: KNEE, HUG.id: HUG})

    assert found[0] == plan
    assert [(each.label, each.items, each.frequency) for each in found[1:]] == [
        (KNEE.name, (RoutineItem(KNEE.id, DOSE),), Frequency())
    ]
    assert day_plans([silent], [], FRIDAY, MONDAY) == ()


def test_a_day_is_done_once_all_that_was_planned_is():
    plan = a_plan(TWICE_MON_FRI)

    assert not day_is_done([])
    assert not day_is_done([DayPlan(plan, 0, 0)]), "nothing was planned"
    assert not day_is_done([DayPlan(plan, 1, 1), DayPlan(plan, 1, 2)])
    assert day_is_done([DayPlan(plan, 1, 1), DayPlan(plan, 0, 0)])


days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
often = st.builds(
    Frequency,
    st.integers(1, 2),
    st.integers(1, 7) | st.frozensets(st.sampled_from(Weekday), min_size=1),
)


@given(often, days, st.sampled_from(Weekday))
def test_no_week_asks_for_more_days_than_planned(frequency, day, first_day):
    """Whoever does what is due, day by day, is asked on so many days of a week and no more."""
    plan, sessions = a_plan(frequency), []
    start = day - timedelta(days=(day.isoweekday() - first_day) % 7)
    asked = 0
    for each in (start + timedelta(days=ahead) for ahead in range(7)):
        (found,) = day_plans([plan], sessions, each, first_day)
        asked += found.due
        while found.due:
            sessions.append(played(on(each)))
            (found,) = day_plans([plan], sessions, each, first_day)
        assert found.done == found.times

    assert asked == frequency.days_a_week
    assert len(sessions) == frequency.days_a_week * frequency.times_a_day


@given(often, st.lists(st.integers(0, 6), max_size=10), days, st.sampled_from(Weekday))
def test_one_session_more_never_makes_more_due(frequency, ago, day, first_day):
    plan = a_plan(frequency)
    sessions = [played(on(day - timedelta(days=each))) for each in ago]

    left = [
        max(found.times - found.done, 0)
        for many in range(len(sessions) + 1)
        for found in day_plans([plan], sessions[:many], day, first_day)
    ]

    assert left == sorted(left, reverse=True)


def test_what_asks_for_the_most_days_stands_for_a_week():
    item = RoutineItem(KNEE.id, DOSE)
    routine = Routine("1", "Evening", (item,), frequency=Frequency(1, 3))
    dose = PersonDose(UUID(int=1), KNEE.id, DOSE, frequency=Frequency(2, 5))

    assert most_days([routine], [dose]) == Frequency(2, 5)
    assert most_days([routine, replace(routine, frequency=None)], []) == Frequency(1, 3)
    assert most_days([], []) is None
