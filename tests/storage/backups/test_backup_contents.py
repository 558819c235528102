"""A copy of any version tells what it holds, and stays byte for byte as it is."""

from datetime import timedelta
from pathlib import Path

import pytest

from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.backup_contents import BackupContents, backup_contents
from backcoach.storage.backups.opening import BACKUPS, open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.session_store import SessionStore
from tests.places import FIXTURES
from tests.storage.records import NOW, a_session


def a_copy(folder: Path, days: tuple[int, ...]) -> Path:
    with open_history(folder, NOW).database as database:
        me = PersonStore(database).me(NOW).id
        for day in days:
            SessionStore(database).finish(a_session(me, at=NOW - timedelta(days=day)))
        return Backups(folder / BACKUPS).make(database, NOW, Occasion.ASKED).path


def test_a_copy_tells_what_it_holds_and_is_not_touched(tmp_path: Path) -> None:
    path = a_copy(tmp_path, (1, 5, 30))
    before = path.read_bytes()
    today = NOW.date()

    assert backup_contents(path) == BackupContents(
        1, 3, today - timedelta(days=30), today - timedelta(days=1)
    )
    assert path.read_bytes() == before


def test_a_copy_without_a_session_has_no_days(tmp_path: Path) -> None:
    assert backup_contents(a_copy(tmp_path, ())) == BackupContents(1, 0, None, None)


def test_what_was_deleted_does_not_count(tmp_path: Path) -> None:
    with open_history(tmp_path, NOW).database as database:
        SessionStore(database).finish(a_session(PersonStore(database).me(NOW).id))
        with database.transaction() as connection:
            connection.execute("UPDATE session SET deleted_at = '2026-11-20T00:00:00Z'")
        path = Backups(tmp_path / BACKUPS).make(database, NOW, Occasion.ASKED).path

    assert backup_contents(path).sessions == 0


def test_a_copy_of_the_first_version_can_be_looked_into() -> None:
    assert backup_contents(FIXTURES / "history_v1.sqlite").sessions > 0


@pytest.mark.parametrize(
    ("content", "trouble"), [(b"no history" * 100, Trouble.DAMAGED), (b"", Trouble.FOREIGN)]
)
def test_what_is_no_history_is_told(tmp_path: Path, content: bytes, trouble: Trouble) -> None:
    path = tmp_path / "copy.sqlite"
    path.write_bytes(content)

    with pytest.raises(StorageError) as told:
        backup_contents(path)

    assert told.value.trouble is trouble
