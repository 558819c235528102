from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from backcoach.domain.history.history import (
    HistoryTotals,
    PartTotal,
    ScoredSession,
    ScoreTotal,
    WeekTotal,
)
from backcoach.domain.history.history_year import DayTotal, HistoryYear
from backcoach.domain.session import Scores, SessionEnd
from backcoach.domain.stretch.side import Side
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores import totals_store
from backcoach.storage.stores.session_store import SessionStore
from backcoach.storage.stores.totals_store import TotalsStore
from tests.storage.records import NOW, a_part, a_session

TODAY = NOW.date()


@pytest.fixture
def store(database: Database, me: UUID) -> TotalsStore:
    sessions = SessionStore(database)
    parts = (a_part(held=20.0), a_part(Side.LEFT, held=7.25))
    finished = replace(a_session(me), parts=parts, ended=SessionEnd.FINISHED, after=Scores(3, None))
    sessions.finish(finished)
    sessions.finish(replace(a_session(me), ended=SessionEnd.STOPPED, parts=parts[:1]))
    sessions.begin(a_session(me, at=NOW - timedelta(days=40)))
    return TotalsStore(database)


def test_a_span_adds_up_week_by_week_and_side_by_side(store: TotalsStore, me: UUID) -> None:
    found = store.between(me, TODAY - timedelta(days=19), TODAY)

    week = WeekTotal(date(2026, 11, 16), 2, 1, 1, 47.25, ScoreTotal(1, 4, 3))
    assert (found.last, found.weeks) == (TODAY, (week,))
    assert found.parts == (
        PartTotal("T06", Side.LEFT, 1, 20.0, 7.25),
        PartTotal("T06", Side.RIGHT, 2, 40.0, 40.0),
    )
    assert found.scored
    assert sorted(found.scored, key=lambda each: each.after.stiffness or 0) == [
        ScoredSession(TODAY, Scores(4, 1), Scores()),
        ScoredSession(TODAY, Scores(4, 1), Scores(3, None)),
    ]


def test_a_sunday_belongs_to_the_week_before_it_and_a_monday_begins_one(
    database: Database, store: TotalsStore, me: UUID
) -> None:
    for days in (5, 4, 3):  # 15 November 2026 is a Sunday
        SessionStore(database).begin(a_session(me, at=NOW - timedelta(days=days)))

    found = store.between(me, date.min, TODAY)

    assert [(week.monday, week.sessions) for week in found.weeks] == [
        (date(2026, 10, 5), 1),
        (date(2026, 11, 9), 1),
        (date(2026, 11, 16), 4),
    ]


def test_too_many_sessions_are_not_told_one_by_one(
    store: TotalsStore, me: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(totals_store, "MOST_SINGLY", 2)

    assert store.between(me, date.min, TODAY).scored is None


def test_where_nothing_is_kept_nothing_adds_up(store: TotalsStore) -> None:
    found = store.between(UUID(int=99), date.min, TODAY)

    assert found == HistoryTotals(TODAY, (), (), ())


def test_a_year_has_its_days_and_says_from_when_to_when_one_can_look(
    database: Database, store: TotalsStore, me: UUID
) -> None:
    first = NOW.replace(year=2025, month=12, day=31)
    SessionStore(database).begin(a_session(me, at=first))

    assert store.year(me, 2026, TODAY) == HistoryYear(
        2026,
        first.date(),
        TODAY,
        (DayTotal(date(2026, 10, 11), 1), DayTotal(TODAY, 2, 1, 47.25)),
    )
    assert store.year(me, 2025, date(2025, 6, 1)) == HistoryYear(
        2025, date(2025, 6, 1), TODAY, (DayTotal(first.date(), 1),)
    )


def test_someone_without_a_session_has_today_alone(store: TotalsStore) -> None:
    assert store.year(UUID(int=99), 2026, TODAY) == HistoryYear(2026, TODAY, TODAY, ())
