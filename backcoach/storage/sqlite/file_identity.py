"""Which program a file is of, and which version, asked before anything is written to it."""

import struct
from dataclasses import dataclass
from pathlib import Path

from backcoach.storage.files.quarantine import journal_of
from backcoach.storage.files.regular_file import open_regular
from backcoach.storage.files.storage_error import StorageError, Trouble, reading_files
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.migration import newest_version

APPLICATION_ID = 0x4241434B

# The database header: https://www.sqlite.org/fileformat2.html#the_database_header
_MAGIC = b"SQLite format 3\0"
_HEADER = struct.Struct(">60xI4xI28x")


@dataclass(frozen=True, slots=True)
class FileIdentity:
    """The two numbers that a database file carries in its header."""

    application_id: int
    version: int

    def refuse_unless_ours(self, path: Path) -> None:
        """Raise unless this program wrote the file, in a version that it knows.

        Raises:
            StorageError: the file is another program's, or a newer version's.
        """
        if self.application_id != APPLICATION_ID:
            raise StorageError(Trouble.FOREIGN, path)
        if self.version > newest_version():
            raise StorageError(Trouble.NEWER, path, f"version {self.version}")


def identity_of(database: Database) -> FileIdentity:
    return FileIdentity(int(database.rows("PRAGMA application_id")[0][0]), database.version)


def refuse_before_opening(path: Path) -> None:
    """Raise for a file by its first bytes alone, so that it is not changed by opening it.

    An empty file passes. So does one whose header was being written when the power failed: the
    journal beside it restores it.

    Raises:
        StorageError: the file cannot be read, is damaged, another program's or a newer version's.
    """
    with reading_files(path), open_regular(path) as file:
        header = file.read(_HEADER.size)
    if not header:
        return
    half_written = journal_of(path).exists()
    if len(header) == _HEADER.size and header.startswith(_MAGIC):
        version, application_id = _HEADER.unpack(header)
        if application_id or not half_written:
            FileIdentity(application_id, version).refuse_unless_ours(path)
    elif not half_written:
        raise StorageError(Trouble.DAMAGED, path, "the header is not a database's")
