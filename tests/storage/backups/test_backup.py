import os
import shutil
import stat
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from backcoach.storage.backups import backup as backup_module
from backcoach.storage.backups.backup import Backup, Backups, Occasion, is_good
from backcoach.storage.backups.opening import HISTORY, open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.migration import newest_version
from backcoach.storage.stores.session_store import SessionStore
from tests.fixtures.make_history import STARTED_AT, fill
from tests.storage.records import NOW, a_session


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups")


@pytest.fixture
def older(tmp_path: Path) -> Iterator[Database]:
    """A history of three sessions in a folder of its own."""
    folder = tmp_path / "older"
    folder.mkdir()
    fill(folder)
    with open_history(folder, STARTED_AT).database as database:
        yield database


def days_of(backups: Backups) -> list[str]:
    return [f"{backup.made_at:%m-%d}" for backup in backups.all()]


def make_one_a_day(backups: Backups, database: Database, days: int) -> None:
    for day in range(days):
        backups.make_daily(database, NOW + timedelta(days=day))


def test_without_a_folder_there_are_no_backups(backups: Backups) -> None:
    assert backups.all() == ()
    assert backups.newest_good() is None


def test_a_backup_holds_what_the_history_holds(
    backups: Backups, database: Database, me: UUID
) -> None:
    session = a_session(me)
    SessionStore(database).begin(session)

    made = backups.make(database, NOW, Occasion.UPDATE)

    with Database(made.path, for_reading=True) as copy:
        assert SessionStore(copy).get(session.id) == session
    assert backups.all() == (made,)
    assert stat.S_IMODE(made.path.stat().st_mode) & 0o077 == 0


def test_a_backup_is_named_after_its_time_and_occasion(
    backups: Backups, database: Database
) -> None:
    made = backups.make(database, NOW, Occasion.UPDATE)
    again = backups.make(database, NOW, Occasion.UPDATE)

    assert made.path.name == "history-000001-2026-11-20-091200+0100-before-update.sqlite"
    assert again.path.name == "history-000002-2026-11-20-091200+0100-before-update.sqlite"
    assert {backup.path for backup in backups.all()} == {made.path, again.path}


def test_other_files_in_the_folder_are_no_backups(backups: Backups, database: Database) -> None:
    made = backups.make(database, NOW, Occasion.DAILY)
    folder = made.path.parent
    (folder / "history-mine.sqlite").touch()
    (folder / "history-2026-11-20-091200+0100-whim.sqlite").touch()
    (folder / "history-2026-11-20-091200+0100-daily.part").touch()

    assert backups.all() == (made,)


def test_one_backup_a_day_is_enough(backups: Backups, database: Database) -> None:
    first = backups.make_daily(database, NOW)

    assert first
    assert backups.make_daily(database, NOW + timedelta(hours=3)) is None
    assert backups.all() == (first,)


def test_a_week_of_days_a_month_of_weeks_and_half_a_year_are_kept(
    backups: Backups, database: Database
) -> None:
    make_one_a_day(backups, database, 75)

    assert days_of(backups) == [
        "02-02",
        "02-01",
        "01-31",
        "01-30",
        "01-29",
        "01-28",
        "01-27",
        "01-24",
        "01-17",
        "12-31",
        "11-30",
    ]


def test_a_backup_from_before_an_update_is_never_thinned_out(
    backups: Backups, database: Database
) -> None:
    made = backups.make(database, NOW - timedelta(days=400), Occasion.UPDATE)

    make_one_a_day(backups, database, 10)

    assert made in backups.all()


def test_a_backup_that_is_kept_for_good_is_never_thinned_out(
    backups: Backups, database: Database
) -> None:
    daily = backups.make_daily(database, NOW - timedelta(days=400))
    assert daily

    kept = backups.keep_for_good(daily)
    make_one_a_day(backups, database, 10)

    assert kept in backups.all()
    assert kept.made_at == daily.made_at
    assert backups.keep_for_good(kept) == kept


