"""A session is put right without touching what was played."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.history.correction import Correction, corrected, endings_for, held_of, noted
from backcoach.domain.session import PartEnd, PartRecord, Scores, SessionEnd, SessionRecord
from backcoach.domain.stretch.side import Side

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
    parts=(
        PartRecord("T06", Side.RIGHT, 1, 20.0, 20.0, PartEnd.DONE),
        PartRecord("T06", Side.LEFT, 1, 20.0, 0.0, PartEnd.SKIPPED),
    ),
)


def test_what_was_noted_is_put_in_place_of_what_was_there():
    correction = Correction(AT.date(), Scores(4, None), Scores(3, 1), True, "Softer bed")

    changed = corrected(SESSION, correction)

    untouched = noted(SESSION)
    assert noted(changed) == replace(
        correction,
        person_id=SESSION.person_id,
        at=untouched.at,
        ended=untouched.ended,
        held_seconds=untouched.held_seconds,
    )
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


def test_it_began_at_another_time_and_lasted_as_long():
    changed = corrected(SESSION, replace(noted(SESSION), at=time(18, 30)))

    assert changed.started_at == datetime(2026, 11, 20, 18, 30, tzinfo=UTC)
    assert changed.ended_at == datetime(2026, 11, 20, 18, 42, tzinfo=UTC)


def test_what_was_held_is_put_right_side_by_side_and_nothing_else_of_them():
    changed = corrected(SESSION, replace(noted(SESSION), held_seconds=(15.0, -3.0)))

    assert held_of(changed) == (15.0, 0.0)
    assert [part.ended for part in changed.parts] == [PartEnd.DONE, PartEnd.SKIPPED]
    assert [part.planned_seconds for part in changed.parts] == [20.0, 20.0]


def test_seconds_of_another_number_of_sides_change_none():
    assert corrected(SESSION, replace(noted(SESSION), held_seconds=(15.0,))) == SESSION


def test_a_stop_stays_a_stop_and_nothing_becomes_one():
    stopped = replace(SESSION, ended=SessionEnd.STOPPED)

    assert endings_for(SessionEnd.STOPPED) == (SessionEnd.STOPPED,)
    assert SessionEnd.STOPPED not in endings_for(SessionEnd.FINISHED)
    assert corrected(stopped, replace(noted(stopped), ended=SessionEnd.FINISHED)) == stopped
    assert corrected(SESSION, replace(noted(SESSION), ended=SessionEnd.STOPPED)) == SESSION
    early = corrected(SESSION, replace(noted(SESSION), ended=SessionEnd.ENDED_EARLY))
    assert early == replace(SESSION, ended=SessionEnd.ENDED_EARLY)


@given(
    day=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    at=st.times(),
    ended=st.sampled_from(SessionEnd),
    held=st.lists(st.floats(-10, 400), max_size=3).map(tuple),
)
def test_any_correction_taken_back_gives_what_there_was(day, at, ended, held):
    correction = replace(noted(SESSION), day=day, at=at, ended=ended, held_seconds=held)

    changed = corrected(SESSION, correction)

    assert changed.started_at.replace(tzinfo=None) == datetime.combine(day, at)
    assert changed.ended is not SessionEnd.STOPPED
    assert all(seconds >= 0 for seconds in held_of(changed))
    assert corrected(changed, noted(SESSION)) == SESSION
