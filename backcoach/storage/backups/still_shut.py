"""What was shut lately stays shut where another file takes the place of the history."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from backcoach.domain.instant import shifted
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.storage.files.storage_error import StorageError
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.screening_store import ScreeningStore

# Longer than anything stays shut.
_LATELY = timedelta(days=7)
_PEOPLE = "SELECT id, is_me FROM person"


def lately_shut(database: Database, now: datetime) -> tuple[tuple[ScreeningRecord, bool], ...]:
    """The checks that shut something, and whether each is the owner's; without the unreadable."""
    found: list[tuple[ScreeningRecord, bool]] = []
    with suppress(StorageError):
        for key, is_me in database.rows(_PEOPLE):
            with suppress(StorageError), database.reading("person", key):
                shut = ScreeningStore(database).shutting(UUID(key), shifted(now, -_LATELY))
                found.extend((each.record, bool(is_me)) for each in shut)
    return tuple(found)


def keep_shut(files: Iterable[Path], database: Database, now: datetime) -> None:
    """Keep in a history begun anew what earlier files tell, as far as they can be read."""
    for file in files:
        with suppress(StorageError), Database(file, for_reading=True) as earlier:
            shut_again(database, lately_shut(earlier, now), now)


def shut_again(
    database: Database, shut: tuple[tuple[ScreeningRecord, bool], ...], now: datetime
) -> None:
    """Keep them in a history that may not know them, of everyone who is in it.

    Raises:
        StorageError: the file cannot be written.
    """
    people, checks = PersonStore(database), ScreeningStore(database)
    known = {UUID(key) for key, _is_me in database.rows(_PEOPLE)}
    for record, is_mine in shut:
        if is_mine or record.person_id in known:
            person_id = people.ensure_person(record.person_id, now, None)
            checks.replace(replace(record, person_id=person_id))
    checks.find_ahead(now)
