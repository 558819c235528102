"""Goals and their checks are kept per person, and go with them."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from backcoach.domain.history.deletion import KEPT_AFTER_DELETING
from backcoach.domain.history.goal_progress import GoalProgress
from backcoach.domain.person import Person
from backcoach.domain.person_goal import GoalCheck, GoalState, PersonGoal
from backcoach.domain.session import Scores
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.forgetting import forget_overdue
from backcoach.storage.stores.goal_store import GoalStore
from backcoach.storage.stores.person_store import PersonStore
from tests.storage.records import NOW

SET_ON = date(2026, 9, 1)
CLIENT = Person(UUID(int=7), "A-104")


@pytest.fixture
def me(database: Database) -> UUID:
    return PersonStore(database).me(NOW).id


@pytest.fixture
def store(database: Database) -> GoalStore:
    return GoalStore(database)


def a_goal(person_id: UUID, words: str = "Tie my shoes") -> PersonGoal:
    return PersonGoal(uuid4(), person_id, words, SET_ON)


def test_a_goal_is_kept_in_the_words_it_was_last_given(store: GoalStore, me: UUID) -> None:
    goal = a_goal(me)
    store.save(goal, NOW)
    store.save(replace(goal, words="Tie both shoes"), NOW)

    assert store.all(me) == (replace(goal, words="Tie both shoes"),)
    assert store.progress(me) == GoalProgress(replace(goal, words="Tie both shoes"))
    assert store.progress(uuid4()) is None


def test_of_two_checks_of_a_day_the_later_stays_and_they_come_oldest_first(
    store: GoalStore, me: UUID
) -> None:
    goal = a_goal(me)
    store.save(goal, NOW)
    first, again = GoalCheck(goal.id, SET_ON, 3), GoalCheck(goal.id, SET_ON, 4, Scores(6, 2))
    later = GoalCheck(goal.id, SET_ON + timedelta(days=14), None, Scores(5))
    for check in (later, first, again):
        store.check(check)

    assert store.checks(goal.id) == (again, later)
    assert store.progress(me) == GoalProgress(goal, (again, later))


def test_a_goal_that_is_reached_is_no_longer_asked_about(store: GoalStore, me: UUID) -> None:
    reached = replace(a_goal(me), state=GoalState.REACHED, ended_on=NOW.date())
    store.save(reached, NOW)

    assert store.all(me) == (reached,)
    assert store.progress(me) is None


def test_a_deleted_goal_is_gone_with_its_checks_and_no_other_is(
    database: Database, store: GoalStore, me: UUID
) -> None:
    gone, stays = a_goal(me), replace(a_goal(me), id=uuid4())
    for goal in (gone, stays):
        store.save(goal, NOW)
        store.check(GoalCheck(goal.id, SET_ON, 3))

    for _ in range(2):
        store.delete(gone.id)

    assert store.all(me) == (stays,)
    assert database.rows("SELECT goal_id FROM goal_check") == [(str(stays.id),)]


def test_not_now_is_remembered_for_each_person(store: GoalStore, me: UUID) -> None:
    assert store.put_off_on(me) is None
    store.put_off(me, SET_ON)
    store.put_off(me, NOW.date())

    assert store.put_off_on(me) == NOW.date()
    assert store.put_off_on(uuid4()) is None


def test_a_day_that_cannot_be_read_puts_nothing_off(
    database: Database, store: GoalStore, me: UUID
) -> None:
    store.put_off(me, SET_ON)
    database.rows("UPDATE goal_put_off SET put_off_on = 'soon'")

    assert store.put_off_on(me) is None


def test_whoever_is_forgotten_takes_their_goals_along(database: Database, store: GoalStore) -> None:
    people, goal = PersonStore(database), a_goal(CLIENT.id)
    people.add(CLIENT, NOW)
    store.save(goal, NOW)
    store.check(GoalCheck(goal.id, SET_ON, 3))
    store.put_off(CLIENT.id, SET_ON)
    assert people.belongings(CLIENT.id).goals == 1

    people.delete(CLIENT.id, NOW)
    forget_overdue(database, NOW + KEPT_AFTER_DELETING + timedelta(days=1))

    for table in ("goal", "goal_check", "goal_put_off"):
        assert database.rows(f"SELECT count(*) FROM {table}") == [(0,)]  # noqa: S608
