"""Whatever is done in whatever order, the stores tell the same as a dictionary would."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from backcoach.domain.history.correction import corrected, held_of, noted
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.session import FormerSession, PartRecord, SessionEnd, SessionRecord
from backcoach.storage.backups.opening import open_history
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.correction_store import CorrectionStore
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_store import SessionStore
from tests.storage.counting import counted_totals, kept_totals
from tests.storage.records import (
    NOW,
    a_screening,
    our_times,
    parts,
    screenings,
    sessions,
    times,
)

ME = UUID(int=1)
SCREENING = UUID(int=2)


def prepare(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(
            "INSERT INTO person (id, label, is_me, made_at) VALUES (?, '', 1, '')", (str(ME),)
        )
    ScreeningStore(database).save(replace(a_screening(ME), id=SCREENING))


def kinds_in(record: object) -> list[type]:
    """The type of each field: 1 is not True, and a word is not one of an enum."""
    return [type(getattr(record, each.name)) for each in fields(SessionRecord)]


@pytest.fixture(scope="module")
def filled() -> Iterator[Database]:
    with (
        tempfile.TemporaryDirectory() as folder,
        open_history(Path(folder), NOW).database as database,
    ):
        prepare(database)
        yield database


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(record=sessions(ME, SCREENING))
def test_any_session_comes_back_as_it_was(filled: Database, record: SessionRecord) -> None:
    store = SessionStore(filled)
    known = store.get(record.id)

    store.finish(record)

    parts = (*record.parts, *(known.parts[len(record.parts) :] if known else ()))
    kept, meant = store.get(record.id), replace(record, parts=parts)
    assert kept == meant
    assert kinds_in(kept) == kinds_in(meant)


@given(record=screenings(ME))
def test_any_safety_check_comes_back_as_it_was(filled: Database, record: ScreeningRecord) -> None:
    store = ScreeningStore(filled)
    with filled.transaction() as connection:
        connection.execute("DELETE FROM screening WHERE id <> ?", (str(SCREENING),))
    if record.id == SCREENING or record.taken_at < NOW:
        record = replace(record, id=UUID(int=3), taken_at=NOW.replace(year=9999))

    store.save(record)

    assert store.latest(ME, record.taken_at) == record


@given(
    record=sessions(ME, SCREENING, our_times()),
    other=sessions(ME, SCREENING, our_times()),
    now=our_times(),
)
def test_any_correction_changes_what_it_names_and_keeps_what_was_said(
    filled: Database, record: SessionRecord, other: SessionRecord, now: datetime
) -> None:
    with filled.transaction() as connection:
        connection.execute("DELETE FROM session")
    SessionStore(filled).finish(record)

    CorrectionStore(filled).correct(record.id, noted(other), now)

    assert SessionStore(filled).get(record.id) == corrected(record, noted(other))
    added = {"session_id", "replaced_at", "held_seconds"}
    said = {each.name for each in fields(FormerSession)} - added
    told = {name: getattr(record, name) for name in said}
    former = FormerSession(record.id, now, **told, held_seconds=held_of(record))
    assert CorrectionStore(filled).former(record.id) == (former,)


class Stores(RuleBasedStateMachine):
    """The stores beside a dictionary of sessions."""

    begun = Bundle("begun")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.database = open_history(self.folder, NOW).database
        prepare(self.database)
        self.known: dict[UUID, SessionRecord] = {}

    def teardown(self) -> None:
        self.database.close()
        shutil.rmtree(self.folder)

    @property
    def store(self) -> SessionStore:
        return SessionStore(self.database)

    @rule(target=begun, record=sessions(ME, SCREENING))
    def begin(self, record: SessionRecord) -> UUID:
        if record.id not in self.known:
            fresh = replace(
                record, parts=(), stop_cues=(), ended=SessionEnd.UNFINISHED, ended_at=None
            )
            self.store.begin(fresh)
            self.known[record.id] = fresh
        return record.id

    @rule(session_id=begun, part=parts())
    def add_part(self, session_id: UUID, part: PartRecord) -> None:
        known = self.known[session_id]
        self.known[session_id] = replace(known, parts=(*known.parts, part))
        self.store.finish(self.known[session_id])

    @rule(session_id=begun, ending=sessions(ME, SCREENING))
    def finish(self, session_id: UUID, ending: SessionRecord) -> None:
        finished = replace(ending, id=session_id, parts=self.known[session_id].parts)
        self.store.finish(finished)
        self.known[session_id] = finished

    @rule()
    def restart(self) -> None:
        self.database.close()
        self.database = open_history(self.folder, NOW).database
        PersonStore(self.database).me(NOW)

    @rule(limit=st.integers(1, 3))
    def pages_make_up_the_list(self, limit: int) -> None:
        paged: list[UUID] = []
        page = self.store.page(ME, limit)
        while page:
            assert len(page) <= limit
            paged += [row.id for row in page]
            page = self.store.page(ME, limit, before=page[-1])
        assert paged == self.newest_first()

    @rule(since=times())
    def recent_ones_are_those_since(self, since: datetime) -> None:
        recent = [key for key in self.newest_first() if self.known[key].started_at >= since]
        assert [row.id for row in self.store.since(ME, since)] == recent

    @invariant()
    def every_session_is_known(self) -> None:
        assert self.store.count(ME) == len(self.known)
        for session_id, record in self.known.items():
            assert self.store.get(session_id) == record

    @invariant()
    def the_totals_are_those_of_counting_anew(self) -> None:
        assert kept_totals(self.database) == counted_totals(self.database)

    @invariant()
    def the_last_stop_is_known(self) -> None:
        stops = [record for record in self.known.values() if record.ended is SessionEnd.STOPPED]
        newest = max((stop.started_at for stop in stops), default=None)
        ends = [stop.ended_at or stop.started_at for stop in stops if stop.started_at == newest]
        found = self.store.last_stop(ME, datetime.max.replace(tzinfo=UTC))
        assert found in ends if ends else found is None

    def newest_first(self) -> list[UUID]:
        def key(record: SessionRecord) -> tuple[date, datetime, str]:
            at = record.started_at
            return at.date(), at.astimezone(UTC), str(record.id)

        return [record.id for record in sorted(self.known.values(), key=key, reverse=True)]


TestStores = Stores.TestCase
TestStores.settings = settings(stateful_step_count=20)
