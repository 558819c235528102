"""Every write, sync and delete of a session being kept fails once, in every way a disk can."""

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import takewhile
from pathlib import Path
from uuid import UUID

import pytest

from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.session import SessionEnd, SessionRecord
from backcoach.domain.stretch.side import Side
from backcoach.storage.backups.backup import Backups
from backcoach.storage.backups.opening import open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.repair.integrity_check import check_history
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_store import SessionStore
from tests.profiles import ALL
from tests.storage.fault_disk import Fault, FaultDisk, places
from tests.storage.records import NOW, a_part, a_screening, a_session

SEEDS = range(2 if ALL else 1)
State = tuple[SessionRecord | None, ScreeningRecord | None]


@pytest.fixture(scope="module")
def disk() -> Iterator[FaultDisk]:
    disk = FaultDisk()
    yield disk
    disk.unregister()


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, UUID]:
    folder = tmp_path_factory.mktemp("history")
    with open_history(folder, NOW).database as database:
        me = PersonStore(database).me(NOW).id
        for _ in range(30):
            SessionStore(database).finish(replace(a_session(me), note="n" * 500))
    return folder, me


@dataclass
class Journey:
    """A session from its safety check to its end; `states` is what is kept after each step."""

    me: UUID
    done: int = 0
    screening: ScreeningRecord = field(init=False)
    session: SessionRecord = field(init=False)

    def __post_init__(self) -> None:
        # The same ids each time, so that each journey writes to the same pages.
        check = a_screening(self.me, at=NOW.replace(year=2030))
        self.screening = replace(check, id=UUID(int=7))
        self.session = replace(a_session(self.me, self.screening.id), id=UUID(int=8))
        parts = (a_part(Side.RIGHT), a_part(Side.LEFT))
        self.finished = replace(
            self.session,
            parts=parts,
            ended=SessionEnd.STOPPED,
            ended_at=NOW,
            stop_cues=("numbness",),
            note="x" * 6000,
        )

    def steps(self, database: Database) -> list[Callable[[], None]]:
        screenings, sessions = ScreeningStore(database), SessionStore(database)
        parts = self.finished.parts
        return [
            lambda: screenings.save(self.screening),
            lambda: sessions.begin(self.session),
            lambda: sessions.finish(replace(self.session, parts=parts[:1])),
            lambda: sessions.finish(replace(self.session, parts=parts)),
            lambda: sessions.finish(self.finished),
            lambda: screenings.withdraw(self.screening.id, NOW),
        ]

    @property
    def states(self) -> list[State]:
        parts = self.finished.parts
        return [
            (None, None),
            (None, self.screening),
            (self.session, self.screening),
            (replace(self.session, parts=parts[:1]), self.screening),
            (replace(self.session, parts=parts), self.screening),
            (self.finished, self.screening),
            (self.finished, replace(self.screening, withdrawn_at=NOW)),
        ]

    def play(self, database: Database) -> None:
        for step in self.steps(database)[self.done :]:
            step()
            self.done += 1

    def found(self, folder: Path) -> State:
        with open_history(folder, NOW).database as database:
            session = SessionStore(database).get(self.session.id)
            return session, ScreeningStore(database).latest(self.me, NOW.replace(year=2031))


def copy_of(history: tuple[Path, UUID], tmp_path: Path, name: str) -> Path:
    return Path(shutil.copytree(history[0], tmp_path / name))


def calls_of_a_journey(disk: FaultDisk, folder: Path, me: UUID) -> int:
    with open_history(folder, NOW).database as database:
        disk.plug_in()
        Journey(me).play(database)
    return disk.calls


@pytest.mark.parametrize("fault", [Fault.IO, Fault.FULL])
def test_a_fault_is_told_and_the_next_try_keeps_everything(
    disk: FaultDisk, history: tuple[Path, UUID], tmp_path: Path, fault: Fault
) -> None:
    calls = calls_of_a_journey(disk, copy_of(history, tmp_path, "count"), history[1])
    assert calls > 50
    for at in takewhile(lambda at: at <= calls, places(fault, 2)):
        folder, journey = copy_of(history, tmp_path, f"at-{at}"), Journey(history[1])
        with open_history(folder, NOW).database as database:
            disk.plug_in(fault, at)
            with suppress(StorageError):
                journey.play(database)
            assert disk.tripped
            before = journey.done
            kept = SessionStore(database).get(journey.session.id)
            assert kept in (journey.states[before][0], journey.states[min(before + 1, 6)][0])
            journey.play(database)

        assert journey.found(folder) == journey.states[-1]
        assert check_history(folder).problems == ()


