import os
import shutil
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import apsw
import pytest

from backcoach.storage.backups import opening as opening_module
from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS, HISTORY, open_history, open_in_place
from backcoach.storage.files.quarantine import journal_of, quarantine
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.sqlite import database as database_module
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.migration import newest_version
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.session_store import SessionStore
from tests.storage.records import NOW, a_session

LATER = NOW + timedelta(days=1)
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")


def keep_a_session(folder: Path, *, backup: bool = False) -> tuple[UUID, UUID]:
    """Begin a history with one session; returns the person's and the session's keys."""
    with open_history(folder, NOW).database as database:
        me = PersonStore(database).me(NOW).id
        session = a_session(me)
        SessionStore(database).begin(session)
        if backup:
            Backups(folder / BACKUPS).make_daily(database, NOW)
    return me, session.id


def trouble_of_opening(folder: Path) -> Trouble:
    with pytest.raises(StorageError) as told:
        open_history(folder, LATER)
    assert told.value.path == folder / HISTORY
    return told.value.trouble


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    yield
    os.umask(before)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def damage_half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def damage_header(path: Path) -> None:
    path.write_bytes(bytes(100) + path.read_bytes()[100:])


def damage_a_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 4] = b"\xa5" * 4096
    path.write_bytes(content)


def damage_all(path: Path) -> None:
    path.write_text("Dear diary, today my back was stiff.")


DAMAGES = [damage_half, damage_header, damage_a_page, damage_all]


def test_a_first_start_begins_an_empty_history(tmp_path: Path) -> None:
    opening = open_history(tmp_path, NOW)

    with opening.database as database:
        assert database.version == newest_version()
        assert not database.read_only
    assert opening.quarantined is None
    assert opening.backup is None


def test_what_was_kept_is_there_at_the_next_start(tmp_path: Path) -> None:
    me, _ = keep_a_session(tmp_path)

    with open_history(tmp_path, LATER).database as database:
        assert SessionStore(database).count(me) == 1


def test_every_write_is_synced_to_the_disk_and_to_its_folder(database: Database) -> None:
    assert database.rows("PRAGMA synchronous") == [(3,)]
    assert database.rows("PRAGMA journal_mode") == [("delete",)]
    assert database.rows("PRAGMA foreign_keys") == [(1,)]


@posix_only
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o277])
def test_only_the_owner_can_read_the_files(tmp_path: Path, mask: int) -> None:
    with umask(mask):
        keep_a_session(tmp_path, backup=True)

    assert mode_of(tmp_path / HISTORY) == 0o600
    assert mode_of(tmp_path / BACKUPS) == 0o700
    assert [mode_of(path) for path in (tmp_path / BACKUPS).iterdir()] == [0o600]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_set_aside_and_the_program_starts(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    keep_a_session(tmp_path)
    damage(tmp_path / HISTORY)
    damaged = (tmp_path / HISTORY).read_bytes()

    opening = open_history(tmp_path, NOW)

    with opening.database as database:
        assert PersonStore(database).me(NOW).is_me
    assert opening.quarantined == tmp_path / "history-damaged-2026-11-20-0912.sqlite"
    assert opening.quarantined.read_bytes() == damaged
    assert opening.backup is None


def test_a_large_file_is_looked_through_only_when_it_is_suspect(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening_module, "LOOKED_THROUGH_BYTES", 0)
    keep_a_session(tmp_path)
    damage_a_page(tmp_path / HISTORY)

    trusting = open_history(tmp_path, NOW)
    trusting.database.close()
    suspicious = open_history(tmp_path, NOW, suspect=True)
    suspicious.database.close()

    assert trusting.quarantined is None
    assert suspicious.quarantined


def test_damage_is_found_when_the_daily_backup_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening_module, "LOOKED_THROUGH_BYTES", 0)
    keep_a_session(tmp_path)
    damage_a_page(tmp_path / HISTORY)
    backups = Backups(tmp_path / BACKUPS)

    with open_history(tmp_path, NOW).database as database, pytest.raises(StorageError) as told:
        backups.make_daily(database, NOW)

    assert told.value.trouble is Trouble.DAMAGED
    assert told.value.path == tmp_path / HISTORY
    assert backups.all() == ()


def test_the_newest_good_backup_is_named_and_kept_for_good(tmp_path: Path) -> None:
    keep_a_session(tmp_path, backup=True)
    damage_half(tmp_path / HISTORY)

    opening = open_history(tmp_path, LATER)

    opening.database.close()
    assert opening.backup
    assert opening.backup.occasion is Occasion.DAMAGE
    assert opening.backup.made_at == NOW
    assert opening.backup.path.exists()


