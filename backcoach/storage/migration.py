"""Brings a file to the newest version, one numbered step at a time."""

from dataclasses import dataclass
from pathlib import Path

from backcoach.storage.database import Database

_FOLDER = Path(__file__).with_name("migrations")


@dataclass(frozen=True, slots=True)
class Migration:
    """One released step: never edited again, only followed by the next."""

    number: int
    sql: str


def all_migrations(folder: Path = _FOLDER) -> tuple[Migration, ...]:
    """Every step, in order, from files such as `0001_first.sql`."""
    return tuple(
        Migration(int(path.name[:4]), path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    )


def newest_version() -> int:
    """The version that this program writes, and the newest that it reads."""
    return all_migrations()[-1].number


def migrate(database: Database, steps: tuple[Migration, ...]) -> None:
    """Take each step that the file has not had; each is there wholly or not at all."""
    version = database.version
    for step in steps:
        if step.number > version:
            with database.transaction() as connection:
                connection.execute(step.sql)
                connection.pragma("user_version", step.number)
