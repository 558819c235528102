"""An open database file. Its faults are StorageErrors."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self, TypeVar

import apsw

from backcoach.domain.folded_text import folded
from backcoach.storage.files.os_lock import locks_parts
from backcoach.storage.files.quarantine import journal_of
from backcoach.storage.files.regular_file import refuse_unless_regular
from backcoach.storage.files.storage_error import StorageError, Trouble, reading_files
from backcoach.storage.sqlite.stored import UnreadableValueError

Row = tuple[Any, ...]

# Of SQLite, for places where nothing can be locked: the lock file alone keeps two writers apart.
WITHOUT_LOCKS = "unix-none"
T = TypeVar("T")

BUSY_MILLISECONDS = 2000
INSTRUCTIONS_COUNTED = 10_000

_TROUBLES: tuple[tuple[type[apsw.Error], Trouble], ...] = (
    (apsw.BusyError, Trouble.LOCKED),
    (apsw.LockedError, Trouble.LOCKED),
    (apsw.FullError, Trouble.DISK_FULL),
    (apsw.ReadOnlyError, Trouble.READ_ONLY),
    (apsw.PermissionsError, Trouble.READ_ONLY),
    (apsw.CantOpenError, Trouble.CANNOT_OPEN),
    (apsw.CorruptError, Trouble.DAMAGED),
    (apsw.NotADBError, Trouble.DAMAGED),
    (apsw.IOError, Trouble.DISK_FAULT),
    (apsw.InterruptError, Trouble.BROKEN_OFF),
)

# What SQLite says of a statement of ours where not it but the file is at fault: it lacks a table, a
# column or an index.
_OF_THE_FILE = (
    ("no such ", Trouble.UNSOUND),
    ("has no column", Trouble.UNSOUND),
    ("no query solution", Trouble.UNSOUND),
    ("unsupported file format", Trouble.DAMAGED),
)
# What reading a value raises that is not what belongs in its column.
NOT_AS_IT_SHOULD_BE = (ValueError, TypeError, OverflowError, AttributeError)


@contextmanager
def database_faults(path: Path) -> Iterator[None]:
    """Raise a StorageError for a fault of the disk or file; one of a statement stays as it is."""
    try:
        yield
    except UnicodeDecodeError as fault:
        raise StorageError(Trouble.UNSOUND, path, "letters that are none") from fault
    except apsw.Error as fault:
        for kind, trouble in _TROUBLES:
            if isinstance(fault, kind):
                raise StorageError(trouble, path, str(fault)) from fault
        if isinstance(fault, apsw.SQLError):
            for said, trouble in _OF_THE_FILE:
                if said in str(fault):
                    raise StorageError(trouble, path, str(fault)) from fault
        raise


def _folded(*values: object) -> str:
    return folded(str(values[0]))


def _refuse_odd_files(path: Path) -> None:
    """Raise for what SQLite would wait for: a pipe or a device in the place of the file."""
    with reading_files(path):
        refuse_unless_regular(path)
        with suppress(FileNotFoundError):
            refuse_unless_regular(journal_of(path))


@contextmanager
def _name_in_utf8(path: Path) -> Iterator[str]:
    """The name of a file as SQLite takes it; where it is no UTF-8, that of a link to it.

    SQLite itself follows the link when it opens the file, and forgets it then.
    """
    try:
        str(path).encode()
    except UnicodeEncodeError:
        with TemporaryDirectory(prefix="backcoach-") as folder:
            link = Path(folder) / "history.sqlite"
            link.symlink_to(path.absolute())
            yield str(link)
    else:
        yield str(path)


def _open(path: Path, for_reading: bool) -> apsw.Connection:  # noqa: FBT001 -- as it was asked
    _refuse_odd_files(path)
    flags = apsw.SQLITE_OPEN_READONLY if for_reading else apsw.SQLITE_OPEN_READWRITE
    with _name_in_utf8(path) as name:
        if os.name == "nt" or locks_parts(path.parent):
            return apsw.Connection(name, flags=flags)
        return apsw.Connection(name, flags=flags, vfs=WITHOUT_LOCKS)


class Database:
    """An open file. It may move from thread to thread, but is used by one at a time.

    One that is `in_memory` is named like the file that it stands for, and empty at first.

    Raises:
        StorageError: from every method, if the file cannot be read or written.
    """

    def __init__(self, path: Path, *, for_reading: bool = False, in_memory: bool = False) -> None:
        self.path = path
        self._in_memory = in_memory
        self._refusal: StorageError | None = None
        with database_faults(path):
            self._connection = (
                apsw.Connection(":memory:") if in_memory else _open(path, for_reading)
            )
            try:
                self._prepare()
            except apsw.Error:
                self.close()
                raise

    def _prepare(self) -> None:
        self._connection.set_busy_timeout(BUSY_MILLISECONDS)
        self._connection.create_scalar_function("folded", _folded, 1, deterministic=True)
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute("PRAGMA synchronous = EXTRA")
        if not self.read_only:
            self._connection.execute("PRAGMA journal_mode = DELETE").fetchall()

    @property
    def connection(self) -> apsw.Connection:
        """The connection itself, for copies and checks."""
        return self._connection

    @property
    def read_only(self) -> bool:
        """Whether we may not write the file, or its folder, where the journal goes."""
        if self._in_memory or self._refusal:
            return self._refusal is not None
        folder_closed = not os.access(self.path.parent, os.W_OK)
        return folder_closed or self._connection.readonly("main")

    @property
    def refusal(self) -> StorageError:
        """Why nothing can be written, where that is so."""
        gone = not self.path.parent.is_dir()
        why = self._refusal or StorageError(Trouble.GONE if gone else Trouble.READ_ONLY, self.path)
        return StorageError(why.trouble, why.path, why.detail)

    def refuse_writing(self, why: StorageError) -> None:
        """From now on, let it be read only, and say why whenever something is to be written."""
        self._refusal = why

    @property
    def version(self) -> int:
        """The number of the last migration; 0 for a file that has nothing in it yet."""
        return int(self.rows("PRAGMA user_version")[0][0])

    def refuse_damage(self) -> None:
        """Read through the whole file.

        Raises:
            StorageError: the file is damaged.
        """
        found = self.rows("PRAGMA quick_check(1)")[0][0]
        if found != "ok":
            raise StorageError(Trouble.DAMAGED, self.path, str(found))

    def rows(self, sql: str, *values: object) -> list[Row]:
        with database_faults(self.path):
            return self._connection.execute(sql, values).fetchall()

    def read(
        self, table: str, reader: Callable[[Row], T], sql: str, *values: object
    ) -> tuple[T, ...]:
        """The rows of a query as what they stand for.

        Raises:
            StorageError: what stands in a row is not what belongs there. The row is named.
        """
        found = []
        for row in self.rows(sql, *values):
            with self.reading(table, row[0]):
                found.append(reader(row))
        return tuple(found)

    @contextmanager
    def reading(self, table: str, row: object) -> Iterator[None]:
        """Raise a StorageError that names the row where what stands in it makes no sense."""
        try:
            yield
        except NOT_AS_IT_SHOULD_BE as fault:
            column = f", {fault}" if isinstance(fault, UnreadableValueError) else ""
            detail = f"{table} {row}{column}"
            raise StorageError(Trouble.UNSOUND, self.path, detail) from fault

    @contextmanager
    def transaction(self) -> Iterator[apsw.Connection]:
        """Commits when the block ends, rolls back when it raises."""
        if self.read_only:
            raise self.refusal
        with database_faults(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    @contextmanager
    def counting(self, go_on: Callable[[int], bool]) -> Iterator[None]:
        """Call `go_on` with the number of instructions so far; where it is False, they end."""
        done = 0

        def count() -> bool:
            nonlocal done
            done += INSTRUCTIONS_COUNTED
            return not go_on(done)

        self._connection.set_progress_handler(count, INSTRUCTIONS_COUNTED)
        try:
            yield
        finally:
            self._connection.set_progress_handler(None)

    def _roll_back(self) -> None:
        with suppress(apsw.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def close(self) -> None:
        self._connection.close(force=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        self.close()
