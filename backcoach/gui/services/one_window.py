"""One window for one data folder."""

from pathlib import Path

from PySide6.QtCore import QLockFile

from backcoach.words.translation import translate

LOCK = "backcoach.lock"


def hold_folder(folder: Path) -> QLockFile | str:
    """The lock on a data folder, to be kept, or a sentence that says who has it."""
    lock = QLockFile(str(folder / LOCK))
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        return lock
    if lock.error() is QLockFile.LockError.LockFailedError:
        return _in_use(lock)
    return translate(
        "OneWindow", "BackCoach may not write into {0}. Choose another folder with --data-dir."
    ).format(folder)


def _in_use(lock: QLockFile) -> str:
    holder: tuple[object, ...] = lock.getLockInfo()
    *_, process, host, _program = holder  # some versions say first whether they know
    if not process:
        return translate("OneWindow", "BackCoach is open already. Close the other window first.")
    return translate(
        "OneWindow",
        "BackCoach is open already (process {0} on {1}). Close the other window first.",
    ).format(process, host)
