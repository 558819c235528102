"""How long the history takes to open and to keep a session: an empty one, and ten years of one.

`python benchmarks/storage_speed.py [SESSIONS]`
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import UUID, uuid4

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from backcoach.domain.session import PartEnd, PartRecord, Scores, SessionEnd, SessionRecord
from backcoach.domain.stretch.side import Side
from backcoach.storage.backups.backup import Backups
from backcoach.storage.backups.opening import BACKUPS, open_history
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_store import SessionStore

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TEN_YEARS = 3650
TIMES = 200
PARTS = (
    PartRecord("T06", Side.RIGHT, 1, 20.0, 20.0, PartEnd.DONE),
    PartRecord("T06", Side.LEFT, 1, 20.0, 18.0, PartEnd.DONE),
)


def a_screening(person_id: UUID, at: datetime) -> ScreeningRecord:
    """A safety check of forty answers."""
    answers = {f"question-{n}": DatedAnswer(Answer.NO, date(2026, 1, 1)) for n in range(40)}
    return ScreeningRecord(uuid4(), person_id, at, "1", False, "cleared", answers)


def a_session(person_id: UUID, screening_id: UUID, at: datetime) -> SessionRecord:
    """A session as it begins."""
    return SessionRecord(uuid4(), person_id, screening_id, at, False, Scores(4, 1))


def finished(session: SessionRecord) -> SessionRecord:
    """The same as it ends."""
    return replace(
        session, parts=PARTS, ended=SessionEnd.FINISHED, ended_at=session.started_at, note="Softer."
    )


def fill(database: Database, sessions: int) -> UUID:
    """Keep a session a day, each with its safety check, without waiting for the disk."""
    database.connection.pragma("synchronous", "OFF")
    me = PersonStore(database).me(NOW).id
    for day in range(sessions):
        at = NOW - timedelta(days=day)
        screening = a_screening(me, at)
        ScreeningStore(database).save(screening)
        SessionStore(database).finish(finished(a_session(me, screening.id, at)))
    database.connection.pragma("synchronous", "EXTRA")
    return me


def say(what: str, call: Callable[[], object], times: int = TIMES) -> None:
    """Print the median and the 99th percentile in milliseconds."""
    taken = []
    for _ in range(times):
        start = perf_counter()
        call()
        taken.append((perf_counter() - start) * 1000)
    print(f"  {what:<34}{median(taken):8.2f}{quantiles(taken, n=100)[-1]:8.2f}")


def measure(folder: Path, sessions: int) -> None:
    """Print how long everything takes with so many sessions in the file."""
    with open_history(folder, NOW).database as database:
        me = fill(database, sessions)
    size = (folder / "history.sqlite").stat().st_size / 1e6
    print(f"{sessions} sessions, {size:.1f} MB                  median     p99 ms")
    say("open", partial(open_and_close, folder), 20)
    with open_history(folder, NOW).database as database:
        measure_stores(database, me)
        backups = Backups(folder / BACKUPS)
        days = iter(range(TIMES))
        say("daily backup", lambda: backups.make_daily(database, NOW + timedelta(next(days))), 10)


def open_and_close(folder: Path) -> None:
    """Open as at a start."""
    open_history(folder, NOW).database.close()


def measure_stores(database: Database, me: UUID) -> None:
    """Print how long each step of a session takes, and each question that a page asks."""
    screenings, store = ScreeningStore(database), SessionStore(database)
    screening = a_screening(me, NOW)
    screenings.save(screening)
    session = a_session(me, screening.id, NOW)
    say("newest safety check", lambda: screenings.latest(me))
    say("save a safety check", lambda: screenings.save(a_screening(me, NOW)))
    say("begin", lambda: store.begin(a_session(me, screening.id, NOW)))
    store.begin(session)
    say("add a side", lambda: store.finish(replace(session, parts=PARTS[:1])))
    say("finish", lambda: store.finish(finished(a_session(me, screening.id, NOW))))
    say("newest 50", lambda: store.page(me, 50))
    say("count", lambda: store.count(me))
    say("since yesterday", lambda: store.since(me, NOW - timedelta(days=1)))
    say("last stop", lambda: store.last_stop(me))


def main() -> None:
    """Measure an empty history, and one with as many sessions as asked for."""
    for sessions in (0, int(sys.argv[1]) if len(sys.argv) > 1 else TEN_YEARS):
        with TemporaryDirectory() as folder:
            measure(Path(folder), sessions)


if __name__ == "__main__":
    main()
