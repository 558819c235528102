"""A history in a folder of its own, and a way to be someone who may not do everything."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from backcoach.storage.backups.opening import open_history
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.migration import all_migrations
from backcoach.storage.stores.person_store import PersonStore
from tests.storage.new_history import put_new_history
from tests.storage.records import NOW

_NOBODY = 65534


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    put_new_history(tmp_path)
    with open_history(tmp_path, NOW).database as database:
        yield database


@pytest.fixture
def me(database: Database) -> UUID:
    return PersonStore(database).me(NOW).id


@pytest.fixture
def ordinary_folder() -> Iterator[Path]:
    """A folder of someone who is not the system's administrator; the test runs as that person."""
    administrator = os.geteuid() == 0
    folder = Path(tempfile.mkdtemp(prefix="backcoach"))
    all_migrations()  # that person may not look into the folder of the program
    if administrator:
        os.chown(folder, _NOBODY, _NOBODY)
        os.setresuid(_NOBODY, _NOBODY, 0)
    yield folder
    if administrator:
        os.setresuid(0, 0, 0)
    folder.chmod(0o700)
    shutil.rmtree(folder)
