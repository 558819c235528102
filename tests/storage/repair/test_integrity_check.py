import os
import sys
from datetime import timedelta
from pathlib import Path

import apsw
import pytest

from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS, HISTORY, open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.repair import integrity
from backcoach.storage.repair.finding import Defect, Finding
from backcoach.storage.repair.integrity_check import IntegrityReport, check_history
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.migration import newest_version
from tests.fixtures.make_history import STARTED_AT, fill


def test_a_history_that_has_not_begun_has_no_problem(tmp_path: Path) -> None:
    assert check_history(tmp_path) == IntegrityReport(tmp_path / HISTORY)

    (tmp_path / HISTORY).touch()

    assert check_history(tmp_path) == IntegrityReport(tmp_path / HISTORY)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_pipe_in_its_place_is_no_history_that_has_not_begun(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / HISTORY)

    (problem,) = check_history(tmp_path).problems

    assert problem.trouble is Trouble.NOT_A_FILE


def test_a_whole_history_is_counted_and_not_changed(tmp_path: Path) -> None:
    fill(tmp_path)
    before = (tmp_path / HISTORY).read_bytes()

    report = check_history(tmp_path)

    assert report.problems == ()
    assert report.version == newest_version()
    assert report.counts == {
        "people": 1,
        "screenings": 1,
        "sessions": 3,
        "parts": 6,
        "routines": 0,
    }
    assert (tmp_path / HISTORY).read_bytes() == before
    assert list(tmp_path.iterdir()) == [tmp_path / HISTORY]


def test_backups_are_told_apart_into_good_and_bad(tmp_path: Path) -> None:
    fill(tmp_path)
    backups = Backups(tmp_path / BACKUPS)
    with open_history(tmp_path, STARTED_AT).database as database:
        good = backups.make(database, STARTED_AT, Occasion.DAILY)
        bad = backups.make(database, STARTED_AT + timedelta(days=1), Occasion.DAILY)
    bad.path.write_bytes(b"damaged")

    report = check_history(tmp_path)

    assert report.good_backups == (good,)
    assert report.bad_backups == (bad,)


def test_a_part_without_its_session_is_found(tmp_path: Path) -> None:
    fill(tmp_path)
    with apsw.Connection(str(tmp_path / HISTORY)) as careless:
        careless.execute("DELETE FROM session")

    report = check_history(tmp_path)

    orphans = Finding(Defect.ORPHANS, 6, "session_part refers to a missing session")
    assert orphans in report.findings
    assert report.can_repair


def test_an_index_that_lost_its_rows_is_found(tmp_path: Path) -> None:
    fill(tmp_path)
    with Database(tmp_path / HISTORY) as database:
        (root,) = database.rows("SELECT rootpage FROM sqlite_schema WHERE name = 'session_newest'")
    content = bytearray((tmp_path / HISTORY).read_bytes())
    page = (root[0] - 1) * 4096
    content[page + 3 : page + 5] = (1).to_bytes(2, "big")
    (tmp_path / HISTORY).write_bytes(content)

    report = check_history(tmp_path)

    assert {finding.kind for finding in report.findings} >= {Defect.INDEX}
    assert report.counts["sessions"] == 3


@pytest.mark.parametrize("folder", ["history", "backups"])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")
def test_files_that_others_may_read_are_found(tmp_path: Path, folder: str) -> None:
    fill(tmp_path)
    with open_history(tmp_path, STARTED_AT).database as database:
        Backups(tmp_path / BACKUPS).make(database, STARTED_AT, Occasion.DAILY)
    path = tmp_path / HISTORY if folder == "history" else tmp_path / BACKUPS
    path.chmod(0o755)

    (finding,) = check_history(tmp_path).findings

    assert finding == Finding(Defect.RIGHTS, 1, path.name)


def test_a_folder_with_the_name_of_a_file_keeps_its_rights(tmp_path: Path) -> None:
    fill(tmp_path)
    for folder in (tmp_path, tmp_path / BACKUPS):
        folder.mkdir(0o700, exist_ok=True)
        (folder / "history-mine.sqlite").mkdir(0o755)
        (folder / "history-mine.sqlite" / "a").touch()

    assert check_history(tmp_path).findings == ()


def test_a_journal_with_nothing_to_undo_is_no_finding(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / f"{HISTORY}-journal").write_bytes(bytes(600))

    report = check_history(tmp_path)

    assert report.findings == ()
    assert report.counts["sessions"] == 3


def test_another_programs_file_stays_theirs(tmp_path: Path) -> None:
    with apsw.Connection(str(tmp_path / HISTORY)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")

    (problem,) = check_history(tmp_path).problems

    assert problem.trouble is Trouble.FOREIGN


def test_a_fault_of_the_disk_while_it_is_looked_through_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path)

    def faulty(database: Database) -> None:
        raise StorageError(Trouble.DISK_FAULT, database.path)

    monkeypatch.setattr(integrity, "missing_parts", faulty)

    (problem,) = check_history(tmp_path).problems

    assert problem.trouble is Trouble.DISK_FAULT


def test_a_file_that_is_no_database_is_a_problem_and_its_backup_is_found(tmp_path: Path) -> None:
    fill(tmp_path)
    with open_history(tmp_path, STARTED_AT).database as database:
        backup = Backups(tmp_path / BACKUPS).make(database, STARTED_AT, Occasion.DAILY)
    (tmp_path / HISTORY).write_text("Dear diary")

    report = check_history(tmp_path)

    (problem,) = report.problems
    assert problem.trouble is Trouble.DAMAGED
    assert problem.detail
    assert report.good_backups == (backup,)


def test_a_newer_versions_file_is_a_problem(tmp_path: Path) -> None:
    fill(tmp_path)
    with Database(tmp_path / HISTORY) as database:
        database.connection.pragma("user_version", newest_version() + 1)

    (problem,) = check_history(tmp_path).problems

    assert problem.trouble is Trouble.NEWER


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")
def test_a_folder_that_may_not_be_looked_into_is_a_problem(ordinary_folder: Path) -> None:
    ordinary_folder.chmod(0o000)

    problems = check_history(ordinary_folder).problems

    assert {problem.trouble for problem in problems} == {Trouble.CANNOT_OPEN}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such links")
def test_a_history_that_is_a_link_to_nowhere_is_no_empty_one(tmp_path: Path) -> None:
    (tmp_path / HISTORY).symlink_to(tmp_path / "stick" / "history.sqlite")

    assert [each.trouble for each in check_history(tmp_path).problems] == [Trouble.GONE]
