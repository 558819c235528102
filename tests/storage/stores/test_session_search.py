from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from backcoach.domain.history.session_filter import EVERYTHING, SessionFilter
from backcoach.domain.session import PartEnd, SessionEnd, SessionRecord
from backcoach.domain.stretch.side import Side
from backcoach.storage.backups.opening import open_history
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.session_search import SessionSearch
from backcoach.storage.stores.session_store import SessionStore
from tests.storage.counting import counted_totals, kept_totals
from tests.storage.records import NOW, a_part, a_session

NOTES = ("", "Stiff after the garden", "Über Nacht steif", "100 % _better_")
DAYS = 90


@pytest.fixture
def search(database: Database) -> SessionSearch:
    return SessionSearch(database)


def session_of(person: UUID, number: int) -> SessionRecord:
    """Another kind of session for each number, some on the same day."""
    parts = tuple(
        replace(a_part(side), technique_id=technique, ended=PartEnd.DONE)
        for technique in ("T01", "T05", "T05b", "T06")[number % 4 : number % 5]
        for side in (Side.LEFT, Side.RIGHT)[: 1 + number % 2]
    )
    return replace(
        a_session(person, at=NOW - timedelta(days=number % DAYS, hours=number % 7)),
        id=UUID(int=number + 1),
        parts=parts,
        ended=tuple(SessionEnd)[number % 3],
        note=NOTES[number % 4],
    )


@pytest.fixture(scope="module")
def filled() -> Iterator[tuple[Database, UUID, list[SessionRecord]]]:
    with (
        TemporaryDirectory() as folder,
        open_history(Path(folder), NOW).database as database,
    ):
        me = PersonStore(database).me(NOW).id
        kept = [session_of(me, number) for number in range(150)]
        for session in kept:
            SessionStore(database).finish(session)
        yield database, me, kept


def is_wanted(session: SessionRecord, wanted: SessionFilter) -> bool:
    day = session.started_at.date()
    played = any(
        wanted.technique_id in {None, part.technique_id} and wanted.side in {None, part.side}
        for part in session.parts
    )
    return (
        (played or not (wanted.technique_id or wanted.side))
        and (wanted.first_day or date.min) <= day <= (wanted.last_day or date.max)
        and wanted.ended in {None, session.ended}
        and all(word in session.note.lower().replace("ü", "u") for word in wanted.words.split())
    )


def filters() -> st.SearchStrategy[SessionFilter]:
    day = st.none() | st.integers(-5, DAYS + 5).map(lambda ago: NOW.date() - timedelta(days=ago))
    return st.builds(
        SessionFilter,
        technique_id=st.sampled_from([None, "T05", "T05b", "T06", "T99"]),
        side=st.sampled_from([None, Side.LEFT, Side.RIGHT]),
        first_day=day,
        last_day=day,
        ended=st.sampled_from([None, *SessionEnd]),
        words=st.sampled_from(["", " ", "stiff", "garden stiff", "steif", "%", "_", "zebra"]),
    )


@settings(max_examples=5 * settings.default.max_examples)
@given(wanted=filters(), limit=st.integers(1, 60))
@example(wanted=EVERYTHING, limit=7)
def test_any_filter_finds_what_looking_at_each_session_would(
    filled: tuple[Database, UUID, list[SessionRecord]], wanted: SessionFilter, limit: int
) -> None:
    database, me, kept = filled
    search = SessionSearch(database)
    expected = [
        session.id
        for session in sorted(
            kept,
            key=lambda each: (each.started_at.date(), each.started_at, str(each.id)),
            reverse=True,
        )
        if is_wanted(session, wanted)
    ]

    found = search.find(me, wanted)

    assert found.count == len(expected)
    places = range(0, len(expected) + limit, limit)
    rows = [row.id for place in places for row in search.rows(found, place, limit)]
    assert rows == expected


def test_the_rows_are_those_of_the_list(filled: tuple[Database, UUID, object]) -> None:
    database, me, _ = filled
    search = SessionSearch(database)

    found = search.find(me, EVERYTHING)

    assert search.rows(found, 3, 9) == SessionStore(database).page(me, 12)[3:]


def test_a_word_is_found_whatever_its_case_and_accents(
    database: Database, search: SessionSearch, me: UUID
) -> None:
    SessionStore(database).begin(replace(a_session(me), note="Über Nacht steif"))

    for words in ("über", "UBER", "nacht uber", "tei"):
        assert search.find(me, SessionFilter(words=words)).count == 1
    assert search.find(me, SessionFilter(words="uber stiff")).count == 0


def test_a_stretch_is_not_taken_for_one_whose_name_begins_alike(
    database: Database, search: SessionSearch, me: UUID
) -> None:
    both_knees = replace(a_part(Side.BOTH), technique_id="T05b")
    SessionStore(database).finish(replace(a_session(me), parts=(both_knees,)))

    assert search.find(me, SessionFilter(technique_id="T05")).count == 0
    assert search.find(me, SessionFilter(technique_id="T05b")).count == 1


def test_nothing_is_found_of_someone_who_is_not_there(search: SessionSearch) -> None:
    found = search.find(UUID(int=99), EVERYTHING)

    assert found.count == 0
    assert search.rows(found, 0, 9) == ()


def test_the_totals_follow_whatever_becomes_of_the_rows(database: Database, me: UUID) -> None:
    store = SessionStore(database)
    for number in range(20):
        store.finish(session_of(me, number))
    changes = (
        "UPDATE session SET deleted_at = '2026' WHERE ended = 'stopped'",
        "UPDATE session SET started_at = '2025-01-31T23:30:00.000000Z' WHERE ended = 'finished'",
        "UPDATE session SET deleted_at = NULL, pain_after = NULL",
        "UPDATE session_part SET side = 'both', held_seconds = 7.5 WHERE technique_id = 'T05'",
        "DELETE FROM session_part WHERE technique_id = 'T05b'",
        "DELETE FROM session WHERE stiffness_before IS NULL OR ended = 'stopped'",
        "DELETE FROM person",
    )
    for change in changes:
        with database.transaction() as connection:
            connection.execute(change)
        assert kept_totals(database) == counted_totals(database)
    assert kept_totals(database) == {}
