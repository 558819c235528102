"""One writer for one data folder."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from backcoach.storage.files.os_lock import NoLocksError, try_lock
from backcoach.storage.files.private_file import OWNER_ONLY, close_to_others
from backcoach.storage.files.regular_file import open_descriptor, open_regular
from backcoach.storage.files.storage_error import StorageError, Trouble, writing_files

LOCK = "backcoach.lock"
_BOOT = Path("/proc/sys/kernel/random/boot_id")
_MOST_WORDS = 4096


class Holder(NamedTuple):
    """Who holds a folder, as far as the words in its lock file say."""

    process: int = 0
    host: str = ""
    boot: str = ""


class LockHere(NamedTuple):
    """This process, and a way to ask whether another one of this computer still lives."""

    me: Holder
    is_alive: Callable[[int], bool]


class InUseError(Exception):
    """Someone else has the folder.

    `sure` means that the system says so, of this very computer. If not, there are only the words in
    `file`, from the time `since`, and whoever wrote them may be gone.
    """

    def __init__(self, file: Path, holder: Holder, since: float, *, sure: bool) -> None:
        super().__init__(f"{file}: {holder}")
        self.file = file
        self.holder = holder
        self.since = since
        self.sure = sure


class FolderLock:
    """The lock on a data folder. It is let go of by the system when this process ends.

    Where nothing can be locked, the words in the file count. `shortage` is why they could not be
    written, though the folder is held: the disk is full.
    """

    def __init__(self, folder: Path, here: LockHere | None = None) -> None:
        self.file = folder / LOCK
        self.shortage: StorageError | None = None
        self._here = here or lock_here()
        self._descriptor: int | None = None

    @property
    def is_held(self) -> bool:
        return self._descriptor is not None

    def hold(self, *, anyway: bool = False) -> None:
        """Take the folder, unless it is held already; `anyway` whatever the words say.

        Raises:
            InUseError: someone else has it.
            StorageError: nothing can be written there.
        """
        while self._descriptor is None:
            descriptor = self._open()
            try:
                self._take(descriptor, anyway=anyway)
            except BaseException:
                os.close(descriptor)
                raise
            if self._is_still_there(descriptor):
                self._descriptor = descriptor
            else:
                os.close(descriptor)

    def why_not(self) -> StorageError | None:
        """Take the folder if it can be had; why nothing can be written there, if that is so."""
        try:
            self.hold()
        except StorageError as fault:
            return fault
        except InUseError:
            return StorageError(Trouble.LOCKED, self.file)
        if self.shortage is not None and self._descriptor is not None:
            self._write_words(self._descriptor)
        return self.shortage

    def unlock(self) -> None:
        """Let others have the folder."""
        if self._descriptor is None:
            return
        with suppress(OSError):
            if _words_in(self._descriptor) == _words(self._here.me):
                self.file.unlink()
        os.close(self._descriptor)
        self._descriptor = None

    def _open(self) -> int:
        try:
            with writing_files(self.file):
                return open_descriptor(self.file, os.O_RDWR | os.O_CREAT, OWNER_ONLY)
        except StorageError as fault:
            denied = fault.trouble is Trouble.FOLDER_NOT_WRITABLE
            if denied and os.access(self.file, os.F_OK):  # the file is closed, not the folder
                raise StorageError(Trouble.CANNOT_OPEN, self.file, fault.detail) from fault
            raise

    def _take(self, descriptor: int, *, anyway: bool) -> None:
        with writing_files(self.file):
            try:
                taken, sure = try_lock(descriptor), True
            except NoLocksError:
                taken, sure = self._is_free(descriptor), False
            if not (taken or anyway):
                self._refuse(descriptor, sure=sure)
        self._write_words(descriptor)

    def _write_words(self, descriptor: int) -> None:
        self.shortage = None
        try:
            with writing_files(self.file):
                close_to_others(self.file)
                os.ftruncate(descriptor, 0)
                os.lseek(descriptor, 0, os.SEEK_SET)
                os.write(descriptor, _words(self._here.me))
        except StorageError as fault:
            self.shortage = fault

    def _is_free(self, descriptor: int) -> bool:
        """Whether the words say so: there are none, or their process of this computer is gone."""
        words, me = _words_in(descriptor), self._here.me
        holder = _holder(words)
        gone = holder.boot != me.boot or holder.process == me.process
        return not words or (
            holder.host == me.host != "" and (gone or not self._here.is_alive(holder.process))
        )

    def _refuse(self, descriptor: int, *, sure: bool) -> None:
        holder, since = _holder(_words_in(descriptor)), os.fstat(descriptor).st_mtime
        here = holder.host in {"", self._here.me.host}
        raise InUseError(self.file, holder, since, sure=sure and here)

    def _is_still_there(self, descriptor: int) -> bool:
        """Whether the file that was locked is the one of that name, not one just removed."""
        with writing_files(self.file), suppress(FileNotFoundError):
            return os.path.samestat(os.fstat(descriptor), self.file.stat())
        return False


def lock_here() -> LockHere:
    """This process, on this computer."""
    boot = ""
    with suppress(OSError), open_regular(_BOOT) as file:
        boot = file.read(_MOST_WORDS).decode("ascii", "replace").strip()
    host = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return LockHere(Holder(os.getpid(), host, boot), _is_alive)


def _is_alive(process: int) -> bool:
    if os.name == "nt":  # pragma: no cover -- there, to ask would be to kill
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _words(holder: Holder) -> bytes:
    """Five lines, as Qt's own lock files have them, which earlier versions read."""
    lines = (str(holder.process), "backcoach", holder.host, "", holder.boot, "")
    return "\n".join(lines).encode(errors="replace")


def _words_in(descriptor: int) -> bytes:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, _MOST_WORDS)


def _holder(words: bytes) -> Holder:
    """What a lock file says; nothing where it makes no sense."""
    lines = [line.strip() for line in words.decode(errors="replace").splitlines()]
    match lines:
        case [process, _, host, _, boot, *_] if process.isdecimal() and process.isascii():
            return Holder(int(process[:18]), host, boot)
        case _:
            return Holder()
