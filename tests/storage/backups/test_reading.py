"""A history is read wherever it lies, and nothing in its place is changed."""

import os
import shutil
import sys
from contextlib import closing
from pathlib import Path
from uuid import UUID

import apsw
import pytest

from backcoach.storage.backups import reading
from backcoach.storage.backups.opening import HISTORY, open_history
from backcoach.storage.backups.reading import open_for_reading
from backcoach.storage.files.quarantine import journal_of
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.migration import newest_version
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.session_store import SessionStore
from tests.places import FIXTURES
from tests.storage.new_history import put_new_history
from tests.storage.records import NOW, a_session

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")


def keep_a_session(folder: Path) -> UUID:
    put_new_history(folder)
    with open_history(folder, NOW).database as database:
        me = PersonStore(database).me(NOW).id
        SessionStore(database).begin(a_session(me))
    return me


def state_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


def refusal_of(database: Database) -> StorageError:
    with pytest.raises(StorageError) as told, database.transaction():
        pass
    return told.value


def test_what_is_kept_is_read_and_nothing_is_changed(tmp_path: Path) -> None:
    me = keep_a_session(tmp_path)
    before = state_of(tmp_path)

    with open_for_reading(tmp_path, NOW) as database:
        assert database.read_only
        assert SessionStore(database).count(me) == 1
        assert refusal_of(database).trouble is Trouble.READ_ONLY
        assert refusal_of(database).path == tmp_path / HISTORY

    assert state_of(tmp_path) == before


def test_why_nothing_can_be_written_is_told_each_time(tmp_path: Path) -> None:
    keep_a_session(tmp_path)
    why = StorageError(Trouble.READ_ONLY_DRIVE, tmp_path / "lock", "EROFS")

    with open_for_reading(tmp_path, NOW, why) as database:
        told = refusal_of(database)

    assert (told.trouble, told.path, told.detail) == (why.trouble, why.path, why.detail)


@posix_only
def test_a_folder_that_takes_no_file_is_read(ordinary_folder: Path) -> None:
    me = keep_a_session(ordinary_folder)
    (ordinary_folder / HISTORY).chmod(0o400)
    ordinary_folder.chmod(0o500)

    with open_for_reading(ordinary_folder, NOW) as database:
        assert SessionStore(database).count(me) == 1


@pytest.mark.parametrize("begin", [lambda _path: None, Path.touch], ids=["nothing", "empty file"])
def test_where_none_has_begun_there_is_an_empty_one_and_none_is_begun(tmp_path, begin) -> None:
    begin(tmp_path / HISTORY)
    before = state_of(tmp_path)

    with open_for_reading(tmp_path, NOW) as database:
        assert SessionStore(database).count(PersonStore(database).me(NOW).id) == 0
        assert refusal_of(database).trouble is Trouble.READ_ONLY

    assert state_of(tmp_path) == before


@pytest.mark.parametrize("version", range(1, newest_version()))
def test_one_of_an_earlier_version_is_read_as_it_would_be_after_an_update(
    tmp_path: Path, version: int
) -> None:
    shutil.copy(FIXTURES / f"history_v{version}.sqlite", tmp_path / HISTORY)
    before = state_of(tmp_path)

    with open_for_reading(tmp_path, NOW) as database:
        assert database.version == newest_version()
        assert database.rows("SELECT count(*) FROM session") != [(0,)]
        assert database.read_only

    assert state_of(tmp_path) == before


def leave_unfinished(folder: Path) -> None:
    """Leave what a kill in mid-transaction leaves: pages written, and the journal to undo them."""
    aside = folder / "aside"
    aside.mkdir()
    with closing(apsw.Connection(str(folder / HISTORY))) as connection:
        connection.pragma("cache_spill", 1)
        connection.pragma("cache_size", 1)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM session; CREATE TABLE much AS SELECT zeroblob(200000)")
        for path in (folder / HISTORY, journal_of(folder / HISTORY)):
            shutil.copy(path, aside)
        connection.execute("ROLLBACK")
    for path in aside.iterdir():
        shutil.move(path, folder / path.name)
    aside.rmdir()


def test_an_unfinished_transaction_is_undone_in_memory_alone(tmp_path: Path) -> None:
    me = keep_a_session(tmp_path)
    leave_unfinished(tmp_path)
    before = state_of(tmp_path)
    assert set(before) >= {HISTORY, f"{HISTORY}-journal"}

    with open_for_reading(tmp_path, NOW) as database:
        assert SessionStore(database).count(me) == 1

    assert state_of(tmp_path) == before


