"""Brings a file to the newest version, one numbered step at a time."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from backcoach.storage.files.progress import ProgressCallback, no_progress
from backcoach.storage.files.regular_file import read_regular_text
from backcoach.storage.sqlite.database import Database

_FOLDER = Path(__file__).with_name("migrations")
# Measured: how many instructions of SQLite a step takes for each session and each part.
_INSTRUCTIONS = {2: 220.0, 5: 6.0}
_HARDLY_ANY = 0.1
_ROWS = "SELECT (SELECT count(*) FROM session) + (SELECT count(*) FROM session_part)"


@dataclass(frozen=True, slots=True)
class Migration:
    """One released step, which is never edited again."""

    number: int
    sql: str


@cache
def all_migrations(folder: Path = _FOLDER) -> tuple[Migration, ...]:
    """Every step, in order, from files such as `0001_first.sql`."""
    return tuple(
        Migration(int(path.name[:4]), read_regular_text(path))
        for path in sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    )


def newest_version() -> int:
    """The version that this program writes, and the newest that it reads."""
    return all_migrations()[-1].number


def migrate(
    database: Database, steps: tuple[Migration, ...], on_progress: ProgressCallback = no_progress
) -> None:
    """Take the steps that the file has not had: all of them, or none.

    Raises:
        StorageError: `on_progress` broke it off, or the file cannot be read or written. It is as
            it was.
    """
    due = [step for step in steps if step.number > database.version]
    if not due:
        return
    expected = _expected(database, due)
    with (
        database.counting(lambda done: on_progress(min(1.0, done / expected))),
        database.transaction() as connection,
    ):
        for step in due:
            connection.execute(step.sql)
            connection.pragma("user_version", step.number)


def _expected(database: Database, due: list[Migration]) -> float:
    """About how many instructions the steps will take."""
    rows = int(database.rows(_ROWS)[0][0]) if database.version else 0
    return 1.0 + sum(_INSTRUCTIONS.get(step.number, _HARDLY_ANY) for step in due) * rows