def power_cuts(
    disk: FaultDisk,
    history: tuple[Path, UUID],
    tmp_path: Path,
    synchronous: str = "EXTRA",
    seeds: range = SEEDS,
) -> Iterator[bool]:
    """For each place where the power may go: whether all that was shown as kept is there."""
    calls = calls_of_a_journey(disk, copy_of(history, tmp_path, "count"), history[1])
    for at in reversed(range(1, calls + 2)):
        for seed in seeds:
            folder, journey = copy_of(history, tmp_path, f"{at}-{seed}"), Journey(history[1])
            with open_history(folder, NOW).database as database:
                database.connection.pragma("synchronous", synchronous)
                disk.plug_in(Fault.CUT, at)
                with suppress(StorageError):
                    journey.play(database)
                disk.dead = True
                disk.lose(random.Random(at * 100 + seed))  # noqa: S311
                after = Path(shutil.copytree(folder, tmp_path / f"{at}-{seed}-after"))
            disk.plug_in()
            allowed = journey.states[journey.done : journey.done + 2]
            yield journey.found(after) in allowed and not check_history(after).problems


def test_a_power_cut_loses_nothing_that_was_shown_as_kept(
    disk: FaultDisk, history: tuple[Path, UUID], tmp_path: Path
) -> None:
    assert all(power_cuts(disk, history, tmp_path))


@pytest.mark.parametrize("synchronous", ["OFF", "FULL"])
def test_a_power_cut_would_lose_something_with_less_care(
    disk: FaultDisk, history: tuple[Path, UUID], tmp_path: Path, synchronous: str
) -> None:
    assert not all(power_cuts(disk, history, tmp_path, synchronous, range(20)))


def test_a_full_disk_is_told_and_once_freed_all_is_kept(
    disk: FaultDisk, history: tuple[Path, UUID], tmp_path: Path
) -> None:
    folder, journey = copy_of(history, tmp_path, "full"), Journey(history[1])
    with open_history(folder, NOW).database as database:
        disk.plug_in()
        journey.steps(database)[0]()
        journey.done = 1
        disk.full = True
        for _ in range(3):
            with pytest.raises(StorageError) as told:
                journey.play(database)
            assert told.value.trouble is Trouble.DISK_FULL
        assert journey.found(folder) == journey.states[1]
        disk.full = False
        journey.play(database)

    assert journey.found(folder) == journey.states[-1]


def test_a_disk_that_is_full_from_the_start_is_told(disk: FaultDisk, tmp_path: Path) -> None:
    disk.plug_in()
    disk.full = True

    with pytest.raises(StorageError) as told:
        open_history(tmp_path, NOW)

    assert told.value.trouble is Trouble.DISK_FULL
    disk.full = False
    open_history(tmp_path, NOW).database.close()


@pytest.mark.parametrize("fault", list(Fault))
def test_a_fault_while_a_history_begins_leaves_one_that_opens(
    disk: FaultDisk, tmp_path: Path, fault: Fault
) -> None:
    for at in places(fault):
        folder = tmp_path / str(at)
        folder.mkdir()
        disk.plug_in(fault, at)
        with suppress(StorageError):
            open_history(folder, NOW).database.close()
        tripped = disk.tripped
        disk.lose(random.Random(at))  # noqa: S311
        disk.plug_in()

        opening = open_history(folder, NOW)
        opening.database.close()
        assert opening.quarantined is None
        assert check_history(folder).problems == ()
        if not tripped:
            break
    assert at > 10


@pytest.mark.parametrize("fault", list(Fault))
def test_a_fault_while_a_backup_is_put_back_leaves_the_old_or_the_new(
    disk: FaultDisk, history: tuple[Path, UUID], tmp_path: Path, fault: Fault
) -> None:
    me = history[1]
    disk.plug_in()
    template = copy_of(history, tmp_path, "template")
    with open_history(template, NOW).database as database:
        Backups(template / "backups").make_daily(database, NOW)
        SessionStore(database).begin(a_session(me))
    for at in places(fault):
        folder = Path(shutil.copytree(template, tmp_path / str(at)))
        backups = Backups(folder / "backups")
        with open_history(folder, NOW).database as database:
            disk.plug_in(fault, at)
            with suppress(StorageError, SystemError):  # apsw: a fault in closing a copy
                backups.restore(database, backups.all()[-1], NOW)
            tripped = disk.tripped
            disk.lose(random.Random(at))  # noqa: S311
            after = Path(shutil.copytree(folder, tmp_path / f"{at}-after"))
        disk.plug_in()

        with open_history(after, NOW).database as database:
            count = SessionStore(database).count(me)
        assert count == 30 if not tripped else count in {30, 31}
        assert check_history(after).problems == ()
        if not tripped:
            break
    assert at > 10
