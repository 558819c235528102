from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.screening_store import ScreeningStore
from tests.storage.records import NOW, a_screening

MONDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 17)


@pytest.fixture
def store(database: Database) -> ScreeningStore:
    return ScreeningStore(database)


def test_a_safety_check_is_read_back_whole(store: ScreeningStore, me: UUID) -> None:
    screening = a_screening(
        me,
        answers={
            "fever": DatedAnswer(Answer.NO, TUESDAY),
            "osteoporosis": DatedAnswer(Answer.NOT_SURE, MONDAY),
        },
    )

    store.save(screening)

    assert store.latest(me) == screening


def test_saving_a_safety_check_again_changes_nothing(store: ScreeningStore, me: UUID) -> None:
    screening = a_screening(me)

    store.save(screening)
    store.save(screening)

    assert store.latest(me) == screening


def test_without_a_safety_check_there_is_no_latest(store: ScreeningStore, me: UUID) -> None:
    assert store.latest(me) is None


def test_the_latest_is_the_one_taken_last(store: ScreeningStore, me: UUID) -> None:
    newer, older = a_screening(me), a_screening(me, at=NOW - timedelta(days=1))
    store.save(newer)
    store.save(older)

    assert store.latest(me) == newer


def test_an_older_safety_check_is_found_by_its_id(store: ScreeningStore, me: UUID) -> None:
    newer, older = a_screening(me), a_screening(me, at=NOW - timedelta(days=1))
    store.save(newer)
    store.save(older)

    assert store.get(older.id) == older
    assert store.get(uuid4()) is None


def test_a_clearance_that_was_taken_back_stays_so_from_the_first_time(
    store: ScreeningStore, me: UUID
) -> None:
    screening = a_screening(me)
    store.save(screening)

    store.withdraw(screening.id, NOW)
    store.withdraw(screening.id, NOW + timedelta(hours=1))
    store.save(screening)

    assert store.latest(me) == replace(screening, withdrawn_at=NOW)


def test_the_newest_agreement_counts_for_each_question(store: ScreeningStore, me: UUID) -> None:
    hip = AgreementRecord(me, "hip_replacement", TUESDAY)
    age = AgreementRecord(me, "age", MONDAY)
    for record in (hip, hip, replace(hip, agreed_on=MONDAY), age):
        store.agree(record)

    assert store.agreements(me) == (age, hip)
