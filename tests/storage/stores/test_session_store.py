from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import combinations
from uuid import UUID, uuid4

import apsw
import pytest

from backcoach.domain.session import PartEnd, Scores, SessionEnd, SessionRow
from backcoach.domain.stretch.side import Side
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_store import SessionStore
from tests.storage.records import NOW, a_part, a_screening, a_session


@pytest.fixture
def store(database: Database) -> SessionStore:
    return SessionStore(database)


def test_a_session_that_has_begun_stands_there_unfinished(store: SessionStore, me: UUID) -> None:
    session = a_session(me)

    store.begin(session)

    assert store.get(session.id) == session
    assert session.ended is SessionEnd.UNFINISHED


def test_each_side_is_kept_as_it_ends(store: SessionStore, me: UUID) -> None:
    session = a_session(me)
    right, left = a_part(Side.RIGHT), a_part(Side.LEFT, held=12.5)
    store.begin(session)

    for parts in ((right,), (right, left)):
        store.finish(replace(session, parts=parts))
        assert store.get(session.id) == replace(session, parts=parts)


def test_a_finished_session_is_read_back_whole(
    database: Database, store: SessionStore, me: UUID
) -> None:
    screening = a_screening(me)
    ScreeningStore(database).save(screening)
    session = a_session(me, screening.id)
    finished = replace(
        session,
        parts=(a_part(), replace(a_part(Side.LEFT, held=3.0), ended=PartEnd.STOPPED)),
        ended=SessionEnd.STOPPED,
        ended_at=NOW + timedelta(minutes=4),
        after=Scores(3, 0),
        stop_cues=("pain_increases", "numbness"),
        anything_new=False,
        note="Softer bed 🛏",
    )
    store.begin(session)

    store.finish(finished)

    assert store.get(session.id) == finished


def test_saving_again_after_a_doubt_changes_nothing(store: SessionStore, me: UUID) -> None:
    session = a_session(me)
    finished = replace(
        session, parts=(a_part(),), ended=SessionEnd.FINISHED, ended_at=NOW, stop_cues=("pain",)
    )
    for _ in range(2):
        store.begin(session)
    for _ in range(2):
        store.finish(finished)

    assert store.get(session.id) == finished
    assert store.count(me) == 1


def test_finishing_brings_back_sides_that_could_not_be_kept(store: SessionStore, me: UUID) -> None:
    finished = replace(a_session(me), parts=(a_part(), a_part(Side.LEFT)))

    store.finish(finished)

    assert store.get(finished.id) == finished


def test_a_side_that_is_kept_is_never_taken_away(store: SessionStore, me: UUID) -> None:
    session = a_session(me)
    store.finish(replace(session, parts=(a_part(),)))

    store.finish(replace(session, ended=SessionEnd.FINISHED, ended_at=NOW))

    kept = store.get(session.id)
    assert kept
    assert kept.parts == (a_part(),)


def test_half_a_character_does_not_cost_the_note(store: SessionStore, me: UUID) -> None:
    session = replace(a_session(me), note="Good \ud83d")

    store.begin(session)

    kept = store.get(session.id)
    assert kept
    assert kept.note == "Good ?"


def test_a_session_keeps_the_local_time_it_was_played_at(store: SessionStore, me: UUID) -> None:
    session = a_session(me, at=NOW)

    store.begin(session)

    kept = store.get(session.id)
    assert kept
    assert kept.started_at.hour == 9
    assert kept.started_at.utcoffset() == timedelta(hours=1)


def test_a_session_that_is_not_there_is_none(store: SessionStore) -> None:
    assert store.get(uuid4()) is None


def test_a_session_of_no_known_person_is_a_fault_of_the_program(store: SessionStore) -> None:
    with pytest.raises(apsw.ConstraintError):
        store.begin(a_session(uuid4()))


def test_the_list_runs_from_the_newest_page_by_page(store: SessionStore, me: UUID) -> None:
    sessions = [a_session(me, at=NOW + timedelta(days=day)) for day in range(5)]
    for session in sessions:
        store.begin(session)
    newest_first = [session.id for session in reversed(sessions)]

    first = store.page(me, 2)
    second = store.page(me, 2, before=first[-1])
    third = store.page(me, 2, before=second[-1])

    assert [row.id for row in (*first, *second, *third)] == newest_first
    assert store.page(me, 2, before=third[-1]) == ()