def test_a_backup_that_is_damaged_as_well_is_not_offered(tmp_path: Path) -> None:
    keep_a_session(tmp_path, backup=True)
    (backup,) = Backups(tmp_path / BACKUPS).all()
    damage_half(backup.path)
    damage_half(tmp_path / HISTORY)

    opening = open_history(tmp_path, LATER)

    opening.database.close()
    assert opening.backup is None


def test_the_backup_that_is_offered_brings_everything_back(tmp_path: Path) -> None:
    me, session = keep_a_session(tmp_path, backup=True)
    damage_header(tmp_path / HISTORY)
    opening = open_history(tmp_path, LATER)
    assert opening.backup

    with opening.database as database:
        Backups(tmp_path / BACKUPS).restore(database, opening.backup, LATER)
        assert SessionStore(database).get(session)

    with open_history(tmp_path, LATER).database as database:
        assert PersonStore(database).me(LATER).id == me


def test_two_damaged_files_of_one_minute_are_both_kept(tmp_path: Path) -> None:
    for _ in range(2):
        keep_a_session(tmp_path)
        damage_all(tmp_path / HISTORY)
        open_history(tmp_path, NOW).database.close()

    assert (tmp_path / "history-damaged-2026-11-20-0912.sqlite").exists()
    assert (tmp_path / "history-damaged-2026-11-20-0912-2.sqlite").exists()


def test_a_journal_goes_aside_with_its_file(tmp_path: Path) -> None:
    history = tmp_path / HISTORY
    history.write_bytes(b"damaged")
    journal_of(history).write_bytes(b"journal")

    aside = quarantine(history, NOW)

    assert journal_of(aside).read_bytes() == b"journal"
    assert not journal_of(history).exists()


def test_a_file_that_is_no_database_but_has_a_journal_is_set_aside_too(tmp_path: Path) -> None:
    damage_all(tmp_path / HISTORY)
    journal_of(tmp_path / HISTORY).write_bytes(b"no journal either")

    opening = open_history(tmp_path, NOW)

    opening.database.close()
    assert opening.quarantined


def test_an_empty_file_is_taken_for_new(tmp_path: Path) -> None:
    (tmp_path / HISTORY).touch()

    opening = open_history(tmp_path, NOW)

    opening.database.close()
    assert opening.quarantined is None


def test_an_emptied_file_is_set_aside_where_there_is_a_backup(tmp_path: Path) -> None:
    keep_a_session(tmp_path, backup=True)
    (tmp_path / HISTORY).write_bytes(b"")

    opening = open_history(tmp_path, LATER)

    opening.database.close()
    assert opening.quarantined
    assert opening.backup


def test_a_file_that_has_gone_leaves_its_backup_to_be_offered(tmp_path: Path) -> None:
    keep_a_session(tmp_path, backup=True)
    (tmp_path / HISTORY).unlink()

    opening = open_history(tmp_path, LATER)

    opening.database.close()
    assert opening.quarantined is None
    assert opening.backup


@pytest.mark.parametrize("application_id", [0, 0x12345678])
def test_another_programs_file_is_refused_and_not_touched(
    tmp_path: Path, application_id: int
) -> None:
    with apsw.Connection(str(tmp_path / HISTORY)) as other:
        other.execute("CREATE TABLE notes (text)")
        other.pragma("application_id", application_id)
    before = (tmp_path / HISTORY).read_bytes()

    assert trouble_of_opening(tmp_path) is Trouble.FOREIGN
    assert (tmp_path / HISTORY).read_bytes() == before
    assert list(tmp_path.iterdir()) == [tmp_path / HISTORY]


def test_another_programs_file_with_a_journal_is_refused_too(tmp_path: Path) -> None:
    with apsw.Connection(str(tmp_path / HISTORY)) as other:
        other.execute("CREATE TABLE notes (text)")
    journal_of(tmp_path / HISTORY).touch()

    assert trouble_of_opening(tmp_path) is Trouble.FOREIGN


def test_a_newer_versions_file_is_refused_byte_for_byte_untouched(tmp_path: Path) -> None:
    keep_a_session(tmp_path)
    with Database(tmp_path / HISTORY) as database:
        database.connection.pragma("user_version", newest_version() + 1)
    before = (tmp_path / HISTORY).read_bytes()
    times = (tmp_path / HISTORY).stat()

    assert trouble_of_opening(tmp_path) is Trouble.NEWER
    assert (tmp_path / HISTORY).read_bytes() == before
    assert (tmp_path / HISTORY).stat().st_mtime_ns == times.st_mtime_ns
    assert list(tmp_path.iterdir()) == [tmp_path / HISTORY]


