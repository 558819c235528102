from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backcoach.domain.routines.routine import PlanName, Routine, RoutineItem
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.frequency import Frequency, Weekday
from backcoach.domain.stretch.side import Side
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.routine_store import RoutineStore
from tests.storage.records import NOW

OFTEN = Frequency(1, frozenset({Weekday.TUESDAY, Weekday.SUNDAY}))
LATER = NOW + timedelta(days=1)
KNEE = RoutineItem("T05", Dosage(20, 1, Side.RIGHT, 10))
HUG = RoutineItem("T03", Dosage(10, 2, Side.BOTH, 15))

routines = st.builds(
    Routine,
    st.uuids().map(str),
    st.text(max_size=20).filter(lambda text: "\0" not in text),
    st.lists(st.sampled_from([KNEE, HUG]), min_size=1, max_size=5).map(tuple),
    st.integers(1, 3),
    st.integers(10, 120),
)


def a_routine(label: str = "Mornings", person: UUID | None = None) -> Routine:
    return Routine(str(uuid4()), label, (KNEE, HUG, KNEE), 2, 30, "Slowly.", person, OFTEN)


def someone(database: Database) -> UUID:
    other = uuid4()
    with database.transaction() as connection:
        connection.execute(
            "INSERT INTO person (id, label, is_me, made_at) VALUES (?, 'B', 0, '')", (str(other),)
        )
    return other


@pytest.fixture
def store(database: Database) -> RoutineStore:
    return RoutineStore(database)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(routines)
def test_what_was_kept_is_read_again(store: RoutineStore, routine: Routine) -> None:
    store.save(routine, NOW)

    assert store.get(routine.id) == routine


def test_a_change_takes_the_place_of_what_was_before(store: RoutineStore) -> None:
    routine = a_routine()
    store.save(routine, NOW)
    changed = replace(routine, label="Evenings", items=(HUG,), rounds=1, note="")

    store.save(changed, LATER)

    assert store.get(routine.id) == changed


def test_every_write_may_be_made_twice(store: RoutineStore, me: UUID) -> None:
    kept, gone = a_routine("Kept"), a_routine("Gone")
    for _ in range(2):
        store.save(kept, NOW)
        store.save(gone, NOW)
        store.delete(gone.id, LATER)
        store.like(me, kept.id, liked=True)

    assert store.all(me) == (kept,)
    assert store.favourites(me) == {kept.id}

    for _ in range(2):
        store.bring_back(gone.id, LATER)
        store.like(me, kept.id, liked=False)

    assert store.all(me) == (gone, kept)
    assert store.favourites(me) == frozenset()


def test_a_deleted_routine_is_not_there_until_it_is_brought_back(store: RoutineStore) -> None:
    routine = a_routine()
    store.save(routine, NOW)

    store.delete(routine.id, LATER)
    assert store.get(routine.id) is None

    store.bring_back(routine.id, LATER)
    assert store.get(routine.id) == routine


def test_a_persons_own_plan_comes_first_and_that_of_others_stays_unseen(
    database: Database, store: RoutineStore, me: UUID
) -> None:
    other = someone(database)
    shared, mine, theirs = a_routine("A"), a_routine("B", me), a_routine("C", other)
    for each in (shared, mine, theirs):
        store.save(each, NOW)

    assert store.all(me) == (mine, shared)
    assert store.all(other) == (theirs, shared)


def test_plans_of_single_people_are_named_the_last_changed_first(
    store: RoutineStore, me: UUID, database: Database
) -> None:
    other = someone(database)
    early, late, gone = (a_routine(label, other) for label in ("Early", "Late", "Gone"))
    for routine in (early, gone, a_routine("Everyone's"), a_routine("Mine", me)):
        store.save(routine, NOW)
    store.save(late, LATER)
    store.delete(gone.id, LATER)

    plans = store.plans()
    assert plans[0] == PlanName(late.id, "Late", other)
    assert {(each.label, each.person_id) for each in plans[1:]} == {("Early", other), ("Mine", me)}


def test_each_person_has_favourites_of_their_own_and_built_in_ones_among_them(
    database: Database, store: RoutineStore, me: UUID
) -> None:
    other = someone(database)

    store.like(me, "five_minutes", liked=True)

    assert store.favourites(me) == {"five_minutes"}
    assert store.favourites(other) == frozenset()


def test_a_built_in_routine_is_not_kept(store: RoutineStore) -> None:
    with pytest.raises(ValueError, match="copied"):
        store.save(replace(a_routine(), built_in=True), NOW)


def test_a_routine_that_was_never_kept_is_none(store: RoutineStore) -> None:
    assert store.get("nowhere") is None


def test_one_changed_beyond_measure_by_other_hands_hides_no_other(
    database: Database, store: RoutineStore, me: UUID
) -> None:
    sound, endless = a_routine("A"), a_routine("B")
    for each in (sound, endless):
        store.save(each, NOW)
    with database.transaction() as connection:
        connection.execute("UPDATE routine SET rounds = 900 WHERE id = ?", (endless.id,))

    assert store.all(me) == (sound,)
    assert store.get(endless.id) is None


def test_plans_come_first_and_numbers_stand_in_their_order(
    store: RoutineStore, database: Database
) -> None:
    me = someone(database)
    for each in (a_routine("Week 10"), a_routine("Week 9"), a_routine("Z", me), a_routine("a", me)):
        store.save(each, NOW)

    assert [each.label for each in store.all(me)] == ["a", "Z", "Week 9", "Week 10"]