def test_within_a_day_the_list_is_in_the_order_of_time_whatever_the_zone(
    store: SessionStore, me: UUID
) -> None:
    east = datetime(2026, 5, 1, 9, 0, tzinfo=timezone(timedelta(hours=9)))
    west = datetime(2026, 5, 1, 2, 0, tzinfo=timezone(timedelta(hours=-5)))
    later, earlier = a_session(me, at=west), a_session(me, at=east)
    store.begin(later)
    store.begin(earlier)

    assert [row.id for row in store.page(me, 9)] == [later.id, earlier.id]


def test_the_list_is_in_the_order_of_the_days_where_the_person_was(
    store: SessionStore, me: UUID
) -> None:
    before_midnight = datetime(2026, 5, 1, 23, 0, tzinfo=timezone(timedelta(hours=-5)))
    next_morning = datetime(2026, 5, 2, 1, 0, tzinfo=timezone(timedelta(hours=9)))
    assert next_morning < before_midnight
    in_may_first, in_may_second = a_session(me, at=before_midnight), a_session(me, at=next_morning)
    store.begin(in_may_first)
    store.begin(in_may_second)

    newest, oldest = store.page(me, 9)

    assert (newest.id, oldest.id) == (in_may_second.id, in_may_first.id)
    assert store.page(me, 9, before=newest) == (oldest,)


def test_a_line_of_the_list_sums_up_its_session(store: SessionStore, me: UUID) -> None:
    session = replace(
        a_session(me),
        parts=(a_part(held=20.0), replace(a_part(held=5.5), technique_id="T01"), a_part(held=1.0)),
        ended=SessionEnd.FINISHED,
        after=Scores(2, None),
        anything_new=True,
        note="A calm evening.",
    )
    store.finish(session)

    assert store.page(me, 9) == (
        SessionRow(
            id=session.id,
            started_at=NOW,
            with_helper=False,
            ended=SessionEnd.FINISHED,
            before=Scores(4, 1),
            after=Scores(2, None),
            anything_new=True,
            technique_ids=("T06", "T01"),
            held_seconds=26.5,
            has_note=True,
        ),
    )


def test_a_line_without_a_part_holds_nothing(store: SessionStore, me: UUID) -> None:
    store.begin(a_session(me))

    (row,) = store.page(me, 9)

    assert row.technique_ids == ()
    assert row.held_seconds == 0


def test_only_recent_sessions_count_for_pacing(store: SessionStore, me: UUID) -> None:
    old, recent = a_session(me, at=NOW - timedelta(days=1)), a_session(me, at=NOW)
    store.begin(old)
    store.begin(recent)

    assert [row.id for row in store.since(me, NOW)] == [recent.id]
    assert len(store.since(me, NOW - timedelta(days=2))) == 2


def test_the_last_stop_is_the_newest_session_that_was_stopped(
    store: SessionStore, me: UUID
) -> None:
    assert store.last_stop(me, NOW) is None
    ended_at = NOW + timedelta(minutes=3)
    stopped = replace(a_session(me), ended=SessionEnd.STOPPED, ended_at=ended_at)
    store.finish(stopped)
    store.finish(
        replace(a_session(me, at=NOW + timedelta(days=1)), ended=SessionEnd.FINISHED, ended_at=NOW)
    )

    assert store.last_stop(me, ended_at) == ended_at
    assert store.last_stop(me, NOW) is None


def test_a_stop_without_an_end_counts_from_its_start(store: SessionStore, me: UUID) -> None:
    store.finish(replace(a_session(me), ended=SessionEnd.STOPPED))

    assert store.last_stop(me, NOW) == NOW


