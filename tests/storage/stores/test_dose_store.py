from dataclasses import replace
from uuid import UUID

import pytest

from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.frequency import Frequency
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.dose_store import DoseStore
from tests.storage.records import NOW


@pytest.fixture
def store(database: Database) -> DoseStore:
    return DoseStore(database)


def a_dose(person: UUID, technique_id: str = "T05") -> PersonDose:
    return PersonDose(
        person, technique_id, Dosage(25, 2, Side.LEFT, 15), "Left first.", Frequency(2, 6)
    )


def test_doses_are_read_as_they_were_set(store: DoseStore, me: UUID) -> None:
    doses = (a_dose(me), a_dose(me, "T06"))
    for dose in reversed(doses):
        store.save(dose, NOW)

    assert store.all(me) == doses


def test_a_stretch_has_one_dose_and_it_may_be_written_twice(store: DoseStore, me: UUID) -> None:
    changed = replace(a_dose(me), dosage=Dosage(20, 1, Side.RIGHT, 10), note="")
    for dose in (a_dose(me), changed, changed):
        store.save(dose, NOW)

    assert store.all(me) == (changed,)


def test_a_dose_may_be_dropped_twice(store: DoseStore, me: UUID) -> None:
    store.save(a_dose(me), NOW)

    store.drop(me, "T05")
    store.drop(me, "T05")

    assert store.all(me) == ()


def test_others_have_doses_of_their_own(store: DoseStore, me: UUID) -> None:
    store.save(a_dose(me), NOW)

    assert store.all(UUID(int=7)) == ()