def test_a_backup_that_cannot_be_thinned_out_is_no_fault(
    backups: Backups, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError

    make_one_a_day(backups, database, 7)
    monkeypatch.setattr(Path, "unlink", refuse)

    assert backups.make_daily(database, NOW + timedelta(days=7))
    assert len(backups.all()) == 8


def test_the_newest_good_backup_is_not_a_damaged_one(backups: Backups, database: Database) -> None:
    good = backups.make(database, NOW, Occasion.DAILY)
    bad = backups.make(database, NOW + timedelta(days=1), Occasion.DAILY)
    bad.path.write_bytes(bad.path.read_bytes()[:5000])

    assert not is_good(bad.path)
    assert backups.newest_good() == good


def test_a_newer_versions_backup_is_not_offered(backups: Backups, database: Database) -> None:
    newer = backups.make(database, NOW, Occasion.DAILY)
    with Database(newer.path) as copy:
        copy.connection.pragma("user_version", newest_version() + 1)

    assert backups.newest_good() is None


@pytest.mark.parametrize("trouble", [Trouble.DAMAGED, Trouble.DISK_FULL])
def test_a_backup_that_turns_out_unreadable_leaves_nothing_behind(
    backups: Backups,
    database: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    trouble: Trouble,
) -> None:
    def refuse(path: Path) -> None:
        raise StorageError(trouble, path)

    monkeypatch.setattr(backup_module, "refuse_unless_good", refuse)

    with pytest.raises(StorageError) as told:
        backups.make(database, NOW, Occasion.DAILY)

    assert told.value.trouble is trouble
    assert (told.value.path == database.path) is (trouble is Trouble.DAMAGED)
    assert list((tmp_path / "backups").iterdir()) == []


def test_what_a_crash_left_half_made_is_cleared_away(
    backups: Backups, database: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "history-2026-11-19-091200+0100-daily.part").write_bytes(b"half")
    (folder / "history-2026-11-19-091200+0100-daily.part-journal").write_bytes(b"half")
    (folder / "history-2026-11-19-091200+0100-update.part").mkdir()

    made = backups.make(database, NOW, Occasion.DAILY)

    assert {path.suffix for path in folder.iterdir() if path.is_file()} == {".sqlite"}
    assert is_good(made.path)


def test_a_file_in_the_place_of_the_folder_is_told(
    backups: Backups, database: Database, tmp_path: Path
) -> None:
    (tmp_path / "backups").touch()

    with pytest.raises(StorageError) as told:
        backups.make_daily(database, NOW)

    assert told.value.trouble is Trouble.NOT_A_FOLDER


def test_a_backup_that_is_put_back_replaces_all_and_what_it_replaced_is_kept(
    backups: Backups, database: Database, me: UUID, older: Database
) -> None:
    backup = backups.make(older, STARTED_AT, Occasion.DAILY)
    SessionStore(database).begin(a_session(me))

    replaced = backups.restore(database, backup, NOW)

    assert database.rows("SELECT count(*) FROM session") == [(3,)]
    assert replaced.occasion is Occasion.RESTORE
    with Database(replaced.path, for_reading=True) as copy:
        assert SessionStore(copy).count(me) == 1


def test_what_was_put_back_is_there_at_the_next_start(
    backups: Backups, older: Database, tmp_path: Path
) -> None:
    with open_history(tmp_path, NOW).database as database:
        backups.restore(database, backups.make(older, STARTED_AT, Occasion.DAILY), NOW)

    with open_history(tmp_path, NOW).database as database:
        assert database.rows("SELECT count(*) FROM session") == [(3,)]
        assert database.path == tmp_path / HISTORY


def test_a_damaged_backup_is_not_put_back(backups: Backups, database: Database, me: UUID) -> None:
    backup = backups.make(database, NOW, Occasion.DAILY)
    SessionStore(database).begin(a_session(me))
    backup.path.write_bytes(b"damaged")

    with pytest.raises(StorageError) as told:
        backups.restore(database, backup, NOW)

    assert told.value.trouble is Trouble.DAMAGED
    assert SessionStore(database).count(me) == 1


def test_a_backup_that_has_gone_is_told(backups: Backups, database: Database) -> None:
    gone = Backup(database.path.with_name("gone.sqlite"), NOW, Occasion.DAILY)

    with pytest.raises(StorageError) as told:
        backups.restore(database, gone, NOW)

    assert told.value.trouble is Trouble.GONE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")
def test_where_no_one_may_look_there_is_no_good_backup(ordinary_folder: Path) -> None:
    backups = Backups(ordinary_folder / "backups")
    ordinary_folder.chmod(0o000)

    assert backups.newest_good() is None
    with pytest.raises(StorageError):
        backups.all()


def test_a_copy_tells_how_far_it_is(
    backups: Backups, older: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_module, "_PAGES", 5)
    told: list[float] = []

    made = backups.make(older, NOW, Occasion.ASKED, lambda share: told.append(share) is None)

    assert is_good(made.path)
    assert told == sorted(told)
    assert 0 < told[0] < told[-1] < 1


def test_a_copy_that_is_broken_off_leaves_nothing(
    backups: Backups, older: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_module, "_PAGES", 5)

    with pytest.raises(StorageError) as told:
        backups.make(older, NOW, Occasion.ASKED, lambda _share: False)

    assert told.value.trouble is Trouble.BROKEN_OFF
    assert backups.all() == ()


def test_going_back_that_is_broken_off_leaves_all_as_it_was(
    backups: Backups, older: Database, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backups.make(older, NOW, Occasion.ASKED)
    before = database.rows("SELECT * FROM session")
    monkeypatch.setattr(backup_module, "_PAGES", 5)

    with pytest.raises(StorageError):
        backups.restore(database, made, NOW, lambda _share: backups.all() == (made,))

    assert database.rows("SELECT * FROM session") == before
    database.refuse_damage()


def test_copies_are_in_the_order_of_their_making_whatever_the_clock_said(
    backups: Backups, database: Database
) -> None:
    ahead, behind = NOW + timedelta(days=365), NOW - timedelta(days=365)
    made = [backups.make(database, at, Occasion.ASKED) for at in (NOW, ahead, NOW, behind)]

    assert backups.all() == tuple(reversed(made))
    assert backups.newest_good() == made[-1]


def test_copies_of_days_that_are_still_to_come_push_out_none_that_are_true(
    backups: Backups, database: Database
) -> None:
    for day in range(8):
        backups.make_daily(database, NOW + timedelta(days=365 + day))
    make_one_a_day(backups, database, 75)

    days = days_of(backups)
    assert days[:8] == ["02-02", "02-01", "01-31", "01-30", "01-29", "01-28", "01-27", "01-24"]
    assert days[8:11] == ["01-17", "12-31", "11-30"]
    newest = backups.newest_good()
    assert newest
    assert newest.made_at == NOW + timedelta(days=74)


def test_copies_from_before_they_had_numbers_are_ordered_by_what_they_hold(
    backups: Backups, database: Database, older: Database
) -> None:
    full = backups.make(older, NOW, Occasion.DAILY)
    folder = full.path.parent
    full.path.rename(folder / "history-2026-11-20-091200+0100-daily.sqlite")
    empty = backups.make(database, NOW, Occasion.DAILY)
    empty.path.rename(folder / "history-2027-11-20-091200+0100-daily.sqlite")
    (folder / "history-2028-11-20-091200+0100-daily.sqlite").write_bytes(b"damaged" * 1000)

    assert [backup.made_at.year for backup in backups.all()] == [2026, 2028, 2027]
    assert [backup.number for backup in backups.all()] == [0, 0, 0]
    assert backups.make(database, NOW, Occasion.DAILY) == backups.all()[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_whatever_has_an_odd_name_or_is_no_file_is_no_copy(
    backups: Backups, database: Database
) -> None:
    made = backups.make(database, NOW, Occasion.DAILY)
    folder = made.path.parent
    shutil.copy(made.path, folder / "history-2026-02-30-010101+0000-daily.sqlite")
    shutil.copy(made.path, folder / "history-2026-11-20-091200+9999-daily.sqlite")
    (folder / "history-2026-11-20-091201+0100-daily.sqlite").mkdir()
    os.mkfifo(folder / "history-2026-11-20-091202+0100-daily.sqlite")
    (folder / "history-2026-11-20-091203+0100-daily.sqlite").symlink_to(folder / "nothing")

    assert backups.all() == (made,)
    assert backups.make_daily(database, NOW + timedelta(days=1))
    assert backups.newest_good()
