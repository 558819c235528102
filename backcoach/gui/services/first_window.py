"""A second start brings the window that is open already to the front, and ends.

They meet at a local name that stands for the folder and its user: no network is touched.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, QThread, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket
    from PySide6.QtWidgets import QWidget

# Loading it takes a while, and the first window need not wait for it.
# ruff: noqa: PLC0415

TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 -- with it a desktop lets a window come forward
_SHOWN = b"shown\n"
_LONGEST_TOKEN = 256
_PATIENCE = 3000  # milliseconds: the first start may still be opening its window
_BETWEEN = 50


class FirstWindow(QObject):
    """Listens for later starts on the same folder. Where it can't, they say who is in the way."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._server = _listening(self, meeting_place(folder))
        if self._server is not None:
            self._server.newConnection.connect(self._welcome)

    @property
    def is_listening(self) -> bool:
        return self._server is not None

    @Slot()
    def close(self) -> None:
        """Give the name up, so that nothing is left of it."""
        if self._server is not None:
            self._server.close()

    @Slot()
    def _welcome(self) -> None:
        if self._server is None:
            return
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.readyRead.connect(lambda caller=caller: self._answer(caller))

    def _answer(self, caller: QLocalSocket) -> None:
        if caller.canReadLine():
            self._come_forward(
                bytes(caller.readLine(_LONGEST_TOKEN).data()).decode("ascii", "ignore")
            )
            caller.write(_SHOWN)
            caller.disconnectFromServer()

    def _come_forward(self, token: str) -> None:
        if token.strip():
            os.environ[TOKEN] = token.strip()
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()


def meeting_place(folder: Path) -> str:
    """A name that only this user's starts on this folder share."""
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    named = hashlib.sha256(f"{user} ".encode() + os.fsencode(os.path.realpath(folder)))
    name = f"backcoach-{named.hexdigest()[:24]}"
    if os.name == "nt":
        return name
    own = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    return str((own if own.is_absolute() and own.is_dir() else Path(tempfile.gettempdir())) / name)


def bring_to_front(folder: Path, patience: int = _PATIENCE) -> bool:
    """Ask the window that is open on a folder to come forward; False if none has answered."""
    try:
        from PySide6.QtNetwork import QLocalSocket
    except ImportError:
        return False
    token = os.environ.get(TOKEN, "")[: _LONGEST_TOKEN - 2]
    deadline = QDeadlineTimer(patience)
    while not deadline.hasExpired():
        socket = QLocalSocket()
        socket.connectToServer(meeting_place(folder))
        if socket.waitForConnected(_BETWEEN):
            socket.write(f"{token}\n".encode("ascii", "ignore"))
            socket.flush()
            while not socket.canReadLine() and socket.waitForReadyRead(_left(deadline)):
                pass
            return bytes(socket.readAll().data()) == _SHOWN
        QThread.msleep(_BETWEEN)
    return False


def _left(deadline: QDeadlineTimer) -> int:
    return max(0, int(deadline.remainingTime()))


def _listening(owner: QObject, place: str) -> QLocalServer | None:
    try:
        from PySide6.QtNetwork import QLocalServer
    except ImportError:
        return None
    server = QLocalServer(owner)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(place)  # left over: whoever holds the folder is the only one here
    return server if server.listen(place) else None