def trouble_of(folder: Path) -> Trouble:
    with pytest.raises(StorageError) as told:
        open_for_reading(folder, NOW)
    return told.value.trouble


def test_a_damaged_one_stays_where_it_is(tmp_path: Path) -> None:
    keep_a_session(tmp_path)
    content = bytearray((tmp_path / HISTORY).read_bytes())
    content[4096 * 3 : 4096 * 4] = b"\xa5" * 4096
    (tmp_path / HISTORY).write_bytes(content)

    assert trouble_of(tmp_path) is Trouble.DAMAGED
    assert (tmp_path / HISTORY).read_bytes() == content


def test_a_large_one_is_not_looked_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    me = keep_a_session(tmp_path)
    monkeypatch.setattr(reading, "LOOKED_THROUGH_BYTES", 0)

    with open_for_reading(tmp_path, NOW) as database:
        assert SessionStore(database).count(me) == 1


def test_another_programs_file_is_refused(tmp_path: Path) -> None:
    with apsw.Connection(str(tmp_path / HISTORY)) as other:
        other.execute("CREATE TABLE notes (text)")

    assert trouble_of(tmp_path) is Trouble.FOREIGN


def test_an_earlier_one_that_cannot_be_updated_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StorageError(Trouble.DAMAGED, tmp_path / HISTORY)

    shutil.copy(FIXTURES / "history_v1.sqlite", tmp_path / HISTORY)
    monkeypatch.setattr(reading, "migrate", refuse)

    assert trouble_of(tmp_path) is Trouble.DAMAGED


@posix_only
def test_a_link_that_leads_nowhere_is_told_with_its_goal(tmp_path: Path) -> None:
    (tmp_path / HISTORY).symlink_to(tmp_path / "stick" / "history.sqlite")

    for open_it in (open_for_reading, open_history):
        with pytest.raises(StorageError) as told:
            open_it(tmp_path, NOW)
        assert told.value.trouble is Trouble.GONE
        assert told.value.path == tmp_path / "stick" / "history.sqlite"
    assert not (tmp_path / "stick").exists()


@posix_only
def test_one_behind_a_link_is_set_aside_where_it_lives_and_the_link_stays(tmp_path: Path) -> None:
    folder, stick = tmp_path / "data", tmp_path / "stick"
    folder.mkdir()
    stick.mkdir()
    keep_a_session(stick)
    (stick / HISTORY).write_bytes(b"no database, but more than a hundred bytes long" * 9)
    (folder / HISTORY).symlink_to(stick / HISTORY)

    opening = open_history(folder, NOW)
    opening.database.close()

    assert opening.quarantined == stick / "history-damaged-2026-11-20-0912.sqlite"
    assert (folder / HISTORY).is_symlink()
    with Database(stick / HISTORY) as database:
        assert database.version == newest_version()


@posix_only
def test_a_folder_whose_name_is_no_text_is_used_like_any_other(tmp_path: Path) -> None:
    folder = Path(f"{tmp_path}/caf\udce9")
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("this drive takes no such name")
    me = keep_a_session(folder)

    with open_for_reading(folder, NOW) as database:
        assert SessionStore(database).count(me) == 1
    with open_history(folder, NOW).database as database:
        SessionStore(database).begin(a_session(me))
    assert [path.name for path in folder.iterdir()] == [HISTORY]


@posix_only
def test_a_pipe_is_no_empty_history(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / HISTORY)

    assert trouble_of(tmp_path) is Trouble.NOT_A_FILE


def test_where_there_are_only_clients_so_far_the_owner_is_added_in_memory(tmp_path: Path) -> None:
    put_new_history(tmp_path)
    before = state_of(tmp_path)

    with open_for_reading(tmp_path, NOW) as database:
        assert PersonStore(database).me(NOW).is_me
        assert refusal_of(database).trouble is Trouble.READ_ONLY

    assert state_of(tmp_path) == before


def test_what_cannot_be_read_of_its_people_is_told_by_who_reads_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StorageError(Trouble.DAMAGED, tmp_path / HISTORY)

    put_new_history(tmp_path)
    monkeypatch.setattr(reading, "copy_into", refuse)

    with open_for_reading(tmp_path, NOW) as database:
        assert database.rows("SELECT count(*) FROM session") == [(0,)]
