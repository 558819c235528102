"""A disk that fails when told to: one call, every write, or the power."""

# ruff: noqa: N802  (the calls are named by the database)
import os
import random
from collections.abc import Iterator
from enum import Enum, auto
from itertools import count
from pathlib import Path
from typing import Any

import apsw

from tests.profiles import ALL

_NEVER = 10**9


class Fault(Enum):
    IO = auto()
    FULL = auto()
    CUT = auto()


def places(fault: Fault, every: int = len(Fault)) -> Iterator[int]:
    """The calls that fail, one after another; the kinds of fault share them but for a full run."""
    return count(1) if ALL else count(fault.value, every)


class FaultDisk(apsw.VFS):
    """Counts what changes files, and fails at the call number `at`.

    Nothing is really synced, for the real power stays on. After a cut nothing works any more,
    and `lose` takes back at random what no sync had covered: pages, the length of a file, its
    making and its deletion.
    """

    def __init__(self) -> None:
        self.name = "fault-disk"
        self.base = apsw.vfs_names()[0]
        super().__init__(self.name, self.base, makedefault=True)
        self.plug_in()

    def plug_in(self, fault: Fault = Fault.IO, at: int = _NEVER) -> None:
        self.fault, self.at, self.calls = fault, at, 0
        self.tripped = self.dead = self.full = False
        self.unsynced: dict[str, list[tuple[int, bytes, int]]] = {}
        self.made: set[str] = set()
        self.deleted: dict[str, bytes] = {}

    def call(self) -> None:
        if self.dead:
            raise apsw.IOError("no power")
        if self.full:
            raise apsw.FullError("no room")
        self.calls += 1
        if self.calls == self.at:
            self.tripped = True
            self.dead = self.fault is Fault.CUT
            raise (apsw.FullError if self.fault is Fault.FULL else apsw.IOError)("a fault")

    def xOpen(self, name: Any, flags: list[int]) -> "FaultFile":
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        if path and not Path(path).exists():
            self.made.add(path)
            self.deleted.pop(path, None)
        return FaultFile(self, path, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        if not self.full:
            self.call()
        content = Path(filename).read_bytes()
        super().xDelete(filename, syncdir=False)
        self.unsynced.pop(filename, None)
        if not syncdir and filename not in self.made:
            self.deleted[filename] = content
        self.made.discard(filename)

    def lose(self, chance: random.Random) -> None:
        for path, content in self.deleted.items():
            if chance.random() < 0.5:
                Path(path).write_bytes(content)
        # What is no longer there was taken away by whoever tidied up after the fault.
        for path in filter(os.path.exists, self.unsynced):
            changes = self.unsynced[path]
            with Path(path).open("r+b") as file:
                for offset, before, length in reversed(changes):
                    if chance.random() < 0.5:
                        file.seek(offset)
                        file.write(before)
                        file.truncate(max(length, offset + len(before)))
        for path in self.made:
            if chance.random() < 0.5:
                Path(path).unlink(missing_ok=True)


class FaultFile(apsw.VFSFile):
    def __init__(self, disk: FaultDisk, path: str | None, name: Any, flags: list[int]) -> None:
        self.disk, self.path = disk, path
        super().__init__(disk.base, name, flags)

    def remember(self, offset: int, size: int) -> None:
        if self.path and self.disk.fault is Fault.CUT:
            with Path(self.path).open("rb") as file:
                file.seek(offset)
                before = file.read(size)
            change = (offset, before, self.xFileSize())
            self.disk.unsynced.setdefault(self.path, []).append(change)

    def xWrite(self, data: bytes, offset: int) -> None:
        self.disk.call()
        self.remember(offset, len(data))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self.disk.call()
        self.remember(newsize, max(0, self.xFileSize() - newsize))
        super().xTruncate(newsize)

    def xSync(self, _flags: int) -> None:
        self.disk.call()
        self.disk.unsynced.pop(self.path or "", None)
        self.disk.made.discard(self.path or "")