@posix_only
def test_a_read_only_file_is_opened_for_reading(ordinary_folder: Path) -> None:
    me, session = keep_a_session(ordinary_folder)
    (ordinary_folder / HISTORY).chmod(0o400)

    with open_history(ordinary_folder, LATER).database as database:
        assert database.read_only
        assert SessionStore(database).get(session)
        with pytest.raises(StorageError) as told:
            SessionStore(database).begin(a_session(me))

    assert told.value.trouble is Trouble.READ_ONLY


@posix_only
def test_a_read_only_folder_is_opened_for_reading(ordinary_folder: Path) -> None:
    me, session = keep_a_session(ordinary_folder)
    ordinary_folder.chmod(0o500)

    with open_history(ordinary_folder, LATER).database as database:
        assert database.read_only
        assert SessionStore(database).get(session)
        with pytest.raises(StorageError) as told:
            SessionStore(database).begin(a_session(me))

    assert told.value.trouble is Trouble.READ_ONLY


@posix_only
def test_a_folder_that_cannot_be_written_to_is_told(ordinary_folder: Path) -> None:
    ordinary_folder.chmod(0o500)

    assert trouble_of_opening(ordinary_folder) is Trouble.FOLDER_NOT_WRITABLE


@posix_only
def test_a_damaged_file_in_a_folder_that_cannot_be_written_to_is_told(
    ordinary_folder: Path,
) -> None:
    damage_all(ordinary_folder / HISTORY)
    ordinary_folder.chmod(0o500)

    assert trouble_of_opening(ordinary_folder) is Trouble.FOLDER_NOT_WRITABLE


@posix_only
def test_a_file_that_may_not_be_read_is_told(ordinary_folder: Path) -> None:
    keep_a_session(ordinary_folder)
    (ordinary_folder / HISTORY).chmod(0o000)

    assert trouble_of_opening(ordinary_folder) is Trouble.CANNOT_OPEN


@posix_only
def test_a_folder_that_may_not_be_looked_into_is_told(ordinary_folder: Path) -> None:
    keep_a_session(ordinary_folder)
    ordinary_folder.chmod(0o000)

    assert trouble_of_opening(ordinary_folder) is Trouble.CANNOT_OPEN


@posix_only
def test_backups_that_may_not_be_looked_into_do_not_hold_up_the_start(
    ordinary_folder: Path,
) -> None:
    keep_a_session(ordinary_folder, backup=True)
    damage_all(ordinary_folder / HISTORY)
    (ordinary_folder / BACKUPS).chmod(0o000)

    opening = open_history(ordinary_folder, LATER)

    opening.database.close()
    (ordinary_folder / BACKUPS).chmod(0o700)
    assert opening.quarantined
    assert opening.backup is None


@posix_only
def test_backups_that_may_not_be_renamed_do_not_hold_up_the_start(ordinary_folder: Path) -> None:
    keep_a_session(ordinary_folder, backup=True)
    damage_all(ordinary_folder / HISTORY)
    (ordinary_folder / BACKUPS).chmod(0o500)

    opening = open_history(ordinary_folder, LATER)

    opening.database.close()
    assert opening.backup
    assert opening.backup.path.exists()
    assert opening.backup.occasion is Occasion.DAILY


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert trouble_of_opening(tmp_path / "gone") is Trouble.GONE


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    (tmp_path / HISTORY).mkdir()

    assert trouble_of_opening(tmp_path) is Trouble.NOT_A_FILE


def test_a_file_that_another_program_holds_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "BUSY_MILLISECONDS", 1)
    me, _ = keep_a_session(tmp_path)
    with Database(tmp_path / HISTORY) as other, open_history(tmp_path, NOW).database as ours:
        other.connection.execute("BEGIN EXCLUSIVE")

        with pytest.raises(StorageError) as told:
            SessionStore(ours).begin(a_session(me))
        assert told.value.trouble is Trouble.LOCKED
        assert trouble_of_opening(tmp_path) is Trouble.LOCKED

        other.connection.execute("ROLLBACK")
        SessionStore(ours).begin(a_session(me))
        assert SessionStore(ours).count(me) == 2


def test_a_reader_that_holds_up_a_commit_is_told_and_nothing_stays_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "BUSY_MILLISECONDS", 1)
    me, _ = keep_a_session(tmp_path)
    with Database(tmp_path / HISTORY) as other, open_history(tmp_path, NOW).database as ours:
        other.connection.execute("BEGIN")
        other.rows("SELECT id FROM session")

        with pytest.raises(StorageError) as told:
            SessionStore(ours).begin(a_session(me))
        assert told.value.trouble is Trouble.LOCKED

        other.connection.execute("ROLLBACK")
        SessionStore(ours).begin(a_session(me))


