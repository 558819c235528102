import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from backcoach.domain.history.session_filter import SessionFilter
from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer
from backcoach.domain.session import Scores, SessionEnd
from backcoach.storage.backups import opening
from backcoach.storage.backups.backup import Backups, Occasion, is_good
from backcoach.storage.backups.opening import BACKUPS, HISTORY, open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.repair.finding import Defect
from backcoach.storage.repair.integrity_check import check_history
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.migration import Migration, all_migrations, migrate, newest_version
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_search import SessionSearch
from backcoach.storage.stores.session_store import SessionStore
from tests.places import FIXTURES
from tests.storage.records import NOW


def version_of(path: Path) -> int:
    match = re.search(r"\d+", path.stem)
    assert match
    return int(match[0])


RELEASED = sorted(FIXTURES.glob("history_v*.sqlite"), key=version_of)
WORKING = Migration(
    2, "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT; INSERT INTO later VALUES ('a')"
)
FAILING = Migration(
    2, "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT; INSERT INTO missing VALUES (1)"
)


def tables(database: Database) -> list[str]:
    return [row[0] for row in database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]


def test_steps_are_numbered_without_a_gap() -> None:
    assert [step.number for step in all_migrations()] == list(range(1, newest_version() + 1))


def test_every_released_version_has_a_file_to_prove_it() -> None:
    assert [version_of(path) for path in RELEASED] == list(range(1, newest_version() + 1))


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_the_history_of_every_released_version_is_read(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path / HISTORY)

    with open_history(tmp_path, NOW).database as database:
        me = PersonStore(database).me(NOW).id
        screening = ScreeningStore(database).latest(me, NOW)
        agreements = ScreeningStore(database).agreements(me, NOW.date())
        sessions = SessionStore(database)
        rows = sessions.page(me, 9)
        stopped = sessions.get(rows[1].id)

    assert screening
    assert screening.id == UUID(int=10)
    assert screening.answers["osteoporosis"] == DatedAnswer(Answer.NOT_SURE, date(2026, 10, 20))
    assert agreements == (AgreementRecord(me, "blood_thinner", date(2026, 11, 1)),)
    assert [row.ended for row in rows] == [
        SessionEnd.UNFINISHED,
        SessionEnd.STOPPED,
        SessionEnd.FINISHED,
    ]
    assert stopped
    assert stopped.after == Scores(3, 1)
    assert stopped.stop_cues == ("numbness",)
    assert [part.held_seconds for part in stopped.parts] == [20.0, 11.5]
    assert stopped.note == "On the floor, über Nacht steif"


def test_a_step_that_fails_leaves_nothing_of_itself(database: Database) -> None:
    before = tables(database)

    with pytest.raises(StorageError):
        migrate(database, (*all_migrations(), replace(FAILING, number=newest_version() + 1)))

    assert tables(database) == before
    assert database.version == newest_version()


def test_a_step_is_taken_once(database: Database) -> None:
    steps = (*all_migrations(), replace(WORKING, number=newest_version() + 1))

    migrate(database, steps)
    migrate(database, steps)

    assert database.rows("SELECT id FROM later") == [("a",)]
    assert database.version == newest_version() + 1


def test_an_older_file_is_copied_before_its_first_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(RELEASED[0], tmp_path / HISTORY)
    steps = (*all_migrations(), replace(WORKING, number=newest_version() + 1))
    monkeypatch.setattr(opening, "all_migrations", lambda: steps)

    with open_history(tmp_path, NOW).database as database:
        assert "later" in tables(database)

    (backup,) = Backups(tmp_path / BACKUPS).all()
    assert backup.occasion is Occasion.UPDATE
    assert backup.made_at == NOW
    assert is_good(backup.path)
    with Database(backup.path, for_reading=True) as copy:
        assert copy.version == version_of(RELEASED[0])


def many_sessions(folder: Path, count: int) -> Path:
    """A file of the first version that takes a few hundred thousand instructions to bring up."""
    path = folder / HISTORY
    shutil.copy(RELEASED[0], path)
    with Database(path) as database, database.transaction() as connection:
        connection.execute(
            """
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
            INSERT INTO session (id, person_id, started_at, started_offset, with_helper, ended,
                note, made_at)
            SELECT printf('00000000-0000-4000-8000-%012d', n), person_id,
                replace(started_at, '2026', '2016'), started_offset, 0, 'unfinished', '', made_at
            FROM number, (SELECT * FROM session LIMIT 1)
            """,
            (count,),
        )
    return path


def test_it_is_told_how_far_bringing_a_file_up_to_date_has_come(tmp_path: Path) -> None:
    many_sessions(tmp_path, 2000)
    shares: list[float] = []

    def on_progress(share: float) -> bool:
        shares.append(share)
        return True

    open_history(tmp_path, NOW, on_progress=on_progress).database.close()

    assert len(shares) > 10
    assert shares == sorted(shares)
    assert 0.0 < shares[0] < 0.2
    assert 0.5 < shares[-1] <= 1.0


def test_a_file_stays_as_it_was_where_it_is_broken_off(tmp_path: Path) -> None:
    path = many_sessions(tmp_path, 2000)
    before = path.read_bytes()

    with pytest.raises(StorageError) as fault:
        open_history(tmp_path, NOW, on_progress=lambda share: share < 0.5)

    assert fault.value.trouble is Trouble.BROKEN_OFF
    assert path.read_bytes() == before
    assert Backups(tmp_path / BACKUPS).all() == ()
    with open_history(tmp_path, NOW).database as database:
        assert database.version == newest_version()


def test_each_try_to_bring_a_file_up_to_date_leaves_no_further_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(RELEASED[0], tmp_path / HISTORY)
    before = (tmp_path / HISTORY).read_bytes()

    def fail(database: Database, *_rest: object) -> None:
        raise StorageError(Trouble.DISK_FULL, database.path)

    monkeypatch.setattr(opening, "migrate", fail)
    for _ in range(2):
        with pytest.raises(StorageError):
            open_history(tmp_path, NOW)

    assert Backups(tmp_path / BACKUPS).all() == ()
    assert (tmp_path / HISTORY).read_bytes() == before


def test_notes_of_an_older_file_are_found_by_more_letters(tmp_path: Path) -> None:
    """Before version 5, only marks were taken off."""
    (path,) = (path for path in RELEASED if version_of(path) == 4)
    shutil.copy(path, tmp_path / HISTORY)
    with Database(tmp_path / HISTORY) as database, database.transaction() as connection:
        connection.execute("UPDATE session SET note = 'Łódź', note_words = 'łodz'")

    with open_history(tmp_path, NOW).database as database:
        me = PersonStore(database).me(NOW).id
        assert SessionSearch(database).find(me, SessionFilter(words="lodz")).count == 3
    assert Defect.SUMS not in {each.kind for each in check_history(tmp_path).findings}


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_a_session_can_be_ended_early_in_a_history_of_any_version(
    path: Path, tmp_path: Path
) -> None:
    shutil.copy(path, tmp_path / HISTORY)

    with open_history(tmp_path, NOW).database as database:
        store = SessionStore(database)
        first = store.page(PersonStore(database).me(NOW).id, 1)[0].id
        record = store.get(first)
        assert record
        store.finish(replace(record, ended=SessionEnd.ENDED_EARLY))
        kept = store.get(first)

    assert kept
    assert kept.ended is SessionEnd.ENDED_EARLY
