from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from backcoach.domain.history.correction import Correction, corrected, held_of
from backcoach.domain.history.session_filter import SessionFilter
from backcoach.domain.session import FormerSession, Scores, SessionEnd, SessionRecord
from backcoach.domain.stretch.side import Side
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.correction_store import CorrectionStore
from backcoach.storage.stores.session_search import SessionSearch
from backcoach.storage.stores.session_store import SessionStore
from tests.storage.counting import counted_totals, kept_totals
from tests.storage.records import NOW, a_part, a_session

LATER = NOW + timedelta(hours=1)
CORRECTION = Correction(date(2026, 10, 30), Scores(6, 2), Scores(None, 0), False, "Über Nacht")


@pytest.fixture
def store(database: Database) -> CorrectionStore:
    return CorrectionStore(database)


@pytest.fixture
def session(database: Database, me: UUID) -> SessionRecord:
    session = replace(
        a_session(me),
        parts=(a_part(), a_part(Side.LEFT, held=3.5)),
        ended=SessionEnd.STOPPED,
        ended_at=NOW + timedelta(minutes=5),
        stop_cues=("numbness",),
        note="Stiff",
    )
    SessionStore(database).finish(session)
    return session


def former(session: SessionRecord, replaced_at: datetime) -> FormerSession:
    return FormerSession(
        session.id,
        replaced_at,
        session.person_id,
        session.started_at,
        session.before,
        session.after,
        session.anything_new,
        session.note,
        session.ended,
        held_of(session),
    )


def test_a_session_is_put_right_and_what_it_said_is_kept(
    database: Database, store: CorrectionStore, session: SessionRecord
) -> None:
    store.correct(session.id, CORRECTION, LATER)

    assert SessionStore(database).get(session.id) == corrected(session, CORRECTION)
    assert store.former(session.id) == (former(session, LATER),)
    assert database.rows("SELECT changed_at IS NOT NULL FROM session") == [(1,)]


def test_the_list_the_search_and_the_totals_follow_a_correction(
    database: Database, store: CorrectionStore, session: SessionRecord
) -> None:
    store.correct(session.id, CORRECTION, LATER)

    search, me = SessionSearch(database), session.person_id
    assert search.find(me, SessionFilter(words="uber")).count == 1
    assert search.find(me, SessionFilter(words="stiff")).count == 0
    assert search.find(me, SessionFilter(first_day=date(2026, 11, 1))).count == 0
    assert kept_totals(database) == counted_totals(database)


def test_a_correction_made_again_after_a_doubt_changes_nothing(
    store: CorrectionStore, session: SessionRecord
) -> None:
    for _ in range(2):
        store.correct(session.id, CORRECTION, LATER)

    assert store.former(session.id) == (former(session, LATER),)


def test_every_correction_is_kept_the_newest_first(
    store: CorrectionStore, session: SessionRecord
) -> None:
    latest = LATER + timedelta(days=1)
    store.correct(session.id, CORRECTION, LATER)
    store.correct(session.id, replace(CORRECTION, note="Again"), latest)

    once = corrected(session, CORRECTION)
    assert store.former(session.id) == (former(once, latest), former(session, LATER))


def test_a_session_that_is_gone_is_not_made_by_a_correction(
    database: Database, store: CorrectionStore
) -> None:
    store.correct(uuid4(), CORRECTION, LATER)

    assert database.rows("SELECT count(*) FROM session") == [(0,)]


def test_a_deleted_session_is_seen_nowhere_and_comes_back_whole(
    database: Database, store: CorrectionStore, session: SessionRecord
) -> None:
    sessions, me = SessionStore(database), session.person_id
    before = kept_totals(database)

    store.delete(session.id, LATER)

    assert sessions.get(session.id) is None
    assert sessions.count(me) == 0
    assert kept_totals(database) == {}
    assert [row.id for row in store.deleted(me, LATER)] == [session.id]

    store.bring_back(session.id, LATER)

    assert sessions.get(session.id) == session
    assert kept_totals(database) == before
    assert store.deleted(me, LATER) == ()


def test_a_deleted_session_can_be_brought_back_for_thirty_days(
    database: Database, store: CorrectionStore, session: SessionRecord
) -> None:
    me = session.person_id
    last, too_late = LATER + timedelta(days=30), LATER + timedelta(days=30, seconds=1)
    store.delete(session.id, LATER)
    store.delete(session.id, last)
    assert len(store.deleted(me, last)) == 1

    assert store.deleted(me, too_late) == ()
    store.delete(uuid4(), too_late)
    assert database.rows("SELECT count(*) FROM session") == [(0,)]
    assert database.rows("SELECT count(*) FROM session_part") == [(0,)]
    assert kept_totals(database) == {}
