"""Writes a history of a million sessions over ten years, of twelve people, the same each time.

`python benchmarks/make_million.py FOLDER [SESSIONS]`

The rows go in as the first version of the file has them. Bringing it up to date then counts them,
and shows what that takes.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from time import perf_counter
from typing import Any
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from backcoach.domain.session import PartEnd, SessionEnd
from backcoach.domain.stretch.side import Side
from backcoach.storage.backups.opening import HISTORY
from backcoach.storage.files.private_file import make_private_file
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.migration import all_migrations, migrate
from backcoach.storage.sqlite.stored_time import offset_minutes, utc_text

MILLION = 1_000_000
LAST = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
YEARS = timedelta(days=3652)
# How much of the whole each person has; the owner of the computer comes first.
SHARES = (30, 18, 12, 9, 8, 6, 5, 4, 3, 2, 2, 1)
ROUTINES = (
    ("T05", "T06"),
    ("T10", "T11"),
    ("T07", "T03"),
    ("T01",),
    ("T08", "T09"),
    ("T02", "T04"),
)
WITHOUT_SIDES = frozenset({"T03", "T05b"})
NOTES = (
    "Stiff after the garden.",
    "Slept badly.",
    "Softer bed.",
    "Über Nacht steif.",
    "Long drive.",
)
_SESSION = """
    INSERT INTO session (id, person_id, started_at, started_offset, with_helper, ended, ended_at,
        ended_offset, stiffness_before, pain_before, stiffness_after, pain_after, anything_new,
        note, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_PART = "INSERT INTO session_part VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_PERSON = "INSERT INTO person (id, label, is_me, made_at) VALUES (?, ?, ?, ?)"
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class MadeSession:
    """The rows of one session."""

    session: Row
    parts: tuple[Row, ...]


def people() -> tuple[Row, ...]:
    """The twelve, the owner first."""
    labels = ("", *(f"Client {number}" for number in range(1, len(SHARES))))
    return tuple(
        (str(UUID(int=number + 1)), label, not number, utc_text(LAST))
        for number, label in enumerate(labels)
    )


def sessions(count: int, chance: random.Random) -> Iterator[MadeSession]:
    """So many sessions, oldest first."""
    persons = [person[0] for person in people()]
    for number in range(count):
        share = number / count
        at = LAST - YEARS * (1 - share) + timedelta(minutes=chance.randrange(120))
        (person,) = chance.choices(persons, SHARES)
        yield session(UUID(int=chance.getrandbits(128), version=4), person, at, share, chance)


def session(
    key: UUID, person: str, at: datetime, share: float, chance: random.Random
) -> MadeSession:
    """One session; the scores fall a little over the years."""
    at = at.astimezone().replace(hour=chance.choice((7, 7, 8, 12, 18, 21)))
    roll = chance.random()
    ended = SessionEnd.STOPPED if roll < 0.05 else SessionEnd.UNFINISHED
    ended = SessionEnd.FINISHED if roll > 0.13 else ended
    made = tuple(parts(key, ended, chance))
    end = at + timedelta(seconds=30 + sum(part[5] for part in made))
    stiffness = min(10, max(0, round(chance.gauss(6 - 2 * share, 1.6))))
    pain = min(10, max(0, round(chance.gauss(2, 1.4))))
    after = ended is not SessionEnd.UNFINISHED
    offset = offset_minutes(at)
    row = (
        str(key), person, utc_text(at), offset, chance.random() < 0.2, ended,
        utc_text(end) if after else None, offset if after else None, stiffness, pain,
        max(0, stiffness - chance.choice((0, 1, 1, 2, 3))) if after else None,
        max(0, pain - chance.choice((-1, 0, 0, 1))) if after else None,
        chance.random() < 0.02 if after else None,
        chance.choice(NOTES) if chance.random() < 0.15 else "",
        utc_text(at),
    )  # fmt: skip
    return MadeSession(row, made)


def parts(key: UUID, ended: SessionEnd, chance: random.Random) -> Iterator[Row]:
    """The sides of one or two routines; one that was not finished breaks off in its last part."""
    techniques = [each for routine in chance.sample(ROUTINES, 2) for each in routine]
    sides = [
        (technique, side)
        for technique in techniques[: chance.randint(1, 3)]
        for side in ((Side.BOTH,) if technique in WITHOUT_SIDES else (Side.RIGHT, Side.LEFT))
    ]
    for position, (technique, side) in enumerate(sides):
        broken = ended is SessionEnd.STOPPED and position == len(sides) - 1
        planned = float(chance.choice((15, 20, 20, 30)))
        held = round(planned * chance.random(), 2) if broken else planned
        end = PartEnd.STOPPED if broken else PartEnd.DONE
        yield str(key), position, technique, side, 1, planned, held, end


def write(database: Database, count: int) -> None:
    """Fill a file of the first version."""
    chance = random.Random(20261120)  # noqa: S311
    with database.transaction() as connection:
        connection.executemany(_PERSON, people())
    numbered = enumerate(sessions(count, chance))
    for _, group in groupby(numbered, lambda pair: pair[0] // 50_000):
        some = [made for _, made in group]
        with database.transaction() as connection:
            connection.executemany(_SESSION, (made.session for made in some))
            connection.executemany(_PART, (part for made in some for part in made.parts))


def make(folder: Path, count: int = MILLION) -> Path:
    """Write the history into a folder and bring it up to date; it must not have one yet."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / HISTORY
    if path.exists():
        raise SystemExit(f"{path} is there already")
    make_private_file(path)
    steps = all_migrations()
    with Database(path) as database:
        database.connection.pragma("synchronous", "OFF")
        database.connection.pragma("cache_size", -500_000)
        migrate(database, steps[:1])
        begun = perf_counter()
        write(database, count)
        written = perf_counter()
        migrate(database, steps)
        done = perf_counter()
    size = path.stat().st_size / 1e6
    print(f"{count} sessions, {size:.0f} MB: written in {written - begun:.1f} s, "
          f"brought up to date in {done - written:.1f} s")  # fmt: skip
    return path


def main() -> None:
    """Make it where the first argument says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("sessions", type=int, nargs="?", default=MILLION)
    asked = parser.parse_args()
    make(asked.folder, asked.sessions)


if __name__ == "__main__":
    main()
