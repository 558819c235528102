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

    assert store.latest(me, NOW) == screening


def test_saving_a_safety_check_again_changes_nothing(store: ScreeningStore, me: UUID) -> None:
    screening = a_screening(me)

    store.save(screening)
    store.save(screening)

    assert store.latest(me, NOW) == screening


def test_without_a_safety_check_there_is_no_latest(store: ScreeningStore, me: UUID) -> None:
    assert store.latest(me, NOW) is None


def test_the_latest_is_the_one_taken_last(store: ScreeningStore, me: UUID) -> None:
    newer, older = a_screening(me), a_screening(me, at=NOW - timedelta(days=1))
    store.save(newer)
    store.save(older)

    assert store.latest(me, NOW) == newer


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

    assert store.latest(me, NOW) == replace(screening, withdrawn_at=NOW)


def test_the_newest_agreement_counts_for_each_question(store: ScreeningStore, me: UUID) -> None:
    hip = AgreementRecord(me, "hip_replacement", TUESDAY)
    age = AgreementRecord(me, "age", MONDAY)
    for record in (hip, hip, replace(hip, agreed_on=MONDAY), age):
        store.agree(record)

    assert store.agreements(me, TUESDAY) == (age, hip)


def test_a_withdrawn_clearance_may_stand_again(store: ScreeningStore, me: UUID) -> None:
    screening = a_screening(me)
    store.save(screening)
    store.withdraw(screening.id, NOW)

    store.reopen(screening.id)

    assert store.latest(me, NOW) == screening


def test_answers_that_were_put_right_take_the_place_of_the_others(
    store: ScreeningStore, me: UUID
) -> None:
    wrong = replace(a_screening(me), outcome="urgent")
    right = replace(wrong, outcome="cleared", answers={"fever": DatedAnswer(Answer.NO, TUESDAY)})
    store.save(wrong)

    store.replace(right)

    assert store.get(wrong.id) == right


def test_what_lies_ahead_is_neither_the_latest_nor_agreed_to(
    store: ScreeningStore, me: UUID
) -> None:
    now, ahead = a_screening(me), a_screening(me, at=NOW + timedelta(minutes=1))
    for check in (now, ahead):
        store.save(check)
    for day in (MONDAY, TUESDAY):
        store.agree(AgreementRecord(me, "hip_replacement", day))

    assert store.latest(me, NOW) == now
    assert store.agreements(me, MONDAY) == (AgreementRecord(me, "hip_replacement", MONDAY),)


def test_withdrawals_are_found_whichever_check_is_the_newest(
    store: ScreeningStore, me: UUID
) -> None:
    old, new = a_screening(me, at=NOW - timedelta(days=300)), a_screening(me)
    for check in (old, new):
        store.save(check)
    assert store.last_withdrawal(me, NOW) is None

    store.withdraw(old.id, NOW)

    assert store.last_withdrawal(me, NOW) == NOW
    assert store.last_withdrawal(me, NOW - timedelta(seconds=1)) is None
    assert [each.record.id for each in store.shutting(me, NOW)] == [old.id]


@pytest.mark.parametrize(
    ("outcome", "found"),
    [("emergency", 1), ("urgent", 1), ("not_today", 1), ("urgenu", 1), ("cleared", 0)],
)
def test_a_sign_of_today_is_found_among_what_shuts(
    store: ScreeningStore, me: UUID, outcome: str, found: int
) -> None:
    store.save(replace(a_screening(me), outcome=outcome))

    assert len(store.shutting(me, NOW)) == found
    assert store.shutting(me, NOW + timedelta(seconds=1)) == ()


def test_what_lies_ahead_is_found_once_and_again_if_the_clock_goes_further_back(
    store: ScreeningStore, me: UUID
) -> None:
    ahead = replace(a_screening(me, at=NOW + timedelta(days=2)), outcome="urgent")
    withdrawn = replace(a_screening(me), withdrawn_at=NOW + timedelta(days=1))
    for check in (ahead, withdrawn, a_screening(me)):
        store.save(check)
    hour = timedelta(hours=1)

    for now, since in ((NOW, NOW), (NOW + hour, NOW), (NOW - hour, NOW - hour)):
        store.find_ahead(now)
        assert store.ahead_since(me, now) == since
        assert [each.found_at for each in store.shutting(me, now)] == [since, since]

    assert store.ahead_since(me, NOW + timedelta(days=2)) is None


def test_a_check_from_a_clock_that_was_behind_shuts_from_when_it_really_was(
    store: ScreeningStore, me: UUID
) -> None:
    behind, right = NOW - timedelta(days=400), NOW
    stopped = a_screening(me, at=behind)
    store.save(stopped)
    store.withdraw(stopped.id, behind + timedelta(minutes=1))
    signs = replace(a_screening(me, at=behind), outcome="urgent")
    store.save(signs)

    store.note_times([(stopped.id, right), (signs.id, right)])
    store.note_times([(stopped.id, right - timedelta(days=1))])

    found = store.shutting(me, right - timedelta(hours=12))
    assert {each.record.id for each in found} == {stopped.id, signs.id}
    assert {each.found_at for each in found} == {right}
    assert store.shutting(me, right + timedelta(days=1)) == ()
