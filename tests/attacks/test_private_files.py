"""Whatever writes something that tells of a person writes it for its owner alone."""

import os
import stat
import sys
from contextlib import closing, contextmanager
from pathlib import Path

import apsw
import pytest

from backcoach.cli.main import main
from backcoach.domain.settings import Settings
from backcoach.storage.backups.opening import HISTORY
from backcoach.storage.files.folder_lock import FolderLock
from backcoach.storage.files.quarantine import journal_of
from backcoach.storage.files.settings_file import read_settings, write_settings
from tests.fixtures.make_history import STARTED_AT, fill

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights"),
    pytest.mark.usefixtures("qapp"),
]
DAYS = ("--from", "2026-11-01", "--to", "2026-11-30")
COMMANDS = {
    "json": ("export", "--format", "json"),
    "csv": ("export", "--format", "csv"),
    "fhir": ("export", "--format", "fhir"),
    "ics": ("export", "--format", "ics", "--days", "mon", "--at", "18:00"),
    "report.pdf": ("report", *DAYS),
    "report.html": ("report", *DAYS),
}


@contextmanager
def masked(mask: int):
    before = os.umask(mask)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> dict[str, str]:
    """Everything in a folder that others may look into."""
    return {
        path.name: oct(path.stat().st_mode)
        for path in folder.rglob("*")
        if stat.S_IMODE(path.stat().st_mode) & 0o077
    }


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir(0o700)
    with masked(0o000):
        fill(folder)
        write_settings(folder, Settings())
    return folder


@pytest.mark.parametrize("mask", [0o000, 0o022])
@pytest.mark.parametrize("name", COMMANDS)
def test_what_a_command_writes_is_for_its_owner_alone(data, tmp_path, mask, name):
    with masked(mask):
        out = tmp_path / name
        assert main(["--data-dir", str(data), *COMMANDS[name], "--out", str(out)]) == 0
    assert out.exists()
    assert open_to_others(tmp_path) == {}


def test_what_lies_in_the_data_folder_is_for_its_owner_alone(data, tmp_path):
    with masked(0o000):
        assert (
            main(["--data-dir", str(data), "export", "--format", "json", "--out", f"{data}.json"])
            == 0
        )
        fresh = tmp_path / "fresh"
        assert main(["--data-dir", str(fresh), "import", f"{data}.json", "--mine"]) == 0
        assert (
            main(["--data-dir", str(fresh), "import", f"{data}.json", "--mine", "--replace"]) == 0
        )
        (data / "settings.json").write_text('{"text_percent": 7}')
        (data / "settings.json").chmod(0o600)
        read_settings(data, STARTED_AT)
        lock = FolderLock(data)
        lock.hold()
        assert open_to_others(tmp_path) == {}
        lock.unlock()


def test_a_journal_is_for_its_owner_alone(data):
    with masked(0o000), closing(apsw.Connection(str(data / HISTORY))) as connection:
        connection.execute("BEGIN IMMEDIATE; CREATE TABLE much AS SELECT zeroblob(9000)")
        assert journal_of(data / HISTORY).exists()
        assert open_to_others(data) == {}


def test_what_is_mended_stays_its_owners_alone(data):
    content = bytearray((data / HISTORY).read_bytes())
    content[4096 * 3 : 4096 * 4] = b"\xa5" * 4096
    (data / HISTORY).write_bytes(content)
    with masked(0o000):
        main(["--data-dir", str(data), "check", "--mend"])
    assert len(list(data.iterdir())) > 2
    assert open_to_others(data) == {}
