"""What was deleted goes for good once it can no longer be brought back."""

from datetime import datetime

from backcoach.domain.history.deletion import KEPT_AFTER_DELETING
from backcoach.domain.instant import shifted
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.stored_time import utc_text

_OVERDUE = """
    SELECT 1 FROM (
        SELECT deleted_at FROM person UNION ALL SELECT deleted_at FROM session
        UNION ALL SELECT deleted_at FROM routine
    ) WHERE deleted_at < ? LIMIT 1
"""
_PEOPLE = "SELECT id FROM person WHERE deleted_at < ?1"
_ROUTINES = "SELECT id FROM routine WHERE deleted_at < ?1"
# Sessions of others stay, without the safety check and the former owner that are deleted.
_FORGET = (
    f"""
    UPDATE session SET screening_id = NULL WHERE screening_id IN (
        SELECT id FROM screening WHERE person_id IN ({_PEOPLE})
    )
    """,
    f"UPDATE session_revision SET person_id = NULL WHERE person_id IN ({_PEOPLE})",
    f"DELETE FROM routine_favourite WHERE routine_id IN ({_ROUTINES})",
    "DELETE FROM routine WHERE deleted_at < ?1",
    "DELETE FROM session WHERE deleted_at < ?1",
    "DELETE FROM person WHERE deleted_at < ?1",
)


def forget_overdue(database: Database, now: datetime) -> None:
    """Delete for good what was deleted more than `KEPT_AFTER_DELETING` ago.

    Its pages in the file are overwritten, since they hold health data. Where nothing can be
    written, it waits.

    Raises:
        StorageError: the file cannot be read or written.
    """
    before = utc_text(shifted(now, -KEPT_AFTER_DELETING))
    if database.read_only or not database.rows(_OVERDUE, before):
        return
    database.rows("PRAGMA secure_delete = ON")
    with database.transaction() as connection:
        for statement in _FORGET:
            connection.execute(statement, (before,))