def test_damage_that_shows_while_running_is_told(tmp_path: Path) -> None:
    me, _ = keep_a_session(tmp_path)
    with open_history(tmp_path, NOW).database as database:
        damage_header(tmp_path / HISTORY)

        with pytest.raises(StorageError) as told:
            SessionStore(database).count(me)

    assert told.value.trouble is Trouble.DAMAGED
    assert str(tmp_path / HISTORY) in str(told.value)


def test_a_wrong_statement_of_ours_stays_a_fault_of_the_program(database: Database) -> None:
    with pytest.raises(apsw.SQLError):
        database.rows("SELECT nothing FROM nowhere")


def test_a_broken_off_transaction_leaves_nothing(database: Database, me: UUID) -> None:
    with suppress(KeyboardInterrupt), database.transaction() as connection:
        connection.execute("UPDATE person SET label = 'half'")
        raise KeyboardInterrupt

    assert PersonStore(database).me(NOW).label == ""
    assert PersonStore(database).me(NOW).id == me


def test_a_copy_made_by_hand_opens_elsewhere(tmp_path: Path) -> None:
    me, _ = keep_a_session(tmp_path)
    (tmp_path / "other").mkdir()
    shutil.copy(tmp_path / HISTORY, tmp_path / "other")

    with open_history(tmp_path / "other", NOW).database as database:
        assert SessionStore(database).count(me) == 1


def test_an_open_history_may_move_from_thread_to_thread(database: Database, me: UUID) -> None:
    session = a_session(me)
    worker = threading.Thread(target=SessionStore(database).begin, args=(session,))

    worker.start()
    worker.join()

    assert SessionStore(database).get(session.id) == session


def test_opened_in_place_a_history_is_begun_or_found(tmp_path: Path) -> None:
    with open_in_place(tmp_path, NOW) as database:
        me = PersonStore(database).me(NOW)

    with open_in_place(tmp_path, LATER) as database:
        assert PersonStore(database).me(LATER) == me


def test_opened_in_place_a_damaged_history_stays_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / HISTORY
    path.write_bytes(b"not a database, but more than a hundred bytes long" * 9)
    before = path.read_bytes()

    with pytest.raises(StorageError) as told:
        open_in_place(tmp_path, NOW)

    assert told.value.trouble is Trouble.DAMAGED
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@posix_only
def test_a_folder_that_was_moved_away_is_gone_rather_than_read_only(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    me, _ = keep_a_session(folder)
    with open_history(folder, NOW).database as database:
        folder.rename(tmp_path / "moved")

        with pytest.raises(StorageError) as told:
            SessionStore(database).begin(a_session(me))

    assert told.value.trouble is Trouble.GONE


def test_why_nothing_can_be_saved_is_what_the_file_says_or_else_its_folder(tmp_path: Path) -> None:
    full = StorageError(Trouble.DISK_FULL, tmp_path)
    opening = open_history(tmp_path, NOW)
    with opening.database as database:
        assert opening.refusal() is None
        assert opening.keeps_others_out()
        assert replace(opening, why_not=lambda: full).refusal() is full
        database.refuse_writing(StorageError(Trouble.READ_ONLY_DRIVE, tmp_path))
        told = replace(opening, why_not=lambda: full).refusal()
        assert told
        assert told.trouble is Trouble.READ_ONLY_DRIVE
        assert opening.keeps_others_out()


@posix_only
def test_where_nothing_can_be_locked_all_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "locks_parts", lambda _folder: False)
    me, _ = keep_a_session(tmp_path, backup=True)

    with open_history(tmp_path, LATER).database as database:
        assert SessionStore(database).count(me) == 1


@pytest.mark.parametrize("open_it", [open_history, open_in_place])
def test_where_no_history_can_begin_no_empty_file_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_it: Callable[[Path, object], object]
) -> None:
    def refuse(*_: object) -> None:
        raise StorageError(Trouble.DISK_FULL, tmp_path / HISTORY)

    monkeypatch.setattr(opening_module, "migrate", refuse)

    with pytest.raises(StorageError):
        open_it(tmp_path, NOW)

    assert list(tmp_path.iterdir()) == []


def test_what_has_begun_stays_whatever_comes_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(database: Database, _steps: object) -> None:
        database.rows("CREATE TABLE begun (id)")
        raise StorageError(Trouble.DISK_FULL, tmp_path / HISTORY)

    monkeypatch.setattr(opening_module, "migrate", refuse)

    with pytest.raises(StorageError):
        open_in_place(tmp_path, NOW)

    assert (tmp_path / HISTORY).stat().st_size > 0
