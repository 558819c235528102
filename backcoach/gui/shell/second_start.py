"""What becomes of a start on a folder that someone else has."""

import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from backcoach.gui.services.first_window import bring_to_front
from backcoach.storage.backups.backup import Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS, HISTORY
from backcoach.storage.backups.reading import open_for_reading
from backcoach.storage.files.folder_lock import FolderLock, InUseError
from backcoach.storage.files.storage_error import StorageError
from backcoach.words.lock_words import in_use_words
from backcoach.words.translation import translate
from backcoach.words.trouble_words import trouble_words

SHOWN = 0
REFUSED = 1


def refuse(words: str) -> int:
    """Say why the window stays shut; return the exit status."""
    tell_terminal(words)
    QMessageBox(QMessageBox.Icon.NoIcon, "BackCoach", words).exec()
    return REFUSED


def settle(lock: FolderLock, fault: InUseError, now: datetime) -> int | None:
    """Bring the first window forward, or ask whether to go on; None if this start shall go on."""
    folder = lock.file.parent
    if bring_to_front(folder):
        return SHOWN
    if fault.sure:
        return refuse(in_use_words(fault))
    if not _wants_to_open(in_use_words(fault)):
        return REFUSED
    try:
        _copy(folder, now)
        lock.hold(anyway=True)
    except StorageError as trouble:
        return refuse(trouble_words(trouble))
    return None


def _wants_to_open(words: str) -> bool:
    tell_terminal(words)
    box = QMessageBox(QMessageBox.Icon.NoIcon, "BackCoach", words)
    box.setInformativeText(
        translate(
            "SecondStart",
            "If it is open nowhere, you can open it here. First, your history is copied.",
        )
    )
    box.addButton(translate("SecondStart", "Close"), QMessageBox.ButtonRole.RejectRole)
    go_on = box.addButton(
        translate("SecondStart", "Open anyway"), QMessageBox.ButtonRole.AcceptRole
    )
    box.exec()
    return box.clickedButton() is go_on


def _copy(folder: Path, now: datetime) -> None:
    if (folder / HISTORY).exists():
        with open_for_reading(folder, now) as database:
            Backups(folder / BACKUPS).make(database, now, Occasion.ASKED)


def tell_terminal(words: str) -> None:
    """Say it where the program was started, if that is a place to read."""
    with suppress(AttributeError, OSError):  # without a terminal there is nobody to read it
        sys.stderr.write(f"{words}\n")