def test_a_stop_counts_unless_all_its_reasons_say_nothing_about_the_body(
    store: SessionStore, me: UUID
) -> None:
    unfelt, felt = {"interrupted", "tired"}, {"pain", "weakness", "no longer listed"}
    stopped = replace(a_session(me), ended=SessionEnd.STOPPED)
    for number in range(len(unfelt | felt) + 1):
        for cues in combinations(sorted(unfelt | felt), number):
            store.finish(replace(stopped, stop_cues=cues))
            counts = not cues or not felt.isdisjoint(cues)
            assert store.last_stop(me, NOW, unfelt) == (NOW if counts else None), cues
            assert store.last_stop(me, NOW) == NOW


def test_an_interruption_hides_no_earlier_stop(store: SessionStore, me: UUID) -> None:
    ended = SessionEnd.STOPPED
    store.finish(replace(a_session(me), ended=ended, stop_cues=("pain",)))
    later = a_session(me, at=NOW + timedelta(days=1))
    store.finish(replace(later, ended=ended, stop_cues=("interrupted",)))

    assert store.last_stop(me, NOW + timedelta(days=2), {"interrupted"}) == NOW


def test_reasons_for_a_stop_are_known_though_its_session_was_deleted_or_dated_otherwise(
    database: Database, store: SessionStore, me: UUID
) -> None:
    check = a_screening(me)
    ScreeningStore(database).save(check)
    mine = replace(a_session(me, check.id, NOW - timedelta(days=9)), stop_cues=("weakness",))
    near = replace(a_session(me), stop_cues=("interrupted", "weakness"))
    far = replace(a_session(me, at=NOW - timedelta(days=2)), stop_cues=("pain",))
    for session in (mine, near, far):
        store.finish(session)
    with database.transaction() as connection:
        deleted = "UPDATE session SET deleted_at = '2026-11-21' WHERE id = ?"
        connection.execute(deleted, (str(mine.id),))

    found = store.reasons(check, NOW - timedelta(days=1), NOW)

    assert set(found) == {"weakness", "interrupted"}


def test_people_see_their_own_sessions_alone(
    database: Database, store: SessionStore, me: UUID
) -> None:
    someone = uuid4()
    with database.transaction() as connection:
        connection.execute(
            "INSERT INTO person (id, label, is_me, made_at) VALUES (?, 'B', 0, '')", (str(someone),)
        )
    store.begin(a_session(me))
    store.begin(a_session(someone))

    assert store.count(me) == store.count(someone) == 1
    assert store.page(me, 9) != store.page(someone, 9)


def test_a_deleted_session_is_seen_nowhere(
    database: Database, store: SessionStore, me: UUID
) -> None:
    session = replace(a_session(me), ended=SessionEnd.STOPPED, ended_at=NOW)
    store.finish(session)
    with database.transaction() as connection:
        connection.execute("UPDATE session SET deleted_at = '2026-11-21'")

    assert store.get(session.id) is None
    assert store.page(me, 9) == ()
    assert store.count(me) == 0
    assert store.last_stop(me, NOW) is None


def test_a_time_without_a_zone_is_refused(store: SessionStore, me: UUID) -> None:
    naive = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)

    with pytest.raises(ValueError, match="zone"):
        store.begin(a_session(me, at=naive))


def test_a_stretch_is_done_once_a_side_was_held_to_its_end(store: SessionStore, me: UUID) -> None:
    skipped = replace(a_part(held=0.0), technique_id="T05", ended=PartEnd.SKIPPED)
    stopped = replace(a_part(held=4.0), technique_id="T08", ended=PartEnd.STOPPED)
    parts = (a_part(), replace(a_part(Side.LEFT, held=3.0), ended=PartEnd.STOPPED))
    store.begin(replace(a_session(me), parts=(*parts, skipped, stopped)))

    assert store.done(me, 200) == {"T06"}
    assert store.done(uuid4(), 200) == frozenset()


def test_only_the_newest_sessions_tell_what_was_done(store: SessionStore, me: UUID) -> None:
    older = replace(a_part(), technique_id="T05")
    store.begin(replace(a_session(me, at=NOW - timedelta(days=1)), parts=(older,)))
    store.begin(replace(a_session(me), parts=(a_part(),)))

    assert store.done(me, 1) == {"T06"}
    assert store.done(me, 2) == {"T05", "T06"}
