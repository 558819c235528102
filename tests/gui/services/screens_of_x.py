"""Walks the second window over the screens of a real X server, and tells where it stood."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication, QLabel

from backcoach.domain.settings import Settings
from backcoach.gui.services.preferences import Preferences
from backcoach.gui.services.screens import Screens
from backcoach.gui.services.second_screen import SecondScreen

PLUG_IN = ("xrandr", "--setmonitor", "TV", "1024/270x768/200+1280+0", "none")
UNPLUG = ("xrandr", "--delmonitor", "TV")


class Walk:
    """Our own window and the client's, on a screen and a second one that comes and goes."""

    def __init__(self, folder: Path) -> None:
        self._app = QApplication([])
        self._own = QLabel("Our own window")
        self._own.setGeometry(100, 100, 400, 300)
        self._own.show()
        self._app.processEvents()
        self._second = SecondScreen(Screens(), Preferences(folder, Settings()), self._own)
        self.told: list[tuple[str, str, str]] = []

    def walk(self) -> None:
        second = self._second
        self._run(PLUG_IN)
        self._wait_for(lambda: len(self._app.screens()) == 2)
        second.hold(QLabel("The client's view"))
        second.open()
        self._tell("opened", seen=True)
        self._run(UNPLUG)
        self._tell("unplugged", seen=False)
        self._run(PLUG_IN)
        self._tell("plugged in", seen=True)
        second.bring_over()
        self._tell("brought over", seen=False, over=True)
        second.bring_home()
        self._tell("brought home", seen=True)
        second.end()

    def _run(self, command: Sequence[str]) -> None:
        subprocess.run(command, check=True)  # noqa: S603 - our own words

    def _wait_for(self, condition: Callable[[], bool]) -> None:
        deadline = QDeadlineTimer(10_000)
        while not condition() and not deadline.hasExpired():
            self._app.processEvents()

    def _tell(self, step: str, *, seen: bool, over: bool = False) -> None:
        window = self._second._window
        wanted = (seen, over)
        self._wait_for(lambda: (window.isVisible(), self._own.screen().name() == "TV") == wanted)
        where = window.screen().name() if window.isVisible() else ""
        self.told.append((step, where, self._own.screen().name()))


walk = Walk(Path(sys.argv[1]))
walk.walk()
print(json.dumps(walk.told), flush=True)  # noqa: T201
