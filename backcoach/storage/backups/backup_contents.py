"""How much a copy of the history holds."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.file_identity import identity_of

# Uses no column that a later version added, since copies of every version are read.
_PEOPLE = "SELECT count(*) FROM person WHERE deleted_at IS NULL"
_SESSIONS = """
    SELECT count(*), min(day), max(day) FROM (
        SELECT date(started_at, started_offset || ' minutes') AS day FROM session
        WHERE deleted_at IS NULL
        AND person_id IN (SELECT id FROM person WHERE deleted_at IS NULL)
    )
"""


@dataclass(frozen=True, slots=True)
class BackupContents:
    """How much there is, without what was deleted, and the days of the first and last session."""

    people: int
    sessions: int
    first: date | None
    last: date | None


def contents_of(database: Database) -> BackupContents:
    """What an open history of any version holds.

    Raises:
        StorageError: it cannot be read.
    """
    people = int(database.rows(_PEOPLE)[0][0])
    count, first, last = database.rows(_SESSIONS)[0]
    with database.reading("session", first):
        return BackupContents(
            people, count, *(day and date.fromisoformat(day) for day in (first, last))
        )


def backup_contents(path: Path) -> BackupContents:
    """What a copy holds, once it is known to be ours and whole.

    Raises:
        StorageError: the copy cannot be brought back.
    """
    with Database(path, for_reading=True) as copy:
        identity_of(copy).refuse_unless_ours(path)
        copy.refuse_damage()
        return contents_of(copy)
