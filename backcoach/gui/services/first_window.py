"""A second start brings the window that is open already to the front, and ends.

It knocks: it lays a file into the data folder, which the first window takes away as it comes
forward. So the two need no library and no network to meet.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QFileSystemWatcher, QObject, Qt, QThread, Slot

from backcoach.storage.files.private_file import write_private_file
from backcoach.storage.files.regular_file import read_regular
from backcoach.storage.files.storage_error import StorageError

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

KNOCK = "backcoach.knock"
TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 -- with it a desktop lets a window come forward
_LONGEST_TOKEN = 256
_PATIENCE = 3000  # milliseconds: the first start may still be opening its window
_BETWEEN = 50


class FirstWindow(QObject):
    """Hears later starts on the same folder. Where it can't, they say who is in the way."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._knock = folder / KNOCK
        self._watcher = QFileSystemWatcher(self)
        with suppress(UnicodeEncodeError):  # Qt knows no name that is not UTF-8
            self._watcher.addPath(str(folder))
        self._watcher.directoryChanged.connect(self._answer)
        self._answer()

    @property
    def is_listening(self) -> bool:
        return bool(self._watcher.directories())

    @Slot()
    def close(self) -> None:
        """Hear no more."""
        if folders := self._watcher.directories():
            self._watcher.removePaths(folders)

    @Slot()
    def _answer(self) -> None:
        """Come forward if someone knocked."""
        try:
            token = read_regular(self._knock)[:_LONGEST_TOKEN]
            self._knock.unlink()
        except OSError:
            return
        self._come_forward(token.decode("ascii", "ignore").strip())

    def _come_forward(self, token: str) -> None:
        if token:
            os.environ[TOKEN] = token
        bring_forward(self._window)


def bring_forward(window: QWidget) -> None:
    """Show a window before all others, as far as the desktop lets it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def bring_to_front(folder: Path, patience: int = _PATIENCE) -> bool:
    """Ask the window that is open on a folder to come forward; False if none has answered."""
    knock = folder / KNOCK
    try:
        write_private_file(knock, [os.environ.get(TOKEN, "")[:_LONGEST_TOKEN], "\n"])
    except StorageError:
        return False
    deadline = QDeadlineTimer(patience)
    while not deadline.hasExpired():
        if not knock.exists():
            return True
        QThread.msleep(_BETWEEN)
    with suppress(OSError):
        knock.unlink()
    return False
