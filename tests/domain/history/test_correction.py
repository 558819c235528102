"""A session is put right without touching what was played."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.history.correction import Correction, corrected, noted
from backcoach.domain.session import Scores, SessionEnd, SessionRecord

AT = datetime(2026, 11, 20, 9, 5, tzinfo=UTC)
SESSION = SessionRecord(
    UUID(int=1),
    UUID(int=2),
    None,
    AT,
    with_helper=False,
    before=Scores(5, 2),
    ended=SessionEnd.FINISHED,
    ended_at=AT + timedelta(minutes=12),
)


def test_what_was_noted_is_put_in_place_of_what_was_there():
    correction = Correction(AT.date(), Scores(4, None), Scores(3, 1), True, "Softer bed")

    changed = corrected(SESSION, correction)

    assert noted(changed) == replace(correction, person_id=SESSION.person_id)
    assert changed.started_at == AT


def test_it_is_given_to_another_person_and_nothing_else_changes():
    changed = corrected(SESSION, replace(noted(SESSION), person_id=UUID(int=3)))

    assert changed == replace(SESSION, person_id=UUID(int=3))


def test_on_another_day_it_keeps_its_time_and_its_length():
    changed = corrected(SESSION, replace(noted(SESSION), day=date(2026, 11, 18)))

    assert changed.started_at == datetime(2026, 11, 18, 9, 5, tzinfo=UTC)
    assert changed.ended_at == datetime(2026, 11, 18, 9, 17, tzinfo=UTC)


def test_one_that_broke_off_has_no_end_on_another_day_either():
    running = replace(SESSION, ended_at=None, ended=SessionEnd.UNFINISHED)

    assert corrected(running, replace(noted(running), day=date(2026, 1, 1))).ended_at is None


@given(day=st.dates(date(2000, 1, 1), date(2100, 1, 1)), note=st.text())
def test_correcting_back_gives_what_there_was(day, note):
    changed = corrected(SESSION, replace(noted(SESSION), day=day, note=note))

    assert changed.started_at.date() == day
    assert corrected(changed, noted(SESSION)) == SESSION
