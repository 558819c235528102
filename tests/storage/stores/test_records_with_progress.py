"""What is read is the same as unwatched, its share is told, and it can be broken off."""

from datetime import timedelta
from pathlib import Path

import pytest

from backcoach.domain.merging.records import DateRange
from backcoach.storage.backups.opening import open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.records_store import RecordsStore
from backcoach.storage.stores.records_with_progress import RecordsWithProgress
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_store import SessionStore
from tests.storage.records import NOW, a_screening, a_session


@pytest.fixture
def database(tmp_path: Path):
    with open_history(tmp_path, NOW).database as database:
        me = PersonStore(database).me(NOW).id
        for days in (1, 2):
            at = NOW - timedelta(days=days)
            check = a_screening(me, at)
            ScreeningStore(database).save(check)
            SessionStore(database).finish(a_session(me, check.id, at))
        yield database


def test_the_share_grows_to_all_of_it(database: Database) -> None:
    shares: list[float] = []
    watched = RecordsWithProgress(database, None, lambda share: shares.append(share) is None, 2)
    plain = RecordsStore(database)

    assert list(watched.screenings(DateRange())) == list(plain.screenings(DateRange()))
    assert list(watched.sessions(DateRange())) == list(plain.sessions(DateRange()))
    assert shares == [0.25, 0.5, 0.75, 1.0]


def test_reading_stops_when_it_is_broken_off(database: Database) -> None:
    watched = RecordsWithProgress(database, None, lambda _share: False, 2)

    with pytest.raises(StorageError) as told:
        list(watched.sessions(DateRange()))

    assert told.value.trouble is Trouble.BROKEN_OFF
