from datetime import time
from uuid import UUID, uuid4

import pytest

from backcoach.domain.person import Person
from backcoach.domain.routines.reminding import ReminderTimes
from backcoach.domain.stretch.frequency import Weekday
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.reminder_store import ReminderStore
from tests.exchange.any_records import ME
from tests.storage.records import NOW

MON_THU = frozenset({Weekday.MONDAY, Weekday.THURSDAY})
TWICE = (time(7, 30), time(18, 0))
REMINDED = ReminderTimes(ME.id, MON_THU, TWICE)


@pytest.fixture
def store(database: Database) -> ReminderStore:
    return ReminderStore(database)


def test_nobody_is_reminded_until_they_say_when(store: ReminderStore, me: UUID) -> None:
    assert store.get(me) is None
    assert store.all() == ()


@pytest.mark.parametrize("times", [(time(18, 0),), TWICE, (time(0, 0), time(23, 59))])
def test_times_come_back_as_they_were_kept(
    store: ReminderStore, me: UUID, times: tuple[time, ...]
) -> None:
    store.save(ReminderTimes(me, MON_THU, TWICE))
    kept = ReminderTimes(me, frozenset(Weekday), times)

    store.save(kept)

    assert store.get(me) == kept
    assert store.all() == (kept,)


def test_they_can_be_taken_back(store: ReminderStore, me: UUID) -> None:
    store.save(ReminderTimes(me, MON_THU, TWICE))

    store.drop(me)

    assert store.all() == ()


def test_whoever_is_not_on_the_list_is_not_reminded(
    database: Database, store: ReminderStore, me: UUID
) -> None:
    people = PersonStore(database)
    others = [Person(uuid4(), label) for label in ("Anna", "Ben")]
    for person in others:
        people.add(person, NOW)
        store.save(ReminderTimes(person.id, MON_THU, TWICE))
    mine = ReminderTimes(me, MON_THU, TWICE)
    store.save(mine)

    people.archive(others[0].id, NOW)
    people.delete(others[1].id, NOW)

    assert store.all() == (mine,)
