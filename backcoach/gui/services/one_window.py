"""One writer for one data folder: the window, or a command that changes something."""

from pathlib import Path

from backcoach.storage.files.folder_lock import FolderLock, InUseError
from backcoach.storage.files.storage_error import StorageError
from backcoach.words.trouble_words import trouble_words

# Who has the folder is seldom said.
# ruff: noqa: PLC0415


def hold_folder(folder: Path) -> FolderLock | str:
    """The lock on a data folder, to be kept, or a sentence that says why it cannot be had."""
    lock = FolderLock(folder)
    try:
        lock.hold()
    except InUseError as fault:
        from backcoach.words.lock_words import remove_lock_words

        return remove_lock_words(fault)
    except StorageError as fault:
        return trouble_words(fault)
    return lock
